"""The documents that Curricle brings along: fictional people, written by us."""

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from curricle.engines.resume.model import Document

DEFAULT_SAMPLE = "engineer"

SAMPLE_TITLES = {
    "engineer": "Software engineer",
    "nurse": "Nurse",
    "designer": "Product designer",
    "academic": "Researcher, with publications",
    "arabic": "Arabic: a bridge engineer",
    "multilingual": "Many scripts: an interpreter",
    "letter": "Cover letter",
    "empty": "An empty page",
}


def sample_names() -> tuple[str, ...]:
    """The names of the samples, the default one first."""
    return tuple(SAMPLE_TITLES)


@cache
def _read(name: str) -> str:
    return (Path(__file__).with_name("samples") / f"{name}.json").read_text("utf-8")


def sample(name: str = DEFAULT_SAMPLE) -> "Document":
    """A fresh copy of a sample; KeyError where there is none of that name."""
    from curricle.engines.resume.model import Document

    if name not in SAMPLE_TITLES:
        raise KeyError(name)
    return Document.model_validate(json.loads(_read(name)))
