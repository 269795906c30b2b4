"""The bundled templates, by id and version, and what a document pins of them."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import typst

from curricle.engines.finding import Finding
from curricle.engines.render.arrangement import Arrangement, arrangement_from, strangers
from curricle.engines.render.configuration import settings_of
from curricle.engines.render.manifest import VERSION, Template, build

if TYPE_CHECKING:
    from curricle.engines.resume.model import Document

FOLDER: Final = Path(__file__).with_name("templates")
# The stubs of the wheel leave the version out.
ENGINE: Final = f"typst-{typst.__version__}"  # type: ignore[attr-defined]
DEFAULT: Final = "modern"


@dataclass(frozen=True, slots=True)
class Upgrade:
    """A newer version of the template that a document pins, and what its change log says of the way there."""

    template: str
    pinned: str
    newest: str
    changes: str


@cache
def template_ids() -> tuple[str, ...]:
    """The ids of all bundled templates, the default one first."""
    found = _with_manifest(FOLDER)
    return tuple(sorted(found, key=lambda name: name != DEFAULT))


def templates(*, with_inactive: bool = False) -> tuple[Template, ...]:
    """The newest version of each bundled template; those that are not offered any more only if asked for."""
    found = (template(name) for name in template_ids())
    return tuple(one for one in found if one is not None and (one.is_active or with_inactive))


@cache
def versions(template_id: str) -> tuple[str, ...]:
    """All versions of a template that still render, the newest first."""
    if template_id not in template_ids():
        return ()
    newest = _read_manifest(FOLDER / template_id)["version"]
    place = FOLDER / template_id / "versions"
    archived = _with_manifest(place) if place.is_dir() else []
    return tuple(sorted({newest, *archived}, key=order_of, reverse=True))


@cache
def template(template_id: str, version: str | None = None) -> Template | None:
    """A template by its id and version, the newest without one; nothing where it is not here."""
    known = versions(template_id)
    if not known or (version is not None and version not in known):
        return None
    if version is None or version == _read_manifest(FOLDER / template_id)["version"]:
        return build(_read_manifest(FOLDER / template_id), f"/{template_id}", has_feet=True)
    return build(
        _read_manifest(FOLDER / template_id / "versions" / version), f"/{template_id}/versions/{version}"
    )


def _with_manifest(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if (path / "manifest.json").is_file())


def _read_manifest(folder: Path) -> dict[str, Any]:
    raw: dict[str, Any] = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    return raw


def order_of(version: str) -> tuple[int, ...]:
    """A semantic version as numbers that compare."""
    return tuple(int(part) for part in version.split("."))


def upgrade_of(document: "Document") -> Upgrade | None:
    """Which newer version of its template a document could move to."""
    pinned = document.presentation.template_version
    name = document.presentation.template
    known = versions(name)
    if pinned is None or not known or not VERSION.fullmatch(pinned) or order_of(pinned) >= order_of(known[0]):
        return None
    return Upgrade(name, pinned, known[0], changes_since(name, pinned))


@cache
def change_log(template_id: str) -> Mapping[str, str]:
    """What the change log says of each version, the newest first."""
    text = (FOLDER / template_id / "CHANGELOG.md").read_text(encoding="utf-8")
    parts = re.split(r"^## (\d+\.\d+\.\d+)\s*$", text, flags=re.MULTILINE)
    return {version: said.strip() for version, said in zip(parts[1::2], parts[2::2], strict=True)}


def changes_since(template_id: str, version: str) -> str:
    """The release notes from a version, which is left out, to the newest: Markdown."""
    newer = (
        (found, said)
        for found, said in change_log(template_id).items()
        if order_of(found) > order_of(version)
    )
    return "\n\n".join(f"## {found}\n\n{said}" for found, said in newer)


def pinned(document: "Document") -> "Document":
    """The document with the versions that it is rendered with now, where it names none."""
    presentation = document.presentation
    newest = template(presentation.template)
    if newest is None:
        return document
    kept = {
        "template_version": presentation.template_version or newest.version,
        "engine": presentation.engine or ENGINE,
    }
    return document.model_copy(update={"presentation": presentation.model_copy(update=kept)})


def chosen_for(document: "Document", name: str | None = None) -> tuple[Template | None, list[Finding]]:
    """The template to render a document with, and what had to stand in for what it pins."""
    presentation = document.presentation
    if name is not None and name != presentation.template:
        found = template(name)
        return found, [] if found is not None else [_unknown(name)]
    found, findings = template(presentation.template, presentation.template_version), []
    if found is None:
        found = template(presentation.template)
        if found is None:
            return None, [_unknown(presentation.template)]
        findings.append(_other_version(presentation.template_version or "", found))
    if presentation.engine is not None and presentation.engine != ENGINE:
        findings.append(_other_engine(presentation.engine))
    return found, findings


def arrangement_of(document: "Document") -> Arrangement:
    """How a document's own template and settings arrange it; without a template, as it stands."""
    chosen, _ = chosen_for(document)
    if chosen is None:
        return Arrangement()
    settings, _ = settings_of(chosen.configuration, document.presentation.config, chosen.name)
    return arrangement_from(
        settings, side_first=chosen.side_first, numbers_references=chosen.numbers_references
    )


def configure(chosen: Template, document: "Document") -> tuple[dict[str, Any], list[Finding]]:
    """The settings to typeset a document with, and all that is wrong with those that it asks for."""
    settings, findings = settings_of(chosen.configuration, document.presentation.config, chosen.name)
    return settings, [*findings, *strangers(settings, document.content.sections)]


def _unknown(name: str) -> Finding:
    message = f"There is no template “{name[:100]}”. Choose one of: {', '.join(template_ids())}."
    return Finding("template.unknown", "error", "/presentation/template", message, {"template": name[:100]})


def _other_version(wanted: str, used: Template) -> Finding:
    message = (
        f"{used.name} {wanted} is not here; {used.version} is used instead, and lines may fall otherwise."
    )
    params = {"pinned": wanted, "used": used.version}
    return Finding("template.version_unknown", "warning", "/presentation/template_version", message, params)


def _other_engine(wanted: str) -> Finding:
    message = (
        f"The page was last made with {wanted[:60]}; {ENGINE} is used instead, and lines may fall otherwise."
    )
    params = {"pinned": wanted[:60], "used": ENGINE}
    return Finding("render.engine_unknown", "warning", "/presentation/engine", message, params)
