"""The newest results: at hand at once, in the storage a moment later, and bounded in both places."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from curricle.modules.tex.models import Compilation, Kept
from curricle.modules.tex.shelf import Shelf

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def result(owner: UUID, resume: UUID | None = None, size: int = 10) -> Kept:
    row = Compilation(
        id=uuid4(),
        owner_id=owner,
        resume_id=resume,
        is_live=resume is not None,
        engine="pdflatex",
        state="succeeded",
        stem="tex/x",
        has_pdf=True,
        has_synctex=True,
        pages=1,
        passes=1,
        is_warm=True,
        milliseconds=20,
        diagnostics="[]",
        created_at=NOW,
        finished_at=NOW,
        expires_at=NOW + timedelta(hours=1),
    )
    return Kept(row, b"x" * size, b"", milliseconds=20)


class Store:
    """Where results are written to; it may be slow, and it may fail."""

    def __init__(self) -> None:
        self.written: list[Kept] = []
        self.fails = False

    async def write(self, kept: Kept) -> None:
        await asyncio.sleep(0)
        if self.fails:
            raise OSError("full")
        self.written.append(kept)


async def test_of_what_is_typed_only_the_last_is_written_and_all_is_counted() -> None:
    store = Store()
    shelf = Shelf(store.write, pause=0.05)
    owner, resume = uuid4(), uuid4()
    typed = [result(owner, resume) for _ in range(10)]
    for kept in typed:
        shelf.put(kept)
    assert shelf.get(typed[-1].row.id) is not None
    assert [shelf.get(kept.row.id) for kept in typed[:-1]] == [None] * 9
    await shelf.close()
    assert [kept.row.id for kept in store.written] == [typed[-1].row.id]
    assert (store.written[0].count, store.written[0].milliseconds) == (10, 200)


async def test_what_belongs_to_no_resume_is_written_each() -> None:
    store = Store()
    shelf = Shelf(store.write, pause=0)
    owner = uuid4()
    many = [result(owner) for _ in range(5)]
    for kept in many:
        shelf.put(kept)
    await shelf.close()
    assert {kept.row.id for kept in store.written} == {kept.row.id for kept in many}


async def test_memory_is_bounded() -> None:
    store = Store()
    shelf = Shelf(store.write, most_bytes=50_000, pause=0)
    many = [result(uuid4(), size=10_000) for _ in range(20)]
    for kept in many:
        shelf.put(kept)
    held = [kept for kept in many if shelf.get(kept.row.id)]
    assert held == many[-len(held) :]
    assert 1 <= len(held) <= 5
    await shelf.close()
    assert len(store.written) == 20


async def test_what_nobody_wants_is_not_written() -> None:
    store = Store()
    shelf = Shelf(store.write, pause=0.05)
    kept = result(uuid4(), uuid4())
    shelf.put(kept)
    shelf.forget(kept.row.id)
    await shelf.close()
    assert (store.written, shelf.get(kept.row.id)) == ([], None)


async def test_a_full_disk_keeps_nobody_from_typing(caplog: Any) -> None:
    store = Store()
    store.fails = True
    shelf = Shelf(store.write, pause=0)
    kept = result(uuid4(), uuid4())
    shelf.put(kept)
    await shelf.close()
    assert shelf.get(kept.row.id) is not None
    assert "tex.unstored" in caplog.text
