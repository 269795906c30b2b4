"""Lists of short things: skills in groups, chips or tables, languages with fluency, interests."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from curricle.engines.ats.read.body import split_list
from curricle.engines.ats.read.fold import fold
from curricle.engines.ats.read.label import is_label
from curricle.engines.ats.read.row import Row, Sheet, is_full, trimmed
from curricle.engines.ats.read.said import Draft, said
from curricle.engines.ats.read.wordlist import is_inside, listed, tokens

_LABELLED: Final = re.compile(
    r"^([^:：|•]{2,60}?)\s*[:：]\s+(?=\S)|^([^:：|•,]{2,40}?)[:：](?=[^\s/])|^([^:：|•,]{2,40}?)\s+[–—]\s+(?=.*,)"
)
_BRACKETS: Final = re.compile(r"^(.{2,60}?)\s*[(\[（]([^()\[\]（）]{1,60})[)\]）]$")
_DASHED: Final = re.compile(r"^(.{2,40}?)\s*(?:\s[–—-]+\s|[–—:：|•·]|\s-\s)\s*(.{1,60})$")
_LEVEL: Final = re.compile(
    r"^(?:\d{1,3}\s?%|\d{1,2}\s?/\s?\d{1,2}|[\u2605\u2606●○•◦⬤◯▪▫■□\s]{2,}|\d{1,2}\+?\s?(?:years?|yrs?|jahre?|ans"
    r"|años|anni|anos)\.?|(?:less than|over|more than) \d+ years?|[ABC][12](?:\.\d)?)$",
    re.IGNORECASE,
)
_BAR: Final = re.compile(r"(?<=\w)\s+[\u2605\u2606●○•◦⬤◯▪▫■□]{2,10}$")
_ONLY_BAR: Final = re.compile(r"[\u2605\u2606●○•◦⬤◯▪▫■□\s]{2,}")
# `(Expert): GeoGebra, Moodle` behind the name of a group.
_LEADING_LEVEL: Final = re.compile(r"^\s*\(([^()]{1,40})\)\s*[:：–-]?\s*")
_LONG: Final = 90
_COLUMNS: Final = frozenset(
    {"skill", "skills", "level", "rating", "proficiency", "years", "experience", "language", "languages"}
    | {
        "reading",
        "writing",
        "speaking",
        "listening",
        "kenntnis",
        "niveau",
        "sprache",
        "langue",
        "idioma",
        "nivel",
    }
)
_SIGN_BETWEEN: Final = re.compile(r"\s[|•·●▪/]\s")


@dataclass(slots=True)
class Group:
    """A name with what stands below or beside it."""

    name: str | None
    row: Row
    words: list[tuple[str, Row]] = field(default_factory=list)
    # Where the longest rows of the section end.
    right: float = 0.0
    level: tuple[str, Row] | None = None


def is_level(text: str) -> bool:
    """Whether words only say how well something is known."""
    if _LEVEL.match(text.strip()):
        return True
    found = tokens(text)
    if not found or len(found) > 6:
        return False
    levels, around = listed("level"), listed("level_word")
    if "-".join(found) in levels or (is_inside("level", text) and len(text) < 12):
        return True
    known = sum(1 for word in found if word in levels)
    return known >= 1 and known + sum(1 for word in found if word in around) == len(found)


def groups_of(rows: Sequence[Row], sheet: Sheet) -> list[Group]:
    """Rows as groups: by labels before a colon, by rows that stand out, by cells of a table."""
    found: list[Group] = []
    heads = _heads(rows, sheet)
    rows = [row for row in rows if row in heads or not (is_label(row.text) or _is_table_head(row))]
    # The edge of the column, not of the list: its longest row is not full for being the longest.
    columns = {row.line.column for row in rows}
    right = max((row.box[2] for row in sheet.rows if row.line.column in columns), default=0.0)
    open_text: tuple[Group, bool] | None = None
    for row in rows:
        text = row.text.strip()
        label = _label_of(row, text)
        if row in heads:
            found.append(Group(trimmed(text), row))
            open_text = (found[-1], True)
        elif any(_BAR.search(cell.text) for cell in row.cells):
            found += _barred(row)
        elif label is not None:
            name, rest = label
            found.append(Group(name, row))
            inner = _BRACKETS.match(name)
            if inner is not None and is_level(inner.group(2)):
                found[-1].name = inner.group(1)
                _put_level(found[-1], inner.group(2), row)
            if (level := _LEADING_LEVEL.match(rest)) is not None and is_level(level.group(1)):
                _put_level(found[-1], level.group(1), row)
                rest = rest[level.end() :]
            _add(found[-1], rest, row)
            open_text = (found[-1], True)
        elif is_level(text) and found:
            _put_level(found[-1], text, row)
        elif open_text is not None and not _has_level(row) and _continues(row, open_text[0]):
            _add(open_text[0], text, row)
        else:
            group = Group(None, row, right=right)
            found.append(group)
            _add_cells(group, row)
            open_text = (group, False)
    return found


def _is_table_head(row: Row) -> bool:
    """`Skill | Level | Years` above a table."""
    return len(row.cells) > 1 and all(fold(cell.text) in _COLUMNS for cell in row.cells)


def _barred(row: Row) -> Iterator[Group]:
    """Skills with a bar of signs behind each: `Triage ●●●○○`."""
    for cell in row.cells:
        bar = _BAR.search(cell.text)
        if bar is None:
            yield Group(trimmed(cell.text), row)
        elif name := trimmed(cell.text[: bar.start()]):
            yield Group(name, row, level=(bar.group().strip(), row))


def _has_level(row: Row) -> bool:
    """A skill and how well it is known, side by side."""
    return len(row.cells) == 2 and is_level(row.cells[1].text) and not is_level(row.cells[0].text)


def _heads(rows: Sequence[Row], sheet: Sheet) -> set[Row]:
    """Rows that stand out and have others below them that do not."""
    strong = [
        row
        for row in rows
        if _is_strong(row, sheet) and len(row.cells) == 1 and len(row.text) < 50 and not is_level(row.text)
    ]
    weak = [row for row in rows if row not in strong and not is_level(row.text)]
    if not strong or not weak or (strong[0] is not rows[0] and len(strong) < 2):
        return set()
    styles = Counter(row.style for row in strong)
    leading = styles.most_common(1)[0][0]
    mine = {row for row in strong if row.style == leading and not row.bullet and "," not in row.text}
    followed = sum(1 for row, after in pairwise(rows) if row in mine and after not in mine)
    return mine if followed >= 0.5 * len(mine) else set()


def _is_strong(row: Row, sheet: Sheet) -> bool:
    return (
        (row.bold and not sheet.is_bold and len(row.runs) < 2)
        or (sheet.body_size > 0 and row.style[0] > sheet.body_size * 1.04)
        or row.line.level is not None
        or row.text.strip().endswith(":")
    )


def _label_of(row: Row, text: str) -> tuple[str, str] | None:
    """The name of a group and its words on one row."""
    if len(row.runs) >= 2 and row.runs[0].bold and not row.runs[-1].bold:
        front = " ".join(row.runs[0].text.split())
        rest = text[len(front) :] if text.startswith(front) else ""
        if rest.strip() and 1 < len(front) < 60 and "," not in front:
            return trimmed(front), rest.strip(" :：–—-|")
    match = _LABELLED.match(text)
    if match is not None:
        name = next(part for part in match.groups() if part)
        if len(name.split()) <= 6:
            return trimmed(name), text[match.end() :]
    if len(row.cells) == 2 and not row.bullet:
        first, second = row.cells
        if is_level(second.text):
            return None
        if ("," in second.text and "," not in first.text) or row.line.zone == "table":
            return trimmed(first.text), second.text
    return None


def _continues(row: Row, group: Group) -> bool:
    """Whether a row is the next line of a group's words."""
    before = group.words[-1] if group.words else None
    if row.bullet and group.name is None:
        return False
    if group.name is not None:
        return row.line.column == group.row.line.column
    if before is None:
        return False
    is_next = row.line.block == before[1].line.block and row.gap < 0.8
    is_listed = "," in before[1].text or "," in row.text or _is_long_list(before[1], row, group.right)
    return is_next and (is_listed or before[1].text.endswith("-"))


