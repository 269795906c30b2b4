"""Nobody learns of what is somebody else's: each door with an id tells a stranger that there is nothing."""

import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Any, get_args

import httpx2
import pytest
import pytest_asyncio
from fastapi import FastAPI

from curricle.engines.resume import sample, sample_names
from curricle.modules.identity.schemas import Scope
from tests.conftest import ORIGIN
from tests.factories.identity import api_key, guest, member
from tests.factories.picture import picture
from tests.factories.scoring import analysis, posting, ranking
from tests.factories.tex import compilation
from tests.house.schema import Operation, operations

# Doors whose id is no secret of anybody: published samples and templates, names of formats, and links that
# carry their own proof.
PUBLIC = {
    *("sample_read", "sample_picture", "export_download", "export_make", "export_part"),
    *("template_read", "template_picture", "template_card", "template_prefer"),
    "tex_sample_read",
}
# What is done with a LaTeX resume and with no other.
OF_LATEX = {"asset_create", "asset_list", "asset_read", "asset_delete", "resume_to_structure"}
ID = re.compile(r"\{(\w+)\}")
WITH_ID = [one for one in operations() if ID.search(one.path)]
OWNED = [one for one in WITH_ID if one.id not in PUBLIC]
DOCUMENT: dict[str, Any] = sample(sample_names()[0]).model_dump(mode="json", by_alias=True, exclude_none=True)
BODIES: dict[str, Any] = {
    "resume_update": {"title": "Mine now", "document": DOCUMENT},
    "resume_mark_favourite": {"is_favourite": True},
    "analysis_tell_outcome": {"outcome": "offer"},
    "analysis_replace_outcome": {"outcomes": ["offer"]},
    "posting_rename": {"title": "Mine now"},
    "export_request": {"format": "pdf"},
}
FILES: dict[str, Any] = {"asset_create": {"file": ("words.tex", b"%")}}
HEADERS = {
    "resume_update": {"If-Match": '"1"'},
    "resume_upgrade": {"If-Match": '"1"'},
    "photo_update": {"Content-Type": "image/png"},
}


@pytest_asyncio.fixture
async def two(app: FastAPI) -> AsyncIterator[tuple[httpx2.AsyncClient, dict[str, str], dict[str, str]]]:
    """Callers who own nothing, the cookies of one who owns one of everything, and the ids of it."""
    owner = await member(app)
    async with AsyncExitStack() as stack:
        transport = httpx2.ASGITransport(app=app, raise_app_exceptions=False)
        client = await stack.enter_async_context(httpx2.AsyncClient(transport=transport, base_url=ORIGIN))
        cookie = "; ".join(f"{name}={value}" for name, value in owner.cookies.items())
        own = {"Cookie": cookie}
        resume = await client.post(
            "/api/v1/resumes", json={"title": "Mine", "document": DOCUMENT}, headers=own
        )
        assert resume.status_code == 201, resume.text
        resume_id = resume.json()["id"]
        photo = await client.put(
            f"/api/v1/resumes/{resume_id}/photo",
            content=picture("PNG", (64, 64)),
            headers={**own, "Content-Type": "image/png"},
        )
        assert photo.status_code == 200, photo.text
        asked = await client.post(f"/api/v1/resumes/{resume_id}/exports", json={"format": "pdf"}, headers=own)
        assert asked.status_code == 202, asked.text
        source = await client.post(
            "/api/v1/resumes", json={"title": "Source", "document": {"kind": "latex"}}, headers=own
        )
        assert source.status_code == 201, source.text
        latex_id = source.json()["id"]
        files = {"file": ("face.png", picture("PNG", (64, 64)))}
        asset = await client.post(f"/api/v1/resumes/{latex_id}/assets", files=files, headers=own)
        assert asset.status_code == 201, asset.text
        await api_key(app, owner.id)
        jobs = await client.get("/api/v1/jobs", headers=own)
        key = await client.get("/api/v1/users/me/keys", headers=own)
        ids = {
            "resume_id": resume_id,
            "latex_id": latex_id,
            "asset_id": asset.json()["asset_id"],
            "compilation_id": str(await compilation(app, owner.id)),
            "export_id": asked.json()["id"],
            "job_id": first(jobs.json())["id"],
            "key_id": first(key.json())["id"],
            "session_id": str(owner.session_id),
            "analysis_id": str((await analysis(app, owner.id)).id),
            "posting_id": str(await posting(app, owner.id)),
            "ranking_id": str(await ranking(app, owner.id)),
        }
        yield client, own, ids


def first(listing: Any) -> Any:
    """The first thing of a listing, whatever form it has."""
    return (listing["items"] if isinstance(listing, dict) else listing)[0]


async def ask(
    client: httpx2.AsyncClient, operation: Operation, ids: dict[str, str], headers: dict[str, str]
) -> httpx2.Response:
    """One call of a door with these ids."""
    if operation.id in OF_LATEX:
        ids = {**ids, "resume_id": ids["latex_id"]}
    path = ID.sub(lambda found: ids[found[1]], operation.path)
    return await client.request(
        operation.method.upper(),
        path,
        json=BODIES.get(operation.id),
        files=FILES.get(operation.id),
        headers={**headers, **HEADERS.get(operation.id, {})},
    )


@pytest.mark.parametrize("operation", OWNED, ids=str)
async def test_a_stranger_finds_nothing(
    app: FastAPI,
    two: tuple[httpx2.AsyncClient, dict[str, str], dict[str, str]],
    operation: Operation,
) -> None:
    client, own, ids = two
    stranger = await member(app)
    visitor = await guest(app)
    key = await api_key(app, stranger.id, scopes=get_args(Scope))
    for cookies in (stranger.cookies, visitor.cookies):
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())}
        answer = await ask(client, operation, ids, headers)
        only_accounts = answer.status_code == 403 and cookies is visitor.cookies
        assert answer.status_code == 404 or only_accounts, answer.text
        assert answer.headers["content-type"] == "application/problem+json"
    by_key = await ask(client, operation, ids, {"Authorization": f"Bearer {key}"})
    assert by_key.status_code in (403, 404), by_key.text
    nobody = await ask(client, operation, ids, {})
    assert nobody.status_code == 401, nobody.text
    # The same call by the owner finds it, so the 404 above was not for another reason.
    owned = await ask(client, operation, ids, own)
    assert owned.status_code not in (401, 403, 404), owned.text
    assert owned.status_code < 500


async def test_what_strangers_did_left_no_trace(
    app: FastAPI, two: tuple[httpx2.AsyncClient, dict[str, str], dict[str, str]]
) -> None:
    client, own, ids = two
    stranger = await member(app)
    headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in stranger.cookies.items())}
    before = (await client.get(f"/api/v1/resumes/{ids['resume_id']}", headers=own)).json()
    for operation in OWNED:
        await ask(client, operation, ids, headers)
    assert (await client.get(f"/api/v1/resumes/{ids['resume_id']}", headers=own)).json() == before
    assert (await client.get(f"/api/v1/exports/{ids['export_id']}", headers=own)).status_code == 200
    assert len((await client.get("/api/v1/users/me/keys", headers=own)).json()) == 1
