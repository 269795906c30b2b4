"""Operators learn whether the process lives and whether it can serve."""

import asyncpg
import httpx2
from fastapi import FastAPI


async def test_a_whole_house_is_ready(client: httpx2.AsyncClient) -> None:
    assert (await client.get("/health")).json() == {"status": "ok"}
    ready = await client.get("/ready")
    assert ready.status_code == 200
    assert ready.json()["parts"] == {"database": "ok", "storage": "ok"}


async def test_an_old_schema_is_not_ready(client: httpx2.AsyncClient, database_url: str) -> None:
    connection = await asyncpg.connect(database_url)
    await connection.execute("update alembic_version set version_num = '0001'")
    await connection.close()
    answer = await client.get("/ready")
    assert answer.status_code == 503
    assert answer.json()["code"] == "service.not_ready"
    assert "0001" in answer.json()["parts"]["database"]
    assert answer.json()["parts"]["storage"] == "ok"


async def test_without_a_database_it_lives_but_is_not_ready(app: FastAPI, client: httpx2.AsyncClient) -> None:
    await app.state.curricle.database.close()
    assert (await client.get("/health")).status_code == 200
    answer = await client.get("/ready")
    assert answer.status_code == 503
    assert answer.json()["parts"]["database"].startswith("does not work")
