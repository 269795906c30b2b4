"""What a LaTeX document holds: its headings with their places, and how many words it prints."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from posixpath import normpath
from typing import Protocol

from curricle.engines.tex.printing import pairs, printed


class Sources(Protocol):
    """All that is asked of a project here."""

    @property
    def main(self) -> str: ...

    @property
    def files(self) -> Mapping[str, bytes]: ...


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: 0 is a chapter or part, 1 a section, 2 what is below a section, and so on."""

    level: int
    title: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one file, in the order in which the document reads it."""

    file: str
    text: str
    # The line on which it begins.
    line: int


LEVELS = {
    "part": 0,
    "chapter": 0,
    "section": 1,
    "cvsection": 1,
    "cvsect": 1,
    "cvheading": 1,
    "resumesection": 1,
    "sectiontitle": 1,
    "subsection": 2,
    "cvsubsection": 2,
    "resumesubheading": 2,
    "subsubsection": 3,
    "paragraph": 4,
    "subparagraph": 5,
}
# Sections that are environments.
SECTIONS = {"rsection", "cvsection", "resumesection", "ressection", "section"}
DEEPEST = 20
MOST_TEXT = 4_000_000
MOST_PIECES = 3000
MOST_HEADINGS = 2000
LONGEST_TITLE = 300
COMMENT = re.compile(r"(?<!\\)((?:\\\\){0,50})%[^\n]*")
BEGIN = re.compile(r"\\begin\s{0,9}\{document\}")
END = re.compile(r"\\end\s{0,9}\{document\}")
READ = re.compile(
    r"\\(?:input|include|subfile|subfileinclude|"
    r"loadsection)(?![A-Za-z])\s{0,9}(?:\{\s{0,9}\"?([^{}\n\"]{1,200})\"?\s{0,9}\}"
    r"|([^\s{}\\]{1,200}))|\\(?:sub)?(?:import|includefrom|"
    r"inputfrom)\*?\s{0,9}\{([^{}\n]{0,200})\}\{([^{}\n]{1,200})\}"
)
HEADING = re.compile(
    r"\\(?:begin\s{0,9}\{(?P<environment>[A-Za-z]{2,40})\*?\}|(?P<command>[A-Za-z@]{2,40})\*?)\s{0,9}(?:\[[^\]\n]{0,300}\]\s{0,9})?\{"
)
# Commands of the project's own with one argument or more.
DEFINITION = re.compile(
    r"\\(?:re|provide)?(?:newcommand|DeclareRobustCommand)\*?\s{0,9}\{?\\([A-Za-z@]{1,40})\}?\s{0,9}"
    r"\[(\d)\]\s{0,9}(?:\[[^\]\n]{0,100}\])?\s{0,9}(?=\{)"
)
# What a command calls that prints a heading, and how one looks that draws it by itself.
CALLS = re.compile(r"\\(part|chapter|section|subsection|subsubsection)(?![A-Za-z])\*?\s{0,9}\{")
ROOM = re.compile(
    r"\\(?:vspace|vskip|par|rule|hrule|titlerule|smallskip|medskip|bigskip|addvspace)(?![A-Za-z])"
)
LOUD = re.compile(
    r"(?i)\\(?:bf|sc|textbf|textsc|large|huge|makeuppercase|uppercase|color|textcolor|fontsize)"
)
TITLE_GAP = re.compile(r"\s+")


def outline(project: Sources) -> list[Heading]:
    """The headings in the order of the document, through all files that it reads."""
    calling, drawing = _own_levels(project)
    body = _body(project)
    found = _headings(body, {**LEVELS, **calling})
    if any(heading.level <= 1 for heading in found):
        return found
    return _headings(body, {**LEVELS, **drawing, **calling})


def _headings(body: tuple[str, list[tuple[int, Piece]]], levels: Mapping[str, int]) -> list[Heading]:
    text, pieces = body
    starts = [start for start, _ in pieces]
    found: list[Heading] = []
    counted, line, last, tried = 0, 1, -1, 0
    for match in HEADING.finditer(text):
        environment, command = (match["environment"] or "").lower(), match["command"] or ""
        level = 1 if environment in SECTIONS else levels.get(command, levels.get(command.lower()))
        if level is None:
            continue
        tried += 1
        title = _title(text, match.end()) if tried <= MOST_HEADINGS else ""
        if not title:
            continue
        current = max(0, bisect_right(starts, match.start()) - 1)
        start, piece = pieces[current]
        if current != last:
            counted, line, last = start, piece.line, current
        line += text.count("\n", counted, match.start())
        counted = match.start()
        found.append(Heading(level, title, piece.file, line))
    return found


def words(project: Sources) -> int:
    """How many words the document prints: commands, comments and settings are none."""
    return count_words(printed(_body(project)[0]))


# Scripts that put no room between words: each sign of the first counts, and so do some letters of the second.
SIGN = r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
UNSPACED = r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]"
PIECE = re.compile(rf"({SIGN})|({UNSPACED}+)|((?:(?!{SIGN}|{UNSPACED})\S)+)")
LETTERS_OF_A_WORD = 5


def count_words(text: str) -> int:
    """The words of a text in any script."""
    count = 0
    for match in PIECE.finditer(text):
        if match[1]:
            count += 1
        elif match[2]:
            count += -(-len(match[2]) // LETTERS_OF_A_WORD)
        elif any(letter.isalnum() for letter in match[3]):
            count += 1
    return count


def _title(text: str, start: int) -> str:
    """The argument that begins here, as it is printed."""
    depth = 1
    for place in range(start, min(len(text), start + LONGEST_TITLE)):
        letter = text[place]
        if text[place - 1] == "\\":
            continue
        depth += (letter == "{") - (letter == "}")
        if depth == 0:
            return TITLE_GAP.sub(" ", printed(text[start:place])).strip()
    return TITLE_GAP.sub(" ", printed(text[start : start + LONGEST_TITLE].split("\n", 1)[0])).strip()


def _own_levels(project: Sources) -> tuple[dict[str, int], dict[str, int]]:
    """The project's own commands that call a heading, and those that look as if they drew one."""
    calling, drawing = {}, {}
    for name, data in project.files.items():
        if not name.endswith((".tex", ".sty", ".cls")):
            continue
        text = COMMENT.sub(r"\1", bytes(data[:MOST_TEXT]).decode("utf-8", "replace"))
        closing = pairs(text)
        for match in DEFINITION.finditer(text):
            body = text[match.end() : min(closing.get(match.end(), 0), match.end() + 1000)]
            called = CALLS.search(body)
            if called is not None:
                calling[match[1]] = LEVELS[called[1]]
            elif match[2] == "1" and "#1" in body and ROOM.search(body) and LOUD.search(body):
                drawing[match[1]] = 1
    return calling, drawing


