"""Which addresses a document may link to."""

import re
from typing import Literal

SCHEMES = ("http", "https", "mailto", "tel")

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_WEB = re.compile(r"https?://[^\s/?#\\<>\"`{}|^@:]+(?::\d{1,5})?(?:[/?#][^\s\\<>\"`{}|^]*)?", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[^\s@<>\"\\?]+@[^\s@<>\"\\?]+(?:\?[^\s<>\"\\]*)?", re.IGNORECASE)
_PHONE = re.compile(r"tel:\+?[0-9*#().;=a-z-]{2,60}", re.IGNORECASE)
# What people type for a web address: a host with a dot, and perhaps a path.
_BARE_HOST = re.compile(r"[^\W_](?:[\w-]*[^\W_])?(?:\.[^\W_](?:[\w-]*[^\W_])?)+(?:[/?#][^\s\\<>\"`{}|^]*)?")

Verdict = Literal["safe", "bare", "unsafe", "malformed"]


def judge_url(url: str) -> Verdict:
    """Whether a page may link there; ``bare`` is a web address that only lacks its https://."""
    if _WEB.fullmatch(url) or _MAIL.fullmatch(url) or _PHONE.fullmatch(url):
        return "safe"
    if _BARE_HOST.fullmatch(url):
        return "bare"
    scheme = _SCHEME.match(url.strip())
    if scheme is not None and scheme.group(1).lower() not in SCHEMES:
        return "unsafe"
    return "malformed"


def is_safe_url(url: str) -> bool:
    """Whether a page may link there."""
    return judge_url(url) == "safe"
