"""The other sections with entries: projects, volunteering, prizes, certificates, publications, references."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from curricle.engines.ats.read.body import Told, highlights_of, summary_of, told
from curricle.engines.ats.read.dates import DateSpan
from curricle.engines.ats.read.entry import Entry, entries_of, whole_items
from curricle.engines.ats.read.lexicon import clues
from curricle.engines.ats.read.piece import Piece, by_comma, pieces_of
from curricle.engines.ats.read.row import Row, Sheet
from curricle.engines.ats.read.said import Draft, Said, date_said, period_said, said, texts
from curricle.engines.ats.read.way import address, ways
from curricle.engines.ats.read.work import Job, jobs_of

_DOI: Final = re.compile(r"\b10\.\d{4,9}/[^\s,;]{1,100}")
_BY: Final = re.compile(
    r"^(?:by|from|issued by|awarded by|von|par|por|da|di|issuer|issuing organi[sz]ation)\s*:?\s+",
    re.IGNORECASE,
)
_ID: Final = re.compile(
    r"(?:credential|certificate|license|licence|zertifikat|nachweis)?\s*(?:id|no|number"
    r"|nr)\.?\s*[:#]?\s*([A-Z0-9][\w-]{3,40})",
    re.IGNORECASE,
)


def summary_items(rows: Sequence[Row], sheet: Sheet) -> list[Draft]:
    """Paragraphs about the person."""
    body = told(rows)
    parts = [*body.paragraphs, *body.highlights]
    parts.sort(key=lambda part: part[1][0].at)
    return [{"text": said(text, found, 0.9)} for text, found in parts if text]


def project_items(rows: Sequence[Row], sheet: Sheet) -> list[Draft]:
    """Projects."""
    items: list[Draft] = []
    for entry in _entries(rows, sheet):
        pieces = [piece for piece in pieces_of(entry.head) if not piece.is_duration]
        sites = [piece for piece in pieces if piece.is_site]
        names = [piece for piece in pieces if piece not in sites]
        item: Draft = {}
        if names:
            item["name"] = said(names[0].text, names[0].row, 0.8)
        _link(item, entry, sites)
        rest = names[1:]
        if rest and len(rest[0].text) < 60 and rest[0].clues.title >= 0.85:
            item["roles"] = [said(rest[0].text, rest[0].row, 0.6)]
            rest = rest[1:]
        _put_period(item, entry)
        body = told(entry.body, with_keywords=True)
        _tell(item, body_key="description", entry=entry, rest=rest, found=body)
        if body.keywords:
            item["keywords"] = [said(word, found, 0.75) for word, found in body.keywords]
        items.append(item)
    return items


def _entries(rows: Sequence[Row], sheet: Sheet) -> list[Entry]:
    """Entries; in a list of items each item is one."""
    if rows and sum(1 for row in rows if row.bullet) >= 0.5 * len(rows) and rows[0].bullet:
        return [Entry([row]) for row in whole_items(rows)]
    return entries_of(rows, sheet)


def _link(item: Draft, entry: Entry, sites: Sequence[Piece]) -> None:
    for piece in sites:
        if url := address(piece.text):
            item["url"] = said(url, piece.row, 0.85)
            return
    for row in entry.head:
        for target in row.line.links:
            if (url := address(target)) and url.startswith("http"):
                item["url"] = said(url, row, 0.85)
                return


def _put_period(item: Draft, entry: Entry) -> None:
    dates = [(span, row) for row in entry.head for span in row.dates]
    if not dates:
        dates = [(span, row) for row in entry.body for span in row.dates if len(row.text) < 40]
    ranges = [one for one in dates if one[0].kind != "date"]
    if ranges or dates:
        item["period"] = period_said(*(ranges or dates)[0])


def _tell(item: Draft, *, body_key: str, entry: Entry, rest: Sequence[Piece], found: Told) -> None:
    summary = summary_of(found)
    extra = ", ".join(piece.text for piece in rest)
    if extra or summary:
        text = "\n\n".join(part for part in (extra, str(summary.value) if summary else "") if part)
        told_rows = [*(piece.row for piece in rest), *(summary.rows if summary else ())]
        item[body_key] = said(text, told_rows, 0.6 if extra else 0.75)
    if highlights := highlights_of(found):
        item["highlights"] = highlights


def volunteer_items(rows: Sequence[Row], sheet: Sheet) -> list[Draft]:
    """Unpaid work, read as work is."""
    items: list[Draft] = []
    for job in jobs_of(rows, sheet):
        item: Draft = {}
        if job.company:
            item["organization"] = said(
                ", ".join(one.text for one in job.company), [one.row for one in job.company], job.sure_company
            )
        if job.title:
            item["position"] = said(
                ", ".join(one.text for one in job.title), [one.row for one in job.title], job.sure_title
            )
        _fill_job(item, job)
        items.append(item)
    return items


def _fill_job(item: Draft, job: Job) -> None:
    if job.places:
        item["location"] = said(
            ", ".join(one.text for one in job.places), [one.row for one in job.places], 0.8
        )
    ranges = [one for one in job.dates if one[0].kind != "date"] or job.dates
    if ranges:
        item["period"] = period_said(*ranges[0], single_is_start=True)
    body = told(job.entry.body)
    if (summary := summary_of(body)) is not None:
        item["summary"] = summary
    if highlights := highlights_of(body):
        item["highlights"] = highlights


def custom_items(rows: Sequence[Row], sheet: Sheet) -> list[Draft]:
    """Entries of a section that nobody else knows."""
    if not any(row.bold or row.dates or row.line.level for row in rows) or sheet.has_looks is False:
        return _lines(rows)
    items: list[Draft] = []
    for entry in _entries(rows, sheet):
        pieces = pieces_of(entry.head)
        item: Draft = {}
        if pieces:
            item["title"] = said(pieces[0].text, pieces[0].row, 0.6)
        if len(pieces) > 1:
            item["subtitle"] = said(
                ", ".join(one.text for one in pieces[1:]), [one.row for one in pieces[1:]], 0.5
            )
        _put_period(item, entry)
        _tell(item, body_key="summary", entry=entry, rest=(), found=told(entry.body))
        items.append(item)
    return items


def _lines(rows: Sequence[Row]) -> list[Draft]:
    body = told(rows)
    parts = sorted([*body.paragraphs, *body.highlights], key=lambda part: part[1][0].at)
    items: list[Draft] = []
    for text, found in parts:
        key = "title" if len(text) <= 120 else "summary"
        items.append({key: said(text, found, 0.6)})
    return items


def _dated(entry: Entry) -> tuple[DateSpan, Row] | None:
    return next(((span, row) for row in entry.rows for span in row.dates), None)


def award_items(rows: Sequence[Row], sheet: Sheet) -> list[Draft]:
    """Prizes."""
    return [_titled(entry, "title", "awarder", sheet) for entry in _entries(rows, sheet)]


def certificate_items(rows: Sequence[Row], sheet: Sheet) -> list[Draft]:
    """Certificates."""
    items: list[Draft] = []
    for entry in _entries(rows, sheet):
        item = _titled(entry, "name", "issuer", sheet)
        summary = item.pop("summary", None)
        if isinstance(summary, Said) and (match := _ID.fullmatch(str(summary.value).strip())):
            item["credential_id"] = said(match.group(1), summary.rows, 0.8)
        spans = [(span, row) for row in entry.rows for span in row.dates]
        if spans and spans[0][0].kind == "range" and spans[0][0].last and "date" in item:
            item["date"] = said({"value": spans[0][0].first}, spans[0][1], 0.8)
            item["expires"] = said({"value": spans[0][0].last}, spans[0][1], 0.7)
        items.append(item)
    return items


def _titled(entry: Entry, name: str, giver: str, sheet: Sheet) -> Draft:
    """A name, who gave it, and when."""
    pieces = [piece for piece in pieces_of(entry.head) if not piece.is_duration]
    sites = [piece for piece in pieces if piece.is_site]
    pieces = [piece for piece in pieces if piece not in sites]
    item: Draft = {}
    if len(pieces) == 1:
        pieces = _by_giver(pieces[0])
    if pieces:
        item[name] = said(pieces[0].text, pieces[0].row, 0.75)
    if len(pieces) > 1:
        item[giver] = said(_BY.sub("", pieces[1].text), pieces[1].row, 0.65)
    if (dated := _dated(entry)) is not None:
        item["date"] = date_said(*dated)
    _link(item, entry, sites)
    _tell(item, body_key="summary", entry=entry, rest=pieces[2:], found=told(entry.body))
    highlights = item.pop("highlights", None)
    if highlights and "summary" not in item:
        rows = [row for one in highlights for row in one["text"].rows]
        item["summary"] = said("\n\n".join(str(one["text"].value) for one in highlights), rows, 0.6)
    return item


def _by_giver(piece: Piece) -> list[Piece]:
    parts = by_comma(piece.text)
    if len(parts) == 2 and len(piece.text) < 120:
        return [
            Piece(
                part, piece.row, piece.line, piece.slot + at, piece.bold, piece.italic, piece.size, piece.cell
            )
            for at, part in enumerate(parts)
        ]
    return [piece]


def publication_items(rows: Sequence[Row], sheet: Sheet) -> list[Draft]:
    """Publications."""
    items: list[Draft] = []
    for entry in _entries(rows, sheet):
        item = _titled(entry, "name", "publisher", sheet)
        text = texts(entry.rows)
        if (doi := _DOI.search(text)) is not None:
            item["doi"] = said(doi.group().rstrip(".)"), entry.rows, 0.9)
        items.append(item)
    return items


def _with_position(pieces: list[Piece]) -> list[Piece]:
    """`Jo Park, Manager at Acme` as who and what."""
    parts = by_comma(pieces[0].text) if pieces else []
    if len(parts) < 2 or clues(parts[1]).title < 0.45:
        return pieces
    first = pieces[0]
    return [replace(first, text=parts[0]), replace(first, text=", ".join(parts[1:])), *pieces[1:]]


def reference_items(rows: Sequence[Row], sheet: Sheet) -> list[Draft]:
    """What others say, and how to reach them."""
    items: list[Draft] = []
    for entry in entries_of(rows, sheet):
        pieces = _with_position(pieces_of(entry.head))
        item: Draft = {}
        if pieces:
            first = pieces[0]
            key = "name" if len(first.text) < 60 and first.clues.sentence < 0.5 else "reference"
            item[key] = said(first.text, first.row, 0.7)
        contacts = [piece for piece in pieces[1:] if ways(piece.text)]
        others = [piece for piece in pieces[1:] if piece not in contacts]
        if others:
            item["position"] = said(", ".join(one.text for one in others), [one.row for one in others], 0.6)
        if contacts:
            item["contact"] = said(
                ", ".join(one.text for one in contacts), [one.row for one in contacts], 0.8
            )
        if entry.body and "reference" not in item:
            item["reference"] = said(texts(entry.body), entry.body, 0.7)
        items.append(item)
    return items
