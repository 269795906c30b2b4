"""Proofs: what machines read in a file is found out when it is made, and told."""

from typing import Any

import pytest

from curricle.engines.resume import sample
from tests.modules.document.test_resumes import document, make
from tests.modules.export.test_exports import finished, request


async def proof(client: Any, export_id: str) -> Any:
    return await client.get(f"/api/v1/exports/{export_id}/proof")


async def test_a_stranger_gets_404(ada: Any, bob: Any, worker: Any) -> None:
    resume = await make(ada, document=document())
    export = await finished(ada, worker, resume["id"])
    assert (await proof(bob, export["id"])).status_code == 404


@pytest.mark.parametrize("file_format", ["pdf", "docx"])
async def test_two_readers_read_each_file(ada: Any, worker: Any, file_format: str) -> None:
    resume = await make(ada, document=document())
    export = await finished(ada, worker, resume["id"], file_format)
    assert export["proof"]["equal"] is True
    assert len(export["proof"]["readers"]) >= 2
    told = (await proof(ada, export["id"])).json()
    assert told["equal"] is True
    assert [reader["name"] for reader in told["readers"]] == export["proof"]["readers"]
    for reader in told["readers"]:
        assert sample("engineer").content.basics.name in reader["text"]
        assert reader["differences"] == []
    listed = (await ada.get(f"/api/v1/resumes/{resume['id']}/exports")).json()["items"]
    assert listed[0]["proof"] == export["proof"]


async def test_before_the_file_there_is_no_proof(ada: Any) -> None:
    resume = await make(ada, document=document())
    asked = (await request(ada, resume["id"])).json()
    assert asked["proof"] is None
    assert (await proof(ada, asked["id"])).json() == {"export_id": asked["id"], "equal": None, "readers": []}


async def test_text_needs_no_proof(ada: Any, worker: Any) -> None:
    resume = await make(ada, document=document())
    export = await finished(ada, worker, resume["id"], "markdown")
    assert (export["status"], export["proof"]) == ("completed", None)


async def test_a_file_that_reads_otherwise_is_handed_out_and_says_so(ada: Any, worker: Any, app: Any) -> None:
    """The file is compared with the document as it was asked for; here that one says more than the file."""
    from curricle.modules.export.service.proving import prove

    state = app.state.curricle
    other = sample("nurse").model_dump_json().encode()
    body = {"document": document()}
    file = await ada.post("/api/v1/export/pdf", json=body)
    found = await prove(state.processes, "pdf", file.content, other)
    assert found is not None
    assert found["equal"] is False
    assert any(reader["differences"] for reader in found["readers"])
    broken = await prove(state.processes, "docx", b"not a file", other)
    assert broken is not None
    assert broken["equal"] is False


async def test_the_editor_sees_what_a_machine_reads_now(visitor: Any, client: Any) -> None:
    body = {"document": document("academic")}
    assert (await client.post("/api/v1/export/read", json=body)).status_code == 401
    told = (await visitor.post("/api/v1/export/read", json=body)).json()
    assert told["reader"] == "pdfium"
    assert len(told["pages"]) > 1
    assert told["pages"][0].startswith(sample("academic").content.basics.name)
    assert told["links"]


async def test_what_has_no_pages_has_no_text(visitor: Any) -> None:
    body = {"document": {**document(), "presentation": {"config": {"colour": "red"}}}}
    answer = await visitor.post("/api/v1/export/read", json=body)
    assert (answer.status_code, answer.json()["code"]) == (422, "export.document_invalid")
