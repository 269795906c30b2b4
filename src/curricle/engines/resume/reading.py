"""Any file that holds a resume as data: Curricle's own, or that of another program."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, Literal

from curricle.engines.finding import Finding
from curricle.engines.resume.foreign.archive import Refused, is_zip
from curricle.engines.resume.foreign.desk import Leftover, Values
from curricle.engines.resume.json_resume import from_json_resume
from curricle.engines.resume.json_resume.field import ARRAYS
from curricle.engines.resume.model import Document
from curricle.engines.resume.rendercv import from_rendercv
from curricle.engines.resume.source import MAX_BYTES, read_json
from curricle.engines.resume.structure import parse

Kind = Literal[
    "curricle",
    "jsonresume",
    "rendercv",
    "reactive-resume-v4",
    "reactive-resume-v5",
    "yamlresume",
    "linkedin",
    "europass",
]
KINDS: Final[tuple[Kind, ...]] = (
    "curricle",
    "jsonresume",
    "rendercv",
    "reactive-resume-v4",
    "reactive-resume-v5",
    "yamlresume",
    "linkedin",
    "europass",
)
_OURS = frozenset({"content", "presentation", "schema_version"})
_NOTES: Final = frozenset(
    {"confidence", "leftover", "fields", "sections", "layout", "findings", "lines", "language"}
)
_DATA_ENDINGS: Final = (".json", ".yaml", ".yml", ".xml")
# Parts of the packages that office programs write.
_OFFICE: Final = ("word/", "xl/", "ppt/", "[Content_Types]", "META-INF/", "content.xml", "mimetype")
# Braces begin rich text too, and brackets a line that somebody wrote.
_JSON: Final = re.compile(rb"\s*(?:\{\s*(?:[\"}]|$)|\[\s*(?:[\[{\"\d\]]|$))")
_UNPLACED: Final = frozenset({"resume.import_unplaced", "resume.import_kept", "resume.import_extras_ignored"})


@dataclass(frozen=True, slots=True)
class Reading:
    """The document of a file, what kind of file it was, what is said about it, and what is left over."""

    document: Document | None
    kind: Kind
    findings: tuple[Finding, ...]
    leftover: tuple[Leftover, ...] = ()


def read_any(raw: bytes) -> Reading:
    """The document in a file of any kind that is known, found out by what it holds. Never raises."""
    return _read_container(raw) or _read_data(raw)


def read_if_data(raw: bytes) -> Reading | None:
    """The same, but nothing where the file is a page or a text that is to be read as one.

    A zip may as well be LaTeX, a PDF a plain one, and text a resume that somebody wrote by hand.
    """
    found = _read_container(raw)
    if found is not None or raw.startswith(b"%PDF-") or is_zip(raw):
        return found
    if _is_json(raw):
        return _read_data(raw)
    if b":" not in raw[:4000] or len(raw) > MAX_BYTES:
        return None
    value, _ = _read(raw, is_json=False)
    is_known = value is not None and ("schema_version" in value or _kind_of(value) != "curricle")
    return _read_data(raw) if is_known else None


def is_data(raw: bytes) -> bool:
    """Whether a file holds data of a kind that ``read_any`` knows."""
    return read_if_data(raw) is not None


def _read_container(raw: bytes) -> Reading | None:
    """What is not JSON or YAML as it lies there: archives, XML, a PDF that carries XML."""
    if is_zip(raw):
        try:
            return _read_zip(raw)
        except Refused as refusal:
            return Reading(None, "linkedin", (Finding(refusal.code, "error", "", str(refusal)),))
    if raw.startswith(b"%PDF-"):
        from curricle.engines.resume.foreign.europass import embedded_in

        held = embedded_in(raw)
        return _read_xml(held) if held is not None else None
    from curricle.engines.resume.foreign.xml import looks_like_xml

    if looks_like_xml(raw):
        return _read_xml(raw)
    from curricle.engines.resume.foreign.linkedin import from_linkedin, is_table

    if not _is_json(raw) and b"\n" in raw and is_table(raw):
        return _made("linkedin", from_linkedin(raw, is_archive=False))
    return None


def _read_zip(raw: bytes) -> Reading | None:
    from curricle.engines.resume.foreign.archive import names_in, read_wanted
    from curricle.engines.resume.foreign.linkedin import from_linkedin, is_linkedin

    if is_linkedin(raw):
        return _made("linkedin", from_linkedin(raw, is_archive=True))
    names = [name for name in names_in(raw) if not name.rpartition("/")[2].startswith((".", "_"))]
    if any(name.startswith(_OFFICE) for name in names):
        return None
    wanted = [name for name in names if name.lower().endswith(_DATA_ENDINGS)]
    if len(wanted) == 1 and not any(name.lower().endswith((".tex", ".rels")) for name in names):
        files, _ = read_wanted(raw, lambda name: name == wanted[0])
        held = files.get(wanted[0], b"")
        return None if is_zip(held) else read_if_data(held)
    return None


def _read_xml(raw: bytes) -> Reading | None:
    from curricle.engines.resume.foreign.europass import from_europass, is_europass
    from curricle.engines.resume.foreign.xml import read_xml

    name, values, report = read_xml(raw)
    if is_europass(name) and not report.findings:
        return _made("europass", from_europass(name, values))
    if report.findings and b"<html" not in raw[:2000].lower():
        return Reading(None, "europass", tuple(report.close()))
    return None


def _made(kind: Kind, made: tuple[Document | None, tuple[Leftover, ...], list[Finding]]) -> Reading:
    document, leftover, findings = made
    return Reading(document, kind, tuple(findings), leftover)


def _read_data(raw: bytes) -> Reading:
    is_json = _is_json(raw)
    value, findings = _read(raw, is_json)
    if value is None:
        return Reading(None, "curricle", tuple(findings))
    kind = _kind_of(value)
    if kind.startswith("reactive"):
        from curricle.engines.resume.foreign.reactive import from_reactive

        return _made(kind, from_reactive(value))
    if kind == "yamlresume":
        from curricle.engines.resume.foreign.yamlresume import from_yamlresume

        return _made(kind, from_yamlresume(value))
    if kind == "rendercv":
        found, said = from_rendercv(value)
    elif kind == "jsonresume":
        imported, said = from_json_resume(raw if is_json else value)
        is_read = not any(finding.severity == "error" for finding in said)
        found = imported if is_read else None
    else:
        # What stands beside a document that was read in a file tells of the reading, and is no part of it.
        bare = {name: held for name, held in value.items() if name not in _NOTES}
        found, said = parse(raw if is_json and len(bare) == len(value) else bare)
    return Reading(found, kind, tuple(said), tuple(_leftover(said, value)))


def _leftover(findings: Iterable[Finding], value: Values) -> Iterable[Leftover]:
    """What a reader left, by the places that it named."""
    for finding in findings:
        if finding.code in _UNPLACED:
            yield Leftover(finding.pointer, _value_at(value, finding.pointer), finding.message)


def _value_at(value: Any, pointer: str) -> Any:
    for step in pointer.split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        if isinstance(value, dict):
            value = value.get(key)
        elif isinstance(value, list) and key.isdecimal() and int(key) < len(value):
            value = value[int(key)]
        else:
            return None
    return value


def _is_json(raw: bytes) -> bool:
    return _JSON.match(raw.removeprefix(b"\xef\xbb\xbf")) is not None


def _read(raw: bytes, is_json: bool) -> tuple[Values | None, list[Finding]]:
    if is_json:
        return read_json(raw)
    from curricle.engines.resume.yaml_source import read_yaml

    return read_yaml(raw)


def _kind_of(value: Values) -> Kind:
    from curricle.engines.resume.foreign.reactive import is_reactive
    from curricle.engines.resume.foreign.yamlresume import is_yamlresume

    version = is_reactive(value)
    if version:
        return "reactive-resume-v5" if version == 5 else "reactive-resume-v4"
    return "yamlresume" if is_yamlresume(value) else kind_of_file(value)


def kind_of_file(value: Values) -> Kind:
    """What wrote a file, by the names that it uses."""
    if isinstance(value.get("cv"), dict) and not _OURS & value.keys():
        return "rendercv"
    if not _OURS & value.keys() and ({"basics", *ARRAYS} & value.keys()):
        return "jsonresume"
    return "curricle"
