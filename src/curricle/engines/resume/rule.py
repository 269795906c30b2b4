"""What a sound document must also keep to: real dates, safe links, limits, what its template needs."""

import json
import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from curricle.engines.finding import Finding, Severity
from curricle.engines.resume.calendar import fault_of, is_after, parts_of
from curricle.engines.resume.kind import DateKind, ItemKind, PartKind, PeriodKind, fields_of
from curricle.engines.resume.link import judge_url
from curricle.engines.resume.source import Path, Report
from curricle.engines.resume.text import link_targets

if TYPE_CHECKING:
    from curricle.engines.resume.model import Document

MAX_TEXT = 200_000
MAX_EXTRAS_BYTES = 256_000
MAX_CONFIG_BYTES = 64_000
TEXT_FIELDS = frozenset({"text", "summary", "description", "reference", "body"})
EARLIEST_YEAR = 1900
# Without a clock, anything beyond this is a slip of the finger.
LATEST_YEAR = 2100
YEARS_AHEAD = 10

EMAIL = re.compile(r"[^\s@,;<>()\[\]\\\"]{1,64}@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_][\w-]*[^\W_]")
_PHONE = re.compile(r"[+(]?[\d\s().\-/]*(?:(?:ext\.?|x|#)\s?\d{1,6})?", re.IGNORECASE)


def validate(
    document: "Document",
    *,
    max_sections: int,
    required_sections: Sequence[str] = (),
    today: date | None = None,
) -> list[Finding]:
    """All that is wrong or doubtful with what a document says, each with the place in the document."""
    report = Report()
    latest = today.year + YEARS_AHEAD if today is not None else LATEST_YEAR
    _check_sections(document, report, max_sections, required_sections)
    _check_size(document, report)
    _check_basics(document, report)
    _check_content(document, report, latest)
    return report.close()


def _check_sections(
    document: "Document", report: Report, max_sections: int, required_sections: Sequence[str]
) -> None:
    sections = document.content.sections
    path: Path = ("content", "sections")
    if len(sections) > max_sections:
        message = f"There are {len(sections)} sections; a document has at most {max_sections}."
        report.add("too_many_sections", path, message, limit=max_sections, count=len(sections))
    shown = {section.type for section in sections if section.visible}
    if document.kind == "cover_letter" and "letter" not in shown:
        message = "A cover letter needs a section of type “letter”; there is none that is shown."
        report.add("letter_missing", path, message, severity="warning")
    for needed in required_sections:
        if needed not in shown:
            message = f"The template “{document.presentation.template}” needs a section of type “{needed}”."
            report.add("section_required", path, message, section=needed)


def _check_size(document: "Document", report: Report) -> None:
    parts: tuple[tuple[Path, object, int], ...] = (
        (("meta", "extras"), document.meta.extras, MAX_EXTRAS_BYTES),
        (("presentation", "config"), document.presentation.config, MAX_CONFIG_BYTES),
    )
    for path, value, limit in parts:
        size = len(json.dumps(value, ensure_ascii=False, default=str).encode("utf-8", "replace"))
        if size > limit:
            message = f"This holds {size} bytes, where {limit} fit."
            report.add("too_large", path, message, limit=limit, count=size)


def _check_basics(document: "Document", report: Report) -> None:
    basics = document.content.basics
    path: Path = ("content", "basics")
    if not basics.name.strip():
        report.add("name_missing", (*path, "name"), "The name is empty.", severity="warning")
    if basics.email and not EMAIL.fullmatch(basics.email):
        message = "This is not an e-mail address; it looks like name@example.com."
        report.add("invalid_email", (*path, "email"), message)
    if basics.phone:
        digits = sum(character.isdigit() for character in basics.phone)
        if not _PHONE.fullmatch(basics.phone) or not 5 <= digits <= 22:
            message = "This does not look like a phone number."
            report.add("unusual_phone", (*path, "phone"), message, severity="warning")
    if not (basics.email or basics.phone):
        message = "There is neither an e-mail address nor a phone number."
        report.add("contact_missing", path, message, severity="info")
    if basics.image is not None and not basics.image.alt.strip():
        message = "The picture has no description for those who cannot see it."
        report.add("image_without_text", (*path, "image", "alt"), message, severity="warning")
    code = basics.location.country_code if basics.location is not None else None
    if code and not re.fullmatch("[A-Za-z]{2}", code):
        message = "A country is two letters, such as IE."
        report.add("invalid_country", (*path, "location", "country_code"), message, severity="warning")


