"""Versions of the templates: what their approved pages are, where old ones go, what their change logs say.

``python -m scripts.template_versions record`` notes the approved pages of each new version,
``archive ID`` keeps the version that is there before you change it, and
``notes ID [SINCE]`` prints the release notes.
"""

import json
import shutil
import sys
from hashlib import sha256
from pathlib import Path

from curricle.engines.render.catalogue import FOLDER, change_log, changes_since, order_of, template_ids

ROOT = Path(__file__).resolve().parents[1]
GOLDEN = ROOT / "tests" / "golden" / "render"
VERSIONS = GOLDEN / "versions.json"
ARCHIVE = GOLDEN / "versions"

Record = dict[str, dict[str, str]]


def version_of(template_id: str, folder: Path = FOLDER) -> str:
    """The version that a template's manifest says."""
    manifest = json.loads((folder / template_id / "manifest.json").read_text("utf-8"))
    return str(manifest["version"])


def pages_of(template_id: str, folder: Path = GOLDEN) -> list[Path]:
    """The approved pages of a template, in order."""
    return sorted(folder.glob(f"{template_id}-*.png"))


def digest(pages: list[Path]) -> str:
    """One line that changes with any of the pages, and with their number."""
    whole = sha256()
    for page in pages:
        whole.update(page.name.encode() + b"\0" + sha256(page.read_bytes()).digest())
    return whole.hexdigest()


def recorded() -> Record:
    """The digest of the approved pages for each version of each template."""
    record: Record = json.loads(VERSIONS.read_text("utf-8")) if VERSIONS.exists() else {}
    return record


def problems(record: Record, digests: dict[str, tuple[str, str]]) -> list[str]:
    """What is wrong, where ``digests`` has version and digest of each template that is there."""
    said = []
    for name, (version, found) in digests.items():
        noted = record.get(name, {}).get(version)
        if noted is None:
            said.append(f"{name} {version} is not recorded: python -m scripts.template_versions record")
        elif noted != found:
            said.append(f"the pages of {name} changed: give it a new version and a line in its change log")
    return said


def current() -> dict[str, tuple[str, str]]:
    """Version and digest of each template that has approved pages."""
    named = ((name, pages_of(name)) for name in template_ids())
    return {name: (version_of(name), digest(pages)) for name, pages in named if pages}


def record_new() -> list[str]:
    """Note the pages of versions that are new; what is recorded already is never changed."""
    record = recorded()
    for name, (version, found) in current().items():
        record.setdefault(name, {}).setdefault(version, found)
    ordered = {
        name: dict(sorted(record[name].items(), key=lambda pair: order_of(pair[0])))
        for name in sorted(record)
    }
    VERSIONS.write_text(json.dumps(ordered, indent=2) + "\n", "utf-8")
    return problems(record, current())


def archive(template_id: str, folder: Path = FOLDER) -> Path:
    """Keep the version that is there, with all that it imports, so that its documents still render."""
    source, version = folder / template_id, version_of(template_id, folder)
    target = source / "versions" / version
    if target.exists():
        raise SystemExit(f"{template_id} {version} is archived already")
    target.mkdir(parents=True)
    shutil.copy(source / "manifest.json", target)
    for sheet in source.glob("*.typ"):
        text = sheet.read_text("utf-8").replace('"/shared/', '"shared/').replace(f'"/{template_id}/', '"')
        (target / sheet.name).write_text(text, "utf-8")
    (target / "shared").mkdir()
    for sheet in (folder / "shared").glob("*.typ"):
        text = sheet.read_text("utf-8").replace('"/shared/', '"')
        (target / "shared" / sheet.name).write_text(text, "utf-8")
    if folder == FOLDER:
        kept = ARCHIVE / f"{template_id}@{version}"
        kept.mkdir(parents=True, exist_ok=True)
        for page in pages_of(template_id):
            shutil.copy(page, kept)
    return target


def notes(template_id: str, since: str | None) -> str:
    """The release notes of a template, from its change log."""
    oldest = since or "0.0.0"
    return changes_since(template_id, oldest) if change_log(template_id) else ""


def main(words: list[str]) -> int:
    """Do what the command says."""
    match words:
        case ["record"]:
            said = record_new()
        case ["archive", name] if name in template_ids():
            archive(name)
            said = []
        case ["notes", name] if name in template_ids():
            print(notes(name, None))
            said = []
        case ["notes", name, since] if name in template_ids():
            print(notes(name, since))
            said = []
        case _:
            said = [str(__doc__)]
    for line in said:
        print(line, file=sys.stderr)
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
