"""The errors of TeX itself, which knows nothing of documents."""

from dataclasses import replace

from curricle.engines.tex.diagnostics import refining, refining_file, refining_math
from curricle.engines.tex.diagnostics.rule import Rule, rule

BRACES = "Count the braces in this line and the ones before it: each { needs its }."


def weak(one: Rule) -> Rule:
    """The rule of an error that is often only a consequence of another."""
    return replace(one, weak=True)


RULES = (
    replace(
        rule("undefined_command", r"^Undefined control sequence", "This command is not known.", ""),
        refine=refining.name_command,
    ),
    replace(
        rule(
            "missing_dollar",
            r"^Missing \$ inserted",
            "Something here is allowed only in maths.",
            "Put maths between $ and $; write \\_ \\^{} \\$ for the characters themselves.",
        ),
        weak=True,
        refine=refining_math.name_maths,
    ),
    weak(
        rule(
            "missing_dollar",
            r"^Display math should end with \$\$",
            "Maths that began with $$ was not closed with $$.",
            "Write \\[ … \\] around displayed maths, or put the second $ at its end.",
        )
    ),
    weak(
        rule(
            "extra_brace",
            r"^Too many \}'s",
            "There is a } too many.",
            "Delete this }, or add the { it should close.",
        )
    ),
    weak(
        rule(
            "extra_brace",
            r"^Extra \}, or forgotten (.+?)\.?$",
            "A } stands where <1> was expected.",
            "Delete this }, or close with <1> what was opened before it.",
        )
    ),
    weak(
        rule(
            "extra_brace",
            r"^Argument of (\S+) has an extra \}",
            "The } here ends the argument of <1> too early.",
            "Delete this }, or add the { it should close.",
        )
    ),
    weak(rule("missing_close_brace", r"^Missing \} inserted", "A } is missing.", BRACES)),
    weak(
        rule(
            "missing_open_brace",
            r"^Missing \{ inserted",
            "A { is missing.",
            "Put { before and } behind what belongs to the command here.",
        )
    ),
    weak(
        rule(
            "missing_close_brace",
            r"^Missing (\\right|\\endgroup|\\cr|\)|delimiter).*inserted|^Missing (delimiter)",
            "<1><2> is missing.",
            "Each \\left needs a \\right and each opening its end; add the one that is missing.",
        )
    ),
    replace(
        rule(
            "runaway_argument",
            r"^Paragraph ended before (\S+) ?was complete",
            "The argument of <1> is not closed before the paragraph ends.",
            "Add the missing }. An empty line is not allowed inside this argument.",
        ),
        weak=True,
        refine=refining.find_runaway,
    ),
    replace(
        rule(
            "runaway_argument",
            r"^File ended while scanning (?:use|definition|text|preamble) of (\S+)",
            "The file ends inside the argument of <1>.",
            "Add the missing } where the argument of <1> should end.",
        ),
        refine=refining.find_runaway,
    ),
    replace(
        rule(
            "runaway_argument",
            r"^Forbidden control sequence found while scanning (?:use|definition|text|preamble) of (\S+)",
            "The argument of <1> is not closed.",
            "Add the missing } where the argument of <1> should end.",
        ),
        refine=refining.find_runaway,
    ),
    replace(
        rule(
            "incomplete_if",
            r"^Incomplete (\\if\w*); all text was ignored after line (\d+)",
            "A condition (<1>) that begins in line <2> has no end.",
            "Add \\fi where the condition should end.",
        ),
        refine=refining.at_second_group,
    ),
    weak(
        rule(
            "misplaced_ampersand",
            r"^Misplaced alignment tab character",
            "The character & separates columns and means nothing outside a table.",
            "Write \\& for the character itself, or put the line into a tabular.",
        )
    ),
    weak(
        rule(
            "extra_tab",
            r"^Extra alignment tab has been changed to",
            "This row has more & than the table has columns.",
            "Add columns to the table's argument, such as {lll}, or take out an &; a row ends with \\\\.",
        )
    ),
    replace(
        rule(
            "misplaced_line",
            r"^Misplaced (\\noalign|\\omit|\\cr|\\span)",
            "A line or a cell of a table stands in the wrong place.",
            "End the row with \\\\ before \\hline, \\toprule and their like, "
            "and begin a cell with \\multicolumn directly behind & or \\\\.",
        ),
        weak=True,
        refine=refining_math.name_rule,
    ),
    replace(
        rule(
            "illegal_unit",
            r"^Illegal unit of measure",
            "A length has no unit, or one that does not exist.",
            "Write a unit behind the number: cm, mm, in, pt, em or ex, for example 12pt.",
        ),
        weak=True,
    ),
    weak(
        rule(
            "missing_number",
            r"^Missing number, treated as zero",
            "A number or a length was expected here.",
            "Write a number, and with a length its unit, for example 2cm.",
        )
    ),
    weak(rule("too_large", r"^Dimension too large", "This length is too large.", "Use less than 575 cm.")),
    weak(rule("too_large", r"^Number too big", "This number is too large.", "Use less than 2147483648.")),
    weak(
        rule(
            "too_large",
            r"^Arithmetic overflow",
            "A calculation became too large.",
            "Use smaller lengths and numbers.",
        )
    ),
    rule(
        "double_script",
        r"^Double (subscript|superscript)",
        "There are two <1>s behind the same symbol.",
        "Put braces around what belongs together, for example x_{1_2} or {x_1}_2.",
    ),
    weak(
        rule(
            "missing_endcsname",
            r"^(?:Missing|Extra) \\endcsname",
            "A name holds a command or a letter that names cannot have.",
            "Use plain letters and digits, without commands or accents, in the names inside "
            "\\begin, \\label, \\ref and \\cite.",
        )
    ),
    replace(
        rule(
            "capacity",
            r"^TeX capacity exceeded, sorry \[(.+?)=\d+\]",
            "TeX ran out of room (<1>).",
            "Most often a command calls itself without end, or an argument is never closed.",
        ),
        refine=refining.find_loop,
    ),
    rule(
        "illegal_parameter",
        r"^Illegal parameter number in definition of (\S+?)\.?$",
        "The definition of <1> uses an argument that it does not have.",
        "Give the number of arguments: \\newcommand{<1>}[2]{… #1 … #2 …}. Inside another "
        "definition write ##1.",
    ),
    weak(
        rule(
            "misplaced_hash",
            r"^You can't use `macro parameter character #'",
            "The character # is only for the arguments of commands.",
            "Write \\# for the character itself.",
        )
    ),
    weak(
        rule(
            "not_here",
            r"^You can't use `(.+?)' (.+?)\.?$",
            "<1> cannot be used here (<2>).",
            "Take it out, or move it to where it belongs; a { or } that is missing before it can "
            "be the reason.",
        )
    ),
    weak(
        rule(
            "use_mismatch",
            r"^Use of (\S+) doesn't match its definition",
            "<1> is not used in the way its definition asks for.",
            "Look at the definition of <1>: what it expects behind its name is missing here.",
        )
    ),
    weak(
        rule(
            "extra_fi",
            r"^Extra (\\fi|\\else|\\or)",
            "<1> has no \\if before it.",
            "Delete it, or add the \\if that it belongs to.",
        )
    ),
    weak(
        rule(
            "group_end",
            r"^(?:Extra|Misplaced) \\(?:endgroup|begingroup|right|cr)",
            "Something ends here that was never begun.",
            "Check that each \\begin has its \\end and each { its }.",
        )
    ),
    weak(
        rule(
            "not_here",
            r"^Improper (\S+?)\.?$",
            "<1> was used where it means nothing.",
            "Most often a } is missing somewhere before this place.",
        )
    ),
    weak(
        rule(
            "misplaced_accent",
            r"^(?:Please use \\mathaccent|Incompatible glue units|Missing = inserted|Missing character in)",
            "Something is missing or of the wrong kind here.",
            "Compare the line with the help of the command that is used.",
        )
    ),
    replace(
        rule(
            "font_not_found",
            r"^Font (\S+)[^=]*=\"?([^\"\s]+).*? not (?:loadable|loaded)",
            "The font <2> cannot be loaded.",
            "Use a font that is installed; without a choice of its own a document has Latin Modern.",
        ),
        weak=True,
    ),
    replace(
        rule(
            "file_not_found",
            r"^I can't find file `(.+?)'",
            "The file <1> is not there.",
            "Check its name and folder.",
        ),
        refine=refining_file.find_file,
    ),
    weak(
        rule(
            "output_loop",
            r"^Output loop---",
            "LaTeX cannot finish this page.",
            "Put \\clearpage before the figures and margin notes here, or use fewer of them.",
        )
    ),
    rule("interrupted", r"^Interruption", "The engine was interrupted.", "Compile again."),
)
