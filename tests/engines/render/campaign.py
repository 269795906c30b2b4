"""Generated documents through every template: made, valid, inside the page, and read back.

``python -m tests.engines.render.campaign --documents 2000 --processes 2`` prints what failed and a summary.
"""

import argparse
import json
import multiprocessing
import os
import re
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FONTS = Path(__file__).parent / "scripts" / "fonts"
os.environ.setdefault("CURRICLE_FONTS_DIR", str(FONTS))

import page  # noqa: E402
import pypdfium2  # type: ignore[import-untyped] # noqa: E402

from curricle.engines.render import compose, render, template, templates  # noqa: E402
from curricle.engines.render.proof import prove  # noqa: E402
from tests.engines.render.generator import generated, settings  # noqa: E402

Box = tuple[float, float, float, float]
# A document that would fill more pages than anybody reads is refused, and that is right.
REFUSED = frozenset({"document.too_long"})
# Parts of letters may stand over the edge of their line.
TOLERANCE = 2.0
# So much of a line's height and width may lie under another line: marks above and below letters.
SHARED_HEIGHT = 0.45
SHARED_WIDTH = 0.3
# No wider than this is a single letter.
LETTER = 12.0
LETTER_SHARE = 0.6
KERNING = 0.1
JOINED = re.compile("[\u0900-\u109f]")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document in one template: nothing to say, or what was wrong."""

    seed: int
    template: str
    pages: int
    faults: tuple[str, ...]


def check(seed: int, name: str, readers: tuple[str, ...] = ("pdfium", "pdfminer")) -> Outcome:
    """Make the PDF of a seed with a template, and look for every fault."""
    document = generated(seed)
    chosen = template(name)
    assert chosen is not None
    document.presentation.template = name
    document.presentation.config = settings(seed, chosen)
    rendered = render(document, "pdf")
    if rendered.data is None:
        errors = tuple(
            f"{found.code}: {found.message}" for found in rendered.findings if found.severity == "error"
        )
        is_refused = any(found.code in REFUSED for found in rendered.findings)
        return Outcome(seed, name, 0, () if is_refused else errors or ("no file",))
    faults = _invalid(rendered.data) + misplaced(rendered.data)
    tree = compose(document)
    proof = prove(rendered.data, "pdf", tree, readers)
    if not proof.equal and len(readers) == 1:
        # Only another reader can say whether the fault is the file's.
        proof = prove(rendered.data, "pdf", tree)
    faults += [
        f"{one.reader} {one.kind} at {one.where}: {one.expected!r} read {one.read!r}"
        for one in proof.differences
    ]
    if seed % 20 == 0 and render(document, "pdf").data != rendered.data:
        faults.append("other bytes for the same document")
    return Outcome(seed, name, rendered.page_count, tuple(faults))


def _invalid(data: bytes) -> list[str]:
    report = page.validate_pdf_bytes(data, profile=page.ValidationProfile.PDF_UA_1)
    return [f"PDF/UA-1: {failure.rule_id}" for failure in report.failures]


def misplaced(data: bytes, shared: float = SHARED_HEIGHT) -> list[str]:
    """Letters over the edge of the page, and lines that share more than this part of their height."""
    faults = []
    with pypdfium2.PdfDocument(data) as opened:
        for number, sheet in enumerate(opened, 1):
            width, height = sheet.get_size()
            text = sheet.get_textpage()
            boxes = [
                box for index in range(text.count_rects()) if (box := text.get_rect(index)) and _is_real(box)
            ]
            faults += [
                f"page {number}: outside at {_rounded(box)}"
                for box in boxes
                if box[0] < -TOLERANCE
                or box[1] < -TOLERANCE
                or box[2] > width + TOLERANCE
                or box[3] > height + TOLERANCE
            ]
            faults += [
                f"page {number}: {_rounded(one)} on {_rounded(other)}"
                for one, other in overlapping(boxes, shared)
                if not _is_told_twice(text, one, other)
            ]
            text.close()
            sheet.close()
    return faults


def overlapping(boxes: list[Box], shared: float = SHARED_HEIGHT) -> list[tuple[Box, Box]]:
    """Boxes that lie on each other by more than marks of letters do."""
    found = []
    ordered = sorted(boxes, key=lambda box: -box[3])
    for index, one in enumerate(ordered):
        for other in ordered[index + 1 :]:
            if other[3] < one[1]:
                break
            high = min(one[3], other[3]) - max(one[1], other[1])
            wide = min(one[2], other[2]) - max(one[0], other[0])
            is_high = high > shared * min(one[3] - one[1], other[3] - other[1])
            if _is_mark(one, other) or _is_mark(other, one):
                continue
            if is_high and wide > max(TOLERANCE, SHARED_WIDTH * min(one[2] - one[0], other[2] - other[0])):
                found.append((one, other))
    return found


def _is_mark(small: Box, large: Box) -> bool:
    """Whether a box is that of a mark of a letter in the other box, or of a letter that is told twice."""
    if all(abs(side - other) < 1 for side, other in zip(small, large, strict=True)):
        return True
    # Scripts that join signs have boxes of single clusters, which reach into each other on their common line.
    is_on_line = abs(small[1] - large[1]) < TOLERANCE or abs(small[3] - large[3]) < TOLERANCE
    if is_on_line and small[2] - small[0] <= 1.5 * (large[3] - large[1]):
        return True
    # A comma stands under the arm of the letter before it.
    is_within = small[1] >= large[1] and small[3] <= large[3]
    if is_within and min(small[2], large[2]) - max(small[0], large[0]) <= KERNING * (large[3] - large[1]):
        return True
    is_inside = small[0] >= large[0] - TOLERANCE and small[2] <= large[2] + TOLERANCE
    return is_inside and small[2] - small[0] <= max(LETTER, LETTER_SHARE * (large[3] - large[1]))


def _is_told_twice(text: Any, one: Box, other: Box) -> bool:
    """Whether a letter of a script that joins signs has a box of its own within that of its word."""
    small, large = sorted((one, other), key=lambda box: box[2] - box[0])
    is_same_line = abs(small[1] - large[1]) < 1 and abs(small[3] - large[3]) < 1
    is_within = small[0] > large[0] - 1 and small[2] < large[2] + 1
    return is_same_line and is_within and JOINED.search(text.get_text_bounded(*large)) is not None


def _is_real(box: Box) -> bool:
    return box[2] - box[0] > 1 and box[3] - box[1] > 1


def _rounded(box: Box) -> str:
    return "/".join(f"{side:.0f}" for side in box)


def _check_all(task: tuple[int, bool, bool]) -> list[Outcome]:
    seed, is_thorough, is_spread = task
    readers = ("pdfium", "pdfminer") if is_thorough else ("pdfium",)
    known = templates()
    outcomes = []
    for found in (known[seed % len(known)],) if is_spread else known:
        try:
            outcomes.append(check(seed, found.id, readers))
        except Exception as error:
            outcomes.append(Outcome(seed, found.id, 0, (f"raised {error!r}",)))
    return outcomes


def main() -> int:
    """Run the campaign."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument(
        "--second-reader", type=int, default=1, metavar="N", help="pdfminer for every Nth document"
    )
    parser.add_argument("--spread", action="store_true", help="each document in one template, by turns")
    arguments = parser.parse_args()
    seeds = range(arguments.first, arguments.first + arguments.documents)
    tasks = [(seed, seed % arguments.second_reader == 0, arguments.spread) for seed in seeds]
    started, made, pages, faulty = time.monotonic(), 0, 0, Counter[str]()
    # A fork after the typesetter's first page would hang.
    with multiprocessing.get_context("spawn").Pool(arguments.processes) as pool:
        for outcomes in pool.imap_unordered(_check_all, tasks, chunksize=4):
            for outcome in outcomes:
                made += 1
                pages += outcome.pages
                if outcome.faults:
                    faulty[outcome.template] += 1
                    line = {"seed": outcome.seed, "template": outcome.template, "faults": outcome.faults[:5]}
                    print(json.dumps(line, ensure_ascii=False), flush=True)
            if made % 500 == 0:
                print(f"{made} files, {faulty.total()} faulty", file=sys.stderr, flush=True)
    seconds = time.monotonic() - started
    print(f"{made} files of {len(tasks)} documents, {pages} pages, {faulty.total()} faulty, {seconds:.0f} s")
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())
