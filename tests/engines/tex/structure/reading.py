"""What a test sees of a LaTeX resume that was read."""

from pathlib import Path
from typing import Any

from curricle.engines.resume.model import Document
from curricle.engines.tex.project import Project
from curricle.engines.tex.structure import Report, to_structure

FORMS = Path(__file__).with_name("forms")


def read_form(name: str) -> tuple[Document, Report]:
    """One of the forms that lie here."""
    document, report = to_structure(
        Project("main.tex", {"main.tex": FORMS.joinpath(f"{name}.tex").read_bytes()})
    )
    assert document is not None, report
    return document, report


def bare(value: Any) -> Any:
    """Without ids, which are made anew."""
    if isinstance(value, dict):
        return {key: bare(inner) for key, inner in value.items() if key != "id"}
    return [bare(inner) for inner in value] if isinstance(value, list) else value


def said(document: Document) -> tuple[dict[str, Any], list[list[Any]]]:
    """The person, and each section with its type, title and items, without what is empty."""
    content = document.content
    sections = [
        [one.type, one.title or "", [bare(item.model_dump(exclude_defaults=True)) for item in one.items]]
        for one in content.sections
    ]
    return bare(content.basics.model_dump(exclude_defaults=True)), sections