class _Walk:
    """One pass over the content, which counts its text on the way."""

    def __init__(self, report: Report, latest_year: int) -> None:
        self.report = report
        self.latest_year = latest_year
        self.characters = 0

    def visit(self, part: PartKind, path: Path) -> None:
        """Look at every field of a part, and at the parts inside."""
        if isinstance(part, PeriodKind):
            self._check_period(part, path)
        for name in fields_of(part):
            value = getattr(part, name)
            here = (*path, name)
            if isinstance(value, str):
                self._check_string(name, value, here)
            elif isinstance(value, DateKind):
                self._check_date(value, here)
            elif isinstance(value, PartKind):
                self.visit(value, here)
            elif isinstance(value, list):
                self._visit_list(value, here)

    def _visit_list(self, values: list[object], path: Path) -> None:
        for index, value in enumerate(values):
            if isinstance(value, str):
                self._check_string("", value, (*path, index))
            elif isinstance(value, PartKind):
                if isinstance(value, ItemKind) and is_blank(value):
                    message = "There is nothing in this entry."
                    self.report.add("item_empty", (*path, index), message, severity="warning")
                self.visit(value, (*path, index))

    def _check_string(self, name: str, value: str, path: Path) -> None:
        self.characters += len(value)
        if name == "url":
            self._check_url(value, path)
        elif name in TEXT_FIELDS:
            self._check_text(value, path)
        elif "\n" in value or "\r" in value:
            message = "A line break does not fit here; it is printed as a space."
            self.report.add("line_break", path, message, severity="warning")

    def _check_text(self, value: str, path: Path) -> None:
        for url in link_targets(value):
            # In a text it may not have been meant as a link at all, unless it would do harm.
            self._check_url(url, path, malformed="warning")

    def _check_url(self, url: str, path: Path, *, malformed: Severity = "error") -> None:
        if not url:
            return
        shown = url[:80]
        match judge_url(url):
            case "bare":
                message = f"Begin the address with https://, so that “{shown}” becomes a link."
                self.report.add("url_without_scheme", path, message, severity="warning", url=shown)
            case "unsafe":
                message = "Only http, https, mailto and tel addresses may be linked."
                self.report.add("unsafe_url", path, message, url=shown)
            case "malformed":
                message = f"“{shown}” is not a web address; it looks like https://example.com."
                self.report.add("invalid_url", path, message, severity=malformed, url=shown)
            case "safe":
                pass

    def _check_date(self, date_: DateKind, path: Path) -> None:
        if date_.value is None:
            if date_.raw:
                message = f"“{date_.raw}” was not understood as a date; it is printed as it is."
                self.report.add("date_unread", path, message, severity="warning", raw=date_.raw)
            return
        fault = fault_of(date_.value)
        if fault is not None:
            shown = date_.value[:40]
            message = _DATE_FAULTS[fault].format(value=shown)
            self.report.add("invalid_date", path, message, value=shown, fault=fault)
            return
        year = int(date_.value[:4])
        if year > self.latest_year:
            message = f"{date_.value} lies far in the future."
            self.report.add("date_in_far_future", path, message, severity="warning", value=date_.value)
        elif year < EARLIEST_YEAR:
            message = f"{date_.value} lies far in the past."
            self.report.add("date_in_far_past", path, message, severity="warning", value=date_.value)

    def _check_period(self, period: PeriodKind, path: Path) -> None:
        if period.present and period.end is not None and (period.end.value or period.end.raw):
            message = "It has an end date and is marked as present; only one can be true."
            self.report.add("end_and_present", path, message)
        if period.start is None or period.end is None:
            return
        start, end = parts_of(period.start.value or ""), parts_of(period.end.value or "")
        if start is not None and end is not None and is_after(start, end):
            message = f"It starts ({period.start.value}) after it ends ({period.end.value})."
            self.report.add("start_after_end", path, message, start=period.start.value, end=period.end.value)


_DATE_FAULTS = {
    "shape": "“{value}” is not a date; write 2024, 2024-05 or 2024-05-01.",
    "month": "There is no such month: {value}.",
    "day": "There is no such day: {value}.",
}


def is_blank(part: PartKind) -> bool:
    """Whether a part says nothing: no text, no date, and nothing inside that does."""
    for name, value in part.__dict__.items():
        if name == "id" or value is None or isinstance(value, bool):
            continue
        if isinstance(value, str):
            if value.strip():
                return False
        elif isinstance(value, PartKind):
            if not is_blank(value):
                return False
        elif any(not is_blank(entry) if isinstance(entry, PartKind) else entry.strip() for entry in value):
            return False
    return True


def _check_content(document: "Document", report: Report, latest_year: int) -> None:
    walk = _Walk(report, latest_year)
    walk.visit(document.content.basics, ("content", "basics"))
    for index, section in enumerate(document.content.sections):
        path: Path = ("content", "sections", index)
        if not section.items:
            message = "This section has no entries, so it is not printed."
            report.add("section_empty", path, message, severity="warning")
        walk.visit(section, path)
    if walk.characters > MAX_TEXT:
        message = f"There are {walk.characters} characters of text, where {MAX_TEXT} fit."
        report.add("too_much_text", ("content",), message, limit=MAX_TEXT, count=walk.characters)
