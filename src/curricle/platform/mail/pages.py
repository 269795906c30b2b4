"""The pages /mailbox: what the product has written, read on this machine while no mail server is set."""

import re
from functools import cache
from pathlib import Path
from typing import Annotated, Final
from urllib.parse import urlsplit
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import FileResponse, HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from curricle.platform.errors import NotFound
from curricle.platform.http.address import Proxies, is_loopback
from curricle.platform.http.state import App, AppState
from curricle.platform.mail import repository
from curricle.platform.mail.sealing import unseal
from curricle.platform.mail.transport import Letter

PAGES: Final = Path(__file__).parent / "mailbox"
LINK: Final = re.compile(r"(https?://[^\s<>\"]+)")
LOCAL_NAMES: Final = frozenset({"localhost", "127.0.0.1", "::1"})
# A letter is somebody's words in our frame: it may look as it likes, and open its links in a new window.
LETTER_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"
)


def at_this_machine(request: Request, app: AppState) -> App:
    """Lets in only who sits at this machine: whoever reads here can take over any account.

    The name in the address is looked at too, so that no foreign page reads along under a name of its own.
    """
    client = Proxies(app.settings.trusted_proxies).client(request.scope)
    names = LOCAL_NAMES | {urlsplit(app.settings.public_url).hostname}
    if app.settings.mail_driver != "mailbox" or not is_loopback(client) or request.url.hostname not in names:
        raise NotFound
    return app


Here = Annotated[App, Depends(at_this_machine)]
router = APIRouter(prefix="/mailbox", include_in_schema=False)


@cache
def environment() -> Environment:
    """The pages; everything written into them is escaped."""
    return Environment(
        loader=PackageLoader("curricle.platform.mail", "mailbox"), autoescape=True, undefined=StrictUndefined
    )


@router.get("")
async def list_letters(app: Here) -> HTMLResponse:
    """All letters, the newest first."""
    envelopes = await repository.envelopes(app.database.reads)
    return HTMLResponse(environment().get_template("list.html").render(envelopes=envelopes))


@router.get("/mailbox.css")
async def read_style(app: Here) -> FileResponse:
    """The style of these pages."""
    return FileResponse(PAGES / "mailbox.css", media_type="text/css")


@router.get("/{mail_id}")
async def read_letter(mail_id: UUID, app: Here) -> HTMLResponse:
    """One letter with its envelope."""
    letter = await _letter(app, mail_id)
    page = environment().get_template("letter.html")
    sender = app.settings.mail_from
    return HTMLResponse(page.render(letter=letter, sender=sender, pieces=_pieces(letter.text)))


@router.get("/{mail_id}/letter")
async def read_body(mail_id: UUID, app: Here) -> Response:
    """The letter alone, in a box of its own from which it can reach nothing of ours."""
    letter = await _letter(app, mail_id)
    return HTMLResponse(letter.html, headers={"Content-Security-Policy": LETTER_POLICY})


async def _letter(app: App, mail_id: UUID) -> Letter:
    sealed = await repository.read(app.database.reads, mail_id)
    if sealed is None:
        raise NotFound
    return unseal(app.crypto, sealed)


def _pieces(text: str) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is a link."""
    return [(piece, bool(LINK.fullmatch(piece))) for piece in LINK.split(text) if piece]
