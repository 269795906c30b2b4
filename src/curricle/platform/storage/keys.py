"""What a key may look like: a path that no file system and no bucket can read in two ways."""

import re
from typing import Final

# Lower case only, because some file systems hold two spellings for one; no dot at the front of a part.
PART: Final = re.compile(r"[a-z0-9_-][a-z0-9._-]{0,126}")
LONGEST: Final = 512


class KeyInvalid(ValueError):
    """A key that is not a plain relative path; a mistake in the calling code."""


def check_key(key: str) -> str:
    """The key itself, if it cannot lead anywhere else than where it says."""
    if len(key) > LONGEST or not all(PART.fullmatch(part) for part in key.split("/")):
        raise KeyInvalid("a key is made of parts like `exports/0190/file.pdf`")
    return key
