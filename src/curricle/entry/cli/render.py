"""``curricle render``: a document as PDF, DOCX, HTML, text, Markdown, LaTeX, JSON Resume or pictures."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from curricle.entry.cli.command import Subparsers, fail

if TYPE_CHECKING:
    from curricle.engines.finding import Finding
    from curricle.engines.render import Options, Rendered, Target
    from curricle.engines.render.formats import Format
    from curricle.engines.resume.model import Document

FORMATS: "dict[str, Format]" = {
    ".pdf": "pdf",
    ".docx": "docx",
    ".html": "html",
    ".txt": "text",
    ".md": "markdown",
    ".tex": "latex",
    ".json": "jsonresume",
    ".png": "png",
    ".svg": "svg",
}
TYPESET = frozenset({"pdf", "png", "svg", "text"})
# A file may hold what the server would refuse by number; the pages are bounded by the engine.
_ANY_NUMBER = 1_000_000
# A template of one's own may do anything that takes time or memory: only so much of both.
_SECONDS = 30.0
_MEMORY = 1024 * 1024 * 1024
_PHOTO = "https://photo.invalid/"


def register(subparsers: Subparsers) -> None:
    """Adds the command to the command line."""
    parser = subparsers.add_parser(
        "render",
        help="make a file of a document: PDF, DOCX, HTML, text, pictures …",
        description="Makes a file of a document. The ending of the output decides the format; several PNG or "
        "SVG pages are numbered: out-1.png, out-2.png. The document is Curricle's own, JSON Resume or "
        "RenderCV's, as JSON or YAML.",
    )
    parser.add_argument("file", metavar="FILE", help="the document; - reads standard input")
    endings = ", ".join(FORMATS)
    parser.add_argument("-o", "--output", required=True, metavar="OUT", help=f"ends in one of {endings}")
    parser.add_argument(
        "--template",
        metavar="NAME",
        help="another template than the document names, or ./a-folder of your own",
    )
    parser.add_argument(
        "--config",
        action="append",
        default=[],
        metavar="KEY=VALUE",
        help="a setting, such as accent=#7a1f3d or hide=photo,references, or a JSON or YAML file of settings",
    )
    parser.add_argument("--page", choices=("a4", "letter"), help="the size of the paper")
    parser.add_argument("--fit", type=int, metavar="N", help="draw the text together until it fits N pages")
    parser.add_argument(
        "--redact", action="store_true", help="leave out who it is: name, contacts, photo, links"
    )
    parser.add_argument("--photo", metavar="FILE", help="the photo, PNG or JPEG")
    parser.add_argument("--only", type=int, metavar="N", help="only this page (PNG, SVG)")
    parser.add_argument("--ppi", type=_ppi, default=144, metavar="N", help="sharpness of PNG (144)")
    parser.set_defaults(run=run, brief=True)


class Misuse(Exception):
    """A file or an argument that cannot be used; the text is the one line that says why."""


def run(arguments: argparse.Namespace) -> int:
    """Renders; 1 where the document is at fault, 2 where a file or an argument is."""
    from curricle.entry.cli.file import Unreadable, read_bounded

    try:
        output = Path(arguments.output)
        format_ = _format(output, arguments)
        made = _make(read_bounded(arguments.file), format_, arguments)
        if made is None:
            return 1
        for path, data in _placed(made, output, arguments.only):
            _write(path, data)
    except (Misuse, Unreadable) as misuse:
        return fail(str(misuse), 2)
    except OSError as error:
        return fail(f"{error.filename}: {error.strerror}", 2)
    return 0


def _format(output: Path, arguments: argparse.Namespace) -> "Format":
    found = FORMATS.get(output.suffix.lower())
    if found is None:
        raise Misuse(f"{output}: the output must end in one of {', '.join(FORMATS)}")
    if arguments.only is not None and found not in {"png", "svg"}:
        raise Misuse(f"--only chooses a picture of a page, and {output.suffix} has none")
    if _is_folder(arguments.template) and found not in TYPESET:
        raise Misuse(f"a template of your own makes PDF, PNG and SVG, and not {output.suffix}")
    return found


def _is_folder(name: str | None) -> bool:
    return name is not None and ("/" in name or "\\" in name or name == ".")


def _make(raw: bytes, format_: "Format", arguments: argparse.Namespace) -> list[bytes] | None:
    """The file, or the pictures of all pages; nothing where the document is at fault, which has been said."""
    from curricle.engines.finding import has_errors
    from curricle.engines.resume.rule import validate

    document, findings = _read(raw, format_, arguments)
    if document is None:
        _show(findings)
        return None
    document = _dressed(document, arguments)
    findings += validate(document, max_sections=_ANY_NUMBER)
    document, options = _with_photo(document, arguments)
    if arguments.redact:
        from curricle.engines.resume.redaction import redact

        document = redact(document)
    if _is_folder(arguments.template):
        rendered = _render_own(document, cast("Target", format_), arguments, options)
        pages, said = _pages(rendered), list(rendered.findings)
    else:
        if arguments.fit is not None:
            document, fitting = _fitted(document, arguments.fit)
            findings += fitting
        pages, said = _render(document, format_, options)
    findings += said
    _show(findings)
    return None if has_errors(findings) or not pages else pages


def _read(
    raw: bytes, format_: "Format", arguments: argparse.Namespace
) -> "tuple[Document | None, list[Finding]]":
    """The document, or what is wrong with it; without the models where it is only shown."""
    is_changed = arguments.redact or arguments.photo is not None
    if not is_changed and not _is_folder(arguments.template) and format_ != "jsonresume":
        from curricle.engines.resume.glance import glance

        document = glance(raw)
        if document is not None:
            return document, []
    from curricle.engines.resume.reading import read_any

    reading = read_any(raw)
    return reading.document, list(reading.findings)


def _dressed(document: "Document", arguments: argparse.Namespace) -> "Document":
    """The document with the looks that the arguments ask for."""
    changes: dict[str, Any] = {}
    name = arguments.template
    if name is not None and not _is_folder(name) and name != document.presentation.template:
        changes = {"template": name, "template_version": None}
    if arguments.page is not None:
        changes["page_size"] = arguments.page
    config = dict(document.presentation.config)
    for given in arguments.config:
        config.update(_settings(given, config))
    presentation = document.presentation.model_copy(update={**changes, "config": config})
    return document.model_copy(update={"presentation": presentation})


def _settings(given: str, before: dict[str, Any]) -> dict[str, Any]:
    """``key=value``, or all settings of a file."""
    import json

    from curricle.entry.cli.file import read_bounded

    key, equals, text = given.partition("=")
    if not equals:
        raw = read_bounded(given)
        if raw.lstrip().startswith(b"{"):
            try:
                return dict(json.loads(raw))
            except ValueError as error:
                raise Misuse(f"{given}: this is not JSON: {error}") from None
        return _from_yaml(given, raw)
    try:
        value = json.loads(text)
    except ValueError:
        value = text
    outer, dot, inner = key.partition(".")
    if dot:
        return {outer: {**before.get(outer, {}), inner: value}}
    return {key: _listed(key, value)}


def _from_yaml(name: str, raw: bytes) -> dict[str, Any]:
    from curricle.engines.resume.yaml_source import read_yaml

    # The reader takes numbers for numbers below these two names only.
    lines = raw.decode("utf-8", "replace").splitlines()
    whole = "presentation:\n  config:\n" + "".join(f"    {line}\n" for line in lines)
    value, findings = read_yaml(whole.encode())
    if value is None:
        raise Misuse(f"{name}: {findings[0].message}")
    config = value["presentation"]["config"]
    if not isinstance(config, dict):
        raise Misuse(f"{name}: settings are names with values")
    return config


def _listed(key: str, value: Any) -> Any:
    """A list may be written with commas."""
    from curricle.engines.render.configuration import common_rules

    if isinstance(value, str) and common_rules().get(key, {}).get("type") == "array":
        return [word.strip() for word in value.split(",") if word.strip()]
    return value


def _with_photo(document: "Document", arguments: argparse.Namespace) -> "tuple[Document, Options]":
    from curricle.engines.render.rendering import Options

    if arguments.photo is None:
        return document, Options(ppi=arguments.ppi)
    data = Path(arguments.photo).read_bytes()
    image = document.content.basics.image
    if image is None:
        from curricle.engines.resume.model import Image

        image = Image(url=_PHOTO)
    document = document.model_copy(deep=True)
    document.content.basics.image = image
    return document, Options(ppi=arguments.ppi, assets={image.url: data})


def _fitted(document: "Document", pages: int) -> "tuple[Document, list[Finding]]":
    from curricle.engines.render.fitting import fitted

    return fitted(document, pages)


def _render(
    document: "Document", format_: "Format", options: "Options"
) -> "tuple[list[bytes], list[Finding]]":
    if format_ in TYPESET:
        from curricle.engines.render.rendering import render

        rendered = render(document, cast("Target", format_), options)
        return _pages(rendered), list(rendered.findings)
    from curricle.engines.render.formats import write

    made = write(document, format_, options)
    return ([made.data] if made.data is not None else []), list(made.findings)


def _render_own(
    document: "Document", target: "Target", arguments: argparse.Namespace, options: "Options"
) -> "Rendered":
    """Renders with a template of one's own, in a child with limits that can be killed."""
    import asyncio

    from curricle.engines.finding import Finding, has_errors
    from curricle.engines.render import Rendered
    from curricle.engines.render.folder import read_files
    from curricle.platform.processes import ProcessDied, ProcessPool, ProcessTimedOut

    files, findings = read_files(Path(arguments.template))
    if has_errors(findings):
        return Rendered(target, None, (), 0, tuple(findings))
    wishes = {"ppi": options.ppi, "assets": dict(options.assets)}
    given = (files, document.model_dump_json().encode(), target, wishes, arguments.fit)

    async def call() -> "Rendered":
        async with ProcessPool(1, _MEMORY) as pool:
            made: Rendered = await pool.call(
                "curricle.engines.render.folder:render_folder", *given, timeout=_SECONDS
            )
            return made

    try:
        return asyncio.run(call())
    except ProcessTimedOut:
        said = Finding(
            "template.too_slow", "error", "", f"The template took longer than {_SECONDS:g} seconds."
        )
    except ProcessDied:
        said = Finding("template.too_large", "error", "", "The template needed more memory than it may have.")
    return Rendered(target, None, (), 0, (said,))


