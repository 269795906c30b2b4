"""The preamble: a plain article, packages that every TeX has, and one switch between bytes and Unicode."""

from collections.abc import Iterable

from curricle.engines.render.formats.latex.script import Script, used
from curricle.engines.render.formats.latex.sign import escape, foreign
from curricle.engines.render.formats.look import Look, substitute
from curricle.engines.render.tree import Tree

_RUNNING_LIMIT = 60
_BABEL = {"ar": "arabic", "he": "hebrew", "fa": "persian", "ur": "urdu"}


def preamble(tree: Tree, look: Look, text: str) -> str:
    """Everything above ``\\begin{document}`` for a document that holds this text."""
    scripts = used(text)
    parts = (_notes(scripts), _engine(tree, look, scripts, foreign(text)), _page(look), _macros(tree, look))
    return "\n".join(parts)


def _notes(scripts: Iterable[Script]) -> str:
    names = ", ".join(script.name for script in scripts)
    lines = ["% Compile with xelatex or lualatex; pdflatex does for text in Latin letters."]
    if names:
        lines.append(
            f"% This text also holds {names}. xelatex and lualatex show it in the first of the fonts"
        )
        lines.append("% named below that is installed; pdflatex writes [U+....] in place of what it lacks.")
    return "\n".join(lines)


def _engine(tree: Tree, look: Look, scripts: Iterable[Script], characters: Iterable[str]) -> str:
    paper = "letterpaper" if look.paper == "letter" else "a4paper"
    stand_in = substitute(look.font)
    is_serif = stand_in.generic == "serif"
    classic = r"\usepackage{mathptmx}" if is_serif else r"\usepackage[scaled=0.9]{helvet}"
    package = "mathptmx.sty" if is_serif else "helvet.sty"
    default = "" if is_serif else r"\renewcommand{\familydefault}{\sfdefault}"
    return "\n".join(
        line
        for line in (
            rf"\documentclass[10pt,{paper}]{{article}}",
            r"\usepackage{iftex}",
            r"\newif\ifcurriclebytes \ifPDFTeX\curriclebytestrue\fi",
            default,
            r"\newcommand{\latin}[1]{#1}",
            r"\ifcurriclebytes",
            r"  \usepackage[T1]{fontenc}",
            r"  \usepackage[utf8]{inputenc}",
            r"  \usepackage{textcomp}",
            rf"  \IfFileExists{{{package}}}{{{classic}}}{{}}",
            r"  \IfFileExists{glyphtounicode.tex}{\input{glyphtounicode}\pdfgentounicode=1}{}",
            r"  \newcommand{\lacking}[1]{[U+#1]}",
            *(_declaration(character) for character in characters),
            *(rf"  \newcommand{{\{script.name}script}}[1]{{#1}}" for script in scripts),
            r"\else",
            r"  \usepackage{fontspec}",
            *_direction(tree),
            f"  {_chain((look.font, stand_in.name, stand_in.twin), 'setmainfont', 'setsansfont')}",
            *(line for script in scripts for line in _script_font(script)),
            r"  \ifXeTeX\XeTeXlinebreaklocale " '"zh" \\XeTeXlinebreakskip=0pt plus 1pt\\fi'
            if any(script.name in {"han", "kana"} for script in scripts)
            else "",
            r"\fi",
        )
        if line
    )


def _direction(tree: Tree) -> list[str]:
    """Right-to-left text needs an engine that turns it round."""
    if tree.direction != "rtl":
        return []
    language = _BABEL.get(tree.language, "arabic")
    return [
        "  % xelatex needs the package bidi to turn lines round; lualatex does it by itself.",
        r"  \ifLuaTeX\usepackage[bidi=basic]{babel}\else",
        r"    \IfFileExists{bidi.sty}{\usepackage[bidi=bidi]{babel}}{}\fi",
        rf"  \ifdefined\babelprovide\babelprovide[import,main]{{{language}}}\fi",
        r"  \ifdefined\babelsublr\renewcommand{\latin}[1]{\babelsublr{#1}}\fi",
    ]


def _declaration(character: str) -> str:
    """What pdflatex does not know it shall name, not refuse."""
    point = f"{ord(character):04X}"
    known = rf"\ifcsname u8:\detokenize{{{character}}}\endcsname"
    return rf"  {known}\else\DeclareUnicodeCharacter{{{point}}}{{\lacking{{{point}}}}}\fi"


