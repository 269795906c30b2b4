"""A Word document becomes lines: headers, the body with its tables and boxes, notes, footers."""

import re
from typing import Any

from curricle.engines.ats.read import finding
from curricle.engines.ats.read.deadline import Deadline
from curricle.engines.ats.read.flow import Flow
from curricle.engines.ats.read.office.body import Body, Context
from curricle.engines.ats.read.office.package import Package, Suspicious, Unreadable
from curricle.engines.ats.read.office.style import Numbering, Styles, W
from curricle.engines.ats.read.page import Draft, ReadLimits

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PAGES = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}Pages"
_TWIPS = 20


def read_docx(data: bytes, limits: ReadLimits, deadline: Deadline) -> Draft:
    """The lines of a Word document, or the finding that says why there are none."""
    try:
        package = Package(data, limits)
        if package.is_encrypted or "EncryptedPackage" in package.names:
            return Draft(findings=[finding.encrypted()])
        return _read(package, limits, deadline)
    except Unreadable:
        return Draft(findings=[finding.broken("docx")])
    except Suspicious as reason:
        return Draft(findings=[finding.suspicious(str(reason))])


def _read(package: Package, limits: ReadLimits, deadline: Deadline) -> Draft:
    main = _main_part(package)
    root = package.tree(main)
    if root is None:
        raise Unreadable("no document")
    folder = main.rsplit("/", 1)[0]
    flow = Flow(limits.characters)
    context = Context(
        flow=flow,
        styles=Styles(package.tree(f"{folder}/styles.xml")),
        numbering=Numbering(package.tree(f"{folder}/numbering.xml")),
        deadline=deadline,
        depth=limits.depth,
    )
    told: set[str] = set()
    _read_running(package, folder, "header", (context, told))
    context.links = _targets(package, f"{folder}/_rels/{main.rsplit('/', 1)[-1]}.rels")
    body = root.find(f"{W}body")
    if body is not None:
        Body(context, "body").read(body)
    for name in ("footnotes", "endnotes"):
        _read_notes(package.tree(f"{folder}/{name}.xml"), context)
    _read_running(package, folder, "footer", (context, told))
    draft = Draft(flow.lines)
    draft.layout = _layout(package, root, context)
    if context.hidden:
        draft.findings.append(finding.hidden(len(context.hidden)))
    if not flow.lines and context.images:
        draft.findings.append(finding.scanned())
    return draft


def _main_part(package: Package) -> str:
    """The part that the package names as its document."""
    relations = package.tree("_rels/.rels")
    for one in relations if relations is not None else ():
        if (one.get("Type") or "").endswith("/officeDocument"):
            name = (one.get("Target") or "").lstrip("/")
            if name in package.names:
                return name
    return "word/document.xml"


def _targets(package: Package, name: str) -> dict[str, str]:
    root = package.tree(name)
    if root is None:
        return {}
    return {
        one.get("Id") or "": one.get("Target") or "" for one in root if one.get("TargetMode") == "External"
    }


def _read_running(package: Package, folder: str, kind: str, given: tuple[Context, set[str]]) -> None:
    """All headers or footers, each text once."""
    context, told = given
    names = sorted(name for name in package.names if re.fullmatch(rf"{folder}/{kind}\d*\.xml", name))
    for name in names:
        root = package.tree(name)
        text = "".join(root.itertext(f"{W}t")) if root is not None else ""
        if not text.strip() or text in told:
            continue
        told.add(text)
        context.links = _targets(package, f"{folder}/_rels/{name.rsplit('/', 1)[-1]}.rels")
        Body(context, "header" if kind == "header" else "footer").read(root)


def _read_notes(root: Any, context: Context) -> None:
    for note in root if root is not None else ():
        if note.get(f"{W}type") in (None, "normal"):
            Body(context, "footer").read(note)


def _layout(package: Package, root: Any, context: Context) -> dict[str, Any]:
    section = root.find(f"{W}body/{W}sectPr")
    sections = list(root.iter(f"{W}sectPr"))
    columns = [1]
    for one in sections:
        wide = one.find(f"{W}cols")
        count = wide.get(f"{W}num") if wide is not None else None
        columns.append(min(int(count), 9) if count and count.isdigit() else 1)
    size = section.find(f"{W}pgSz") if section is not None else None
    edges = section.find(f"{W}pgMar") if section is not None else None
    told = package.tree("docProps/app.xml")
    pages = told.findtext(_PAGES) if told is not None else None
    layout = context.flow.layout("lxml")
    layout.update(
        pages=min(int(pages), 10_000) if pages and pages.isdigit() and int(pages) else context.page + 1,
        page_size=_points(size, ("w", "h")),
        margins=_points(edges, ("left", "top", "right", "bottom")),
        columns=max(*columns, layout["columns"]),
        tables=context.tables,
        images=context.images,
        textboxes=context.textboxes,
        fonts=tuple(sorted(context.fonts)),
        hidden=tuple(context.hidden),
        scanned=not context.flow.lines and context.images > 0,
    )
    return layout


def _points(element: Any, names: tuple[str, ...]) -> Any:
    if element is None:
        return None
    values = [element.get(f"{W}{name}") or "" for name in names]
    if not all(re.fullmatch(r"-?\d{1,6}", one) for one in values):
        return None
    return tuple(round(int(one) / _TWIPS, 1) for one in values)
