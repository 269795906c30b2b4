"""Engines that wait for a body: for whom, how many, how long, and what happens when they are gone."""

import os
import signal
import threading
import time
from collections.abc import Iterator

import pytest

from curricle.engines.tex import Limits, Project, Result, SandboxMissing, Stop, TexMissing, Workshop, compile
from curricle.engines.tex import box as box_module
from curricle.engines.tex import workshop as workshop_module
from curricle.engines.tex.distribution import Distribution
from curricle.engines.tex.shelf import Room
from tests.engines.tex.hostility import children
from tests.engines.tex.reading import text_of
from tests.patience import stretched

pytestmark = pytest.mark.tex
PATIENCE = 60.0


@pytest.fixture
def workshop() -> Iterator[Workshop]:
    with Workshop(room=Room(grace_seconds=0)) as opened:
        yield opened


def project(body: str, preamble: str = "", **files: str) -> Project:
    source = f"\\documentclass{{article}}\n{preamble}\\begin{{document}}\n{body}\n\\end{{document}}\n"
    more = {name.replace("__", "."): content.encode() for name, content in files.items()}
    return Project("main.tex", {"main.tex": source.encode(), **more})


def settle(workshop: Workshop) -> None:
    """Wait until no engine is under way."""
    until = time.monotonic() + PATIENCE
    while workshop.state().busy:
        assert time.monotonic() < until, "engines are armed for ever"
        time.sleep(0.005)


def typed(workshop: Workshop, one: Project, owner: str = "ada") -> Result:
    result = workshop.compile(one, owner=owner)
    settle(workshop)
    return result


def test_the_second_compile_finds_an_engine_that_waits(workshop: Workshop) -> None:
    first = typed(workshop, project("One."))
    second = typed(workshop, project("Two."))
    assert [first.warm, second.warm] == [False, True]
    assert text_of(second.pdf).startswith("Two.")
    assert second.passes == 1
    assert second.timings.armed_ms > 0
    state = workshop.state()
    assert (state.engines, state.warm, state.plain) == (1, 1, 1)
    assert state.memory_bytes > 10_000_000


def test_an_engine_serves_once_and_another_takes_its_place(workshop: Workshop) -> None:
    typed(workshop, project("One."))
    pages = []
    for number in range(4):
        result = typed(workshop, project(f"Number {number}."))
        assert result.warm
        pages.append(text_of(result.pdf))
    assert [page.partition(".")[0] for page in pages] == [f"Number {number}" for number in range(4)]


def test_whoever_comes_while_an_engine_is_armed_waits_for_it(workshop: Workshop) -> None:
    typed(workshop, project("One."))
    results = [workshop.compile(project(f"Back to back {number}."), owner="ada") for number in range(5)]
    assert sum(result.warm for result in results) >= 4
    assert all(f"to back {number}." in text_of(result.pdf) for number, result in enumerate(results))


def test_owners_share_nothing(workshop: Workshop) -> None:
    typed(workshop, project("Of Ada."), owner="ada")
    result = typed(workshop, project("Of Grace."), owner="grace")
    assert not result.warm
    assert workshop.state().engines == 2
    workshop.forget("ada")
    assert workshop.state().engines == 1
    assert not typed(workshop, project("Of Ada again."), owner="ada").warm
    assert typed(workshop, project("Of Grace again."), owner="grace").warm


def test_one_document_leaves_no_trace_in_the_next_of_the_same_owner(workshop: Workshop) -> None:
    typed(workshop, project("\\label{here}\\ref{here}\\gdef\\trace{Trace}"))
    typed(workshop, project("\\ifdefined\\trace\\trace\\else Nothing\\fi", preamble="%\n"))
    result = typed(workshop, project("\\ifdefined\\trace\\trace\\else Nothing\\fi", preamble="%\n"))
    assert result.warm
    assert text_of(result.pdf).startswith("Nothing")


def test_a_change_of_a_file_that_the_preamble_reads_needs_a_new_engine(workshop: Workshop) -> None:
    def styled(word: str, body: str, inside: str = "x") -> Project:
        return project(body, "\\input{words}", words__tex=f"\\newcommand\\word{{{word}}}", inside__tex=inside)

    typed(workshop, styled("old", "\\word{} one"))
    assert typed(workshop, styled("old", "\\word{} two \\input{inside}", "changed")).warm
    changed = typed(workshop, styled("new", "\\word{} two"))
    assert not changed.warm
    assert text_of(changed.pdf).startswith("new two")
    again = typed(workshop, styled("new", "\\word{} three"))
    assert again.warm
    assert text_of(again.pdf).startswith("new three")


