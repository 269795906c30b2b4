"""What the tagger looks at: each word, its shape, its neighbours, and the phrases that it is part of."""

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from curricle.engines.ats.match.taxonomy import DATA, concept, find
from curricle.engines.ats.match.word import Words, stem, words_of

# Of a stem: how often the training texts have it in a span of knowledge and of ability, as a rough grade.
Grades = Callable[[str], tuple[str, str]]
UNKNOWN = ("-", "-")
_EDGES = ":;,!?)]}\"'”’(“[{"
_RUNS = re.compile(r"(.)\1+")
_SHAPES = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", "X" * 26 + "x" * 26 + "d" * 10
)
_CUES = frozenset(
    (
        *(
            "experience",
            "knowledge",
            "understanding",
            "skills",
            "degree",
            "using",
            "proficiency",
            "proficient",
        ),
        *("with", "in", "of", "familiarity", "expertise", "background", "certification", "fluent", "fluency"),
        *("ability", "like", "as", "e.g", "including", "languages", "tools", "technologies"),
    )
)
_BULLETS = frozenset("*-•·\x95–")
_START, _END = "<s>", "</s>"


def core_of(token: str) -> str:
    """A token without the signs around it."""
    return token.strip(_EDGES) or token


def features_of(tokens: Sequence[str], grades: Grades | None = None) -> list[list[str]]:
    """The features of each token of a sentence."""
    grades = grades or shipped_grade
    known = _phrases(tokens)
    padded = [_START, _START, *(core_of(token).casefold() for token in tokens), _END, _END]
    size = f"len={min(len(tokens) // 5, 6)}"
    bulleted = bool(tokens) and tokens[0] in _BULLETS
    cue, inside = "none", False
    rows: list[list[str]] = []
    shapes: list[str] = []
    for at, token in enumerate(tokens):
        word, before, after = padded[at + 2], padded[at + 1], padded[at + 3]
        shape, fixed = _word_features(core_of(token))
        shapes.append(shape)
        knows, able = grades(stem(core_of(token)))
        inside = inside or "(" in token
        row = [
            *fixed,
            "-1=" + before,
            "-2=" + padded[at],
            "+1=" + after,
            "+2=" + padded[at + 4],
            "-1|0=" + before + "|" + word,
            "0|+1=" + word + "|" + after,
            "q=" + cue,
            "k=" + knows,
            "a=" + able,
            size,
            *known[at],
        ]
        if inside:
            row.append("bracket")
        if at and token[:1].isupper():
            row.append("name")
        if bulleted:
            row.append("bullet")
        if token != core_of(token):
            row.append("edge=" + token[-1])
        inside = inside and ")" not in token
        cue = word if word in _CUES else cue
        rows.append(row)
    for at, row in enumerate(rows):
        row.append("s-1=" + (shapes[at - 1] if at else _START))
        row.append("s+1=" + (shapes[at + 1] if at + 1 < len(rows) else _END))
    return rows


@lru_cache(maxsize=20_000)
def _word_features(core: str) -> tuple[str, tuple[str, ...]]:
    word = core.casefold()
    shape = _RUNS.sub(r"\1", core.translate(_SHAPES))
    features = [
        "w=" + word,
        "s=" + shape,
        "p2=" + word[:2],
        "p3=" + word[:3],
        "p4=" + word[:4],
        "e2=" + word[-2:],
        "e3=" + word[-3:],
        "e4=" + word[-4:],
        "st=" + stem(core),
    ]
    if core.isupper() and len(core) > 1:
        features.append("capitals")
    if any(character.isdigit() for character in core):
        features.append("digit")
    return shape, tuple(features)


def grade(inside: int, seen: int) -> str:
    """A share as a rough grade, with how well it is known; nothing is known of what was never seen."""
    if not seen:
        return "-"
    return f"{min(4, 5 * inside // seen)}{min(2, seen.bit_length() // 2)}"


@cache
def _table() -> dict[str, tuple[str, str]]:
    table = {}
    for line in (DATA / "tagger_words.tsv").read_text("utf-8").splitlines():
        word, knows, able = line.split("\t")
        table[word] = (knows, able)
    return table


def shipped_grade(word: str) -> tuple[str, str]:
    """The grades of a stem as the training texts have it."""
    return _table().get(word, UNKNOWN)


def is_known(word: str) -> bool:
    """Whether the training texts have a stem, so that it is no slip of the hand."""
    return word in _table()


def _phrases(tokens: Sequence[str]) -> list[list[str]]:
    words = words_of(" ".join(tokens))
    owner = _owners(tokens, words)
    rows: list[list[str]] = [[] for _ in tokens]
    for hit in find(words):
        first, last = owner[hit.first], owner[hit.after - 1]
        known = concept(hit.concept)
        name = f"{hit.mark}{known.source}{known.kind[0]}{min(hit.after - hit.first, 3)}"
        for at in range(first, last + 1):
            feature = ("gB" if at == first else "gI") + name
            if feature not in rows[at]:
                rows[at].append(feature)
    return rows


def _owners(tokens: Sequence[str], words: Words) -> list[int]:
    owners, token, end = [], 0, len(tokens[0]) if tokens else 0
    for start in words.starts:
        while start > end:
            token += 1
            end += 1 + len(tokens[token])
        owners.append(token)
    return owners
