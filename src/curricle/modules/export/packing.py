"""From rendered pages to the one file that is downloaded."""

import io
import re
import unicodedata
import zipfile
from collections.abc import Sequence

from curricle.modules.export.models import ARCHIVE, FILE_KINDS, Format, MadeFile

# A fixed moment keeps the same pages the same bytes; it is the earliest that the format can say.
ARCHIVE_MOMENT = (1980, 1, 1, 0, 0, 0)
LONGEST_NAME = 100


def pack(file_format: Format, pages: Sequence[bytes], *, page_count: int) -> MadeFile:
    """One file: the file itself, or an archive where a format makes a file a page."""
    kind = FILE_KINDS[file_format]
    if len(pages) == 1:
        return MadeFile(data=pages[0], kind=kind, page_count=page_count)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, page in enumerate(pages, start=1):
            entry = zipfile.ZipInfo(f"page-{number}.{kind.extension}", date_time=ARCHIVE_MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, page)
    return MadeFile(data=buffer.getvalue(), kind=ARCHIVE, page_count=page_count)


def file_stem(name: str, title: str) -> str:
    """A file name that every system takes, from the person's name and the resume's title."""
    words = unicodedata.normalize("NFC", " - ".join(part for part in (name.strip(), title.strip()) if part))
    safe = re.sub(r'[\x00-\x1f\x7f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]+', " ", words)
    return re.sub(r"\s+", " ", safe)[:LONGEST_NAME].strip(" .-") or "resume"


def key_name(stem: str, extension: str) -> str:
    """The same name in the few letters that every storage takes: a bucket names downloads by it."""
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    return f"{re.sub(r'[^a-z0-9]+', '-', plain).strip('-') or 'resume'}.{extension}"
