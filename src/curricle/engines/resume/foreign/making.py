"""From what a reader took to a document: parts get their ids, and what is left over is kept beside it."""

import json
from collections.abc import Iterable
from typing import Any, Final

from curricle.engines.finding import Finding
from curricle.engines.resume.foreign.desk import Desk, Leftover, Values
from curricle.engines.resume.foreign.story import Story
from curricle.engines.resume.model import Document
from curricle.engines.resume.part import LIST_LIMIT, SMALL_LIST_LIMIT
from curricle.engines.resume.source import Report
from curricle.engines.resume.structure import ensure_ids, parse

# Beyond this, what is left over is told but not carried along.
MOST_KEPT_BYTES: Final = 64_000
Made = tuple[Document | None, tuple[Leftover, ...], list[Finding]]


def section(kind: str, items: Iterable[Values], *, title: str | None = None, visible: bool = True) -> Values:
    """A section of the document."""
    made: Values = {"type": kind, "items": [_filled(item) for item in items], "visible": visible}
    return {**made, "title": title} if title else made


def _filled(item: Values) -> Values:
    """An entry without the fields that hold nothing, in its roles too."""
    return {
        key: [_filled(one) if isinstance(one, dict) else one for one in value]
        if isinstance(value, list)
        else value
        for key, value in item.items()
        if value is not None
    }


def with_story(story: Story, summary: str) -> Values:
    """A text as paragraphs and as lines, under their names in an entry."""
    return {summary: story.before_lines or None, "highlights": story.lines}


def basics_of(values: Values) -> Values:
    """The head of a document without what is empty."""
    made = {key: value for key, value in values.items() if value not in (None, "", [], {})}
    for name in ("profiles", "details"):
        if name in made:
            made[name] = [_filled(entry) for entry in made[name]]
    return made


def _fit(desk: Desk, content: Values) -> None:
    """Lists that are short in a document lose what does not fit, and that is told."""
    basics = content["basics"]
    held = [(basics, name) for name in ("profiles", "details") if name in basics]
    held += [(item, "roles") for one in content["sections"] for item in one["items"] if "roles" in item]
    held += [(one, "items") for one in content["sections"]]
    for owner, name in held:
        most = LIST_LIMIT if name == "items" else SMALL_LIST_LIMIT
        for beyond in owner[name][most:]:
            desk.more.append(Leftover(f"/{name}", beyond, f"There is room for {most} of these."))
        owner[name] = owner[name][:most]


def make(desk: Desk, source: str, key: str, values: Values) -> Made:
    """The document, what is left over, and what is to be said. Nothing is left out silently."""
    content = values["content"]
    content["sections"] = [one for one in content["sections"] if one["items"]]
    _fit(desk, content)
    document, findings = parse(ensure_ids(values))
    leftover = desk.leftover()
    if document is None:
        return None, leftover, findings
    report = Report()
    for left in leftover:
        report.add("import_unplaced", _path(left.path), left.why, severity="warning")
    extras = {left.path or "/": left.value for left in leftover}
    is_kept = len(json.dumps(extras, ensure_ascii=False, default=str)) <= MOST_KEPT_BYTES
    meta: dict[str, Any] = {"source": source, "extras": {key: extras} if extras and is_kept else {}}
    kept = document.model_copy(update={"meta": document.meta.model_copy(update=meta)})
    return kept, leftover, [*report.close(), *findings]


def _path(pointer: str) -> tuple[str, ...]:
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:])
