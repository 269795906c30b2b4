"""The scoring commands as people call them: a process, files in, text or JSON out, clear exit codes."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from curricle.engines.render import Options, render
from curricle.engines.resume import Document, parse, sample

DAY = "2026-11-20"
POSTING = """Staff Engineer

About the role
We are looking for an engineer who runs our payments platform.

Requirements
- 5+ years of experience
- Python, Kubernetes and PostgreSQL

Nice to have
- Terraform
"""


def call(*words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "curricle.entry.cli.main", *words]
    return subprocess.run(command, input=given, capture_output=True, check=False, env=dict(os.environ))


def answer(*words: str, given: bytes = b"") -> dict[str, Any]:
    done = call(*words, "--json", given=given)
    assert done.returncode == 0, done.stderr.decode()
    values: dict[str, Any] = json.loads(done.stdout)
    return values


def printed(document: Document) -> bytes:
    data = render(document, "pdf", Options()).data
    assert data is not None
    return data


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "engineer.json").write_text(sample("engineer").model_dump_json(), "utf-8")
    (tmp_path / "engineer.pdf").write_bytes(printed(sample("engineer")))
    (tmp_path / "nurse.pdf").write_bytes(printed(sample("nurse")))
    (tmp_path / "job.txt").write_text(POSTING, "utf-8")
    return tmp_path


def test_both_scores_as_json(files: Path) -> None:
    words = ("score", str(files / "engineer.pdf"), "--job", str(files / "job.txt"), "--today", DAY)
    first, second = call(*words, "--json"), call(*words, "--json")
    assert first.stdout == second.stdout
    values = json.loads(first.stdout)
    assert set(values) == {"readiness", "match", "weights_version"}
    ready = values["readiness"]
    assert round(sum(part["points"] for part in ready["parts"]), 6) == ready["score"]
    for finding in ready["findings"]:
        assert {"code", "severity", "pointer", "evidence", "message", "why", "fix", "points"} <= set(finding)
    assert values["match"]["score"] > 50
    assert values["match"]["skills"]


def test_without_a_posting_there_is_no_match(files: Path) -> None:
    values = answer("score", str(files / "engineer.json"), "--today", DAY)
    assert values["match"] is None
    assert values["readiness"]["profile"] == "general"
    assert values["readiness"]["score"] > 90


def test_a_document_and_its_export_agree(files: Path) -> None:
    of_data = answer("score", str(files / "engineer.json"), "--today", DAY)["readiness"]["score"]
    of_file = answer("score", str(files / "engineer.pdf"), "--today", DAY)["readiness"]["score"]
    assert abs(of_data - of_file) < 5


def test_for_people_it_shows_parts_places_and_fixes(files: Path) -> None:
    document = sample("engineer")
    document.content.basics.email = None
    (files / "a.json").write_text(document.model_dump_json(), "utf-8")
    shown = call("score", str(files / "a.json"), "--job", str(files / "job.txt"), "--today", DAY, "--all")
    text = shown.stdout.decode()
    assert shown.returncode == 0
    assert "Readiness " in text
    assert "Match " in text
    assert "###" in text
    assert "There is no e-mail address. [contact.email_missing]" in text
    assert "where: /content/basics/email" in text
    assert "No score says who will be invited." in text


def test_standard_input_and_a_profile(files: Path) -> None:
    resume = (files / "engineer.pdf").read_bytes()
    values = answer("score", "-", "--profile", "software", "--today", DAY, given=resume)
    assert values["readiness"]["profile"] == "software"
    posted = answer("score", str(files / "engineer.pdf"), "--job", "-", given=POSTING.encode())
    assert posted["match"]["score"] > 50


def test_what_cannot_be_done_is_told_in_a_line(files: Path) -> None:
    resume = str(files / "engineer.pdf")
    cases = (
        (("score", str(files / "nobody.pdf")), 2, "nobody.pdf cannot be read: No such file or directory"),
        (("score", resume, "--profile", "wizard"), 2, "no profile “wizard”; there are general,"),
        (("score", resume, "--weights", "1999"), 2, "no weights “1999”; there are 2026.1"),
        (("score", "-", "--job", "-"), 2, "only one of the resume and the posting"),
        (("score", resume, "--job", str(files / "no.txt")), 2, "no.txt cannot be read"),
        (("score", resume, "--today", "soon"), 2, "soon is not a day"),
        (("rank", str(files / "nowhere"), "--job", str(files / "job.txt")), 2, "is not a folder"),
        (("read", str(files / "nobody.pdf")), 2, "cannot be read"),
    )
    for words, code, line in cases:
        done = call(*words)
        assert done.returncode == code, words
        assert line in done.stderr.decode(), words
        assert not done.stdout


def test_what_is_no_resume_exits_with_one(files: Path) -> None:
    (files / "broken.json").write_text("{", "utf-8")
    (files / "broken.pdf").write_bytes(b"%PDF-1.7 and nothing else")
    (files / "empty.txt").write_bytes(b"")
    (files / "letter.json").write_text(sample("letter").model_dump_json(), "utf-8")
    for name in ("broken.json", "broken.pdf", "letter.json"):
        done = call("score", str(files / name))
        assert done.returncode == 1, name
        assert "is not read: " in done.stderr.decode()
    assert call("score", str(files / "job.txt"), "--job", str(files / "empty.txt")).returncode == 2


def test_fixes_are_applied_and_raise_the_score(files: Path) -> None:
    document = sample("engineer")
    document.content.basics.email = " mailto:ines@example.com"
    document.content.sections[1].title = "My adventures"
    (files / "a.json").write_text(document.model_dump_json(), "utf-8")
    before = answer("score", str(files / "a.json"), "--today", DAY)["readiness"]["score"]
    done = call("score", str(files / "a.json"), "--today", DAY, "--apply", str(files / "b.json"))
    assert done.returncode == 0
    assert "mended: " in done.stderr.decode()
    mended, findings = parse((files / "b.json").read_bytes())
    assert mended is not None
    assert not findings
    assert mended.content.basics.email == "ines@example.com"
    after = answer("score", str(files / "b.json"), "--today", DAY)["readiness"]["score"]
    assert after > before
    shown = call("score", str(files / "a.json"), "--today", DAY, "--apply", "-")
    assert json.loads(shown.stdout)["content"]["basics"]["email"] == "ines@example.com"
    refused = call("score", str(files / "a.json"), "--apply", str(files / "none" / "b.json"))
    assert refused.returncode == 2
    assert "cannot be written" in refused.stderr.decode()


def test_reading_writes_a_document_that_other_commands_take(files: Path) -> None:
    out = files / "out.json"
    done = call("read", str(files / "engineer.pdf"), "-o", str(out))
    assert done.returncode == 0, done.stderr.decode()
    values = json.loads(out.read_text("utf-8"))
    assert values["content"]["basics"]["email"] == sample("engineer").content.basics.email
    assert all(0 <= confidence <= 1 for confidence in values["confidence"].values())
    assert values["confidence"]
    assert isinstance(values["leftover"], list)
    assert call("render", str(out), "-o", str(files / "again.pdf")).returncode == 0
    assert answer("score", str(out), "--today", DAY)["readiness"]["score"] > 85
    told = json.loads(call("read", str(files / "engineer.pdf"), "--evidence").stdout)
    assert told["fields"]
    assert told["lines"]
    assert call("read", str(files / "engineer.pdf"), "-o", str(files / "x" / "y.json")).returncode == 2
    (files / "bad.pdf").write_bytes(b"%PDF-1.7")
    assert call("read", str(files / "bad.pdf")).returncode == 1


def test_a_ranking_leaves_out_the_posting_and_what_is_no_resume(files: Path) -> None:
    (files / "make.py").write_text("print('hello, hiring team')", "utf-8")
    (files / "notes").write_text("Python, Kubernetes and PostgreSQL", "utf-8")
    (files / "LOUD.PDF").write_bytes((files / "nurse.pdf").read_bytes())
    words = ("rank", str(files), "--job", str(files / "job.txt"), "--today", DAY)
    values = json.loads(call(*words, "--json").stdout)
    assert {one["name"] for one in values["ranking"]} == {
        "LOUD.PDF",
        "engineer.json",
        "engineer.pdf",
        "nurse.pdf",
    }
    assert values["unread"] == []
    assert {one["name"]: one["reason"] for one in values["left_out"]} == {
        "job.txt": "this is the posting",
        "make.py": "files of this kind are not read as resumes",
        "notes": "files of this kind are not read as resumes",
    }
    shown = call(*words).stdout.decode()
    assert "left out: job.txt: this is the posting" in shown
    assert "left out: make.py: " in shown


def test_a_folder_is_ranked_with_reasons(files: Path) -> None:
    folder = files / "pile"
    folder.mkdir()
    for name in ("engineer", "nurse"):
        (folder / f"{name}.pdf").write_bytes((files / f"{name}.pdf").read_bytes())
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7")
    values = answer("rank", str(folder), "--job", str(files / "job.txt"), "--today", DAY)
    assert [entry["name"] for entry in values["ranking"]] == ["engineer.pdf", "nurse.pdf"]
    assert [entry["rank"] for entry in values["ranking"]] == [1, 2]
    assert all(entry["reasons"] for entry in values["ranking"])
    assert [entry["name"] for entry in values["unread"]] == ["broken.pdf"]
    shown = call("rank", str(folder), "--job", str(files / "job.txt"), "--today", DAY)
    text = shown.stdout.decode()
    assert shown.returncode == 0
    assert "engineer.pdf" in text
    assert "not read: broken.pdf: " in text
    (files / "none").mkdir()
    assert call("rank", str(files / "none"), "--job", str(files / "job.txt")).returncode == 1
