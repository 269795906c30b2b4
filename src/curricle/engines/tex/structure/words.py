"""From nodes to words: what of LaTeX is letters, marks and links, and what is only looks."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from curricle.engines.resume.link import is_safe_url
from curricle.engines.tex.structure.node import Break, Command, Environment, Group, Node, Text

_ACCENTS: Final = {
    **{
        "'": "\u0301",
        "`": "\u0300",
        "^": "\u0302",
        '"': "\u0308",
        "~": "\u0303",
        "=": "\u0304",
        ".": "\u0307",
    },
    **{
        "c": "\u0327",
        "v": "\u030c",
        "u": "\u0306",
        "H": "\u030b",
        "k": "\u0328",
        "r": "\u030a",
        "d": "\u0323",
    },
    **{"b": "\u0331", "t": "\u0361"},
}
_SIGNS: Final = {
    **{
        "&": "&",
        "%": "%",
        "$": "$",
        "#": "#",
        "_": "_",
        "{": "{",
        "}": "}",
        " ": " ",
        "/": "",
        "-": "",
        "@": "",
    },
    **{",": "\u00a0", ";": " ", ":": " ", "!": "", "\n": " ", "quad": "\t", "qquad": "\t", "enspace": " "},
    **{"thinspace": "\u00a0", "space": " ", "nobreakspace": "\u00a0", "xspace": " ", "hspace": " "},
    **{
        "ss": "ß",
        "o": "ø",
        "O": "Ø",
        "l": "ł",
        "L": "Ł",
        "ae": "æ",
        "AE": "Æ",
        "oe": "œ",
        "OE": "Œ",
        "aa": "å",
    },
    **{"AA": "Å", "i": "i", "j": "j", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ"},
    **{"textbullet": "•", "cdot": "·", "textperiodcentered": "·", "bullet": "•", "dots": "…", "ldots": "…"},
    **{"textendash": "–", "textemdash": "—", "textbar": "|", "vert": "|", "textasciitilde": "~", "sim": "~"},
    **{"textasciicircum": "^", "textbackslash": "\\", "backslash": "\\", "textunderscore": "_", "slash": "/"},
    **{"textquotesingle": "'", "textquotedblleft": "“", "textquotedblright": "”", "textregistered": "®"},
    **{"texttrademark": "™", "textcopyright": "©", "copyright": "©", "S": "§", "P": "¶", "pounds": "£"},
    **{
        "euro": "€",
        "texteuro": "€",
        "textdegree": "°",
        "times": "×",
        "pm": "±",
        "to": "→",
        "rightarrow": "→",
    },
    **{"LaTeX": "LaTeX", "TeX": "TeX", "LaTeXe": "LaTeX2e", "XeLaTeX": "XeLaTeX", "lt": "<", "gt": ">"},
    **{"textless": "<", "textgreater": ">", "guillemotleft": "«", "guillemotright": "»", "cpp": "C++"},
    **{"hfill": "\t", "hfil": "\t", "dotfill": "\t", "hrulefill": "\t", "today": ""},
    **{"leq": "≤", "geq": "≥", "approx": "≈", "mu": "µ", "diamond": "·", "textasteriskcentered": "*"},
}
# Commands whose arguments are not printed, and how many braces they take.
_SILENT: Final = {
    **dict.fromkeys(
        ("vspace", "vspace*", "hspace", "hspace*", "label", "color", "pagestyle", "thispagestyle"), 1
    ),
    **dict.fromkeys(
        ("includegraphics", "input", "usepackage", "phantom", "hphantom", "vphantom", "index"), 1
    ),
    **dict.fromkeys(("linespread", "enlargethispage", "bibliographystyle", "bibliography", "nocite"), 1),
    **dict.fromkeys(("faIcon", "addvspace", "usefont", "fontfamily", "columnratio", "cite", "directlua"), 1),
    **dict.fromkeys(("setlength", "addtolength", "rule", "fontsize", "setcounter", "addtocounter"), 2),
    **dict.fromkeys(("definecolor", "newcommand", "renewcommand", "providecommand", "def"), 3),
}
# Commands of whose arguments only the last is printed.
_LAST: Final = {
    "textcolor": 2,
    "colorbox": 2,
    "fcolorbox": 3,
    "raisebox": 2,
    "parbox": 2,
    "makebox": 1,
    "mbox": 1,
}
_BOLD: Final = frozenset({"textbf", "bfseries", "bf", "strong"})
_ITALIC: Final = frozenset({"textit", "emph", "textsl", "itshape", "it", "em", "slshape"})
_CODE: Final = frozenset({"texttt"})
_LINE_ENDS: Final = frozenset({"\\", "newline", "linebreak", "par", "\\*", "smallskip", "medskip", "bigskip"})
_QUOTES: Final = (("``", "“"), ("''", "”"), ("---", "—"), ("--", "–"), ("`", "‘"), ("'", "’"))


@dataclass(frozen=True, slots=True)
class Word:
    """Characters that look alike. A tab is what pushes the rest of the line to the right."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    url: str | None = None


