"""Every character as LaTeX takes it for itself."""

import re

_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    '"': r"\textquotedbl{}",
    "'": r"\textquotesingle{}",
    "`": r"\textasciigrave{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    "\u00a0": "~",
}
# Two hyphens would become a dash, and two commas a quotation mark.
_LIGATURES = re.compile(r"([-,])(?=\1)")
_ESCAPED = re.compile("[" + re.escape("".join(_ESCAPES)) + "]")
_URL_ESCAPES = re.compile(r"[%#&\\{}]")
# What every TeX of bytes knows since it reads UTF-8: the signs of Western Europe, dashes, quotation marks.
_KNOWN = {*map(chr, range(0x100)), *"–—‘’‚“”„…•€"}


def escape(text: str) -> str:
    """The text; no sign of it means anything."""
    return _LIGATURES.sub(r"\1{}", _ESCAPED.sub(lambda match: _ESCAPES[match.group()], text))


def escape_url(url: str) -> str:
    """An address as ``\\href`` takes it, wherever that stands."""
    return _URL_ESCAPES.sub(lambda match: f"\\{match.group()}", url)


def foreign(text: str) -> list[str]:
    """The characters that a TeX of bytes may not know, in order of their code points."""
    return sorted(set(text) - _KNOWN)
