"""Runs ats-resume-scorer in an interpreter of its own: python peer_worker.py FILE-WITH-ORDER FILE-FOR-ANSWER

The order has texts of resumes and of postings, and which resume is held against which posting.
"""

import json
import logging
import statistics
import sys
import tempfile
import time
from pathlib import Path


def main(order_path: str, answer_path: str) -> None:
    """Scores every pair and says how long each took, from the text to the score."""
    logging.disable(logging.CRITICAL)
    began = time.perf_counter()
    from ats_resume_scorer import (  # type: ignore[import-not-found,unused-ignore]
        ATSScoringEngine,
        JobDescriptionParser,
        ResumeParser,
    )

    loaded = time.perf_counter() - began
    order = json.loads(Path(order_path).read_text(encoding="utf-8"))
    engine, reader, postings = ATSScoringEngine(), ResumeParser(), JobDescriptionParser()
    asked = [postings.parse_job_description(text) for text in order["postings"]]
    resumes, reading = [], []
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(order["resumes"]):
            path = Path(folder, f"{number}.txt")
            path.write_text(text, encoding="utf-8")
            began = time.perf_counter()
            resumes.append(reader.parse_resume(str(path)))
            reading.append(time.perf_counter() - began)
    scores, times = [], []
    for resume, posting in order["pairs"]:
        began = time.perf_counter()
        answer = engine.calculate_overall_score(resumes[resume], asked[posting])
        times.append(time.perf_counter() - began + reading[resume])
        scores.append(answer["total_score"])
    found = {"scores": scores, "import": loaded, "median": statistics.median(times), "times": times}
    Path(answer_path).write_text(json.dumps(found), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:3])
