"""Any file that holds a resume: Curricle's own, JSON Resume or RenderCV, as JSON or YAML."""

from dataclasses import dataclass
from typing import Any, Literal

from curricle.engines.finding import Finding
from curricle.engines.resume.json_resume import from_json_resume
from curricle.engines.resume.json_resume.field import ARRAYS
from curricle.engines.resume.model import Document
from curricle.engines.resume.rendercv import from_rendercv
from curricle.engines.resume.source import read_json
from curricle.engines.resume.structure import parse

Kind = Literal["curricle", "jsonresume", "rendercv"]
_OURS = frozenset({"content", "presentation", "schema_version"})


@dataclass(frozen=True, slots=True)
class Reading:
    """The document of a file, what kind of file it was, and what is to be said about it."""

    document: Document | None
    kind: Kind
    findings: tuple[Finding, ...]


def read_any(raw: bytes) -> Reading:
    """The document in a file of any kind that is known, found out by what it holds. Never raises."""
    is_json = raw.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"["))
    value, findings = _read(raw, is_json)
    if value is None:
        return Reading(None, "curricle", tuple(findings))
    kind = kind_of_file(value)
    if kind == "rendercv":
        found, said = from_rendercv(value)
    elif kind == "jsonresume":
        imported, said = from_json_resume(raw if is_json else value)
        is_read = not any(finding.severity == "error" for finding in said)
        found = imported if is_read else None
    else:
        found, said = parse(raw if is_json else value)
    return Reading(found, kind, tuple(said))


def _read(raw: bytes, is_json: bool) -> tuple[dict[str, Any] | None, list[Finding]]:
    if is_json:
        return read_json(raw)
    from curricle.engines.resume.yaml_source import read_yaml

    return read_yaml(raw)


def kind_of_file(value: dict[str, Any]) -> Kind:
    """What wrote a file, by the names that it uses."""
    if isinstance(value.get("cv"), dict) and not _OURS & value.keys():
        return "rendercv"
    if not _OURS & value.keys() and ({"basics", *ARRAYS} & value.keys()):
        return "jsonresume"
    return "curricle"
