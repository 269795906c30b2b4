"""Employment: which words of an entry are the title, which the employer, which the place."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from curricle.engines.ats.read.dates import DateSpan
from curricle.engines.ats.read.entry import Entry, entries_of
from curricle.engines.ats.read.head import is_short
from curricle.engines.ats.read.lexicon import clues
from curricle.engines.ats.read.piece import Piece, by_comma, pieces_of, without_place
from curricle.engines.ats.read.place import place
from curricle.engines.ats.read.row import Row, Sheet

Key = tuple[int, int, bool, bool]


@dataclass(slots=True)
class Job:
    """One entry: its pieces, and what each of them is."""

    entry: Entry
    pieces: list[Piece]
    dates: list[tuple[DateSpan, Row]]
    title: list[Piece] = field(default_factory=list)
    company: list[Piece] = field(default_factory=list)
    places: list[Piece] = field(default_factory=list)
    kinds: list[Piece] = field(default_factory=list)
    site: Piece | None = None
    # Whether `Acme, Hull` below a title is the employer with its town in this section.
    has_firm_place: bool = False
    sure_title: float = 0.0
    sure_company: float = 0.0


def jobs_of(rows: Sequence[Row], sheet: Sheet) -> list[Job]:
    """All entries of a section with work, read together so that each helps the others."""
    jobs = [_job(entry) for entry in entries_of(rows, sheet)]
    _mark_places(jobs)
    has_firm_place = any(map(_is_title_over_place, jobs))
    for job in jobs:
        job.has_firm_place = has_firm_place
    lean = _leaning(jobs)
    group: Job | None = None
    for job in jobs:
        least = _least(group, job)
        _assign(job, lean, least)
        if job.company and (not job.title or job.title[0].row is not job.company[0].row):
            group = job
        elif job.company:
            group = None
    return jobs


def _is_title_over_place(job: Job) -> bool:
    """Whether there is nothing but a title and what looks like a place but must be an employer in one."""
    named = [piece for piece in job.pieces if not (piece.is_duration or piece.is_type)]
    if len(named) != 2 or len(by_comma(named[0].text)) > 1 or named[0].clues.title < 0.45:
        return False
    front, comma, _ = named[1].text.partition(",")
    return bool(comma) and named[1].place >= 0.85 > place(front)


def _least(group: Job | None, job: Job) -> float:
    """How much must speak for an employer behind a comma: much below another one, all where it is deeper."""
    if group is None:
        return 0.55
    company = group.company[0].row
    title = group.title[0].row if group.title else None
    first = job.entry.head[0]
    if title is None:
        return 9.0 if _depth(first) > _depth(company) else 1.35
    if _depth(title) > _depth(company):
        return 9.0 if _depth(first) >= _depth(title) else 0.55
    return 1.35 if title.at > company.at else 0.55


def _depth(row: Row) -> float:
    """How deep a row is set: by its level, else by its left edge."""
    return (row.line.level or 0) * 1000.0 + round(row.x0 / 4)


def _mark_places(jobs: Sequence[Job]) -> None:
    """Where most entries have a place, the others have one too, known or not; so has the row of the dates."""
    seen: dict[Key, list[bool]] = defaultdict(list)
    for job in jobs:
        for piece in job.pieces:
            seen[piece.key].append(piece.place >= 0.85)
    for job in jobs:
        for piece in job.pieces:
            share = sum(seen[piece.key]) / len(seen[piece.key])
            speaks = piece.clues
            is_plain = len(piece.text.split()) <= 4 and max(speaks.title, speaks.company) < 0.45
            if is_plain and len(job.pieces) > 2 and (share >= 0.5 or _is_behind_date(piece)):
                piece.is_place = True


def _is_behind_date(piece: Piece) -> bool:
    dates = piece.row.dates
    return bool(dates) and dates[0].start < 3 and piece.line > 0 and piece.slot == 0


def _job(entry: Entry) -> Job:
    dates = [(span, row) for row in entry.head for span in row.dates]
    return Job(entry, _with_places(pieces_of(entry.head)), dates)


def _with_places(found: Sequence[Piece]) -> list[Piece]:
    """Pieces, and the places behind them each for itself."""
    pieces: list[Piece] = []
    for piece in found:
        cut = without_place(piece.text) if piece.place < 0.85 or piece.role == "company" else None
        if cut is not None and cut[0]:
            front, tail = cut
            pieces.append(_other(piece, front, piece.slot))
            pieces.append(_other(piece, tail, piece.slot + 1))
            if piece.role is not None:
                pieces[-1].role = "place"
        else:
            pieces.append(piece)
    return pieces


def _other(piece: Piece, text: str, slot: int) -> Piece:
    return Piece(
        text, piece.row, piece.line, slot, piece.bold, piece.italic, piece.size, piece.cell, role=piece.role
    )


def _leaning(jobs: Sequence[Job]) -> dict[Key, float]:
    """For each place in a head, whether titles (above 0) or employers (below 0) stand there here."""
    seen: dict[Key, list[float]] = defaultdict(list)
    for job in jobs:
        for piece in job.pieces:
            if piece.place < 0.85 and not piece.is_type and not piece.is_duration:
                seen[piece.key].append(piece.clues.title - piece.clues.company)
    return {key: sum(values) / (len(values) + 0.5) for key, values in seen.items()}


def _assign(job: Job, lean: dict[Key, float], least: float) -> None:
    open_pieces = _without_sides(job)
    if len(open_pieces) < 2 and not _is_two(open_pieces) and _take_more(job):
        job.kinds, job.places, job.site = [], [], None
        open_pieces = _without_sides(job)
    if not open_pieces:
        return
    best: tuple[float, Piece | None, Piece | None] = (-9.0, None, None)
    for title in [*open_pieces, None]:
        for company in [*open_pieces, None]:
            if title is company:
                continue
            score = _fit(title, company, lean)
            if score > best[0]:
                best = (score, title, company)
    _, title, company = best
    if title is not None and company is None:
        # A place of its own is that of another employer.
        needed = 0.55 if job.places and least < 2 else least
        title, company = _by_commas(job, title, is_title=True, least=needed)
    elif company is not None and title is None:
        title, company = _by_commas(job, company, is_title=False)
    job.title = [title] if title else []
    job.company = [company] if company else []
    if title is not None:
        job.sure_title = _sureness(title.clues.title - title.clues.company, lean.get(title.key, 0.0))
    if company is not None:
        job.sure_company = _sureness(company.clues.company - company.clues.title, -lean.get(company.key, 0.0))
    _without_town(job)
    _place_rest(job, [piece for piece in open_pieces if piece is not title and piece is not company])


def _is_two(pieces: Sequence[Piece]) -> bool:
    """Whether one piece says both, with a comma between."""
    return len(pieces) == 1 and len(by_comma(pieces[0].text)) > 1 and pieces[0].clues.title >= 0.45


def _take_more(job: Job) -> bool:
    """A short line below a head of one piece is likely the other piece."""
    count = len(job.pieces)
    body = job.entry.body
    named = [piece for piece in job.pieces if piece.place < 0.85 and not piece.is_duration]
    while body and len(named) < 2 and is_short(body[0]) and _is_telling(body[0]):
        row = body.pop(0)
        job.entry.head.append(row)
        more = _with_places(pieces_of([row]))
        for piece in more:
            piece.line = len(job.entry.head) - 1
        job.pieces += more
        named += [piece for piece in more if piece.place < 0.85]
        job.dates += [(span, row) for span in row.dates]
    return len(job.pieces) > count


def _is_telling(row: Row) -> bool:
    speaks = clues(row.text)
    return len(row.text.split()) <= 5 or max(speaks.title, speaks.company) >= 0.5


def _sureness(own: float, others: float) -> float:
    return 0.72 + 0.16 * max(min(own, 1.0), -1.0) + 0.12 * max(min(others, 1.0), -1.0)


def _without_sides(job: Job) -> list[Piece]:
    """The pieces that may be the title or the employer."""
    found: list[Piece] = []
    for piece in job.pieces:
        if piece.is_duration or piece.role in ("score", "period"):
            continue
        if piece.role == "place":
            job.places.append(piece)
        elif piece.role in ("title", "company"):
            found.append(piece)
        elif piece.is_type and len(job.pieces) > 1:
            job.kinds.append(piece)
        elif piece.is_site:
            job.site = job.site or piece
        elif (piece.place >= 0.85 or piece.is_place) and piece.clues.title < 0.85 and len(job.pieces) > 1:
            job.places.append(piece)
        else:
            found.append(piece)
    if len(found) == 2:
        _own_employer(job, found)
    if len(found) < 2:
        free = next(filter(_is_own, job.kinds), None)
        if free is not None and len(found) == 1 and found[0].clues.title >= 0.45:
            job.kinds.remove(free)
            found.append(free)
    if len(found) < 2 and (job.has_firm_place or not (found and _is_two(found))):
        found += _from_places(job)
    return found[:8]


def _own_employer(job: Job, found: list[Piece]) -> None:
    """`Self-employed, Hull` above a title: what stands behind is a town."""
    at = next((at for at, piece in enumerate(found) if piece.clues.title < 0.45), None)
    if at is None or found[1 - at].clues.title < 0.85 or found[at].clues.company >= 0.5:
        return
    if any(kind.row is found[at].row and kind.slot < found[at].slot for kind in job.kinds if _is_own(kind)):
        job.places.append(found.pop(at))


def _is_own(kind: Piece) -> bool:
    return "lance" in kind.text.lower() or "self" in kind.text.lower()


def _from_places(job: Job) -> list[Piece]:
    """`Acme, India` looks like a town in India until there is no other employer."""
    for at, piece in enumerate(job.places):
        front, comma, back = piece.text.partition(",")
        if comma and place(front) < 0.85 and place(back) >= 0.85:
            job.places[at] = _other(piece, back.strip(), piece.slot + 1)
            return [_other(piece, front.strip(), piece.slot)]
    if len(job.places) > 1:
        return [job.places.pop(0)]
    return []


def _fit(title: Piece | None, company: Piece | None, lean: dict[Key, float]) -> float:
    score = 0.0
    if title is not None:
        if title.role is not None:
            score += 3.0 if title.role == "title" else -3.0
        speaks = title.clues
        score += (
            speaks.title - 0.5 * (speaks.company if speaks.company >= 0.5 else 0.0) - 0.6 * speaks.sentence
        )
        score += 0.7 * lean.get(title.key, 0.0) - 0.06 * (title.line + title.slot) + 0.1 * title.bold
        score += 0.12
    if company is not None:
        if company.role is not None:
            score += 3.0 if company.role in ("company", "school") else -3.0
        speaks = company.clues
        score += 0.2 + speaks.company - 0.8 * speaks.title - 0.6 * speaks.sentence
        score += -0.7 * lean.get(company.key, 0.0) - 0.06 * (company.line + company.slot) + 0.1 * company.bold
    return score


def _by_commas(
    job: Job, piece: Piece, *, is_title: bool, least: float = 0.55
) -> tuple[Piece | None, Piece | None]:
    """`Engineer, Acme` and `Acme, Engineer`, where nothing else says what is missing."""
    parts = by_comma(piece.text)
    if len(parts) < 2:
        return (piece, None) if is_title else (None, piece)
    best: tuple[float, int, bool] | None = None
    for cut in range(1, len(parts)):
        front, back = ", ".join(parts[:cut]), ", ".join(parts[cut:])
        for front_is_title in (True, False):
            name, firm = (front, back) if front_is_title else (back, front)
            one, other = _other(piece, name, 0).clues, _other(piece, firm, 0).clues
            score = one.title - 0.5 * one.company + other.company - other.title - 0.1 * cut
            if front_is_title and cut == len(parts) - 1 and other.company >= 0.5 > other.title:
                score += 0.25
            if best is None or score > best[0]:
                best = (score, cut, front_is_title)
    if best is None or best[0] < least:
        return (piece, None) if is_title else (None, piece)
    front, back = ", ".join(parts[: best[1]]), ", ".join(parts[best[1] :])
    first, second = _other(piece, front, piece.slot), _other(piece, back, piece.slot + 1)
    return (first, second) if best[2] else (second, first)


def _place_rest(job: Job, rest: Sequence[Piece]) -> None:
    """What is left goes to its neighbour in the same cell, else to what tells about the entry."""
    for piece in rest:
        if _is_place_of_company(job, piece):
            job.places.append(piece)
            continue
        near = next((mine for mine in (job.title, job.company) if mine and _is_beside(mine[-1], piece)), None)
        if near is not None and piece.clues.sentence < 0.5 and len(piece.text) < 60:
            near.append(piece)


def _is_beside(last: Piece, piece: Piece) -> bool:
    return last.row is piece.row and last.cell == piece.cell and piece.slot == last.slot + 1


def _without_town(job: Job) -> None:
    """`Bioarray, Alicante`: one or two words behind a comma are a town, where no other place is known."""
    if job.places or not job.company:
        return
    piece = job.company[0]
    parts = by_comma(piece.text)
    speaks = clues(parts[-1])
    is_plain = len(parts[-1].split()) <= 2 and parts[-1][:1].isupper() and "&" not in parts[-1]
    if len(parts) == 2 and is_plain and max(speaks.company, speaks.title, speaks.school) < 0.45:
        job.company = [_other(piece, parts[0], piece.slot)]
        job.places = [_other(piece, parts[1], piece.slot + 1)]


def _is_place_of_company(job: Job, piece: Piece) -> bool:
    """A few words behind the employer, where no other place is known."""
    if job.places or not job.company or len(piece.text.split()) > 4 or piece.clues.title >= 0.45:
        return False
    last = job.company[-1]
    return last.row is piece.row and piece.slot > last.slot and piece.clues.company < 0.5
