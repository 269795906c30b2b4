"""What tells about an entry: items of lists with their wrapped lines, and paragraphs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from curricle.engines.ats.read.row import Row, is_run_on
from curricle.engines.ats.read.said import Draft, Said, said, texts

_KEYWORDS: Final = re.compile(
    r"^(?:technologies|technology|tech(?:nology)? stack|tech|tools|stack|environment|skills|keywords"
    r"|built with|"
    r"technologien|technologies utilisées|tecnologías|tecnologie|tecnologias|languages|software|skills used|"
    r"tools used|technologies used|key skills|werkzeuge|outils)\s*(?:used|&\s\w+|and\s\w+)?\s*[:：–-]\s*",
    re.IGNORECASE,
)
_LABEL_ONLY: Final = re.compile(r"^[^\W\d_][\w &/-]{2,40}:$")


@dataclass(slots=True)
class Told:
    """The body of an entry."""

    highlights: list[tuple[str, tuple[Row, ...]]] = field(default_factory=list)
    paragraphs: list[tuple[str, tuple[Row, ...]]] = field(default_factory=list)
    keywords: list[tuple[str, tuple[Row, ...]]] = field(default_factory=list)


def told(rows: Sequence[Row], *, with_keywords: bool = False) -> Told:
    """Items and paragraphs of the rows."""
    found = Told()
    groups = _groups(rows)
    has_bullets = any(group[0].bullet for group in groups)
    for group in groups:
        text = texts(group).strip()
        if with_keywords and (label := _KEYWORDS.match(text)):
            found.keywords.extend((word, tuple(group)) for word in split_list(text[label.end() :]))
        elif group[0].bullet or (not has_bullets and len(groups) > 1):
            found.highlights.append((text, tuple(group)))
        elif text:
            found.paragraphs.append((text, tuple(group)))
    return found


def _groups(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows that belong to one item or one paragraph."""
    groups: list[list[Row]] = []
    for row in rows:
        if groups and not row.bullet and _is_rest(row, groups[-1]):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _is_rest(row: Row, group: list[Row]) -> bool:
    before = group[-1]
    begins_bold = row.bold and not before.bold and not is_run_on(before, row)
    if row.line.level is not None or begins_bold:
        return False
    if before.line.page != row.line.page or before.line.column != row.line.column:
        return before.text[-1:] not in ".!?:;" and row.text[:1].islower()
    if row.gap > 0.9 or _LABEL_ONLY.match(row.text):
        return False
    first = group[0]
    if first.bullet:
        is_inside = row.x0 >= first.x0 - 2
        return is_inside and (row.line.block == before.line.block or row.gap < 0.7)
    if row.text[:1].islower() or before.text.endswith((",", "-")):
        return True
    is_full = len(before.text) >= 60
    return is_full and row.line.block == before.line.block


def split_list(text: str) -> list[str]:
    """Words of a list, by commas and other signs; what stands in brackets stays together."""
    found: list[str] = []
    depth = 0
    piece: list[str] = []
    separators = (
        ",;|•·▪●⋅∙◦、，；•\t"
        if not ("|" in text or "•" in text or "·" in text) or "," in text
        else "|•·▪●⋅∙◦;\t"
    )
    for at, sign in enumerate(text):
        if sign in "([（":
            depth += 1
        elif sign in ")]）":
            depth = max(depth - 1, 0)
        if depth == 0 and (
            sign in separators or (sign == "/" and text[at - 1 : at] == " " == text[at + 1 : at + 2])
        ):
            if sign == "," and text[at + 1 : at + 2].isdigit() and text[at - 1 : at].isdigit():
                piece.append(sign)
                continue
            found.append("".join(piece))
            piece = []
        else:
            piece.append(sign)
    found.append("".join(piece))
    if found and found[-1].rstrip().endswith(".") and len(found) > 1 and found[-1].count(".") == 1:
        found[-1] = found[-1].rstrip()[:-1]
    return [word for one in found if (word := _bare(one))]


def _bare(word: str) -> str:
    word = " ".join(word.split()).strip(" -–—:*·•")
    if word.endswith(".") and word.count(".") == 1 and len(word) > 4:
        word = word[:-1]
    for small in ("and ", "und ", "et ", "y ", "e ", "& "):
        if word.lower().startswith(small) and len(word) > len(small) + 1:
            word = word[len(small) :]
    return word


def highlights_of(found: Told, sure: float = 0.85) -> list[Draft]:
    """Items as the document nests them."""
    return [{"text": said(text, rows, sure)} for text, rows in found.highlights if text]


def summary_of(found: Told, sure: float = 0.8) -> Said | None:
    """Paragraphs as one text."""
    if not found.paragraphs:
        return None
    rows = tuple(row for _, group in found.paragraphs for row in group)
    return said("\n\n".join(text for text, _ in found.paragraphs), rows, sure)
