"""Employers with their roles, as the document nests them."""

from collections.abc import Sequence

from curricle.engines.ats.read.body import Told, highlights_of, summary_of, told
from curricle.engines.ats.read.piece import Piece
from curricle.engines.ats.read.row import Row, Sheet
from curricle.engines.ats.read.said import Draft, Said, period_said, said
from curricle.engines.ats.read.way import address
from curricle.engines.ats.read.work import Job, jobs_of


def work_items(rows: Sequence[Row], sheet: Sheet) -> list[Draft]:
    """Employers with their roles, as the document nests them."""
    items: list[Draft] = []
    for job in jobs_of(rows, sheet):
        role = _role(job)
        if _is_role_of_last(job, items):
            if role:
                items[-1]["roles"].append(role)
            continue
        item: Draft = {}
        if job.company and not job.title and not job.dates and "summary" in role:
            # What is told of an employer before its roles is about the employer.
            item["description"] = role.pop("summary")
        item["roles"] = [role] if role else []
        if job.company:
            item["employer"] = _joined(job.company, job.sure_company)
        if job.places:
            item["location"] = said(
                ", ".join(piece.text for piece in job.places), [one.row for one in job.places], 0.85
            )
        if job.site is not None and (url := address(job.site.text)):
            item["url"] = said(url, job.site.row, 0.85)
        elif job.company and (target := _link_of(job.company[0])):
            item["url"] = said(target, job.company[0].row, 0.8)
        items.append(item)
    return items


def _link_of(piece: Piece) -> str | None:
    return next(
        (url for link in piece.row.line.links if (url := address(link)) and url.startswith("http")), None
    )


def _is_role_of_last(job: Job, items: Sequence[Draft]) -> bool:
    """A title without an employer, below an employer."""
    if not items or job.company or "employer" not in items[-1] or len(items[-1]["roles"]) >= 50:
        return False
    return bool(job.title)


def _joined(pieces: Sequence[Piece], sure: float) -> Said:
    text = pieces[0].row.text
    begin = text.find(pieces[0].text)
    end = text.find(pieces[-1].text, max(begin, 0))
    whole = text[begin : end + len(pieces[-1].text)] if begin >= 0 and end >= 0 else ""
    if len(pieces) == 1 or not whole:
        whole = ", ".join(piece.text for piece in pieces)
    return said(whole, [piece.row for piece in pieces], sure)


def _role(job: Job) -> Draft:
    body = told(job.entry.body)
    role: Draft = {}
    if job.title:
        role["position"] = _joined(job.title, job.sure_title)
    if job.dates:
        role["period"] = _period(job)
    if job.kinds:
        role["employment_type"] = said(", ".join(piece.text for piece in job.kinds), job.kinds[0].row, 0.85)
    _tell(role, body)
    return role


def _tell(role: Draft, body: Told) -> None:
    if (summary := summary_of(body)) is not None:
        role["summary"] = summary
    if highlights := highlights_of(body):
        role["highlights"] = highlights


def _period(job: Job) -> Said:
    """The period of an entry; two single dates are its start and its end."""
    ranges = [(span, row) for span, row in job.dates if span.kind != "date"]
    if ranges:
        return period_said(*ranges[0])
    if len(job.dates) >= 2:
        (first, row), (last, _) = job.dates[:2]
        start, end = sorted([first.first or "", last.first or ""])
        return said({"start": {"value": start}, "end": {"value": end}}, row, 0.8)
    return period_said(*job.dates[0], single_is_start=True, sure=0.8)
