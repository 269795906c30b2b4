"""LaTeX as plain text, for sources that nothing better could read: commands go, their words stay."""

import re

from curricle.engines.ats.read.deadline import Deadline
from curricle.engines.ats.read.decoding import decode
from curricle.engines.ats.read.flow import Flow, Piece
from curricle.engines.ats.read.page import Draft, ReadLimits

_COMMENT = re.compile(r"(?<!\\)%.*")
_SECTION = re.compile(
    r"\\(?:cv)?(part|chapter|section|subsection|subsubsection)\*?\s*(?:\[[^\]]*\])?\{([^{}]*)\}"
)
_LEVELS = {"part": 1, "chapter": 1, "section": 2, "subsection": 3, "subsubsection": 4}
_LINK = re.compile(r"\\href\s*\{([^{}]*)\}\s*\{((?:[^{}]|\{[^{}]*\})*)\}")
_DROPPED = re.compile(
    r"\\(?:documentclass|usepackage|begin|end|vspace|hspace|setlength|input|include|label|pagestyle|geometry"
    r"|newcommand|renewcommand|definecolor|color|includegraphics|moderncvstyle|moderncvcolor|thispagestyle)\*?"
    r"(?:\[[^\]]*\])*(?:\{[^{}]*\})*"
)
# The columns of a table, `{@{}p{33mm}X@{}}`, and its width.
_COLUMNS = re.compile(
    r"\\begin\{(?:tabular[xy*]?|longtable|array|minipage)\}(?:\[[^\]]*\])?(?:\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}){1,3}"
)
_BOLD = re.compile(r"\\(?:textbf|bfseries|bf)\b")
_COMMAND = re.compile(r"\\[a-zA-Z@]+\*?\s*(?:\[[^\]]*\])?")
_WIDE = re.compile(r"\\hfill\b|\\hspace\*?\{\\fill\}|(?<!\\)&|\\dotfill\b|\\hskip\b")
_ITEM = re.compile(r"\\(?:item|cvitem|resumeItem|cvlistitem)\b\s*(?:\[[^\]]*\])?")
_BREAK = re.compile(r"\\\\(?:\[[^\]]*\])?|\\newline\b|\\par\b|\\tabularnewline\b")
_SIGNS = {
    "\\,": " ",
    "\\;": " ",
    "\\&": "&",
    "\\%": "%",
    "\\_": "_",
    "\\#": "#",
    "\\$": "$",
    "---": "—",
    "--": "–",
    "``": "“",
    "''": "”",
    "~": " ",
}
# Longer rows are not written by hand.
_USUAL_ROW, _LONGEST_ROW = 300, 6_000
_PLACE = "\ue000"


def read_latex(data: bytes, limits: ReadLimits, deadline: Deadline) -> Draft:
    """The lines of a LaTeX source without its commands."""
    text = decode(data[: 4 * limits.characters])
    begin = text.find("\\begin{document}")
    if begin >= 0:
        text = text[begin + len("\\begin{document}") :]
    flow = Flow(limits.characters)
    starts = True
    for number, row in enumerate(text.split("\\end{document}", 1)[0].split("\n")):
        if flow.is_full or (number % 256 == 0 and deadline.is_over()):
            flow.truncated = True
            break
        if not row.strip():
            starts = True
            continue
        apart = _SECTION.sub(r"\n\g<0>\n", _COMMENT.sub("", row))
        for part in _BREAK.split(_ITEM.sub(f"\n{_PLACE}", apart)):
            for piece in map(_piece, part.split("\n")):
                if piece is not None:
                    piece.starts = starts or piece.level is not None
                    flow.add(piece)
                    starts = False
    return Draft(flow.lines, flow.layout("plain"))


def _piece(part: str) -> Piece | None:
    section = _SECTION.search(part)
    if section:
        return Piece([_plain(section[2])], level=_LEVELS[section[1]], bold=True)
    item = part.startswith(_PLACE)
    links = [found[1] for found in _LINK.finditer(part)]
    part = _LINK.sub(r"\2", part.removeprefix(_PLACE))
    bold = bool(_BOLD.match(part.strip()))
    cells = [_plain(cell) for cell in _WIDE.split(_DROPPED.sub(" ", _COLUMNS.sub(" ", part)))]
    if not any(cells):
        return None
    return Piece(cells, bold=bold, bullet="•" if item else None, depth=int(item), links=links)


def _plain(text: str) -> str:
    text = _COMMAND.sub(" ", _BOLD.sub(" ", text))
    for sign, meaning in _SIGNS.items():
        text = text.replace(sign, meaning)
    return " ".join(text.replace("{", " ").replace("}", " ").replace("$", "").replace("\\", " ").split())
