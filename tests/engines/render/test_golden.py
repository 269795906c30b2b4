"""The look of each page: compared with a picture that somebody has looked at and found good.

After a wanted change: ``python -m tests.engines.render.test_golden`` draws them anew, with names of
templates only those. Look at them.
"""

import io
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from curricle.engines.render import Options, render

if __package__:
    from . import specimen
else:
    import specimen  # type: ignore[import-not-found,no-redef]

FOLDER = Path(__file__).parents[2] / "golden" / "render"
PPI = 50
# The same text may land on other pixels by rounding, never by a visible amount.
TOLERANCE = 0.004
PAGES: dict[str, tuple[str, str, dict[str, object]]] = {
    "modern-engineer": ("sample-engineer", "a4", {}),
    "modern-full-letter": ("full", "letter", {}),
    "modern-serif": ("full", "a4", {"font": "Source Serif 4", "accent": "#7a1f3d"}),
    "modern-figtree": ("sample-engineer", "a4", {"font": "Figtree", "font_size": 9}),
    "modern-arabic": ("arabic", "a4", {}),
    "modern-long": ("long", "a4", {"line_height": 1.5}),
    "modern-nameless": ("nameless", "a4", {}),
}
for _template in (
    "academic",
    "classic",
    "compact",
    "creative",
    "duo",
    "executive",
    "minimal",
    "professional",
    "technical",
):
    PAGES[f"{_template}-engineer"] = ("sample-engineer", "a4", {})
    PAGES[f"{_template}-full-letter"] = ("full", "letter", {})
    PAGES[f"{_template}-arabic"] = ("sample-arabic", "a4", {})
PAGES["academic-list"] = ("sample-academic", "a4", {})
PAGES["duo-long"] = ("long", "a4", {"side": ["skills"]})


def draw(name: str, version: str | None = None) -> list[Image.Image]:
    source, paper, config = PAGES[name]
    document = specimen.specimen(source)
    document.presentation.template = name.partition("-")[0]
    document.presentation.page_size = "letter" if paper == "letter" else "a4"
    document.presentation.config = dict(config)
    document.presentation.template_version = version
    pages = render(document, "png", Options(ppi=PPI)).pages
    return [Image.open(io.BytesIO(found.data or b"")).convert("L") for found in pages]


def difference(one: Image.Image, other: Image.Image) -> float:
    """The share of ink that is somewhere else: 0 for the same picture, 1 for its negative."""
    histogram = ImageChops.difference(one, other).histogram()
    return sum(value * count for value, count in enumerate(histogram)) / (255 * one.width * one.height)


@pytest.mark.parametrize("name", PAGES)
def test_the_page_looks_as_it_was_approved(name: str) -> None:
    drawn = draw(name)
    approved = sorted(FOLDER.glob(f"{name}-*.png"))
    assert len(drawn) == len(approved), "the number of pages changed"
    for found, path in zip(drawn, approved, strict=True):
        expected = Image.open(path).convert("L")
        assert found.size == expected.size
        assert difference(found, expected) <= TOLERANCE, f"{path.name} looks different"


def test_the_comparison_sees_a_moved_line() -> None:
    first, *_ = draw("modern-engineer")
    assert difference(first, ImageChops.offset(first, 0, 3)) > TOLERANCE


def main() -> None:
    """Draw the approved pages anew: all, or those of the templates that are named."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    chosen = sys.argv[1:]
    for name in (page for page in PAGES if not chosen or page.partition("-")[0] in chosen):
        for path in FOLDER.glob(f"{name}-[0-9]*.png"):
            path.unlink()
        for number, drawn in enumerate(draw(name), 1):
            drawn.save(FOLDER / f"{name}-{number}.png", optimize=True)


if __name__ == "__main__":
    main()
