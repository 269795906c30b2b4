"""Where a document begins: what an engine can read before anybody has changed a word of the body."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from curricle.engines.tex.engine import PLAIN_NAME, Engine
from curricle.engines.tex.project import Project
from curricle.engines.tex.text import is_source, without_comments

# What an armed engine has printed last while it waits for its body.
MARKERS: dict[Engine, bytes] = {
    "pdflatex": b"\n\\curricle=",
    "xelatex": b"\n\\curricle=",
    "lualatex": b"\n\\curricle =",
}
_BEGIN = re.compile(rb"(?<!\\)(?:\\\\)*\\begin[ \t]*\{document\}")
# What looks at files in ways which leave no trace, or stops in the middle.
_TRACELESS = re.compile(rb"file(?:moddate|size|dump)\b|\\everyeof\b")
_DOUBTFUL = re.compile(
    rb"\\(?:documentclass|usepackage|RequirePackage)[^{}]*\{[^{}]*\b(?:subfiles|standalone|docmute)\b"
    rb"|\\endinput\b|" + _TRACELESS.pattern
)
# A document that reads its own main file would see that it is in parts.
_OWN = re.compile(
    rb"\\jobname\s*\.tex|(?:input|include|IfFileExists|listing|embedfile|attachfile\w*)\s*\{?\s*\\jobname\s*[}\s]"
)
_VERBATIM = re.compile(rb"\\begin\s*\{(filecontents\*?|comment|verbatim\*?)\}.*?\\end\s*\{\1\}", re.DOTALL)
_COMMENT = re.compile(rb"((?<!\\)(?:\\\\)*)(%[^\r\n]*)")
_INK = re.compile(rb"[^\r\n]")
_LINE_END = re.compile(rb"\r\n|\n|\r")

# Read the fonts' map now instead of with the first page: an empty change of it makes the engine do so.
_MAP = {"pdflatex": r"\pdfmapline{+}", "lualatex": r"\pdfextension mapline{+}", "xelatex": ""}
# The engine waits only where it stands as after \begin{document} at the top of a file: in no group, in no
# condition, with the usual meaning of what stands in front of the body. Otherwise it ends here.
_FOUND = (
    r"\the\currentgrouplevel.\the\currentiflevel.\the\catcode37.\the\catcode32.\the\catcode13."
    r"\the\endlinechar.\the\escapechar.\expandafter\unexpanded\expandafter{\the\everyeof}"
    r"\expandafter\ifx\csname @nodocument\endcsname\relax y\fi"
)
_HOPED = "0.0.14.10.5.13.92.y"
_WAIT = (
    r"\edef\curricle{{{found}}}\expandafter\edef\csname curricle:hoped\endcsname{{{hoped}}}"
    r"\expandafter\ifx\csname curricle:hoped\endcsname\curricle\else\csname @@end\endcsname\fi"
    r"\expandafter\edef\csname curricle:mode\endcsname{{\the\interactionmode}}{map}"
    r"\interactionmode3 \read16 to\curricle"
    r"\interactionmode\csname curricle:mode\endcsname\relax\ignorespaces\csname @@input\endcsname ./{name} "
)
_TRACE = re.compile(r"\)(\{[^{}\n]*\})?\s*\n\\curricle ?=\s*\n\s*\(\./[^\s()]*")
_FIRST_LINE = re.compile(r"^\*\*\\expandafter\\def\\csname curricle:.*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Split:
    """A main file in two parts."""

    preamble: bytes  # to the end of \begin{document}
    lines: int  # that the preamble fills, without its last one
    column: int  # where the body begins in its line
    rest: bytes

    @property
    def body(self) -> bytes:
        """What follows, with each line and column where it was.

        Spaces at the beginning of a line mean nothing to TeX; an empty line would, so it gets a comment.
        """
        first = _LINE_END.split(self.rest, maxsplit=1)[0]
        pad = b" " * self.column if first.strip() else b"%"
        return b"%\n" * self.lines + pad + self.rest


def split(source: bytes) -> Split | None:
    """The two parts, or None where it is not certain what the preamble is."""
    hidden = _hide(source)
    found = _BEGIN.search(hidden)
    if found is None or _DOUBTFUL.search(hidden[: found.start()]):
        return None
    preamble, rest = source[: found.end()], source[found.end() :]
    ends = list(_LINE_END.finditer(preamble))
    if any(end[0] == b"\r" for end in ends):
        return None
    column = len(preamble) - (ends[-1].end() if ends else 0)
    return Split(preamble, len(ends), column, rest)


def reads_itself(project: Project) -> bool:
    """Whether a document names its own main file, as if to show it."""
    name = project.main.rpartition("/")[2].encode()
    return any(
        name in content or _OWN.search(content)
        for file, content in project.files.items()
        if is_source(file) and (b"\\jobname" in content or name in content)
    )


def doubtful(project: Project, read: Iterable[str]) -> bool:
    """Whether files that the preamble has read do what no armed engine can be asked to do."""
    texts = (project.files[name] for name in read if name != project.main and is_source(name))
    # Files of styles may end where they like; only the main file may not.
    return any(_TRACELESS.search(without_comments(text)) for text in texts)


def _hide(source: bytes) -> bytes:
    """The source with spaces where TeX does not look for commands."""
    plain = _COMMENT.sub(lambda found: found[1] + b" " * len(found[2]), source)
    return _VERBATIM.sub(lambda found: _INK.sub(b" ", found[0]), plain)


def start_code(engine: Engine, name: str) -> str | None:
    """What an armed engine is told to do; None where the main file has a name that needs care."""
    if not PLAIN_NAME.fullmatch(name):
        return None
    wait = _WAIT.format(found=_FOUND, hoped=_HOPED, map=_MAP[engine], name=name)
    return (
        rf"\expandafter\def\csname curricle:wait\endcsname{{{wait}}}"
        rf"\csname @@input\endcsname ./{name} \csname curricle:wait\endcsname"
    )


def tidy(log: str, name: str) -> str:
    """The log as if the document had been read in one go."""
    return _TRACE.sub(r"\1", _FIRST_LINE.sub(lambda _: f"**./{name}", log, count=1), count=1)
