"""Each format as somebody has read it and found good: a change shows as a difference.

After a wanted change: ``python -m tests.engines.render.formats.test_golden`` writes them anew. Read them.
"""

from pathlib import Path

import pytest

from curricle.engines.render import Options
from curricle.engines.render.formats import FORMATS, Format, write

from .. import specimen
from .reading import part_of

FOLDER = Path(__file__).parents[3] / "golden" / "formats"
FILES: tuple[tuple[str, Format], ...] = tuple(
    (name, form) for name in ("full", "arabic") for form in ("docx", "html", "markdown", "latex")
)


def ending(form: Format) -> str:
    return "document.xml" if form == "docx" else FORMATS[form].extension


def made(name: str, form: Format) -> str:
    data = write(specimen.specimen(name), form, Options()).data
    assert data is not None
    return part_of(data, "word/document.xml").replace("<w:p>", "\n<w:p>") if form == "docx" else data.decode()


@pytest.mark.parametrize(("name", "form"), FILES)
def test_the_file_is_as_it_was_approved(name: str, form: Format) -> None:
    approved = (FOLDER / f"{name}.{ending(form)}").read_text(encoding="utf-8")
    assert made(name, form) == approved


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for _name, _form in FILES:
        (FOLDER / f"{_name}.{ending(_form)}").write_text(made(_name, _form), encoding="utf-8")
