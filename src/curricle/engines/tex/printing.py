"""The text that a piece of LaTeX prints, as well as it can be told without typesetting it."""

import re

# Commands by the number of their first arguments that are not printed.
_HIDDEN = {
    1: """
        label ref pageref eqref autoref cref Cref nameref cite citep citet nocite bibitem
        bibliography bibliographystyle addbibresource includegraphics graphicspath usepackage
        RequirePackage documentclass input include vspace hspace vskip hskip pagestyle thispagestyle
        pagenumbering color textcolor colorbox pagecolor href hypersetup hypertarget hyperlink
        enlargethispage needspace setlist newlength newcounter stepcounter refstepcounter
        columnratio selectlanguage foreignlanguage usetikzlibrary tikzset phantom hphantom vphantom
        setmainfont setsansfont setmonofont fontfamily fontseries fontshape geometry newgeometry
        lstset parbox raisebox scalebox rotatebox faIcon ding cline cmidrule setstretch hyphenation
        photo rowcolor cellcolor columncolor newif directlua pdfinfo AtBeginDocument AtEndDocument
        urlstyle linespread moderncvstyle moderncvcolor
    """,
    2: """
        setlength addtolength setcounter addtocounter rule fontsize fcolorbox multicolumn multirow
        colorlet renewcommand newcommand providecommand DeclareRobustCommand settowidth resizebox
        newfontfamily adjustbox DeclareUnicodeCharacter def let newcolumntype PassOptionsToPackage
    """,
    3: "NewDocumentCommand RenewDocumentCommand newenvironment renewenvironment titlespacing definecolor",
    4: "NewDocumentEnvironment",
    5: "titleformat",
}
HIDDEN = {name: count for count, names in _HIDDEN.items() for name in names.split()}
# The same for environments.
_INSIDE = {
    1: """
        tabular longtable array minipage multicols paracol thebibliography list spacing adjustbox
        columns column tblr otherlanguage supertabular
    """,
    2: "tabularx tabular* tabulary adjustwidth wrapfigure xltabular",
}
ENVIRONMENTS = {name: count for count, names in _INSIDE.items() for name in names.split()}
# Environments of which nothing is printed as text.
UNSEEN = ("tikzpicture", "comment", "filecontents", "filecontents*", "luacode", "luacode*", "pgfpicture")
TOKEN = re.compile(
    r"\\([A-Za-z@]+)\*?[ \t]*"
    r"|\\(['`^\"~=.])\s?\{?\\?([^\W\d_])\}?"
    r"|\\(.|\n)"
    r"|(\$\$?[^$\n]{0,500}\$\$?)"
    r"|([{}~&$#^_\\])"
    r"|([^\\{}~&$#^_]+)"
)
ACCENT = frozenset("uvHcdbtrk")
LETTERS = {
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å",
    "l": "ł", "L": "Ł", "i": "i", "j": "j", "LaTeX": "LaTeX", "TeX": "TeX", "today": "today",
}  # fmt: skip
BRACKET = re.compile(r"\s{0,9}\[[^\[\]{}\n]{0,400}(?:\{[^{}\n]{0,200}\}[^\[\]{}\n]{0,400}){0,9}\]")
SPACE = re.compile(r"[ \t]*\n?[ \t]*")
NAME = re.compile(r"\\(?:[A-Za-z@]+|.)|[^\s{}]")
# What glues words together when it is taken out, rather than parting them.
GLUED = frozenset("-/,")


def printed(source: str) -> str:
    """The words of a piece of LaTeX, with blanks for all that parts them."""
    return _Printer(source).text()


class _Printer:
    """Goes through a text once."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._closing = pairs(source)
        self._at = 0
        self._said: list[str] = []

    def text(self) -> str:
        """All that is printed."""
        while self._at < len(self._source):
            match = TOKEN.match(self._source, self._at)
            if match is None:
                self._at += 1
                continue
            self._at = match.end()
            if match[1]:
                self._command(match[1])
            elif match[3]:
                self._said.append(match[3])
            elif match[4]:
                self._sign(match[4])
            elif match[5]:
                self._said.append(" x ")
            elif match[6]:
                # Arguments side by side are printed apart.
                apart = match[6] not in "{}" or self._source.startswith("}{", match.start())
                self._said.append(" " if apart else "")
            else:
                self._said.append(match[7])
        return "".join(self._said)

    def _command(self, name: str) -> None:
        if name in LETTERS:
            self._said.append(LETTERS[name])
        elif name == "begin":
            self._begin()
        elif name == "end":
            self._skip(1)
            self._said.append(" ")
        elif name not in ACCENT:
            self._skip(HIDDEN.get(name, 0))
            # A command in front of an argument may stand in the middle of a word, as \textbf{C}urricle does.
            if not self._source.startswith("{", self._at):
                self._said.append(" ")

    def _sign(self, sign: str) -> None:
        """A backslash and a sign: a character of its own, or room."""
        if sign in "%#$&_{}":
            self._said.append(sign)
        elif sign not in GLUED:
            self._said.append(" ")
            self._bracket()

    def _begin(self) -> None:
        opened = self._opened()
        closed = None if opened is None else self._closing.get(opened)
        if opened is None or closed is None:
            return
        name = self._source[opened + 1 : closed].strip()[:40]
        self._at = closed + 1
        if name in UNSEEN:
            end = self._source.find(f"\\end{{{name}}}", self._at)
            self._at = len(self._source) if end < 0 else end
            return
        self._skip(ENVIRONMENTS.get(name, 0))
        self._said.append(" ")

    def _opened(self) -> int | None:
        """Where the brace stands that opens the next argument."""
        match = SPACE.match(self._source, self._at)
        place = match.end() if match else self._at
        return place if self._source.startswith("{", place) else None

    def _bracket(self) -> None:
        match = BRACKET.match(self._source, self._at)
        if match is not None:
            self._at = match.end()

    def _skip(self, count: int) -> None:
        """Pass over optional arguments and so many others."""
        self._bracket()
        for _ in range(count):
            opened = self._opened()
            closed = None if opened is None else self._closing.get(opened)
            if closed is not None:
                self._at = closed + 1
            elif opened is None and (name := NAME.match(self._source, self._at)) and name[0][0] == "\\":
                self._at = name.end()
            else:
                return
            self._bracket()
            self._bracket()


def pairs(source: str) -> dict[int, int]:
    """For each brace that opens, where the one stands that closes it."""
    found: dict[int, int] = {}
    opened: list[int] = []
    for match in re.finditer(r"\\.|[{}]", source, re.DOTALL):
        if match[0] == "{":
            opened.append(match.start())
        elif match[0] == "}" and opened:
            found[opened.pop()] = match.start()
    return found
