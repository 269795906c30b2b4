"""Finding out more about a complaint: the name that was meant, and the place where it has to be mended."""

import re

from curricle.engines.tex.diagnostics.rule import Case

NAME = re.compile(r"(\\(?:(?:[^\W\d_]|@)+\*?|[^\s]))\s*$")
DEFINING = re.compile(r"^(\\(?:[^\W\d_]|@)+)[^>]*->")
# Somebody who writes 20% means the sign, and not a comment.
PERCENT = re.compile(r"\d\s?%")
LENGTH = re.compile(r"\\(?:setlength|addtolength|settowidth)\s*\{?\s*(\\\w+)")
WORD = re.compile(r"\w+", re.UNICODE)
SPELLING = "Check the spelling."


def name_command(case: Case) -> None:
    """Say which command is not known, and what may have been meant."""
    complaint = case.complaint
    inner = complaint.contexts[0] if complaint.contexts else complaint.before
    match = NAME.search(inner)
    if match is None:
        case.hint = f"{SPELLING} If a package brings the command, load it with \\usepackage."
        return
    name = match[1]
    case.params["command"] = name
    case.message = f"The command {name} is not known."
    direct = inner is complaint.contexts[-1] or inner == complaint.before
    if direct and case.column is not None and complaint.before.endswith(name):
        case.column -= len(name)
    case.hint = _command_hint(case, name, inner)
    defining = DEFINING.match(inner)
    if not direct and defining is not None:
        own = next((one for one in case.known.declared.commands if one.name == defining[1]), None)
        if own is not None:
            case.message = f"The command {name}, which {own.name} uses, is not known."
            case.hint += f" Look at \\newcommand{{{own.name}}} in {own.file}, line {own.line}."
            case.params["defined_in"], case.params["defined_line"] = own.file, own.line
    case.weak = not direct and "@" in name


def _command_hint(case: Case, name: str, inner: str) -> str:
    package = case.known.package_of_command(name)
    if package is not None:
        case.params["load"] = package
        return f"Add \\usepackage{{{package}}} to the preamble, which brings it."
    line = case.sheets.line(case.file, case.line) or inner
    length = LENGTH.search(line)
    if length is not None and length[1] == name:
        return f"Make the length first: \\newlength{{{name}}}; or check its spelling."
    close = case.known.command(name)
    if close is not None:
        case.params["suggestion"] = close
        brought = case.known.package_of_command(close)
        loading = f" with \\usepackage{{{brought}}}" if brought else ""
        return f"Did you mean {close}{loading}?"
    for length_of_start in range(len(name) - 1, 3, -1):
        start = name[:length_of_start]
        if case.known.is_command(start):
            case.params["suggestion"] = start
            return f"If {start} was meant, put a space or {{}} behind it."
    if "@" in name:
        return (
            "Commands with @ are for packages; between \\makeatletter and \\makeatother they work elsewhere."
        )
    return f"{SPELLING} Load the package that brings it, or make it: \\newcommand{{{name}}}{{…}}."


def name_environment(case: Case) -> None:
    """Say what brings an environment, or which was meant."""
    name = case.match[1]
    case.params["environment"] = name
    package = case.known.package_of_environment(name)
    close = None if package else case.known.environment(name)
    if package is not None:
        case.params["load"] = package
        case.hint = f"Add \\usepackage{{{package}}} to the preamble, which brings it."
    elif close is not None:
        case.params["suggestion"] = close
        brought = case.known.package_of_environment(close)
        loading = f" with \\usepackage{{{brought}}}" if brought else ""
        case.hint = f"Did you mean \\begin{{{close}}}{loading}? Change its \\end too."
    else:
        case.hint = f"{SPELLING} Load the package that brings it, or make it with \\newenvironment{{{name}}}."


