"""Text as a row of spans that carry their marks: the normal form under the syntax tree."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal


@dataclass(frozen=True, slots=True)
class Span:
    """Characters that look alike."""

    kind: Literal["text", "code", "break"]
    text: str
    bold: bool = False
    italic: bool = False
    link: str | None = None


def normalise(spans: Iterable[Span]) -> list[Span]:
    """The one row of spans that looks like these."""
    row = _tidy_breaks(spans)
    if any(span.link is not None for span in row):
        row = _trim(row, lambda span: span.link, lambda span: replace(span, link=None))
    if any(span.bold for span in row):
        row = _trim(row, lambda span: span.bold and (span.link, True), lambda span: replace(span, bold=False))
    if any(span.italic for span in row):
        row = _trim(
            row,
            lambda span: span.italic and (span.link, span.bold, True),
            lambda span: replace(span, italic=False),
        )
    return _merge(row)


def _tidy_breaks(spans: Iterable[Span]) -> list[Span]:
    """One break at a time, none at the ends, and no blanks beside one."""
    lines: list[list[Span]] = [[]]
    breaks: list[Span] = []
    for span in spans:
        if span.kind == "break":
            breaks.append(span)
            lines.append([])
        elif span.text:
            lines[-1].append(span)
    row: list[Span] = []
    for index, line in enumerate(lines):
        stripped = _strip(_merge(line), " \t")
        if not stripped:
            continue
        if row:
            row.append(breaks[index - 1])
        row.extend(stripped)
    return row


def _strip(line: list[Span], blanks: str) -> list[Span]:
    """A line without the blanks at its ends."""
    row = list(line)
    while row and row[0].kind == "text":
        text = row[0].text.lstrip(blanks)
        if text:
            row[0] = replace(row[0], text=text)
            break
        del row[0]
    while row and row[-1].kind == "text":
        text = row[-1].text.rstrip(blanks)
        if text:
            row[-1] = replace(row[-1], text=text)
            break
        del row[-1]
    return row


def _trim(row: list[Span], mark: Callable[[Span], object], unmark: Callable[[Span], Span]) -> list[Span]:
    """Take a mark away from the blanks and breaks at the ends of what it marks."""
    trimmed: list[Span] = []
    for marked, group in groupby(row, key=mark):
        if not marked:
            trimmed.extend(group)
            continue
        spans = [piece for span in group for piece in _pieces(span)]
        solid = [index for index, span in enumerate(spans) if not _is_blank(span)]
        first, last = (solid[0], solid[-1]) if solid else (len(spans), len(spans))
        trimmed += [span if first <= index <= last else unmark(span) for index, span in enumerate(spans)]
    return trimmed


def _is_blank(span: Span) -> bool:
    return span.kind != "code" and not span.text.strip()


def _pieces(span: Span) -> Iterator[Span]:
    """A span as the blanks before, what is solid, and the blanks after."""
    solid = span.text.strip()
    if span.kind != "text" or not solid or len(solid) == len(span.text):
        yield span
        return
    start = span.text.index(solid)
    for text in (span.text[:start], solid, span.text[start + len(solid) :]):
        if text:
            yield replace(span, text=text)


def _merge(row: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for look, group in groupby(row, key=_look):
        spans = list(group)
        if len(spans) == 1 or look[0] == "break":
            merged += spans
        else:
            merged.append(replace(spans[0], text="".join(span.text for span in spans)))
    return merged


def _look(span: Span) -> tuple[str, bool, bool, str | None]:
    return span.kind, span.bold, span.italic, span.link
