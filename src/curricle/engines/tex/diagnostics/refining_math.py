"""Maths and tables: what the stop of the engine says about the character or command before it."""

import re

from curricle.engines.tex.diagnostics.rule import Case

COMMAND = re.compile(r"(\\[A-Za-z]+)\s*$")
# A dollar that opens or closes maths.
DOLLAR = re.compile(r"(?<!\\)\$")
# How far above the end of a paragraph the lost dollar is looked for.
PARAGRAPH = 40


def name_maths(case: Case) -> None:
    """Tell an underscore, a command of maths and maths without end apart."""
    before = case.complaint.before.rstrip()
    last = before[-1:]
    if last in ("_", "^"):
        case.weak = False
        case.column = case.column and max(1, case.column - 1)
        case.message = f"The character {last} has a meaning in maths only."
        escaped = "\\_" if last == "_" else "\\^{}"
        example = "$m^2$" if last == "^" else "$a_1$"
        case.hint = f"Write {escaped} for the character itself, or put maths between dollars: {example}."
        return
    command = COMMAND.search(before)
    if command is not None and command[1] not in (
        "\\end",
        "\\par",
        "\\item",
        "\\begin",
        "\\section",
        "\\subsection",
    ):
        case.code, case.weak = "tex.math_only", True
        case.params["command"] = command[1]
        case.message = f"{command[1]} is allowed only in maths."
        case.hint = f"Put it between dollars: ${command[1]}$."
        case.column = case.column and max(1, case.column - len(command[0]))
        return
    case.message = "Maths that began with $ was not closed before the paragraph ended."
    case.hint = "Put a $ at the end of the maths, or write \\$ for the character itself."
    _find_dollar(case)


def _find_dollar(case: Case) -> None:
    """Point to the dollar that has no partner, in the paragraph that ends here."""
    if case.file is None or case.line is None:
        return
    case.params["noticed"] = case.line
    for number in range(case.line, max(0, case.line - PARAGRAPH), -1):
        line = case.sheets.line(case.file, number)
        if number < case.line and not line.strip():
            return
        places = [match.start() for match in DOLLAR.finditer(line)]
        if len(places) % 2:
            case.move((case.file, number, places[-1] + 1))
            case.weak = False
            return


def name_rule(case: Case) -> None:
    """Say what is in the wrong place: a rule or a cell."""
    line = case.complaint.before
    if "\\multicolumn" in line or case.match[1] == "\\omit":
        case.message = "\\multicolumn does not stand at the start of a cell."
        case.hint = "Put \\multicolumn directly behind & or \\\\, as the first thing of its cell."
        return
    match = re.search(r"(\\(?:hline|cline|toprule|midrule|bottomrule|cmidrule|rowcolor|noalign))", line)
    if match is not None:
        case.message = f"{match[1]} does not stand between two rows."
        case.hint = f"End the row before it: \\\\ {match[1]}. Outside a table use \\hrulefill or \\rule."
