"""Document to accessible PDF: Curricle beside WeasyPrint, Chromium and RenderCV with the same words."""

import resource
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from html import escape
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from bench import cold
from bench.table import Table

from curricle.engines.render import compose, render
from curricle.engines.render.font import FOLDER
from curricle.engines.render.plain import contact_text, list_text
from curricle.engines.render.tree import Entry, Prose, Section, Tree
from curricle.engines.resume import sample, sample_names
from curricle.engines.resume.model import Document, WorkSection

ROUNDS = 4
# So many edits one after the other, as somebody types or a queue is worked off. The first few pay for the
# caches of the processor, which the engine before them filled.
BLOCK = 25
WARMING = 1
# So many documents, each another one, and so many before the memory is looked at for the first time.
MANY = 2000
SOME = 500
TARGETS = {
    ("1 page", "WeasyPrint"): "20",
    ("1 page", "WeasyPrint as documented"): "20",
    ("1 page", "Chromium"): "10",
    ("5 pages", "WeasyPrint"): "25",
    ("5 pages", "WeasyPrint as documented"): "25",
    ("5 pages", "Chromium"): "",
}

Renderer = Callable[[Document], tuple[bytes, int]]

FACES = "".join(
    f"@font-face{{font-family:'Source Sans 3';font-weight:{weight};"
    f"src:url('{(FOLDER / 'source-sans-3' / f'SourceSans3-{weight}.ttf').as_uri()}')}}"
    for weight in (400, 600)
)
STYLE = f"""{FACES}
@page {{ size: a4; margin: 16mm 20mm }}
@page {{ @bottom-right {{ content: counter(page) "/" counter(pages); font-size: 8pt }} }}
body {{ font: 9.5pt/1.34 'Source Sans 3'; color: #17191e; margin: 0 }}
h1 {{ font-size: 2.7em; line-height: 1; margin: 0 }}
h1, h2, h3, h4, b {{ font-weight: 600 }}
h2 {{ font-size: 1.22em; color: #1f4e79; margin: 1.2em 0 .4em; padding-top: .4em }}
h2 {{ border-top: .5pt solid #d3d7dd }}
h3, h4 {{ font-size: 1.04em; margin: .8em 0 0; break-after: avoid }}
h3 span, h4 span {{ font-weight: 400 }}
p {{ margin: .1em 0 }} ul {{ margin: .2em 0; padding-left: 1em }} .quiet {{ color: #565c67 }}
a {{ color: inherit; text-decoration: none }} .roles {{ border-left: .5pt solid #d3d7dd; padding-left: .9em }}
"""


def five_pages() -> Document:
    """The sample with its employers repeated until it fills five pages."""
    document = sample()
    work = next(section for section in document.content.sections if isinstance(section, WorkSection))
    items = list(work.items)
    while render(document, "pdf").page_count < 5:
        work.items = [*work.items, *items]
    return document


def curricle(document: Document) -> tuple[bytes, int]:
    """Ours: PDF/A-2a and PDF/UA-1 at once."""
    rendered = render(document, "pdf")
    assert rendered.data is not None
    return rendered.data, rendered.page_count


