"""Trying a fix on a copy gives what applying it gives, and changes nothing."""

from typing import Any

import pytest

from curricle.engines.ats.check.mending import Workbench
from curricle.engines.ats.check.readiness import readiness
from curricle.engines.ats.check.repair import repair
from curricle.engines.resume import (
    Add,
    Hide,
    Move,
    Operation,
    Remove,
    ReplaceText,
    Retitle,
    SetField,
    Show,
    apply,
)
from tests.engines.ats.check.resumes import TODAY, document, roles, say, subject

TRIED: list[tuple[Operation, ...]] = [
    (SetField(target="@basics", field="email", value="a@example.org"),),
    (SetField(target="p1", field="url", value="https://example.org"),),
    (SetField(target="r2", field="period", value={"start": {"value": "2018-01"}, "present": True}),),
    (SetField(target="k1", field="keywords", value=["Go"]), SetField(target="k1", field="name", value="")),
    (ReplaceText(target="a-0", text="Led six people."), ReplaceText(target="b-1", text="Led two.")),
    (Retitle(target="s-work", title="Experience"),),
    (Hide(target="s-skills"),),
    (Remove(target="a-1"),),
    (Remove(target="w2"),),
    (Move(target="w2", parent="s-work", list="items", after=None),),
    (
        Move(target="w2", parent="s-work", list="items", after=None),
        Move(target="w1", parent="s-work", list="items", after="w2"),
    ),
    (Move(target="s-summary", parent="@content", list="sections", after="s-skills"),),
]


@pytest.mark.parametrize("operations", TRIED)
def test_trying_is_applying(operations: tuple[Operation, ...]) -> None:
    made = document()
    before = made.model_dump()
    applied, refused = apply(made, operations)
    assert not refused
    assert Workbench(made).tried(operations) == applied
    assert made.model_dump() == before


def test_what_cannot_be_tried_is_not() -> None:
    bench = Workbench(document())
    nowhere = SetField(target="nobody", field="email", value="a")
    wrong = SetField(target="@basics", field="email", value=["a"])
    behind_nothing = Move(target="w2", parent="s-work", list="items", after="nobody")
    new = Add(parent="s-work", list="items", part={"id": "x"})
    for operation in (nowhere, wrong, behind_nothing, new, Show(target="s-work")):
        assert bench.tried([operation]) is None
    assert bench.pointer("a-1") == "/content/sections/1/items/0/roles/0/highlights/1"
    assert bench.pointer("nobody") is None


def test_repair_mends_all_that_can_be_mended_and_raises_with_each_step() -> None:
    def change(values: dict[str, Any]) -> None:
        values["content"]["basics"]["email"] = " mailto:imre@example.org"
        values["content"]["sections"][1]["title"] = "My adventures"
        say(values, "I led  six engineers and recieved two prizes ,for the work of the year.")
        roles(values)[1]["highlights"].append(
            {"id": "twice", "text": roles(values)[1]["highlights"][0]["text"]}
        )

    whom = subject(document(change))
    before = readiness(whom, today=TODAY)
    mended, steps = repair(whom, today=TODAY)
    after = readiness(subject(mended), today=TODAY)
    assert after.score > before.score
    assert len(steps) >= 5
    assert not [finding for finding in after.findings if finding.operations]
    text = mended.model_dump_json()
    assert "received two prizes" in text
    assert "imre@example.org" in text
    assert "My adventures" not in text
    assert repair(subject(mended), today=TODAY)[1] == ()
