"""The scores move as they must when a resume changes in a way whose effect is known."""

import json
import os
import subprocess
import sys
from dataclasses import replace

import pytest

from curricle.engines.ats.check.weights import DEFAULT_VERSION, versions
from curricle.engines.render.formats import write
from tests.engines.ats.metamorphic.cases import TODAY, Case, cases
from tests.engines.ats.metamorphic.rules import RULES
from tests.engines.ats.metamorphic.variants import FAMILIES

CASES = cases()
# Every rule on some resumes of other trades and lengths; the nightly run takes them all and many more.
FEW = [case for case in CASES if case.name.split(",")[0] in {"nurse", "data-engineer", "warehouse"}]
RUN = """
import sys
from pathlib import Path
from curricle.engines.ats import score_json
for name in sorted(sys.argv[2:]):
    print(score_json(Path(name).read_bytes(), Path(name).name, sys.argv[1]))
"""


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("case", FEW, ids=lambda case: case.name)
def test_rule_holds(rule: str, case: Case) -> None:
    assert list(RULES[rule](case)) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_parts_add_up_and_every_deduction_is_explained(case: Case) -> None:
    for version in versions():
        weighed = replace(case, weights_version=version)
        assert [*RULES["sums"](weighed), *RULES["deductions"](weighed)] == []


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("version", [one for one in versions() if one != DEFAULT_VERSION])
def test_rule_holds_with_weights_that_nobody_has_unless_they_are_named(version: str, rule: str) -> None:
    assert list(RULES[rule](replace(FEW[0], weights_version=version))) == []


def test_each_family_of_changes_was_tried() -> None:
    """A rule without a case would hold for nothing."""
    for family in FAMILIES:
        assert sum(1 for case in FEW for _ in family(case)) >= len(FEW), family.__name__


def test_another_process_says_the_same(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The order in which a process keeps its sets shows in no answer."""
    folder = tmp_path_factory.mktemp("resumes")
    for number, case in enumerate(FEW):
        for ending, format in (("pdf", "pdf"), ("docx", "docx")):
            data = write(case.document, format).data  # type: ignore[arg-type]
            assert data is not None
            (folder / f"{number}.{ending}").write_bytes(data)
    order = json.dumps({"today": TODAY.isoformat(), "posting": FEW[0].posting.text})
    files = [str(path) for path in folder.iterdir()]
    answers = {
        subprocess.run(
            [sys.executable, "-c", RUN, order, *files],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            timeout=120,
        ).stdout
        for seed in ("0", "1", "42")
    }
    assert len(answers) == 1
    assert len(answers.pop().splitlines()) == len(files)
