"""Real resumes ranked for real postings: does a posting find the resumes of its own trade?

A resume belongs to the category that it was gathered under, a posting to the one that its title speaks of.
The first line of a resume is left out, for it often is the name of the category.
"""

import csv
import math
import re
import statistics
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.ats.sets import find

RESUMES = "Sbhawal/resumeScraper"
POSTINGS = ("grv7-deve/fakejobpost", "Ishita1604/AcrossTheBorders")
# What a title must say for its posting to be of a category; a title that fits two is left out.
TITLES = {
    "HR": r"hr|human resources?|recruit\w*|talent",
    "INFORMATION-TECHNOLOGY": (
        r"it|developer|software|programmer|network|systems? (admin|engineer|analyst)\w*|database|web|java"
        r"|devops|help ?desk|desktop"
    ),
    "ACCOUNTANT": (r"account(ant|ing|s (payable|receivable))|bookkeep\w*|audit\w*|payroll|tax|controller"),
    "ENGINEERING": r"engineer(ing)?",
    "SALES": r"sales|account (executive|manager)|business development",
    "DESIGNER": r"design\w*",
    "TEACHER": r"teacher|tutor|instructor",
    "HEALTHCARE": r"nurse|physician|clinical|medical|patient|therapist|caregiver|care",
}
# Four trades, which is what the figures of others were measured with, and all eight.
FOUR = ("HR", "INFORMATION-TECHNOLOGY", "ACCOUNTANT", "ENGINEERING")
LONG = 600
MOST_POSTINGS = 25
Scorer = Callable[[str, Sequence["Resume"]], Sequence[float]]


@dataclass(frozen=True, slots=True)
class Resume:
    """A real resume: its file, and its text without the first line."""

    path: Path
    category: str
    text: str


@dataclass(frozen=True, slots=True)
class RealPosting:
    """A real posting and the category of the resumes that it should find."""

    text: str
    title: str
    category: str


@dataclass(frozen=True, slots=True)
class Ranked:
    """How well a way of ranking does: each category counts the same."""

    auc: float
    precision_at_10: float
    postings: int
    resumes: int


def resumes(categories: Sequence[str], each: int | None = None) -> list[Resume]:
    """The resumes of the categories, read by our reader."""
    from curricle.engines.ats import read_lines

    folder = find(RESUMES, "data")
    if folder is None:
        return []
    found = []
    for category in categories:
        for path in sorted((folder / category).glob("*.pdf"))[:each]:
            lines = read_lines(path.read_bytes(), path.name).text.strip()
            found.append(Resume(path, category, lines.partition("\n")[2]))
    return found


def postings(categories: Sequence[str], most: int = MOST_POSTINGS) -> list[RealPosting]:
    """Long postings of the categories, no text twice, at most so many of each."""
    csv.field_size_limit(10**8)
    known: dict[str, dict[str, RealPosting]] = defaultdict(dict)
    for name in POSTINGS:
        path = find(name, "fake_job_postings.csv")
        if path is None:
            continue
        with path.open(encoding="utf-8", newline="", errors="replace") as file:
            for row in csv.DictReader(file):
                category, text = _category(row["title"]), _text(row)
                if category in categories and len(text) >= LONG:
                    known[category].setdefault(text[:400], RealPosting(text, row["title"].strip(), category))
    return [one for category in categories for one in sorted(known[category].values(), key=_key)[:most]]


def _category(title: str) -> str:
    """The one category that a title speaks of; empty if none or several."""
    said = title.casefold()
    fitting = [name for name, words in TITLES.items() if re.search(rf"\b({words})\b", said)]
    return fitting[0] if len(fitting) == 1 else ""


def _key(posting: RealPosting) -> str:
    # Not the order of the file, which puts like beside like; still the same order each time.
    return posting.text[::-1][:60]


def _text(row: dict[str, str]) -> str:
    parts = [row.get(key) or "" for key in ("title", "description", "requirements")]
    text = "\n\n".join(part.strip() for part in parts if part.strip())
    return re.sub(r"(?<=[a-z.;:])(?=[A-Z][a-z]+ [a-z])", "\n", text)


def rank(scorer: Scorer, asked: Sequence[RealPosting], offered: Sequence[Resume]) -> Ranked:
    """Each posting ranks all resumes; those of its category should be first."""
    aucs, precisions = defaultdict(list), defaultdict(list)
    for posting in asked:
        scores = scorer(posting.text, offered)
        right = [resume.category == posting.category for resume in offered]
        aucs[posting.category].append(auc(scores, right))
        # Of equal scores the wrong ones come first, so that a score that never differs gains nothing.
        best = sorted(zip(scores, right, strict=True), key=lambda pair: (-pair[0], pair[1]))[:10]
        precisions[posting.category].append(sum(is_right for _, is_right in best) / 10)
    means = [[statistics.mean(values) for values in table.values()] for table in (aucs, precisions)]
    return Ranked(statistics.mean(means[0]), statistics.mean(means[1]), len(asked), len(offered))


def auc(scores: Sequence[float], right: Sequence[bool]) -> float:
    """How often a right one has more than a wrong one; equal counts half."""
    order = sorted(range(len(scores)), key=lambda at: scores[at])
    ranks = [0.0] * len(scores)
    at = 0
    while at < len(order):
        end = at
        while end < len(order) and scores[order[end]] == scores[order[at]]:
            end += 1
        for position in range(at, end):
            ranks[order[position]] = (at + end + 1) / 2
        at = end
    count = sum(right)
    total = sum(rank for rank, is_right in zip(ranks, right, strict=True) if is_right)
    return (total - count * (count + 1) / 2) / (count * (len(right) - count))


def plain_words(offered: Sequence[Resume]) -> Scorer:
    """A yardstick: the share of the posting's words that the resume has, weighed by how rare each is."""
    words = {id(resume): set(re.findall(r"[a-z][a-z+#.]+", resume.text.casefold())) for resume in offered}
    seen = Counter(word for known in words.values() for word in known)

    def score(posting: str, among: Sequence[Resume]) -> list[float]:
        asked = set(re.findall(r"[a-z][a-z+#.]+", posting.casefold()))
        weight = {word: math.log((1 + len(words)) / (1 + seen[word])) for word in asked}
        total = sum(weight.values()) or 1.0
        return [sum(weight[word] for word in asked & words[id(resume)]) / total for resume in among]

    return score


def by_relevance(posting: str, among: Sequence[Resume]) -> list[float]:
    """Our relevance of texts."""
    from curricle.engines.ats.match import read_posting, relevance

    asked = read_posting(posting)
    return [relevance(asked, resume.text) for resume in among]


class ByMatch:
    """The order of `curricle rank`: all postings are held against a resume while its reading is warm."""

    def __init__(self, offered: Sequence[Resume], asked: Sequence[RealPosting]) -> None:
        from curricle.engines.ats import read, subject_of_file
        from curricle.engines.ats.match import rank as rank_subjects
        from curricle.engines.ats.match import read_posting

        postings_read = {posting.text: read_posting(posting.text) for posting in asked}
        self.fits: dict[tuple[str, Path], float] = {}
        for resume in offered:
            subject = subject_of_file(read(resume.text.encode(), "resume.txt"))
            for text, posting in postings_read.items():
                self.fits[text, resume.path] = rank_subjects(posting, [subject])[0].score

    def __call__(self, posting: str, among: Sequence[Resume]) -> list[float]:
        return [self.fits[posting, resume.path] for resume in among]
