"""Results in the storage: every process finds them, what is typed replaces itself, and all is counted."""

from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from fastapi import FastAPI

from curricle.modules.identity.events import VisitorRegistered
from curricle.modules.tex.service import Desk
from curricle.modules.tex.shelf import Shelf
from curricle.platform.db.statement import Sql
from curricle.platform.events import emit
from tests.factories.identity import parts_of
from tests.modules.tex.latex import BROKEN, PLAIN, compiled, make_latex, needs_tex

pytestmark = [pytest.mark.tex, needs_tex]
USAGE = Sql("select coalesce(sum(compilations), 0)::int from tex_usage where owner_id = $1")
ROWS = Sql("select count(*)::int from compilation")


async def forget(app: FastAPI) -> None:
    """Another process: what this one had in memory is in the storage, or nowhere."""
    parts = parts_of(app)
    await parts.tex.shelf.close()
    write = parts.tex.shelf._write
    parts.tex = Desk(parts.tex.typesetter, Shelf(write, pause=0))


def files(app: FastAPI) -> list[str]:
    """What lies in the storage."""
    folder: Path = parts_of(app).settings.curricle_data_dir / "files" / "tex"
    return sorted(path.suffix for path in folder.rglob("*") if path.is_file())


async def owner_of(client: Any) -> UUID:
    return UUID((await client.get("/api/v1/users/me")).json()["id"])


async def test_another_process_finds_pages_and_places(ada: Any, bob: Any, app: FastAPI) -> None:
    told = (await compiled(ada, source=PLAIN)).json()
    path = f"/api/v1/compile/{told['id']}"
    here = [(await ada.get(path)).json(), (await ada.get(f"{path}/file")).content]
    place = {"file": "main.tex", "line": 3}
    spot = (await ada.get(f"{path}/synctex", params=place)).json()
    await forget(app)
    assert [(await ada.get(path)).json(), (await ada.get(f"{path}/file")).content] == here
    assert (await ada.get(f"{path}/synctex", params=place)).json() == spot
    assert (await bob.get(path)).status_code == 404
    assert (await ada.delete(path)).status_code == 204
    assert (await ada.get(path)).status_code == 404


async def test_what_is_typed_replaces_itself(ada: Any, app: FastAPI, database: Any) -> None:
    resume = await make_latex(ada)
    for step in range(3):
        answer = await compiled(ada, resume_id=resume["id"], source=f"{PLAIN}% {step}")
        assert answer.status_code == 200
        await forget(app)
    assert await database.reads.value(ROWS) == 1
    assert files(app) == [".gz", ".pdf"]
    assert (await ada.get(f"/api/v1/compile/{answer.json()['id']}")).status_code == 200


async def test_each_compilation_is_counted_failed_ones_too(ada: Any, app: FastAPI, database: Any) -> None:
    resume = await make_latex(ada)
    for source in (PLAIN, BROKEN, f"{PLAIN}%"):
        await compiled(ada, resume_id=resume["id"], source=source)
    await compiled(ada, source=PLAIN)
    await forget(app)
    assert await database.reads.value(USAGE, await owner_of(ada)) == 4


async def test_counts_and_results_move_into_the_account(
    ada: Any, visitor: Any, app: FastAPI, database: Any
) -> None:
    await compiled(ada, source=PLAIN)
    told = (await compiled(visitor, source=PLAIN)).json()
    await forget(app)
    users, visitors = await owner_of(ada), await owner_of(visitor)
    async with database.writing() as session:
        await emit(session, VisitorRegistered(visitors, users))
    assert await database.reads.value(USAGE, users) == 2
    assert (await ada.get(f"/api/v1/compile/{told['id']}/file")).status_code == 200


async def test_of_somebody_who_is_gone_nothing_is_kept(ada: Any, app: FastAPI, database: Any) -> None:
    owner = await owner_of(ada)
    await compiled(ada, source=PLAIN)
    async with database.writing() as session:
        await session.run(Sql("delete from owner where id = $1"), owner)
    await forget(app)
    assert await database.reads.value(ROWS) == 0
    assert files(app) == []
