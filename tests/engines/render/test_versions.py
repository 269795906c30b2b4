"""Templates by version: what is pinned renders as it did, a change has a new number, upgrades are told."""

import json
import shutil
from pathlib import Path

import pytest
from PIL import Image

from curricle.engines.render import (
    ENGINE,
    change_log,
    pinned,
    render,
    template,
    templates,
    upgrade_of,
    versions,
)
from curricle.engines.render.catalogue import FOLDER, changes_since, order_of, template_ids
from scripts import template_versions

from . import specimen
from .test_golden import PAGES, TOLERANCE, difference, draw

ARCHIVED = sorted(path.name for path in template_versions.ARCHIVE.iterdir())


def test_no_approved_page_changes_under_the_same_version() -> None:
    assert template_versions.problems(template_versions.recorded(), template_versions.current()) == []


def test_a_changed_page_without_a_new_version_is_told(tmp_path: Path) -> None:
    pages = [Path(shutil.copy(page, tmp_path)) for page in template_versions.pages_of("modern")]
    version = template_versions.version_of("modern")
    before = template_versions.digest(pages)
    record = {"modern": {version: before}}
    assert template_versions.problems(record, {"modern": (version, before)}) == []
    pages[0].write_bytes(pages[0].read_bytes() + b"\0")
    after = template_versions.digest(pages)
    (said,) = template_versions.problems(record, {"modern": (version, after)})
    assert "give it a new version" in said
    (said,) = template_versions.problems(record, {"modern": ("9.0.0", after)})
    assert "not recorded" in said


@pytest.mark.parametrize("archived", ARCHIVED)
def test_an_archived_version_renders_the_pages_that_it_always_did(archived: str) -> None:
    name, _, version = archived.partition("@")
    assert version in versions(name)
    for page in PAGES:
        approved = sorted((template_versions.ARCHIVE / archived).glob(f"{page}-*.png"))
        drawn = draw(page, version) if page.startswith(f"{name}-") else []
        assert len(drawn) == len(approved)
        for found, path in zip(drawn, approved, strict=True):
            assert difference(found, Image.open(path).convert("L")) <= TOLERANCE, f"{path} looks different"


def test_every_archived_version_has_approved_pages() -> None:
    kept = {f"{name}@{version}" for name in template_ids() for version in versions(name)[1:]}
    assert kept == set(ARCHIVED)


def test_archiving_keeps_all_that_a_version_imports(tmp_path: Path) -> None:
    for name in ("modern", "shared"):
        shutil.copytree(FOLDER / name, tmp_path / name, ignore=shutil.ignore_patterns("versions"))
    kept = template_versions.archive("modern", tmp_path)
    assert kept.name == template_versions.version_of("modern")
    sheets = [path.read_text() for path in kept.rglob("*.typ")]
    assert len(sheets) > 2
    assert not any('"/' in line for sheet in sheets for line in sheet.splitlines() if "#import" in line)
    with pytest.raises(SystemExit):
        template_versions.archive("modern", tmp_path)


@pytest.mark.parametrize("name", template_ids())
def test_the_change_log_leads_to_the_version_of_the_manifest(name: str) -> None:
    newest = template(name)
    assert newest is not None
    log = change_log(name)
    assert next(iter(log)) == newest.version
    assert all(log.values())
    assert list(log) == sorted(log, key=order_of, reverse=True)


def test_a_document_that_pins_an_old_version_renders_with_it_and_is_offered_the_newest() -> None:
    document = specimen.arabic()
    document.presentation.template_version = "1.0.0"
    document.presentation.engine = ENGINE
    assert render(document, "pdf").findings == ()
    upgrade = upgrade_of(document)
    assert upgrade is not None
    assert (upgrade.template, upgrade.pinned, upgrade.newest) == ("modern", "1.0.0", versions("modern")[0])
    assert upgrade.changes == changes_since("modern", "1.0.0")
    assert "## 1.0.0" not in upgrade.changes
    document.presentation.config = {"spacing": 1.2}
    assert [finding.code for finding in render(document, "pdf").findings] == ["config.unknown"]


def test_without_a_pin_or_with_the_newest_there_is_nothing_to_upgrade() -> None:
    document = specimen.arabic()
    assert upgrade_of(document) is None
    document = pinned(document)
    assert document.presentation.template_version == versions("modern")[0]
    assert document.presentation.engine == ENGINE
    assert upgrade_of(document) is None
    assert pinned(document) == document
    for strange in ("99.0.0", "newest", "1", ""):
        document.presentation.template_version = strange
        assert upgrade_of(document) is None
    document.presentation.template = "baroque"
    assert upgrade_of(document) is None
    assert pinned(document) == document


def test_an_unknown_engine_or_version_says_what_is_used_instead() -> None:
    document = specimen.arabic()
    document.presentation.template_version = "7.0.0"
    document.presentation.engine = "typst-0.99.0"
    rendered = render(document, "pdf")
    assert rendered.data is not None
    said = {finding.code: (finding.pointer, finding.params["used"]) for finding in rendered.findings}
    assert said == {
        "template.version_unknown": ("/presentation/template_version", versions("modern")[0]),
        "render.engine_unknown": ("/presentation/engine", ENGINE),
    }


def test_a_template_that_is_not_offered_still_renders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from curricle.engines.render import catalogue

    shutil.copytree(FOLDER / "modern", tmp_path / "modern")
    manifest = json.loads((tmp_path / "modern" / "manifest.json").read_text())
    (tmp_path / "modern" / "manifest.json").write_text(json.dumps({**manifest, "active": False}))
    cached = (catalogue.template_ids, catalogue.template, catalogue.versions)
    for function in cached:
        function.cache_clear()
    monkeypatch.setattr(catalogue, "FOLDER", tmp_path)
    try:
        assert templates() == ()
        assert [found.id for found in templates(with_inactive=True)] == ["modern"]
        assert render(specimen.arabic(), "pdf").ok
    finally:
        for function in cached:
            function.cache_clear()


def test_the_command_prints_release_notes(capsys: pytest.CaptureFixture[str]) -> None:
    assert template_versions.main(["notes", "modern", "1.0.0"]) == 0
    assert capsys.readouterr().out.strip() == changes_since("modern", "1.0.0")
    assert template_versions.main(["notes", "modern"]) == 0
    assert "## 1.0.0" in capsys.readouterr().out
    assert template_versions.main(["notes", "baroque"]) == 1
    assert "archive ID" in capsys.readouterr().err
