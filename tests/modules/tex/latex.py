"""What the tests of LaTeX share: sources, resumes that hold them, and calls that compile them."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from curricle.engines import tex

PLAIN = r"""\documentclass{article}
\begin{document}
Hello, resume.
\end{document}
"""
BROKEN = PLAIN.replace("Hello", r"\undefinedhere Hello")
ENDLESS = PLAIN.replace("Hello", r"\loop\iftrue\repeat Hello")

found = tex.inspect()
is_ready = found.sandbox.ok and bool(found.engines["pdflatex"])
needs_tex = pytest.mark.skipif(not is_ready, reason=f"compiles with TeX in a sandbox: {found.install_line}")


def latex(text: str = PLAIN, engine: str = "pdflatex", **more: Any) -> dict[str, Any]:
    """A LaTeX document of one file."""
    content = {"engine": engine, "main": "main.tex", "files": [{"name": "main.tex", "text": text}]}
    return {"kind": "latex", "content": content, **more}


async def make_latex(client: Any, text: str = PLAIN, title: str = "In LaTeX", **more: Any) -> dict[str, Any]:
    """A LaTeX resume of this caller."""
    answer = await client.post("/api/v1/resumes", json={"title": title, "document": latex(text, **more)})
    assert answer.status_code == 201, answer.text
    resume: dict[str, Any] = answer.json()
    return resume


async def until(true: Callable[[], bool], seconds: float = 20.0) -> None:
    """Waits for a claim about threads and processes; they give no other sign."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + seconds
    while not true():
        assert loop.time() < deadline, f"not in {seconds} s"
        await asyncio.sleep(0.01)


async def compiled(client: Any, **body: Any) -> Any:
    """An answer as JSON, whatever it is."""
    return await client.post("/api/v1/compile", json=body, headers={"Accept": "application/json"})