def match_ends(case: Case) -> None:
    """Say which end is missing, and point to what was left open."""
    begun, number, ended = case.match[1], case.match[2], case.match[3]
    case.params["begun"], case.params["ended"] = begun, ended
    if begun == "document":
        case.message = f"\\end{{{ended}}} has no \\begin{{{ended}}}."
        case.hint = f"Add \\begin{{{ended}}} where it should begin, or delete this line."
        return
    opened = f" in line {number}" if number else ""
    if ended == "document":
        case.message = f"\\begin{{{begun}}}{opened} has no \\end{{{begun}}}."
        case.hint = f"Add \\end{{{begun}}} where it should end."
        if number and (place := _line_with(case, rf"\\begin\s*\{{{re.escape(begun)}\}}", int(number))):
            case.move(place)
    else:
        case.message = f"\\begin{{{begun}}}{opened} is closed by \\end{{{ended}}}."
        case.hint = f"Put \\end{{{begun}}} before this line, or write it instead of \\end{{{ended}}}."


def _line_with(case: Case, pattern: str, number: int) -> tuple[str, int, int] | None:
    """The file in which a line of this number holds something."""
    wanted = re.compile(pattern)
    for name in case.sheets.texts():
        match = wanted.search(case.sheets.line(name, number))
        if match is not None:
            return name, number, match.start() + 1
    return None


LIST = re.compile(r"\\begin\s*\{(?:itemize|enumerate|description|list|trivlist|cvitems)\*?\}")
ENTRY = re.compile(r"\s*\\(?:item|setlength|begin|end|small|itemsep|vspace|resumeItem)")


def find_first_entry(case: Case) -> None:
    """Point to the text in a list that has no \\item, where the engine points to what follows it."""
    if case.file is None or case.line is None:
        return
    case.params["noticed"] = case.line
    for number in range(case.line, max(0, case.line - 60), -1):
        if LIST.search(case.sheets.line(case.file, number)):
            for entry in range(number + 1, case.line):
                line = case.sheets.line(case.file, entry)
                if line.strip():
                    if not ENTRY.match(line):
                        case.move((case.file, entry, len(line) - len(line.lstrip()) + 1))
                    return
            return


def at_second_group(case: Case) -> None:
    """Point to the line that the message itself names."""
    number = case.match[2]
    if not number:
        case.message, case.line = "Something that was opened is never closed.", None
        return
    case.line, case.column = int(number), None
    case.file = case.file or case.sheets.main
    kind = case.match[3] if len(case.match.groups()) > 2 else None
    if kind is not None:
        opened = (
            "a { or \\bgroup" if kind == "{" else "a \\begin or \\begingroup" if "begin" in kind else kind
        )
        case.message = f"What {opened} opens in line {number} is never closed."


def find_runaway(case: Case) -> None:
    """Point to where an argument begins that is never closed; the engine only knows where it gave up."""
    command = case.match[1]
    internal = "@" in command or command == "\\par"
    if internal:
        case.message = "An argument is not closed." if case.line else "The file ends inside an argument."
        case.hint = "Add the missing } where the argument should end."
    elif case.complaint.runaway:
        case.weak = False
    words = WORD.findall(re.sub(r"\\[A-Za-z@]+", " ", case.complaint.runaway))[:4]
    if not words:
        return
    start = r"\W{1,12}(?:\\[A-Za-z]{1,30}\W{1,12}){0,3}?".join(re.escape(word) for word in words[:3])
    opening = r"" if internal else re.escape(command) + r"\b[^{}]{0,80}"
    for pattern in (
        opening + r"\{\W{0,20}" + start,
        r"\{\W{0,20}" + start,
        r"\{\W{0,20}" + re.escape(words[0]),
    ):
        found = case.sheets.find(re.compile(pattern))
        if found is not None and (case.file != found[0] or case.line is None or found[1] <= case.line):
            case.move(found)
            if PERCENT.search(case.sheets.lines(found[0])[found[1] - 1]):
                case.hint = f"A % hides the rest of its line: write \\% for the character. {case.hint}"
            break


