"""Letters at rest: closed, because they carry links that open accounts."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from curricle.platform.crypto import Crypto
from curricle.platform.mail.message import Message
from curricle.platform.mail.transport import Letter

PLACE: Final = ("mail", "body")


@dataclass(frozen=True, slots=True)
class SealedLetter:
    """A letter as the outbox keeps it."""

    id: UUID
    recipient: str
    subject: str
    body: bytes
    created_at: datetime


def seal(crypto: Crypto, mail_id: UUID, message: Message) -> bytes:
    """Closes both forms of the body, bound to their row."""
    return crypto.encrypt(json.dumps([message.text, message.html]), (*PLACE, str(mail_id)))


def unseal(crypto: Crypto, sealed: SealedLetter) -> Letter:
    """Opens a letter; one whose body was erased is empty."""
    text, html = "", ""
    if sealed.body:
        text, html = json.loads(crypto.decrypt(sealed.body, (*PLACE, str(sealed.id))))
    return Letter(sealed.id, sealed.recipient, sealed.subject, text, html, sealed.created_at)
