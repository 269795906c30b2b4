"""Parts that were made lately are made once, and never stand for others."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from curricle.engines.render import compose
from curricle.engines.render.memory import Memory
from curricle.engines.render.payload import document_json, tree_data

from . import specimen


def test_the_oldest_give_way() -> None:
    memory: Memory[int] = Memory(2)
    for number in range(3):
        assert memory.put(str(number), number) == number
    assert [memory.get(str(number)) for number in range(3)] == [None, 1, 2]


def test_threads_may_share_it() -> None:
    memory: Memory[int] = Memory(8)
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda number: memory.put(number % 50, number % 50), range(20_000)))
    assert made == [number % 50 for number in range(20_000)]
    assert sum(memory.get(number) is not None for number in range(50)) <= 16


@pytest.mark.parametrize("name", specimen.NAMES)
def test_the_written_document_is_the_data_of_its_tree(name: str) -> None:
    for _ in range(2):
        tree = compose(specimen.specimen(name))
        text, characters = document_json(tree, "/photo.svg")
        assert json.loads(text) == tree_data(tree, "/photo.svg")
        assert characters == {character for character in text if not character.isascii()}


def test_a_changed_section_is_made_anew_and_the_others_are_not() -> None:
    document = specimen.full()
    # Of the first document nothing is kept.
    compose(document)
    before = compose(document).sections
    document.content.sections[1].items[0].visible = False
    after = compose(document).sections
    same = [one.entries is other.entries for one, other in zip(before, after, strict=True)]
    assert same == [True, False, *[True] * (len(before) - 2)]
    document.presentation.config = {"date_format": "long"}
    assert compose(document).sections[1].entries is not after[1].entries
    document.locale = "de"
    assert compose(document).sections[3].entries[0].period == "September 2008 – Juni 2010"
