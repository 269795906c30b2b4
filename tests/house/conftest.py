"""One open application for all walks through the doors: each walk comes with an account of its own."""

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from tests.conftest import fresh_database, open_house, settings_of

if TYPE_CHECKING:
    from fastapi import FastAPI

    from curricle.platform.processes import ProcessPool


@pytest_asyncio.fixture(scope="package")
async def app(
    postgres_url: str,
    template_url: str,
    tmp_path_factory: pytest.TempPathFactory,
    processes: "ProcessPool",
) -> AsyncIterator["FastAPI"]:
    """The whole application. A walk knocks more often than any limit allows, so that there are none."""
    async with fresh_database(postgres_url) as url:
        settings = settings_of(tmp_path_factory.mktemp("house"), url)
        settings = settings.model_copy(update={"rate_limits": False})
        async with open_house(settings, processes) as app:
            yield app