def _add(group: Group, text: str, row: Row) -> None:
    """More words; a word that was cut at the end of the line before is whole again."""
    parts = (
        split_list(text)
        if len(row.cells) == 1 or text != row.text
        else [word for cell in row.cells for word in split_list(cell.text)]
    )
    if not parts:
        return
    if group.words and group.words[-1][1] is not row and _is_cut(group.words[-1][1], row, group.right):
        last, before = group.words[-1]
        group.words[-1] = (f"{last} {parts.pop(0)}", before)
    for part in parts:
        if is_level(part) and not group.words and group.name:
            _put_level(group, part, row)
        else:
            group.words.append((part, row))


def _is_cut(before: Row, row: Row, right: float) -> bool:
    if before.text.rstrip()[-1:] in ",;|•·、" or row.bullet or before.line.block != row.line.block:
        return False
    is_listed = ("," in before.text and len(before.text) > 25) or _is_long_list(before, row, right)
    return is_listed and row.gap < 0.8


def _is_long_list(before: Row, row: Row, right: float) -> bool:
    """A row of words with signs between them that had no room for the first word of the next one."""
    return (
        len(before.cells) == 1
        and _SIGN_BETWEEN.search(before.text) is not None
        and is_full(before, row, right)
    )


def _add_cells(group: Group, row: Row) -> None:
    texts = [cell.text for cell in row.cells]
    if len(texts) == 2 and is_level(texts[1]):
        group.name = trimmed(texts[0])
        _put_level(group, texts[1], row)
        return
    _add(group, row.text, row)


