"""How well fields are read: words, phrases and F1 by field, on pages of themes and of our own templates."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bench.ats.themes import Half, printed
from bench.ats.truth import FIELDS, Count, Score, Shown, Truth, documents, normal, personas, read_of, truth_of

from curricle.engines.ats import read
from curricle.engines.render import Options, render, templates


@dataclass(frozen=True, slots=True)
class Page:
    """A file, what it truly says, and all that it shows if that is known."""

    name: str
    data: bytes
    truth: Truth
    shown: str | None = None
    file: str = "resume.pdf"


@dataclass(slots=True)
class Measured:
    """What was seen on one set of pages."""

    score: Score = field(default_factory=Score)
    words: Counter[str] = field(default_factory=Counter)
    phrases: Counter[str] = field(default_factory=Counter)

    @property
    def recalled(self) -> float:
        """The share of the words shown that were read."""
        return self.words["read"] / self.words["shown"] if self.words["shown"] else 1.0

    @property
    def intact(self) -> float:
        """The share of the phrases shown in one piece that were read in one piece."""
        return self.phrases["intact"] / self.phrases["shown"] if self.phrases["shown"] else 1.0


def measure(pages: Iterable[Page]) -> Measured:
    """Reads all pages and compares them with the truth."""
    measured = Measured()
    for page in pages:
        reading = read(page.data, page.file)
        measured.score.add(page.truth, read_of(reading.document))
        text = Shown(reading.pages.text)
        if page.shown is not None:
            shown, found = Counter(normal(page.shown).split()), Counter(text.normal.split())
            measured.words["shown"] += shown.total()
            measured.words["read"] += (shown & found).total()
        measured.phrases["shown"] += len(page.truth.phrases)
        measured.phrases["intact"] += sum(text.holds(phrase) for phrase in page.truth.phrases)
    return measured


def of_themes(half: Half, every: int = 1) -> Iterator[Page]:
    """Personas printed with the themes of one half; each `every`-th page only."""
    known = personas()
    for page in printed(half)[::every]:
        shown = page.shown
        truth = truth_of(known[page.persona], shown)
        yield Page(f"{page.theme}/{page.persona}", page.pdf.read_bytes(), truth, shown)


def of_templates(every: int = 1) -> Iterator[Page]:
    """Personas printed with our own templates."""
    known = personas()
    cases = [(one.id, name) for one in templates() for name in known]
    for template, name in cases[::every]:
        document = documents()[name].model_copy(deep=True)
        document.presentation.template = template
        rendered = render(document, "pdf", Options())
        if rendered.data is not None:
            yield Page(f"{template}/{name}", rendered.data, truth_of(known[name]))


def rows(measured: dict[str, Measured]) -> list[tuple[str, ...]]:
    """One row a field, one column a set."""
    found = [("pages", *(str(one.score.pages) for one in measured.values()))]
    found.append(("words recalled", *(_share(one.recalled, one.words) for one in measured.values())))
    found.append(("phrases intact", *(_share(one.intact, one.phrases) for one in measured.values())))
    for name in (*FIELDS, "sections"):
        found.append((name, *(_shown(one.score.counts[name]) for one in measured.values())))
    found.append(("macro F1 of the nine fields", *(f"{one.score.macro:.3f}" for one in measured.values())))
    return found


def _shown(count: Count) -> str:
    """The F1 of a field, or a dash where nothing was asked of it."""
    return f"{count.f1:.3f}" if count.right + count.missed else "-"


def _share(share: float, counted: Counter[str]) -> str:
    """A share, or a dash where nothing was counted."""
    return f"{share:.3f}" if counted["shown"] else "-"
