"""The LaTeX resumes that Curricle brings along: fictional people, written by us."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from curricle.engines.tex.engine import Engine
from curricle.engines.tex.project import Project

FOLDER = files("curricle.engines.tex").joinpath("samples")
MAIN = "main.tex"


@dataclass(frozen=True, slots=True)
class Sample:
    """What a list of samples shows of one."""

    name: str
    title: str
    engine: Engine
    description: str


@cache
def sample_projects() -> tuple[Sample, ...]:
    """All samples, in the order of the gallery."""
    return tuple(Sample(**entry) for entry in json.loads(FOLDER.joinpath("index.json").read_text("utf-8")))


def sample_project(name: str) -> tuple[Project, Engine]:
    """The files of a sample and its engine; KeyError where there is none of that name."""
    for sample in sample_projects():
        if sample.name == name:
            return Project(MAIN, dict(_read(FOLDER.joinpath(name)))), sample.engine
    raise KeyError(name)


def _read(folder: Traversable) -> list[tuple[str, bytes]]:
    return sorted((file.name, file.read_bytes()) for file in folder.iterdir() if file.is_file())