def weasyprint() -> Renderer:
    """WeasyPrint at its best: style sheet and fonts are read once. Raises OSError without its libraries."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    style = CSS(string=STYLE, font_config=fonts)

    def make(document: Document) -> tuple[bytes, int]:
        made = HTML(string=page(compose(document))).render(stylesheets=[style], font_config=fonts)
        return made.write_pdf(pdf_variant="pdf/ua-1"), len(made.pages)

    return make


def weasyprint_as_documented() -> Renderer:
    """WeasyPrint as its documentation shows it and as services call it: text in, file out."""
    from weasyprint import HTML

    def make(document: Document) -> tuple[bytes, int]:
        text = page(compose(document)).replace("</head>", f"<style>{STYLE}</style></head>", 1)
        made = HTML(string=text).render()
        return made.write_pdf(pdf_variant="pdf/ua-1"), len(made.pages)

    return make


@contextmanager
def chromium() -> Iterator[Renderer]:
    """Headless Chromium at its best: the browser is kept, and prints a file. Raises OSError without it."""
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    if program is None:
        raise OSError("there is no chromium here")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        sheet = browser.new_page()
        file = Path(folder) / "page.html"

        def make(document: Document) -> tuple[bytes, int]:
            text = page(compose(document)).replace("</head>", f"<style>{STYLE}</style></head>", 1)
            file.write_text(text, "utf-8")
            sheet.goto(file.as_uri())
            made = sheet.pdf(prefer_css_page_size=True, tagged=True)
            return made, made.count(b"/Type /Page\n")

        yield make
        browser.close()


OPENERS: dict[str, Callable[[ExitStack], Renderer]] = {
    "Curricle": lambda stack: curricle,
    "WeasyPrint": lambda stack: weasyprint(),
    "WeasyPrint as documented": lambda stack: weasyprint_as_documented(),
    "Chromium": lambda stack: stack.enter_context(chromium()),
}
# What a process of an engine holds: its renderer, and what must be closed after it.
_held: dict[str, Renderer] = {}
_open = ExitStack()


def begin(name: str) -> str | None:
    """Open an engine in a process of its own; the reason where that cannot be."""
    try:
        _held[name] = OPENERS[name](_open)
    except (ImportError, OSError) as error:
        return str(error).splitlines()[0]
    return None


def close_all() -> None:
    """Close what the engine of this process has open."""
    _open.close()


def block(name: str, document: Document, numbers: range) -> list[tuple[float, float]]:
    """Some edits one after the other: seconds by the clock and of the processor for each."""
    times = []
    for number in numbers:
        document.content.basics.label = f"Staff Backend Engineer rev {number}"
        wall, cpu = time.perf_counter(), time.process_time()
        _held[name](document)
        times.append((time.perf_counter() - wall, time.process_time() - cpu))
    return times


def memory(some: int, many: int) -> tuple[str, ...]:
    """What this process holds after so many different documents, beside what it held after some of them."""
    held: list[float] = []
    for number in range(1, many + 1):
        document = sample(sample_names()[number % len(sample_names())])
        document.content.basics.name = f"Person {number}"
        for section in document.content.sections:
            section.title = f"Part {number}"
        render(document, "pdf")
        if number in (some, many):
            held.append(resident())
    name = f"{many:,} different documents: MB, and MB after {some:,}"
    return (name, f"{held[1]:.0f}", f"{held[0]:.0f}", f"{held[1] / held[0]:.2f}", "", "", "", "flat")


def resident() -> float:
    """The memory of this process in MB, where the system tells it; else the most that it ever had."""
    told = Path("/proc/self/statm")
    if told.exists():
        return int(told.read_text().split()[1]) * resource.getpagesize() / 2**20
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10


def table(smoke: bool) -> Table:
    """One page and five pages, each render a new edit, the engines in turn; then from a cold start."""
    rounds, edits = (1, 2) if smoke else (ROUNDS, BLOCK)
    notes = [
        f"Medians of {rounds} rounds of {edits} edits each, engines in turn, each in a process of its own.",
        "Curricle makes PDF/A-2a + PDF/UA-1; WeasyPrint PDF/UA-1, at its best with style sheet and fonts "
        "read before, as documented with both in each document; Chromium a tagged PDF, its browser kept.",
    ]
    with ExitStack() as stack:
        engines: dict[str, ProcessPoolExecutor] = {}
        for name in OPENERS:
            executor = stack.enter_context(ProcessPoolExecutor(1, get_context("spawn")))
            problem = executor.submit(begin, name).result()
            if problem is None:
                engines[name] = executor
            else:
                notes.append(f"{name} is left out: {problem}")
        rows = []
        for name, document in (("1 page", sample()), ("5 pages", five_pages())):
            costs = compare(document, engines, rounds, edits)
            ours = costs.pop("Curricle")
            rows += [row(f"{name}, {peer}", ours, cost, TARGETS[name, peer]) for peer, cost in costs.items()]
            if not costs:
                rows.append((name, f"{ours.wall:.2f}", "skipped", "skipped", f"{ours.cpu:.2f}", "", "", ""))
        rows.append(engines["Curricle"].submit(memory, *((2, 4) if smoke else (SOME, MANY))).result())
        for executor in engines.values():
            executor.submit(close_all).result()
    rows += cold.rows(smoke, notes)
    columns = (
        "document, peer",
        "ours ms",
        "peer ms",
        "times faster",
        "our CPU",
        "peer CPU",
        "times less",
        "target",
    )
    return Table("Render to PDF", columns, rows, notes)


def row(name: str, ours: "Cost", theirs: "Cost", target: str) -> tuple[str, ...]:
    """Two costs and their ratios; the processor's time of a browser is its own affair."""
    walls = (f"{ours.wall:.2f}", f"{theirs.wall:.1f}", f"{theirs.wall / ours.wall:.1f}")
    if "Chromium" in name:
        return (name, *walls, f"{ours.cpu:.2f}", "", "", target)
    return (name, *walls, f"{ours.cpu:.2f}", f"{theirs.cpu:.1f}", f"{theirs.cpu / ours.cpu:.1f}", target)


