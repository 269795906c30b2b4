"""The three engines: their names, how they are called, and what they find in their environment."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Final, Literal, get_args

Engine = Literal["pdflatex", "xelatex", "lualatex"]
ENGINES: Final[tuple[Engine, ...]] = get_args(Engine)

# What every engine is told. No shell, no first line that chooses options, errors with file and line.
SWITCHES: Final = (
    "-no-shell-escape",
    "-no-parse-first-line",
    "-interaction=nonstopmode",
    "-file-line-error",
    "-synctex=1",
)
# A name that TeX takes as it is; any other document is called "document" in what the engine makes.
PLAIN_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.+-]*")


@dataclass(frozen=True, slots=True)
class Command:
    """One program to run in the box: its arguments, its environment and the folder it starts in."""

    argv: tuple[str, ...]
    environment: Mapping[str, str]
    folder: str = ""


def folder_of(main: str) -> str:
    """The folder of the main file, which is where its engine starts, as by hand."""
    return main.rpartition("/")[0]


def jobname(main: str) -> str:
    """The stem of all that the engine makes."""
    stem = main.rpartition("/")[2].removesuffix(".tex")
    return stem if PLAIN_NAME.fullmatch(stem) else "document"


def output(main: str, ending: str) -> str:
    """The name of something that the engine makes: `output("cv/main.tex", ".log")` is `cv/main.log`."""
    folder = folder_of(main)
    name = f"{jobname(main)}{ending}"
    return f"{folder}/{name}" if folder else name


def engine_command(engine: Engine, main: str, *, start: str = "", day: date | None = None) -> Command:
    """How an engine typesets a project; `start` is TeX code to begin with instead of the main file."""
    name = main.rpartition("/")[2]
    first = start or (f"./{name}" if PLAIN_NAME.fullmatch(name) else f'"./{name}"')
    # XeTeX's pages become a PDF once, after the last pass.
    extra = ("-no-pdf",) if engine == "xelatex" else ()
    argv = (engine, *SWITCHES, *extra, f"-jobname={jobname(main)}", first)
    return Command(argv, environment(main, day=day), folder_of(main))


def pdf_command(main: str, *, day: date | None = None) -> Command:
    """How the pages of XeTeX become a PDF: the call that XeTeX itself makes."""
    stem = jobname(main)
    argv = ("xdvipdfmx", "-q", "-E", "-o", f"{stem}.pdf", f"{stem}.xdv")
    return Command(argv, environment(main, day=day), folder_of(main))


def tool_command(tool: Literal["bibtex", "biber"], main: str) -> Command:
    """How a bibliography is made."""
    options = ("--quiet", "--noconf") if tool == "biber" else ()
    return Command((tool, *options, jobname(main)), environment(main), folder_of(main))


def environment(main: str = "main.tex", *, day: date | None = None) -> dict[str, str]:
    """All that a program in the box knows of the world outside.

    The day is fixed, so that the same sources give the same bytes the whole day long.
    """
    midnight = datetime.combine(day or datetime.now(UTC).date(), time(), UTC)
    return {
        "HOME": "/tmp",  # noqa: S108
        "TMPDIR": "/tmp",  # noqa: S108
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "SOURCE_DATE_EPOCH": str(int(midnight.timestamp())),
        "FORCE_SOURCE_DATE": "1",
        # A main file in a folder of its own may read its neighbours; the walls of the box stand anyway.
        "openin_any": "r" if folder_of(main) else "p",
        "MKTEXPK": "0",
        "MKTEXTFM": "0",
        "MKTEXMF": "0",
        "MKTEXTEX": "0",
        "MKTEXFMT": "0",
    }
