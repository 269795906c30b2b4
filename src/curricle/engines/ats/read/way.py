"""Ways to reach a person: mail addresses, phone numbers and web addresses within any text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from curricle.engines.ats.read.dates import find_dates
from curricle.engines.ats.read.wordlist import listed
from curricle.engines.resume.link import is_safe_url

# Postal codes of Portugal, Brazil and the United States.
_POSTAL: Final = re.compile(r"\d{4}-\d{3}|\d{5}-\d{3,4}")
WayKind = Literal["email", "phone", "url"]

_MAIL: Final = re.compile(r"[^\W_][\w.+%'-]{0,63}@(?:[^\W_][\w-]{0,62}\.){1,6}[^\W\d_]{2,24}")
# `name [at] example [dot] com`
_HIDDEN_AT: Final = re.compile(r"\s?[\[({<]\s?(?:at|@|arroba)\s?[\])}>]\s?", re.IGNORECASE)
_HIDDEN_DOT: Final = re.compile(r"\s?[\[({<]\s?(?:dot|punkt|punto|point)\s?[\])}>]\s?", re.IGNORECASE)
_SPACED_MAIL: Final = re.compile(
    r"([\w.+-]{1,64})\s?@\s?([\w-]{1,63}(?:\s?\.\s?[\w-]{1,63}){0,4}\s?\.\s?[a-z]{2,12})\b"
)
_PHONE: Final = re.compile(
    r"(?<![\w/.@-])(?:\(?\+|\(|\d)[\d\s()./\u00a0\u2010-\u2015+-]{5,28}\d(?![\w@])(?:\s?(?:x"
    r"|ext\.?)\s?\d{1,5})?"
)
_WEB: Final = re.compile(
    r"(?:https?://|www\.)[^\s<>\"|,;()]{3,200}"
    r"|(?<![\w@.-])(?:[a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])?\.){1,4}[a-z]{2,12}(?:/[^\s<>\""
    r"|,;()]{0,150})?(?![\w@])",
    re.IGNORECASE,
)
# What must stand in a text before it is worth looking closer.
_LIKE_MAIL: Final = re.compile(r"@|[(\[{]at", re.IGNORECASE)
_DIGIT: Final = re.compile(r"\d")
_LIKE_SITE: Final = re.compile(r"\.[a-z]{2}|://|www\.", re.IGNORECASE)
_LABEL: Final = re.compile(
    r"(?:phone|tel|telephone|mobile|cell|cellphone|handy|telefon|teléfono|téléphone|telefono|mobil|mob"
    r"|contact|"
    r"phone number|mobile number|fax|ph|m|p|t|c|тел|телефон|電話|电话|手机|연락처|전화|gsm)\s*(?:no|number"
    r"|nr)?\.?\s*[:：.]?\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Way:
    """One way to reach somebody, and where it stands in the text."""

    kind: WayKind
    value: str
    start: int
    end: int
    confidence: float


def ways(text: str) -> list[Way]:
    """All ways in a text, from left to right; none of them overlap."""
    text = text[:2000]
    found: list[Way] = []
    if _LIKE_MAIL.search(text):
        found.extend(_mails(text))
    if _DIGIT.search(text):
        found.extend(way for way in _phones(text) if _is_free(way, found))
    if "." in text and _LIKE_SITE.search(text):
        found.extend(way for way in _sites(text) if _is_free(way, found))
    return sorted(found, key=lambda way: way.start)


def _is_free(way: Way, found: list[Way]) -> bool:
    return all(way.end <= other.start or way.start >= other.end for other in found)


def _mails(text: str) -> Iterator[Way]:
    seen = False
    for match in _MAIL.finditer(text):
        seen = True
        yield Way("email", match.group(), match.start(), match.end(), 0.98)
    if seen:
        return
    if (spaced := _SPACED_MAIL.search(text)) is not None:
        value = f"{spaced[1]}@{spaced[2]}".replace(" ", "")
        yield Way("email", value, spaced.start(), spaced.end(), 0.8)
        return
    plain = _HIDDEN_DOT.sub(".", _HIDDEN_AT.sub("@", text))
    found = _MAIL.search(plain) if plain != text else None
    if found is not None:
        begin = text.find(found.group().split("@")[0])
        yield Way("email", found.group(), max(begin, 0), len(text), 0.8)


def _phones(text: str) -> Iterator[Way]:
    for match in _PHONE.finditer(text):
        value = _without_code(match.group().strip())
        digits = sum(sign.isdigit() for sign in value)
        if not 7 <= digits <= 15:
            continue
        label = _LABEL.search(text[: match.start()].rstrip() + " " if match.start() else "") is not None
        if not label and not value.startswith(("+", "(+")) and _is_other_number(value, text, match.start()):
            continue
        sure = 0.97 if label or value.startswith(("+", "(")) else 0.7
        yield Way("phone", _closed(value), match.end() - len(value), match.end(), sure)


def _without_code(value: str) -> str:
    """`38118 – (901) 555-0126` and `1010 – +43 1 555 0133`: a postal code stands before the number."""
    found = re.match(r"\d{4,6}\s+[-–—]\s+(?=[(+])", value)
    return value[found.end() :] if found is not None else value


def _closed(value: str) -> str:
    """Without half a pair of brackets."""
    if value.count("(") > value.count(")"):
        value = value.replace("(", "", 1)
    return " ".join(value.split())


def _is_other_number(value: str, text: str, start: int) -> bool:
    """Dates, years and amounts look like phone numbers."""
    if find_dates(value) or (start > 0 and text[start - 1] in "$€£#"):
        return True
    return (value.isdigit() and len(value) < 9) or _POSTAL.fullmatch(value) is not None


def _sites(text: str) -> Iterator[Way]:
    for match in _WEB.finditer(text):
        value = match.group().rstrip(".:!?'’”)]")
        host = re.sub(r"^https?://", "", value, flags=re.IGNORECASE).split("/")[0].lower()
        is_whole = value.lower().startswith(("http", "www."))
        if not is_whole and (
            host.replace(".", "") in listed("not_site")
            or host.rpartition(".")[2] not in listed("site_end")
            or len(host) < 4
        ):
            continue
        if (
            not is_whole
            and "/" not in value
            and host.rpartition(".")[2] in ("in", "is", "me", "at", "us", "no")
            and host.count(".") == 1
            and len(host) < 7
        ):
            continue
        yield Way("url", value, match.start(), match.start() + len(value), 0.9 if is_whole else 0.75)


def address(value: str) -> str | None:
    """A web address as the document has it; nothing where nobody may link to it."""
    value = value.strip()
    whole = value if re.match(r"[a-z]+:", value, re.IGNORECASE) else f"https://{value}"
    return whole if len(whole) <= 2000 and is_safe_url(whole) else None


# Hosts of accounts, and how the network is written.
NETWORKS: Final = {
    **{"linkedin": "LinkedIn", "github": "GitHub", "gitlab": "GitLab", "twitter": "Twitter", "x": "X"},
    **{"facebook": "Facebook", "instagram": "Instagram", "behance": "Behance", "dribbble": "Dribbble"},
    **{"medium": "Medium", "stackoverflow": "Stack Overflow", "stack overflow": "Stack Overflow"},
    **{"orcid": "ORCID", "xing": "XING", "kaggle": "Kaggle", "youtube": "YouTube", "bitbucket": "Bitbucket"},
    **{
        "codepen": "CodePen",
        "hackerrank": "HackerRank",
        "leetcode": "LeetCode",
        "researchgate": "ResearchGate",
    },
    **{"google scholar": "Google Scholar", "mastodon": "Mastodon", "skype": "Skype", "telegram": "Telegram"},
    **{"pinterest": "Pinterest", "vimeo": "Vimeo", "soundcloud": "SoundCloud", "keybase": "Keybase"},
    **{"angellist": "AngelList", "devpost": "Devpost", "codeforces": "Codeforces", "bluesky": "Bluesky"},
    **{"npm": "npm", "slideshare": "SlideShare", "tumblr": "Tumblr", "spotify": "Spotify", "quora": "Quora"},
    **{
        "goodreads": "Goodreads",
        "flickr": "Flickr",
        "reddit": "Reddit",
        "whatsapp": "WhatsApp",
        "discord": "Discord",
    },
    **{"artstation": "ArtStation", "vk": "VK", "threads": "Threads", "dev.to": "DEV", "devto": "DEV"},
    **{"pluralsight": "Pluralsight", "wordpress": "WordPress", "last.fm": "Last.fm", "unsplash": "Unsplash"},
}


def network_of(url: str) -> tuple[str, str] | None:
    """Which network an address is an account of, and the name of the account."""
    bare = re.sub(r"^[a-z]+://(?:www\.)?|^www\.", "", url.strip(), flags=re.IGNORECASE)
    host, _, path = bare.partition("/")
    if path in ("", "/") and "." in host and host.split(".")[0] not in NETWORKS:
        return None
    for piece in host.lower().split("."):
        if piece in NETWORKS and piece not in ("npm",):
            steps = [step for step in path.split("?")[0].split("/") if step]
            while len(steps) > 1 and steps[0] in (
                "in",
                "pub",
                "u",
                "user",
                "users",
                "profile",
                "people",
                "company",
                "channel",
                "c",
            ):
                steps = steps[1:]
            return NETWORKS[piece], (steps[0] if steps else "")
    return None
