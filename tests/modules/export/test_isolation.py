"""What cannot be done in time, or dies of it, ends in a child and is an answer."""

import asyncio
from typing import Any

import pytest

from curricle.modules.export.errors import RendererFailed
from curricle.modules.export.service.proving import prove
from curricle.modules.export.service.typesetting import compute
from curricle.platform.processes import ProcessPool
from tests.modules.document.test_resumes import document


async def test_work_without_end_is_ended(processes: ProcessPool) -> None:
    with pytest.raises(RendererFailed):
        await compute(processes, "time:sleep", 60, seconds=0.2)
    assert await compute(processes, "math:sqrt", 16, seconds=10) == 4


async def test_a_child_that_dies_takes_nobody_along(processes: ProcessPool, visitor: Any) -> None:
    with pytest.raises(RendererFailed):
        await compute(processes, "os:abort", seconds=10)
    drawn = await visitor.post("/api/v1/export/preview", json={"document": document()})
    assert drawn.status_code == 200


async def test_a_reader_that_fails_leaves_the_file_unread(processes: ProcessPool) -> None:
    found = await prove(processes, "pdf", b"%PDF-", b"[]")
    assert found == {"kind": "pdf", "equal": False, "readers": []}


async def test_requests_that_nobody_waits_for_are_given_up(processes: ProcessPool) -> None:
    asked = asyncio.create_task(compute(processes, "time:sleep", 60, seconds=60))
    await asyncio.sleep(0.2)
    asked.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asked
    assert await compute(processes, "math:sqrt", 9, seconds=10) == 3


SECRETS = ("/etc/passwd", "../../../../etc/passwd", "file:///etc/passwd", "http://127.0.0.1:1/x", "photo.svg")


@pytest.mark.parametrize("address", SECRETS)
async def test_a_photo_leads_nowhere_else(visitor: Any, address: str) -> None:
    raw = document()
    raw["content"]["basics"]["image"] = {"url": address, "alt": "x"}
    drawn = (await visitor.post("/api/v1/export/preview", json={"document": raw})).json()
    assert "<image" not in drawn["pages"][0]["svg"]
    assert "root:" not in drawn["pages"][0]["svg"]
    for asked in ("html", "docx", "latex"):
        answer = await visitor.post(f"/api/v1/export/{asked}", json={"document": raw})
        assert b"root:" not in answer.content
