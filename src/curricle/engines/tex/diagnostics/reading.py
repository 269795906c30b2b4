"""Reads a log line by line: which file is open, and what the engine complains of."""

import re

from curricle.engines.tex.diagnostics.complaint import Complaint, Kind
from curricle.engines.tex.diagnostics.lines import unwrap
from curricle.engines.tex.diagnostics.sources import Sheets
from curricle.engines.tex.diagnostics.stack import Stack

MOST_COMPLAINTS = 3000
PLACED = re.compile(r"([^:\s][^:]{0,400}):(\d{1,7}): ?(.*)")
ENDING = re.compile(r"\.[A-Za-z0-9]{1,8}$")
PLAIN = re.compile(r"! ?(\S.*)")
WARNING = re.compile(
    r"((?:LaTeX3?|Package|Class|Module|pdfTeX|LuaTeX|xdvipdfmx|dvipdfmx)\b[^:(]{0,80}?(?:[Ww]arning))\b ?(.*)"
)
BOX = re.compile(r"(?:Over|Under)full \\[hv]box \(")
GLYPH = re.compile(r"Missing character: There is no ")
DRIVER = re.compile(r"x?dvipdfmx:(?:fatal|error): ?(.*)|\*\* ERROR \*\* ?(.*)")
LUA = re.compile(r".*?(\[\\(?:direct|late)lua\]:\d+: .*)")
REMARK = re.compile(r" ?(No pages of output\.|No file .{1,300}\.tex\.$|\(\\end occurred )")
CONTEXT = re.compile(r"l\.(\d{1,7}) ?(.*)")
RUNAWAY = re.compile(r"Runaway (argument|definition|text|preamble)\?")
ON_LINE = re.compile(r"\bon (?:input )?line (\d{1,7})")
AT_LINES = re.compile(r"at lines? (\d{1,7})")
# How far the lines that belong to one error can reach.
REACH = 60
FILLER = re.compile(r"\s*\.\.\.\s*$|See the |Type |For immediate help|\s*$")


