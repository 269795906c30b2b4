"""Lines that are too wide and pages that are too loose, in millimetres."""

from curricle.engines.tex.diagnostics.rule import Case

MM_PER_POINT = 25.4 / 72.27
# Less than this nobody sees.
VISIBLE_MM = 0.35


def tell_overfull(case: Case) -> None:
    """Say by how much something sticks out."""
    try:
        millimetres = float(case.match[2]) * MM_PER_POINT
    except ValueError:
        millimetres = 0.0
    case.params["millimetres"] = round(millimetres, 2)
    seen = "" if millimetres >= VISIBLE_MM else " (nobody will see it)"
    amount = f"{millimetres:.1f}" if millimetres >= 0.1 else "less than 0.1"
    if case.match[1] == "h":
        case.message = f"This line is {amount} mm too wide{seen}."
        case.hint = "Shorten or rephrase it, allow a break in a long word with \\-, or make the column wider."
    else:
        case.message = f"This page is {amount} mm too high{seen}."
        case.hint = "Shorten the text, or allow a page break before it."


def tell_underfull(case: Case) -> None:
    """Say that something is stretched."""
    if case.match[1] == "h":
        case.message = "This line is stretched, or a paragraph ends with an empty line."
        case.hint = (
            "Delete a \\\\ at the end of the paragraph; an empty line is enough, and \\vspace{2mm} "
            "makes room."
        )
    else:
        case.message = "This page is stretched to fill its height."
        case.hint = "Write \\raggedbottom in the preamble, or move the page break."
