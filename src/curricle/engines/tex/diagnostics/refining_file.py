"""What is missing or does not fit: files, packages, pictures, fonts, characters."""

import re
import unicodedata

from curricle.engines.tex.diagnostics.known import providers
from curricle.engines.tex.diagnostics.rule import Case

PICTURES = (".png", ".jpg", ".jpeg", ".pdf", ".eps", ".svg", ".gif", ".webp", ".mps")
INVISIBLE = {"Cf", "Cc", "Zl", "Zp", "Zs", "Mn"}


def loading_of(name: str) -> re.Pattern[str]:
    """Where a package or class is loaded."""
    return re.compile(
        r"\\(?:usepackage|RequirePackage|documentclass|LoadClass|PassOptionsToPackage|"
        r"RequirePackageWithOptions)\b"
        r"[^{}]{0,500}\{[^{}]{0,300}(?<![\w-])" + re.escape(name) + r"(?![\w-])"
    )


def find_file(case: Case) -> None:
    """Say what kind of file is missing, what brings it, and where it is asked for."""
    name = next((group for group in case.match.groups() if group), "").strip()
    case.params["missing"] = name
    stem, _, ending = name.rpartition(".")
    ending = f".{ending.lower()}" if stem else ""
    if ending in (".sty", ".cls"):
        _find_package(case, name, stem, ending)
        return
    is_picture = ending in PICTURES or case.code == "tex.image_not_found"
    case.code = "tex.image_not_found" if is_picture else "tex.file_not_found"
    case.message = f"The {'picture' if is_picture else 'file'} {name} is not there."
    case.package = providers().get(name)
    close = case.sheets.nearest_file(name)
    if close is not None:
        case.params["suggestion"] = close
        case.hint = f"Did you mean {close}? Names count with their folder, ending, and capital letters."
    else:
        case.hint = f"Add {name} to the project, or check its name and folder."
    asked = re.escape(stem if ending == ".tex" else name)
    _point_to(case, re.compile(r"\{\s*\"?(?:\./)?" + asked + r"\b"))


def _point_to(case: Case, pattern: re.Pattern[str]) -> None:
    """The column in the line that the engine named, or else the place where a file is asked for."""
    match = pattern.search(case.sheets.line(case.file, case.line))
    if match is not None:
        case.column = match.start() + 1
    else:
        case.move(case.sheets.find(pattern))


def _find_package(case: Case, name: str, stem: str, ending: str) -> None:
    is_class = ending == ".cls"
    case.code = "tex.class_not_found" if is_class else "tex.package_not_found"
    noun = "document class" if is_class else "package"
    case.message = f"The {noun} {stem} is not installed."
    case.package = providers().get(name)
    own = case.sheets.nearest_file(name)
    close = case.known.tex_package(stem) if not is_class else case.known.of(stem, CLASSES)
    if case.package is not None:
        case.hint = f"Install it: apt-get install {case.package}."
    elif own is not None and own.endswith(ending):
        case.params["suggestion"] = own
        case.hint = f"Did you mean {own}? Names count with their folder and capital letters."
    elif close is not None:
        case.params["suggestion"] = close
        case.message = f"There is no {noun} {stem}."
        case.hint = f"Did you mean {close}?"
    else:
        case.hint = (
            f"If it is your own, add {name} to the project; otherwise check the spelling or install it."
        )
    place = case.sheets.find(loading_of(stem))
    if place is not None:
        case.move(place)
    elif case.complaint.foreign:
        case.move(case.sheets.find(loading_of(_loaded(case))))


CLASSES = (
    "article report book letter memoir scrartcl scrreprt scrbook scrlttr2 moderncv europecv "
    "europasscv beamer "
    "standalone minimal extarticle res currvita curve tccv altacv awesome-cv deedy-resume"
)


def _loaded(case: Case) -> str:
    """The name of the package or class in which the engine was."""
    base = (case.complaint.foreign or "").rpartition("/")[2]
    return base.partition(".")[0]


def find_loading(case: Case) -> None:
    """Point to the line that loads the package which complains."""
    groups = case.match.groups()
    names = [group for group in (*groups[1:2], *groups[:1], _loaded(case)) if group]
    for name in names:
        if case.move(case.sheets.find(loading_of(name))):
            return


def find_second_loading(case: Case) -> None:
    """Point to the later of two places that load the same package."""
    case.params["loaded"] = case.match[1]
    case.move(case.sheets.find(loading_of(case.match[1]), last=True))


