"""Where a page may link to, and how an address is shown to a reader."""

import re
from functools import lru_cache
from urllib.parse import quote

from curricle.engines.resume.link import judge_url

# What an address may hold besides letters and digits; everything else is percent-encoded.
_SAFE = "-._~:/?#[]@!$&'()*+,;=%"
# Between two keystrokes all addresses but one stay the same.
_REMEMBERED = 1024


@lru_cache(maxsize=_REMEMBERED)
def target(url: str | None) -> str | None:
    """The target as it goes into the page, or nothing where it is not safe or not a link at all."""
    trimmed = (url or "").strip()
    verdict = judge_url(trimmed)
    if verdict == "bare":
        trimmed = f"https://{trimmed}"
    return quote(trimmed, safe=_SAFE, errors="replace") if verdict in {"safe", "bare"} else None


@lru_cache(maxsize=_REMEMBERED)
def mail_target(address: str) -> str | None:
    """Where a mail address leads."""
    return f"mailto:{quote(address, safe='@+.-_')}" if re.fullmatch(r"[^\s@<>]+@[^\s@<>]+", address) else None


@lru_cache(maxsize=_REMEMBERED)
def phone_target(number: str) -> str | None:
    """Where a telephone number leads."""
    digits = re.sub(r"[^0-9+]", "", number)
    return f"tel:{digits}" if len(digits.lstrip("+")) >= 3 else None


@lru_cache(maxsize=_REMEMBERED)
def shown(url: str) -> str:
    """An address as one says it: without scheme, ``www`` and a closing slash."""
    return re.sub(r"^(https?://)?(www\.)?", "", url.strip(), flags=re.IGNORECASE).rstrip("/")
