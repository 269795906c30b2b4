"""Whether a document may be stored, and all that is to be said of it."""

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from curricle.engines import resume as engine
from curricle.engines.finding import Finding
from curricle.engines.render.catalogue import chosen_for, configure
from curricle.modules.document.errors import NotStructured, ResumeInvalid, TooManySections
from curricle.modules.document.models import Resume

SHOWN_FINDINGS = ("code", "severity", "pointer", "message", "params")


def check(raw: Any, *, max_sections: int) -> tuple[engine.Document | None, list[Finding]]:
    """Reads a raw structured document and says all that is to be said of it."""
    document, findings = engine.parse_any(raw)
    if engine.is_latex(raw) or isinstance(document, engine.LatexDocument):
        raise NotStructured
    if document is None:
        return None, findings
    return document, [*findings, *review(document, max_sections=max_sections)]


def review(document: engine.Document, *, max_sections: int) -> list[Finding]:
    """All that is to be said of a document that can be read."""
    chosen, _ = chosen_for(document)
    required = chosen.required_sections if chosen is not None else ()
    findings = engine.validate(document, max_sections=max_sections, required_sections=required)
    return [*findings, *configure(chosen, document)[1]] if chosen is not None else findings


def structured(resume: Resume) -> engine.Document:
    """The document of a resume that has sections and items, and no source of its own."""
    if resume.is_latex:
        raise NotStructured
    return engine.Document.model_validate_json(resume.document)


def kept(text: str) -> engine.AnyDocument:
    """A document of whatever kind, as it was stored."""
    if json.loads(text).get("kind") == engine.LATEX:
        return engine.LatexDocument.model_validate_json(text)
    return engine.Document.model_validate_json(text)


def accept(raw: Any, *, max_sections: int) -> engine.AnyDocument:
    """The document, or one error that names everything which keeps it from being stored."""
    document: engine.AnyDocument | None
    if engine.is_latex(raw):
        document, findings = engine.parse_any(raw)
    else:
        document, findings = check(raw, max_sections=max_sections)
    errors = [finding for finding in findings if finding.severity == "error"]
    for finding in errors:
        if finding.code == TooManySections.code:
            raise TooManySections(
                finding.message, errors=[describe(finding)], **dict[str, Any](finding.params)
            )
    if errors or document is None:
        raise ResumeInvalid(errors=describe_all(errors))
    return document


def describe(finding: Finding) -> dict[str, Any]:
    """A finding as answers show it."""
    return {name: getattr(finding, name) for name in SHOWN_FINDINGS}


def describe_all(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Findings as answers show them, each once however many have noticed it."""
    seen = {(finding.code, finding.pointer): finding for finding in findings}
    return [describe(finding) for finding in seen.values()]


def placed(findings: Iterable[Finding], *, under: str, at: str) -> list[Finding]:
    """The same findings with pointers into a body that holds a part of the document elsewhere."""
    return [
        replace(finding, pointer=at + finding.pointer.removeprefix(under))
        if finding.pointer.startswith(under)
        else finding
        for finding in findings
    ]
