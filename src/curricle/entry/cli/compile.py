"""``curricle compile``: a LaTeX file, folder or archive as PDF, in the sealed box."""

import argparse
import json
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from curricle.entry.cli.command import Subparsers, fail

if TYPE_CHECKING:
    from curricle.engines.tex import Engine, Project, Result

Compile = Callable[["Project", "Engine"], "Result"]
LOOK_SECONDS = 0.15


def register(subparsers: Subparsers) -> None:
    """Adds the command to the command line."""
    parser = subparsers.add_parser(
        "compile",
        help="typeset LaTeX: a file, a folder or an archive",
        description="Typesets LaTeX as PDF in a sealed box: no network, no file but those of the project, "
        "limits on time and memory. Errors go to standard error, each with its line and how to mend it.",
    )
    parser.add_argument("source", metavar="FILE.tex|FOLDER|ARCHIVE", help="what to typeset")
    parser.add_argument("-o", "--output", metavar="OUT.pdf", help="the PDF (beside the source)")
    parser.add_argument(
        "--engine",
        choices=("pdflatex", "xelatex", "lualatex"),
        help="without it: what the document asks for, else pdflatex",
    )
    parser.add_argument("--main", metavar="NAME", help="the file to begin with, in a folder or an archive")
    parser.add_argument("--watch", action="store_true", help="typeset again whenever a file changes")
    parser.add_argument("--json", action="store_true", help="print the result as JSON")
    parser.add_argument(
        "--trusted",
        action="store_true",
        help="the source is your own: typeset it even where no sealed box can be made",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Typesets; 1 where the document is at fault, 2 where a file, an argument or the machine is."""
    from curricle.engines.tex import SandboxMissing, TexMissing, inspect
    from curricle.entry.cli.tex_source import Unusable

    try:
        return _watch(arguments) if arguments.watch else _once(arguments, _plain(arguments))
    except Unusable as problem:
        return fail(str(problem), 2)
    except TexMissing as problem:
        return fail(f"{problem} is not installed: {inspect().install_line}", 2)
    except SandboxMissing:
        box = inspect().sandbox
        return fail(
            f"no sealed box can be made here: {box.reason} {box.how_to}\n"
            "If the source is your own, --trusted typesets it without one.",
            2,
        )


def _plain(arguments: argparse.Namespace) -> Compile:
    from curricle.engines.tex import compile

    return lambda project, engine: compile(project, engine, trust="own" if arguments.trusted else "none")


def _once(arguments: argparse.Namespace, compile_: Compile) -> int:
    from curricle.engines.tex import engine_hint
    from curricle.entry.cli.tex_source import read_source

    project, findings = read_source(arguments.source, arguments.main)
    engine = arguments.engine or engine_hint(project) or "pdflatex"
    for finding in findings:
        print(f"{arguments.source}: {finding.severity}: {finding.message}", file=sys.stderr)
    result = compile_(project, engine)
    output = _output(arguments)
    if result.pdf is not None:
        _write(output, result.pdf)
    _tell(result, output, as_json=arguments.json)
    return 0 if result.ok else 1


def _output(arguments: argparse.Namespace) -> Path:
    if arguments.output:
        return Path(arguments.output)
    source = Path(arguments.source)
    return source / f"{source.resolve().name}.pdf" if source.is_dir() else source.with_suffix(".pdf")


def _write(path: Path, data: bytes) -> None:
    from curricle.entry.cli.tex_source import Unusable

    draft = path.with_name(f".{path.name}.new")
    try:
        draft.write_bytes(data)
        draft.replace(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise Unusable(f"{path} cannot be written: {error.strerror}") from None


def _tell(result: "Result", output: Path, *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(_as_json(result, output), ensure_ascii=False, indent=2), flush=True)
    for one in result.diagnostics:
        if one.severity != "info":
            print(_line(one.as_dict()), file=sys.stderr)
    if as_json:
        return
    if result.pdf is None:
        print(f"no page was made ({result.engine})", file=sys.stderr)
    else:
        pages = "1 page" if result.pages == 1 else f"{result.pages} pages"
        speed = f"{result.timings.total_ms:.0f} ms{', warm' if result.warm else ''}"
        print(f"{output}: {pages} by {result.engine} in {speed}", flush=True)


def _as_json(result: "Result", output: Path) -> dict[str, Any]:
    return {
        "ok": result.ok,
        "engine": result.engine,
        "output": str(output) if result.pdf is not None else None,
        "pages": result.pages,
        "passes": result.passes,
        "stopped": result.stopped,
        "warm": result.warm,
        "milliseconds": round(result.timings.total_ms, 1),
        "diagnostics": [one.as_dict() for one in result.diagnostics],
    }


def _line(one: Mapping[str, Any]) -> str:
    """As compilers print it, so that editors find the place."""
    place = ":".join(str(part) for part in (one["file"], one["line"], one["column"]) if part is not None)
    text = (
        f"{place}: {one['severity']}: {one['message']}" if place else f"{one['severity']}: {one['message']}"
    )
    if one["hint"]:
        text += f"\n    {one['hint']}"
    if one["package"]:
        text += f"\n    sudo apt-get install {one['package']}"
    return text


def _watch(arguments: argparse.Namespace) -> int:
    if arguments.trusted:
        return _follow(arguments, _plain(arguments))
    from curricle.engines.tex import Workshop

    with Workshop() as workshop:
        return _follow(arguments, lambda project, engine: workshop.compile(project, engine, owner="me"))


def _follow(arguments: argparse.Namespace, compile_: Compile) -> int:
    """Again after each change, until Ctrl-C. A project that cannot be read just now is waited for."""
    from curricle.entry.cli.tex_source import Unusable, marks

    seen: object = None
    code = 0
    try:
        while True:
            now = marks(arguments.source, arguments.main)
            if now != seen:
                seen = now
                try:
                    code = _once(arguments, compile_)
                except Unusable as problem:
                    code = fail(str(problem))
            time.sleep(LOOK_SECONDS)
    except KeyboardInterrupt:
        return code
