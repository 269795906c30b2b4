"""What there is to know before anything is compiled: engines, samples, and what an editor can offer."""

import asyncio
import base64
import json
from dataclasses import asdict
from functools import cache
from typing import Any

from curricle.engines import tex
from curricle.engines.resume.latex import FILE_BYTES, MOST_FILES, TOTAL_BYTES
from curricle.engines.tex.completion import completions as completions_of_latex
from curricle.modules.tex.desk import Desk
from curricle.modules.tex.errors import TexSampleNotFound
from curricle.modules.tex.service.assets import LARGEST
from curricle.modules.tex.service.reading import UPLOAD_BYTES


async def status(desk: Desk) -> dict[str, Any]:
    """Whether LaTeX can be compiled here, with what, and what to install where it cannot."""
    found = await desk.typesetter.installation()
    reason = desk.typesetter.lack(found)
    return {
        "available": reason is None,
        "reason": reason,
        "engines": [
            {"id": engine, "version": version, "available": reason is None and version is not None}
            for engine, version in found.engines.items()
        ],
        "sandbox": {"ok": found.sandbox.ok, "reason": found.sandbox.reason or None},
        "install": desk.typesetter.remedy(found),
        "limits": {
            "seconds": desk.typesetter.limits.seconds,
            "source_bytes": FILE_BYTES,
            "text_bytes": TOTAL_BYTES,
            "files": MOST_FILES,
            "upload_bytes": UPLOAD_BYTES,
            "asset_bytes": LARGEST,
        },
    }


async def require(desk: Desk, engine: str | None) -> None:
    """Refuses, with what to install, where nothing can be compiled."""
    await desk.typesetter.require(engine)


def samples() -> list[dict[str, Any]]:
    """The resumes in LaTeX that one can start from."""
    return [asdict(sample) for sample in tex.sample_projects()]


def sample(name: str) -> dict[str, Any]:
    """One sample whole."""
    head = next((one for one in tex.sample_projects() if one.name == name), None)
    if head is None:
        raise TexSampleNotFound
    project, _ = tex.sample_project(name)
    return {**asdict(head), "main": project.main, "files": shown_files(project)}


def shown_files(project: tex.Project) -> list[dict[str, Any]]:
    """The files of a project, text as text and the rest in base64; the main one first."""
    names = sorted(project.files, key=lambda name: (name != project.main, name))
    return [_shown(name, project.files[name]) for name in names]


def _shown(name: str, content: bytes) -> dict[str, Any]:
    try:
        text = content.decode()
    except UnicodeDecodeError:
        text = "\x00"
    if "\x00" in text:
        return {"name": name, "base64": base64.b64encode(content).decode()}
    return {"name": name, "text": text}


@cache
def _completions() -> bytes:
    return json.dumps(completions_of_latex(), ensure_ascii=False).encode()


async def completions() -> bytes:
    """What an editor can offer, as JSON that never changes while the process lives."""
    return await asyncio.to_thread(_completions)