def _body(project: Sources) -> tuple[str, list[tuple[int, Piece]]]:
    """The text between begin and end of the document, with the files that it reads in their places."""
    pieces: list[tuple[int, Piece]] = []
    length = 0
    for piece in _pieces(_Shelf(project), project.main, ()):
        if length + len(piece.text) > MOST_TEXT or len(pieces) >= MOST_PIECES:
            break
        pieces.append((length, piece))
        length += len(piece.text)
    text = "".join(piece.text for _, piece in pieces)
    begin = BEGIN.search(text)
    end = END.search(text, begin.end() if begin else 0)
    # Blanks keep the places of what is left.
    start = begin.end() if begin else 0
    stop = end.start() if end else len(text)
    return re.sub(r"[^\n]", " ", text[:start]) + text[start:stop], pieces or [(0, Piece(project.main, "", 1))]


class _Shelf:
    """The files of a project as text without comments, each read once."""

    def __init__(self, project: Sources) -> None:
        self._files = project.files
        self._folder = project.main[: project.main.rfind("/") + 1]
        self._texts: dict[str, str] = {}

    def find(self, name: str) -> str | None:
        """The name of a file that is read by this name."""
        beside = normpath(f"{self._folder}{name}")
        tried = (beside, f"{beside}.tex", name, f"{name}.tex")
        found = next((one for one in tried if one in self._files), None)
        return found if found is not None and found.endswith((".tex", ".ltx", ".txt")) else None

    def text(self, name: str) -> str:
        """What is in a file."""
        if name not in self._texts:
            text = bytes(self._files.get(name, b"")[:MOST_TEXT]).decode("utf-8", "replace")
            self._texts[name] = COMMENT.sub(r"\1", text.replace("\r\n", "\n").replace("\r", "\n"))
        return self._texts[name]


def _pieces(shelf: _Shelf, name: str, above: tuple[str, ...]) -> Iterator[Piece]:
    """A file in pieces, with the files that it reads between them."""
    if name in above or len(above) >= DEEPEST:
        return
    text = shelf.text(name)
    at, line = 0, 1
    for match in READ.finditer(text):
        read = shelf.find(_wanted(match))
        if read is None:
            continue
        yield Piece(name, text[at : match.start()], line)
        line += text.count("\n", at, match.end())
        at = match.end()
        yield from _pieces(shelf, read, (*above, name))
    yield Piece(name, text[at:], line)


def _wanted(match: re.Match[str]) -> str:
    """The file that is to be read."""
    if match[4]:
        return f"{(match[3] or '').strip().removeprefix('./').rstrip('/')}/{match[4].strip()}".lstrip("/")
    return (match[1] or match[2] or "").strip().removeprefix("./")
