"""Where a document begins: what an engine can read before anybody has changed a word of the body."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from curricle.engines.tex.engine import PLAIN_NAME, Engine
from curricle.engines.tex.project import Project
from curricle.engines.tex.text import is_source, without_comments

# Files that are read by a preamble, and hardly by a body.
STYLES = (".cls", ".sty", ".def", ".cfg", ".clo", ".ldf", ".fd", ".lua")
# As NFSS counts them: encoding, family, series, shape, size.
Font = tuple[str, str, str, str, str]

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
    r"{fonts}\expandafter\edef\csname curricle:mode\endcsname{{\the\interactionmode}}{map}"
    r"\interactionmode3 \read16 to\curricle"
    r"\interactionmode\csname curricle:mode\endcsname\relax\ignorespaces\csname @@input\endcsname ./{name} "
)
# Microtype computes for milliseconds when it meets a font, and so it meets those of the last time before the
# body comes. What they are is told at the end of each warm run, in a line of the log.
_TELL = (
    r"\expandafter\ifx\csname MT@font@list\endcsname\relax\else\AddToHook{enddocument/end}"
    r"{\immediate\write-1{curricle:fonts\csname MT@font@list\endcsname}}\fi"
)
_TOLD = re.compile(r"^curricle:fonts.*\n?", re.MULTILINE)
_FONT = re.compile(r"\\([A-Z0-9]+)/([A-Za-z0-9-]+)/([a-z]+)/([a-z]+)/([0-9.]+)(?= *,)")
_MOST_FONTS = 40
# Where a body changes how fonts are set up, it matters when that happens.
_SETS_UP = re.compile(
    rb"microtype|\\(?:textls|lsstyle|default(?:hyphen|skew)char|hyphenchar|fontdimen|Declare\w*Font|Set[A-Z]\w+)"
)
_TRACE = re.compile(r"\)(\{[^{}\n]*\})?\s*\n\\curricle ?=\s*\n\s*\(\./[^\s()]*")
_FIRST_LINE = re.compile(r"^\*\*\\def\\curriclewait.*$", re.MULTILINE)


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
    own = project.main.rpartition("/")[2].encode()
    suspects = (
        without_comments(text)
        for name, text in project.files.items()
        if (b"\\jobname" in text or own in text) and is_source(name)
    )
    return any(own in text or _OWN.search(text) for text in suspects)


def doubtful(project: Project, read: Iterable[str]) -> bool:
    """Whether files that the preamble has read do what no armed engine can be asked to do."""
    texts = (project.files[name] for name in read if name != project.main and is_source(name))
    # Files of styles may end where they like; only the main file may not.
    return any(_TRACELESS.search(without_comments(text)) for text in texts)


def _hide(source: bytes) -> bytes:
    """The source with spaces where TeX does not look for commands."""
    plain = _COMMENT.sub(lambda found: found[1] + b" " * len(found[2]), source)
    return _VERBATIM.sub(lambda found: _INK.sub(b" ", found[0]), plain)


def start_code(engine: Engine, name: str, fonts: Sequence[Font] = ()) -> str | None:
    """What an armed engine is told to do; None where the main file has a name that needs care."""
    if not PLAIN_NAME.fullmatch(name):
        return None
    met = "".join(
        rf"\fontsize{{{size}}}{{{size}}}\usefont{{{encoding}}}{{{family}}}{{{series}}}{{{shape}}}"
        for encoding, family, series, shape, size in fonts
    )
    told = _TELL + (rf"\begingroup{met}\endgroup" if met else "")
    wait = _WAIT.format(found=_FOUND, hoped=_HOPED, fonts=told, map=_MAP[engine], name=name)
    return (
        rf"\def\curriclewait{{{wait}}}"
        rf"\csname @@input\endcsname ./{name} \curriclewait"
    )


def fonts_told(log: str) -> tuple[Font, ...] | None:
    """The fonts that microtype has met, where nothing speaks against meeting them earlier the next time."""
    told = _TOLD.search(log)
    if told is None:
        return None
    if "LaTeX Font Warning" in log:
        return ()
    return tuple(_FONT.findall(told[0]))[:_MOST_FONTS]


def may_meet_fonts(project: Project, parts: Split) -> bool:
    """Whether it does not matter to a body when its fonts are set up."""
    bodies = (
        parts.rest if name == project.main else text
        for name, text in project.files.items()
        if is_source(name) and not name.endswith(STYLES)
    )
    return not any(_SETS_UP.search(text) for text in bodies)


def tidy(log: str, name: str) -> str:
    """The log as if the document had been read in one go."""
    log = _FIRST_LINE.sub(lambda _: f"**./{name}", _TOLD.sub("", log), count=1)
    return _TRACE.sub(r"\1", log, count=1)
