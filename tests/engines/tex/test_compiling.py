"""The plain way: one project, one box, one result."""

import os
import signal
import threading
import time
from datetime import UTC, datetime, timedelta

import pytest

from curricle.engines.tex import (
    ENGINES,
    Engine,
    Limits,
    Project,
    Result,
    Stop,
    TexMissing,
    compile,
    project_of,
)
from curricle.engines.tex import compiling as compiling_module
from curricle.engines.tex.distribution import Distribution
from tests.engines.tex.hostility import children
from tests.engines.tex.reading import text_of
from tests.patience import stretched

pytestmark = pytest.mark.tex
CLASS = "\\documentclass{article}\n"
ENDLESS = "\\loop\\iftrue\\repeat"


def project(body: str, preamble: str = "", **files: bytes | str) -> Project:
    source = f"{CLASS}{preamble}\\begin{{document}}\n{body}\n\\end{{document}}\n"
    more = {
        name: content.encode() if isinstance(content, str) else content for name, content in files.items()
    }
    made, findings = project_of({"main.tex": source.encode(), **more})
    assert made, findings
    return made


def typeset(body: str, preamble: str = "", engine: Engine = "pdflatex") -> Result:
    return compile(project(body, preamble), engine)


@pytest.mark.parametrize("engine", ENGINES)
def test_a_page_comes_out_with_its_places(engine: Engine) -> None:
    result = typeset("Hello from the box on \\today.", engine=engine)
    assert result.ok, result.log
    today = datetime.now(UTC).date()
    days = {f"{one:%B} {one.day}, {one.year}" for one in (today, today - timedelta(1))}
    assert any(f"Hello from the box on {day}." in text_of(result.pdf) for day in days)
    assert result.pages == 1
    assert result.passes == 1
    assert result.synctex
    assert result.synctex.startswith(b"\x1f\x8b")
    assert result.stopped is None
    assert len(result.timings.engine_ms) == 1
    assert result.timings.total_ms >= sum(result.timings.engine_ms)


@pytest.mark.parametrize("engine", ENGINES)
def test_the_same_sources_give_the_same_bytes(engine: Engine) -> None:
    one, other = (typeset("\\section{A}Text $a^2$ \\today", engine=engine) for _ in range(2))
    assert one.pdf
    assert one.pdf == other.pdf


def test_as_many_passes_as_a_document_needs_and_no_more() -> None:
    assert typeset("\\section{A}x").passes == 1
    assert typeset("\\tableofcontents\\section{A}x").passes == 2
    labelled = typeset("see \\ref{a}\\section{A}\\label{a}x")
    assert labelled.passes == 2
    assert "see 1" in text_of(labelled.pdf)
    grows = "\\immediate\\write\\@auxout{\\string\\gdef\\string\\n{\\number\\numexpr\\n+1}}"
    restless = f"\\makeatletter\\AtEndDocument{{{grows}}}"
    assert typeset("\\n", f"\\def\\n{{0}}{restless}").passes == Limits().passes


def test_a_bibliography_is_made() -> None:
    book = "@book{k, author={Ada Lovelace}, title={Notes}, year={1843}, publisher={Taylor}}"
    cites = project("As \\cite{k}.\\bibliographystyle{plain}\\bibliography{refs}", **{"refs.bib": book})
    result = compile(cites)
    assert result.ok, result.log
    assert "As [1]." in text_of(result.pdf)
    assert "Ada Lovelace" in text_of(result.pdf)
    assert result.passes == 3


def test_a_document_in_a_folder_finds_its_neighbours() -> None:
    source = f"{CLASS}\\begin{{document}}\\input{{part}} \\input{{../shared/end}}\\end{{document}}"
    made = Project(
        "cv/main.tex", {"cv/main.tex": source.encode(), "cv/part.tex": b"near", "shared/end.tex": b"far"}
    )
    result = compile(made)
    assert result.ok, result.log
    assert "near far" in text_of(result.pdf)


