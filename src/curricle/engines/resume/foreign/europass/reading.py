"""Which Europass a file is, and where its XML lies."""

from typing import Final

from curricle.engines.resume.foreign.desk import Desk, Values, cleaned
from curricle.engines.resume.foreign.europass.candidate import candidate
from curricle.engines.resume.foreign.europass.passport import passport
from curricle.engines.resume.foreign.making import Made, make
from curricle.engines.resume.foreign.xml import MOST_BYTES, looks_like_xml

_ROOTS: Final = {"SkillsPassport": passport, "Europass": passport, "Candidate": candidate}
MOST_ATTACHMENTS: Final = 50


def is_europass(name: str) -> bool:
    """Whether this is the outermost element of a Europass file."""
    return name in _ROOTS


def from_europass(name: str, value: Values) -> Made:
    """The document of a Europass file, what is left over, and what is to be said."""
    desk = Desk(cleaned(value))
    return make(desk, "Europass", "europass", _ROOTS[name](desk.view()))


def embedded_in(pdf: bytes) -> bytes | None:
    """The XML that Europass puts into its PDF files, if there is one."""
    if b"EmbeddedFile" not in pdf and b"ObjStm" not in pdf:
        return None
    import pypdfium2  # type: ignore[import-untyped]

    try:
        document = pypdfium2.PdfDocument(pdf)
        try:
            for index in range(min(document.count_attachments(), MOST_ATTACHMENTS)):
                data = bytes(document.get_attachment(index).get_data())
                head = data[:2000]
                if len(data) <= MOST_BYTES and looks_like_xml(data) and _names_a_root(head):
                    return data
        finally:
            document.close()
    except (pypdfium2.PdfiumError, ValueError, OSError):
        return None
    return None


def _names_a_root(head: bytes) -> bool:
    return any(f"<{name}".encode() in head for name in _ROOTS)