def _pages(rendered: "Rendered") -> list[bytes]:
    if rendered.data is not None:
        return [rendered.data]
    return [page.data for page in rendered.pages if page.data is not None]


def _placed(made: list[bytes], output: Path, only: int | None) -> list[tuple[Path, bytes]]:
    if only is not None:
        if not 1 <= only <= len(made):
            raise Misuse(f"there is no page {only}; the document has {len(made)}")
        return [(output, made[only - 1])]
    if len(made) == 1:
        return [(output, made[0])]
    return [(output.with_stem(f"{output.stem}-{number}"), data) for number, data in enumerate(made, 1)]


def _write(path: Path, data: bytes) -> None:
    """Whole or not at all: nobody ever opens half a file."""
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    draft = path.with_name(f".{path.name}.part")
    try:
        draft.write_bytes(data)
        draft.replace(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise OSError(error.errno, error.strerror, str(path)) from None


def _show(findings: "Iterable[Finding]") -> None:
    for finding in findings:
        if finding.severity != "info" or finding.code == "render.fitted":
            place = f"{finding.pointer}: " if finding.pointer else ""
            weight = "" if finding.severity == "info" else f"{finding.severity}: "
            print(f"{weight}{place}{finding.message} [{finding.code}]", file=sys.stderr)


def _ppi(text: str) -> float:
    ppi = float(text) if text.replace(".", "", 1).isdigit() else 0.0
    if not 10 <= ppi <= 600:
        raise argparse.ArgumentTypeError("choose a sharpness from 10 to 600")
    return ppi
