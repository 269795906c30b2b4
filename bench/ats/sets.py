"""Public sets that are only measured on: where each is kept, and how it comes there.

Nothing of them is committed. `python -m bench.ats sets` copies each from its public repository into the
cache; without a network a clone that is already there serves as well.
"""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from bench.ats.cache import HERE, cache

CLONE_SECONDS = 600


@dataclass(frozen=True, slots=True)
class PublicSet:
    """One set: the repository that it is in, and under what licence it was given."""

    name: str
    commit: str
    paths: list[str]
    licence: str
    what: str

    @property
    def home(self) -> Path:
        return cache("sets") / self.name.replace("/", "+")

    @property
    def is_here(self) -> bool:
        return all((self.home / path).exists() for path in self.paths)


def sets() -> dict[str, PublicSet]:
    """All that are known, by the name of their repository."""
    entries = json.loads((HERE / "sets.json").read_text(encoding="utf-8"))
    return {entry["name"]: PublicSet(**entry) for entry in entries}


def find(name: str, path: str) -> Path | None:
    """A file or folder of a set, if the set is here."""
    one = sets()[name]
    return one.home / path if one.is_here else None


def bring_all() -> None:
    """Clones what is missing, at the commit that is written down."""
    for one in sets().values():
        if not one.is_here and not _clone(one):
            print(f"{one.name}: could not be brought; its figures will be left out", file=sys.stderr)
            continue
        print(f"{one.name}: {one.what} ({one.licence})")


def _clone(one: PublicSet) -> bool:
    address = f"https://github.com/{one.name}"
    fetch = ["git", "-C", str(one.home), "fetch", "--quiet", "--depth", "1", address, one.commit]
    checkout = ["git", "-C", str(one.home), "checkout", "--quiet", one.commit, "--", *one.paths]
    try:
        for command in (["git", "init", "--quiet", str(one.home)], fetch, checkout):
            subprocess.run(command, check=True, capture_output=True, timeout=CLONE_SECONDS)
    except (OSError, subprocess.SubprocessError):
        return False
    return one.is_here
