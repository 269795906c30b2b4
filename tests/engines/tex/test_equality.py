"""The fast way and the plain way come to the same pages, the same complaints and the same places."""

import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

import pypdfium2  # type: ignore[import-untyped]
import pytest

from curricle.engines.tex import (
    Engine,
    Project,
    Result,
    Workshop,
    compile,
    inspect,
    sample_project,
    sample_projects,
)
from curricle.engines.tex.shelf import Room
from curricle.engines.tex.synctex import Spot, read_synctex
from tests.engines.tex.documents import NAMES, document

pytestmark = pytest.mark.tex
# Documents that show their own source, or go on in a condition that their preamble began.
PLAIN = {"itself", "conditional"}
SAMPLES = [one.name for one in sample_projects()]
PATIENCE = 60.0


@dataclass
class Pair:
    """One edit, compiled both ways."""

    fast: Result
    plain: Result
    lines: int


Pairs = dict[str, Future[Pair]]


def edited_sample(name: str, word: str) -> tuple[Project, Engine]:
    project, engine = sample_project(name)
    source = project.files[project.main]
    before, end, after = source.rpartition(b"\\end{document}")
    return Project(
        project.main, {**project.files, project.main: before + word.encode() + b"\n" + end + after}
    ), engine


def edit(name: str, word: str) -> tuple[Project, Engine]:
    return edited_sample(name, word) if name in SAMPLES else document(name, word)


def typeset_twice(name: str) -> Pair:
    """A document, edited while its engine waits, and twice more, so that engines know its fonts by then."""
    with Workshop(room=Room(grace_seconds=0)) as workshop:
        project, engine = edit(name, "once")
        fast = workshop.compile(project, engine, owner="ada")
        for word in ("thrice", "twice"):
            until = time.monotonic() + PATIENCE
            while workshop.state().busy and time.monotonic() < until:
                time.sleep(0.01)
            project, engine = edit(name, word)
            fast = workshop.compile(project, engine, owner="ada")
    return Pair(fast, compile(project, engine), project.files[project.main].count(b"\n"))


@pytest.fixture(scope="module")
def pairs() -> Iterator[Pairs]:
    """All documents, two at a time."""
    found = inspect()
    names = [*NAMES, *SAMPLES]
    with ThreadPoolExecutor(2) as threads:
        ready = {
            name: threads.submit(typeset_twice, name)
            for name in names
            if found.engines[edit(name, "once")[1]]
        }
        yield ready
        for future in ready.values():
            future.cancel()


@pytest.fixture
def pair(pairs: Pairs, name: str) -> Pair:
    if name not in pairs:
        pytest.skip("its engine is not installed")
    return pairs[name].result()


def pictures(pdf: bytes | None) -> list[tuple[int, int, bytes]]:
    with pypdfium2.PdfDocument(pdf or b"") as opened:
        drawn = [page.render(scale=2) for page in opened]
        return [(one.width, one.height, bytes(one.buffer)) for one in drawn]


def outline(pdf: bytes | None) -> list[tuple[str, int | None]]:
    with pypdfium2.PdfDocument(pdf or b"") as opened:
        entries = list(opened.get_toc())
        return [(one.get_title(), dest.get_index() if (dest := one.get_dest()) else None) for one in entries]


def complaints(result: Result) -> list[tuple[str, str, str | None, int | None]]:
    return sorted(
        (one.severity, one.code, one.file, one.line) for one in result.diagnostics if one.severity != "info"
    )


def places(result: Result, lines: int) -> list[Spot | None]:
    read = read_synctex(result.synctex or b"")
    return [read.page_of("main.tex", line) for line in range(1, lines + 1)]


@pytest.mark.parametrize("name", [*NAMES, *SAMPLES])
def test_the_fast_way_equals_the_plain_way(pair: Pair, name: str) -> None:
    fast, plain = pair.fast, pair.plain
    if any(one.code == "tex.package_not_found" for one in plain.diagnostics):
        pytest.skip("a package that it needs is not installed")
    assert not plain.warm
    assert fast.warm is (name not in PLAIN)
    assert plain.pdf
    assert fast.pages == plain.pages
    assert complaints(fast) == complaints(plain)
    assert places(fast, pair.lines) == places(plain, pair.lines)
    if fast.pdf != plain.pdf:
        assert pictures(fast.pdf) == pictures(plain.pdf)
        assert outline(fast.pdf) == outline(plain.pdf)


def test_hardly_any_document_differs_in_its_bytes(pairs: Pairs) -> None:
    same = [name for name, future in pairs.items() if (pair := future.result()).fast.pdf == pair.plain.pdf]
    assert len(same) > 0.7 * len(pairs)