class Reader:
    """Goes through the lines once."""

    def __init__(self, log: str, sheets: Sheets) -> None:
        self._lines = unwrap(log)
        self._sheets = sheets
        self._at = 0
        self._runaway = ""
        self.stack = Stack(sheets.resolve)
        self.complaints: list[Complaint] = []

    def read(self) -> list[Complaint]:
        """All complaints in the order of the log."""
        while self._at < len(self._lines) and len(self.complaints) < MOST_COMPLAINTS:
            line = self._lines[self._at]
            if not line:
                self._at += 1
            elif not self._take(line):
                self.stack.read(line)
                self._at += 1
        return self.complaints

    def _take(self, line: str) -> bool:
        """Whether a line begins a complaint; then it has been read to its end."""
        first = line[0]
        if first == "R" and RUNAWAY.match(line):
            self._runaway = self._lines[self._at + 1] if self._at + 1 < len(self._lines) else ""
            self._at += 2
            return True
        head = self._error_head(line)
        if head is not None:
            self._error(*head)
            return True
        return (first in " NOUM(LPCpdlx*" and self._take_mild(line)) or ("lua]:" in line and self._lua(line))

    def _take_mild(self, line: str) -> bool:
        """Whether a line begins something other than an error of TeX."""
        if match := DRIVER.match(line):
            self._add("error", Complaint("error", f"xdvipdfmx: {match[1] or match[2]}"), 1)
        elif match := WARNING.match(line):
            self._warning(match[1], match[2])
        elif BOX.match(line):
            self._box(line)
        elif GLYPH.match(line):
            self._add("glyph", Complaint("glyph", line), 1)
        elif REMARK.match(line):
            self._remark(line)
        else:
            return False
        return True

    def _error_head(self, line: str) -> tuple[str, str | None, int | None] | None:
        """Text, path and line of an error, if this is how one begins."""
        if line[0] == "!":
            match = PLAIN.match(line)
            return None if match is None else (match[1], None, None)
        if ": " not in line:
            return None
        match = PLACED.match(line)
        if match is None or not (self._sheets.resolve(match[1]) or ENDING.search(match[1])):
            return None
        return match[3].strip(), match[1], int(match[2])

    def _begins(self, number: int) -> bool:
        line = self._lines[number]
        return bool(line) and (
            self._error_head(line) is not None
            or (line[0] == "R" and RUNAWAY.match(line) is not None)
            or (line[0] in "LPCMpxd" and WARNING.match(line) is not None)
        )

    def _error(self, text: str, path: str | None, number: int | None) -> None:
        start = self._at
        complaint = Complaint("error", text, runaway=self._runaway)
        self._runaway = ""
        stop = self._message(complaint, start + 1)
        stop = self._context(complaint, stop)
        complaint.original = "\n".join(self._lines[start:stop]).rstrip()[:2000]
        self._place(complaint, path, number or complaint.line)
        self.complaints.append(complaint)
        self._at = max(stop, start + 1)

    def _message(self, complaint: Complaint, number: int) -> int:
        """Add the further lines of a message; TeX's own messages have one line only."""
        if " Error:" not in complaint.text and not complaint.text.startswith("pdfTeX error"):
            return number
        said = [complaint.text]
        while number < min(len(self._lines), self._at + REACH):
            line = self._lines[number]
            if FILLER.match(line) or CONTEXT.match(line) or self._begins(number):
                break
            said.append(re.sub(r"^\([\w.@-]+\)\s+", "", line).strip())
            number += 1
        complaint.text = " ".join(said)
        return number

    def _context(self, complaint: Complaint, number: int) -> int:
        """Read what stands around the place, and the engine's own help behind it."""
        first = number
        last = min(len(self._lines), number + REACH)
        while number < last:
            line = self._lines[number]
            match = CONTEXT.match(line)
            if match is not None:
                break
            if self._begins(number) or line.startswith(("Here is how much", "<*>")):
                return number
            if not FILLER.match(line) and not line.startswith("   "):
                complaint.contexts.append(line)
            number += 1
        else:
            # No place was printed: what follows is read as if nothing had been here.
            complaint.contexts = complaint.contexts[:2]
            return first
        complaint.line = int(match[1])
        complaint.before = match[2]
        complaint.contexts.append(match[2])
        number += 1
        if number < len(self._lines) and self._lines[number].startswith(" "):
            complaint.after = self._lines[number].strip()
            number += 1
        helped = number
        while number < min(len(self._lines), helped + 25) and self._lines[number].strip():
            if self._begins(number) or self._lines[number].startswith("Here is how much"):
                break
            number += 1
        complaint.help = "\n".join(self._lines[helped:number])
        return number

    def _warning(self, kind: str, rest: str) -> None:
        start = self._at
        said = [f"{kind}{rest}" if rest.startswith(":") else f"{kind}: {rest}"]
        name = re.search(r" ([\w.@-]+) [Ww]arning$", kind)
        prefix = f"({name[1]})" if name else "(Font)" if "Font" in kind else "\0"
        number = start + 1
        while number < min(len(self._lines), start + 12):
            line = self._lines[number]
            if not line.strip() or not line.startswith((prefix, "      ")):
                break
            said.append(line.removeprefix(prefix).strip())
            number += 1
        complaint = Complaint("warning", " ".join(said))
        match = ON_LINE.search(complaint.text)
        complaint.line = int(match[1]) if match else None
        self._add("warning", complaint, number - start)

    def _box(self, line: str) -> None:
        start = self._at
        number = start + 1
        while number < min(len(self._lines), start + 6) and self._lines[number].strip():
            if self._begins(number) or BOX.match(self._lines[number]):
                break
            number += 1
        match = AT_LINES.search(line)
        self._add("box", Complaint("box", line, line=int(match[1]) if match else None), number - start)

    def _remark(self, line: str) -> None:
        number = self._at + 1
        while number < len(self._lines) and number < self._at + 4 and not self._lines[number].strip():
            number += 1
        entered = self._lines[number] if number < len(self._lines) else ""
        text = f"{line.strip()} {entered.strip()}" if entered.startswith("###") else line.strip()
        match = re.search(r"(?:entered at|on) line (\d{1,7})", text)
        self._add("remark", Complaint("remark", text, line=int(match[1]) if match else None), 1)

    def _lua(self, line: str) -> bool:
        match = LUA.match(line)
        if match is None:
            return False
        self.stack.read(line[: match.start(1)])
        self._error(f"Lua error: {match[1]}", None, None)
        return True

    def _add(self, kind: Kind, complaint: Complaint, length: int) -> None:
        """Keep a complaint that says nothing about its file: the one that is open."""
        complaint.kind = kind
        complaint.original = "\n".join(self._lines[self._at : self._at + length]).rstrip()[:2000]
        self._place(complaint, None, complaint.line)
        self.complaints.append(complaint)
        self._at += length

    def _place(self, complaint: Complaint, path: str | None, number: int | None) -> None:
        """Say where it was: in a file of the project with its line, or in a foreign file read from one."""
        path = path or self.stack.top
        own = None if path is None else self._sheets.resolve(path)
        if own is not None:
            complaint.file, complaint.line = own, number
            return
        complaint.line = None
        complaint.foreign = path
        complaint.file = self.stack.own or self.stack.last
