"""How long it takes: text to both scores, a two-page PDF to both scores, and importing the engine."""

import gc
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice, pairwise

from bench.ats.truth import documents

from curricle.engines.render.formats import Format, write
from curricle.engines.resume import Document
from tests.engines.ats.metamorphic.cases import many

TODAY = date(2026, 11, 20)
# The peak of the process itself: what the system counts for a child begins with what its parent had.
IMPORT = """
import re, time
began = time.perf_counter()
import curricle.engines.ats as ats
for name in ats.__all__:
    getattr(ats, name)
from curricle.engines.ats.match import skills_in
skills_in("Python")
taken = time.perf_counter() - began
with open("/proc/self/status") as status:
    peak = re.search(r"VmHWM:\\s+(\\d+)", status.read())
print(taken, int(peak.group(1)) / 1024)
"""
# A resume of two pages: long enough for the second, like most.
LONG_ENOUGH = 2
WARM = 5
MANY = 400


@dataclass(frozen=True, slots=True)
class Asked:
    """A file, and the posting that it is held against."""

    name: str
    data: bytes
    posting: str


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds of one phase over all rounds."""

    name: str
    seconds: list[float]

    @property
    def median(self) -> float:
        return statistics.median(self.seconds) * 1000

    @property
    def p95(self) -> float:
        return statistics.quantiles(self.seconds, n=20)[-1] * 1000 if len(self.seconds) > 1 else self.median


def phases(files: list[Asked], warm: int = WARM) -> dict[str, Times]:
    """Each file once with its posting, phase by phase; the first few warm up and are left out.

    Every posting is another text, so that nothing is remembered of it. What is there once it is warm is set
    apart from the collector, as it is in the child processes of the service: most of it belongs to the bench.
    """
    names = ("lines", "fields", "posting", "readiness", "match", "in all")
    taken: dict[str, list[float]] = {name: [] for name in names}
    warm = min(warm, len(files))
    for number, asked in enumerate([*files[:warm], *files]):
        if number == warm:
            gc.collect()
            gc.freeze()
        marks = _steps(asked, f"{asked.posting}\nReference {number}\n")
        if number >= warm:
            steps = [after - before for before, after in pairwise(marks)]
            for phase, seconds in zip(names, [*steps, marks[-1] - marks[0]], strict=True):
                taken[phase].append(seconds)
    gc.unfreeze()
    return {name: Times(name, seconds) for name, seconds in taken.items()}


def _steps(asked: Asked, posting: str) -> list[float]:
    from curricle.engines.ats import read_lines, read_resume, readiness, subject_of_file
    from curricle.engines.ats.match import match, read_posting

    marks = [time.perf_counter()]
    pages = read_lines(asked.data, asked.name)
    marks.append(time.perf_counter())
    subject = subject_of_file(read_resume(pages))
    marks.append(time.perf_counter())
    wanted = read_posting(posting)
    marks.append(time.perf_counter())
    readiness(subject, today=TODAY)
    marks.append(time.perf_counter())
    match(wanted, subject, today=TODAY)
    return [*marks, time.perf_counter()]


def texts(count: int) -> list[Asked]:
    """So many resumes of the suite as text files, each with its posting."""
    return [Asked("resume.txt", _written(case.document, "text"), case.posting.text) for case in many(count)]


def pdfs(count: int) -> list[Asked]:
    """So many resumes that fill two pages, as PDF files."""
    return [Asked("resume.pdf", data, asked) for data, asked in islice(_two_pages(), count)]


def _two_pages() -> Iterator[tuple[bytes, str]]:
    for case in many(MANY):
        made = write(_lengthened(case.document), "pdf")
        if made.data is not None and made.page_count == LONG_ENOUGH:
            yield made.data, case.posting.text


def _lengthened(document: Document) -> Document:
    """The document with the work of another persona behind its own, which takes most to a second page."""
    other = documents()["executive"].model_copy(deep=True)
    longer = document.model_copy(deep=True)
    jobs = next((section.items for section in other.content.sections if section.type == "work"), [])
    for section in longer.content.sections:
        if section.type == "work":
            section.items = [*section.items, *jobs]
    longer.presentation.template = "modern"
    return longer


def _written(document: Document, format: Format) -> bytes:
    data = write(document, format).data
    assert data is not None
    return data


def importing(rounds: int) -> tuple[float, float]:
    """The median of milliseconds and of megabytes that the whole engine takes in a fresh interpreter."""
    answers = []
    for _ in range(rounds):
        answer = subprocess.run([sys.executable, "-c", IMPORT], capture_output=True, text=True, check=True)
        answers.append([float(word) for word in answer.stdout.split()])
    return statistics.median(a[0] for a in answers) * 1000, statistics.median(a[1] for a in answers)


def for_peer(files: list[Asked]) -> tuple[list[str], list[str], list[tuple[int, int]]]:
    """The same texts and postings in the form in which the peer is asked."""
    pairs = [(number, number) for number in range(len(files))]
    return [asked.data.decode() for asked in files], [asked.posting for asked in files], pairs
