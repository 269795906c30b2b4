"""A user's own template: a folder on disk, read whole and bounded, and rendered as any other."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import typst

from curricle.engines.finding import Finding, has_errors
from curricle.engines.render import catalogue
from curricle.engines.render.fitting import fitted
from curricle.engines.render.manifest import IDENTIFIER, Template, build, read_manifest
from curricle.engines.render.page import Rendered, Target
from curricle.engines.render.rendering import Options, render_with
from curricle.engines.resume import parse

MAX_FILES: Final = 100
MAX_BYTES: Final = 2_000_000
# Where the compiler sees the folder.
PLACE: Final = "/user"
_SUFFIXES: Final = frozenset(
    {".typ", ".json", ".svg", ".csv", ".toml", ".yaml", ".yml", ".txt", ".bib", ".md"}
)
_NEEDED: Final = ("manifest.json", "template.typ")
_FRAME: Final = re.compile(r"┌─ \S*?/?user/(\S+?):(\d+):(\d+)")
_SEARCHED: Final = re.compile(r" \(searched at .*?\)")
_DEPTH: Final = 4

_EXPLANATION: Final = """\
// {name}: your own template, made from Modern {version}. Change anything you like.
//
//   curricle render resume.json -o out.pdf --template {folder}
//
// `resume(data)` sets the whole page. `data.document` is the resume: name, label, contacts, and sections with
// entries, in the order in which it should be read. `data.config` has the settings of manifest.json.
// Texts are strings or lists of pieces: set them with `prose(...)`, never with `eval(...)`.
// Files of this folder can be imported; other files, packages and the network cannot be reached.
"""


def read_folder(folder: Path) -> tuple[Template | None, list[Finding]]:
    """The template of a folder, or all that is wrong with its files and its manifest."""
    files, findings = read_files(folder)
    if has_errors(findings):
        return None, findings
    return template_of(files)


def template_of(files: Mapping[str, bytes]) -> tuple[Template | None, list[Finding]]:
    """The template that files make, by their paths within the folder."""
    missing = [name for name in _NEEDED if name not in files]
    if missing:
        return None, [_refused(name, "it is missing, and a template needs it") for name in missing]
    raw, findings = read_manifest(files["manifest.json"].decode())
    if raw is None:
        return None, findings
    placed = {f"{PLACE.strip('/')}/{name}": data for name, data in files.items()}
    return build(raw, PLACE, placed), findings


def read_files(folder: Path) -> tuple[dict[str, bytes], list[Finding]]:
    """The files that a template may use, by their paths; links are not followed."""
    if not folder.is_dir():
        return {}, [_refused(folder.name, "there is no such folder")]
    files: dict[str, bytes] = {}
    findings: list[Finding] = []
    size = 0
    for path in _walk(folder):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            findings.append(_refused(name, "it is a link, and links are not followed"))
            continue
        if path.suffix not in _SUFFIXES or not path.is_file():
            continue
        size += path.stat().st_size
        if size > MAX_BYTES or len(files) >= MAX_FILES:
            limit = f"at most {MAX_FILES} files and {MAX_BYTES // 1_000_000} MB fit"
            return {}, [*findings, _refused(name, f"it is too much; {limit}")]
        data = path.read_bytes()
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            findings.append(_refused(name, "it is not UTF-8 text"))
            continue
        files[name] = data
    return files, findings


def _walk(folder: Path, depth: int = 0) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink():
            if depth < _DEPTH:
                yield from _walk(path, depth + 1)
        else:
            yield path


def render_folder(
    files: Mapping[str, bytes],
    document_json: bytes,
    target: Target,
    options: dict[str, Any] | None = None,
    pages: int | None = None,
) -> Rendered:
    """Render with a user's template. Only for a child process with limits: its template may do anything that
    takes time or memory."""
    chosen, findings = template_of(files)
    document, wrong = parse(document_json)
    if chosen is None or document is None:
        return Rendered(target, None, (), 0, (*findings, *wrong))
    if pages is not None:
        document, said = fitted(document, pages, chosen=chosen)
        wrong += said
    rendered = render_with(chosen, document, target, Options(**(options or {})), explained)
    return replace(rendered, findings=(*findings, *wrong, *rendered.findings))


def explained(chosen: Template, error: typst.TypstError) -> Finding:
    """What the compiler says of a user's template, with the file and the line that it speaks of."""
    del chosen
    message = _SEARCHED.sub("", error.message).strip()
    place = _FRAME.search(str(getattr(error, "diagnostic", "")))
    hints = "".join(f" ({hint})" for hint in error.hints if "--root" not in hint)
    if place is None:
        return Finding("template.faulty", "error", "", f"The template does not work: {message}{hints}.")
    file, line, column = place[1], int(place[2]), int(place[3])
    text = f"{file}, line {line}, column {column}: {message}{hints}."
    params = {"file": file, "line": line, "column": column}
    return Finding("template.faulty", "error", "", text, params)


def new_template(folder: Path, name: str) -> list[Path]:
    """Make a folder with a template to begin with: a copy of the default one that says how it works.

    Raises FileExistsError where the folder is there already, and ValueError for a name that is none.
    """
    if not IDENTIFIER.fullmatch(name):
        raise ValueError("a name is small letters, digits and hyphens, and begins with a letter")
    source = catalogue.FOLDER / catalogue.DEFAULT
    newest = catalogue.template(catalogue.DEFAULT)
    assert newest is not None
    title = name.replace("-", " ").capitalize()
    manifest = re.sub(
        r'"id": "[^"]*"', f'"id": "{name}"', (source / "manifest.json").read_text("utf-8"), count=1
    )
    manifest = re.sub(r'"name": "[^"]*"', f'"name": "{title}"', manifest, count=1)
    manifest = re.sub(r'"version": "[^"]*"', '"version": "1.0.0"', manifest, count=1)
    head = _EXPLANATION.format(name=title, version=newest.version, folder=f"./{folder.name}")
    sheet = (source / "template.typ").read_text("utf-8").replace('"/shared/', '"shared/')
    files = {
        "manifest.json": manifest,
        "template.typ": head + sheet,
        "CHANGELOG.md": f"# {title}\n\n## 1.0.0\n\nFirst version, made from Modern {newest.version}.\n",
    }
    for shared in sorted((catalogue.FOLDER / "shared").glob("*.typ")):
        if shared.name != "ending.typ":
            files[f"shared/{shared.name}"] = shared.read_text("utf-8").replace('"/shared/', '"')
    folder.mkdir(parents=True)
    (folder / "shared").mkdir()
    for path, text in files.items():
        (folder / path).write_text(text, "utf-8")
    return [folder / path for path in files]


def _refused(name: str, why: str) -> Finding:
    return Finding("template.file_refused", "error", "", f"{name}: {why}.", {"file": name})
