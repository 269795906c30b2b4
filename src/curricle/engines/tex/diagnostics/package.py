"""The errors of packages, fonts and of what writes the PDF."""

from dataclasses import replace

from curricle.engines.tex.diagnostics import refining, refining_file
from curricle.engines.tex.diagnostics.rule import Rule, rule

RULES: tuple[Rule, ...] = (
    replace(
        rule(
            "needs_other_engine",
            r"Package (\S+) Error: The (\S+) package requires either XeTeX or|"
            r"(?:requires|needs|only works with|must be used with|"
            r"cannot-use-pdftex).*?(?:Xe(?:La)?TeX|Lua(?:La)?TeX)",
            "This document cannot be set with pdfLaTeX.",
            "Choose xelatex or lualatex as the engine, or load fontspec only there.",
        ),
        refine=refining_file.find_loading,
    ),
    replace(
        rule(
            "font_not_found",
            r"The font \"?(.+?)\"? cannot be found",
            "The font <1> is not installed.",
            "Check the spelling, put the font's file into the project, or use one that is there, "
            "such as Latin Modern Roman.",
        ),
        refine=refining_file.find_font,
    ),
    replace(
        rule(
            "image_not_found",
            r"File `(.+?)' not found: using draft setting|Unable to load picture or PDF file '(.+?)'",
            "The picture <1><2> is not there.",
            "Upload it, or check its name and folder.",
        ),
        refine=refining_file.find_file,
    ),
    replace(
        rule(
            "image_not_found",
            r"Could not find file:? '?([^'\s]+)'?|cannot find image file|"
            r"image inclusion failed for \"(.+?)\"",
            "A picture (<1><2>) is not there or cannot be read.",
            "Upload it, or check its name and folder.",
        ),
    ),
    rule(
        "image_format",
        r"Unknown graphics extension: (\.\S+?)\.?$",
        "Pictures of the kind <1> cannot be used.",
        "Save the picture as PNG, JPEG or PDF and use that file.",
    ),
    rule(
        "image_format",
        r"Cannot determine size of graphic in (.+?) \(no BoundingBox\)",
        "The size of the picture <1> cannot be read with this engine.",
        "Save the picture as PNG, JPEG or PDF, and compile with pdflatex, xelatex or lualatex.",
    ),
    replace(
        rule(
            "font_not_found",
            r"pdfTeX error.*?: Font (\S+) at \d+ not found|"
            r"auto expansion is only possible with scalable fonts",
            "The font <1> is missing in a form that can be printed.",
            "Add \\usepackage{lmodern} to the preamble, or install the package cm-super.",
        ),
        refine=refining_file.name_bitmap,
    ),
    replace(
        rule(
            "image_broken",
            r"pdfTeX error:.*?\(file (.+?)\): ?(?:libpng|.*?(?:reading image|PNG|JPEG|JBIG2|PDF|xpdf)).*",
            "The picture <1> is damaged or is not what its name says.",
            "Open it in a picture program and save it again as PNG, JPEG or PDF.",
        ),
        refine=refining_file.find_picture,
    ),
    rule(
        "image_broken",
        r"(?:[Uu]nable to|[Cc]annot|[Cc]ould not) .*?(?:image|graphic|picture|bounding ?box).*|"
        r"luatex error.*?\(.*?(?:image|img|png|jpg|pdf).*?\)|Division by 0",
        "A picture cannot be read; it may be damaged.",
        "Open it in a picture program and save it again as PNG, JPEG or PDF.",
    ),
    replace(
        rule(
            "undefined_colour",
            r"Undefined colou?r `(.+?)'",
            "There is no colour <1>.",
            "Check the spelling, or make it in the preamble: \\definecolor{<1>}{HTML}{2E5E4E}.",
        ),
        refine=refining.name_colour,
    ),
    rule(
        "undefined_colour",
        r"Undefined colou?r model `(.+?)'|Argument `(.+?)' not in range",
        "A colour has values that do not exist (<1><2>).",
        "Use {HTML}{2E5E4E}, {RGB} with three numbers from 0 to 255, or {rgb} with numbers from 0 to 1.",
    ),
    replace(
        rule(
            "unknown_language",
            r"Package babel Error: (?:Unknown option|.*?language) [`'](.+?)'|"
            r"Package polyglossia Error: .*?`?(\w+)'?",
            "The language <1><2> is not known.",
            "Check its spelling, such as english, french, german or ngerman; "
            "other languages need the package of TeX that brings them.",
        ),
        refine=refining_file.name_language,
    ),
    rule(
        "unknown_language",
        r"You haven't (?:specified a language|defined the language (\S+) yet)",
        "No language is chosen for babel.",
        "Write it as an option: \\usepackage[english]{babel}.",
    ),
    replace(
        rule(
            "unknown_key",
            r"I do not know the key '(.+?)'",
            "The setting <1> is not known.",
            "Check its spelling; some settings need their \\usetikzlibrary{…}.",
        ),
        refine=refining.name_key,
    ),
    replace(
        rule(
            "unknown_key",
            r"Package (?:keyval|xkeyval|enumitem|kvoptions) Error: `?(.+?)'? undefined",
            "The setting <1> is not known.",
            "Check its spelling.",
        ),
        refine=refining.name_key,
    ),
    replace(
        rule(
            "unknown_key",
            r"(?:The )?[Kk]ey '(.+?)' (?:is )?(?:un)?known|The key [`'\"](.+?)['\"].*?unknown|unknown-key",
            "The setting <1><2> is not known.",
            "Check its spelling in the help of the package.",
        ),
        refine=refining.name_key,
    ),
    rule(
        "unknown_unit",
        r"Package siunitx Error: (?:Invalid number|Unit) [`'\"]?(.+?)['\"]?(?:\.| not| unknown|$)",
        "siunitx cannot read <1>.",
        "Write numbers as digits with a point, and units by name, for example \\SI{5}{\\kilo\\metre}.",
    ),
    rule(
        "tikz_semicolon",
        r"Giving up on this path. Did you forget a semicolon",
        "A path of this drawing has no end.",
        "Put a ; at the end of each \\draw, \\node, \\fill and \\path.",
    ),
    rule(
        "tikz_unknown",
        r"No shape named `?(.+?)'? is known",
        "The drawing has no node <1>.",
        "Make the node first: \\node (<1>) {…}; or check the spelling.",
    ),
    rule(
        "babel_shorthand",
        r"Package (?:inputenc|utf8x) Error: (.+)",
        "The input encoding does not fit: <1>",
        "Save the file as UTF-8 and take out \\usepackage[…]{inputenc}.",
    ),
    rule(
        "lua_error",
        r"^Lua error: (?:\[\\\w+\]:\d+: )?(.+)|(?:directlua|\.lua):\d+: (.+)",
        "A piece of Lua went wrong: <1><2>",
        "Look at the Lua code of this line: \\directlua{…}.",
    ),
    rule(
        "bibliography",
        r"Package biblatex Error: (.+)",
        "The bibliography cannot be made: <1>",
        "Check the options of biblatex and the entries of the .bib file.",
    ),
    rule(
        "pdf_driver",
        r"^xdvipdfmx: (.+)|pdfTeX error: (.+)|(?:lua|Xe)TeX error.*?: (.+)",
        "The pages could not be written to the PDF: <1><2><3>",
        "Most often a picture or a font is damaged or missing; take out the last one that you added.",
    ),
    rule(
        "missing_fonts_class",
        r"(?:This|The) class (\S+) (?:requires|needs) (.+)",
        "The class <1> needs <2>",
        "Follow what the class asks for, or choose another engine.",
    ),
    rule(
        "package",
        r"^(?:Fatal |Critical )?(Package|Class) (\S+) Error: (.+)",
        "<2> says: <3>",
        "Look at how <2> is used in this line, and at its options.",
    ),
    rule(
        "latex",
        r"^(?:Fatal |Critical )?(?:LaTeX3?|Module)(?: \S+)? Error: (.+)",
        "LaTeX says: <1>",
        "Compare the line with the help of the command that is used.",
    ),
)

# What stands for every other error.
OTHER = replace(
    rule("error", r"^(.+?)\.?$", "TeX says: <1>.", "Look at this line and the ones before it."), weak=True
)
