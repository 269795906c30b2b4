"""The document tree as the plain data that a Typst template walks."""

import re
from itertools import groupby
from typing import Any

from curricle.engines.render.tree import Contact, Entry, Prose, Run, Section, Tree

# Readers join a word again that was broken after a hyphen, and lose it: short compounds stay in one piece.
_COMPOUND = re.compile(r"[^\W_]+(?:[-/+#][^\W_]+)+|[A-Z](?:\+\+|#)")
_COMPOUND_SIGN = re.compile(r"[-/+#]")
_COMPOUND_LIMIT = 30
# A word without any place to break would run off the page: it is cut into pieces that may part.
_ENDLESS_LENGTH = 50
_ENDLESS = re.compile(rf"\S{{{_ENDLESS_LENGTH},}}")
_PIECE = 16
_RUNNING_LIMIT = 60

Inline = str | list[Any]


def tree_data(tree: Tree) -> dict[str, Any]:
    """Everything that a template needs of a document."""
    return {
        "title": tree.title,
        "author": tree.name,
        "comma": tree.comma,
        "lang": tree.language if len(tree.language) <= 3 else "en",
        "region": tree.region,
        "dir": tree.direction,
        "name": inline(tree.name),
        # What stands at the foot of each further page, in one line.
        "running": inline(tree.name) if len(tree.name) <= _RUNNING_LIMIT else "",
        "label": inline(tree.label),
        "contacts": [_contact(contact) for contact in tree.contacts],
        "sections": [_section(section) for section in tree.sections],
    }


def inline(text: str) -> Inline:
    """A text; where it must not break, or must, a list of its pieces."""
    if len(text) < 3 or (
        not _COMPOUND_SIGN.search(text) and (len(text) < _ENDLESS_LENGTH or not _ENDLESS.search(text))
    ):
        return text
    pieces: list[Any] = []
    last = 0
    for match in _ENDLESS.finditer(text):
        pieces.extend(_compounds(text[last : match.start()]))
        word = match.group()
        pieces.extend({"k": word[at : at + _PIECE]} for at in range(0, len(word), _PIECE))
        last = match.end()
    pieces.extend(_compounds(text[last:]))
    return pieces


def _compounds(text: str) -> list[Any]:
    pieces: list[Any] = []
    last = 0
    for match in _COMPOUND.finditer(text):
        if match.end() - match.start() > _COMPOUND_LIMIT:
            continue
        if match.start() > last:
            pieces.append(text[last : match.start()])
        pieces.append({"k": match.group()})
        last = match.end()
    if last < len(text):
        pieces.append(text[last:])
    return pieces


def prose(runs: Prose) -> Inline:
    """Runs as pieces; a paragraph without any mark stays a plain text."""
    if len(runs) == 1 and _is_plain(runs[0]):
        return inline(runs[0].text)
    pieces: list[Any] = []
    for url, linked in groupby(runs, key=lambda run: run.url):
        inside = [piece for run in linked for piece in _pieces(run)]
        pieces.extend([{"t": inside, "u": url}] if url else inside)
    return pieces


def _is_plain(run: Run) -> bool:
    return not (run.bold or run.italic or run.url or run.text == "\n")


def _pieces(run: Run) -> list[Any]:
    if run.text == "\n":
        return [{"n": True}]
    piece = inline(run.text)
    if run.bold or run.italic:
        marks = {"b": True} if run.bold else {}
        return [{"t": piece, **marks, **({"i": True} if run.italic else {})}]
    return [piece] if isinstance(piece, str) else piece


def _contact(contact: Contact) -> dict[str, Any]:
    return {
        # A box keeps the order of a number inside of right-to-left text, but cannot break.
        "ltr": contact.kind == "phone" and len(contact.text) <= _COMPOUND_LIMIT,
        "text": inline(contact.text),
        "url": contact.url,
        "length": len(contact.text) + len(contact.label or ""),
        "label": inline(contact.label) if contact.label and contact.kind == "detail" else None,
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "type": section.type,
        "title": inline(section.title),
        "shape": section.shape,
        "entries": [_entry(entry) for entry in section.entries],
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "title": inline(entry.title),
        "url": entry.url,
        "place": inline(entry.place),
        "place_url": entry.place_url,
        "period": entry.period,
        "location": inline(entry.location),
        "facts": [prose(fact) for fact in entry.facts],
        "paragraphs": [prose(runs) for runs in entry.paragraphs],
        "bullets": [prose(bullet.runs) for bullet in entry.bullets],
        "tags": [inline(tag) for tag in entry.tags],
        "entries": [_entry(inner) for inner in entry.entries],
    }
