"""Makes the table of skills from ESCO, O*NET and our own list, where the base data lie in a folder."""

import csv
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from curricle.engines.ats.match.word import Words, words_of

HERE = Path(__file__).parent
DATA = HERE.parents[1] / "src/curricle/engines/ats/data/match"
MOST_WORDS = 6
# Marks of a phrase: sure by itself, an everyday word that needs its context, good only where a skill is
# expected, and sure in a resume where it is looked for, though postings often say it without asking for it.
SURE, EVERYDAY, WEAK, SOUGHT = "=", "?", "~", "!"
_ASIDE = re.compile(r"\s*\([^)]*\)")
_ACRONYM = re.compile(r"^(.{6,}?) ([A-Z][A-Z0-9+/&-]{1,6})$")
_VENDORS = re.compile(
    r"^(Microsoft|Adobe|Apache|Oracle|IBM|Google|Atlassian|SAP|Autodesk|Amazon|Intuit|The MathWorks|"
    r"Dassault Systemes|Cisco|Esri|Salesforce|Apple|Red Hat|HashiCorp)\s+"
)


@dataclass
class Concept:
    """A skill: what it is called, what it is, where it is from and what it belongs to."""

    label: str
    kind: str
    source: str
    broader: list[str] = field(default_factory=list)
    phrases: dict[str, str] = field(default_factory=dict)
    prior: float = 0.0


def key_of(phrase: str) -> str:
    """The stems of a phrase in order."""
    return " ".join(words_of(phrase).stems)


