"""Resumes that other people's tools made, with what they truly say; and real texts with labelled values."""

import json
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from bench.ats.fields import Page
from bench.ats.sets import find
from bench.ats.truth import FIELDS, Truth, normal

from curricle.engines.ats import read_lines

TOOLS = "offlinecv/OfflineCV"
TEXTS = "dotin-inc/resume-dataset-NER-annotations"
REAL = "Sbhawal/resumeScraper"
_YEAR = re.compile(r"(?:19|20)\d\d")
_LABEL = re.compile(r'<label type="([^"]+)">(.*?)</label>', re.DOTALL)
# What labels of that set are called, and our field for it. Titles and companies are left out: each mention
# of one is labelled, in sentences too, and not which of them somebody worked at.
LABELS = {
    "Name": "name",
    "College Name": "school",
    "Degree": "degree",
    "Email Address": "email",
}


def of_tools() -> Iterator[Page]:
    """Files of Word, LaTeX, Google Docs and others; the authors of the set wrote by hand what they say."""
    folder = find(TOOLS, "tests/fixtures/pdfs")
    if folder is None:
        return
    for path in sorted(folder.glob("*/*.truth.json")):
        pdf = path.with_name(path.name.replace(".truth.json", ".pdf"))
        yield Page(pdf.stem, pdf.read_bytes(), _truth_of_tool(json.loads(path.read_text(encoding="utf-8"))))


def _truth_of_tool(told: dict[str, Any]) -> Truth:
    contact, jobs, schools = told["contact"], told["experience"], told["education"]
    starts = (_YEAR.search(job.get("dates") or "") for job in jobs)
    values = {
        "name": [contact.get("full_name")],
        "email": [contact.get("email")],
        "phone": [contact.get("phone")],
        "title": [job.get("title") for job in jobs],
        "company": [job.get("company") for job in jobs],
        "start year": [found.group() if found else None for found in starts],
        "school": [entry.get("institution") for entry in schools],
        "degree": [entry.get("degree") for entry in schools],
        "skills": told["skills"],
    }
    left = {str(name).split(".")[0] for name in told.get("unannotated", ())}
    unknown = {"sections"} | ({"skills"} & left)
    return Truth(
        {name: [v for v in found if v] for name, found in values.items()}, unknown=frozenset(unknown)
    )


def of_texts() -> Iterator[Page]:
    """Real resumes as text, with names replaced; a value that is labelled twice counts once."""
    packed = find(TEXTS, "set_aside_test_v2_50cvs.zip")
    if packed is None:
        return
    with zipfile.ZipFile(packed) as archive:
        names = sorted(name for name in archive.namelist() if re.search(r"(^|/)Indeed_\d+\.xml$", name))
        for name in names:
            marked = archive.read(name).decode("utf-8").partition("<cv>")[2].rpartition("</cv>")[0]
            yield Page(name, _plain(marked).encode(), _truth_of_text(marked), file="resume.txt")


def _truth_of_text(marked: str) -> Truth:
    values: dict[str, dict[str, str]] = {name: {} for name in FIELDS}
    for kind, value in _LABEL.findall(marked):
        plain = " ".join(_plain(value).split()).strip(" ,;-–")
        if kind in LABELS and plain:
            values[LABELS[kind]].setdefault(normal(plain), plain)
    unknown = {"sections", *FIELDS} - set(LABELS.values())
    return Truth({name: list(found.values()) for name, found in values.items()}, unknown=frozenset(unknown))


def _plain(marked: str) -> str:
    text = re.sub(r"<[^>]+>", "", marked)
    for sign, letter in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
        text = text.replace(sign, letter)
    return text


def words_of_real(every: int) -> tuple[int, float] | None:
    """How many of the words of real PDF files we read, beside another reader that is slow but reads these."""
    folder = find(REAL, "data")
    if folder is None:
        return None
    from collections import Counter

    from pypdf import PdfReader

    shown = found = 0
    files = sorted(folder.glob("*/*.pdf"))[::every]
    for path in files:
        other = Counter(normal("\n".join(page.extract_text() for page in PdfReader(path).pages)).split())
        ours = Counter(normal(read_lines(path.read_bytes(), path.name).text).split())
        shown += other.total()
        found += (other & ours).total()
    return len(files), found / max(shown, 1)
