"""No page of another site can change anything in the name of its reader, at any door."""

import re

import httpx2
import pytest
from fastapi import FastAPI

from tests.factories.identity import member
from tests.house.schema import UNSAFE, Operation, operations

FOREIGN = [
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site", "Origin": "http://other.curricle.test"},
]


@pytest.mark.parametrize("operation", [one for one in operations() if one.method in UNSAFE], ids=str)
async def test_a_foreign_page_changes_nothing(
    app: FastAPI, client: httpx2.AsyncClient, operation: Operation
) -> None:
    reader = await member(app)
    cookie = "; ".join(f"{name}={value}" for name, value in reader.cookies.items())
    path = re.sub(r"\{\w+\}", "0199f3a2-7c1e-7a55-b1c0-2f6d3f0a9e11", operation.path)
    for headers in FOREIGN:
        answer = await client.request(
            operation.method.upper(), path, headers={**headers, "Cookie": cookie}, json={}
        )
        assert answer.status_code == 403
        assert answer.json()["code"] == "request.foreign_origin"
        assert "set-cookie" not in answer.headers
    own = await client.request(
        operation.method.upper(), path, headers={"Origin": str(client.base_url), "Cookie": cookie}, json={}
    )
    assert own.status_code != 500
    assert own.status_code < 300 or own.json()["code"] != "request.foreign_origin"
