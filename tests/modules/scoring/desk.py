"""What the tests of scoring share: resumes, files and postings, and calls that score them."""

import io
import zipfile
from collections.abc import Mapping
from functools import cache
from typing import Any

from curricle.engines.render import render
from curricle.engines.resume import sample

TEXT = """Ada Lovelace
ada@example.org | +44 20 7946 0000 | London, United Kingdom

Summary
Engineer who builds data platforms.

Experience
Senior Data Engineer, Acme Ltd, London
Jan 2019 - Present
- Built 12 pipelines in Python and SQL that cut reporting time by 40 %.
- Led a team of 5 engineers who moved 30 services to Kubernetes.

Education
BSc Mathematics, University of London, 2012 - 2015

Skills
Python, SQL, Kubernetes, Airflow
"""
POSTING = """Senior Data Engineer

We are looking for a data engineer in London.

Requirements
- At least 5 years of experience with Python and SQL
- Experience with Kubernetes
- A bachelor's degree in mathematics or computer science

Nice to have
- Terraform
"""


@cache
def document(name: str = "engineer") -> dict[str, Any]:
    """A sample as JSON."""
    found: dict[str, Any] = sample(name).model_dump(mode="json", by_alias=True, exclude_none=True)
    return found


@cache
def pdf(name: str = "engineer") -> bytes:
    """The PDF of a sample."""
    data = render(sample(name), "pdf").data
    assert data is not None
    return data


def archive(files: Mapping[str, bytes], **options: Any) -> bytes:
    """A zip of files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, **options) as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    return buffer.getvalue()


async def make_resume(client: Any, title: str = "Mine", name: str = "engineer") -> dict[str, Any]:
    """A resume of this caller."""
    answer = await client.post("/api/v1/resumes", json={"title": title, "document": document(name)})
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def make_posting(client: Any, **order: Any) -> dict[str, Any]:
    """A posting of this caller."""
    answer = await client.post("/api/v1/postings", json=order or {"text": POSTING})
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def analyse(client: Any, **order: Any) -> dict[str, Any]:
    """An analysis of this caller."""
    answer = await client.post("/api/v1/analyses", json=order)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def send(client: Any, data: bytes, name: str = "resume.pdf", **words: str) -> Any:
    """A file, as a browser sends it; the answer, whatever it is."""
    return await client.post("/api/v1/analyses", files={"file": (name, data)}, data=words)