def test_files_of_the_body_may_change_while_an_engine_waits(workshop: Workshop) -> None:
    typed(workshop, project("\\input{part}", part__tex="first"))
    result = typed(workshop, project("\\input{part}", part__tex="second"))
    assert result.warm
    assert text_of(result.pdf).startswith("second")
    fewer = typed(workshop, project("No part."))
    assert not fewer.warm
    assert text_of(fewer.pdf).startswith("No part.")


def test_another_pass_is_made_when_what_is_told_to_it_has_changed(workshop: Workshop) -> None:
    typed(workshop, project("\\section{A}\\label{a}\\ref{a}"))
    assert typed(workshop, project("\\section{A}\\label{a}\\ref{a} more")).passes == 1
    moved = typed(workshop, project("\\section{Z}\\section{A}\\label{a}see \\ref{a}."))
    assert moved.warm
    assert moved.passes == 2
    assert "see 2." in text_of(moved.pdf)
    assert typed(workshop, project("\\section{Z}\\section{A}\\label{a}See \\ref{a}.")).passes == 1


def test_a_bibliography_is_made_again_only_when_it_has_to_be(workshop: Workshop) -> None:
    def cited(body: str, year: int) -> Project:
        entry = f"@book{{a, author={{A. Author}}, title={{Title}}, publisher={{P}}, year={{{year}}}}}"
        return project(
            f"{body} \\cite{{a}}\\bibliographystyle{{plain}}\\bibliography{{books}}", books__bib=entry
        )

    assert "1984" in text_of(typed(workshop, cited("One", 1984)).pdf)
    same = typed(workshop, cited("Two", 1984))
    assert (same.warm, same.passes) == (True, 1)
    assert "1984" in text_of(same.pdf)
    changed = typed(workshop, cited("Two", 1999))
    assert changed.passes > 1
    assert "1999" in text_of(changed.pdf)


def test_errors_keep_their_lines(workshop: Workshop) -> None:
    preamble = "\\newcommand{\\one}{1}\n\\undefinedabove\n"
    typed(workshop, project("Fine.", preamble))
    result = typed(workshop, project("Fine.\n\n\\undefinedbelow", preamble))
    assert result.warm
    assert [(one.file, one.line) for one in result.errors] == [("main.tex", 3), ("main.tex", 7)]
    assert "curricle" not in result.log


def test_what_is_half_written_fails_as_it_does_plainly(workshop: Workshop) -> None:
    typed(workshop, project("Fine."))
    for body in (
        "\\section{abc",
        "\\begin{itemize}\\item a",
        "$x",
        "\\end{document",
        "\\ifx\\a",
        "\\input{nofile}",
    ):
        fast, plain = typed(workshop, project(body)), compile(project(body))
        assert fast.warm
        assert fast.pdf == plain.pdf
        complaints = [[(one.code, one.line) for one in result.errors] for result in (fast, plain)]
        assert complaints[0] == complaints[1]


def test_an_engine_that_was_killed_is_replaced(workshop: Workshop) -> None:
    typed(workshop, project("One."))
    for pid in children():
        os.kill(int(pid), signal.SIGKILL)
    result = typed(workshop, project("Two."))
    assert text_of(result.pdf).startswith("Two.")
    assert not result.warm
    assert typed(workshop, project("Three.")).warm


def test_a_document_that_does_not_allow_it_is_compiled_plainly(workshop: Workshop) -> None:
    # The preamble asks the terminal, which has nobody at it.
    asks = "\\newcommand\\x{}\\begingroup\\errorstopmode\\csname @@end\\endcsname\\endgroup\n"
    results = [typed(workshop, project("Text.", asks)) for _ in range(3)]
    assert not any(result.warm for result in results)
    open_condition = [typed(workshop, project("Text.\\fi", "\\iftrue ")) for _ in range(3)]
    assert not any(result.warm for result in open_condition)
    assert all(result.pdf for result in open_condition)
    assert workshop.state().engines == 0


