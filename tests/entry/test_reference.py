"""The page of the interface shows every operation and every error, within the policy of the site."""

import re

import httpx2
from fastapi import FastAPI

from curricle.platform.errors import all_errors


async def test_the_page_shows_the_whole_schema_without_a_script(
    client: httpx2.AsyncClient, app: FastAPI
) -> None:
    page = (await client.get("/docs")).text
    schema = (await client.get("/api/v1/openapi.json")).json()
    assert schema == app.openapi()
    for path, item in schema["paths"].items():
        assert path in page
        for operation in item.values():
            assert f'id="{operation["operationId"]}"' in page
    for kind in all_errors():
        assert f'id="{kind.code}"' in page
    assert "<script" not in page
    assert "style=" not in page
    assert not re.search(r'(?:src|href)="(?:https?:)?//', page)
    assert (await client.get("/site.css")).headers["content-type"].startswith("text/css")
