"""Postings: read from a text, a file or a page of the web, and kept to compare resumes with."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from curricle.modules.scoring import posting_repository
from curricle.modules.scoring.errors import PostingEmpty, PostingNotFound, PostingUnclear, TooManyPostings
from curricle.modules.scoring.models import Posting, PostingSummary
from curricle.modules.scoring.schemas.analysis import POSTING_LONGEST
from curricle.modules.scoring.schemas.reading import PostingReadingOut
from curricle.modules.scoring.service import computing
from curricle.modules.scoring.service.sources import SentFile, subject_of_file
from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.http.state import App
from curricle.platform.ids import new_id
from curricle.platform.processes import ProcessPool

KEPT_OF_OWNER: Final = 200
LONGEST_TITLE: Final = 200
NO_TITLE: Final = "Posting"
PAGES: Final = ("text/html", "application/xhtml+xml")
# What else may be at the address of a posting, and the ending by which its reader knows it.
FILES: Final = {"text/plain": "posting.txt", "application/pdf": "posting.pdf"}
WEB_ENDINGS: Final = (".html", ".htm", ".xhtml")


@dataclass(frozen=True, slots=True)
class PostingOrder:
    """A posting to be kept: one of a text, an address and a file, and perhaps a title."""

    text: str | None = None
    url: str | None = None
    file: SentFile | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """The words of a posting, and what is known of it from where it was."""

    text: str
    title: str | None = None
    company: str | None = None
    url: str | None = None


async def add(app: App, *, owner_id: UUID, order: PostingOrder) -> Posting:
    """Reads a posting and keeps it."""
    source = await _source_of(app, order)
    text = _bounded(source.text)
    reading = await computing.read_posting(app.processes, text)
    title = order.title or source.title or reading.title or _first_line(text)
    company = source.company or reading.company
    row = Posting(
        id=new_id(),
        title=_line(title),
        company=_line(company) if company else None,
        text=text,
        url=source.url,
        reading=reading.model_dump_json(),
        created_at=app.clock(),
    )
    async with app.database.writing() as session:
        stored = await posting_repository.insert(session, owner_id=owner_id, posting=row, most=KEPT_OF_OWNER)
    if stored is None:
        raise TooManyPostings(limit=KEPT_OF_OWNER)
    return stored


async def read_only(processes: ProcessPool, *, text: str) -> PostingReadingOut:
    """What a posting asks for; nothing is kept."""
    return await computing.read_posting(processes, _bounded(computing.clean(text)))


async def read(session: ReadSession, *, owner_id: UUID, posting_id: UUID) -> Posting:
    """One posting."""
    found = await posting_repository.read(session, owner_id=owner_id, posting_id=posting_id)
    if found is None:
        raise PostingNotFound
    return found


async def list_page(
    session: ReadSession, *, owner_id: UUID, cursor: UUID | None, limit: int
) -> tuple[list[PostingSummary], UUID | None]:
    """The newest postings, and where the next part begins."""
    found = await posting_repository.list_page(session, owner_id=owner_id, before=cursor, limit=limit + 1)
    page = found[:limit]
    return page, page[-1].id if len(found) > limit else None


async def rename(session: WriteSession, *, owner_id: UUID, posting_id: UUID, title: str) -> Posting:
    """Gives a posting another title."""
    found = await posting_repository.rename(session, owner_id=owner_id, posting_id=posting_id, title=title)
    if found is None:
        raise PostingNotFound
    return found


async def delete(session: WriteSession, *, owner_id: UUID, posting_id: UUID) -> None:
    """Forgets a posting; analyses that were made with it stay."""
    if not await posting_repository.delete(session, owner_id=owner_id, posting_id=posting_id):
        raise PostingNotFound


async def _source_of(app: App, order: PostingOrder) -> Source:
    if [order.text, order.url, order.file].count(None) != 2:
        raise PostingUnclear
    if order.url is not None:
        return await _from_web(app, order.url)
    if order.file is not None:
        subject = subject_of_file(order.file)
        return await _from_file(app.processes, order.file.data, subject.name)
    return Source(computing.clean(order.text or ""))


async def _from_web(app: App, url: str) -> Source:
    # What speaks HTTP is fetched when somebody names a page, and not when the process starts.
    from curricle.platform.outbound import Outbound

    fetched = await Outbound(app.settings).fetch(url, accept=(*PAGES, *FILES))
    if fetched.content_type in PAGES:
        return await _from_page(app.processes, fetched.body, fetched.url)
    text = await computing.read_text(app.processes, fetched.body, FILES[fetched.content_type])
    return Source(text, url=fetched.url)


async def _from_file(processes: ProcessPool, data: bytes, name: str) -> Source:
    if name.lower().endswith(WEB_ENDINGS):
        return await _from_page(processes, data, None)
    return Source(await computing.read_text(processes, data, name))


async def _from_page(processes: ProcessPool, page: bytes, url: str | None) -> Source:
    found = await computing.read_page(processes, page)
    clean = computing.clean
    title, company = (clean(str(found[name])) if found[name] else None for name in ("title", "company"))
    return Source(clean(found["text"]), title, company, url)


def _bounded(text: str) -> str:
    if not text.strip():
        raise PostingEmpty
    return text[:POSTING_LONGEST]


def _first_line(text: str) -> str:
    return next(line for line in text.splitlines() if line.strip())


def _line(text: str) -> str:
    """A title in one line, as lists show it."""
    shown = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(shown.split())[:LONGEST_TITLE] or NO_TITLE
