"""The document tree as one web page: nothing in it runs, nothing is fetched, and it prints as a page."""

from html import escape
from itertools import groupby

from curricle.engines.render.formats.direction import is_right_to_left
from curricle.engines.render.formats.look import Look, substitute
from curricle.engines.render.formats.outline import SEPARATOR, Block, head_blocks, section_blocks, text_of
from curricle.engines.render.tree import Prose, Run, Section, Tree

# The page says itself that nothing may be loaded, for it may be opened from anywhere.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
_DEEPEST_HEADING = 6


def write_html(tree: Tree, look: Look) -> str:
    """The whole page."""
    writer = _Writer(tree, look)
    language = f"{tree.language}-{tree.region}" if tree.region else tree.language
    author = f'<meta name="author" content="{escape(tree.name)}">\n' if tree.name else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}" dir="{tree.direction}">\n<head>\n'
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"{author}<title>{escape(tree.title)}</title>\n<style>\n{style(look)}</style>\n</head>\n<body>\n"
        f"<main>\n{writer.head()}{writer.sections()}</main>\n"
        "</body>\n</html>\n"
    )


class _Writer:
    def __init__(self, tree: Tree, look: Look) -> None:
        self.tree = tree
        self.look = look
        # Without a name the sections lead, so that no level of headings is skipped.
        self.top = 2 if tree.name else 1

    def head(self) -> str:
        """Who it is."""
        blocks = "".join(self.block(block) for block in head_blocks(self.tree))
        portrait = self.look.portrait
        if portrait is not None:
            picture = f'<img class="photo" src="{portrait.address}" alt="{escape(portrait.alt)}">\n'
            blocks = picture + blocks
        return f"<header>\n{blocks}</header>\n" if blocks else ""

    def sections(self) -> str:
        """All that follows the head."""
        return "".join(self.section(section, number) for number, section in enumerate(self.tree.sections, 1))

    def section(self, section: Section, number: int) -> str:
        """A section, named by its heading."""
        classes = " ".join(("keep",) * section.keep + ("new-page",) * section.new_page)
        name = f"section-{number}"
        named = f' class="{classes}"' if classes else ""
        blocks = section_blocks(section, self.tree.comma)
        if blocks[0].kind == "section":
            heading, *blocks = blocks
            written = [
                f'<section aria-labelledby="{name}"{named}>\n',
                f'<h{self.top} id="{name}">{self.prose(heading.runs)}</h{self.top}>\n',
            ]
        else:
            written = ['<section class="letter">\n']
        for is_list, group in groupby(blocks, key=lambda block: block.kind == "bullet"):
            inside = tuple(group)
            written.extend(self._list(inside) if is_list else (self.block(block) for block in inside))
        return "".join((*written, "</section>\n"))

    def _list(self, blocks: tuple[Block, ...]) -> list[str]:
        """Lines that follow each other; each entry has a list of its own."""
        written = []
        lists: list[list[Block]] = []
        for block in blocks:
            if not lists or block.opens:
                lists.append([])
            lists[-1].append(block)
        for lines in lists:
            items = "".join(f"<li>{self.prose(line.runs)}</li>\n" for line in lines)
            written.append(f"<ul{self._classes(lines[0])}>\n{items}</ul>\n")
        return written

    def block(self, block: Block) -> str:
        """A paragraph or a heading."""
        if block.kind == "name":
            return f"<h1>{self.prose(block.runs)}</h1>\n"
        if block.kind == "contacts":
            return f'<p class="contacts">{self._contacts(block.runs)}</p>\n'
        if block.kind == "head":
            name = f"h{min(self.top + 1 + block.depth, _DEEPEST_HEADING)}"
            return f"<{name}{self._classes(block)}>{self.prose(block.runs)}</{name}>\n"
        return f"<p{self._classes(block)}>{self.prose(block.runs)}</p>\n"

    def _classes(self, block: Block) -> str:
        named = {"label", "meta", "tags", "line"}
        classes: list[str] = [block.kind] if block.kind in named else []
        if block.opens and block.kind != "line":
            classes.append("first")
        if block.depth:
            classes.append("inner")
        return f' class="{" ".join(classes)}"' if classes else ""

    def _contacts(self, runs: Prose) -> str:
        is_rtl = self.tree.direction == "rtl"
        written: list[str] = []
        for is_separator, group in groupby(runs, key=lambda run: run is SEPARATOR):
            contact = tuple(group)
            if is_separator:
                # The dot stays with what is before it, so that no line begins with one.
                written[-1] = f"<span>{written[-1]} ·</span> "
                continue
            text = self.prose(contact)
            # A number or an address keeps its own order inside of right-to-left text.
            is_latin = is_rtl and not is_right_to_left(text_of(contact))
            written.append(f'<bdi dir="ltr">{text}</bdi>' if is_latin else text)
        return "".join(written)

    def prose(self, runs: Prose) -> str:
        """Runs; what shares an address is one link."""
        written = []
        for url, linked in groupby(runs, key=lambda run: run.url):
            inside = "".join(_run(run) for run in linked)
            written.append(f'<a href="{escape(url)}">{inside}</a>' if url else inside)
        return "".join(written)


