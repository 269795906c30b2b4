"""Hands letters to a mail server, encrypted where the operator did not say otherwise."""

from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP as SMTP_POLICY
from email.utils import format_datetime, parseaddr
from ssl import SSLContext

import aiosmtplib

from curricle.platform.mail.transport import Deferred, Letter, Refused
from curricle.platform.settings import Settings

TIMEOUT = 20


@dataclass(frozen=True, slots=True)
class Smtp:
    """One connection for each letter: there are few, and none can be harmed by another's."""

    settings: Settings
    tls_context: SSLContext | None = None
    keeps_bodies = False

    async def deliver(self, letter: Letter) -> None:
        """Sends the letter. 4xx and a silent server are for now, 5xx to the letter is for ever."""
        try:
            await self._send(in_wire_form(letter, self.settings.mail_from), letter.recipient)
        except aiosmtplib.SMTPRecipientsRefused as error:
            raise _verdict(error.recipients[0].code, error.recipients[0].message) from None
        except aiosmtplib.SMTPAuthenticationError as error:
            # A wrong password is mended by the operator, and then the letters go out.
            raise Deferred(f"sign-in refused ({error.code})") from None
        except aiosmtplib.SMTPResponseException as error:
            raise _verdict(error.code, error.message) from None
        except (aiosmtplib.SMTPException, OSError, TimeoutError) as error:
            raise Deferred(type(error).__name__) from None

    async def _send(self, message: EmailMessage, recipient: str) -> None:
        settings = self.settings
        client = aiosmtplib.SMTP(
            hostname=settings.smtp_host,
            port=settings.smtp_port,
            use_tls=settings.smtp_security == "tls",
            start_tls=settings.smtp_security == "starttls",
            tls_context=self.tls_context,
            timeout=TIMEOUT,
        )
        async with client:
            if settings.smtp_user:
                await client.login(settings.smtp_user, settings.smtp_pass.get_secret_value())
            sender = parseaddr(settings.mail_from)[1]
            await client.send_message(message, sender=sender, recipients=[recipient])


def in_wire_form(letter: Letter, sender: str) -> EmailMessage:
    """The letter as RFC 5322 wants it: text first, HTML as the richer alternative."""
    domain = parseaddr(sender)[1].rpartition("@")[2] or "localhost"
    message = EmailMessage(policy=SMTP_POLICY)
    message["From"] = sender
    message["To"] = letter.recipient
    message["Subject"] = letter.subject
    message["Date"] = format_datetime(letter.created_at)
    message["Message-ID"] = f"<{letter.id}@{domain}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.text)
    message.add_alternative(letter.html, subtype="html")
    return message


def _verdict(code: int, reply: str) -> Deferred | Refused:
    """What the server's code means; its words may hold the address, so only the first number is kept."""
    enhanced = reply.split(" ", 1)[0] if reply[:1].isdigit() else ""
    said = f"{code} {enhanced}".strip()
    return Refused(said) if 500 <= code < 600 else Deferred(said)
