"""From mentions of skills to wishes: each skill once, and those of which any is enough as one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from curricle.engines.ats.match.alternative import name_of
from curricle.engines.ats.match.link import LISTED
from curricle.engines.ats.match.posting import Alternative, Need, SectionKind, SkillSpan, Span, Wanted

# What stands under these headings is a list of what is asked for.
LISTS: frozenset[SectionKind] = frozenset(("required", "preferred"))
_MOST_SKILLS = 120
_MOST_SPANS = 20


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a posting asks for a skill."""

    skill: SkillSpan
    span: Span
    need: Need
    section: SectionKind

    @property
    def key(self) -> str:
        """The same for all names of a skill."""
        return self.skill.concept or self.skill.label.casefold()


def wishes(mentions: Sequence[Mention], chosen: Sequence[Sequence[Mention]]) -> tuple[Wanted, ...]:
    """What is wanted, in the order of the first mention; ``chosen`` are mentions of which one is enough."""
    single: dict[str, list[Mention]] = {}
    for mention in mentions:
        single.setdefault(mention.key, []).append(mention)
    several: dict[tuple[str, ...], list[Mention]] = {}
    for choice in chosen:
        several.setdefault(tuple(sorted({one.key for one in choice})), []).extend(choice)
    groups = [*_settled(several, single), *single.values()]
    # Where a posting lists what it requires, what only its duties mention is wished for.
    lists = sum(any(one.section == "required" for one in many) for many in groups) >= 3
    kept = [many for many in groups if not (_is_only_told(many) if lists else _is_chance(many))]
    kept.sort(key=lambda many: min(one.span for one in many))
    return tuple(_wanted(many, lists) for many in kept[:_MOST_SKILLS])


def _settled(
    several: Mapping[tuple[str, ...], list[Mention]], single: dict[str, list[Mention]]
) -> Iterator[list[Mention]]:
    """The choices that stay; what is said of their skills elsewhere becomes a part of them.

    A skill that is asked for by itself as well leaves no choice: the others are not needed.
    """
    for keys, many in several.items():
        alone = [key for key in keys if any(_asks_as_much(one, many) for one in single.get(key, ()))]
        if len(keys) == 1 or alone:
            for one in many:
                if one.key in alone or len(keys) == 1:
                    single.setdefault(one.key, []).append(one)
            continue
        yield [*many, *(one for key in keys for one in single.pop(key, ()))]


def _asks_as_much(alone: Mention, choice: Sequence[Mention]) -> bool:
    return alone.section in LISTS and (
        alone.need == "required" or all(one.need == "preferred" for one in choice)
    )


def _is_only_told(many: Sequence[Mention]) -> bool:
    """What only the duties mention, and neither the tagger nor a capital letter takes for a skill.

    “Report to the leadership team” asks for no leadership.
    """
    return all(
        one.section not in LISTS
        and (one.skill.kind == "soft" or (one.skill.confidence <= LISTED and not _is_a_name(one.skill.text)))
        for one in many
    )


def _is_chance(many: Sequence[Mention]) -> bool:
    """One word in running prose that the tagger did not take for a skill: “economical” is no economics."""
    return all(
        one.section not in LISTS
        and one.skill.kind == "hard"
        and one.skill.confidence <= LISTED
        and " " not in one.skill.text
        and not _is_a_name(one.skill.text)
        and one.skill.text.casefold() != one.skill.label.casefold()
        for one in many
    )


def _is_a_name(text: str) -> bool:
    return any(sign.isupper() or sign.isdigit() for sign in (text[0], text[-1]))


def _wanted(many: Sequence[Mention], lists: bool) -> Wanted:
    best = max((one.skill for one in many), key=lambda skill: skill.confidence)
    needs: set[Need] = set()
    for one in many:
        weaker = lists and one.section in {"duties", "other"}
        needs.add("preferred" if weaker else one.need)
    strictest: Need = "required" if "required" in needs else "preferred"
    spans = tuple(dict.fromkeys(one.span for one in many))[:_MOST_SPANS]
    named = {one.key: Alternative(one.skill.label, one.skill.concept) for one in reversed(many)}
    if len(named) == 1:
        return Wanted(best.label, best.concept, strictest, best.kind, spans, best.confidence)
    several = tuple(reversed(named.values()))
    name = name_of([one.name for one in several])
    return Wanted(name, None, strictest, best.kind, spans, best.confidence, several)
