"""Documents that were written for it: each strains another part of the way to a page."""

from pathlib import Path

from curricle.engines.tex import Engine, Project, engine_hint

FOLDER = Path(__file__).with_name("corpus")
NAMES = sorted(path.name for path in FOLDER.iterdir())


def document(name: str, word: str) -> tuple[Project, Engine]:
    """A document of the corpus in which somebody has just written this word."""
    folder = FOLDER / name
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes().replace(b"WORD", word.encode())
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    project = Project("main.tex", files)
    return project, engine_hint(project) or "pdflatex"
