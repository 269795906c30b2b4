"""The document tree as CommonMark: every sign of the text reads as itself."""

import re
import unicodedata
from dataclasses import replace
from functools import reduce
from itertools import groupby

from curricle.engines.render.formats.outline import Block, head_blocks, section_blocks, text_of
from curricle.engines.render.tree import Prose, Run, Section, Tree

_SPECIAL = re.compile(r"[\\`*_\[\]<>&~|!$]")
# What means a heading, a list, a rule or a quotation where it begins a line.
_LEADING = re.compile(r"(?P<space> *)(?:(?P<sign>[#+=:-])|(?P<number>\d{1,9})(?P<dot>[.)]))")
_DEEPEST_HEADING = 6
_MARKS = ("*", "`")
_TICKS = re.compile("`+")


def write_markdown(tree: Tree) -> str:
    """The whole document."""
    # Without a name the sections lead.
    top = 2 if tree.name else 1
    parts = [_block(block, top) for block in head_blocks(tree)]
    for section in tree.sections:
        parts.extend(_section(section, tree.comma, top))
    return "\n\n".join(parts) + "\n"


def _section(section: Section, comma: str, top: int) -> list[str]:
    parts: list[str] = []
    last: Block | None = None
    for block in section_blocks(section, comma):
        written = _block(block, top)
        follows = last is not None and block.kind == last.kind and not block.opens
        if block.kind == "bullet" and follows:
            parts[-1] = f"{parts[-1]}\n{written}"
        elif block.kind == "bullet" and last is not None and last.kind == "bullet":
            # Two lists without anything between them would read as one.
            parts.extend(("<!-- -->", written))
        else:
            parts.append(written)
        last = block
    return parts


def _block(block: Block, top: int) -> str:
    if block.kind == "name":
        return f"# {_heading(block.runs)}"
    if block.kind == "section":
        return f"{'#' * top} {_heading(block.runs)}"
    if block.kind == "head":
        return f"{'#' * min(top + 1 + block.depth, _DEEPEST_HEADING)} {_heading(block.runs)}"
    text = _lines(block.runs)
    return "- " + text.replace("\n", "\n  ") if block.kind == "bullet" else text


def _heading(runs: Prose) -> str:
    """One line; a run of signs at its end would be taken for the end of the heading."""
    # A heading is strong as it is.
    text = _prose(tuple(replace(run, bold=False) for run in runs)).replace("\\\n", " ")
    return re.sub(r"(#+)$", lambda match: "".join(f"\\{sign}" for sign in match.group()), text)


def _lines(runs: Prose) -> str:
    lines = _prose(runs).split("\n")
    return "\n".join(_safe_start(line) for line in lines)


def _safe_start(line: str) -> str:
    match = _LEADING.match(line)
    if match is None:
        return line
    if match["sign"]:
        return f"{line[: match.start('sign')]}\\{line[match.start('sign') :]}"
    return f"{line[: match.start('dot')]}\\{line[match.start('dot') :]}"


def _prose(runs: Prose) -> str:
    """Runs with their marks and links; two marks that would touch are held apart."""
    text = text_of(runs)
    written = ""
    at = 0
    for url, linked in groupby(runs, key=lambda run: run.url):
        inside = ""
        for (is_bold, is_italic), group in groupby(linked, key=lambda run: (run.bold, run.italic)):
            marked = tuple(group)
            end = at + len(text_of(marked))
            piece = _marked(marked, "**" * is_bold + "*" * is_italic, text[:at], text[end:])
            inside = _beside(inside, piece)
            at = end
        if url:
            inside = f"[{inside}]({_address(url)})"
        written = _beside(written, inside)
    return written


def _beside(before: str, after: str) -> str:
    """One piece after the other; two marks of a kind that touch would be read as one."""
    touches = after[:1] in _MARKS and before.endswith(after[:1])
    return f"{before}<!-- -->{after}" if touches else before + after


def _marked(runs: Prose, mark: str, before: str, after: str) -> str:
    """Marks stand at words; where CommonMark would take them for signs they are left out."""
    text = reduce(_beside, (_run(run) for run in runs))
    plain = text_of(runs)
    core = text.strip(" ")
    if not mark or not core or "\n" in plain or not _takes_mark(core, text, before, after):
        return text
    start = text.index(core)
    return f"{text[:start]}{mark}{core}{mark}{text[start + len(core) :]}"


def _takes_mark(core: str, text: str, before: str, after: str) -> bool:
    left = text[: len(text) - len(text.lstrip(" "))] or before[-1:]
    right = text[len(text.rstrip(" ")) :] or after[:1]
    opens = not _is_sign(core[0]) or not left or _is_sign(left) or left.isspace()
    closes = not _is_sign(core[-1]) or not right or _is_sign(right) or right.isspace()
    return opens and closes and not core[0].isspace() and not core[-1].isspace()


def _is_sign(character: str) -> bool:
    return unicodedata.category(character[0])[0] in "PS"


def _run(run: Run) -> str:
    if run.text == "\n":
        return "\\\n"
    if not run.code or not run.text.strip():
        return _SPECIAL.sub(lambda match: f"\\{match.group()}", run.text)
    lengths = {len(ticks) for ticks in _TICKS.findall(run.text)}
    length = next(length for length in range(1, len(lengths) + 2) if length not in lengths)
    fence = "`" * length
    room = " " if run.text[0] in "` " or run.text[-1] in "` " else ""
    return f"{fence}{room}{run.text}{room}{fence}"


def _address(url: str) -> str:
    safe = re.sub(r"[<>\\]", lambda match: f"%{ord(match.group()):02X}", url)
    return f"<{safe}>" if "(" in safe or ")" in safe else safe
