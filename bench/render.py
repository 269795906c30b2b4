"""Document to accessible PDF, warm: Curricle beside WeasyPrint with the same words, fonts and sizes."""

import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from bench.table import Table

from curricle.engines.render import compose, render, warm
from curricle.engines.render.font import FOLDER
from curricle.engines.render.plain import contact_text, list_text
from curricle.engines.render.tree import Entry, Prose, Section, Tree
from curricle.engines.resume import sample
from curricle.engines.resume.model import Document, WorkSection

ROUNDS = 10
# So many edits one after the other, as somebody types: the caches of the processor are warm too.
BLOCK = 5
TARGET = 15.0

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


def edits(document: Document) -> Iterator[Document]:
    """The document as somebody types into it: each one differs from all before."""
    number = 0
    while True:
        number += 1
        document.content.basics.label = f"Staff Backend Engineer rev {number}"
        yield document


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


def table(smoke: bool) -> Table:
    """One page and five pages, each render a new edit, the two engines in turn."""
    warm()
    rounds = 1 if smoke else ROUNDS
    columns = (
        "document",
        "Curricle ms",
        "WeasyPrint ms",
        "times faster",
        "CPU ms",
        "CPU ms",
        "times less",
        "target",
    )
    notes = [
        f"Medians of {rounds} interleaved rounds of {BLOCK} edits each; CPU is Curricle, then WeasyPrint.",
        "Curricle makes PDF/A-2a + PDF/UA-1; WeasyPrint PDF/UA-1, its style sheet and fonts read before.",
    ]
    try:
        peer: Renderer | None = weasyprint()
    except (ImportError, OSError) as error:
        peer = None
        notes.append(f"WeasyPrint is left out: {str(error).splitlines()[0]}")
    rows = []
    for name, document in (("1 page", sample()), ("5 pages", five_pages())):
        ours, theirs = compare(document, peer, rounds)
        rows.append(
            (
                name,
                *figures(ours.wall, theirs.wall if theirs else None),
                *figures(ours.cpu, theirs.cpu if theirs else None),
            )
        )
    return Table("Render to PDF, warm", columns, [(*row, f"{TARGET:g}") for row in rows], notes)


def figures(ours: float, theirs: float | None) -> tuple[str, str, str]:
    """Two medians in milliseconds and their ratio."""
    if theirs is None:
        return f"{ours:.2f}", "skipped", "skipped"
    return f"{ours:.2f}", f"{theirs:.1f}", f"{theirs / ours:.1f}"


@dataclass(frozen=True, slots=True)
class Cost:
    """The median of a render in milliseconds: by the clock, and of the processor."""

    wall: float
    cpu: float


def compare(document: Document, peer: Renderer | None, rounds: int) -> tuple[Cost, Cost | None]:
    """The two engines in turn, some edits each; the first round warms up and is left out."""
    source = edits(document)
    renderers = [curricle, *([peer] if peer else [])]
    times: list[list[tuple[float, float]]] = [[] for _ in renderers]
    for _ in range(rounds + 1):
        for at, renderer in enumerate(renderers):
            for _ in range(BLOCK):
                edit = next(source)
                wall, cpu = time.perf_counter(), time.process_time()
                renderer(edit)
                times[at].append((time.perf_counter() - wall, time.process_time() - cpu))
    costs = [
        Cost(*(statistics.median(one) * 1000 for one in zip(*taken[BLOCK:], strict=True))) for taken in times
    ]
    return costs[0], costs[1] if peer else None


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
