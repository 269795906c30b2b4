"""What is told about the TeX of a machine, and about its box."""

import os
import subprocess
import time
from pathlib import Path

import pytest

from curricle.engines.tex import ENGINES, inspect
from curricle.engines.tex import installation as installation_module
from curricle.engines.tex.installation import COMFORTABLE, MINIMAL, explain
from curricle.engines.tex.kit import KitError, cache_folder, find_kit, install, trusted


@pytest.mark.tex
def test_what_is_there_is_told() -> None:
    found = inspect()
    assert set(found.engines) == set(ENGINES)
    assert found.available
    assert found.sandbox.ok
    assert found.sandbox.reason == ""
    assert found.packages["texlive-latex-base"] is (found.engines["pdflatex"] is not None)
    assert found.packages["bubblewrap"]


def test_looking_twice_costs_nothing() -> None:
    inspect()
    began = time.process_time()
    for _ in range(100):
        inspect()
    assert time.process_time() - began < 0.05


def test_there_is_a_line_that_installs_what_is_missing() -> None:
    found = inspect()
    assert found.install_line.split()[:3] == ["sudo", "apt-get", "install"]
    assert set(MINIMAL) < set(COMFORTABLE)
    assert "bubblewrap" in found.install_line
    assert "biber" in found.comfortable_line
    for name in (*MINIMAL, *COMFORTABLE):
        assert name.replace("-", "").isalnum()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "bwrap: No permissions to creating new namespace, likely because the kernel does",
            "sysctl",
        ),
        ("bwrap: setting up uid map: Permission denied", "sysctl"),
        ("bwrap: Creating new namespace failed: Operation not permitted", "sysctl"),
        ("There is no Python in /usr for the keeper of the box.", "python3"),
        ("bwrap: Can't find source path", "bwrap"),
        ("", "bwrap"),
    ],
)
def test_what_keeps_a_box_from_being_made_is_explained(
    words: str, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installation_module, "find_bubblewrap", lambda: "/usr/bin/bwrap")
    monkeypatch.setattr(installation_module, "_namespaces_line", lambda: "sudo sysctl -w x=1")
    found = explain(words)
    assert not found.ok
    assert found.reason
    assert told in found.how_to


def test_a_missing_bubblewrap_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installation_module, "find_bubblewrap", lambda: None)
    assert explain("whatever").how_to == "sudo apt-get install bubblewrap"


@pytest.mark.tex
def test_the_kit_belongs_to_us_and_is_made_once() -> None:
    kit = find_kit()
    assert find_kit() is kit
    assert trusted(cache_folder())
    assert trusted(kit.folder)
    for path in kit.folder.rglob("*"):
        assert trusted(path)
    settings = (kit.folder / "settings" / "texmf.cnf").read_text()
    assert "shell_escape = f" in settings
    assert "@TREES@" not in settings


def test_a_kit_is_made_whole_or_not_at_all(tmp_path: Path) -> None:
    folder = tmp_path / "cache"

    def fail(fresh: Path) -> None:
        (fresh / "half").write_text("x")
        raise KitError("no")

    with pytest.raises(KitError):
        install(folder, "a", fail)
    assert list(folder.iterdir()) == []
    made = install(folder, "a", lambda fresh: None)
    assert made == install(folder, "a", fail)


def test_what_nobody_has_used_for_days_is_taken_away(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    old, used = (install(folder, name, lambda fresh: None) for name in ("old", "used"))
    os.utime(old / "complete", (0, 0))
    os.utime(used / "complete", (0, 0))
    assert install(folder, "used", lambda fresh: None) == used
    install(folder, "new", lambda fresh: None)
    assert {path.name for path in folder.iterdir()} == {"used", "new"}


def test_a_folder_that_others_can_write_to_is_not_used(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    folder.mkdir()
    folder.chmod(0o777)
    with pytest.raises(KitError, match="others"):
        install(folder, "a", lambda fresh: None)


@pytest.mark.tex
def test_the_engines_find_the_same_files_as_by_hand() -> None:
    """Our settings of kpathsea leave out walks over disks, and nothing else."""
    kit = find_kit()
    names = [
        "article.cls",
        "geometry.sty",
        "hyperref.sty",
        "cmr10.tfm",
        "lmr10.pfb",
        "pdftex.map",
        "plain.bst",
    ]
    command = [kit.distribution.programs["kpsewhich"], "-progname=pdflatex", *names]
    own = {"PATH": "/usr/bin:/bin", **kit.environment(str(kit.folder))}
    by_hand, by_us = (
        subprocess.run(command, env=env, capture_output=True, text=True, check=False).stdout
        for env in ({"PATH": "/usr/bin:/bin", "HOME": "/nonexistent"}, own)
    )
    assert by_us == by_hand
    assert len(by_us.split()) == len(names)