def name_stopped(case: Case) -> None:
    """Name the command before which the engine stopped."""
    match = re.search(r"(\\\w+)\W*$", case.complaint.before)
    if match is not None:
        case.params["command"] = match[1]
        case.message = f"{match[1]} is allowed only in the preamble."
        if match[1] == "\\documentclass":
            case.code = "tex.two_classes"
            case.message = "There is a second \\documentclass."
            case.hint = (
                "Keep only the first one; a file that is read by \\input has none, and no "
                "\\begin{document} either."
            )
        case.column = case.column and max(1, case.column - len(match[0]))


def name_definition(case: Case) -> None:
    """Tell a double environment from a double command."""
    name = case.match[1]
    case.params["command"] = name
    if name.startswith("\\end") and len(name) > 4:
        case.message = f"A command {name} stands in the way of an environment of that name."
        case.hint = "Take another name for the environment."


def find_loop(case: Case) -> None:
    """Name the command that calls itself without end."""
    names = re.findall(r"^(\\[A-Za-z@]+) ", "\n".join(case.complaint.contexts), re.MULTILINE)
    for name in names:
        own = next((one for one in case.known.declared.commands if one.name == name), None)
        if own is not None:
            case.params["command"] = name
            case.hint = f"{name} calls itself without end: see its definition in {own.file}, line {own.line}."
            return


def name_colour(case: Case) -> None:
    """Name the colour that was meant."""
    close = case.known.colour(case.match[1])
    if close is not None:
        case.params["suggestion"] = close
        case.hint = (
            f"Did you mean {close}? Otherwise make it: \\definecolor{{{case.match[1]}}}{{HTML}}{{2E5E4E}}."
        )


KEYS = (
    "width height scale angle keepaspectratio trim clip page draft leftmargin rightmargin "
    "itemsep topsep parsep "
    "partopsep labelsep label font align nosep noitemsep left right start resume wide labelwidth "
    "listparindent "
    "itemindent color draw fill line opacity rotate minimum inner outer anchor above below margin top bottom"
)


def name_key(case: Case) -> None:
    """Name the setting that was meant."""
    key = next((group for group in case.match.groups() if group), "").rpartition("/")[2]
    close = "color" if key == "colour" else case.known.of(key, KEYS)
    if key and close is not None:
        case.params["suggestion"] = close
        case.hint = f"Did you mean {close}? Check the spelling."
    place = case.sheets.line(case.file, case.line).find(key) if key else -1
    if place >= 0:
        case.column = place + 1
    elif key and case.line is None:
        case.move(case.sheets.find(re.compile(rf"(?<=[\[,{{\s]){re.escape(key)}(?=\s*[=,\]}}])")))


def name_label(case: Case) -> None:
    """Name the label that was meant."""
    _point_at(case, case.match[1])
    own = next((one for one in case.known.declared.labels if one.name == case.match[1]), None)
    close = None if own is not None else case.known.label(case.match[1])
    if own is not None:
        case.hint = (
            f"The label is in {own.file}, line {own.line}: is that file read, and what stands before "
            "it right?"
        )
    if close is not None:
        case.params["suggestion"] = close
        case.hint = f"Did you mean {close}? There is a \\label{{{close}}}."


def name_citation(case: Case) -> None:
    """Name the entry that was meant."""
    _point_at(case, case.match[1])
    close = case.known.citation(case.match[1])
    if close is not None:
        case.params["suggestion"] = close
        case.hint = f"Did you mean {close}? There is such an entry in the .bib file."


def _point_at(case: Case, word: str) -> None:
    place = case.sheets.line(case.file, case.line).find(word)
    if place >= 0:
        case.column = place + 1
    elif case.line is None or case.complaint.foreign:
        case.move(case.sheets.find(re.compile(r"\{[^{}]{0,300}" + re.escape(word))))


def find_second_label(case: Case) -> None:
    """Point to the second place that uses a label."""
    case.move(case.sheets.find(re.compile(r"\\label\s*\{" + re.escape(case.match[1]) + r"\}"), last=True))