def _chain(fonts: Iterable[str], *commands: str) -> str:
    """The first of the fonts that is installed."""
    written = ""
    for font in reversed(tuple(dict.fromkeys(fonts))):
        chosen = "".join(rf"\{command}{{{font}}}" for command in commands)
        written = rf"\IfFontExistsTF{{{font}}}{{{chosen}}}{{{written}}}"
    return written


def _script_font(script: Script) -> list[str]:
    name = rf"\{script.name}script"
    chain = ""
    for font in reversed(script.fonts):
        chosen = rf"\newfontfamily{name}font{{{font}}}[{script.feature}]"
        chain = rf"\IfFontExistsTF{{{font}}}{{{chosen}}}{{{chain}}}"
    return [
        rf"  \let{name}font\relax {chain}",
        rf"  \newcommand{{{name}}}[1]{{{{{name}font #1}}}}",
    ]


def _page(look: Look) -> str:
    colours = (
        rf"\definecolor{{{name}}}{{HTML}}{{{colour[1:].upper()}}}"
        for name, colour in (
            ("accent", look.accent),
            ("ink", look.ink),
            ("quiet", look.quiet),
            ("hair", look.hair),
        )
    )
    margins = (
        f"left={look.margin_x:g}mm,right={look.margin_x:g}mm,"
        f"top={look.margin_y:g}mm,bottom={look.margin_y:g}mm,footskip=8mm"
    )
    return "\n".join((rf"\usepackage[{margins}]{{geometry}}", r"\usepackage{xcolor}", *colours))


def _macros(tree: Tree, look: Look) -> str:
    title, author = escape(tree.title), escape(tree.name)
    running = f"{author} {{\\textperiodcentered}} " if 0 < len(tree.name) <= _RUNNING_LIMIT else ""
    number = rf"\hfil\curriclequiet {running}\thepage" if look.has_page_numbers else ""
    unit, size, gap = look.unit, look.size, look.spacing
    return rf"""\usepackage[unicode,hidelinks]{{hyperref}}
\hypersetup{{pdftitle={{{title}}},pdfauthor={{{author}}},pdflang={{{tree.language}}}}}
\makeatletter
\newcommand{{\curriclefont}}[1]{{\fontsize{{#1}}{{{unit:.2f}}}\selectfont}}
\newcommand{{\curriclename}}{{\fontsize{{{2.7 * size:.2f}}}{{{2.9 * size:.2f}}}\bfseries}}
\newcommand{{\curriclelabel}}{{\curriclefont{{{1.22 * size:.2f}}}\color{{accent}}}}
\newcommand{{\curriclequiet}}{{\curriclefont{{{0.95 * size:.2f}}}\color{{quiet}}}}
\newcommand{{\curriclesection}}[1]{{\par\addvspace{{{gap:g}\baselineskip}}\pagebreak[2]%
  {{\color{{hair}}\hrule height 0.4pt}}\nobreak\vskip 0.3\baselineskip\nobreak
  \phantomsection\addcontentsline{{toc}}{{section}}{{#1}}%
  {{\curriclefont{{{1.22 * size:.2f}}}\bfseries\color{{accent}}#1\par}}%
  \nobreak\vskip 0.12\baselineskip\nobreak}}
\newcommand{{\curricleentry}}{{\par\addvspace{{{0.4 * gap:g}\baselineskip}}\pagebreak[1]}}
\newcommand{{\curricleletter}}{{\par\addvspace{{{0.8 * gap:g}\baselineskip}}}}
\newcommand{{\curriclegap}}{{\par\addvspace{{0.13\baselineskip}}}}
\newenvironment{{points}}{{\begin{{list}}{{\textcolor{{accent}}{{\textbullet}}}}{{%
  \setlength{{\topsep}}{{0.14\baselineskip}}\setlength{{\itemsep}}{{0.13\baselineskip}}%
  \setlength{{\parsep}}{{0pt}}\setlength{{\partopsep}}{{0pt}}\setlength{{\leftmargin}}{{{size:g}pt}}%
  \setlength{{\labelwidth}}{{{0.5 * size:g}pt}}\setlength{{\labelsep}}{{{0.5 * size:g}pt}}}}}}{{\end{{list}}}}
\newenvironment{{inner}}{{\par\advance\leftskip {size:g}pt\relax}}{{\par}}
\def\ps@curricle{{\let\@oddhead\@empty\let\@evenhead\@empty\def\@oddfoot{{{number}}}\let\@evenfoot\@oddfoot}}
\makeatother
\setlength{{\parindent}}{{0pt}}\setlength{{\parskip}}{{0pt}}
\pagestyle{{curricle}}\raggedbottom"""
