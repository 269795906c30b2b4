"""Makes the list of words that job titles end with, from the titles of ESCO and O*NET.

Usage: python -m scripts.ats.titles DATA, where DATA holds esco/occupations.csv and onet/occupation-data.txt.
What comes out ships with the engine; the notices of both sources are in NOTICE.
"""

import csv
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

TARGET = Path(__file__).resolve().parents[2] / "src/curricle/engines/ats/data/titles.json"
# Whatever follows these words says of what somebody is a manager, and is no head of a title.
PREPOSITIONS = re.compile(r"\s*(?:[,(/]|\b(?:of|for|in|and|at|to|on|with|or|except|all)\b).*")
LEAST = 3
NO_HEADS = frozenset(
    [
        "other",
        "all",
        "it",
        "services",
        "sales",
        "operations",
        "processing",
        "design",
        "production",
        "products",
        "vocational",
        "secondary",
        "school",
        "public",
        "products",
        "food",
        "systems",
        "marketing",
        "hospitality",
        "equipment",
        "science",
        "leather",
        "water",
        "tobacco",
        "post",
        "higher",
        "wood",
        "footwear",
        "clothing",
        "business",
        "metal",
        "goods",
        "technology",
        "administration",
        "education",
        "health",
        "level",
        "engineering",
        "field",
        "security",
        "finance",
        "safety",
        "communications",
        "art",
        "arts",
        "studies",
        "control",
        "law",
    ]
)


def titles(data: Path) -> Iterator[str]:
    """Every title, in small letters."""
    csv.field_size_limit(10_000_000)
    with (data / "esco" / "occupations.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            yield row["PREFERREDLABEL"].lower()
            yield from row["ALTLABELS"].lower().split("\n")
    with (data / "onet" / "occupation-data.txt").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            yield row["Title"].lower()


def singular(word: str) -> str:
    """One of what O*NET writes as many."""
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith("men"):
        return f"{word[:-3]}man"
    if word.endswith("s") and not word.endswith(("ss", "us")):
        return word[:-1]
    return word


def main() -> None:
    """Writes the list."""
    heads: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for title in set(titles(Path(sys.argv[1]))):
        words = re.findall(r"[a-z][a-z-]+", title)
        seen.update(words)
        front = re.findall(r"[a-z][a-z-]+", PREPOSITIONS.sub("", title))
        if front:
            heads[singular(front[-1])] += 1
    kept = sorted(
        word
        for word, count in heads.items()
        if count >= LEAST and count > 0.34 * (seen[word] + seen[f"{word}s"]) and word not in NO_HEADS
    )
    modifiers = sorted(
        word for word, count in seen.items() if count >= 12 and word not in kept and len(word) > 2
    )
    TARGET.write_text(json.dumps({"heads": kept, "modifiers": modifiers}, indent=0) + "\n", encoding="utf-8")
    print(f"{len(kept)} heads and {len(modifiers)} modifiers in {TARGET.name}")


if __name__ == "__main__":
    main()