@pytest.mark.parametrize("name", ["my cv.tex", "lebenslauf-für-mich.tex", "履歴書.tex"])
def test_any_usual_name_is_compiled(name: str) -> None:
    made = Project(name, {name: f"{CLASS}\\begin{{document}}x\\end{{document}}".encode()})
    assert compile(made).ok


def test_a_mistake_comes_with_its_page() -> None:
    result = typeset("one \\undefinedcommand two")
    assert not result.ok
    assert result.pdf
    assert "one two" in text_of(result.pdf)
    assert [(one.file, one.line) for one in result.errors] == [("main.tex", 3)]


@pytest.mark.parametrize(
    "body",
    ["", "\\end", "\\undefined\\end", "\\batchmode\\endinput", "\\message{x}\\csname @@end\\endcsname"],
)
def test_where_no_page_comes_out_something_says_so(body: str) -> None:
    result = typeset(body)
    assert result.pdf is None
    assert not result.ok
    assert result.errors
    assert result.pages is None


@pytest.mark.parametrize("engine", ENGINES)
def test_a_document_without_end_is_ended(engine: Engine) -> None:
    began = time.monotonic()
    result = compile(project(ENDLESS), engine, Limits(seconds=1.5))
    assert result.stopped == "time"
    assert result.pdf is None
    assert result.errors
    assert "LaTeX2e" in result.log, "what was written until then is there"
    assert time.monotonic() - began < stretched(10)


def test_the_time_is_for_all_passes_together() -> None:
    slow = "\\count0=0 \\loop\\advance\\count0 by1 \\setbox0\\hbox{x}\\ifnum\\count0<300000\\repeat"
    result = compile(project(f"\\tableofcontents\\section{{A}}{slow * 40}"), limits=Limits(seconds=1))
    assert result.stopped == "time"


@pytest.mark.parametrize("delay", [0.0, 0.01, 0.3])
def test_a_word_from_another_thread_ends_it_at_once(delay: float) -> None:
    stop = Stop()
    said: list[float] = []

    def say() -> None:
        said.append(time.monotonic())
        stop.set()

    timer = threading.Timer(delay, say)
    timer.start()
    result = compile(project(ENDLESS), stop=stop)
    assert result.stopped == "cancelled"
    assert result.pdf is None
    assert time.monotonic() - said[0] < 2
    timer.join()


def test_a_word_said_before_is_heard() -> None:
    stop = Stop()
    stop.set()
    assert compile(project("x"), stop=stop).stopped == "cancelled"


def test_what_writes_without_end_is_ended() -> None:
    opened = "\\newwrite\\w\\immediate\\openout\\w=x.txt "
    pour = opened + "\\loop\\immediate\\write\\w{\\romannumeral 20000}\\iftrue\\repeat"
    result = compile(project(pour), limits=Limits(output_bytes=2_000_000))
    assert result.stopped == "output"
    assert result.errors


def test_a_box_that_is_ended_from_outside_is_made_again() -> None:
    """As by a system that runs out of memory."""
    before = children()

    def end_it() -> None:
        while not (new := children() - before):
            time.sleep(0.01)
        time.sleep(0.05)
        os.kill(int(new.pop()), signal.SIGKILL)

    thread = threading.Thread(target=end_it)
    thread.start()
    slow = "\\count1=0 \\loop\\advance\\count1 by1 \\ifnum\\count1<9000000\\repeat x"
    result = typeset(slow)
    thread.join()
    assert result.ok, result


def test_without_the_engine_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    nothing = Distribution({}, (), (), (), {})
    monkeypatch.setattr(compiling_module, "find_distribution", lambda: nothing)
    with pytest.raises(TexMissing, match="xelatex"):
        compile(project("x"), "xelatex")


def test_many_threads_do_not_disturb_each_other() -> None:
    results: dict[int, Result] = {}

    def work(number: int) -> None:
        results[number] = typeset(f"This is number {number}.")

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for number, result in results.items():
        assert f"This is number {number}." in text_of(result.pdf)
    assert len(results) == 6
