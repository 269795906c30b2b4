"""The errors of LaTeX: document, environments, definitions, files."""

from dataclasses import replace

from curricle.engines.tex.diagnostics import refining, refining_file
from curricle.engines.tex.diagnostics.rule import Rule, rule

RULES: tuple[Rule, ...] = (
    replace(
        rule("undefined_environment", r"Environment (.+?) undefined", "There is no environment <1>.", ""),
        refine=refining.name_environment,
    ),
    replace(
        rule(
            "end_mismatch",
            r"\\begin\{(.+?)\}(?: on input line (\d+))? ended by \\end\{(.+?)\}",
            "\\begin{<1>} ends with \\end{<3>}.",
            "Close what was opened last first: put \\end{<1>} before \\end{<3>}.",
        ),
        refine=refining.match_ends,
    ),
    rule(
        "missing_begin_document",
        r"Missing \\begin\{document\}",
        "There is text before \\begin{document}.",
        "Move the text behind \\begin{document}; before it stand only settings. "
        "A stray letter or a missing \\ at the start of a command is enough.",
    ),
    replace(
        rule(
            "missing_item",
            r"Something's wrong--perhaps a missing \\item",
            "A list holds text that belongs to no \\item.",
            "Put \\item before each entry of the list, and do not leave a list empty.",
        ),
        refine=refining.find_first_entry,
    ),
    rule(
        "lonely_item",
        r"Lonely \\item",
        "\\item stands outside a list.",
        "Put it between \\begin{itemize} and \\end{itemize}.",
    ),
    replace(
        rule(
            "file_not_found",
            r"File `(.+?)' not found",
            "The file <1> is not there.",
            "Check its name and folder.",
        ),
        refine=refining_file.find_file,
    ),
    replace(
        rule(
            "unknown_option",
            r"Unknown option `(.+?)' for (?:package|class) `(.+?)'",
            "<2> has no option <1>.",
            "Take the option out, or look up its spelling in the help of <2>.",
        ),
        refine=refining_file.find_loading,
    ),
    replace(
        rule(
            "option_clash",
            r"Option clash for package (.+?)\.?$",
            "<1> is loaded twice with different options.",
            "Keep the first \\usepackage with all options in it, and delete this one; "
            "a class that loads it already takes them by \\PassOptionsToPackage before \\documentclass.",
        ),
        refine=refining_file.find_second_loading,
    ),
    replace(
        rule(
            "unicode_character",
            r"Unicode character (.*?)\s?\(U\+([0-9A-F]+)\)",
            "pdfLaTeX cannot print the character <1> (U+<2>).",
            "Choose xelatex or lualatex with a font that has it, or write a command for it.",
        ),
        refine=refining_file.name_character,
    ),
    rule(
        "unicode_character",
        r"Keyboard character used is undefined",
        "There is a character here that the document's encoding does not have.",
        "Delete it and type it again, or save the file as UTF-8.",
    ),
    rule(
        "invalid_utf8",
        r"Invalid UTF-8 byte",
        "This file is not saved as UTF-8.",
        "Save it as UTF-8 in your editor; an old file can keep its encoding with "
        "\\usepackage[latin1]{inputenc}.",
    ),
    replace(
        rule(
            "only_in_preamble",
            r"Can be used only in preamble",
            "This command is allowed only in the preamble.",
            "Move the line before \\begin{document}.",
        ),
        refine=refining.name_stopped,
    ),
    rule(
        "no_class",
        r"(\\\w+) before \\documentclass|The font size command (\\normalsize) is not defined",
        "The document does not say what it is.",
        "Begin the file with \\documentclass{article} or another class.",
    ),
    rule(
        "two_classes",
        r"Two \\documentclass",
        "There is a second \\documentclass.",
        "Keep only one \\documentclass, the first line of the document.",
    ),
    rule(
        "two_documents",
        r"\\begin\{document\} (?:twice|already)|Can be used only once",
        "There is a second \\begin{document}.",
        "Keep only one; files that are read by \\input have none.",
    ),
    rule(
        "too_many_floats",
        r"Too many unprocessed floats",
        "More figures and tables are waiting than LaTeX can hold.",
        "Put \\clearpage before this place so that they are printed, or use [h] and fewer of them.",
    ),
    rule(
        "lost_float",
        r"Float\(s\) lost",
        "A figure or a margin note stands inside a box and is lost.",
        "Move it out of the minipage, parbox or footnote.",
    ),
    rule(
        "not_here",
        r"Not in outer par mode",
        "A figure, table or margin note stands inside a box.",
        "Move the figure out of the minipage or parbox, or print the picture there without figure.",
    ),
    rule(
        "verb_in_argument",
        r"\\verb illegal in (?:command )?argument",
        "\\verb does not work inside the argument of another command.",
        "Use \\texttt{…} there and write \\_ \\% \\& for the characters themselves.",
    ),
    rule(
        "verb_ended",
        r"\\verb ended by end of line",
        "The \\verb in this line has no end.",
        "Put the same sign behind the text as before it, all in one line: \\verb|text|.",
    ),
    replace(
        rule(
            "undefined_counter",
            r"No counter [`'](.+?)' defined",
            "There is no counter <1>.",
            "Check the spelling, or make it first: \\newcounter{<1>}.",
        ),
    ),
    replace(
        rule(
            "already_defined",
            r"Command (\S+) already defined",
            "The command <1> exists already.",
            "Use \\renewcommand{<1>} to change it, or take another name.",
        ),
        refine=refining.name_definition,
    ),
    rule(
        "not_yet_defined",
        r"Command (\S+) undefined",
        "The command <1> cannot be changed, because it does not exist.",
        "Use \\newcommand{<1>} to make it, or check the spelling.",
    ),
    rule(
        "invalid_name",
        r"Command (\S+) (?:invalid in math mode|not provided in base|unavailable)",
        "The command <1> does not work here.",
        "Take it out of the maths, or load the package that brings it.",
    ),
    rule(
        "no_title",
        r"No \\title given",
        "\\maketitle has no title to print.",
        "Write \\title{…} before \\maketitle, or take \\maketitle out.",
    ),
    rule(
        "no_line_to_end",
        r"There's no line here to end",
        "\\\\ stands where there is no line to end.",
        "Delete it; for room between paragraphs use an empty line or \\vspace{2mm}.",
    ),
    rule(
        "too_deep",
        r"Too deeply nested",
        "Lists are nested too deeply.",
        "Four levels of lists are possible; nest fewer, or close a list that was left open.",
    ),
    rule(
        "undefined_tab",
        r"Undefined tab position|Tab overflow",
        "A tab stop is used that was not set.",
        "Set it in an earlier line with \\= before going to it with \\>.",
    ),
    rule(
        "undefined_tab",
        r"Pushtabs and poptabs don't match|\\pushtabs|\\< in mid line",
        "The tab stops of this tabbing do not match.",
        "Give each \\pushtabs its \\poptabs, and use \\< only at the start of a line.",
    ),
    rule(
        "column_kind",
        r"Illegal (?:character|pream-token) .*?(?:in array arg|\((.+?)\))|Missing (?:p-arg|"
        r"@-exp) in array arg|"
        r"Illegal character in array arg",
        "The columns of this table are not written rightly.",
        "Use l, c, r or p{3cm} for each column, for example {lrp{5cm}}.",
    ),
    rule(
        "math_bad",
        r"Bad math environment delimiter",
        "Maths begins inside maths, or ends outside it.",
        "Check that each \\( has its \\) and each \\[ its \\].",
    ),
    rule(
        "picture_argument",
        r"Bad \\(?:line or \\vector|makebox)|Bad use of \\\\",
        "This cannot be drawn as it is written.",
        "Check the arguments of the command; inside \\makebox write no \\\\.",
    ),
    rule(
        "suggested_size",
        r"Suggested extra height \((.+?)\) dangerously large",
        "The page was to become <1> longer, which is too much.",
        "Give a smaller length to \\enlargethispage.",
    ),
    rule(
        "encoding_unknown",
        r"Encoding scheme `(.+?)' unknown|Encoding file `(.+?)\.def' not found",
        "The font encoding <1><2> is not known.",
        "Use \\usepackage[T1]{fontenc}.",
    ),
    rule(
        "unavailable_command",
        r"Command (\S+) unavailable in encoding (\S+?)\.?$",
        "<1> does not exist in the font encoding <2>.",
        "Add \\usepackage[T1]{fontenc} to the preamble, or the package that brings <1>.",
    ),
    rule(
        "missing_item_argument",
        r"\\caption outside float",
        "\\caption stands outside a figure or table.",
        "Put it between \\begin{figure} and \\end{figure}, or write \\captionof{figure}{…} with "
        "the caption package.",
    ),
)
