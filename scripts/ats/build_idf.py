"""Makes the tables of how rare words are, of stems and of occupations, where the taxonomy is made already."""

import csv
import json
import math
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from curricle.engines.ats.match import taxonomy
from curricle.engines.ats.match.nearness import LEAST_RARITY, stems_of
from curricle.engines.ats.match.occupation import key_of
from curricle.engines.ats.match.rarity import rarity_of
from curricle.engines.ats.match.word import words_of

DATA = Path(__file__).parents[2] / "src/curricle/engines/ats/data/match"
LEAST_TEXTS = 2
MOST_TITLE_WORDS = 5
# What tells a trade by the titles it goes by: so many words of each, and so many trades of each word.
WORDS_OF_TRADE = 40
TRADES_OF_WORD = 28
RARE_IN_TITLES = 0.75
Row = dict[str, str]


def occupations(sources: Path) -> list[Row]:
    """The occupations of ESCO."""
    with (sources / "esco/occupations.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def texts(sources: Path) -> Iterator[str]:
    """One text for each occupation of ESCO and O*NET, and for each posting of SkillSpan."""
    for row in occupations(sources):
        yield " . ".join((row["PREFERREDLABEL"], row["ALTLABELS"], row["DESCRIPTION"]))
    tools: dict[str, list[str]] = {}
    with (sources / "onet/technology-skills.txt").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            tools.setdefault(row["O*NET-SOC Code"], []).append(row["Example"])
    with (sources / "onet/occupation-data.txt").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            parts = (row["Title"], row["Description"], *tools.get(row["O*NET-SOC Code"], ()))
            yield " . ".join(parts)
    yield from postings(sources / "skillspan")


def postings(folder: Path) -> Iterator[str]:
    """The postings of SkillSpan that we may learn from, each as one text."""
    for name in ("train", "dev"):
        found: dict[tuple[str, int], list[str]] = {}
        for line in (folder / f"{name}.json").read_text("utf-8").splitlines():
            row = json.loads(line)
            found.setdefault((row["source"], row["idx"]), []).append(" ".join(row["tokens"]))
        yield from ("\n".join(lines) for lines in found.values())


def count(all_texts: Iterable[str]) -> tuple[int, Counter[str], Counter[int], Counter[str]]:
    """In how many texts each stem and each concept is, and how often each word is written."""
    number, stems, concepts, written = 0, Counter[str](), Counter[int](), Counter[str]()
    for text in all_texts:
        words = words_of(text)
        number += 1
        stems.update(set(words.stems))
        concepts.update({hit.concept for hit in taxonomy.find(words)})
        written.update(raw.casefold() for raw in words.raw)
    return number, stems, concepts, written


def rarity(seen: int, number: int) -> int:
    """The inverse frequency in whole tenths."""
    return round(10 * math.log((number + 1) / (seen + 1)))


def write_words(number: int, stems: Counter[str], concepts: Counter[int]) -> None:
    """The table of how rare stems and concepts are."""
    lines = [f"{name}\t{rarity(seen, number)}" for name, seen in sorted(stems.items()) if seen >= LEAST_TEXTS]
    lines += [f"#{name}\t{rarity(seen, number)}" for name, seen in sorted(concepts.items())]
    (DATA / "rarity.tsv").write_text("\n".join([f"#\t{rarity(0, number)}", *lines]) + "\n", "utf-8")


def write_stems(written: Counter[str]) -> None:
    """The stems of common words, so that a fresh process need not work them out."""
    from curricle.engines.ats.match.word import fresh_stem

    pairs = {word: fresh_stem(word) for word, seen in written.items() if seen >= 3 and len(word) > 3}
    kept = sorted((word, short) for word, short in pairs.items() if word.isalpha() and word.isascii())
    (DATA / "stems.tsv").write_text("\n".join(f"{word}\t{short}" for word, short in kept) + "\n", "utf-8")


def write_occupations(rows: Iterable[Row]) -> None:
    """The names of occupations: a line each, its group first."""
    lines, taken = [], set()
    for row in rows:
        keys = []
        for name in [row["PREFERREDLABEL"], *row["ALTLABELS"].split("\n")]:
            key = key_of(name)
            if key and key not in taken and len(key.split()) <= MOST_TITLE_WORDS:
                taken.add(key)
                keys.append(key)
        if keys:
            lines.append("\t".join((row["ISCOGROUPCODE"], *keys)))
    (DATA / "occupations.tsv").write_text("\n".join(lines) + "\n", "utf-8")


def titles(sources: Path) -> dict[str, Counter[str]]:
    """The stems of the titles that each occupation of O*NET goes by; its own title weighs like several."""
    found: dict[str, Counter[str]] = {}
    for name, column, share in (
        ("occupation-data", "Title", 2.0),
        ("alternate-titles", "Alternate Title", 0.25),
    ):
        with (sources / f"onet/{name}.txt").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t"):
                counts = found.setdefault(row["O*NET-SOC Code"], Counter())
                for stem in stems_of(row[column]):
                    counts[stem] += share  # type: ignore[assignment]  # counted in parts
    return found


def write_trades(by_occupation: dict[str, Counter[str]]) -> None:
    """Which occupations a word speaks of: those in whose titles it tells most, in thousandths.

    The shares hold the rarity of the stem already, so that a text is placed by counting its words.
    """
    seen = Counter(stem for counts in by_occupation.values() for stem in counts)
    trades: dict[str, list[tuple[float, int]]] = {}
    for number, (_, counts) in enumerate(sorted(by_occupation.items())):
        weights = {
            stem: (1 + math.log(count) if count > 1 else count)
            * math.log((len(by_occupation) + 1) / seen[stem]) ** RARE_IN_TITLES
            for stem, count in counts.items()
        }
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        for stem in sorted(weights, key=lambda stem: (-weights[stem], stem))[:WORDS_OF_TRADE]:
            if (rare := rarity_of(stem)) >= LEAST_RARITY:
                share = weights[stem] / length * math.sqrt(rare)
                trades.setdefault(stem, []).append((-share, number))
    lines = [f"#\t{len(by_occupation)}"]
    for stem, shares in sorted(trades.items()):
        best = sorted(sorted(shares)[:TRADES_OF_WORD], key=lambda one: one[1])
        lines.append(stem + "\t" + " ".join(f"{number}:{round(-1000 * share)}" for share, number in best))
    (DATA / "trades.tsv").write_text("\n".join(lines) + "\n", "utf-8")


def main(sources: Path) -> None:
    """Builds from the folder of sources."""
    number, stems, concepts, written = count(texts(sources))
    write_stems(written)
    write_words(number, stems, concepts)
    write_occupations(occupations(sources))
    write_trades(titles(sources))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
