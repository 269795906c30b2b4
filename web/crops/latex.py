"""Takes the pictures of the LaTeX samples: python web/crops/latex.py, after a sample has changed."""

from pathlib import Path

import pypdfium2

from curricle.engines.tex import compile, sample_project, sample_projects

OUT = Path(__file__).parents[1] / "public" / "latex"
WIDTH = 440


def take(name: str) -> None:
    """The first page, as wide as the gallery shows it on a sharp screen."""
    project, engine = sample_project(name)
    result = compile(project, engine)
    assert result.ok, result.diagnostics
    assert result.pdf is not None
    page = pypdfium2.PdfDocument(result.pdf)[0]
    picture = page.render(scale=4 * WIDTH / page.get_width()).to_pil().convert("RGB")
    picture.thumbnail((WIDTH, 2 * WIDTH))
    picture.save(OUT / f"{name}.webp", quality=72, method=6)


OUT.mkdir(parents=True, exist_ok=True)
for sample in sample_projects():
    take(sample.name)
