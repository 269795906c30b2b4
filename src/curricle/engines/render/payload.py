"""The document tree as the plain data that a Typst template walks."""

import json
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from typing import Any
from unicodedata import east_asian_width

from curricle.engines.render.memory import Memory
from curricle.engines.render.tree import Contact, Entry, Letter, Prose, Run, Section, Tree

# Readers join a word again that was broken after a hyphen, and lose it: short compounds stay in one piece.
# Addresses too: they would break after their dots. A line may break beside a box, so the whole word goes into
# it, but for letters that stand without blanks.
_JOINED = r"[^\s\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7a3\uff00-\uffef]"
# A line never breaks before these, not even beside a box.
_CLOSING = r"""[,.;:!?…)\]}»”’"']"""
_COMPOUND_SIGN = re.compile(r"[-–/+#]|www\.")
_COMPOUND_LIMIT = 30
# A word without any place to break would run off the page: it is cut into pieces that may part.
_ENDLESS_LENGTH = 50
_ENDLESS = re.compile(rf"\S{{{_ENDLESS_LENGTH},}}")
_PIECE = 16
_RUNNING_LIMIT = 60

# Letters of right-to-left scripts.
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")

_CAPITALS = re.compile("[A-Z]{8,}")

Inline = str | list[Any]

_ASCII = re.compile("[\x00-\x7f]+")

_REMEMBERED_LENGTH = 40_000
_remembered: Memory[tuple[tuple[Entry, ...], str, frozenset[str]]] = Memory(256)
_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode


def tree_data(tree: Tree, photo_file: str | None = None) -> dict[str, Any]:
    """Everything that a template needs of a document; the photo is a file that stands beside the data."""
    write = _writer(tree)
    sections = [{**write.head(section), "entries": write.entries(section)} for section in tree.sections]
    return {**_head(tree, write, photo_file), "sections": sections}


def document_json(tree: Tree, photo_file: str | None = None) -> tuple[str, frozenset[str]]:
    """The same as JSON, and the characters beyond ASCII in it; what was written lately is not made again."""
    write = _writer(tree)
    head = _encode(_head(tree, write, photo_file))
    sections: list[str] = []
    characters = _foreign(head)
    for section in tree.sections:
        text, held = _written(section, write)
        start = _encode(write.head(section))
        characters |= held
        if not start.isascii():
            characters |= _foreign(start)
        sections.append(f'{start[:-1]}, "entries": {text}}}')
    return f'{head[:-1]}, "sections": [{", ".join(sections)}]}}', characters


def _written(section: Section, write: "_Writer") -> tuple[str, frozenset[str]]:
    # Composing hands out the same entries as long as they say the same.
    key = (id(section.entries), write.has_boxes)
    known = _remembered.get(key)
    if known is not None and known[0] is section.entries:
        return known[1], known[2]
    text = _encode(write.entries(section))
    made = (section.entries, text, _foreign(text))
    if len(text) <= _REMEMBERED_LENGTH:
        _remembered.put(key, made)
    return made[1], made[2]


def _foreign(text: str) -> frozenset[str]:
    return frozenset() if text.isascii() else frozenset(_ASCII.sub("", text))


def _writer(tree: Tree) -> "_Writer":
    # A box is neither left-to-right nor right-to-left, so it would change the order of the words around it.
    return _Writer(has_boxes=tree.direction != "rtl")


def _head(tree: Tree, write: "_Writer", photo_file: str | None) -> dict[str, Any]:
    return {
        "title": tree.title,
        "author": tree.name,
        "comma": tree.comma,
        "lang": tree.language if len(tree.language) <= 3 else "en",
        "region": tree.region,
        "dir": tree.direction,
        "name": write.inline(tree.name),
        # What stands at the foot of each further page, in one line.
        "running": write.inline(tree.name) if _width(tree.name) <= _RUNNING_LIMIT else "",
        "label": write.inline(tree.label),
        "photo": {"file": photo_file, "alt": tree.photo.alt} if tree.photo and photo_file else None,
        "contacts": [_contact(write, contact) for contact in tree.contacts],
    }


