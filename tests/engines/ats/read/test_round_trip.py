"""What the product itself exports is read back whole: every word, in the order in which it was written."""

import re

import pytest

from curricle.engines.ats.read.lines import read_lines
from curricle.engines.render import Options, templates
from curricle.engines.render.formats import Format, write
from curricle.engines.resume import sample
from curricle.engines.resume.model import Document

FORMATS: tuple[Format, ...] = ("pdf", "docx", "html", "markdown", "text")
WORD = re.compile(r"\w+")
TEMPLATES = [template.id for template in templates()]


def words(text: str) -> str:
    """Letters and digits only, so that signs between facts do not matter."""
    return "".join(WORD.findall(text.casefold()))


def sentences(document: Document) -> list[str]:
    """All bullets of the document."""
    found: list[str] = []
    waiting: list[object] = [document.model_dump(mode="json", exclude_none=True)]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            waiting.extend(one.values())
            texts = one.get("highlights")
            found.extend(text["text"] for text in texts or () if isinstance(text, dict))
        elif isinstance(one, list):
            waiting.extend(one)
    return found


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("template", TEMPLATES)
def test_every_bullet_is_read_back_in_one_piece(template: str, format: Format) -> None:
    document = sample("engineer")
    made = write(document, format, Options(template=template))
    assert made.data
    pages = read_lines(made.data, f"resume.{made.extension}")
    read = words(" ".join(line.text for line in pages.lines).replace("- ", ""))
    bullets = [re.sub(r"[*_`]|\[|\]\([^)]*\)", "", text) for text in sentences(document)]
    assert len(bullets) > 5
    assert [text for text in bullets if words(text) not in read] == []
    assert not pages.findings
    assert pages.layout.glued == 0


@pytest.mark.parametrize("template", TEMPLATES)
def test_bullets_are_bullets_in_pdf(template: str) -> None:
    document = sample("nurse")
    data = write(document, "pdf", Options(template=template)).data
    assert data
    signs = [line for line in read_lines(data).lines if line.bullet]
    assert len(signs) >= len(sentences(document))


# Marks above Arabic letters come out of PDFium in other places; the letters themselves are in order.
@pytest.mark.parametrize(
    ("name", "most"), [("arabic", 0.12), ("multilingual", 0.02), ("academic", 0.01), ("designer", 0.01)]
)
def test_other_scripts_keep_the_order_of_their_letters(name: str, most: float) -> None:
    document = sample(name)
    data = write(document, "pdf", Options()).data
    plain = write(document, "text", Options()).data
    assert data
    assert plain
    read = {word for line in read_lines(data).lines for word in WORD.findall(line.text)}
    asked = [word for word in WORD.findall(plain.decode()) if len(word) > 2]
    missing = [word for word in asked if word not in read]
    assert len(missing) <= len(asked) * most, missing