def name_language(case: Case) -> None:
    """Name the language that was meant, and point to where babel is loaded."""
    name = case.match[1] or case.match[2] or ""
    close = case.known.of(name, LANGUAGES)
    brought = providers().get(f"{name}.ldf")
    case.package = brought
    if brought is not None:
        case.hint = f"Install it: apt-get install {brought}."
    elif close is not None:
        case.params["suggestion"] = close
        case.hint = f"Did you mean {close}? Other languages need the package of TeX that brings them."
    pattern = re.compile(r"[\[{,=\s]" + re.escape(name) + r"(?=[\],}\s])")
    if name and (match := pattern.search(case.sheets.line(case.file, case.line))):
        case.column = match.start() + 2
    elif not case.move(case.sheets.find(loading_of("babel"))):
        case.move(case.sheets.find(pattern))


LANGUAGES = (
    "english american british USenglish UKenglish french german ngerman austrian spanish italian "
    "portuguese brazilian "
    "dutch swedish danish norsk nynorsk finnish polish czech slovak slovene croatian serbian "
    "hungarian romanian "
    "bulgarian russian ukrainian greek turkish catalan galician basque latin hebrew arabic hindi "
    "estonian latvian "
    "lithuanian icelandic irish welsh indonesian vietnamese"
)


def name_character(case: Case) -> None:
    """Name the character that pdfTeX cannot print, above all one that nobody can see."""
    try:
        character = chr(int(case.match[2], 16))
    except (ValueError, OverflowError):
        return
    spoken = unicodedata.name(character, "").lower()
    case.params["character"], case.params["name"] = case.match[2], spoken
    if unicodedata.category(character) in INVISIBLE:
        case.message = (
            f"There is an invisible character here that pdfLaTeX cannot print (U+{case.match[2]} {spoken})."
        )
        case.hint = "Delete it and type the text again; it often comes along with copied text."
    elif spoken:
        case.message = f"pdfLaTeX cannot print the character {character} ({spoken})."
    found = case.sheets.lines(case.file)[case.line - 1 : case.line] if case.file and case.line else []
    place = found[0].find(character) if found else -1
    case.column = place + 1 if place >= 0 else case.column


def find_character(case: Case) -> None:
    """Point to the character that a font does not have; the engine says only its name."""
    shown = case.match[1]
    if case.match[2]:
        try:
            shown = chr(int(case.match[2], 16))
        except (ValueError, OverflowError):
            return
    spoken = unicodedata.name(shown, "").lower() if len(shown) == 1 else ""
    font = re.split(r"[:;/\]]", case.match[3].lstrip("["))[0]
    case.params["character"], case.params["font"] = shown, font
    case.message = (
        f"The font {font} has no character {shown}{f' ({spoken})' if spoken else ''}; it is left out."
    )
    case.line, case.column = None, None
    if len(shown) == 1 and not shown.isascii() and shown != "\ufffd":
        case.move(case.sheets.find(re.compile(re.escape(shown))))


def find_font(case: Case) -> None:
    """Point to the command that chooses a font."""
    name = case.match[1]
    case.params["font"] = name
    if not case.move(case.sheets.find(re.compile(re.escape(name)))):
        # LuaTeX names the font without its spaces.
        loose = r"\s?".join(re.escape(letter) for letter in name[:60])
        case.move(case.sheets.find(re.compile(loose)))
    case.package = next((package for font, package in FONTS.items() if name.lower().startswith(font)), None)
    if case.package is not None:
        case.hint = f"Install it: apt-get install {case.package}; or put the font's file into the project."


def name_bitmap(case: Case) -> None:
    """Name the package that brings the fonts which pdfLaTeX otherwise draws dot by dot."""
    case.package = "cm-super"
    if case.match[1] is None:
        case.message = "A font is missing in a form that can be stretched, which microtype needs."


FONTS = {
    "roboto": "fonts-roboto",
    "lato": "fonts-lato",
    "fontawesome": "texlive-fonts-extra",
    "font awesome": "texlive-fonts-extra",
    "noto": "fonts-noto-core",
    "liberation": "fonts-liberation",
    "dejavu": "fonts-dejavu-core",
    "open sans": "fonts-open-sans",
    "opensans": "fonts-open-sans",
    "source sans": "texlive-fonts-extra",
    "sourcesans": "texlive-fonts-extra",
    "fira": "texlive-fonts-extra",
    "raleway": "texlive-fonts-extra",
    "ebgaramond": "texlive-fonts-extra",
    "eb garamond": "texlive-fonts-extra",
    "libertinus": "texlive-fonts-extra",
    "linux libertine": "texlive-fonts-extra",
    "tex gyre": "tex-gyre",
    "texgyre": "tex-gyre",
}


def find_picture(case: Case) -> None:
    """Point to the line that shows a picture which cannot be read."""
    path = case.match[1].strip()
    name = case.sheets.resolve(path) or path.removeprefix("./")
    case.params["picture"] = name
    case.message = f"The picture {name} is damaged or is not what its name says."
    stem = name.rpartition(".")[0] or name
    case.move(case.sheets.find(re.compile(r"\{\s*(?:\./)?" + re.escape(stem) + r"\b")))