def _put_level(group: Group, text: str, row: Row) -> None:
    if group.name is None and len(group.words) == 1:
        group.name = group.words.pop()[0]
    if group.level is None:
        group.level = (trimmed(text) or text, row)


def skill_items(rows: Sequence[Row], sheet: Sheet) -> list[Draft]:
    """Skills, alone or in groups, as the document nests them."""
    items: list[Draft] = []
    for group in groups_of(rows, sheet):
        if group.name is not None:
            item: Draft = {"name": said(group.name, group.row, 0.85)}
            if group.level:
                item["level"] = said(group.level[0], group.level[1], 0.8)
            if group.words:
                item["keywords"] = [said(word, row, 0.88) for word, row in group.words]
            items.append(item)
            continue
        for word, row in group.words:
            items.append(_skill(word, row))
    return items


def _skill(word: str, row: Row) -> Draft:
    """One skill; `Java (3 years)` and `Java – expert` say how well."""
    for form in (_BRACKETS, _DASHED):
        match = form.match(word)
        if match is not None and is_level(match.group(2)):
            return {
                "name": said(match.group(1).strip(), row, 0.8),
                "level": said(match.group(2).strip(), row, 0.8),
            }
    return {"name": said(word, row, 0.75 if len(word) < _LONG else 0.5)}


def language_items(rows: Sequence[Row], sheet: Sheet) -> list[Draft]:
    """Languages and how well they are spoken."""
    items: list[Draft] = []
    for row in rows:
        texts = [cell.text for cell in row.cells]
        if len(texts) == 1:
            texts = _pieces(row)
        for text in texts:
            if not _ONLY_BAR.fullmatch(text.strip()):
                _add_language(items, trimmed(text), row)
    return items


def _pieces(row: Row) -> list[str]:
    if len(row.runs) >= 2:
        return [run.text for run in row.runs]
    return split_list(row.text)


_FLUENCY: Final = re.compile(
    r"^(?:fluency|level|proficiency|niveau|nivel|livello|nível)\s*[:：]\s*", re.IGNORECASE
)


def _add_language(items: list[Draft], text: str, row: Row) -> None:
    text = _FLUENCY.sub("", text)
    if not text:
        return
    known = any(word in listed("language") for word in tokens(text)) or (is_inside("language", text))
    is_other = bool(items) and not is_level(text) and _is_name_beside(items[-1], text, row)
    if items and "fluency" not in items[-1] and not known and not is_other:
        items[-1]["fluency"] = said(text.strip("()"), row, 0.85 if is_level(text) else 0.6)
        return
    for form in (_BRACKETS, _DASHED):
        match = form.match(text)
        if match is not None:
            items.append(
                {
                    "language": said(match.group(1).strip(" :"), row, 0.85),
                    "fluency": said(match.group(2).strip(), row, 0.8),
                }
            )
            return
    parts = text.split()
    if (
        len(parts) >= 2
        and tokens(parts[0])
        and tokens(parts[0])[0] in listed("language")
        and is_level(" ".join(parts[1:]))
    ):
        items.append({"language": said(parts[0], row, 0.85), "fluency": said(" ".join(parts[1:]), row, 0.8)})
        return
    items.append({"language": said(text, row, 0.85 if known else 0.5)})


def _is_name_beside(item: Draft, text: str, row: Row) -> bool:
    """A word of the look and place of the language before it is another language, known or not."""
    before = item["language"].rows[0]
    is_alike = before is not row and before.style == row.style and abs(before.x0 - row.x0) < 1
    return is_alike and before.text.strip() == item["language"].value and len(text.split()) == 1


def interest_items(rows: Sequence[Row], sheet: Sheet) -> list[Draft]:
    """Interests, alone or in groups."""
    items: list[Draft] = []
    for group in groups_of(rows, sheet):
        if group.name is not None:
            item: Draft = {"name": said(group.name, group.row, 0.85)}
            if group.words:
                item["keywords"] = [said(word, row, 0.88) for word, row in group.words]
            items.append(item)
        else:
            items.extend({"name": said(word, row, 0.75)} for word, row in group.words)
    return items
