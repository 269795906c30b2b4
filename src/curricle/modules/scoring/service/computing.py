"""The calls of the engine, each in a child process that can be killed: what is read there may be anything."""

import asyncio
import json
import logging
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal
from weakref import WeakKeyDictionary

import orjson

from curricle.modules.scoring.errors import DocumentInvalid, FileUnreadable, PostingEmpty, ScorerFailed
from curricle.modules.scoring.models import SourceKind
from curricle.modules.scoring.schemas.analysis import ResultOut
from curricle.modules.scoring.schemas.reading import PostingReadingOut
from curricle.platform.errors import AppError
from curricle.platform.processes import ProcessDied, ProcessFailed, ProcessPool, ProcessTimedOut

SCORE: Final = "curricle.engines.ats.score:score_json"
READ_POSTING: Final = "curricle.engines.ats.match.reading:read_posting"
ROLE: Final = "curricle.engines.ats.match.role:role_of"
READ_LINES: Final = "curricle.engines.ats:read_lines"
READ_PAGE: Final = "curricle.engines.ats.match.page_text:posting_from_html"
SECONDS: Final = 15.0
LIVE_SECONDS: Final = 10.0
LONGEST_WAIT: Final = 45.0
LONG: Final = 200_000
# A resume of ten pages has some five hundred lines.
SHOWN: Final = {"lines": 4000, "leftover": 1000, "fields": 2000, "sections": 200}
# What somebody wrote here, or what they brought from elsewhere, and what it is when it cannot be read.
Foreign = Literal["resume", "file", "posting"]
FAILURES: Final[dict[Foreign, type[AppError]]] = {
    "resume": ScorerFailed,
    "file": FileUnreadable,
    "posting": PostingEmpty,
}
UNPRINTABLE: Final = "Unprintable"
# What PostgreSQL cannot keep in JSON: a NUL, and half of a character.
UNSTORABLE: Final = re.compile("[\x00\ud800-\udfff]")

_lanes: Final[WeakKeyDictionary[ProcessPool, asyncio.Semaphore]] = WeakKeyDictionary()
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Material:
    """What is scored: the bytes of a file, or a document as JSON, and what the engine calls it."""

    data: bytes
    name: str
    kind: SourceKind


@dataclass(frozen=True, slots=True)
class Measure:
    """By what it is scored: the text of a posting, a profile, a version of the weights, and the day."""

    posting: str | None
    profile: str
    weights_version: str
    today: date


@dataclass(frozen=True, slots=True)
class Found:
    """What the engine found; the document is what was read in a file."""

    result: ResultOut
    document: dict[str, Any]
    weights_version: str


async def score(
    processes: ProcessPool, material: Material, measure: Measure, *, seconds: float = SECONDS
) -> Found:
    """Reads and scores in one call; a file of which nothing can be read is its sender's to mend."""
    order = {
        "kind": "file" if material.kind == "file" else "document",
        "posting": measure.posting,
        "profile": measure.profile,
        "weights_version": measure.weights_version,
        "today": measure.today.isoformat(),
    }
    call = (material.data, material.name, json.dumps(order))
    text = await _call(processes, material.kind, SCORE, *call, seconds=seconds)
    # What a long file says takes a while to look through, in which others want to be answered.
    return await asyncio.to_thread(_found, text, material) if len(text) > LONG else _found(text, material)


def _found(text: str, material: Material) -> Found:
    told = storable(text)
    scores, reading = told["scores"], told["reading"]
    if scores is None:
        raise DocumentInvalid(errors=told["problems"])
    if material.kind == "file":
        _require_text(reading)
    result = ResultOut.model_validate(
        {
            "readiness": scores["readiness"],
            "match": scores["match"],
            "reading": _shown(reading),
        }
    )
    return Found(result, told["document"], scores["weights_version"])


def _shown(reading: dict[str, Any]) -> dict[str, Any]:
    """What was read, as much of it as anybody looks at; what is left out is said to be."""
    is_long = any(len(reading[name]) > most for name, most in SHOWN.items())
    kept = {name: reading[name][:most] for name, most in SHOWN.items()}
    layout = {**reading["layout"], "truncated": reading["layout"]["truncated"] or is_long}
    return {**reading, **kept, "layout": layout, "confidence": reading["overall"]}


