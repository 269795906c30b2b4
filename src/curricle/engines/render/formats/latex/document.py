"""The document tree as LaTeX source."""

from collections.abc import Iterator
from itertools import groupby

from curricle.engines.render.formats.direction import is_right_to_left
from curricle.engines.render.formats.latex.preamble import preamble
from curricle.engines.render.formats.latex.script import split
from curricle.engines.render.formats.latex.sign import escape, escape_url
from curricle.engines.render.formats.look import Look
from curricle.engines.render.formats.outline import SEPARATOR, Block, head_blocks, section_blocks, text_of
from curricle.engines.render.tree import Prose, Run, Section, Tree


def write_latex(tree: Tree, look: Look) -> str:
    """The whole source, without anything to be read from elsewhere."""
    head = head_blocks(tree)
    is_rtl = tree.direction == "rtl"
    sections = [(section, section_blocks(section, tree.comma)) for section in tree.sections]
    blocks = [*head, *(block for _, some in sections for block in some)]
    text = "\n".join((tree.title, tree.name, *(text_of(block.runs) for block in blocks)))
    lines = [
        *(line for block in head for line in (_GAPS[block.kind], *_paragraph(block, is_rtl)) if line),
        *(line for section, some in sections for line in _section(section, some)),
    ]
    # An empty document has a page too.
    body = "\n".join(lines) or r"\mbox{}"
    start = (
        rf"\thispagestyle{{empty}}\curriclefont{{{look.size:g}}}\color{{ink}}\raggedright\hyphenpenalty=10000"
    )
    return f"{preamble(tree, look, text)}\n\\begin{{document}}\n{start}\\sloppy\n{body}\n\\end{{document}}\n"


def _section(section: Section, blocks: list[Block]) -> Iterator[str]:
    if section.new_page:
        yield r"\clearpage"
    if blocks[0].kind == "letter":
        yield from (line for block in blocks for line in (r"\curricleletter", *_paragraph(block)))
        return
    heading, *rest = blocks
    yield rf"\curriclesection{{{_prose(heading.runs)}}}"
    last: Block | None = None
    for depth, level in groupby(rest, key=lambda block: block.depth):
        inside = list(level)
        yield from (r"\begin{inner}" for _ in range(depth))
        for is_list, group in groupby(inside, key=lambda block: block.kind == "bullet"):
            if is_list:
                yield from _points(tuple(group), last)
                continue
            for block in group:
                if last is not None:
                    yield _gap(block)
                yield from _paragraph(block)
                last = block
        last = inside[-1]
        yield from (r"\end{inner}" for _ in range(depth))


def _gap(block: Block) -> str:
    if block.opens and block.kind != "line":
        return r"\curricleentry"
    return r"\par" if block.kind == "meta" else r"\curriclegap"


def _points(blocks: tuple[Block, ...], last: Block | None) -> Iterator[str]:
    lists: list[list[Block]] = []
    for block in blocks:
        if not lists or block.opens:
            lists.append([])
        lists[-1].append(block)
    for lines in lists:
        if lines[0].opens and (last is not None or lines is not lists[0]):
            yield r"\curricleentry"
        yield r"\begin{points}"
        # Without the braces a bracket that follows would be taken for a label.
        yield from (rf"\item{{}} {_prose(line.runs)}" for line in lines)
        yield r"\end{points}"


# The name needs air below it; its lines are set closely.
_GAPS = {"name": "", "label": r"\vskip 0.35\baselineskip", "contacts": r"\vskip 0.15\baselineskip"}
_DRESS = {
    "name": r"\curriclename ",
    "label": r"\curriclelabel ",
    "contacts": r"\curriclequiet ",
    "meta": r"\curriclequiet ",
    "tags": r"\curriclequiet ",
}


def _paragraph(block: Block, is_rtl: bool = False) -> Iterator[str]:
    # A heading is never the last line of its page.
    end = r"\par\nobreak" if block.kind in {"head", "meta"} else r"\par"
    text = _contacts(block.runs) if block.kind == "contacts" and is_rtl else _prose(block.runs)
    yield rf"{{{_DRESS.get(block.kind, '')}{text}{end}}}"


def _contacts(runs: Prose) -> str:
    """Contacts of a right-to-left page: numbers and addresses keep their order."""
    written = []
    for run in runs:
        text = _prose((run,))
        is_latin = run is not SEPARATOR and not is_right_to_left(run.text)
        written.append(rf"\latin{{{text}}}" if is_latin else text)
    return "".join(written)


def _prose(runs: Prose) -> str:
    written = []
    for url, linked in groupby(runs, key=lambda run: run.url):
        inside = "".join(_run(run) for run in linked)
        written.append(rf"\href{{{escape_url(url)}}}{{{inside}}}" if url else inside)
    return "".join(written)


def _run(run: Run) -> str:
    if run.text == "\n":
        # The braces keep a star or a bracket that follows from belonging to the break.
        return "\\\\{}\n"
    text = "".join(
        rf"\{script.name}script{{{escape(part)}}}" if script else escape(part)
        for script, part in split(run.text)
    )
    if run.code:
        text = rf"\texttt{{{text}}}"
    if run.italic:
        text = rf"\emph{{{text}}}"
    return rf"\textbf{{{text}}}" if run.bold else text
