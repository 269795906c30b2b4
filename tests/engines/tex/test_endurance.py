"""A short walk of the long campaign: everybody is answered, and nothing is left."""

import pytest

from tests.engines.tex.endurance import endure, warm


@pytest.mark.tex
def test_everybody_is_answered_and_nothing_is_left() -> None:
    report = endure(24, 6, seed=3)
    assert report.answers.total() == 24
    assert report.answers["page"] >= 8
    assert report.answers["cancelled"] >= 1
    assert report.wrong == []
    assert report.leaks() == []


@pytest.mark.tex
def test_engines_that_wait_leave_nothing_either() -> None:
    report = endure(40, 5, seed=4, way=warm)
    assert report.answers.total() == 40
    assert report.answers["page"] >= 14
    assert report.warm >= 5
    assert report.wrong == []
    assert report.leaks() == []
