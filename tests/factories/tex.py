"""Rows of LaTeX: compilations that nobody had to wait for."""

from uuid import UUID

from fastapi import FastAPI

from curricle.modules.tex import service
from curricle.modules.tex.service import Order
from tests.factories.identity import parts_of

SOURCE = b"\\documentclass{article}\\begin{document}Hello\\end{document}"


async def compilation(app: FastAPI, owner_id: UUID) -> UUID:
    """A compilation that waits for a worker; no engine is needed for that."""
    parts = parts_of(app)
    prepared = await service.prepare(
        parts.database.reads,
        parts.storage,
        owner_id=owner_id,
        order=Order({"main.tex": SOURCE}, "main.tex", "pdflatex"),
        now=parts.clock(),
    )
    async with parts.database.writing() as session:
        row = await service.note(session, prepared=prepared)
    return row.id