def test_somebody_who_types_in_the_preamble_arms_nothing(workshop: Workshop) -> None:
    started = []
    for number in range(4):
        workshop.compile(project("Text.", f"\\newcommand\\x{{{number}}}\n"), owner="ada")
        started.append(workshop.state().arming + workshop.state().engines)
    assert started == [0, 0, 0, 0]
    settle(workshop)
    assert workshop.state().engines == 1


def test_a_word_ends_a_compile_at_once_and_the_engine_with_it(workshop: Workshop) -> None:
    typed(workshop, project("One."))
    stop = Stop()
    threading.Timer(0.2, stop.set).start()
    began = time.monotonic()
    result = workshop.compile(project("\\loop\\iftrue\\repeat"), owner="ada", stop=stop)
    assert result.stopped == "cancelled"
    assert time.monotonic() - began < stretched(10)
    settle(workshop)
    assert typed(workshop, project("Two.")).pdf


def test_an_endless_body_ends_by_its_limit() -> None:
    with Workshop(Limits(seconds=1.5)) as workshop:
        typed(workshop, project("One."))
        result = typed(workshop, project("\\loop\\iftrue\\repeat"))
        assert result.stopped == "time"
        assert result.pdf is None
        assert typed(workshop, project("Two.")).pdf


def test_no_more_engines_wait_than_may() -> None:
    with Workshop(engines_max=2, room=Room(grace_seconds=0, per_owner=1)) as workshop:
        for owner in ("ada", "grace", "linus"):
            typed(workshop, project("Text."), owner=owner)
            assert workshop.state().engines <= 2
        # The one that was used longest ago had to give way.
        assert [typed(workshop, project("More."), owner=owner).warm for owner in ("linus", "grace")] == [
            True,
            True,
        ]
        assert not typed(workshop, project("More."), owner="ada").warm
        for preamble in ("%a\n", "%b\n", "%c\n"):
            typed(workshop, project("Text.", preamble), owner="ada")
        assert workshop.state().engines <= 2


def test_they_hold_no_more_memory_than_they_may() -> None:
    with Workshop(memory_bytes=1_000_000) as workshop:
        typed(workshop, project("One."))
        assert not typed(workshop, project("Two.")).warm
        assert workshop.state().engines == 0


def test_those_that_nobody_asks_for_end() -> None:
    with Workshop(room=Room(idle_seconds=0.2)) as workshop:
        typed(workshop, project("One."))
        until = time.monotonic() + PATIENCE
        while workshop.state().documents and time.monotonic() < until:
            time.sleep(0.05)
        assert workshop.state().documents == 0
        assert workshop.state().engines == 0


def test_a_closed_workshop_leaves_nothing_running() -> None:
    before = children()
    workshop = Workshop()
    typed(workshop, project("One."))
    late: list[Result] = []
    endless = threading.Thread(
        target=lambda: late.append(workshop.compile(project("\\loop\\iftrue\\repeat"), owner="ada"))
    )
    endless.start()
    time.sleep(0.2)
    workshop.close()
    endless.join(PATIENCE)
    assert late[0].stopped == "cancelled"
    assert children() <= before


def test_many_at_once_get_their_own_pages(workshop: Workshop) -> None:
    wrong: list[str] = []

    def one(owner: str) -> None:
        for number in range(4):
            text = text_of(workshop.compile(project(f"Page {number} of {owner}."), owner=owner).pdf)
            if not text.startswith(f"Page {number} of {owner}."):
                wrong.append(text)

    threads = [threading.Thread(target=one, args=(name,)) for name in ("ada", "ada", "grace", "linus")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_without_a_sealed_box_nothing_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(box_module, "find_bubblewrap", lambda: None)
    with Workshop() as workshop, pytest.raises(SandboxMissing):
        workshop.compile(project("Of a stranger."), owner="ada")
    with Workshop(trust="own") as workshop:
        results = [typed(workshop, project(f"My own {number}.")) for number in range(3)]
        assert not any(result.warm for result in results)
        assert text_of(results[-1].pdf).startswith("My own 2.")


def test_an_engine_that_is_not_there_is_said_so(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workshop_module, "find_distribution", lambda: Distribution({}, (), (), (), {}))
    with pytest.raises(TexMissing):
        workshop.compile(project("Text."), owner="ada")