@dataclass(frozen=True, slots=True)
class Cost:
    """The median of a render in milliseconds: by the clock, and of the processor."""

    wall: float
    cpu: float


def compare(document: Document, engines: Mapping[str, Executor], rounds: int, edits: int) -> dict[str, Cost]:
    """The engines in turn, some edits each; the first round warms up and is left out."""
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in engines}
    for number in range(rounds + WARMING):
        for name, executor in engines.items():
            numbers = range(number * edits, (number + 1) * edits)
            taken = executor.submit(block, name, document, numbers).result()
            times[name] += taken if number >= WARMING else []
    return {
        name: Cost(*(statistics.median(one) * 1000 for one in zip(*taken, strict=True)))
        for name, taken in times.items()
    }


def page(tree: Tree) -> str:
    """The same page as HTML."""
    contacts = " · ".join(_linked(contact_text(contact), contact.url) for contact in tree.contacts)
    return (
        f'<html lang="{tree.language}"><head><title>{escape(tree.title)}</title></head><body>'
        f"<h1>{escape(tree.name)}</h1><p>{escape(tree.label)}</p><p class=quiet>{contacts}</p>"
        f"{''.join(_section(section) for section in tree.sections)}</body></html>"
    )


def _section(section: Section) -> str:
    if section.shape == "list":
        body = f"<p>{' · '.join(f'<b>{escape(list_text(entry))}</b>' for entry in section.entries)}</p>"
    elif section.shape == "lines":
        rows = ((escape(list_text(entry)), escape(", ".join(entry.tags))) for entry in section.entries)
        body = "".join(f"<p><b>{name}</b>: {tags}</p>" for name, tags in rows)
    else:
        body = "".join(_entry(entry, 3) for entry in section.entries)
    return f"<h2>{escape(section.title)}</h2>{body}"


def _entry(entry: Entry, level: int) -> str:
    parts: list[Any] = []
    if entry.title:
        place = f"<span>, {_linked(entry.place, entry.place_url)}</span>" if entry.place else ""
        parts.append(f"<h{level}>{_linked(entry.title, entry.url)}{place}</h{level}>")
    facts = [escape(entry.period), escape(entry.location), *map(_prose, entry.facts)]
    parts.append(f"<p class=quiet>{' · '.join(fact for fact in facts if fact)}</p>")
    parts.extend(f"<p>{_prose(runs)}</p>" for runs in entry.paragraphs)
    if entry.bullets:
        parts.append(f"<ul>{''.join(f'<li>{_prose(bullet.runs)}</li>' for bullet in entry.bullets)}</ul>")
    if entry.tags:
        parts.append(f"<p class=quiet>{escape(', '.join(entry.tags))}</p>")
    if entry.entries:
        parts.append(f"<div class=roles>{''.join(_entry(inner, level + 1) for inner in entry.entries)}</div>")
    return "".join(parts)


def _prose(runs: Prose) -> str:
    return "".join(
        _linked(run.text, run.url) if not run.bold else f"<b>{_linked(run.text, run.url)}</b>" for run in runs
    )


def _linked(text: str, url: str | None) -> str:
    return f'<a href="{escape(url)}">{escape(text)}</a>' if url else escape(text)