async def role_of(processes: ProcessPool, title: str) -> tuple[str, str] | None:
    """The role that a title names: a key that synonyms share, and the words to show."""
    if not title.strip():
        return None
    found: tuple[str, str] | None = await _call(processes, "resume", ROLE, clean(title), seconds=SECONDS)
    return found


async def read_posting(processes: ProcessPool, text: str) -> PostingReadingOut:
    """What a posting asks for."""
    posting = await _call(processes, "posting", READ_POSTING, text, seconds=SECONDS)
    return PostingReadingOut.model_validate(storable(json.dumps(posting.as_dict())))


async def read_text(processes: ProcessPool, data: bytes, name: str) -> str:
    """The words of a file."""
    pages = await _call(processes, "file", READ_LINES, data, name, seconds=SECONDS)
    errors = [finding.as_dict() for finding in pages.findings if finding.severity == "error"]
    if not pages.lines and errors:
        raise FileUnreadable(errors=errors)
    return clean(pages.text)


async def read_page(processes: ProcessPool, page: bytes) -> dict[str, Any]:
    """The posting on a page of the web: its title, who offers it, and its text."""
    found: dict[str, Any] = await _call(processes, "posting", READ_PAGE, page, seconds=SECONDS)
    return found


def storable(text: str) -> Any:
    """JSON as values that the database can keep: a reader of files may find NUL or half a character."""
    try:
        values = orjson.loads(text)
    except (orjson.JSONDecodeError, UnicodeEncodeError):
        values = json.loads(text)
    return _cleaned(values) if "\\u0000" in text or "\\ud" in text or UNSTORABLE.search(text) else values


def clean(text: str) -> str:
    """Text without what no text may have."""
    return UNSTORABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_cleaned(one) for one in value]
    if isinstance(value, dict):
        return {clean(name): _cleaned(one) for name, one in value.items()}
    return value


def _require_text(reading: dict[str, Any]) -> None:
    """A file without a line, and not for being a picture, was not read."""
    errors = [finding for finding in reading["findings"] if finding["severity"] == "error"]
    if errors and not reading["lines"] and not reading["layout"]["scanned"]:
        raise FileUnreadable(errors[0]["message"], errors=errors)


async def _call(processes: ProcessPool, kind: Foreign, function: str, *arguments: Any, seconds: float) -> Any:
    try:
        async with _line(processes, kind):
            return await processes.call(function, *arguments, timeout=seconds)
    except ProcessFailed as error:
        if error.kind == UNPRINTABLE:
            raise DocumentInvalid(str(error).partition(": ")[2]) from error
        # The words of the failure may be of somebody's resume: the log learns where, not what.
        log.error("analysis.crashed", extra={"function": function, "kind": error.kind, "at": _places(error)})
        raise FAILURES[kind] from None
    except (ProcessDied, ProcessTimedOut) as error:
        log.warning("analysis.stopped", extra={"function": function, "reason": type(error).__name__})
        if kind == "file":
            raise FileUnreadable("It could not be read within the time and memory that a file has.") from None
        raise FAILURES[kind] from None


@asynccontextmanager
async def _line(processes: ProcessPool, kind: Foreign) -> AsyncIterator[None]:
    """Words of strangers never take all children: one is left for whoever is typing."""
    if kind == "resume":
        yield
        return
    lane = _lanes.get(processes)
    if lane is None:
        lane = _lanes[processes] = asyncio.Semaphore(max(1, len(processes.pids) - 1))
    try:
        async with asyncio.timeout(LONGEST_WAIT):
            await lane.acquire()
    except TimeoutError:
        raise ScorerFailed(headers={"Retry-After": "10"}) from None
    try:
        yield
    finally:
        lane.release()


def _places(error: ProcessFailed) -> list[str]:
    """The lines of a traceback that name files, without what stood in them."""
    return [line.strip() for line in error.trace.splitlines() if line.startswith('  File "')][-6:]
