"""Fit to a number of pages: the settings come together no further than needed, and what changed is told."""

import itertools
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import typst

from curricle.engines.finding import Finding, has_errors
from curricle.engines.render import catalogue, complaint
from curricle.engines.render.compiler import Ending, typeset
from curricle.engines.render.manifest import Template
from curricle.engines.render.rendering import (
    MAX_PAGES,
    POINTS_PER_MILLIMETRE,
    Options,
    line_pitch,
    lines_on_last,
    prepare,
)

if TYPE_CHECKING:
    from curricle.engines.resume.model import Document, Presentation

# In the order in which a reader would miss them: what stands first is given back first.
_KEYS: Final = ("font_size", "spacing", "line_height", "margin_y", "margin_x")
# How far each comes down before the font gets smaller, and how far the font does then, in parts.
_EASY: Final = {"spacing": 0.8, "line_height": 0.93, "margin_y": 0.8, "margin_x": 0.8}
_SMALLER: Final = {"font_size": 0.93}
# The way from what the owner chose to the smallest has three stretches of so many steps each.
_STEPS: Final = 16
_PARTS: Final = 8
_PAGE_POINTS: Final = 842

Values = Mapping[str, float]
Probe = Callable[[Values], Ending | None]


@dataclass(frozen=True, slots=True)
class Change:
    """A setting that was changed, under the name that a style panel gives it."""

    key: str
    title: str
    before: float
    after: float


def fit(
    document: "Document", pages: int, options: Options | None = None, *, chosen: Template | None = None
) -> "tuple[Presentation, list[Change], list[Finding]]":
    """The presentation with which a document fills at most so many pages, and what is different in it.

    Nothing grows beyond what the document asks for. Where even the smallest settings do not do, the
    presentation stays as it is, and a finding says how many lines are too many.
    """
    before = document.presentation
    findings: list[Finding] = []
    if chosen is None:
        chosen, findings = catalogue.chosen_for(document, (options or Options()).template)
    if chosen is None:
        return before, [], findings
    settings, wrong = catalogue.configure(chosen, document)
    if not 1 <= pages <= MAX_PAGES:
        wrong.append(complaint.impossible_pages(MAX_PAGES))
    if has_errors(wrong):
        return before, [], [*findings, *wrong]
    rules = chosen.configuration["properties"]
    start = {key: float(settings[key]) for key in _KEYS if key in rules}
    way = _way(start, rules)
    probe = _probe(chosen, document, options or Options())
    found, ending = _first_that_fits(way, probe, pages)
    if found is None:
        over = _lines_over(ending, {**settings, **way[-1]}, pages) if ending else 0
        return before, [], [*findings, complaint.does_not_fit(pages, over)]
    values = _given_back(found, start, rules, lambda tried: _fits(probe(tried), pages))
    changes = [
        Change(key, rules[key]["title"], start[key], value)
        for key, value in values.items()
        if value != start[key]
    ]
    config = {**before.config, **{change.key: change.after for change in changes}}
    return before.model_copy(update={"config": config}), changes, findings


def fitted(
    document: "Document", pages: int, options: Options | None = None, *, chosen: Template | None = None
) -> "tuple[Document, list[Finding]]":
    """The document fitted, with each change as a finding."""
    presentation, changes, findings = fit(document, pages, options, chosen=chosen)
    told = [complaint.fitted(change.key, change.title, change.before, change.after) for change in changes]
    return document.model_copy(update={"presentation": presentation}), [*findings, *told]


def _fits(ending: Ending | None, pages: int) -> bool:
    return ending is not None and ending.page <= pages


def _way(start: Values, rules: Mapping[str, Any]) -> list[dict[str, float]]:
    """The settings from those at hand to the smallest, step by step."""
    smallest = {key: min(value, float(rules[key]["minimum"])) for key, value in start.items()}

    def towards(base: Values, parts: Mapping[str, float]) -> dict[str, float]:
        return {key: max(smallest[key], value * parts.get(key, 1)) for key, value in base.items()}

    drawn = towards(start, _EASY)
    stops = [dict(start), drawn, towards(drawn, _SMALLER), smallest]
    way = [dict(start)]
    for first, last in itertools.pairwise(stops):
        for step in range(1, _STEPS + 1):
            mixed = {key: value + (last[key] - value) * step / _STEPS for key, value in first.items()}
            rounded = {key: _rounded(value, rules[key], smallest[key]) for key, value in mixed.items()}
            if rounded != way[-1]:
                way.append(rounded)
    return way


def _rounded(value: float, rule: Mapping[str, Any], least: float) -> float:
    grain: float = rule.get("x-step", 0.01)
    return max(least, round(math.floor(value / grain + 1e-6) * grain, 4))


def _probe(chosen: Template, document: "Document", options: Options) -> Probe:
    """Where the document ends with other settings; nothing where it cannot be typeset."""
    seen: dict[tuple[float, ...], Ending | None] = {}

    def probe(values: Values) -> Ending | None:
        key = tuple(values.values())
        if key not in seen:
            seen[key] = _ending(chosen, document, values, options)
        return seen[key]

    return probe


def _ending(chosen: Template, document: "Document", values: Values, options: Options) -> Ending | None:
    config = {**document.presentation.config, **values}
    presentation = document.presentation.model_copy(update={"config": config})
    prepared = prepare(chosen, document.model_copy(update={"presentation": presentation}), options)
    if not prepared.files:
        return None
    try:
        # A picture without any sharpness costs less than a file would.
        return typeset(prepared.files, "png", ppi=1, created=0)[1]
    except typst.TypstError:
        return None


def _first_that_fits(
    way: list[dict[str, float]], probe: Probe, pages: int
) -> tuple[dict[str, float] | None, Ending | None]:
    """The first settings on the way that fit, found by halving; else nothing, and where the smallest end."""
    if _fits(probe(way[0]), pages):
        return way[0], None
    smallest = probe(way[-1])
    if not _fits(smallest, pages):
        return None, smallest
    low, high = 0, len(way) - 1
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if _fits(probe(way[middle]), pages) else (middle, high)
    return way[high], None


def _given_back(
    found: Values, start: Values, rules: Mapping[str, Any], fits: Callable[[Values], bool]
) -> dict[str, float]:
    """Each setting as large as it may be again while all fits, the font first; to an eighth of its way."""
    values = dict(found)
    for key, least in found.items():
        way = start[key] - least
        if not way or fits({**values, key: start[key]}):
            values[key] = start[key]
            continue
        low, high = 0, _PARTS
        while high - low > 1:
            middle = (low + high) // 2
            tried = {**values, key: _rounded(least + way * middle / _PARTS, rules[key], least)}
            low, high = (middle, high) if fits(tried) else (low, middle)
        values[key] = _rounded(least + way * low / _PARTS, rules[key], least)
    return values


def _lines_over(ending: Ending, settings: Mapping[str, Any], pages: int) -> int:
    """How many lines stand on pages that should not be."""
    height = _lines_of_page(settings)
    return int((ending.page - pages - 1) * height) + lines_on_last(settings, ending)


def _lines_of_page(settings: Mapping[str, Any]) -> float:
    """About how many lines a page holds; A4 and Letter differ by less than anybody needs to know here."""
    margins = 2 * settings["margin_y"] * POINTS_PER_MILLIMETRE
    return float((_PAGE_POINTS - margins) / line_pitch(settings))
