"""One project in, one document and one report out."""

import re
from typing import Any, Final

from curricle.engines.finding import has_errors
from curricle.engines.resume.model import Document
from curricle.engines.resume.structure import parse
from curricle.engines.tex.project import Project
from curricle.engines.tex.structure.bibliography import publications_of
from curricle.engines.tex.structure.building import Building
from curricle.engines.tex.structure.expanding import Expanding
from curricle.engines.tex.structure.node import Command, Environment, Group, Node, Place, read_tree
from curricle.engines.tex.structure.ours import SIGN, Ours
from curricle.engines.tex.structure.own import definitions_of
from curricle.engines.tex.structure.remainder import remainder_of
from curricle.engines.tex.structure.report import Left, Report
from curricle.engines.tex.structure.walking import Walk
from curricle.engines.tex.structure.words import arguments, raw_text

_FAMILIES: Final = {
    "moderncv": "moderncv",
    "awesome-cv": "awesome-cv",
    "altacv": "altacv",
    "europ": "europecv",
}
_OPTIONS: Final = re.compile(
    r"\\documentclass\s*\[([^\]]*)\]|\\usepackage\s*\[([^\]]*)\]\s*\{babel\}|\\setmainlanguage\s*\{(\w+)\}"
)
_LANGUAGES: Final = {
    **dict.fromkeys(("ngerman", "german", "naustrian", "nswissgerman"), "de"),
    **dict.fromkeys(("french", "francais"), "fr"),
    **{
        "spanish": "es",
        "italian": "it",
        "portuguese": "pt",
        "brazilian": "pt",
        "dutch": "nl",
        "polish": "pl",
    },
    **{"swedish": "sv", "danish": "da", "norsk": "nb", "finnish": "fi", "czech": "cs", "russian": "ru"},
}
_LANGUAGE: Final = re.compile(r"pdflang\s*=\s*\{?([A-Za-z]{2})")


def to_structure(project: Project) -> tuple[Document | None, Report]:
    """A structured resume of what a LaTeX one says; none where it has no text. Never raises on its source."""
    files = dict(project.files)
    tree = read_tree(files, project.main)
    body = next(
        (node.nodes for node in tree if isinstance(node, Environment) and node.name == "document"), None
    )
    if body is None:
        left = Left(project.main, 1, "", r"There is no \begin{document}.")
        return None, Report(left=(left,))
    preamble = [node for node in tree if not (isinstance(node, Environment) and node.name == "document")]
    own = definitions_of(files, tree)
    walk = Walk(_family(preamble), own)
    if SIGN in own.commands:
        _about(preamble, walk)
        Ours(walk).nodes(body)
    else:
        kept = {*walk.head, *walk.headings, *walk.family, *walk.common}
        expanding = Expanding(own.commands, kept, walk.headings)
        body = expanding.nodes(body)
        _about(list(expanding.nodes(preamble)), walk)
        walk.nodes(body)
    building = Building(has_commands=bool(walk.family))
    building.take(walk.events)
    _bibliographies(body, files, building)
    if not building.person.basics["name"] and not building.parts:
        return None, Report(left=(Left(project.main, 1, "", "There is nothing here that is printed."),))
    return _document(files[project.main], building, body)


def _family(preamble: list[Node]) -> str:
    for at, node in enumerate(preamble):
        if isinstance(node, Command) and node.name == "documentclass":
            given, _ = arguments(preamble, at + 1, 1)
            name = raw_text(given[0].nodes).strip().rpartition("/")[2].lower() if given else ""
            return next((family for sign, family in _FAMILIES.items() if name.startswith(sign)), "")
    return ""


def _about(preamble: list[Node], walk: Walk) -> None:
    r"""\name, \email and the like, which many classes want above \begin{document}."""
    at = 0
    while at < len(preamble):
        node = preamble[at]
        at += 1
        if isinstance(node, Command) and node.name in walk.head:
            at = walk.about(node, preamble, at)


def _bibliographies(nodes: tuple[Node, ...], files: dict[str, bytes], building: Building) -> None:
    """The works of a bibliography stand where it is printed: in a section of their own at the end."""
    for at, node in enumerate(nodes):
        if isinstance(node, Environment | Group):
            _bibliographies(node.nodes, files, building)
        elif isinstance(node, Command) and node.name in {"bibliography", "printbibliography"}:
            given, _ = arguments(nodes, at + 1, 1) if node.name == "bibliography" else ([], 0)
            wanted = [name.strip() for group in given for name in raw_text(group.nodes).split(",")]
            wanted = wanted or [name for name in files if name.endswith(".bib")]
            _add_works(wanted, files, building, node.place)


def _add_works(wanted: list[str], files: dict[str, bytes], building: Building, place: Place) -> None:
    works: list[dict[str, Any]] = []
    for name in wanted:
        source = files.get(name, files.get(f"{name}.bib"))
        if source is None:
            building.left.append(
                Left(place.file, place.line, name[:200], "This bibliography is not in the project.")
            )
        else:
            works += publications_of(source)
    if works:
        building.add_section("publications", works)


def _document(source: bytes, building: Building, body: tuple[Node, ...]) -> tuple[Document | None, Report]:
    raw = {
        "locale": _locale(source.decode("utf-8", "replace")),
        "content": {"basics": building.person.written(), "sections": building.sections()},
        "meta": {"source": "LaTeX"},
    }
    document, findings = parse(raw)
    left = list(building.left)
    if document is None or has_errors(findings):
        left += [Left("", 0, finding.pointer, finding.message) for finding in findings]
        return None, Report(left=tuple(left))
    left += remainder_of(body, document.model_dump(exclude_none=True), building.labels)
    return document, Report(
        tuple(_told(document, building)), tuple(sorted(left, key=lambda one: (one.file, one.line)))
    )


def _locale(source: str) -> str:
    """The language that the document names."""
    if told := _LANGUAGE.search(source):
        return told.group(1).lower()
    named = {word for options in _OPTIONS.findall(source) for word in re.findall(r"\w+", " ".join(options))}
    return next((code for name, code in _LANGUAGES.items() if name in named), "en")


def _told(document: Document, building: Building) -> list[str]:
    told = [f"Name: {document.content.basics.name}"] if document.content.basics.name else []
    for section in building.parts:
        count = len(section.items)
        lines = f", {section.points} {'line' if section.points == 1 else 'lines'}" if section.points else ""
        name = section.title or section.kind.capitalize()
        told.append(f"{name}: {count} {'entry' if count == 1 else 'entries'}{lines}")
    return told
