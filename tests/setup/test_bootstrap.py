"""Set-up itself: what it says to an old Python, which index it uses, and what it names when it fails."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import setup_python, setup_uv
from scripts.progress import ROOT, SetupError
from scripts.setup_system import Need

LOCKS = sorted((ROOT / "requirements").glob("*.lock"))


def python(*words: str) -> subprocess.CompletedProcess[str]:
    """Runs a part of set-up that changes nothing."""
    command = [sys.executable, *words]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=120, check=False)


def test_an_old_python_can_read_the_first_file_and_so_say_what_it_needs() -> None:
    source = (ROOT / "scripts" / "bootstrap.py").read_text()
    tree = ast.parse(source, feature_version=(3, 7))
    imported = [node for node in tree.body if isinstance(node, ast.ImportFrom)]
    asked = next(node for node in tree.body if isinstance(node, ast.If))
    assert [node.module for node in imported] == ["scripts.set_up"]
    assert tree.body.index(asked) < tree.body.index(imported[0])


def test_an_unknown_command_is_refused() -> None:
    done = python("-m", "scripts.bootstrap", "dance")
    assert done.returncode == 1
    assert done.stderr.startswith("usage: python3 -m scripts.bootstrap up|")


def test_a_program_that_is_missing_is_named() -> None:
    program = "from scripts.set_up import become; become(['no-such-program'], tools=False)"
    done = python("-c", program)
    assert done.returncode == 1
    assert done.stderr == "set-up: no-such-program: No such file or directory\n"


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home without any settings."""
    for name in ("PIP_INDEX_URL", "PIP_CONFIG_FILE", "UV_INDEX_URL", "UV_DEFAULT_INDEX", "UV_INDEX"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / ".config"))
    return tmp_path


def test_the_index_that_pip_is_told_to_use_is_used(elsewhere: Path) -> None:
    folder = elsewhere / ".config" / "pip"
    folder.mkdir(parents=True)
    (folder / "pip.conf").write_text("[global]\nindex-url = https://mirror.example/100%\n")
    assert setup_python.uv_environment()["UV_DEFAULT_INDEX"] == "https://mirror.example/100%"


def test_the_environment_goes_before_the_file(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "https://other.example/simple")
    assert setup_python.uv_environment()["UV_DEFAULT_INDEX"] == "https://other.example/simple"


def test_an_index_named_for_uv_stays(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "https://other.example/simple")
    monkeypatch.setenv("UV_DEFAULT_INDEX", "https://uv.example/simple")
    assert "UV_DEFAULT_INDEX" not in setup_python.uv_environment()


def test_without_any_pip_the_ways_to_get_one_are_named(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match=r"neither uv nor pip is here: .*python3-venv"):
        setup_uv.install(tmp_path / "uv", None)


def test_a_need_is_met_only_if_all_of_it_is_there(tmp_path: Path) -> None:
    assert Need("a shell", ("dash",), programs=("sh",)).is_met(tmp_path)
    assert not Need("a dream", ("dream",), programs=("sh", "no-such-program")).is_met(tmp_path)
    assert not Need("a sound", ("sound",), libraries=("no-such-library",)).is_met(tmp_path)
    font = Need("letters", ("letters",), files=("usr/share/fonts/no-such-font*",))
    assert not font.is_met(tmp_path)
    (tmp_path / "usr" / "share" / "fonts" / "no-such-font-after-all").mkdir(parents=True)
    assert font.is_met(tmp_path)


@pytest.mark.parametrize(
    ("words", "brought"), [((), "minimal"), (("TEX=none",), "none"), (("TEX=full",), "full")]
)
def test_make_up_says_what_of_latex_to_bring(words: tuple[str, ...], brought: str) -> None:
    environment = {
        name: value for name, value in os.environ.items() if name not in {"TEX", "MAKEFLAGS", "MAKELEVEL"}
    }
    command = ["make", "--dry-run", "--no-print-directory", "up", *words]
    told = subprocess.run(
        command, capture_output=True, text=True, cwd=ROOT, check=True, env=environment
    ).stdout
    assert told.rstrip().endswith(f"--tex {brought}")


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_locked_file_is_known_by_its_hash_and_by_no_address(lock: Path) -> None:
    text = lock.read_text()
    packages = [line for line in text.splitlines() if line and line[0].isalnum()]
    assert packages
    assert all("==" in line and line.endswith("\\") for line in packages)
    assert text.count("--hash=sha256:") >= len(packages)
    assert "://" not in text
