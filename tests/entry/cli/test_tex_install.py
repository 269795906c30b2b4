"""``curricle tex install`` against an apt of our own: what it asks for, and how it fails."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from curricle.entry.cli.tex_install import packages_of

PROGRAM = [sys.executable, "-m", "curricle.entry.cli.main", "tex", "install"]


class Machine:
    """A PATH on which apt only writes down what it was asked, and packages are a list in a file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.installed = folder / "installed"
        self.calls = folder / "calls"
        self.installed.touch()
        self.calls.touch()
        self.program("apt-get", f'echo "apt-get $*" >> {self.calls}')
        self.program("dpkg", f'echo "dpkg $*" >> {self.calls}')
        self.program("dpkg-query", f"cat {self.installed}")

    def program(self, name: str, script: str) -> None:
        path = self.folder / name
        path.write_text(f"#!/bin/sh\nPATH=/usr/bin:/bin\n{script}\n")
        path.chmod(0o755)

    def have(self, *packages: str) -> None:
        self.installed.write_text("".join(f"{package} installed\n" for package in packages))

    def install(self, *words: str) -> subprocess.CompletedProcess[str]:
        environment = {
            **os.environ,
            "PATH": str(self.folder),
            "CURRICLE_TEX_CACHE": str(self.folder / "cache"),
        }
        command = [*PROGRAM, *words]
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=60, check=False
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="installs as root")


@needs_root
def test_only_what_is_missing_is_installed(machine: Machine) -> None:
    machine.have(*(package for package in packages_of("minimal") if package != "lmodern"))
    done = machine.install()
    assert done.returncode == 0, done.stderr
    calls = machine.calls.read_text().splitlines()
    assert calls[0] == "dpkg --configure -a"
    assert calls[1].endswith("update")
    assert calls[2].endswith("--download-only lmodern")
    assert calls[3].endswith("--no-install-recommends lmodern")
    assert all(line.startswith("latex ") for line in done.stdout.splitlines())


@needs_root
def test_nothing_is_asked_where_all_is_there(machine: Machine) -> None:
    machine.have(*packages_of("full"))
    assert machine.install("--set", "full").returncode == 0
    assert machine.calls.read_text() == ""


@needs_root
def test_the_words_of_apt_and_the_way_by_hand_are_told(machine: Machine) -> None:
    machine.program("apt-get", "echo 'E: no such mirror'; exit 100")
    done = machine.install()
    assert done.returncode == 1
    assert "E: no such mirror" in done.stderr
    assert "sudo apt-get install" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_machine_without_apt_is_told_so(machine: Machine) -> None:
    (machine.folder / "apt-get").unlink()
    done = machine.install()
    assert done.returncode == 1
    assert "apt, which is not here" in done.stderr


def test_the_sets_are_what_the_set_up_reads() -> None:
    data = Path("src/curricle/engines/tex/data/packages.json")
    sets = json.loads(data.read_text())
    assert packages_of("minimal") == tuple(sets["minimal"])
    assert set(packages_of("minimal")) < set(packages_of("full"))
    assert "bubblewrap" in sets["minimal"]
