"""Which words name knowledge and which an ability, by the model that scripts/ats/train_tagger.py makes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from curricle.engines.ats.match.feature import features_of
from curricle.engines.ats.match.taxonomy import DATA

Layer = Literal["knowledge", "ability"]
_TOKEN = re.compile(r"[()\[\]]|[^\s()\[\],]+")
_TAIL = ".,;:!?\"'”’…"
_BRACKETS = frozenset("()[].")
_HEAD = "\"'“‘"
# A sentence longer than this is cut: no sentence of a posting is, but a hostile text may be.
_MOST_TOKENS = 400


@dataclass(frozen=True, slots=True)
class Token:
    """A token of a raw text: what the tagger sees, and where its core stands."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Tagged:
    """A span of a text that the model tagged."""

    start: int
    end: int
    layer: Layer


def tag_tokens(tokens: Sequence[str]) -> list[tuple[int, int, Layer]]:
    """The spans of a sentence that is already in tokens, as first token and the one after the last."""
    found: list[tuple[int, int, Layer]] = []
    layers: tuple[Layer, Layer] = ("knowledge", "ability")
    for first in range(0, len(tokens), _MOST_TOKENS):
        labels = _tagger().tag(features_of(tokens[first : first + _MOST_TOKENS]))
        for place, layer in enumerate(layers):
            runs = _runs([label[place] for label in labels])
            found.extend((first + start, first + after, layer) for start, after in runs)
    return sorted(found)


def tag(text: str, start: int = 0) -> list[Tagged]:
    """The spans of a raw sentence, with ``start`` added to their places."""
    tokens = tokens_of(text)
    if not tokens:
        return []
    spans: list[Tagged] = []
    for first, after, layer in tag_tokens([token.text for token in tokens]):
        for a, b in _parts(text, tokens, first, after):
            kept = [token for token in tokens[a:b] if token.text not in _BRACKETS]
            if kept:
                spans.append(Tagged(start + kept[0].start, start + kept[-1].end, layer))
    return [span for span in spans if span.end > span.start]


def tokens_of(text: str) -> list[Token]:
    """The tokens of a raw sentence as the training texts have them: no commas, brackets apart."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text):
        raw, start, end = match.group(), match.start(), match.end()
        core = raw.rstrip(_TAIL) or raw
        lead = len(core) - len(core.lstrip(_HEAD)) if core.strip(_HEAD) else 0
        if raw == "." or (raw.endswith(".") and end >= len(text.rstrip()) and raw != core):
            if core != ".":
                tokens.append(Token(core, start + lead, start + len(core)))
            tokens.append(Token(".", end - 1, end))
            continue
        tokens.append(Token(raw, start + lead, start + len(core)))
    return tokens


def _parts(text: str, tokens: Sequence[Token], first: int, after: int) -> list[tuple[int, int]]:
    # The training texts have lost their commas; where there is one, the span ends.
    cuts = [first]
    for at in range(first + 1, after):
        if "," in text[tokens[at - 1].end : tokens[at].start]:
            cuts.append(at)
    return [(a, b) for a, b in zip(cuts, [*cuts[1:], after], strict=True) if b > a]


def _runs(labels: Sequence[str]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    first: int | None = None
    for at, label in enumerate([*labels, "O"]):
        if first is not None and label != "I":
            runs.append((first, at))
            first = None
        if label == "B" or (label == "I" and first is None):
            first = at
    return runs


@cache
def _tagger() -> Any:
    import pycrfsuite  # type: ignore[import-untyped]  # it has no types

    tagger = pycrfsuite.Tagger()
    tagger.open(str(DATA / "tagger.crfsuite"))
    return tagger
