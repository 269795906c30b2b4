"""What the operator is told of LaTeX when the product starts."""

from typing import Any

import pytest

from curricle.entry.latex import words_for


def status(*, available: bool = True, sealed: bool = True) -> dict[str, Any]:
    return {
        "available": available,
        "reason": None if available else "There is no box.",
        "engines": [{"id": "pdflatex", "available": available}, {"id": "xelatex", "available": False}],
        "sandbox": {"ok": sealed},
        "install": "apt-get install bubblewrap",
    }


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (status(), "pdflatex, in a sealed box"),
        (status(available=False, sealed=False), "off: There is no box. (apt-get install bubblewrap)"),
        (
            status(sealed=False),
            "pdflatex, for people you trust: there is no sealed box (apt-get install bubblewrap)",
        ),
    ],
)
def test_one_line_says_how_it_stands(told: dict[str, Any], words: str) -> None:
    assert words_for(told) == words
