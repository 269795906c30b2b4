"""Education: which words of an entry are the school, the degree, its field, the grade."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from curricle.engines.ats.read.body import highlights_of, split_list, summary_of, told
from curricle.engines.ats.read.dates import DateSpan, find_dates
from curricle.engines.ats.read.degree import (
    COURSES,
    LAST_MARK,
    MARK,
    SCORE,
    SCORE_LABEL,
    WORD_MARK,
    by_school,
    split_degree,
)
from curricle.engines.ats.read.entry import Entry, entries_of
from curricle.engines.ats.read.grid import without_grid
from curricle.engines.ats.read.head import is_short
from curricle.engines.ats.read.lexicon import clues
from curricle.engines.ats.read.piece import Piece, by_comma, pieces_of, without_place
from curricle.engines.ats.read.row import Row, Sheet, trimmed, without_dates
from curricle.engines.ats.read.said import Draft, Said, period_said, said

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
    studies = [_study(entry) for entry in entries_of(without_grid(rows, sheet), sheet)]
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
        if role != "score" and (mark := SCORE.search(bare)) is not None:
            made.append(Piece(mark.group(), row, 0, slot, role="score", bold=False, italic=False, size=0.0))
            bare = trimmed(bare.replace(mark.group(), " "))
        if bare and not (role == "period" and find_dates(cell.text)):
            made.append(Piece(bare, row, 0, slot, row.bold, row.line.italic, row.line.size, slot, role=role))
    return made + [piece for piece in pieces_of(entry.head[1:]) if piece.text]


def _take_more(study: Study) -> None:
    """Short lines below the head are likely the degree or its field."""
    body = study.entry.body
    named = [piece for piece in study.pieces if piece.place < 0.85]
    while body and len(named) < 3 and is_short(body[0]) and COURSES.match(body[0].text) is None:
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
    if (label := SCORE_LABEL.match(text)) is not None and len(text) < 40:
        study.scores.append((label.group(1).strip(), piece.row))
        return []
    if MARK.match(text) or WORD_MARK.match(text):
        study.scores.append((text, piece.row))
        return []
    if (last := LAST_MARK.search(text)) is not None:
        study.scores.append((last.group(1), piece.row))
        text = trimmed(text[: last.start()])
    if (found := SCORE.search(text)) is not None:
        study.scores.append((trimmed(found.group()), piece.row))
        text = trimmed(text[: found.start()].rstrip() + " " + text[found.end() :].lstrip())
        text = trimmed(
            re.sub(
                r"\b(?:with(?: an?)?|c?gpa|grade|note|score|result)\s*:?\s*$", "", text, flags=re.IGNORECASE
            )
        )
    made: list[Piece] = []
    slot = piece.slot
    for part in by_school(text):
        cut = without_place(part) if clues(part).place < 0.85 else None
        for one in cut if cut is not None and cut[0] else (part,):
            if one := trimmed(one):
                made.append(
                    Piece(one, piece.row, piece.line, slot, piece.bold, piece.italic, piece.size, piece.cell)
                )
                slot += 1
    return made


def _leaning(studies: Sequence[Study]) -> dict[Key, float]:
    seen: dict[Key, list[float]] = defaultdict(list)
    for study in studies:
        for piece in study.pieces:
            seen[piece.key].append(piece.clues.school - piece.clues.degree)
    return {key: sum(values) / (len(values) + 0.5) for key, values in seen.items()}


def _assign(study: Study, lean: dict[Key, float]) -> None:
    _mark_places(study)
    able = _without_sides(study)
    best: tuple[float, Piece | None, Piece | None] = (-9.0, None, None)
    for school in [*able[:8], None]:
        for degree in [*able[:8], None]:
            if school is not degree and (score := _fit(school, degree, lean)) > best[0]:
                best = (score, school, degree)
    _, school, degree = best
    study.school = [school] if school else []
    study.degree = [degree] if degree else []
    if school is not None and degree is not None:
        _split_area(study, school)
    elif school is not None:
        _split_school(study, school)
    elif degree is not None and school is None:
        _split_degree(study, degree)
    for piece in able:
        if piece is school or piece is degree:
            continue
        _place_rest(study, piece)


def _without_sides(study: Study) -> list[Piece]:
    """The pieces that may be the school or the degree."""
    able: list[Piece] = []
    for piece in study.pieces:
        is_town = piece.place >= 0.85 and piece.clues.school < 0.9 and len(study.pieces) > 1
        if piece.role == "area":
            study.areas.append(piece)
        elif piece.role == "place" or piece.is_place or (piece.role is None and is_town):
            study.places.append(piece)
        elif not piece.is_duration:
            able.append(piece)
    return able


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


def _split_area(study: Study, piece: Piece) -> None:
    """`in History, Reed College` behind a degree: its field is before the school."""
    parts = by_comma(piece.text)
    at = next((at for at, part in enumerate(parts) if clues(part).school >= 0.9), 0)
    if at and piece.role is None:
        field = re.sub(r"^(?:in|of|en)\s+", "", ", ".join(parts[:at]))
        study.areas.append(_like(piece, field, piece.slot))
        study.school = [_like(piece, ", ".join(parts[at:]), piece.slot + 1)]


def _split_degree(study: Study, piece: Piece) -> None:
    """`Master, Interaction Design, Konstfack`: the last is the school where the field is known before it."""
    parts = by_comma(piece.text)
    has_field = len(parts) == 2 and split_degree(parts[0])[1] is not None and clues(parts[0]).degree >= 0.6
    if (len(parts) < 3 and not has_field) or clues(parts[-1]).degree >= 0.6:
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


def _tell(item: Draft, study: Study) -> None:
    rows: list[Row] = []
    courses: list[Draft] = []
    for row in study.entry.body:
        if (label := COURSES.match(row.text)) is not None and row.text[label.end() :].strip():
            courses += [{"text": said(one, row, 0.8)} for one in split_list(row.text[label.end() :])]
        elif "score" not in item and (score := SCORE.search(row.text)) and len(row.text) < 50:
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
