"""Document to Word file: our writer beside python-docx with the same words, headings, lists and links."""

import io
import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from bench.render import five_pages
from bench.table import Table

from curricle.engines.render import compose
from curricle.engines.render.formats.docx import write_docx
from curricle.engines.render.formats.look import Look
from curricle.engines.render.formats.outline import Block, head_blocks, section_blocks
from curricle.engines.render.tree import Run, Tree
from curricle.engines.resume import sample

ROUNDS = 20
TARGET = 1.0
MOMENT = datetime(2026, 11, 20, tzinfo=UTC)
STYLES = {
    "name": "Title",
    "label": "Subtitle",
    "section": "Heading 1",
    "head": "Heading 2",
    "bullet": "List Bullet",
}

Writer = Callable[[Tree], bytes]


def curricle(tree: Tree) -> bytes:
    """Ours: styles, numbering, foot and properties are written anew each time."""
    return write_docx(tree, Look(), MOMENT)


def python_docx() -> Writer:
    """python-docx with its own template. Raises ImportError where it is not installed."""
    from docx.opc.constants import RELATIONSHIP_TYPE  # type: ignore[import-not-found,unused-ignore]
    from docx.oxml import OxmlElement  # type: ignore[import-not-found,unused-ignore]
    from docx.oxml.ns import qn  # type: ignore[import-not-found,unused-ignore]

    import docx  # type: ignore[import-not-found,unused-ignore]

    def write(tree: Tree) -> bytes:
        document = docx.Document()
        document.core_properties.title = tree.title
        document.core_properties.author = tree.name
        document.core_properties.created = MOMENT
        blocks = [*head_blocks(tree)]
        for section in tree.sections:
            blocks.extend(section_blocks(section, tree.comma))
        for block in blocks:
            add(document, block)
        written = io.BytesIO()
        document.save(written)
        return written.getvalue()

    def add(document: Any, block: Block) -> None:
        paragraph = document.add_paragraph(style=STYLES.get(block.kind))
        for run in block.runs:
            made = paragraph.add_run(run.text)
            made.bold, made.italic = run.bold or None, run.italic or None
            if run.url:
                link(document, paragraph, made, run)

    def link(document: Any, paragraph: Any, made: Any, run: Run) -> None:
        """A link, for which the library has no verb."""
        wrapped = OxmlElement("w:hyperlink")
        number = document.part.relate_to(run.url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        wrapped.set(qn("r:id"), number)
        wrapped.append(made._element)
        paragraph._p.append(wrapped)

    return write


def table(smoke: bool) -> Table:
    """One page and five pages, the two writers in turn."""
    rounds = 1 if smoke else ROUNDS
    notes = [
        f"Medians of {rounds} interleaved rounds after one to warm up, from the document tree to the bytes.",
        "Both write the same paragraphs, runs, links and properties; ours also page numbers and the look.",
    ]
    try:
        peer: Writer | None = python_docx()
    except ImportError as error:
        peer = None
        notes.append(f"python-docx is left out: {error}")
    rows = []
    for name, document in (("1 page", sample()), ("5 pages", five_pages())):
        tree = compose(document)
        writers = [curricle, *([peer] if peer else [])]
        times, sizes = measure(tree, writers, rounds)
        ratio = (f"{times[1]:.1f}", f"{times[1] / times[0]:.1f}") if peer else ("skipped", "skipped")
        bytes_of = (f"{sizes[0]:,}", f"{sizes[1]:,}" if peer else "skipped")
        rows.append((name, f"{times[0]:.2f}", *ratio, *bytes_of, f"{TARGET:g}"))
    columns = ("document", "Curricle ms", "python-docx ms", "times faster", "bytes", "bytes", "target")
    return Table("Write a Word document, warm", columns, rows, notes)


def measure(tree: Tree, writers: list[Writer], rounds: int) -> tuple[list[float], list[int]]:
    """The median of each writer in milliseconds, and how large its file is; the first round is left out."""
    taken: list[list[float]] = [[] for _ in writers]
    sizes = [0] * len(writers)
    for _ in range(rounds + 1):
        for at, writer in enumerate(writers):
            began = time.perf_counter()
            sizes[at] = len(writer(tree))
            taken[at].append((time.perf_counter() - began) * 1000)
    return [statistics.median(times[1:]) for times in taken], sizes