def arguments(nodes: Sequence[Node], at: int, most: int) -> tuple[list[Group], int]:
    """The braces that follow a command, without the brackets between them, and where they end."""
    found: list[Group] = []
    end = at
    while len(found) < most and end < len(nodes):
        node = nodes[end]
        if isinstance(node, Group):
            found += [] if node.is_option else [node]
        elif not (isinstance(node, Text) and not node.text.strip()):
            break
        end += 1
    return found, (end if found else at)


def words_of(nodes: Sequence[Node], look: Word | None = None) -> list[Word]:
    """Everything that is printed, with its marks."""
    look = look or Word("")
    words: list[Word] = []
    at = 0
    while at < len(nodes):
        node = nodes[at]
        at += 1
        match node:
            case Text(text):
                words.append(replace(look, text=text if look.code else _typographic(text)))
            case Break():
                words.append(replace(look, text="\n"))
            case Group(inside, _, is_option):
                words += [] if is_option else words_of(inside, look)
            case Environment(_, inside):
                words += words_of(inside, look)
            case Command(name):
                made, at, look = _command(name, nodes, at, look)
                words += made
    return words


def _command(name: str, nodes: Sequence[Node], at: int, look: Word) -> tuple[list[Word], int, Word]:
    """What a command prints, where to go on, and how what follows it looks."""
    if name in _LINE_ENDS:
        return [replace(look, text="\n")], at, look
    if name in _SIGNS:
        return [replace(look, text=_SIGNS[name])], _past_blank(nodes, at, name), look
    if name in _ACCENTS:
        return *_accent(name, nodes, at, look), look
    if name in _BOLD | _ITALIC | _CODE:
        dressed = replace(
            look, bold=look.bold or name in _BOLD, italic=look.italic or name in _ITALIC, code=name in _CODE
        )
        if not name.startswith(("text", "emph", "strong")):
            return [], at, dressed
        given, end = arguments(nodes, at, 1)
        return [word for group in given for word in words_of(group.nodes, dressed)], end, look
    if name in {"href", "url", "nolinkurl"}:
        return *_link(name, nodes, at, look), look
    if name in _SILENT:
        return [], arguments(nodes, at, _SILENT[name])[1], look
    if name in _LAST:
        given, end = arguments(nodes, at, _LAST[name])
        return words_of(given[-1].nodes, look) if given else [], end, look
    return [], at, look


def _past_blank(nodes: Sequence[Node], at: int, name: str) -> int:
    """A blank after a command of letters only ends its name."""
    if name.isalpha() and at < len(nodes):
        node = nodes[at]
        if isinstance(node, Group) and not node.nodes:
            return at + 1
    return at


def _accent(name: str, nodes: Sequence[Node], at: int, look: Word) -> tuple[list[Word], int]:
    if at >= len(nodes):
        return [], at
    node = nodes[at]
    mark = _ACCENTS[name]
    if isinstance(node, Text):
        text = node.text.lstrip() if name.isalpha() else node.text
        return [
            replace(look, text=unicodedata.normalize("NFC", text[:1] + mark) + _typographic(text[1:]))
        ], at + 1
    inside = words_of(node.nodes if isinstance(node, Group) else (node,))
    text = "".join(word.text for word in inside)
    return [replace(look, text=unicodedata.normalize("NFC", text[:1] + mark) + text[1:])], at + 1


def _link(name: str, nodes: Sequence[Node], at: int, look: Word) -> tuple[list[Word], int]:
    given, end = arguments(nodes, at, 2 if name == "href" else 1)
    if not given:
        return [], end
    url = raw_text(given[0].nodes).strip()
    target = url if is_safe_url(url) else None
    if len(given) == 1:
        return [replace(look, text=url, url=target)], end
    return words_of(given[1].nodes, replace(look, url=target)), end


def raw_text(nodes: Iterable[Node]) -> str:
    """Characters as they are, as in an address."""
    written = []
    for node in nodes:
        match node:
            case Text(text):
                written.append(text.replace("\u00a0", "~"))
            case Command(name):
                written.append(name if name in "#%&_{}~$" else f"\\{name}")
            case Group(inside):
                written.append(raw_text(inside))
    return "".join(written)


def _typographic(text: str) -> str:
    for typed, printed in _QUOTES:
        text = text.replace(typed, printed)
    return text


def plain(words: Iterable[Word]) -> str:
    """One line without marks."""
    return " ".join("".join(word.text for word in words).replace("\t", " ").split())


def markdown(words: Sequence[Word]) -> str:
    """The words as text of the document, with its marks."""
    from curricle.engines.resume.text import Bold, Code, Inline, Italic, Link, Paragraph, Plain
    from curricle.engines.resume.writer import write_text

    nodes: list[Inline] = []
    for word in words:
        text = re.sub(r"\s+", " ", word.text)
        if not text:
            continue
        inline: Inline = Code(text) if word.code else Plain(text)
        if word.italic and not word.code:
            inline = Italic((inline,))
        if word.bold and not word.code:
            inline = Bold((inline,))
        nodes.append(Link(word.url, (inline,)) if word.url else inline)
    return write_text((Paragraph(tuple(nodes)),)).strip() if nodes else ""
