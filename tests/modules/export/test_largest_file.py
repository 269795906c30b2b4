"""Files have a largest size, at once and as a job."""

from typing import Any

import pytest

from tests.modules.document.test_resumes import document, make
from tests.modules.export.test_exports import finished
from tests.modules.export.test_files import export


@pytest.fixture
def settings(settings: Any) -> Any:
    """An operator who hands out small files only."""
    return settings.model_copy(update={"export_limit_bytes": 20_000})


async def test_a_larger_file_is_not_handed_out(ada: Any, worker: Any, settings: Any) -> None:
    answer = await export(ada, document=document())
    assert (answer.status_code, answer.json()["code"]) == (422, "export.too_large")
    assert (answer.json()["limit"], answer.json()["size"] > 20_000) == (20_000, True)
    picture = await export(ada, "png", document=document(), page=1, ppi=300)
    assert picture.json()["code"] == "export.too_large"
    assert (await export(ada, "text", document=document())).status_code == 200
    resume = await make(ada, document=document())
    failed = await finished(ada, worker, resume["id"])
    assert failed["status"] == "failed"
    assert "20,000" in failed["error"]
    assert not (settings.curricle_data_dir / "files" / "exports").exists()
