"""Text as a row of spans that carry their marks: the normal form under the syntax tree."""

from collections.abc import Callable, Iterable
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
    row = _trim(row, lambda span: span.link, lambda span: replace(span, link=None))
    row = _trim(row, lambda span: (span.link, span.bold), lambda span: replace(span, bold=False))
    row = _trim(
        row, lambda span: (span.link, span.bold, span.italic), lambda span: replace(span, italic=False)
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


def _trim(row: list[Span], key: Callable[[Span], object], unmark: Callable[[Span], Span]) -> list[Span]:
    """Take a mark away from the blanks and breaks at the ends of what it marks."""
    trimmed: list[Span] = []
    for _, group in groupby(row, key=key):
        spans = list(group)
        head, spans = _split_blanks(spans)
        tail, spans = _split_blanks([_reverse(span) for span in reversed(spans)])
        trimmed += [unmark(span) for span in head]
        trimmed += [_reverse(span) for span in reversed(spans)]
        trimmed += [unmark(_reverse(span)) for span in reversed(tail)]
    return trimmed


def _reverse(span: Span) -> Span:
    return replace(span, text=span.text[::-1])


def _split_blanks(spans: list[Span]) -> tuple[list[Span], list[Span]]:
    """The blanks at the beginning, and the rest."""
    for index, span in enumerate(spans):
        if span.kind == "code":
            return spans[:index], spans[index:]
        solid = span.text.lstrip()
        if solid:
            blank = span.text[: len(span.text) - len(solid)]
            head = [replace(span, text=blank)] if blank else []
            return spans[:index] + head, [replace(span, text=solid), *spans[index + 1 :]]
    return spans, []


def _merge(row: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for look, group in groupby(row, key=lambda span: replace(span, text="")):
        if look.kind == "break":
            merged.extend(group)
        else:
            merged.append(replace(look, text="".join(span.text for span in group)))
    return merged
