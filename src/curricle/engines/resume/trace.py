"""The traces of a person in a text: names, addresses and numbers, found however they are written."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

GONE = "…"

# Letters that Unicode does not take apart, as people write them on a keyboard that lacks them.
_PLAIN = {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
# Words of names that say nothing about their bearer and stand in every second sentence of some language.
_COMMON = frozenset(
    {
        *("al", "ap", "ben", "bin", "binti", "da", "das", "de", "del", "della", "den", "der", "des"),
        *("di", "do", "dos", "du", "e", "el", "en", "et", "het", "ibn", "la", "las", "le", "los"),
        *("mac", "mc", "of", "og", "san", "st", "te", "ten", "ter", "the", "und", "van", "von"),
        *("vom", "y", "zu", "zum", "zur", "dr", "prof", "professor", "mr", "mrs", "ms", "miss"),
        *("mx", "sir", "dame", "lord", "lady", "herr", "frau", "dipl", "ing", "mag", "phd", "md"),
        *("msc", "bsc", "mba", "jr", "sr", "ii", "iii", "iv"),
    }
)
# Hosts that belong to everybody; what leads to a person is behind them.
_PUBLIC_HOSTS = frozenset(
    {
        *("github", "gitlab", "bitbucket", "codeberg", "linkedin", "xing", "twitter", "x", "facebook"),
        *("instagram", "youtube", "medium", "dribbble", "behance", "stackoverflow", "kaggle", "orcid"),
        *("researchgate", "scholar", "google", "gmail", "googlemail", "outlook", "hotmail", "live"),
        *("yahoo", "icloud", "proton", "protonmail", "gmx", "web", "mastodon", "bsky", "t", "wa"),
        *("vimeo", "tiktok", "telegram", "arxiv", "doi", "huggingface", "npmjs", "pypi"),
    }
)
_GENERIC_STEPS = frozenset(
    {
        *("in", "pub", "profile", "profiles", "people", "user", "users", "u", "id", "about", "author"),
        *("authors", "en", "de", "me", "home"),
    }
)
# Scripts without spaces between words, or with words that grow at their front.
_GLUED = re.compile(
    "[\u0590-\u08ff\u0e00-\u0e7f\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]"
)
_WORD = r"[^\s@<>()\[\],;:\"]"
_MAIL = re.compile(rf"(?<!{_WORD}){_WORD}+@{_WORD}+\.[^\W\d_]{{2,}}", re.IGNORECASE)
_ADDRESS = re.compile(r"(?<![a-z0-9+.-])(?:[a-z][a-z0-9+.-]*://|www\.|mailto:|tel:)\S+", re.IGNORECASE)
_NUMBER = re.compile(r"\+?\(?\d(?:[\s\u00a0\u202f().\-–/]*\d){5,}")
_SUFFIX_DIGITS = 7
_SHORTEST_HANDLE = 3
_SHORTEST_GLUED = 6


def fold(text: str) -> tuple[str, list[int]]:
    """The text in small letters without accents, and from where each of its characters comes."""
    folded: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for part in unicodedata.normalize("NFKD", character):
            if not unicodedata.combining(part):
                for small in part.casefold():
                    plain = _PLAIN.get(small, small)
                    folded.append(plain)
                    places.extend([place] * len(plain))
    return "".join(folded), places


@dataclass(frozen=True, slots=True)
class Traces:
    """Patterns over folded text: the own name, and all the rest; and the last digits of numbers."""

    names: re.Pattern[str] | None
    others: re.Pattern[str] | None
    numbers: frozenset[str]
    strings: tuple[str, ...]

    def has_name(self, text: str) -> bool:
        """Whether a text names the person."""
        return self.names is not None and self.names.search(fold(text)[0]) is not None

    def found(self, text: str) -> bool:
        """Whether a text holds any trace."""
        folded, _ = fold(text)
        patterns = (pattern for pattern in (self.names, self.others) if pattern is not None)
        return any(pattern.search(folded) for pattern in patterns) or any(self._spans_of_numbers(text))

    def removed(self, text: str, name: str) -> str:
        """The text with another name in the place of the person's, and nothing in the place of the rest."""
        spans = [(match.start(), match.end(), GONE) for match in _MAIL.finditer(text)]
        spans += [(match.start(), match.end(), GONE) for match in _ADDRESS.finditer(text)]
        spans += [(start, end, GONE) for start, end in self._spans_of_numbers(text)]
        folded, places = fold(text)
        for pattern, stand_in in ((self.names, name), (self.others, GONE)):
            for match in pattern.finditer(folded) if pattern else ():
                start, end = places[match.start()], places[match.end() - 1] + 1
                # Accents that follow belong to the last letter.
                while end < len(text) and unicodedata.combining(text[end]):
                    end += 1
                spans.append((start, end, stand_in))
        return _replaced(text, spans)

    def _spans_of_numbers(self, text: str) -> Iterator[tuple[int, int]]:
        for match in _NUMBER.finditer(text):
            digits = "".join(str(unicodedata.digit(sign)) for sign in match.group() if sign.isdigit())
            if any(number in digits for number in self.numbers):
                yield match.span()


def _replaced(text: str, spans: list[tuple[int, int, str]]) -> str:
    """The text with each span replaced; spans that touch or overlap are one, and the first says by what."""
    kept: list[str] = []
    at = 0
    for start, end, stand_in in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= at:
            kept.extend((text[at:start], stand_in))
        at = max(at, end)
    return "".join((*kept, text[at:]))


