"""The data of the matching: small, honest about whence they come, and made by scripts of the repository."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from curricle.engines.ats.match import taxonomy
from curricle.engines.ats.match.word import fresh_stem, stem, words_of

ROOT = Path(__file__).parents[4]
DATA = ROOT / "src/curricle/engines/ats/data/match"
SCRIPTS = ROOT / "scripts/ats"
MADE = {
    *("concepts.tsv", "phrases.tsv", "rarity.tsv", "stems.tsv", "occupations.tsv", "trades.tsv"),
    *("tagger.crfsuite", "tagger_words.tsv"),
}
# What the system counts as the peak of a child begins with what its parent had, so the child's own is read.
IMPORT = """
import re, time
from pathlib import Path
began = time.process_time()
from curricle.engines.ats.match import match, rank, read_posting, relevance, skills_in
read_posting("Data Engineer with 5 years of Python")
taken = time.process_time() - began
held = re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())
print(taken, int(held.group(1)) / 1024)
"""


def test_every_file_is_made_by_a_script_that_says_so() -> None:
    told = (SCRIPTS / "README.md").read_text("utf-8")
    assert {path.name for path in DATA.iterdir()} == MADE | {"wording.txt"}
    for name in MADE:
        assert name in told, name
    for script in ("build_taxonomy.py", "build_idf.py", "train_tagger.py", "titles.py"):
        assert (SCRIPTS / script).exists()
        assert script in told


def test_every_source_has_its_licence_and_its_hash() -> None:
    told = (SCRIPTS / "README.md").read_text("utf-8")
    rows = [line for line in told.splitlines() if line.startswith("| `")]
    assert len(rows) == 7
    assert all(re.search(r"`[0-9a-f]{64}` \|$", row) for row in rows)
    notice = (ROOT / "NOTICE").read_text("utf-8")
    for name in (
        "ESCO",
        "It was modified",
        "O*NET",
        "CC BY 4.0",
        "SkillSpan",
        "Permission is hereby granted",
    ):
        assert name in notice


def test_the_data_stay_small() -> None:
    assert sum(path.stat().st_size for path in DATA.iterdir()) < 8_000_000


def test_a_script_says_what_it_needs() -> None:
    answer = subprocess.run(
        [sys.executable, str(SCRIPTS / "build_taxonomy.py"), str(ROOT / "nowhere")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode != 0
    assert "onet/technology-skills.txt" in answer.stderr


def test_shipped_stems_are_those_of_the_stemmer() -> None:
    lines = (DATA / "stems.tsv").read_text("utf-8").splitlines()
    assert len(lines) > 5_000
    for line in lines[::37]:
        word, short = line.split("\t")
        assert fresh_stem(word) == short == stem(word)


@pytest.mark.parametrize(
    ("name", "concept"),
    [
        ("js", "javascript"),
        ("K8s", "kubernetes"),
        ("ML", "machine-learning"),
        ("postgres", "postgresql"),
        ("MS Excel", "microsoft-excel"),
        ("RN", "registered-nurse"),
        ("CPR certified", "cpr"),
        ("AWS", "amazon-web-services"),
        ("front-end development", "front-end-development"),
        ("frontend development", "front-end-development"),
        ("C++", "c++"),
        ("c#", "c#"),
        ("Node.js", "node.js"),
        ("CI/CD", "continuous-integration"),
        ("problem-solving", "problem-solving"),
    ],
)
def test_names_lead_to_their_concept(name: str, concept: str) -> None:
    found = taxonomy.lookup(name)
    assert found is not None
    assert taxonomy.concept(found[1]).id == concept


def test_every_phrase_leads_to_a_concept_and_no_id_is_given_twice_in_our_own_list() -> None:
    lines = (DATA / "concepts.tsv").read_text("utf-8").splitlines()
    for row in (DATA / "phrases.tsv").read_text("utf-8").splitlines()[::101]:
        head, *entries = row.split("\t")
        assert entries, head
        for entry in entries:
            number = int(re.split(r"[=?~!]", entry)[-1])
            assert taxonomy.concept(number).label == lines[number].split("\t")[0]
    own = [taxonomy.concept(at).id for at, line in enumerate(lines) if line.split("\t")[1][1] == "o"]
    assert len(own) == len(set(own)) > 400


def test_words_know_where_they_stand() -> None:
    words = words_of("C++ and C#, node.js/React – naïve")
    assert words.raw == ("C++", "and", "C#", "node", "js", "React", "naïve")
    assert [words.text[a:b] for a, b in zip(words.starts, words.ends, strict=True)] == list(words.raw)
    assert words.joined(4)
    assert not words.joined(3)


def test_the_engine_wakes_quickly_and_stays_small() -> None:
    answer = subprocess.run([sys.executable, "-c", IMPORT], capture_output=True, text=True, check=True)
    seconds, megabytes = map(float, answer.stdout.split())
    # Processor time and memory of a whole interpreter; the aim is a good deal lower than what fails here.
    assert seconds < 1.5
    assert megabytes < 150
