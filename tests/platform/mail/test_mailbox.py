"""The mailbox is read on this machine only, shows letters as they look, and is gone once mail is sent."""

import httpx2
import pytest
from fastapi import FastAPI

from curricle.entry.api import create_app
from curricle.platform.crypto import Crypto
from curricle.platform.db.pool import Database
from curricle.platform.ids import new_id
from curricle.platform.mail import Button, send, write
from curricle.platform.settings import Settings
from tests.conftest import ORIGIN, SECRET

LINK = "https://cv.example.org/app/confirm#token=abc"


@pytest.fixture
async def mail_id(database: Database) -> str:
    """A letter in the mailbox."""
    letter = write(
        "ada@example.org", "Confirm <i>your</i> address", ["Welcome."], button=Button("Confirm", LINK)
    )
    async with database.writing() as session:
        return str(await send(session, letter, crypto=Crypto(SECRET)))


async def test_letters_are_listed_and_read(client: httpx2.AsyncClient, mail_id: str) -> None:
    listed = await client.get("/mailbox")
    assert listed.status_code == 200
    assert "ada@example.org" in listed.text
    assert "Confirm &lt;i&gt;your&lt;/i&gt; address" in listed.text
    assert f"/mailbox/{mail_id}" in listed.text
    page = await client.get(f"/mailbox/{mail_id}")
    assert page.status_code == 200
    assert f'<a href="{LINK}">{LINK}</a>' in page.text
    assert 'sandbox="allow-popups allow-popups-to-escape-sandbox"' in page.text
    assert "<script" not in page.text
    assert "style=" not in page.text


async def test_empty_mailbox_says_what_it_is_for(client: httpx2.AsyncClient) -> None:
    assert "No letters yet" in (await client.get("/mailbox")).text


async def test_letter_itself_is_in_a_box(client: httpx2.AsyncClient, mail_id: str) -> None:
    body = await client.get(f"/mailbox/{mail_id}/letter")
    policies = body.headers.get_list("content-security-policy")
    assert len(policies) == 1
    assert "default-src 'none'" in policies[0]
    assert "sandbox allow-popups" in policies[0]
    assert "allow-scripts" not in policies[0]
    assert f'href="{LINK}"' in body.text


async def test_unknown_letter_is_not_found(client: httpx2.AsyncClient) -> None:
    for path in (f"/mailbox/{new_id()}", f"/mailbox/{new_id()}/letter"):
        assert (await client.get(path)).status_code == 404


@pytest.mark.parametrize("headers", [{"X-Forwarded-For": "203.0.113.9"}, {"Host": "evil.example:8000"}])
async def test_others_find_no_mailbox(
    client: httpx2.AsyncClient, mail_id: str, headers: dict[str, str]
) -> None:
    for path in ("/mailbox", f"/mailbox/{mail_id}", f"/mailbox/{mail_id}/letter", "/mailbox/mailbox.css"):
        assert (await client.get(path, headers=headers)).status_code == 404


async def test_other_machines_find_no_mailbox(app: FastAPI, mail_id: str) -> None:
    transport = httpx2.ASGITransport(app=app, client=("203.0.113.9", 4711))
    async with httpx2.AsyncClient(transport=transport, base_url=ORIGIN) as client:
        assert (await client.get("/mailbox")).status_code == 404


async def test_mailbox_is_gone_where_mail_is_sent(settings: Settings) -> None:
    app = create_app(settings.model_copy(update={"mail_driver": "smtp", "smtp_host": "127.0.0.1"}))
    async with app.router.lifespan_context(app):
        transport = httpx2.ASGITransport(app=app)
        async with httpx2.AsyncClient(transport=transport, base_url=ORIGIN) as client:
            assert (await client.get("/mailbox")).status_code == 404
