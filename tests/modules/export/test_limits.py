"""How often files may be asked for."""

from typing import Any

import pytest

from tests.modules.document.test_resumes import document, make
from tests.modules.export.test_files import export


@pytest.fixture
def settings(settings: Any) -> Any:
    """An operator who lets everybody ask twice a minute."""
    return settings.model_copy(update={"rate_limit_rules": {"export": "2/60"}})


async def test_files_at_once_and_jobs_share_a_limit_of_each_user(ada: Any, bob: Any) -> None:
    resume = await make(ada, document=document())
    assert (await export(ada, "text", document=document())).status_code == 200
    assert (await ada.post(f"/api/v1/resumes/{resume['id']}/exports", json={})).status_code == 202
    refused = await export(ada, "text", document=document())
    assert (refused.status_code, refused.json()["code"]) == (429, "request.too_many")
    assert int(refused.headers["retry-after"]) > 0
    assert (await export(bob, "text", document=document())).status_code == 200
    drawn = await ada.post("/api/v1/export/preview", json={"document": document()})
    assert drawn.status_code == 200
