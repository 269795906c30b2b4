"""The name of the person: the words that stand out at the top, and that the mail address often repeats."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from curricle.engines.ats.read.fold import fold
from curricle.engines.ats.read.headings import announced
from curricle.engines.ats.read.lexicon import clues
from curricle.engines.ats.read.row import Row, Sheet, trimmed
from curricle.engines.ats.read.way import ways
from curricle.engines.ats.read.wordlist import listed

_BETWEEN: Final = re.compile(
    r"\s*[|•·●▪◦∙⋅]\s*|\s{3,}|\t+|\s[–—-]\s|,\s(?=(?i:ph\.?d|m\.?d|mba|rn|bsn|cpa|pmp|esq|jr|sr|msc"
    r"|m\.?sc|b\.?sc|phd|pe)\b)"
)
_PREFIX: Final = re.compile(
    r"^(?:name|full name|nom|nombre|nome|имя|фио|氏名|姓名|이름|resume of|curriculum vitae of|cv of|resume"
    r"|curriculum vitae|cv|lebenslauf)\s*[:：–-]?\s+",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.\u00b7-]){0,30}\.?", re.UNICODE)
# `Margaret "Peggy" Moss`, `Katherine (Kate) Moss`
_NICK: Final = re.compile(r"(?<=\s)[\"“”„«(']([^\W\d_][\w.-]{1,20})[\"”“»)'](?=\s)")
# `A N N A`
_SPACED: Final = re.compile(r"(?:[^\W\d_]['’.-]?\s){2,}[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Named:
    """The name, and how sure it is."""

    text: str
    rows: tuple[Row, ...]
    confidence: float


def find_name(head: Sequence[Row], contact: Sequence[Row], sheet: Sheet) -> Named | None:
    """The likeliest name in the head of the page, the sections about the person, and the first lines."""
    locals_ = _mail_words(sheet)
    best: tuple[float, Named] | None = None
    seen: set[int] = set()
    rows = [*head, *contact, *sheet.rows[:6]]
    largest = max((row.style[0] for row in rows if row.line.page == 0), default=0.0)
    order = 0
    for row in rows:
        if row.at in seen or row.line.page > 0:
            continue
        seen.add(row.at)
        order += 1
        for text, used in _candidates(row, rows):
            score = _score(text, row, sheet, locals_)
            if score is None:
                continue
            if (
                sheet.has_looks
                and largest
                and row.style[0] >= largest * 0.97
                and largest > sheet.body_size * 1.1
            ):
                score += 1.2
            score += max(0.0, 0.8 - 0.12 * (order - 1)) + (0.3 if row.line.column == 0 else 0.0)
            if best is None or score > best[0]:
                best = (score, Named(text, used, min(0.98, 0.35 + 0.2 * score)))
    return best[1] if best is not None and best[0] >= 1.2 else None


def _mail_words(sheet: Sheet) -> frozenset[str]:
    found: set[str] = set()
    for row in sheet.rows:
        if "@" in row.text:
            for way in ways(row.text):
                if way.kind == "email":
                    local = fold(way.value.split("@")[0])
                    found.update(re.findall(r"[a-z]{2,}", local))
                    found.add(local.replace(" ", ""))
    return frozenset(found)


def _candidates(row: Row, rows: Sequence[Row]) -> Iterator[tuple[str, tuple[Row, ...]]]:
    text = _PREFIX.sub("", row.text.strip())
    for way in reversed(ways(text)):
        text = text[: way.start].rstrip(" (|·•-–") + text[way.end :].lstrip(")")
    texts = [cell.text for cell in row.cells] if len(row.cells) > 1 else [text]
    for whole in texts:
        yield trimmed(whole), (row,)
        for piece in _BETWEEN.split(whole):
            if piece != whole:
                yield trimmed(piece), (row,)
    if len(texts) > 1:
        yield trimmed(" ".join(texts)), (row,)
    words = re.split(r"\s{2,}", text) if len(texts) == 1 else texts
    if all(_SPACED.fullmatch(word.strip()) or len(word) == 1 for word in words):
        yield " ".join("".join(word.split()) for word in words), (row,)
    for run in row.runs:
        yield trimmed(run.text), (row,)
    first = text.split(",", 1)
    if len(first) == 2:
        yield trimmed(first[0]), (row,)
    # A first name above a last name, both large.
    below = next((one for one in rows if one.at == row.at + 1), None)
    if below is not None and _is_second_half(row, below):
        joint = "" if row.text.endswith("-") else " "
        yield f"{row.text.strip()}{joint}{below.text.strip()}", (row, below)


def _is_second_half(row: Row, below: Row) -> bool:
    is_alike = below.style[0] == row.style[0] > 0 and abs(below.x0 - row.x0) < 40 and below.gap < 1.0
    return is_alike and len(row.text.split()) <= 3 and len(below.text.split()) <= 3


def _score(text: str, row: Row, sheet: Sheet, mail: frozenset[str]) -> float | None:
    """How much these words are like a name; nothing where they cannot be one."""
    if not _is_able(text, row):
        return None
    if _is_cjk(text):
        is_other = clues(text).title > 0 or clues(text).place > 0
        return 0.6 if 2 <= len(text.replace(" ", "")) <= 7 and not is_other else None
    said = _NICK.sub(r"\1", text).replace(",", " ").split()
    bare = [fold(word) for word in said]
    in_mail = sum(1 for word in bare if len(word) > 2 and _is_in(word, mail))
    if not _is_named(said, bare) and not (in_mail and said[0].islower() and len(said) < 4):
        return None
    score = {1: 0.1, 2: 0.9, 3: 0.85, 4: 0.6}.get(len(said), 0.3) + min(in_mail, 2) * 0.7
    if not in_mail:
        score -= _against(text, len(said))
    score += 0.8 if row.line.level == 1 else 0.0
    score += 0.2 if row.bold and not sheet.is_bold else 0.0
    return score - (0.1 if row.line.zone in ("header", "footer") else 0.0)


def _is_able(text: str, row: Row) -> bool:
    """Whether words could be a name at all."""
    if not 2 <= len(text) <= 60 or any(sign.isdigit() or sign in "@:;?!" for sign in text) or row.dates:
        return False
    heading = announced(text)
    if heading is not None and heading.confidence >= 0.9:
        return False
    said = _NICK.sub(r"\1", text).replace(",", " ").split()
    if not 1 <= len(said) <= 6 or not all(_WORD.fullmatch(word) or word == "&" for word in said):
        return False
    return not any(fold(word) in listed("no_name") for word in said)


def _is_in(word: str, mail: frozenset[str]) -> bool:
    return any(word in part or (len(part) > 4 and part in word) for part in mail)


def _is_named(said: Sequence[str], bare: Sequence[str]) -> bool:
    """Whether all words begin with capitals, apart from particles."""
    return all(
        word[:1].isupper() or low in listed("particle") or (not word.isascii() and not word[:1].islower())
        for word, low in zip(said, bare, strict=True)
    )


def _against(text: str, count: int) -> float:
    """How much speaks for something else than a name."""
    speaks = clues(text)
    title = (1.1 if count > 1 else 0.8) * speaks.title
    learnt = 0.9 * max(speaks.school, speaks.degree)
    return title + learnt + 0.8 * (speaks.place > 0.8) + 0.6 * (speaks.company >= 0.5)


def _is_cjk(text: str) -> bool:
    letters = [sign for sign in text if sign.isalpha()]
    return bool(letters) and all(
        "\u3040" <= sign <= "\u9fff" or "\uac00" <= sign <= "\ud7af" for sign in letters
    )
