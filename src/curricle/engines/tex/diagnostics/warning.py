"""Warnings and remarks: nothing stands still for them, but the page may not be what was meant."""

from dataclasses import replace

from curricle.engines.tex.diagnostics import refining, refining_box, refining_file
from curricle.engines.tex.diagnostics.diagnostic import Severity
from curricle.engines.tex.diagnostics.rule import Rule, rule


def warn(code: str, pattern: str, message: str, hint: str) -> Rule:
    """A warning by its pattern."""
    return replace(rule(code, pattern, message, hint), severity="warning")


def note(code: str, pattern: str, message: str, hint: str, severity: Severity = "info") -> Rule:
    """A remark by its pattern."""
    return replace(rule(code, pattern, message, hint), severity=severity)


# What says nothing to a person: it is repeated elsewhere, or the next pass mends it.
SILENT = (
    r"There were undefined (?:references|citations)|There were multiply-defined labels|"
    r"Rerun to get|Rerun LaTeX|"
    r"[Rr]erun|Marginpar on page|Command \S+ has changed|Font shape .* undefined.*using .* instead\s*$|"
    r"Some font shapes were not available|Size substitutions|Token not allowed in a PDF string|"
    r"Option `.*' has already been used|Difference \(\d\) between bookmark levels|"
    r"has been referenced but does not exist|You have requested, on input line|Please \(re\)run|"
    r"The page breaks|Unused global option|Suppressing empty|Composite letter|Ignoring (?:empty|text)|"
    r"Font shape .* size .* not available|File `.*' not found on input line|in font nullfont"
)

RULES: tuple[Rule, ...] = (
    replace(
        warn(
            "undefined_reference",
            r"(?:Hyper r|R)eference `(.+?)' on page (?:\S+) undefined",
            "\\ref{<1>} points to nothing.",
            "Put \\label{<1>} behind what is meant, or check the spelling.",
        ),
        refine=refining.name_label,
    ),
    replace(
        warn(
            "undefined_citation",
            r"Citation [`'](.+?)' (?:on page \S+ )?undefined",
            "\\cite{<1>} points to no entry of a bibliography.",
            "Add an entry with the key <1> to the .bib file and load the file, or check the spelling.",
        ),
        refine=refining.name_citation,
    ),
    replace(
        warn(
            "label_twice",
            r"Label `(.+?)' multiply defined",
            "The label <1> is used more than once.",
            "Give each \\label a name of its own: \\label{<1>} and another.",
        ),
        refine=refining.find_second_label,
    ),
    replace(
        warn(
            "file_not_found", r"No file (.+?)\.$", "The file <1> is not there.", "Check its name and folder."
        ),
        refine=refining_file.find_file,
    ),
    warn(
        "font_replaced",
        r"Font shape `(.+?)' (?:undefined|in size .*? not available)|Font shape `(.+?)' tried instead",
        "The font has no such shape (<1><2>), and another one is used.",
        "Nothing needs to be done; a font with that shape would print it.",
    ),
    warn(
        "no_author",
        r"No \\author given",
        "\\maketitle has no author to print.",
        "Write \\author{…} before \\maketitle, or \\author{} for none.",
    ),
    warn(
        "deprecated",
        r"(?:obsolete|deprecated|outdated).*",
        "Something here is outdated.",
        "It still works; the help of the package names what takes its place.",
    ),
    replace(
        warn(
            "missing_character",
            r"Missing character: There is no (.+?) (?:\(U\+([0-9A-F]+)\) )?in font (.+?)!?$",
            "The font has no character <1>; it is left out.",
            "Use a font that has it (fontspec with xelatex or lualatex), or write something else.",
        ),
        refine=refining_file.find_character,
    ),
    replace(
        note("overfull", r"Overfull \\([hv])box \(([\d.]+)pt too (\w+)\)", "", ""),
        refine=refining_box.tell_overfull,
    ),
    replace(
        note("underfull", r"Underfull \\([hv])box \(badness (\d+)\)", "", ""),
        refine=refining_box.tell_underfull,
    ),
    note(
        "no_pages",
        r"No pages of output",
        "The document has no page.",
        "Write some text between \\begin{document} and \\end{document}.",
        "error",
    ),
    replace(
        warn(
            "group_open",
            r"\(\\end occurred inside a group at level (\d+)\)(?:.*?entered at line (\d+) \((.+?)\))?",
            "What <3> opens in line <2> is never closed.",
            "Add the } or \\end that is missing.",
        ),
        refine=refining.at_second_group,
    ),
    replace(
        warn(
            "incomplete_if",
            r"\(\\end occurred when (\\if\w*) on line (\d+) was incomplete",
            "The condition <1> in line <2> has no end.",
            "Add \\fi where the condition should end.",
        ),
        refine=refining.at_second_group,
    ),
    warn(
        "pdf_version",
        r"PDF inclusion: found PDF version <(.+?)>",
        "A picture is a PDF of a newer version (<1>).",
        "It is most often shown rightly all the same; save it as PDF 1.5 to be sure.",
    ),
    warn(
        "pdf_driver",
        r"^(?:x?dvipdfmx|pdfTeX) [Ww]arning:? ?(.+)",
        "While the PDF was written: <1>",
        "Look whether the page is as it should be.",
    ),
    warn(
        "package",
        r"^(?:Package|Class|Module) (\S+) [Ww]arning: (.+)",
        "<1> says: <2>",
        "Look whether the page is as it should be.",
    ),
    warn(
        "latex",
        r"^(?:LaTeX3?|LuaTeX)(?: Font)? [Ww]arning: (.+)",
        "LaTeX says: <1>",
        "Look whether the page is as it should be.",
    ),
)
# Packages whose warnings trouble nobody who reads the page.
QUIET_PACKAGES = frozenset(
    {"hyperref", "rerunfilecheck", "bookmark", "caption", "xcolor", "fontspec", "microtype"}
)
