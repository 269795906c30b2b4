"""Reading JSON that anybody may have sent: bounded in size and depth, and free of what no page can hold."""

import json
import math
import re
from typing import Any

from curricle.engines.finding import Finding, Param, Severity
from curricle.engines.resume.pointer import pointer_to

MAX_BYTES = 2_000_000
MAX_DEPTH = 32
MAX_NODES = 150_000
MAX_FINDINGS = 200
# Beyond this, JavaScript and many databases silently round.
MAX_NUMBER = 2**53

# C0 and C1 controls but tab and line ends, lone surrogates, and the two code points that XML refuses.
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

Path = tuple[str | int, ...]


class Report:
    """The findings so far: in order, each said once, and not without end."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self._seen: set[tuple[str, str, str]] = set()
        self.is_full = False

    def add(
        self, code: str, path: Path, message: str, *, severity: Severity = "error", **params: Param
    ) -> None:
        """Note a finding, unless the same was said of the same place."""
        pointer = pointer_to(path)
        if (f"resume.{code}", pointer, message) in self._seen:
            return
        if len(self.findings) >= MAX_FINDINGS:
            self.is_full = True
            return
        self._seen.add((f"resume.{code}", pointer, message))
        self.findings.append(Finding(f"resume.{code}", severity, pointer, message, params))

    def take(self, findings: list[Finding]) -> None:
        """Take over what another reader found."""
        for finding in findings:
            self.findings.append(finding)
            self._seen.add((finding.code, finding.pointer, finding.message))

    def is_marked(self, path: Path) -> bool:
        """Whether an error was found at this very place."""
        pointer = pointer_to(path)
        return any(finding.pointer == pointer and finding.severity == "error" for finding in self.findings)

    def close(self) -> list[Finding]:
        """All findings, and a last one that says so where more were left out."""
        if not self.is_full:
            return self.findings
        message = f"There is more to mend than these {len(self.findings)} findings."
        count = len(self.findings)
        return [*self.findings, Finding("resume.more_findings", "info", "", message, {"count": count})]


def read_json(
    raw: bytes | str | dict[str, Any], *, max_depth: int = MAX_DEPTH, max_nodes: int = MAX_NODES
) -> tuple[dict[str, Any] | None, list[Finding]]:
    """The object that was sent, and what is wrong with it. Never raises, however hostile the input is.

    There is no object where looking further would not be safe; with errors beside it, it is only good for
    finding more of them.
    """
    report = Report()
    duplicates: dict[int, list[str]] = {}
    value = _decode(raw, report, duplicates) if isinstance(raw, bytes | str) else raw
    if report.findings:
        return None, report.close()
    if not isinstance(value, dict):
        report.add("not_an_object", (), f"A document is a JSON object, but this is {kind_of(value)}.")
        return None, report.close()
    safe = _sweep(value, report, duplicates, (max_depth, max_nodes))
    return (value if safe else None), report.close()


def _decode(raw: bytes | str, report: Report, duplicates: dict[int, list[str]]) -> object:
    if len(raw) > MAX_BYTES:
        message = f"This is larger than {MAX_BYTES // 1_000_000} MB; no resume is."
        report.add("too_large", (), message, limit=MAX_BYTES, count=len(raw))
        return None
    try:
        text = raw.decode("utf-8-sig") if isinstance(raw, bytes) else raw.removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        report.add("not_utf8", (), f"This is not UTF-8 text (byte {error.start}).", byte=error.start)
        return None

    def keep_last(pairs: list[tuple[str, object]]) -> dict[str, object]:
        made = dict(pairs)
        if len(made) < len(pairs):
            keys = [key for key, _ in pairs]
            duplicates[id(made)] = sorted({key for key in keys if keys.count(key) > 1})
        return made

    try:
        return json.loads(text, object_pairs_hook=keep_last)
    except json.JSONDecodeError as error:
        message = f"This is not JSON: {error.msg} in line {error.lineno}, column {error.colno}."
        report.add("not_json", (), message, line=error.lineno, column=error.colno)
    except RecursionError:
        _add_too_deep(report, (), MAX_DEPTH)
    except ValueError:
        # The only other ValueError of the json module: an integer with thousands of digits.
        report.add("number_out_of_range", (), "A number in this document is far too long.")
    return None


def _add_too_deep(report: Report, path: Path, limit: int) -> None:
    report.add("too_deep", path, f"This is nested deeper than {limit} levels.", limit=limit)


def _sweep(
    root: dict[str, Any], report: Report, duplicates: dict[int, list[str]], limits: tuple[int, int]
) -> bool:
    """Look at every value once, without recursion; false where reading on would not be safe."""
    max_depth, max_nodes = limits
    stack: list[tuple[object, Path]] = [(root, ())]
    nodes = characters = 0
    while stack:
        value, path = stack.pop()
        nodes += 1
        if isinstance(value, str):
            characters += len(value)
        if nodes > max_nodes or characters > MAX_BYTES:
            report.add("too_large", (), "There is far more in this than any resume holds.", limit=max_nodes)
            return False
        if len(path) > max_depth:
            _add_too_deep(report, path[:max_depth], max_depth)
            return False
        for key in duplicates.get(id(value), ()):
            message = f"“{key[:50]}” is given twice; the last one counts."
            report.add("duplicate_key", (*path, key), message, severity="warning", key=key[:50])
        if isinstance(value, dict):
            characters += sum(len(key) for key in value if isinstance(key, str))
            _check_keys(value, path, report)
            stack.extend((value[key], (*path, key)) for key in reversed(value) if isinstance(key, str))
        elif isinstance(value, list):
            stack.extend((value[index], (*path, index)) for index in range(len(value) - 1, -1, -1))
        else:
            _check_leaf(value, path, report)
    return True


def _check_keys(value: dict[Any, Any], path: Path, report: Report) -> None:
    for key in value:
        if not isinstance(key, str):
            report.add("wrong_type", path, f"A key must be text, but it is {kind_of(key)}.", expected="text")
        elif UNPRINTABLE.search(key):
            report.add("unprintable", (*path, key), "A key holds characters that cannot be printed.")


def _check_leaf(value: object, path: Path, report: Report) -> None:
    if isinstance(value, str):
        match = UNPRINTABLE.search(value)
        if match is not None:
            name = f"U+{ord(match.group()):04X}"
            message = f"This text holds a character that cannot be printed ({name}); please remove it."
            report.add("unprintable", path, message, character=name, position=match.start())
    elif isinstance(value, float) and not math.isfinite(value):
        report.add("number_out_of_range", path, "This number is not finite.")
    elif isinstance(value, int | float):
        if abs(value) > MAX_NUMBER:
            report.add("number_out_of_range", path, "This number is too large.", limit=MAX_NUMBER)
    elif value is not None:
        report.add("wrong_type", path, f"This is {kind_of(value)}, which JSON cannot hold.")


_KINDS: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (bool, "true or false"),
    (str, "text"),
    ((int, float), "a number"),
    (dict, "an object"),
    (list, "a list"),
    (type(None), "empty (null)"),
)


def kind_of(value: object) -> str:
    """What a value is, in plain words."""
    return next((words for kinds, words in _KINDS if isinstance(value, kinds)), "something else")
