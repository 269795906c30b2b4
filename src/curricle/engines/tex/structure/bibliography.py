"""Publications from the .bib files of a project."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from curricle.engines.tex.structure.node import read_tree
from curricle.engines.tex.structure.words import plain, words_of

MOST: Final = 300
_ENTRY: Final = re.compile(r"@(\w+)\s*\{\s*([^,\s}]+)\s*,")
_FIELD: Final = re.compile(r"\s*,?\s*([A-Za-z][\w-]*)\s*=\s*")
_IGNORED: Final = frozenset({"comment", "string", "preamble"})


def publications_of(source: bytes) -> list[dict[str, Any]]:
    """The works of a file, the newest first."""
    works = [_work(fields) for fields in _entries(source.decode("utf-8", "replace"))]
    named = [work for work in works if work["name"]]
    return sorted(named, key=lambda work: (work["date"] or {}).get("value", ""), reverse=True)[:MOST]


def _entries(text: str) -> Iterator[dict[str, str]]:
    at = 0
    while match := _ENTRY.search(text, at):
        at = match.end()
        if match.group(1).lower() in _IGNORED:
            continue
        fields: dict[str, str] = {}
        while found := _FIELD.match(text, at):
            value, at = _value(text, found.end())
            fields[found.group(1).lower()] = _printed(value)
        yield fields


def _value(text: str, at: int) -> tuple[str, int]:
    """What stands in braces or quotation marks, or a bare number or name."""
    if text[at : at + 1] not in {"{", '"'}:
        bare = re.compile(r"[^,}\s]*").match(text, at)
        return (bare.group(), bare.end()) if bare else ("", at)
    closing = "}" if text[at] == "{" else '"'
    depth, end = 0, at + 1
    while end < len(text):
        sign = text[end]
        if sign == "\\":
            end += 1
        elif depth == 0 and sign == closing:
            break
        elif sign in "{}":
            depth += 1 if sign == "{" else -1
        end += 1
    return text[at + 1 : end], end + 1


def _printed(value: str) -> str:
    return plain(words_of(read_tree({"value": value.encode()}, "value")))


def _work(fields: Mapping[str, str]) -> dict[str, Any]:
    people = fields.get("author") or fields.get("editor") or ""
    year = re.search(r"(?:19|20)\d\d", fields.get("year") or fields.get("date") or "")
    where = ("journal", "journaltitle", "booktitle", "publisher", "school", "institution")
    publisher = next((fields[name] for name in where if fields.get(name)), None)
    url = fields.get("url", "")
    return {
        "name": fields.get("title", "")[:300],
        "authors": [_person(one)[:300] for one in re.split(r"\s+and\s+", people) if one.strip()],
        "publisher": publisher[:300] if publisher else None,
        "date": {"value": year.group()} if year else None,
        "doi": fields.get("doi", "")[:300] or None,
        "url": url if url.startswith(("http://", "https://")) else None,
    }


def _person(name: str) -> str:
    """`Marchetti, Elena` as she would sign."""
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma else name.strip()
