"""A change told in one line: “Changed 2 lines in Work, added a skill”."""

from collections.abc import Sequence

from curricle.engines.resume.difference import Change

_MOST_CLAUSES = 4

_NOUNS = {
    "Highlight": ("a line", "lines"),
    "SummaryItem": ("a paragraph", "paragraphs"),
    "WorkItem": ("an employer", "employers"),
    "Role": ("a role", "roles"),
    "AwardItem": ("an award", "awards"),
    "CertificateItem": ("a certificate", "certificates"),
    "PublicationItem": ("a publication", "publications"),
    "SkillItem": ("a skill", "skills"),
    "LanguageItem": ("a language", "languages"),
    "InterestItem": ("an interest", "interests"),
    "ReferenceItem": ("a reference", "references"),
    "ProjectItem": ("a project", "projects"),
    "Profile": ("a profile", "profiles"),
    "Detail": ("a detail", "details"),
}
_ENTRY = ("an entry", "entries")
# What could be in several sections is told with its section.
_IN_SECTION = {"Highlight", "SummaryItem", "VolunteerItem", "EducationItem", "CustomItem"}
_ROOTS = {
    "@basics": "the header",
    "@presentation": "the look",
    "@document": "the document's settings",
    "@meta": "the document's notes",
}


def summarise(changes: Sequence[Change]) -> str:
    """The changes in one line for people."""
    clauses: dict[tuple[str, str, str | None], set[str]] = {}
    for change in changes:
        within = change.section if change.part in _IN_SECTION or _is_section(change) else None
        clauses.setdefault((_verb(change), change.part, within), set()).add(change.target)
    told = [_tell(*clause, len(targets)) for clause, targets in clauses.items()]
    if not told:
        return "No changes"
    if len(told) > _MOST_CLAUSES:
        rest = len(told) - _MOST_CLAUSES + 1
        told = [*told[: _MOST_CLAUSES - 1], f"and made {rest} more changes"]
    line = ", ".join(told)
    return line[0].upper() + line[1:]


def _is_section(change: Change) -> bool:
    return change.part.endswith("Section")


def _verb(change: Change) -> str:
    if change.kind != "changed":
        return change.kind
    if change.field == "visible":
        return "showed" if change.after else "hid"
    return "renamed" if change.field == "title" and _is_section(change) else "changed"


def _tell(verb: str, part: str, section: str | None, count: int) -> str:
    if part in _ROOTS:
        return f"{verb} {_ROOTS[part]}"
    if part.endswith("Section"):
        return f"{verb} the section {section}" if count == 1 else f"{verb} {count} sections {section}"
    one, many = _NOUNS.get(part, _ENTRY)
    what = one if count == 1 else f"{count} {many}"
    return f"{verb} {what} in {section}" if section else f"{verb} {what}"
