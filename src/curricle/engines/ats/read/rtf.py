"""A rich text file becomes lines: groups, control words, code pages, tables; what is hidden is set aside."""

import re
from dataclasses import dataclass

from curricle.engines.ats.read import finding
from curricle.engines.ats.read.deadline import Deadline
from curricle.engines.ats.read.flow import Flow, Piece
from curricle.engines.ats.read.office.run import Gathered
from curricle.engines.ats.read.office.table import told_rows
from curricle.engines.ats.read.page import Draft, ReadLimits, Zone

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\(\*)|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)"
)
# Groups that hold no words of the text.
_SKIPPED = {
    *("stylesheet", "info", "pict", "object", "listtable", "listoverridetable", "revtbl", "rsidtbl"),
    *("themedata", "colorschememapping", "datastore", "latentstyles", "xmlnstbl", "filetbl", "pntext"),
    *("mmathPr", "wgrffmtfilter", "bkmkstart", "bkmkend", "annotation", "atnid", "atnauthor", "nonshppict"),
    *("listtext", "expandedcolortbl", "fontemb", "falt", "panose", "defchp", "defpap", "sp", "protusertbl"),
    *("userprops", "pgdsctbl", "generator"),
}  # fmt: skip
_KEPT = {
    *("fldinst", "shppict", "shptxt", "footnote", "header", "headerl", "headerr", "headerf", "footer"),
    *("shp", "shpinst"),
}  # fmt: skip
_SIGNS = {
    **{"emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“"},
    **{"rdblquote": "”", "emspace": " ", "enspace": " ", "qmspace": " ", "~": "\u00a0", "_": "-", "-": ""},
    **{"zwnj": "", "zwj": ""},
}
_CHARSETS = {
    **{0: "cp1252", 2: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5"},
    **{161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257"},
    **{204: "cp1251", 222: "cp874", 238: "cp1250", 255: "cp437"},
}
_PARAGRAPHS = {
    *("par", "sect", "page", "line", "row", "cell", "nestcell", "nestrow", "tab", "column", "softline"),
}  # fmt: skip
_LINK = re.compile(r'HYPERLINK\s+"?([^"\s]{1,2000})')
_MOST_TOKENS, _MOST_CELLS = 3_000_000, 1_000


@dataclass(slots=True)
class _State:
    """What holds in a group."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False
    caps: bool = False
    size: float = 12.0
    font: int = 0
    color: int = 0
    skip: bool = False
    # How many letters stand in for one that old readers do not know.
    stand_ins: int = 1
    destination: str = ""
    zone: Zone = "body"
    link: str | None = None

    def copy(self) -> "_State":
        """The state that a group inside begins with."""
        return _State(
            self.bold, self.italic, self.hidden, self.caps, self.size, self.font, self.color, self.skip,
            self.stand_ins, self.destination, self.zone, self.link,
        )  # fmt: skip


@dataclass(slots=True)
class _Paragraph:
    """What is set on the paragraph."""

    in_table: bool = False
    listed: bool = False
    level: int | None = None
    depth: int = 0


def read_rtf(data: bytes, limits: ReadLimits, deadline: Deadline) -> Draft:
    """The lines of a rich text file."""
    reader = _Rtf(limits, deadline)
    reader.read(data)
    reader.end()
    flow = reader.flow
    draft = Draft(flow.lines)
    draft.layout = flow.layout(
        "rtf", tables=reader.tables,
        textboxes=reader.boxes, images=reader.images, hidden=tuple(reader.hidden), pages=reader.page + 1,
        fonts=tuple(sorted({name for name in reader.fonts.values() if name})),
        scanned=not flow.lines and reader.images > 0,
    )  # fmt: skip
    if reader.hidden:
        draft.findings.append(finding.hidden(len(reader.hidden)))
    if reader.images and not flow.lines:
        draft.findings.append(finding.scanned())
    return draft


class _Rtf:
    """The state machine. Groups are a list, so that their depth takes no stack."""

    def __init__(self, limits: ReadLimits, deadline: Deadline) -> None:
        self.flow = Flow(limits.characters)
        self.hidden: list[str] = []
        self.fonts: dict[int, str] = {}
        self.tables = self.images = self.page = 0
        self._deadline = deadline
        self._state = _State()
        self._stack: list[_State] = []
        self._paragraph = _Paragraph()
        self._line = Gathered()
        self._cells: list[list[Piece]] = [[]]
        self._was_table = False
        self._codepage = "cp1252"
        self._charsets: dict[int, str] = {}
        self._colors: list[int] = []
        self._rgb = [0, 0, 0]
        self._raw = bytearray()
        self._skip_letters = 0
        self._star = False
        self._instruction: list[str] = []
        self._high = 0
        self._held: list[Gathered] = []
        self.boxes = 0

    def read(self, data: bytes) -> None:
        """All tokens."""
        scanner = _TOKEN.scanner(data)  # type: ignore[attr-defined]
        for count in range(_MOST_TOKENS):
            token = scanner.search()
            if token is None:
                return
            if self.flow.is_full or (count % 4_096 == 0 and self._deadline.is_over()):
                break
            word, number, code, star, symbol, bracket, letters = token.groups()
            if letters is not None:
                self._bytes(letters)
            elif code is not None:
                self._bytes(bytes([int(code, 16)]), coded=True)
            elif word is not None:
                self._flush_bytes()
                self._word(word.decode("ascii"), int(number) if number else None)
                if word == b"bin" and number:
                    # What follows is no text, whatever it looks like.
                    scanner = _TOKEN.scanner(data, token.end() + max(int(number), 0))  # type: ignore[attr-defined]
            elif bracket == b"{":
                self._open()
            elif bracket == b"}":
                self._close()
            elif star is not None:
                self._star = True
            elif symbol is not None:
                self._flush_bytes()
                self._symbol(symbol)
        self.flow.truncated = True

    def end(self) -> None:
        """The last paragraph has no end of its own."""
        self._flush_bytes()
        self._end_line(starts=True)
        self._end_table()

    def _open(self) -> None:
        self._flush_bytes()
        # Beyond any depth that is meant, groups are counted and nothing else.
        self._stack.append(self._state if len(self._stack) > 10_000 else self._state.copy())
        self._state = self._stack[-1].copy() if len(self._stack) <= 10_000 else self._state
        self._star = False

    def _close(self) -> None:
        self._flush_bytes()
        if not self._stack:
            return
        left, self._state = self._state, self._stack.pop()
        if left.destination == "fldinst" and self._state.destination != "fldinst":
            found = _LINK.search("".join(self._instruction))
            self._instruction.clear()
            if found and self._stack:
                self._state.link = found[1]
        if left.zone != self._state.zone:
            self._end_line(starts=True, zone=left.zone)
            if left.zone == "textbox" and self._held:
                self._line = self._held.pop()

    def _bytes(self, raw: bytes, *, coded: bool = False) -> None:
        if self._skip_letters:
            skipped = min(self._skip_letters, len(raw))
            self._skip_letters -= skipped
            raw = raw[skipped:]
        del coded
        if raw and not self._state.skip:
            self._raw += raw

    def _flush_bytes(self) -> None:
        if not self._raw:
            return
        encoding = self._charsets.get(self._state.font, self._codepage)
        try:
            text = bytes(self._raw).decode(encoding, "replace")
        except LookupError:
            text = bytes(self._raw).decode("cp1252", "replace")
        self._raw.clear()
        self._write(text)

    def _write(self, text: str) -> None:
        state = self._state
        if state.skip or not text:
            return
        if state.destination == "fonttbl":
            self.fonts[state.font] = (self.fonts.get(state.font, "") + text).split(";")[0].strip()[:80]
        elif state.destination == "colortbl":
            for _ in range(text.count(";")):
                self._colors.append((self._rgb[0] << 16) | (self._rgb[1] << 8) | self._rgb[2])
                self._rgb = [0, 0, 0]
        elif state.destination == "fldinst":
            self._instruction.append(text[:2_000])
        elif self._is_hidden(state):
            if text.strip():
                self.hidden.append(text.strip()[:2_000])
        else:
            shown = text.upper() if state.caps else text
            count = self._line.add(shown, bold=state.bold, italic=state.italic, size=state.size)
            self._line.look(count, state.size, self._hex(state.color))
            if state.link and state.link not in self._line.links and text.strip():
                self._line.links.append(state.link)

    def _is_hidden(self, state: _State) -> bool:
        white = 0 < state.color < len(self._colors) and self._colors[state.color] == 0xFFFFFF
        return state.hidden or state.size < 2 or (white and not self._paragraph.in_table)

    def _hex(self, color: int) -> str | None:
        return f"#{self._colors[color]:06x}" if 0 < color < len(self._colors) else None

    def _symbol(self, symbol: bytes) -> None:
        sign = symbol.decode("latin-1")
        if sign in "\r\n":
            self._word("par", None)
        elif sign in "\\{}":
            self._bytes(symbol)
        elif sign in _SIGNS:
            self._write(_SIGNS[sign])

    def _word(self, word: str, number: int | None) -> None:
        star, self._star = self._star, False
        state = self._state
        if word in _SKIPPED or (star and word not in _KEPT):
            self.images += word == "pict" and not state.skip
            state.skip = True
            return
        if word in ("fonttbl", "colortbl", "fldinst"):
            state.destination = word
            self._rgb = [0, 0, 0]
        elif word.startswith(("header", "footer")) and word not in ("headery", "footery"):
            state.zone = "header" if word.startswith("header") else "footer"
        elif word == "footnote":
            state.zone = "footer"
        elif word == "shptxt":
            # The line around the box goes on after it.
            state.zone = "textbox"
            self._held.append(self._line)
            self._line = Gathered()
            self.boxes += 1
        elif state.skip:
            # Deleted words may be followed by others in the same group.
            state.skip = not (word == "deleted" and number == 0)
        elif word in _PARAGRAPHS:
            self._break(word)
        elif word in _SIGNS:
            self._write(_SIGNS[word])
        elif word == "u" and number is not None:
            self._unicode(number)
        else:
            self._set(word, number)

    def _unicode(self, number: int) -> None:
        code = number + 0x10000 if number < 0 else number
        self._skip_letters = self._state.stand_ins
        if 0xD800 <= code < 0xDC00:
            self._high = code
            return
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((self._high - 0xD800) << 10) + (code - 0xDC00) if self._high else 0
            self._high = 0
        if code == 0xF0B7:
            code = 0x2022
        if 0x20 <= code < 0x110000 and not 0xE000 <= code <= 0xF8FF:
            self._write(chr(code))

    def _set(self, word: str, number: int | None) -> None:
        state, on = self._state, number != 0
        if word in ("b", "i", "v", "caps"):
            setattr(state, {"b": "bold", "i": "italic", "v": "hidden", "caps": "caps"}[word], on)
        elif word == "plain":
            state.bold = state.italic = state.hidden = state.caps = False
            state.size, state.color = 12.0, 0
        elif word == "deleted":
            state.skip = on
        elif word == "fs" and number:
            state.size = min(max(number, 0), 2_000) / 2
        elif word == "cf":
            state.color = number or 0
        elif word == "f" and number is not None:
            state.font = number
        elif word == "uc" and number is not None:
            state.stand_ins = min(max(number, 0), 8)
        elif word == "fcharset" and state.destination == "fonttbl":
            self._charsets[state.font] = _CHARSETS.get(number or 0, self._codepage)
        elif word == "ansicpg" and number:
            self._codepage = {10000: "mac_roman", 65001: "utf-8"}.get(number, f"cp{number}")
        elif word == "mac":
            self._codepage = "mac_roman"
        elif word in ("red", "green", "blue"):
            self._rgb[("red", "green", "blue").index(word)] = min(max(number or 0, 0), 255)
        else:
            self._set_paragraph(word, number)

    def _set_paragraph(self, word: str, number: int | None) -> None:
        paragraph = self._paragraph
        if word == "pard":
            self._paragraph = _Paragraph()
        elif word == "intbl":
            paragraph.in_table = True
        elif word == "ls":
            paragraph.listed = bool(number)
        elif word == "ilvl":
            paragraph.depth = min(max(number or 0, 0), 8)
        elif word == "outlinelevel" and number is not None:
            paragraph.level = number + 1 if 0 <= number < 6 else None

    def _break(self, word: str) -> None:
        if word == "tab":
            self._line.tab()
        elif word in ("cell", "nestcell"):
            self._paragraph.in_table = True
            self._end_line(starts=False)
            if len(self._cells) > _MOST_CELLS:
                self._end_table()
            self._cells.append([])
        elif word in ("row", "nestrow"):
            self._end_row()
        else:
            self.page += word == "page"
            self._end_line(starts=word != "line")

    def _end_line(self, *, starts: bool, zone: Zone | None = None) -> None:
        line, self._line = self._line, Gathered()
        paragraph, state = self._paragraph, self._state
        if line.is_blank:
            self.flow.end_block()
            return
        piece = line.piece()
        piece.zone = zone or state.zone
        piece.level, piece.page = paragraph.level, self.page
        piece.bullet, piece.depth = ("•", paragraph.depth + 1) if paragraph.listed else (None, 0)
        piece.starts = starts and not paragraph.listed
        if line.links:
            state.link = None
        if paragraph.in_table and piece.zone == "body":
            piece.zone = "table"
            self._cells[-1].append(piece)
            return
        self._end_table()
        self.flow.add(piece)

    def _end_row(self) -> None:
        self._end_line(starts=False)
        cells, self._cells = [cell for cell in self._cells if cell], [[]]
        self.tables += not self._was_table
        self._was_table = True
        for piece in told_rows([cells]):
            self.flow.add(piece)

    def _end_table(self) -> None:
        rest, self._cells = [cell for cell in self._cells if cell], [[]]
        for cell in rest:
            for piece in cell:
                self.flow.add(piece)
        self._was_table = False
