"""Letters leave by a real SMTP conversation: encrypted, retried when asked, given up when refused, once."""

import ssl
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import SecretStr

from curricle.platform.crypto import Crypto
from curricle.platform.db.pool import Database
from curricle.platform.jobs import Worker
from curricle.platform.mail import TASKS, Message, Smtp, send
from curricle.platform.settings import Settings
from tests.conftest import SECRET
from tests.platform.conftest import Parts, ask
from tests.platform.mail.conftest import PASSWORD, USER, Inbox

HELLO = Message(to="ada@example.org", subject="Hello Ada", text="Good day.\n", html="<p>Good day.</p>")
CRYPTO = Crypto(SECRET)


@pytest.fixture
def smtp(settings: Settings, smtp_port: int, certificate: tuple[Path, Path]) -> Smtp:
    """A transport that trusts the server of the tests."""
    given = settings.model_copy(
        update={
            "mail_driver": "smtp",
            "mail_from": "Curricle <post@curricle.test>",
            "smtp_host": "127.0.0.1",
            "smtp_port": smtp_port,
            "smtp_user": USER,
            "smtp_pass": SecretStr(PASSWORD),
        }
    )
    return Smtp(given, ssl.create_default_context(cafile=str(certificate[0])))


@pytest.fixture
def by_smtp(parts: Parts, smtp: Smtp) -> Parts:
    """A worker's parts with that transport."""
    return replace(parts, mail=smtp)


async def post(database: Database, message: Message = HELLO) -> None:
    async with database.writing() as session:
        await send(session, message, crypto=CRYPTO)


async def make_due(url: str) -> None:
    """The wait before a retry is over."""
    await ask(url, "update pgqueuer set execute_after = now() - interval '1 second'")


async def test_letter_arrives_whole_and_its_body_is_erased(
    database: Database, by_smtp: Parts, inbox: Inbox, database_url: str
) -> None:
    await post(database)
    assert await Worker(by_smtp, TASKS).drain() == 1
    [letter] = inbox.letters
    assert inbox.sessions == [True]
    assert letter["From"] == "Curricle <post@curricle.test>"
    assert letter["To"] == "ada@example.org"
    assert letter["Subject"] == "Hello Ada"
    assert letter["Auto-Submitted"] == "auto-generated"
    text, html = letter.get_body(("plain",)), letter.get_body(("html",))
    assert text is not None
    assert html is not None
    assert text.get_content().strip() == "Good day."
    assert html.get_content().strip() == "<p>Good day.</p>"
    [row] = await ask(database_url, "select * from mail")
    assert (row["state"], row["body"]) == ("sent", b"")
    assert letter["Message-ID"] == f"<{row['id']}@curricle.test>"


async def test_rolled_back_request_sends_nothing(database: Database, by_smtp: Parts, inbox: Inbox) -> None:
    async def request() -> None:
        async with database.writing() as session:
            await send(session, HELLO, crypto=CRYPTO)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await request()
    assert await Worker(by_smtp, TASKS).drain() == 0
    assert inbox.letters == []


async def test_greylisting_server_is_asked_again(
    database: Database, by_smtp: Parts, inbox: Inbox, database_url: str
) -> None:
    inbox.to_recipients = ["451 4.7.1 Greylisted, try again"]
    inbox.to_data = ["452 4.3.1 Disk full"]
    await post(database)
    for _ in range(3):
        assert await Worker(by_smtp, TASKS).drain() == 1
        await make_due(database_url)
    assert len(inbox.letters) == 1
    [job] = await ask(database_url, "select state, attempts from job")
    assert (job["state"], job["attempts"]) == ("completed", 3)
    assert await Worker(by_smtp, TASKS).drain() == 0


@pytest.mark.parametrize("stage", ["to_recipients", "to_data"])
async def test_refused_letter_is_given_up(
    stage: str, database: Database, by_smtp: Parts, inbox: Inbox, database_url: str
) -> None:
    setattr(inbox, stage, ["550 5.1.1 <ada@example.org>: no such person here"])
    await post(database)
    assert await Worker(by_smtp, TASKS).drain() == 1
    await make_due(database_url)
    assert await Worker(by_smtp, TASKS).drain() == 0
    [job] = await ask(database_url, "select state, attempts, error_code, error_message from job")
    assert (job["state"], job["attempts"], job["error_code"]) == ("failed", 1, "mail.refused")
    assert "ada" not in job["error_message"]
    assert "550 5.1.1" in job["error_message"]
    [row] = await ask(database_url, "select state, body from mail")
    assert (row["state"], row["body"]) == ("refused", b"")
    assert inbox.letters == []


async def test_server_that_is_away_or_wants_another_password_is_asked_later(
    database: Database, by_smtp: Parts, smtp: Smtp, inbox: Inbox, database_url: str
) -> None:
    await post(database)
    away = replace(smtp, settings=smtp.settings.model_copy(update={"smtp_port": 9}))
    locked = replace(smtp, settings=smtp.settings.model_copy(update={"smtp_pass": SecretStr("wrong")}))
    stranger = replace(smtp, tls_context=ssl.create_default_context())
    for transport in (away, locked, stranger):
        assert await Worker(replace(by_smtp, mail=transport), TASKS).drain() == 1
        [job] = await ask(database_url, "select state, error_code, error_message from job")
        assert (job["state"], job["error_code"]) == ("pending", "mail.deferred")
        await make_due(database_url)
    await Worker(by_smtp, TASKS).drain()
    assert len(inbox.letters) == 1


async def test_worker_that_dies_before_the_letter_is_taken_doubles_nothing(
    database: Database, by_smtp: Parts, inbox: Inbox, database_url: str
) -> None:
    await post(database)
    # What a worker leaves behind that is killed between its claim and DATA.
    await ask(
        database_url,
        "update job set state = 'processing', attempts = 1, claim = gen_random_uuid(), started_at = now()",
    )
    await ask(
        database_url,
        "update pgqueuer set status = 'picked', heartbeat = now() - interval '1 minute',"
        " queue_manager_id = gen_random_uuid()",
    )
    assert await Worker(by_smtp, TASKS).drain() == 1
    assert await Worker(by_smtp, TASKS).drain() == 0
    assert len(inbox.letters) == 1


async def test_worker_that_dies_after_the_letter_was_taken_sends_the_same_id(
    database: Database, by_smtp: Parts, inbox: Inbox, database_url: str
) -> None:
    await post(database)
    await Worker(by_smtp, TASKS).drain()
    await ask(database_url, "update mail set state = 'waiting'")
    await ask(database_url, "update job set state = 'processing'")
    await ask(
        database_url,
        "insert into pgqueuer (priority, status, entrypoint, payload)"
        " select 0, 'queued', type, uuid_send(id) from job",
    )
    await Worker(by_smtp, TASKS).drain()
    assert len(inbox.letters) == 2
    assert len({letter["Message-ID"] for letter in inbox.letters}) == 1
    assert len({letter["Date"] for letter in inbox.letters}) == 1
