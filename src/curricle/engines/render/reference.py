"""Publications as a numbered list of references: the authors come first, as those who cite write them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from curricle.engines.render.tree import Entry, Prose, Run, Section

_DOI = "doi:"
_ENDS = (".", "?", "!", "…", "。", "؟")


def numbered(section: Section, person: str, comma: str) -> Section:
    """The section with each entry as a numbered reference; ``person`` stands out among the authors."""
    entries = tuple(
        Entry(entry.id, paragraphs=(_reference(number, entry, person, comma), *entry.paragraphs))
        for number, entry in enumerate(section.entries, 1)
    )
    return replace(section, entries=entries)


def _reference(number: int, entry: Entry, person: str, comma: str) -> Prose:
    identifiers = [fact for fact in entry.facts if fact[0].text.startswith(_DOI)]
    authors = [fact for fact in entry.facts if fact not in identifiers]
    work = [Run(entry.title, url=entry.url)] if entry.title else []
    if entry.place:
        work += [Run(" " if entry.title.endswith(_ENDS) else comma)] if work else []
        work.append(Run(entry.place, italic=True, url=entry.place_url))
    date = [Run(entry.period)] if entry.period else []
    parts = (*(_authors(fact, person, comma) for fact in authors), work, date, *identifiers)
    return (Run(f"{number}. "), *_sentences([part for part in parts if part]))


def _sentences(parts: Sequence[Sequence[Run]]) -> Iterator[Run]:
    for part in parts:
        yield from part
        ends = part[-1].text.endswith(_ENDS)
        if part is not parts[-1]:
            yield Run(" " if ends else ". ")
        elif not ends and not part[-1].url:
            yield Run(".")


def _authors(fact: Prose, person: str, comma: str) -> list[Run]:
    """The authors; whoever has the family name of the person is set in bold."""
    family = person.rsplit(maxsplit=1)[-1].casefold() if person else ""
    runs: list[Run] = []
    for author in "".join(run.text for run in fact).split(comma):
        runs += [Run(comma)] if runs else []
        runs.append(Run(author, bold=bool(family) and family in author.casefold().split()))
    return runs
