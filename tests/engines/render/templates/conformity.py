"""What every template must do, whatever it looks like: a test class to inherit from."""

import io
import itertools
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any

import page
import pypdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image

from curricle.engines.render import Options, render, template
from curricle.engines.resume.model import Document
from tests.wide import IS_WIDE

from .. import reading, specimen
from ..test_proof import GLUED, RIGHT_TO_LEFT, is_misread

Box = tuple[float, float, float, float]

PAPERS = ("a4", "letter")
PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A)
SETTINGS: dict[str, dict[str, Any]] = {
    "small": {"font_size": 8, "line_height": 1.1, "margin_x": 10, "margin_y": 10},
    "large": {"font_size": 13, "line_height": 1.8, "margin_x": 40, "margin_y": 40},
}
WORD = "W" * 250
# The share of a letter that may lie under another one: kerning and slanted letters do, lines never.
OVERLAP = 0.3
# The letters of a ligature share one rectangle.
LIGATURE = 2
# Joined letters, vowel marks and emoji may lie on each other.
UPRIGHT = set(specimen.NAMES) - {*RIGHT_TO_LEFT, "signs"}
# Each specimen on one of the papers, one after the other; on both where a run looks widely.
SHEETS = (
    list(itertools.product(specimen.NAMES, PAPERS))
    if IS_WIDE
    else list(zip(specimen.NAMES, itertools.cycle(PAPERS), strict=False))
)
PHOTO = "https://example.com/photo.png"


def dressed(template: str, document: Document, paper: str = "a4", **config: Any) -> Document:
    """The document in a template."""
    document.presentation.template = template
    document.presentation.page_size = "letter" if paper == "letter" else "a4"
    document.presentation.config = config
    return document


def pdf_of(document: Document, options: Options | None = None) -> bytes:
    """The PDF of a document, which must be made without an error."""
    rendered = render(document, "pdf", options)
    assert rendered.ok, rendered.findings
    assert rendered.data is not None
    return rendered.data


@cache
def pdf(template: str, name: str, paper: str = "a4") -> bytes:
    """The PDF of a specimen in a template, made once."""
    return pdf_of(dressed(template, specimen.specimen(name), paper))


def page_count(data: bytes) -> int:
    """How many pages a PDF has."""
    return len(pypdf.PdfReader(io.BytesIO(data)).pages)


def assert_conforms(data: bytes) -> None:
    """The PDF is archivable and accessible."""
    for profile in PROFILES:
        report = page.validate_pdf_bytes(data, profile=profile)
        assert not [found.rule_id for found in report.failures if not is_misread(found.rule_id, data)]


def assert_reads_back(data: bytes, document: Document, *, is_mixed: bool = False, name: str = "") -> None:
    """Three readers find all of the text, in order; in right-to-left text each has an order of its own."""
    source = reading.source_text(document)
    for reader in reading.READERS:
        if is_mixed:
            # The foot of a further page is in an order of its own too.
            pages = reading.READERS[reader](data)
            feet = (f"{document.content.basics.name} {n}/{len(pages)}" for n in range(2, len(pages) + 1))
            assert reading.heap("".join(pages)) == reading.heap(" ".join((source, *feet))), reader
            continue
        found = reading.read(reader, data)
        if (name, reader) in GLUED:
            assert reading.letters(found) == reading.letters(source), reader
        else:
            assert reading.words(found) == reading.words(source), reader


def boxes(sheet: Any) -> Iterator[tuple[int, str, Box]]:
    """The letters of a page with their number and the rectangle that they fill: left, bottom, right, top."""
    text = sheet.get_textpage()
    for index in range(text.count_chars()):
        (sign,) = text.get_text_range(index, 1) or " "
        if not sign.isspace() and not unicodedata.combining(sign):
            yield index, sign, text.get_charbox(index)


