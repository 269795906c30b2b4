"""Names and words that have no place here."""

import ast
import re
import subprocess
from functools import cache

from tests.house.source import PACKAGE, ROOT, everything, product

VAGUE_FILES = {"utils", "util", "helpers", "helper", "common", "misc", "base", "manager", "managers"}
VAGUE_NAME = re.compile(r"(Manager|Helper|Utils?|Processor|Base[A-Z]\w+)$")
# Put together here, so that this file does not find itself.
NOTE = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK")) + r")\b")
TEXT = {
    *(".py", ".md", ".ts", ".tsx", ".css", ".html", ".toml", ".ini", ".cfg", ".yaml", ".yml", ".json"),
    *(".typ", ".txt", ".lock", ".mjs", ""),
}
# Where packages come from is the machine's own affair; a lock that names a host works on one network only.
HOSTS = re.compile(r"https?://[\w.-]*(pypi\.org/simple|pythonhosted|registry\.npmjs|artifactory|nexus)", re.I)


def tracked() -> list[str]:
    """What belongs to the repository."""
    answer = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [name for name in answer.stdout.splitlines() if (ROOT / name).is_file()]


@cache
def texts() -> dict[str, str]:
    """Every text of the repository."""
    found = {}
    for name in tracked():
        path = ROOT / name
        if path.suffix in TEXT and path.stat().st_size < 3_000_000:
            found[name] = path.read_text(encoding="utf-8", errors="replace")
    return found


def test_no_file_is_called_after_nothing() -> None:
    vague = [one.name for one in product() if VAGUE_FILES & {one.path.stem, one.path.parent.name}]
    assert not vague


def test_no_class_is_called_after_nothing() -> None:
    vague = [
        f"{source.name}:{node.name}"
        for source in product()
        for node in source.nodes
        if isinstance(node, ast.ClassDef) and VAGUE_NAME.search(node.name)
    ]
    assert not vague


def test_modules_raise_their_own_errors() -> None:
    wrong = [
        source.name
        for source in product()
        if source.path.is_relative_to(PACKAGE / "modules") and "HTTPException" in source.text
    ]
    assert not wrong


def test_no_note_is_left_for_later() -> None:
    notes = [
        name
        for name, text in texts().items()
        if NOTE.search(text) and not name.endswith((".lock", "package-lock.json"))
    ]
    assert not notes


def test_no_address_of_a_package_index_is_written_down() -> None:
    named = [name for name, text in texts().items() if HOSTS.search(text)]
    assert not named


def test_there_are_no_pictures_in_words() -> None:
    """No emoji in what we write; documents of people may hold any, and tests say so."""
    emoji = re.compile("[\U0001f300-\U0001faff\u2600-\u26ff\u2705\u274c]")
    found = [
        name
        for name, text in texts().items()
        if emoji.search(text) and not name.startswith(("tests/", "web/tests/")) and "sample" not in name
    ]
    assert not found


def test_decisions_are_numbered_without_gap_or_double() -> None:
    names = sorted(path.name for path in (ROOT / "docs" / "decisions").glob("[0-9]*.md"))
    wrong = [name for name in names if not re.fullmatch(r"\d{4}-[a-z0-9-]+\.md", name)]
    assert not wrong
    numbers = [int(name[:4]) for name in names]
    assert numbers == list(range(1, len(numbers) + 1))
    for name in names:
        assert (ROOT / "docs" / "decisions" / name).read_text(encoding="utf-8").startswith("# ")


def test_tests_stand_where_their_subject_stands() -> None:
    own = {"house", "e2e", "factories", "golden", "setup", "bench"}
    astray = []
    for source in everything():
        if not source.path.is_relative_to(ROOT / "tests") or not source.path.name.startswith("test_"):
            continue
        inside = source.path.relative_to(ROOT / "tests").parent
        subject = PACKAGE / inside
        if (
            inside.parts
            and inside.parts[0] not in own
            and not (subject.is_dir() or subject.with_suffix(".py").is_file())
        ):
            astray.append(source.name)
    assert not astray
