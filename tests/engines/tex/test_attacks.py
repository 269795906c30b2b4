"""The list of attacks against the box: each fails, leaves nothing, and the next user's compile works."""

from collections.abc import Iterator

import pytest

from curricle.engines.tex import Engine
from tests.engines.tex.attack import ATTACKS, Attack
from tests.engines.tex.hostility import (
    Target,
    build,
    children,
    limits_for,
    mutations,
    neighbour,
    planted,
    try_out,
)
from tests.wide import IS_WIDE

pytestmark = pytest.mark.tex


@pytest.fixture(scope="module")
def target() -> Iterator[Target]:
    """Something worth an attack; after all of them, the neighbour is as well as before."""
    with planted() as made:
        yield made
    neighbour()


@pytest.mark.parametrize(("attack", "engine"), [(attack, attack.engines[0]) for attack in ATTACKS], ids=str)
def test_an_attack_fails(attack: Attack, engine: Engine, target: Target) -> None:
    before = children()
    result, broken = try_out(build(attack, target), engine, target, limits_for(attack))
    assert broken == []
    assert "This is" in result.log, "the engine has run"
    assert result.stopped is not None or result.errors or not attack.endless
    assert children() == before
    # What seizes all that there is might leave too little for the next. Of the rest, the next attack is the
    # neighbour: its engine has to run too.
    if attack.endless or IS_WIDE:
        neighbour()


def test_attacks_in_other_clothes_fail(target: Target) -> None:
    """A few of the mutations; `python -m tests.engines.tex.hostility` runs as many as one likes."""
    chosen = [one for one in mutations(seed=7) if not one[0].endless][len(ATTACKS) :][:12]
    for attack, engine, wrapper in chosen:
        _, broken = try_out(build(attack, target, wrapper), engine, target)
        assert broken == [], f"{attack} with {engine}, {wrapper.__name__}"
    neighbour()


def test_the_target_can_be_hit(target: Target) -> None:
    """The checks would see an attack that succeeds."""
    extra = target.folder / "open" / "x"
    extra.write_text("x")
    assert target.harm()
    extra.unlink()
    assert target.harm() == []
    own = Attack("own", target.secret)
    _, broken = try_out(build(own, target), "pdflatex", target)
    assert broken == ["it has read the secret"]
