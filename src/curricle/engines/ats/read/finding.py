"""What is in the way of reading a file, in words that its owner can act on."""

from curricle.engines.finding import Finding


def encrypted() -> Finding:
    """A password is needed."""
    return Finding(
        "file.encrypted",
        "error",
        "",
        "The file is locked with a password. Save it without one and try again.",
    )


def broken(kind: str) -> Finding:
    """Not readable as what it claims to be."""
    return Finding(
        "file.broken", "error", "", "The file is damaged and cannot be read. Save it again.", {"kind": kind}
    )


def scanned() -> Finding:
    """Pictures of pages."""
    return Finding(
        "file.scanned",
        "error",
        "",
        "The pages are pictures, so there is no text to read. Export the file from where it was written.",
    )


def empty() -> Finding:
    """Nothing to read."""
    return Finding("file.empty", "error", "", "There is no text in the file.")


def too_large(size: int, most: int) -> Finding:
    """More bytes than are read."""
    return Finding(
        "file.too_large", "error", "", "The file is too large to be read.", {"size": size, "limit": most}
    )


def too_many_pages(count: int, most: int) -> Finding:
    """More pages than are read."""
    return Finding(
        "file.too_many_pages",
        "warning",
        "",
        f"The file has {count} pages. Only the first {most} were read.",
        {"count": count, "limit": most},
    )


def truncated() -> Finding:
    """Reading stopped before the end."""
    return Finding("file.truncated", "warning", "", "The file is very long. Only its beginning was read.")


def unknown_kind() -> Finding:
    """Neither a document nor text."""
    return Finding(
        "file.unknown_kind",
        "error",
        "",
        "This kind of file cannot be read. PDF, Word, OpenDocument, RTF, HTML, Markdown and text can.",
    )


def old_word() -> Finding:
    """A Word document of before 2007."""
    return Finding(
        "file.unknown_kind",
        "error",
        "",
        "This is an old Word file (.doc). Save it as .docx or PDF and try again.",
        {"kind": "doc"},
    )


def suspicious(reason: str) -> Finding:
    """Made to harm its reader."""
    return Finding(
        "file.suspicious",
        "error",
        "",
        "The file was not read because it unpacks to far more than a document holds.",
        {"reason": reason},
    )


def undecodable(share: float) -> Finding:
    """Letters without a meaning."""
    return Finding(
        "file.undecodable",
        "error",
        "",
        "The fonts of the file do not say which letters they draw. Export it again with embedded fonts.",
        {"share": round(share, 2)},
    )


def hidden(count: int) -> Finding:
    """Words that nobody can see."""
    return Finding(
        "file.hidden_text",
        "warning",
        "",
        "The file holds text that nobody can see. It was left out.",
        {"count": count},
    )