def overlap(one: Box, other: Box) -> float:
    """The share of the smaller rectangle that lies in the other."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    if width <= 0 or height <= 0:
        return 0
    smaller = min((box[2] - box[0]) * (box[3] - box[1]) for box in (one, other))
    return width * height / smaller if smaller > 0 else 0


def assert_nothing_collides(data: bytes) -> None:
    """No letter leaves its page or lies on another one."""
    with pypdfium2.PdfDocument(data) as opened:
        for sheet in opened:
            width, height = sheet.get_size()
            cells: dict[tuple[int, int], list[tuple[int, str, Box]]] = {}
            for index, sign, box in boxes(sheet):
                assert box[0] >= 0, sign
                assert box[1] >= 0, sign
                assert box[2] <= width, sign
                assert box[3] <= height, sign
                cells.setdefault((int(box[0] // 12), int(box[1] // 12)), []).append((index, sign, box))
            for (column, row), inside in cells.items():
                near = [cells.get((column + x, row + y), []) for x, y in ((1, 0), (0, 1), (1, 1), (1, -1))]
                pairs = itertools.chain(
                    itertools.combinations(inside, 2), itertools.product(inside, itertools.chain(*near))
                )
                for (index, sign, box), (its_index, other, its_box) in pairs:
                    if abs(index - its_index) > LIGATURE:
                        assert overlap(box, its_box) <= OVERLAP, f"{sign} and {other} collide at {box}"


def endless() -> Document:
    """Words that have no end, wherever a word may stand."""
    role = specimen.role(WORD, "2020", WORD, location=WORD)
    return specimen.document(
        specimen.section("summary", {"text": WORD * 10}),
        specimen.section("work", {"employer": WORD, "roles": [role, role]}),
        specimen.section("skills", {"name": WORD, "level": WORD, "keywords": [WORD, WORD]}, title=WORD),
        specimen.section("custom", {"title": WORD, "subtitle": WORD, "location": WORD, "keywords": [WORD]}),
        basics={"name": WORD, "label": WORD, "phone": WORD, "details": [{"label": WORD, "value": WORD}]},
    )


def crowded(count: int = 200) -> Document:
    """Very many entries."""
    items = [
        {"title": f"Title {n}", "subtitle": f"Place {n}", "keywords": [f"word-{n}"]} for n in range(count)
    ]
    return specimen.document(specimen.section("custom", *items, title="Everything"))


def letter() -> Document:
    """A cover letter with all of its parts, and the photo of its writer."""
    parts = {
        "recipient": ["Tern & Tide", "Harbour Street 1", "20457 Hamburg"],
        "place_and_date": "Berlin, 4 May 2026",
        "subject": "Staff engineer",
        "salutation": "Dear reader,",
        "body": "First-class paragraph.\n\nSecond one, with **bold**.",
        "closing": "Yours,",
        "signature": "Zoë",
    }
    basics = {**specimen.FULL_BASICS, "image": {"url": PHOTO, "alt": "Zoë"}}
    return specimen.document(specimen.section("letter", parts), basics=basics, kind="cover_letter")


def picture() -> bytes:
    """A photo that is not square."""
    held = io.BytesIO()
    Image.new("RGB", (40, 60), "#8899aa").save(held, "PNG")
    return held.getvalue()


def starts(data: bytes) -> list[str]:
    """The first line of each page."""
    return [text.strip().splitlines()[0].strip() for text in reading.read_pdfium(data)]


def line_box(data: bytes, text: str) -> tuple[Box, float]:
    """Where a text stands that fits on one line, and how wide its page is."""
    with pypdfium2.PdfDocument(data) as opened:
        for sheet in opened:
            held = sheet.get_textpage()
            if found := held.search(text, match_case=True).get_next():
                first, count = found
                places = [held.get_charbox(index, loose=True) for index in range(first, first + count)]
                left, bottom = min(box[0] for box in places), min(box[1] for box in places)
                right, top = max(box[2] for box in places), max(box[3] for box in places)
                return (left, bottom, right, top), sheet.get_width()
    raise AssertionError(f"{text} is not there")


def paths(data: bytes) -> list[Box]:
    """The rectangles of all that is drawn and is no letter."""
    with pypdfium2.PdfDocument(data) as opened:
        return [
            drawn.get_bounds()
            for sheet in opened
            for drawn in sheet.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH])
        ]


def letter_sizes(data: bytes) -> set[float]:
    """All sizes of type, but for the blanks that the reader puts in by itself."""
    with pypdfium2.PdfDocument(data) as opened:
        texts = [sheet.get_textpage() for sheet in opened]
        size = pypdfium2.raw.FPDFText_GetFontSize
        sizes = {round(size(text.raw, n), 1) for text in texts for n in range(text.count_chars())}
    return sizes - {1.0}


def headings(data: bytes) -> list[str]:
    """The heading tags of a PDF, in order."""
    tags: list[str] = []

    def walk(node: Any) -> None:
        node = node.get_object() if isinstance(node, pypdf.generic.IndirectObject) else node
        if isinstance(node, list):
            for child in node:
                walk(child)
        elif isinstance(node, dict):
            tags.extend(re.findall(r"^/(H\d)$", str(node.get("/S", ""))))
            walk(node.get("/K"))

    walk(pypdf.PdfReader(io.BytesIO(data)).root_object["/StructTreeRoot"])
    return tags


class Conformity:
    """The rules that hold for every template; ``template`` is its id."""

    template: str

    @pytest.mark.parametrize(("name", "paper"), SHEETS)
    def test_it_conforms_and_reads_back(self, name: str, paper: str) -> None:
        data = pdf(self.template, name, paper)
        assert_conforms(data)
        document = dressed(self.template, specimen.specimen(name), paper)
        if name not in RIGHT_TO_LEFT:
            assert_reads_back(data, document, name=name)
            return
        # A letter with a vowel mark is two glyphs, and readers give the letter once for each.
        raw = re.sub("[\u064b-\u0652]", "", document.model_dump_json())
        bare = dressed(self.template, Document.model_validate_json(raw), paper)
        assert_reads_back(pdf_of(bare), bare, is_mixed=True)

    @pytest.mark.parametrize(("name", "paper"), [sheet for sheet in SHEETS if sheet[0] in UPRIGHT])
    def test_nothing_is_clipped_or_overlaps(self, name: str, paper: str) -> None:
        assert_nothing_collides(pdf(self.template, name, paper))

    @pytest.mark.parametrize("size", SETTINGS)
    def test_it_holds_at_the_ends_of_its_settings(self, size: str) -> None:
        document = dressed(self.template, specimen.full(), **SETTINGS[size])
        data = pdf_of(document)
        assert_conforms(data)
        assert_reads_back(data, document)
        assert_nothing_collides(data)

    @pytest.mark.parametrize("make", [endless, crowded])
    def test_much_of_everything_stays_on_the_page(self, make: Any) -> None:
        document = dressed(self.template, make())
        data = pdf_of(document)
        assert_conforms(data)
        assert reading.letters(reading.read("pdfium", data)) == reading.letters(reading.source_text(document))
        assert_nothing_collides(data)

    def test_headings_stand_in_their_levels(self) -> None:
        tags = headings(pdf(self.template, "full"))
        assert tags[0] == "H1"
        assert tags.count("H1") == 1
        assert tags.count("H2") == 13
        assert tags.count("H4") == 2, "the roles of one employer"
        assert headings(pdf(self.template, "nameless"))[0] == "H1", "without a name the sections lead"

    def test_a_letter_shares_the_head_and_the_photo(self) -> None:
        document = dressed(self.template, letter())
        data = pdf_of(document, Options(assets={PHOTO: picture()}))
        assert_conforms(data)
        assert_reads_back(data, document)
        assert_nothing_collides(data)
        (sheet,) = pypdf.PdfReader(io.BytesIO(data)).pages
        assert len(sheet.images) == 1
        hidden = dressed(self.template, letter(), hide=["photo"])
        (sheet,) = pypdf.PdfReader(io.BytesIO(pdf_of(hidden, Options(assets={PHOTO: picture()})))).pages
        assert len(sheet.images) == 0

    def test_a_section_starts_a_page_where_its_owner_wants_it(self) -> None:
        document = dressed(self.template, specimen.full(), new_page=["education", "projects"])
        data = pdf_of(document)
        assert_reads_back(data, document)
        assert {"Education", "Projects"} <= set(starts(data))

    def test_a_section_stays_on_one_page_where_one_can_hold_it(self) -> None:
        lines = specimen.highlights(*["One line that is long enough to be seen on its page."] * 14)
        items = [{"title": f"Title {n}", "highlights": lines} for n in range(2)]
        sections = [specimen.section("custom", *items, title=title) for title in ("One", "Two", "Three")]
        document = dressed(self.template, specimen.document(*sections), keep_together=["all"])
        data = pdf_of(document)
        assert_reads_back(data, document)
        assert set(starts(data)[1:]) <= {"Two", "Three"}
        assert len(starts(data)) > 1
        # What no page can hold is broken and not cut off.
        endless = dressed(self.template, specimen.long(), keep_together=["work"])
        assert_reads_back(pdf_of(endless), endless)

    def test_the_foot_can_be_left_out(self) -> None:
        bare = dressed(self.template, specimen.long(), hide=["page_numbers"])
        text = "\n".join(reading.read_pdfium(pdf_of(bare)))
        assert reading.words(text) == reading.words(reading.source_text(bare))

    def test_spacing_draws_sections_together_and_apart(self) -> None:
        tight, wide = (
            pdf_of(dressed(self.template, crowded(500), spacing=spacing)) for spacing in (0.6, 1.6)
        )
        assert page_count(tight) < page_count(wide)

    def test_colours_and_fonts_are_those_that_were_chosen(self) -> None:
        chosen = template(self.template)
        assert chosen is not None
        own = {chosen.defaults()["font"], chosen.defaults()["heading_font"]}
        other = next(family for family in chosen.fonts if family not in own)
        for key, value in {"accent": "#7a1f3d", "ink": "#333333", "heading_font": other}.items():
            plain, changed = (
                render(dressed(self.template, specimen.full(), **config), "svg").pages[0].hash
                for config in ({}, {key: value})
            )
            assert plain != changed, key
        for family in ("Source Serif 4", "Figtree"):
            document = dressed(self.template, specimen.full(), font=family, heading_font=family)
            assert_reads_back(pdf_of(document), document)

    def test_nothing_that_is_kept_in_one_piece_is_taller_than_a_page(self) -> None:
        wordy = "word " * 59
        item = {"title": wordy, "subtitle": wordy, "location": wordy, "keywords": [wordy] * 9}
        breaks = {"title": "Breaks", "summary": "\n".join("abcdefgh")}
        skills = [{"name": wordy, "level": wordy, "keywords": [wordy] * 4}] * 6
        sections = (specimen.section("custom", item, breaks), specimen.section("skills", *skills))
        document = dressed(self.template, specimen.document(*sections), "letter", **SETTINGS["large"])
        data = pdf_of(document)
        assert_reads_back(data, document)
        assert_nothing_collides(data)

    def test_blanks_are_read_as_blanks(self) -> None:
        for reader, read in reading.READERS.items():
            assert "\xa0" not in "".join(read(pdf(self.template, "sample-engineer"))), reader