@dataclass(frozen=True, slots=True)
class _Writer:
    """Parts of the tree as plain data; ``has_boxes`` says whether short compounds are kept in one piece."""

    has_boxes: bool

    def inline(self, text: str) -> Inline:
        """A text; where it must not break, or must, a list of its pieces."""
        is_endless = len(text) >= _ENDLESS_LENGTH and _ENDLESS.search(text) is not None
        has_compounds = self.has_boxes and _COMPOUND_SIGN.search(text) is not None
        if has_compounds and not text.isascii() and _RIGHT_TO_LEFT.search(text):
            has_compounds = False
        if not is_endless:
            return _compounds(text) if has_compounds else text
        pieces: list[Any] = []
        last = 0
        for match in (*_ENDLESS.finditer(text), None):
            between = text[last : match.start() if match else None]
            parts = _compounds(between) if has_compounds else between
            pieces.extend([parts] if isinstance(parts, str) else parts)
            if match:
                word, last = match.group(), match.end()
                pieces.extend({"k": word[at : at + _PIECE]} for at in range(0, len(word), _PIECE))
        return [piece for piece in pieces if piece]

    def prose(self, runs: Prose) -> Inline:
        """Runs as pieces; a paragraph without any mark stays a plain text."""
        if len(runs) == 1 and _is_plain(runs[0]):
            return self.inline(runs[0].text)
        pieces: list[Any] = []
        for url, linked in groupby(runs, key=lambda run: run.url):
            inside = [piece for run in linked for piece in self._pieces(run)]
            pieces.extend([{"t": inside, "u": url}] if url else inside)
        return pieces

    def _pieces(self, run: Run) -> list[Any]:
        if run.text == "\n":
            return [{"n": True}]
        piece = self.inline(run.text)
        if run.bold or run.italic:
            marks = {"b": True} if run.bold else {}
            return [{"t": piece, **marks, **({"i": True} if run.italic else {})}]
        return [piece] if isinstance(piece, str) else piece

    def contact(self, contact: Contact) -> dict[str, Any]:
        """A way to reach somebody."""
        is_latin = not _RIGHT_TO_LEFT.search(contact.text)
        return {
            # A box of its own keeps the order of a number or an address inside of right-to-left text.
            "ltr": not self.has_boxes and is_latin and len(contact.text) < _ENDLESS_LENGTH,
            "text": self.inline(contact.text),
            "url": contact.url,
            "length": _width(contact.text) + _width(contact.label or ""),
            "label": self.inline(contact.label) if contact.label and contact.kind == "detail" else None,
        }

    def head(self, section: Section) -> dict[str, Any]:
        """A headed part of the page, without what stands in it."""
        return {
            "id": section.id,
            "type": section.type,
            "title": self.inline(section.title),
            "shape": section.shape,
            "side": section.side,
            "keep": section.keep,
            "new_page": section.new_page,
        }

    def entries(self, section: Section) -> list[dict[str, Any]]:
        """What stands in a section."""
        return [self.entry(entry) for entry in section.entries]

    def entry(self, entry: Entry) -> dict[str, Any]:
        """One thing in a section."""
        return {
            "title": self.inline(entry.title),
            "url": entry.url,
            "place": self.inline(entry.place),
            "place_url": entry.place_url,
            "period": entry.period,
            "location": self.inline(entry.location),
            "facts": [self.prose(fact) for fact in entry.facts],
            "paragraphs": [self.prose(runs) for runs in entry.paragraphs],
            "bullets": [self.prose(bullet.runs) for bullet in entry.bullets],
            "tags": [self.inline(tag) for tag in entry.tags],
            "entries": [self.entry(inner) for inner in entry.entries],
            "letter": self.letter(entry.letter) if entry.letter else None,
        }

    def letter(self, letter: Letter) -> dict[str, Any]:
        """The parts of a letter."""
        return {
            "recipient": [self.inline(line) for line in letter.recipient],
            "place_and_date": self.inline(letter.place_and_date),
            "subject": self.inline(letter.subject),
            "salutation": self.inline(letter.salutation),
            "body": [self.prose(runs) for runs in letter.body],
            "closing": self.inline(letter.closing),
            "signature": self.inline(letter.signature),
        }


@lru_cache(maxsize=512)
def _contact(write: _Writer, contact: Contact) -> dict[str, Any]:
    return write.contact(contact)


def _width(text: str) -> int:
    """How many narrow letters a text takes as much room as: East Asian letters count twice, and many capitals
    in a row for five quarters each, W and M twice."""
    wide: int = sum(
        len(run) // 4 + 3 * (run.count("W") + run.count("M")) // 4 for run in _CAPITALS.findall(text)
    )
    if not text.isascii():
        wide += sum(east_asian_width(character) in "WF" for character in text)
    return len(text) + wide


def _is_plain(run: Run) -> bool:
    return not (run.bold or run.italic or run.url or run.text == "\n")


@cache
def _compound(is_ascii: bool) -> re.Pattern[str]:
    # Among letters of ASCII all are joined, and a pattern that says only so is ready in no time.
    joined = r"\S" if is_ascii else _JOINED
    rest = rf"(?:{joined}*(?!{_CLOSING}){joined})?"
    address = rf"(?:[^\W_]+://|www\.){joined}*[^\W_]/?"
    return re.compile(
        rf"{address}|{joined}*(?:[^\W_]?[-–/][^\W_]|[^\W_](?:[+#][^\W_]|\+\+)){rest}|[A-Z]#{rest}"
    )


def _compounds(text: str) -> Inline:
    pieces: list[Any] = []
    last = 0
    for match in _compound(text.isascii()).finditer(text):
        if match.end() - match.start() > _COMPOUND_LIMIT:
            continue
        if match.start() > last:
            pieces.append(text[last : match.start()])
        pieces.append({"k": match.group()})
        last = match.end()
    if not pieces:
        return text
    if last < len(text):
        pieces.append(text[last:])
    return pieces
