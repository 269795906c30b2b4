"""What is kept of compilations: how they stand, their pages, and where everything stands on them."""

import asyncio
from functools import partial
from uuid import UUID

from curricle.engines.tex.synctex import Place, Places, Spot, read_synctex
from curricle.modules.tex import repository
from curricle.modules.tex.desk import Desk
from curricle.modules.tex.errors import CompilationNotFound, NoPages, NoPlace
from curricle.modules.tex.models import Compilation
from curricle.modules.tex.service.storing import PDF, PLACES
from curricle.platform.http.state import App
from curricle.platform.storage import FileMissing


async def read(app: App, *, owner_id: UUID, compilation_id: UUID) -> Compilation:
    """One compilation, from this process's memory or from the database."""
    desk: Desk = app.tex
    kept = desk.shelf.get(compilation_id)
    if kept is not None and kept.row.owner_id == owner_id:
        return kept.row
    found = await repository.read(
        app.database.reads, owner_id=owner_id, compilation_id=compilation_id, now=app.clock()
    )
    if found is None:
        raise CompilationNotFound
    return found


async def read_pdf(app: App, *, owner_id: UUID, compilation_id: UUID) -> bytes:
    """The pages of a compilation."""
    row = await read(app, owner_id=owner_id, compilation_id=compilation_id)
    if not row.has_pdf:
        raise NoPages
    desk: Desk = app.tex
    kept = desk.shelf.get(compilation_id)
    if kept is not None and kept.pdf is not None:
        return kept.pdf
    try:
        return await app.storage.get(f"{row.stem}{PDF}")  # type: ignore[no-any-return]
    except FileMissing:
        raise NoPages from None


async def cancel(app: App, *, owner_id: UUID, compilation_id: UUID) -> None:
    """Ends what waits or runs, wherever it does; forgets what has ended."""
    desk: Desk = app.tex
    row = await read(app, owner_id=owner_id, compilation_id=compilation_id)
    desk.shelf.forget(row.id)
    async with app.database.writing() as session:
        await repository.cancel(session, owner_id=owner_id, compilation_id=row.id, now=app.clock())


async def spot_of(
    app: App, *, owner_id: UUID, compilation_id: UUID, place: tuple[str, int, int | None]
) -> Spot:
    """Where on the pages a place of the source stands."""
    places = await _places(app, owner_id=owner_id, compilation_id=compilation_id)
    file, line, column = place
    spot = await asyncio.to_thread(places.page_of, file, line, column)
    if spot is None:
        raise NoPlace
    return spot


async def place_of(
    app: App, *, owner_id: UUID, compilation_id: UUID, page: int, point: tuple[float, float]
) -> Place:
    """Which place of the source stands at a point of a page."""
    places = await _places(app, owner_id=owner_id, compilation_id=compilation_id)
    place = await asyncio.to_thread(places.source_of, page, *point)
    if place is None:
        raise NoPlace
    return place


async def _places(app: App, *, owner_id: UUID, compilation_id: UUID) -> Places:
    row = await read(app, owner_id=owner_id, compilation_id=compilation_id)
    desk: Desk = app.tex
    known: Places | None = desk.shelf.places(compilation_id)
    if known is not None:
        return known
    if not row.has_synctex:
        raise NoPlace
    kept = desk.shelf.get(compilation_id)
    data, texts = (kept.synctex, kept.texts) if kept is not None else (None, {})
    if data is None:
        try:
            data = await app.storage.get(f"{row.stem}{PLACES}")
        except FileMissing:
            raise NoPlace from None
    places = await asyncio.to_thread(partial(read_synctex, data, texts=texts))
    desk.shelf.keep_places(compilation_id, places)
    return places
