"""An archive of resumes that is damaged costs its own files, and nothing else."""

import pytest

from curricle.modules.scoring.archive import Bounds, unpack
from tests.engines.damage import MEMBERS, METHODS, damaged


@pytest.mark.parametrize("method", METHODS)
def test_damage_is_told_of_the_archive_or_of_its_files(method: str) -> None:
    bounds = Bounds(10, 1_000_000, 10_000_000)
    answers = [unpack(data, bounds) for data in damaged(METHODS[method])]
    assert any(problem or any(one.problem for one in files) for files, problem in answers)
    read = {one.data for files, _ in answers for one in files if not one.problem}
    assert read & set(MEMBERS.values())
