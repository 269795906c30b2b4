"""What the file is called that is downloaded."""

import re
import unicodedata
from urllib.parse import quote

LONGEST_NAME = 100


def file_stem(name: str, title: str) -> str:
    """A file name that every system takes, from the person's name and the resume's title."""
    words = unicodedata.normalize("NFC", " - ".join(part for part in (name.strip(), title.strip()) if part))
    safe = re.sub(r'[\x00-\x1f\x7f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]+', " ", words)
    return re.sub(r"\s+", " ", safe)[:LONGEST_NAME].strip(" .-") or "resume"


def nameless_stem(mark: str) -> str:
    """A file name that says nothing of the person; the mark tells the files of several people apart."""
    return f"resume-{mark}"


def key_name(stem: str, extension: str) -> str:
    """The same name in the few letters that every storage takes: a bucket names downloads by it."""
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    return f"{re.sub(r'[^a-z0-9]+', '-', plain).strip('-') or 'resume'}.{extension}"


def disposition(filename: str) -> str:
    """The header that names a download. The plain name serves clients of before RFC 6266."""
    plain = filename.encode("ascii", "ignore").decode().replace('"', "").strip(" .-") or "resume"
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(filename, safe='')}"