def own_concepts(path: Path) -> Iterator[Concept]:
    """What our own list says."""
    for line in path.read_text("utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        label, kind, others, broader = (part.strip() for part in line.split("|"))
        concept = Concept(label, kind, "o", [name.strip() for name in broader.split(",") if name.strip()])
        names = [name.strip() for name in others.split(",") if name.strip()]
        doubted = {key_of(name[1:]) for name in names if name.startswith("?")}
        for name in [label, *(name.removeprefix("?") for name in names)]:
            key = key_of(name)
            concept.phrases.setdefault(key, EVERYDAY if key in doubted else SURE)
        yield concept


def onet_concepts(path: Path) -> Iterator[Concept]:
    """The technologies of O*NET under the names by which people know them."""
    groups: dict[str, tuple[str, bool]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            hot = row["Hot Technology"] == "Y" or row["In Demand"] == "Y"
            known = groups.get(row["Example"])
            groups[row["Example"]] = (row["Commodity Title"], hot or bool(known and known[1]))
    for name, (group, hot) in groups.items():
        concept = Concept(name, "h", "n", [group], prior=1.0 if hot else 0.0)
        for variant in _onet_names(name):
            key = key_of(variant)
            shaped = hot and any(sign.isupper() or sign.isdigit() for sign in variant[1:])
            concept.phrases.setdefault(key, SURE if shaped or " " in key else WEAK)
        yield concept


def _onet_names(name: str) -> Iterator[str]:
    yield name
    plain = re.sub(r" (software|system|systems|tool|tools|application)$", "", name)
    yield plain
    acronym = _ACRONYM.match(plain)
    if acronym:
        yield acronym.group(1)
        yield acronym.group(2)
    bare = _VENDORS.sub("", plain)
    if bare != plain and len(bare) > 3:
        yield bare


def esco_concepts(path: Path) -> Iterator[Concept]:
    """The skills of ESCO with their other labels."""
    found: dict[str, Concept] = {}
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["type"] in {"preferredLabel", "altLabels"}]
    for row in sorted(rows, key=lambda row: row["type"] != "preferredLabel"):
        label = " ".join(_ASIDE.sub("", row["description"]).split())
        groups = _groups(row["hierarchy_levels"])
        knowledge = any(group.startswith("K") for group in groups)
        concept = found.get(row["id"])
        if concept is None:
            soft = bool(groups) and all(group[0] in "TA" for group in groups) and not knowledge
            broader = [group for group in groups if group[0] in "KS" and len(group) > 2][:1]
            concept = found[row["id"]] = Concept(label, "s" if soft else "h", "e", broader)
            concept.prior = 1.0 if knowledge else 0.0
        for part in {label, *(label.split(" / "))}:
            key = key_of(part)
            if key and len(key) > 1:
                concept.phrases.setdefault(key, SURE if concept.prior and " " in key else WEAK)
    yield from found.values()


def _groups(levels: str) -> list[str]:
    return [names[-1] for names in (re.findall(r"'([^']+)'", part) for part in levels.split("], [")) if names]


def merge(own: Iterable[Concept], others: Iterable[Concept]) -> list[Concept]:
    """One list: a concept of another source whose label ours has already gives us its other labels."""
    concepts = list(own)
    taken = {key: concept for concept in concepts for key in concept.phrases}
    for other in others:
        home = taken.get(key_of(other.label))
        if home is None and other.source == "n":
            home = next((taken[key] for key in other.phrases if key in taken), None)
        if home is not None and home.source == other.source == "e":
            home = None if len(home.phrases) > 400 else home
        if home is None:
            fresh = {key: mark for key, mark in other.phrases.items() if key not in taken}
            if not fresh:
                continue
            home = other
            home.phrases = {}
            concepts.append(home)
        else:
            fresh = {key: mark for key, mark in other.phrases.items() if key not in taken}
        for key, mark in fresh.items():
            if len(key.split()) <= MOST_WORDS:
                # One word of another list is too little to speak for a skill of ours.
                home.phrases[key] = WEAK if home.source == "o" and " " not in key else mark
                taken[key] = home
    return [concept for concept in concepts if concept.phrases]


def sentences(folder: Path) -> Iterator[tuple[list[str], list[bool]]]:
    """The tagged sentences, each word with whether it is part of a skill."""
    for name in ("train.json", "dev.json"):
        for line in (folder / name).read_text("utf-8").splitlines():
            row = json.loads(line)
            yield (
                row["tokens"],
                [a != "O" or b != "O" for a, b in zip(row["tags_skill"], row["tags_knowledge"], strict=True)],
            )


def prune(concepts: list[Concept], folder: Path) -> None:
    """Doubts each phrase that the tagged sentences mostly use for something else."""
    counts: dict[str, Counter[bool]] = defaultdict(Counter)
    keys = {key for concept in concepts for key in concept.phrases}
    for tokens, tags in sentences(folder):
        text, inside = " ".join(tokens), []
        for token, tag in zip(tokens, tags, strict=True):
            inside.extend([tag] * (len(token) + 1))
        words = words_of(text)
        for start in range(len(words.stems)):
            _count(words, start, inside, (keys, counts))
    for concept in concepts:
        for key, mark in concept.phrases.items():
            seen = counts.get(key)
            if mark == WEAK or seen is None:
                continue
            share = seen[True] / seen.total()
            if seen.total() >= 2 and share < 0.4:
                doubted = mark == EVERYDAY or concept.source != "o"
                concept.phrases[key] = (
                    EVERYDAY if doubted and concept.source == "o" else SOUGHT if not doubted else WEAK
                )
            if concept.source == "e" and share < 0.5:
                concept.phrases[key] = WEAK


def _count(
    words: Words, start: int, inside: list[bool], where: tuple[set[str], dict[str, Counter[bool]]]
) -> None:
    keys, counts = where
    for size in range(1, MOST_WORDS + 1):
        if start + size > len(words.stems) or (size > 1 and not words.joined(start + size - 1)):
            break
        key = " ".join(words.stems[start : start + size])
        if key in keys:
            counts[key][inside[words.starts[start]]] += 1


def write(concepts: list[Concept], folder: Path) -> None:
    """The two files: concepts a line each, and phrases gathered under their first word."""
    folder.mkdir(parents=True, exist_ok=True)
    names = {key_of(concept.label): str(number) for number, concept in enumerate(concepts)}
    lines, heads = [], defaultdict(list)
    for number, concept in enumerate(concepts):
        above = [names.get(key_of(name), name) for name in concept.broader]
        lines.append("\t".join((concept.label, concept.kind + concept.source, ";".join(above))))
        for key, mark in concept.phrases.items():
            head, _, rest = key.partition(" ")
            heads[head].append(f"{rest}{mark}{number}")
    (folder / "concepts.tsv").write_text("\n".join(lines) + "\n", "utf-8")
    table = "\n".join(f"{head}\t" + "\t".join(sorted(rests)) for head, rests in sorted(heads.items()))
    (folder / "phrases.tsv").write_text(table + "\n", "utf-8")


def main(sources: Path) -> None:
    """Builds from the folder of sources."""
    own = own_concepts(HERE / "own_skills.txt")
    onet = onet_concepts(sources / "onet/technology-skills.txt")
    esco = esco_concepts(sources / "esco/esco_v_1_1_1_data_formatted.csv")
    concepts = merge(merge(own, onet), esco)
    prune(concepts, sources / "skillspan")
    write(concepts, DATA)
    print(f"{len(concepts)} concepts, {sum(len(concept.phrases) for concept in concepts)} phrases")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
