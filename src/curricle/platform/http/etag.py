"""Revisions as entity tags, and back."""

import re
from typing import Final

# A tag made weak by compression on the way still names its revision.
TAG: Final = re.compile(r'^\s*(?:W/)?"(\d{1,18})"\s*$')


def tag(revision: int) -> str:
    """The entity tag of a revision."""
    return f'"{revision}"'


def revision_in(header: str | None) -> int | None:
    """The revision that a condition names, or nothing where it names none of ours."""
    match = TAG.match(header or "")
    return int(match.group(1)) if match else None
