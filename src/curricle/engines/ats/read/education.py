"""Education: which words of an entry are the school, the degree, its field, the grade."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from curricle.engines.ats.read.body import highlights_of, split_list, summary_of, told
from curricle.engines.ats.read.dates import DateSpan, find_dates
from curricle.engines.ats.read.entry import Entry, entries_of, is_short
from curricle.engines.ats.read.lexicon import clues, tokens, words
from curricle.engines.ats.read.piece import Piece, by_comma, pieces_of, without_place
from curricle.engines.ats.read.row import Row, Sheet, trimmed, without_dates
from curricle.engines.ats.read.said import Draft, Said, period_said, said

_SCORE: Final = re.compile(
    r"\(?\b(?:(?:overall |cumulative |final |major )?(?:c?gpa|cpi|grade|note|gesamtnote|abschlussnote|score|result|"
    r"percentage|marks|aggregate|average|durchschnitt|moyenne|mention|nota media|nota|voto|promedio|media|cijfer|ocena|"
    r"оценка|ortalama)\s*(?:average|point average)?\s*(?:of)?\s*[:：=–-]?\s*\d{1,3}(?:[.,]\d{1,2})?\s*%?(?:\s?(?:/|out of|of|von|sur|su)\s?\d{1,3}(?:[.,]\d{1,2})?)?"
    r"(?:\s*\(?c?gpa\)?)?"
    r"|\d(?:[.,]\d{1,2})\s*(?:/\s?\d{1,2}(?:[.,]\d{1,2})?)?\s*c?gpa|\d{1,3}(?:[.,]\d{1,2})?\s?/\s?(?:4|5|7|10|20|30|100|110)(?:[.,]0{1,2})?\b"
    r"|\d{2}(?:[.,]\d{1,2})?\s?%|(?:first|second|third)[- ]class(?: honou?rs)?(?: with distinction)?"
    r"|(?:upper|lower) second(?:[- ]class)?(?: honou?rs)?|(?:summa |magna )?cum laude|with (?:high |highest )?distinction)\)?",
    re.IGNORECASE,
)
# A mark by itself: `1,8`, `3.8 of 4.0`.
_MARK: Final = re.compile(r"^\d{1,3}[.,]\d{1,2}(?:\s?(?:/|of|out of|von|sur)\s?\d{1,3}(?:[.,]\d{1,2})?)?$")
_SCORE_LABEL: Final = re.compile(
    r"^(?:c?gpa|grade|note|score|result|percentage|marks)\s*[:：]\s*(.{1,40})$", re.IGNORECASE
)
_COURSES: Final = re.compile(
    r"^(?:relevant |selected |key |main )?(?:courses?|course ?work|modules|subjects|kurse|cours|cursos|corsi|vakken|"
    r"lehrveranstaltungen|schwerpunkte|materias|przedmioty|kurser|履修科目|主修课程|주요 과목)(?: taken| included?)?\s*[:：–-]\s*",
    re.IGNORECASE,
)
_IN: Final = re.compile(
    r"\s+(?:in|en|im|em|of|für|på|w|van|di|de|–|-)\s+|\s*[,:–(]\s*|\s+-\s+", re.IGNORECASE
)
_OF: Final = re.compile(
    r"^((?:(?:\w+\.?\s)?(?:bachelor|master|doctor|associate|diploma|licentiate|licence|licenciatura|grado|laurea|mestrado|"
    r"bacharelado|maestría|máster|magister)(?:['’]?s)?(?:\s(?:degree|diploma))?"
    r"(?:\s(?:of|in|en|em|de)\s(?:arts?|sciences?|applied sciences?|engineering|technology|commerce|laws?|fine arts?|"
    r"business administration|education|philosophy|medicine|nursing|computer applications|computer science|music|"
    r"architecture|public health|public administration|social work|design|pharmacy|surgery|divinity|research))?"
    r"(?:\s\(?(?:hons|honou?rs)\)?)?(?:\s?\((?:[A-Z][\w.]{0,6})\))?))(?:\s*[,:–-]\s*|\s+(?:in|en|em|of|with a major in|major in|majoring in|de)\s+|\s+)(.+)$",
    re.IGNORECASE,
)
Key = tuple[int, int, bool, bool]


@dataclass(slots=True)
class Study:
    """One entry: its pieces, and what each of them is."""

    entry: Entry
    pieces: list[Piece]
    school: list[Piece] = field(default_factory=list)
    degree: list[Piece] = field(default_factory=list)
    places: list[Piece] = field(default_factory=list)
    areas: list[Piece] = field(default_factory=list)
    scores: list[tuple[str, Row]] = field(default_factory=list)
    rest: list[Piece] = field(default_factory=list)


def education_items(rows: Sequence[Row], sheet: Sheet) -> list[Draft]:
    """Schools with what was learnt there, as the document nests them."""
    studies = [_study(entry) for entry in entries_of(rows, sheet)]
    for study in studies:
        _take_more(study)
    lean = _leaning(studies)
    for study in studies:
        _assign(study, lean)
    return [_item(study) for study in studies]


def _study(entry: Entry) -> Study:
    study = Study(entry, [])
    for piece in _by_columns(entry) or pieces_of(entry.head):
        for part in _cut(study, piece):
            study.pieces.append(part)
    return study


def _by_columns(entry: Entry) -> list[Piece]:
    """The pieces of a row of a table whose columns have names."""
    row = entry.head[0]
    if entry.columns is None or len(row.cells) < 2:
        return []
    made: list[Piece] = []
    for slot, cell in enumerate(row.cells):
        middle = (cell.box[0] + cell.box[2]) / 2
        role = min(entry.columns, key=lambda column: abs(column[1] - middle))[0]
        bare = trimmed(without_dates(cell.text))
        if role != "score" and (mark := _SCORE.search(bare)) is not None:
            made.append(Piece(mark.group(), row, 0, slot, role="score", bold=False, italic=False, size=0.0))
            bare = trimmed(bare.replace(mark.group(), " "))
        if bare and not (role == "period" and find_dates(cell.text)):
            made.append(Piece(bare, row, 0, slot, row.bold, row.line.italic, row.line.size, slot, role=role))
    return made + [piece for piece in pieces_of(entry.head[1:]) if piece.text]


def _take_more(study: Study) -> None:
    """Short lines below the head are likely the degree or its field."""
    body = study.entry.body
    named = [piece for piece in study.pieces if piece.place < 0.85]
    while body and len(named) < 3 and is_short(body[0]) and _COURSES.match(body[0].text) is None:
        row = body.pop(0)
        study.entry.head.append(row)
        for piece in pieces_of([row]):
            piece.line = len(study.entry.head) - 1
            more = _cut(study, piece)
            study.pieces += more
            named += [one for one in more if one.place < 0.85]


def _cut(study: Study, piece: Piece) -> list[Piece]:
    """The piece without grade and place, and in two where a school follows a degree after a comma."""
    text = piece.text
    if piece.role == "score":
        study.scores.append((text, piece.row))
        return []
    if piece.role is not None:
        return [piece]
    if (label := _SCORE_LABEL.match(text)) is not None and len(text) < 40:
        study.scores.append((label.group(1).strip(), piece.row))
        return []
    if _MARK.match(text):
        study.scores.append((text, piece.row))
        return []
    if (found := _SCORE.search(text)) is not None:
        study.scores.append((trimmed(found.group()), piece.row))
        text = trimmed(text[: found.start()].rstrip() + " " + text[found.end() :].lstrip())
        text = trimmed(
            re.sub(
                r"\b(?:with(?: an?)?|c?gpa|grade|note|score|result)\s*:?\s*$", "", text, flags=re.IGNORECASE
            )
        )
    made: list[Piece] = []
    slot = piece.slot
    for part in _by_school(text):
        cut = without_place(part) if clues(part).place < 0.85 else None
        for one in cut if cut is not None and cut[0] else (part,):
            if one := trimmed(one):
                made.append(
                    Piece(one, piece.row, piece.line, slot, piece.bold, piece.italic, piece.size, piece.cell)
                )
                slot += 1
    return made


def _by_school(text: str) -> list[str]:
    parts = by_comma(text)
    if len(parts) < 2:
        return _from_school(text)
    found: list[str] = []
    kinds: list[str] = []
    for part in parts:
        speaks = clues(part)
        kind = (
            "school"
            if speaks.school >= 0.9 and speaks.degree < 1
            else "degree"
            if speaks.degree >= 0.8
            else "any"
        )
        if found and (kind == "any" or kind == kinds[-1]):
            found[-1] = f"{found[-1]}, {part}"
        elif found and kinds[-1] == "any":
            found.append(part)
            kinds.append(kind)
        else:
            found.append(part)
            kinds.append(kind)
    return found if len(set(kinds) - {"any"}) > 1 else [text]


def _from_school(text: str) -> list[str]:
    """`B.Sc. Physics from University of Porto`."""
    if (
        (cut := text.rfind(") ")) > 0
        and clues(text[cut + 2 :]).school >= 0.9
        and clues(text[:cut]).degree >= 0.6
    ):
        return [text[: cut + 1], text[cut + 2 :]]
    for sign in (" from ", " at ", " an der ", " bei ", " - "):
        front, found, back = text.partition(sign)
        if found and clues(back).school >= 0.9 and clues(front).degree >= 0.6:
            return [front, back]
    return [text]


def _leaning(studies: Sequence[Study]) -> dict[Key, float]:
    seen: dict[Key, list[float]] = defaultdict(list)
    for study in studies:
        for piece in study.pieces:
            seen[piece.key].append(piece.clues.school - piece.clues.degree)
    return {key: sum(values) / (len(values) + 0.5) for key, values in seen.items()}


def _assign(study: Study, lean: dict[Key, float]) -> None:
    able: list[Piece] = []
    _mark_places(study)
    for piece in study.pieces:
        if piece.is_duration:
            continue
        if piece.is_place or piece.role == "place":
            study.places.append(piece)
        elif piece.role == "area":
            study.areas.append(piece)
        elif piece.place >= 0.85 and piece.clues.school < 0.9 and len(study.pieces) > 1:
            study.places.append(piece)
        else:
            able.append(piece)
    best: tuple[float, Piece | None, Piece | None] = (-9.0, None, None)
    for school in [*able[:8], None]:
        for degree in [*able[:8], None]:
            if school is not degree and (score := _fit(school, degree, lean)) > best[0]:
                best = (score, school, degree)
    _, school, degree = best
    study.school = [school] if school else []
    study.degree = [degree] if degree else []
    if school is not None and degree is None:
        _split_school(study, school)
    elif degree is not None and school is None:
        _split_degree(study, degree)
    for piece in able:
        if piece is school or piece is degree:
            continue
        _place_rest(study, piece)


def _like(piece: Piece, text: str, slot: int) -> Piece:
    return Piece(text, piece.row, piece.line, slot, piece.bold, piece.italic, piece.size, piece.cell)


def _split_school(study: Study, piece: Piece) -> None:
    """`WASSCE, General Science, Prempeh College`: what is before the school is what was learnt there."""
    parts = by_comma(piece.text)
    at = next((at for at in range(len(parts) - 1, 0, -1) if clues(parts[at]).school >= 0.9), None)
    if at is None or (clues(parts[0]).school >= 0.9 and clues(parts[0]).degree < 0.6):
        return
    study.degree = [_like(piece, ", ".join(parts[:at]), piece.slot)]
    study.school = [_like(piece, ", ".join(parts[at:]), piece.slot + 1)]


def _split_degree(study: Study, piece: Piece) -> None:
    """`Master, Interaction Design, Konstfack`: of three parts the last is the school."""
    parts = by_comma(piece.text)
    if len(parts) < 3 or clues(parts[-1]).degree >= 0.6:
        return
    study.degree = [_like(piece, ", ".join(parts[:-1]), piece.slot)]
    study.school = [_like(piece, parts[-1], piece.slot + 1)]


def _mark_places(study: Study) -> None:
    """A few words beside the school are its town, where a degree with its field stands elsewhere."""
    school = next((piece for piece in study.pieces if piece.clues.school >= 0.9), None)
    if school is None or any(piece.place >= 0.85 and piece is not school for piece in study.pieces):
        return
    degree = next(
        (piece for piece in study.pieces if piece.clues.degree >= 0.6 and piece is not school), None
    )
    if degree is None or degree.line == school.line or split_degree(degree.text)[1] is None:
        return
    for piece in study.pieces:
        speaks = piece.clues
        is_plain = len(piece.text.split()) <= 3 and max(speaks.degree, speaks.school) < 0.6
        if piece.line == school.line and piece.slot > school.slot and is_plain:
            piece.is_place = True


def _fit(school: Piece | None, degree: Piece | None, lean: dict[Key, float]) -> float:
    score = 0.0
    if school is not None:
        if school.role is not None:
            score += 3.0 if school.role in ("school", "company") else -3.0
        speaks = school.clues
        score += (
            0.25 + speaks.school - 0.7 * speaks.degree + 0.2 * (speaks.company >= 0.5) - 0.6 * speaks.sentence
        )
        score += 0.6 * lean.get(school.key, 0.0) - 0.05 * (school.line + school.slot) + 0.1 * school.bold
    if degree is not None:
        if degree.role is not None:
            score += 3.0 if degree.role in ("degree", "title") else -3.0
        speaks = degree.clues
        score += 0.2 + speaks.degree - 0.7 * speaks.school - 0.6 * speaks.sentence
        score += -0.6 * lean.get(degree.key, 0.0) - 0.05 * (degree.line + degree.slot)
    return score


def _place_rest(study: Study, piece: Piece) -> None:
    """A field beside its degree, a faculty beside its school."""
    speaks = piece.clues
    degree = study.degree[-1] if study.degree else None
    school = study.school[-1] if study.school else None
    if speaks.sentence >= 0.6 or len(piece.text) > 120:
        study.rest.append(piece)
    elif speaks.school >= 0.9 and school is not None and school.row is piece.row:
        study.school.append(piece)
    elif degree is not None and len(study.degree) < 3 and abs(piece.line - degree.line) <= 1:
        study.degree.append(piece)
        study.degree.sort(key=lambda one: (one.line, one.slot))
    else:
        study.rest.append(piece)


def _item(study: Study) -> Draft:
    item: Draft = {}
    if study.school:
        sure = 0.65 + 0.3 * study.school[0].clues.school
        text = ", ".join(piece.text for piece in study.school)
        item["institution"] = said(text, [piece.row for piece in study.school], sure)
    item.update(_degree(study))
    if study.places:
        item["location"] = said(
            ", ".join(one.text for one in study.places), [one.row for one in study.places], 0.85
        )
    dates = [(span, row) for row in study.entry.head for span in row.dates]
    if dates:
        item["period"] = _period(dates)
    if study.scores:
        item["score"] = said(
            ", ".join(text for text, _ in study.scores), [row for _, row in study.scores], 0.85
        )
    _tell(item, study)
    return item


def _period(dates: Sequence[tuple[DateSpan, Row]]) -> Said:
    ranges = [one for one in dates if one[0].kind != "date"]
    if ranges:
        return period_said(*ranges[0])
    if len(dates) >= 2:
        (first, row), (last, _) = dates[:2]
        start, end = sorted([first.first or "", last.first or ""])
        return said({"start": {"value": start}, "end": {"value": end}}, row, 0.75)
    return period_said(*dates[0], sure=0.8)


def _degree(study: Study) -> Draft:
    """Type and field of study."""
    if not study.degree:
        if study.areas:
            return {
                "area": said(
                    ", ".join(one.text for one in study.areas), [one.row for one in study.areas], 0.85
                )
            }
        return {}
    rows = [piece.row for piece in study.degree]
    sure = 0.55 + 0.35 * max(piece.clues.degree for piece in study.degree)
    if len(study.degree) >= 2:
        kinds = [piece for piece in study.degree if piece.clues.degree >= 0.6] or study.degree[:1]
        areas = [piece for piece in study.degree if piece not in kinds]
        if areas:
            return {
                "study_type": said(", ".join(one.text for one in kinds), [one.row for one in kinds], sure),
                "area": said(", ".join(one.text for one in areas), [one.row for one in areas], sure - 0.05),
            }
    kind, area = split_degree(", ".join(piece.text for piece in study.degree))
    found: Draft = {}
    if study.areas:
        rows += [piece.row for piece in study.areas]
        kind, area = ", ".join(one for one in (kind, area) if one), ", ".join(one.text for one in study.areas)
    if kind:
        found["study_type"] = said(kind, rows, sure)
    if area:
        found["area"] = said(area, rows, sure - 0.05)
    return found


def split_degree(text: str) -> tuple[str | None, str | None]:
    """`Bachelor of Science in Physics` as type and field; a text without a degree is a field."""
    speaks = clues(text)
    if not speaks.degree:
        return None, text
    if (found := _OF.match(text)) is not None and found.group(2) and not _is_whole(text):
        return found.group(1).strip(), _field(found.group(2))
    match = _IN.search(text)
    if match is not None:
        front, back = text[: match.start()], text[match.end() :]
        if clues(front).degree >= 0.6 and back:
            joint = match.group().strip().lower()
            if joint != "of" or len(tokens(front)) > 2:
                return front.strip(), _field(back)
        if clues(back).degree >= 0.8 > clues(front).degree and match.group().strip() in (",", "–", "-", "("):
            return _field(back), front.strip()
    said_words = text.split()
    count = 0
    while (
        count < len(said_words)
        and tokens(said_words[count])
        and tokens(said_words[count])[0] in words().degree
    ):
        count += 1
    if 0 < count < len(said_words) and said_words[count].lower() not in ("of", "de", "en", "in"):
        return " ".join(said_words[:count]), _field(" ".join(said_words[count:]))
    return text, None


def _is_whole(text: str) -> bool:
    """`Bachelor of Science` and nothing after it."""
    longer = _OF.match(f"{text} in X")
    return longer is not None and longer.group(1).strip().casefold() == text.strip().casefold()


def _field(text: str) -> str | None:
    text = text.strip(" ,;:–-")
    if text.endswith(")") and "(" not in text:
        text = text[:-1]
    return text or None


def _tell(item: Draft, study: Study) -> None:
    rows: list[Row] = []
    courses: list[Draft] = []
    for row in study.entry.body:
        if (label := _COURSES.match(row.text)) is not None and row.text[label.end() :].strip():
            courses += [{"text": said(one, row, 0.8)} for one in split_list(row.text[label.end() :])]
        elif "score" not in item and (score := _SCORE.search(row.text)) and len(row.text) < 50:
            item["score"] = said(trimmed(row.text if len(row.text) < 30 else score.group()), row, 0.8)
        else:
            rows.append(row)
    if "period" not in item:
        dated = [(span, row) for row in rows for span in row.dates if len(row.text) < 40]
        if dated:
            item["period"] = _period(dated)
            rows = [row for row in rows if row is not dated[0][1]]
    body = told(rows)
    if courses:
        item["courses"] = courses
    if (summary := summary_of(body)) is not None:
        item["summary"] = summary
    if highlights := highlights_of(body):
        item["highlights"] = highlights
