"""The paper that all letters are written on; the words come from whoever writes."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from curricle.platform.mail.message import Message


@dataclass(frozen=True, slots=True)
class Button:
    """The one thing that a letter asks its reader to do."""

    label: str
    url: str

    def __post_init__(self) -> None:
        if not self.url.startswith(("https://", "http://")):
            raise ValueError("a letter links to http and https only")


@cache
def environment() -> Environment:
    """Templates of this folder; what is written into HTML is escaped."""
    return Environment(
        loader=PackageLoader("curricle.platform.mail", "layout"),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def write(
    to: str,
    subject: str,
    paragraphs: Sequence[str],
    *,
    button: Button | None = None,
    small: Sequence[str] = (),
    language: str = "en",
) -> Message:
    """A letter: the subject as its heading, some paragraphs, perhaps a button, and small print."""
    words = {
        "subject": subject,
        "paragraphs": paragraphs,
        "button": button,
        "small": small,
        "language": language,
    }
    return Message(
        to=to,
        subject=subject,
        text=environment().get_template("letter.txt").render(words).strip() + "\n",
        html=environment().get_template("letter.html").render(words),
    )