class Names:
    """Names: whole, each part that says something, and the ways in which names become handles."""

    def __init__(self) -> None:
        self.parts: dict[str, None] = {}
        self._glued: dict[str, None] = {}

    def add(self, name: str | None) -> None:
        """One name."""
        parts = re.findall(r"[^\W\d_](?:[^\s,;/()]*[^\W\d_])?", name or "")
        telling = [part for part in parts if fold(part)[0].strip(".’'") not in _COMMON]
        for part in telling:
            for piece in (part, *part.split("-")):
                if len(piece) > 1 and fold(piece)[0] not in _COMMON:
                    self.parts[piece] = None
        if len(telling) > 1:
            whole = [_letters(part) for part in telling]
            first = whole[0]
            self._glue(whole, whole[::-1])
            for last in (whole[-1], *(_letters(piece) for piece in telling[-1].split("-"))):
                self._glue([first, last], [last, first], [first[:1], last], [last, first[:1]])

    def _glue(self, *orders: list[str]) -> None:
        """Parts of a name one after the other, whatever parts them; short ones are in too many words."""
        for order in orders:
            if sum(map(len, order)) >= _SHORTEST_GLUED or _GLUED.search("".join(order)):
                self._glued[r"[\W_]*".join(map(re.escape, order))] = None

    def patterns(self) -> list[str]:
        """How to find them, the longest first."""
        return [*_longest_first(self._glued), *(_pattern(part) for part in _longest_first(self.parts))]


class Collector:
    """What to look for, told piece by piece."""

    def __init__(self) -> None:
        self.own = Names()
        self.others = Names()
        self._phrases: dict[str, None] = {}
        self._numbers: set[str] = set()

    def add_phrase(self, phrase: str | None) -> None:
        """Words that stand together."""
        if phrase and len(phrase.strip()) > 1:
            self._phrases[" ".join(phrase.split())] = None

    def add_number(self, number: str | None) -> None:
        """A telephone number, by its last digits: the ones before them are dialled or not."""
        digits = "".join(str(unicodedata.digit(sign)) for sign in number or "" if sign.isdigit())
        if len(digits) >= _SUFFIX_DIGITS:
            self._numbers.add(digits[-_SUFFIX_DIGITS:])

    def add_mail(self, address: str | None) -> None:
        """A mail address: whole, its name, and its domain where that is not everybody's."""
        self.add_phrase(address)
        name, at, domain = (address or "").rpartition("@")
        if at:
            self.add_handle(name.partition("+")[0])
            self.add_host(domain)

    def add_handle(self, handle: str | None) -> None:
        """The name of an account."""
        bare = (handle or "").strip().lstrip("@~").rstrip("/")
        name, _, host = bare.partition("@")
        self.add_host(host)
        for phrase in dict.fromkeys((bare, name)):
            if len(phrase) >= _SHORTEST_HANDLE and fold(phrase)[0] not in _GENERIC_STEPS:
                self.add_phrase(phrase)

    def add_host(self, host: str) -> None:
        """A host that is a person's own."""
        bare = host.lower().removeprefix("www.").partition(":")[0]
        if "." in bare and not _is_public(bare):
            self.add_phrase(bare)

    def add_address(self, url: str | None, is_own: bool) -> None:
        """An address: of mail, of a telephone, or of a page."""
        scheme, _, rest = (url or "").partition(":")
        if scheme.lower() == "mailto":
            self.add_mail(unquote(rest))
        elif scheme.lower() == "tel":
            self.add_number(rest)
        elif url:
            self._add_page(url, is_own)

    def _add_page(self, url: str, is_own: bool) -> None:
        """The handles in the path of a page, and its host where that is the person's own."""
        self.add_phrase(url)
        bare = re.sub(r"^[a-z][a-z0-9+.-]*://", "", url, flags=re.IGNORECASE)
        host, _, path = re.sub(r"^www\.", "", bare, flags=re.IGNORECASE).partition("/")
        self.add_phrase(f"{host}/{path}".rstrip("/"))
        steps = [step for step in unquote(path).partition("?")[0].split("/") if step]
        for step in steps:
            self.add_handle(step)
        if is_own or not steps:
            self.add_host(host)

    def traces(self) -> Traces:
        """All of it, ready for searching."""
        phrases = [_pattern(phrase) for phrase in _longest_first(self._phrases)]
        strings = (*self.own.parts, *self.others.parts, *self._phrases)
        others = _any([*self.others.patterns(), *phrases])
        return Traces(_any(self.own.patterns()), others, frozenset(self._numbers), strings)


def _is_public(host: str) -> bool:
    steps = host.split(".")
    return any(step in _PUBLIC_HOSTS for step in steps[:-1]) and len(steps) <= 3


def _letters(text: str) -> str:
    return re.sub(r"[\W\d_]", "", fold(text)[0])


def _longest_first(strings: Iterable[str]) -> list[str]:
    return sorted(strings, key=len, reverse=True)


def _pattern(phrase: str) -> str:
    """A phrase as whole words, whatever blanks and hyphens part them; with an s behind it if need be."""
    folded = fold(phrase)[0]
    words = re.split(r"[\s\-‐‑–]+", folded.strip())
    inside = r"[\s\-‐‑–]+".join(re.escape(word) for word in words if word)
    if _GLUED.search(folded):
        return inside
    return rf"(?<![^\W_]){inside}(?:s?(?![^\W_]))" if inside else ""


def _any(patterns: Iterable[str]) -> re.Pattern[str] | None:
    kept = [pattern for pattern in patterns if pattern]
    return re.compile("|".join(kept)) if kept else None
