"""From nodes to words: what of LaTeX is letters, marks and links, and what is only looks."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from curricle.engines.resume.link import is_safe_url
from curricle.engines.tex.structure.node import Break, Command, Environment, Group, Node, Place, Text

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
    **{"thinspace": "\u00a0", "space": " ", "nobreakspace": "\u00a0", "xspace": " ", "enskip": " "},
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
    **{
        "textbullet": "•",
        "cdot": "·",
        "cdotp": "·",
        "textperiodcentered": "·",
        "bullet": "•",
        "dots": "…",
        "ldots": "…",
    },
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
_SILENT_BY_COUNT: Final = {
    1: """
        vspace vspace* hspace hspace* label color pagestyle thispagestyle pagecolor normalcolor pagenumbering
        includegraphics input usepackage phantom hphantom vphantom index linespread enlargethispage
        enlargethispage* bibliographystyle bibliography nocite addbibresource faIcon faIcon* faicon addvspace
        usefont fontfamily fontseries fontshape columnratio cite directlua cline cmidrule setstretch
        selectlanguage urlstyle hypersetup needspace geometry newgeometry setlist hyphenation ref pageref ding
        setmainfont setsansfont fancyhf fancyhead fancyfoot rowcolor cellcolor moderncvstyle moderncvcolor
        marginpar* definecolorscheme symbol setcolumnwidth arrayrulecolor newif graphicspath tikzset vfill*
        """,
    2: """
        setlength addtolength rule fontsize setcounter addtocounter colorlet settowidth hypertarget*
        setlength* moderncvtheme DeclareMathSymbol
        """,
    3: "definecolor newcommand renewcommand providecommand def titlespacing titlespacing* wheelchart",
    5: "titleformat titleformat*",
}
_SILENT: Final = {name: count for count, names in _SILENT_BY_COUNT.items() for name in names.split()}
# Lengths that are told without braces.
_LENGTHS: Final = frozenset(
    {
        "vskip",
        "hskip",
        "kern",
        "parindent",
        "parskip",
        "itemsep",
        "baselineskip",
        "topsep",
        "leftskip",
        "rightskip",
    }
    | {"leftskip", "rightskip", "columnsep", "lineskip", "tabcolsep", "arraystretch", "fboxsep"}
    | {
        "hyphenpenalty",
        "exhyphenpenalty",
        "tolerance",
        "pretolerance",
        "widowpenalty",
        "clubpenalty",
        "hbadness",
    }
)
_LENGTH: Final = re.compile(
    r"\s*=?\s*-?[\d.]*\s*(?:pt|em|ex|cm|mm|in|bp|sp|fil+)?(?:\s*(?:plus|minus)\s*-?[\d.]+\s*(?:pt|em|ex|fil+))*"
)
# Commands of whose arguments only the last is printed.
_LAST_BY_COUNT: Final = {
    1: "makebox mbox framebox",
    2: """
        textcolor colorbox raisebox parbox scalebox rotatebox foreignlanguage hyperlink hypertarget
        texorpdfstring textls
        """,
    3: "fcolorbox resizebox resizebox* multicolumn multirow",
}
_LAST: Final = {name: count for count, names in _LAST_BY_COUNT.items() for name in names.split()}
TABLES: Final = frozenset(
    {"tabular", "tabular*", "tabularx", "longtable", "tabulary", "array", "supertabular", "xltabular"}
)
# How many braces stand after the name of an environment before what it holds.
BRACES: Final = {
    **dict.fromkeys(("minipage", "multicols", "multicols*", "paracol", "tabular", "array", "longtable"), 1),
    **dict.fromkeys(("thebibliography", "spacing", "adjustbox", "supertabular", "otherlanguage"), 1),
    **dict.fromkeys(("tabular*", "tabularx", "tabulary", "adjustwidth", "list", "xltabular"), 2),
    **dict.fromkeys(("wrapfigure",), 2),
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
    place: Place | None = None

    def saying(self, text: str) -> "Word":
        """The same looks and place with other characters."""
        return Word(text, self.bold, self.italic, self.code, self.url, self.place)


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


def past_options(nodes: Sequence[Node], at: int) -> int:
    """Where brackets end that tell how something looks."""
    end = at
    while end < len(nodes):
        node = nodes[end]
        if (
            isinstance(node, Group)
            and node.is_option
            and any(
                isinstance(one, Text) and re.search(r"\d(?:pt|em|ex|mm|cm)\b|=|^[tbclrhp]+$", one.text)
                for one in node.nodes
            )
        ):
            return end + 1
        if not (isinstance(node, Text) and not node.text.strip()):
            break
        end += 1
    return at


def words_of(nodes: Sequence[Node], look: Word | None = None) -> list[Word]:
    """Everything that is printed, with its marks."""
    look = look or Word("")
    words: list[Word] = []
    at = 0
    while at < len(nodes):
        node = nodes[at]
        at += 1
        match node:
            case Text(text, place):
                look = Word("", look.bold, look.italic, look.code, look.url, place)
                words.append(look.saying(text if look.code else _typographic(text.replace("&", "\t"))))
            case Break():
                words.append(look.saying("\n"))
            case Group(inside, _, is_option):
                words += [] if is_option else words_of(inside, look)
            case Environment(name, inside):
                words += words_of(inside[arguments(inside, 0, BRACES.get(name, 0))[1] :], look)
            case Command(name):
                made, at, look = _command(name, nodes, at, look)
                words += made
    return words


Said = tuple[list[Word], int, Word]


def _command(name: str, nodes: Sequence[Node], at: int, look: Word) -> Said:
    """What a command prints, where to go on, and how what follows it looks."""
    read = _READERS.get(name)
    return read(name, nodes, at, look) if read is not None else ([], at, look)


def _ended(_name: str, nodes: Sequence[Node], at: int, look: Word) -> Said:
    return [look.saying("\n")], past_options(nodes, at), look


def _sign(name: str, nodes: Sequence[Node], at: int, look: Word) -> Said:
    sign = look.saying(_SIGNS[name])
    if at < len(nodes):
        node = nodes[at]
        if name.isalpha() and isinstance(node, Group) and not node.nodes:
            return [sign], at + 1, look
        if name.isalpha() and sign.text.isalpha() and len(name) < 3 and isinstance(node, Text):
            # A blank after a command of letters only ends its name.
            return [sign, look.saying(_typographic(node.text.lstrip()))], at + 1, look
    return [sign], at, look


def _dressed(name: str, nodes: Sequence[Node], at: int, look: Word) -> Said:
    is_bold, is_italic = look.bold or name in _BOLD, look.italic or name in _ITALIC
    dressed = Word("", is_bold, is_italic, name in _CODE, look.url, look.place)
    if not name.startswith(("text", "emph", "strong")):
        return [], at, dressed
    given, end = arguments(nodes, at, 1)
    return [word for group in given for word in words_of(group.nodes, dressed)], end, look


def _silent(name: str, nodes: Sequence[Node], at: int, look: Word) -> Said:
    left = _SILENT[name]
    end = at
    while left and end < len(nodes):
        node = nodes[end]
        if isinstance(node, Command) or (isinstance(node, Group) and not node.is_option):
            left -= 1
        elif not isinstance(node, Group) and not (isinstance(node, Text) and not node.text.strip()):
            break
        end += 1
    return [], end, look


def _length(_name: str, nodes: Sequence[Node], at: int, look: Word) -> Said:
    if at < len(nodes) and isinstance(node := nodes[at], Text):
        rest = _LENGTH.sub("", node.text, count=1)
        return [look.saying(_typographic(rest))], at + 1, look
    return [], at, look


def _last(name: str, nodes: Sequence[Node], at: int, look: Word) -> Said:
    given, end = arguments(nodes, at, _LAST[name])
    return words_of(given[-1].nodes, look) if given else [], end, look


def _accent(name: str, nodes: Sequence[Node], at: int, look: Word) -> Said:
    if at >= len(nodes):
        return [], at, look
    node = nodes[at]
    mark = _ACCENTS[name]
    if isinstance(node, Text):
        text = node.text.lstrip() if name.isalpha() else node.text
        accented = unicodedata.normalize("NFC", text[:1] + mark) + _typographic(text[1:])
        return [look.saying(accented)], at + 1, look
    inside = words_of(node.nodes if isinstance(node, Group) else (node,))
    text = "".join(word.text for word in inside)
    return [look.saying(unicodedata.normalize("NFC", text[:1] + mark) + text[1:])], at + 1, look


def _link(name: str, nodes: Sequence[Node], at: int, look: Word) -> Said:
    given, end = arguments(nodes, at, 2 if name == "href" else 1)
    if not given:
        return [], end, look
    url = raw_text(given[0].nodes).strip()
    target = url if is_safe_url(url) else None
    linked = Word(url, look.bold, look.italic, look.code, target, look.place or given[0].place)
    if len(given) == 1:
        return [linked], end, look
    return words_of(given[1].nodes, linked.saying("")), end, look


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
        plain_ = Code(text) if word.code else Plain(text)
        slanted = Italic((plain_,)) if word.italic and not word.code else plain_
        strong = Bold((slanted,)) if word.bold and not word.code else slanted
        nodes.append(Link(word.url, (strong,)) if word.url else strong)
    return write_text((Paragraph(tuple(nodes)),)).strip() if nodes else ""


Reader = Callable[[str, Sequence[Node], int, Word], Said]
_READERS: Final[dict[str, Reader]] = {
    **dict.fromkeys(_LENGTHS, _length),
    **dict.fromkeys(_LAST, _last),
    **dict.fromkeys(_SILENT, _silent),
    **dict.fromkeys(("href", "url", "nolinkurl"), _link),
    **dict.fromkeys(_BOLD | _ITALIC | _CODE, _dressed),
    **dict.fromkeys(_ACCENTS, _accent),
    **dict.fromkeys(_SIGNS, _sign),
    **dict.fromkeys(_LINE_ENDS, _ended),
}
# The names of all commands whose print is known.
KNOWN: Final = frozenset(_READERS)