def _run(run: Run) -> str:
    if run.text == "\n":
        return "<br>"
    text = escape(run.text)
    if run.code:
        text = f"<code>{text}</code>"
    if run.italic:
        text = f"<em>{text}</em>"
    return f"<strong>{text}</strong>" if run.bold else text


def style(look: Look) -> str:
    """The style sheet: the measures of the page on screen and on paper."""
    width, _ = look.paper_size
    body_font, head_font = (_fonts(family) for family in (look.font, look.heading_font))
    gap = 0.42 * look.spacing
    return f"""\
@page {{ size: {look.paper}; margin: {look.margin_y:g}mm {look.margin_x:g}mm; }}
:root {{ color-scheme: light; --unit: {look.unit:g}pt; }}
* {{ box-sizing: border-box; }}
html {{ background: #eceef1; -webkit-text-size-adjust: 100%; }}
body {{ margin: 0; color: {look.ink}; font: {look.size:g}pt/{look.line_height:g} {body_font}; }}
main {{ max-width: {width:g}pt; margin: 0 auto; padding: {look.margin_y:g}mm {look.margin_x:g}mm;
  background: #fff; overflow-wrap: break-word; }}
h1, h2, h3, h4, h5, h6, p, ul {{ margin: 0; font-size: 1em; }}
h1, h2, h3, h4, h5, h6 {{ break-after: avoid; break-inside: avoid; }}
h1, section > [id] {{ font-family: {head_font}; }}
header h1 {{ font-size: 2.7em; line-height: 1.1; letter-spacing: -0.014em; }}
:dir(rtl) h1 {{ letter-spacing: 0; }}
.label {{ font-size: 1.22em; color: {look.accent}; }}
.contacts {{ font-size: 0.95em; color: {look.quiet}; margin-top: 0.22em; }}
header {{ display: flow-root; }}
{_photo_style(look)}\
section {{ margin-top: calc({0.95 * look.spacing:g} * var(--unit)); padding-top: calc(0.3 * var(--unit));
  border-top: 0.5pt solid {look.hair}; }}
section > h1, section > h2 {{ font-size: 1.22em; line-height: 1.2; color: {look.accent};
  margin-bottom: calc(0.08 * var(--unit)); }}
.contacts span {{ display: inline-block; max-width: 100%; }}
section.letter {{ border: none; }}
.letter p + p {{ margin-top: calc({0.8 * look.spacing:g} * var(--unit)); }}
section > .first {{ margin-top: calc({gap:g} * var(--unit)); }}
section > :nth-child(2) {{ margin-top: 0; }}
h3, h4, h5, h6 {{ font-weight: 400; }}
strong {{ font-weight: 600; }}
.meta, .tags {{ font-size: 0.95em; color: {look.quiet}; }}
.meta {{ break-after: avoid; }}
p + p:not(.first), .line + .line {{ margin-top: calc(0.14 * var(--unit)); }}
ul {{ padding-inline-start: 1.1em; margin-top: calc(0.16 * var(--unit)); }}
li {{ margin-top: calc(0.13 * var(--unit)); }}
li::marker {{ color: {look.accent}; }}
.tags {{ margin-top: calc(0.15 * var(--unit)); }}
.inner {{ margin-inline-start: 1.1em; }}
code {{ font: inherit; }}
a {{ color: inherit; text-decoration: underline {look.hair}; text-underline-offset: 0.18em; }}
a:hover, a:focus {{ text-decoration-color: currentColor; }}
.keep {{ break-inside: avoid; }}
.new-page {{ break-before: page; }}
@media screen and (min-width: {width + 60:g}pt) {{
  main {{ margin: 24pt auto; box-shadow: 0 1pt 6pt #0002; }}
}}
@media print {{
  html {{ background: none; }}
  main {{ max-width: none; margin: 0; padding: 0; }}
}}
"""


def _photo_style(look: Look) -> str:
    if look.portrait is None:
        return ""
    side, radius = f"{look.portrait.size:g}mm", "50%" if look.portrait.shape == "round" else "0"
    return (
        f".photo {{ float: inline-end; width: {side}; height: {side}; object-fit: cover; "
        f"border-radius: {radius}; margin-inline-start: 1em; }}\n"
    )


def _fonts(family: str) -> str:
    stand_in = substitute(family)
    quoted = ", ".join(f"'{name}'" for name in (family, stand_in.name, stand_in.twin))
    system = "system-ui, " if stand_in.generic == "sans-serif" else ""
    return f"{quoted}, {system}{stand_in.generic}"
