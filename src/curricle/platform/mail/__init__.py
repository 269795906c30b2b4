"""Mail: written into the outbox with its cause; a job delivers it by SMTP or into a local mailbox."""

from curricle.platform.mail.letter import Button, write
from curricle.platform.mail.message import Message, RecipientInvalid
from curricle.platform.mail.outbox import PERIODIC, TASKS, send
from curricle.platform.mail.smtp import Smtp
from curricle.platform.mail.transport import Deferred, Letter, Mailbox, Refused, Transport
from curricle.platform.settings import Settings

__all__ = [
    "PERIODIC",
    "TASKS",
    "Button",
    "Deferred",
    "Letter",
    "Mailbox",
    "Message",
    "RecipientInvalid",
    "Refused",
    "Smtp",
    "Transport",
    "open_mail",
    "send",
    "write",
]


def open_mail(settings: Settings) -> Transport:
    """The way that the operator chose."""
    return Smtp(settings) if settings.mail_driver == "smtp" else Mailbox()
