"""How often a document is typeset: until what it writes for the next pass says nothing new."""

import re
from collections.abc import Mapping

from curricle.engines.tex.engine import output

State = Mapping[str, bytes]

# What engines and packages write in one pass and read in the next.
AUXILIARY = (
    *(".aux", ".out", ".toc", ".lof", ".lot", ".lol", ".loa", ".nav", ".snm", ".bbl", ".brf", ".tbc", ".thm"),
    *(
        ".ent",
        ".lox",
        ".tdo",
        ".xref",
        ".maf",
        ".mtc",
        ".ind",
        ".gls",
        ".acr",
        ".mw",
        ".hd",
        ".cut",
        ".xmpdata",
    ),
)
# Lines of an .aux file that change nothing when it is read at the beginning: what goes into a table of
# contents arrives there through a file of its own, and citations through the tool that reads them.
_SILENT = re.compile(
    rb"^(?:\\relax ?|\\@writefile\{.*|\\(?:citation|bibstyle|bibdata)\{.*"
    rb"|\\providecommand\\hyper@newdestlabel\[2\]\{\}|\\providecommand\*\\HyPL@Entry\[1\]\{\})$"
)
_LAST_PAGE = re.compile(rb"^\\gdef ?\\@abspage@last ?\{(\d+)\}$")
_PAGES = re.compile(r"Output written on [^\n]{1,400}? \((\d+) pages?")
_BIBLIOGRAPHY = re.compile(rb"^\\(?:citation|bibstyle|bibdata|@input)\{.*$", re.MULTILINE)


def page_count(log: str) -> int | None:
    """The pages that the log counts."""
    found = _PAGES.search(log[-4000:])
    return int(found[1]) if found else None


def meaning(state: State, pages: int | None = None, *, asks_pages: bool = False) -> dict[str, bytes]:
    """What a state says to the next pass. Files that say nothing are as good as none.

    Each .aux tells how many pages there were. That matters to a document that asks for it, and to one
    whose last page was not where it was thought to be: then the engine has put out another page.
    """
    told = {}
    for name, content in state.items():
        if name.endswith(".aux"):
            lines = []
            for line in content.splitlines():
                last = _LAST_PAGE.match(line)
                if last and not asks_pages and int(last[1]) == pages:
                    continue
                if not _SILENT.match(line):
                    lines.append(line)
            told[name] = b"\n".join(lines).strip()
        else:
            told[name] = content.strip()
    return {name: said for name, said in told.items() if said}


def asks_for_pages(files: Mapping[str, bytes]) -> bool:
    """Whether a document asks how many pages the pass before had."""
    return any(b"PreviousTotalPages" in one or b"abspage@last" in one for one in files.values())


def wanted_tool(state: State, files: Mapping[str, bytes], main: str) -> tuple[str, bytes] | None:
    """The bibliography tool that the document asks for, and all that it would read, as one text."""
    books = [content for name, content in sorted(files.items()) if name.endswith(".bib")]
    control = state.get(output(main, ".bcf"))
    if control is not None:
        return ("biber", b"\0".join((control, *books))) if books else None
    aux = state.get(output(main, ".aux"), b"")
    if b"\\bibdata{" not in aux or not books:
        return None
    asked = [
        line
        for name, text in sorted(state.items())
        if name.endswith(".aux")
        for line in _BIBLIOGRAPHY.findall(text)
    ]
    if not any(line.startswith(b"\\citation{") for line in asked):
        return None
    return "bibtex", b"\0".join((*asked, *books))
