"""The checks of the file: whether a machine reads what was written."""

import re
from dataclasses import dataclass

from curricle.engines.ats.check.case import Case, Fault, Outcome, Tally, shortened
from curricle.engines.ats.check.facts import Facts, Pillar, filled
from curricle.engines.ats.check.trace import letters
from curricle.engines.finding import Severity

# What reading in order is worth to each pillar: most of the text is experience.
_SHARES: dict[Pillar, float] = {
    "contact": 1 / 8,
    "experience": 4 / 8,
    "education": 1.5 / 8,
    "skills": 1.5 / 8,
}
_LARGE = 2_500_000
_SMALLEST_TYPE = 8.9
_NARROWEST = 24.0
# Reading straight across the page keeps so many lines whole; in steps, so that a word more or less in a
# column changes nothing.
_ROWS = ((0.97, 1.0), (0.2, 0.85), (0.0, 0.7))
_MOST_FAMILIES = 4
# A sign or two stand for a telephone or an envelope. They are counted and not held against the length of
# the text: more text mends none of them.
_FEW_LOST = 5
_LETTERS_LOST = 600
# What names a cut and not a family: Lato-Bold, ArialMT,Italic.
_FAMILY = re.compile(r"(?:[-,].*|PSMT|MT|PS)$")
_UNSURE = 0.6
_MOST_SHOWN = 10
_PLAIN_KINDS = frozenset({"html", "markdown", "latex"})


@dataclass(frozen=True, slots=True)
class Written:
    """A text of the document that a machine should be able to read whole."""

    pointer: str
    text: str
    noun: str
    pillar: Pillar


def written_in(facts: Facts) -> list[Written]:
    """All that should be read back."""
    found: list[Written] = []
    basics = facts.basics
    for field, noun in (("name", "name"), ("email", "e-mail address"), ("phone", "phone number")):
        if filled(getattr(basics, field)):
            found.append(Written(f"/content/basics/{field}", getattr(basics, field), noun, "contact"))
    for role in facts.roles:
        if role.position:
            found.append(Written(f"{role.pointer}/position", role.position, "job title", "experience"))
        if role.employer:
            pointer = f"{role.pointer.rpartition('/roles/')[0] or role.pointer}/employer"
            found.append(Written(pointer, role.employer, "employer", "experience"))
    found += [
        Written(one.pointer, one.plain, "point", "experience")
        for one in facts.statements
        if one.group == "work" and not one.repeats
    ]
    found += [
        Written(f"{school.pointer}/institution", school.institution, "school", "education")
        for school in facts.schools
        if school.institution
    ]
    found += [Written(pointer, name, "skill", "skills") for name, pointer in facts.skills.items()]
    return found


def check_order(case: Case) -> Outcome:
    """Everything is read, whole and in order."""
    present = case.facts.present
    texts = written_in(case.facts) if case.trace.is_own else []
    totals: dict[Pillar, int] = dict.fromkeys(_SHARES, 0)
    lost: list[Written] = []
    for one in texts:
        totals[one.pillar] += 1
        holds = case.trace.holds_name if one.noun == "name" else case.trace.holds
        if not holds(one.text):
            lost.append(one)
    gone = {pillar: sum(1 for one in lost if one.pillar == pillar) for pillar in _SHARES}
    intact = case.trace.layout.row_order_intact
    # A file that only careful readers take in order is worth less, whatever it says.
    rows = next(factor for least, factor in _ROWS if intact >= least)
    unsure = [] if case.trace.is_own else _unsure(case)
    doubt = 1.0 / (1.0 + 0.02 * len(unsure))
    base = rows * doubt

    def share_with(mended: Pillar | None = None) -> float:
        return sum(
            weight * present[pillar] * (1 - (gone[pillar] - (pillar == mended)) / max(1, totals[pillar]))
            for pillar, weight in _SHARES.items()
        )

    whole = share_with()
    share = whole * base
    faults = [_lost(one, share_with(one.pillar) * base) for one in lost[:_MOST_SHOWN]]
    if rows < 1.0:
        faults.append(_columns(case, whole * doubt))
    step = whole * rows / (1.0 + 0.02 * max(0, len(unsure) - 1))
    faults += [_doubtful(pointer, value, step) for pointer, value in unsure[:_MOST_SHOWN]]
    return Outcome(share, tuple(faults))


def _lost(one: Written, after: float) -> Fault:
    message = f"This {one.noun} is not read whole in the file: “{shortened(one.text)}”."
    fix = "Choose a template with one column, or shorten the line that breaks it."
    return Fault("reading.lost", one.pointer, message, fix, after, one.text, "error")


def _columns(case: Case, after: float) -> Fault:
    percent = round(100 * (1 - case.trace.layout.row_order_intact))
    message = f"A parser that reads straight across the page mixes up {percent} % of the lines."
    fix = "Choose a layout with one column, where you do not know what reads the file."
    return Fault("reading.columns", "/presentation/template", message, fix, after, severity="warning")


def _unsure(case: Case) -> list[tuple[str, str]]:
    """The fields that matter most, where the reading is not sure of them."""
    wanted = [
        ("/content/basics/name", case.facts.basics.name),
        ("/content/basics/email", case.facts.basics.email or ""),
    ]
    for role in case.facts.roles:
        wanted.append((f"{role.pointer}/position", role.position))
        wanted.append((f"{role.pointer.rpartition('/roles/')[0]}/employer", role.employer))
    wanted += [(f"{school.pointer}/institution", school.institution) for school in case.facts.schools]
    found = []
    for pointer, value in dict(wanted).items():
        confidence = case.trace.confidence(pointer)
        if value and confidence is not None and confidence < _UNSURE:
            found.append((pointer, value))
    return found


def _doubtful(pointer: str, value: str, after: float) -> Fault:
    names = {
        "name": "your name",
        "email": "your e-mail address",
        "position": "a job title",
        "employer": "an employer",
        "institution": "a school",
    }
    noun = names[pointer.rpartition("/")[2]]
    message = f"“{shortened(value, 50)}” was taken for {noun}, but a parser may misread this."
    fix = "Put it on a line of its own, with the dates beside it or below."
    return Fault("reading.unsure", pointer, message, fix, after, value, "info")


def check_layout(case: Case) -> Outcome:
    """Nothing in tables, text boxes or pictures."""
    layout, presence = case.trace.layout, case.facts.presence
    tally = Tally()
    for count, cost, code, noun in (
        (layout.tables, 0.4, "tables", "table"),
        (layout.textboxes, 0.4, "text_boxes", "text box"),
        (layout.images, 0.1, "pictures", "picture"),
    ):
        if not count:
            continue
        plural = "es" if noun.endswith("x") else "s"
        told = f"a {noun}" if count == 1 else f"{count} {noun}{plural}"
        message = f"The file holds {told}."
        fix = "Write it as plain text under a heading; use tab stops where you want columns."
        if code == "pictures":
            fix = "Make sure that nothing is said by a picture alone."
        tally.add(cost, Fault(f"reading.{code}", "/presentation", message, fix, 0.0, severity=_weight(cost)))
    return Outcome(presence * tally.share, tuple(tally.faults(0.0, presence)))


def _weight(cost: float) -> Severity | None:
    return "info" if cost < 0.2 else None


def check_contact(case: Case) -> Outcome:
    """E-mail and phone can be read, and stand in the body of the page."""
    basics = case.facts.basics
    wanted = [
        (name, noun, text)
        for name, noun in (("email", "e-mail address"), ("phone", "phone number"))
        if (text := filled(getattr(basics, name)))
    ]
    if not wanted:
        return Outcome(0.0, note="There is no e-mail address or phone number to find.")
    each = 1.0 / len(wanted)
    given: list[float] = []
    drafts: list[tuple[float, str, str, str, str]] = []
    read = case.trace.reading.document.content.basics
    for name, noun, text in wanted:
        pointer = f"/content/basics/{name}"
        zone = case.trace.zone_of(text)
        if case.trace.is_own and zone is None:
            given.append(0.0)
            message, fix = f"The {noun} is not found in the file.", "Choose another template."
            drafts.append((1.0, "contact_lost", pointer, message, fix))
        elif zone is not None and zone != "body":
            given.append(0.25)
            message = f"The {noun} stands in a {_ZONES[zone]}, which several parsers skip."
            drafts.append(
                (0.75, "contact_apart", pointer, message, "Write it into the page itself, below your name.")
            )
        elif case.trace.is_own and letters(filled(getattr(read, name))) != letters(text):
            given.append(0.5)
            message = f"The {noun} stands in the file, but was not recognised as one."
            drafts.append(
                (0.5, "contact_unrecognised", pointer, message, "Give it a line of its own in the header.")
            )
        else:
            given.append(1.0)
    share = each * sum(given)
    faults = tuple(
        Fault(f"reading.{code}", pointer, message, fix, share + each * gain, quote)
        for (gain, code, pointer, message, fix), quote in (
            (draft, filled(getattr(basics, draft[2].rpartition("/")[2]))) for draft in drafts
        )
    )
    return Outcome(share, faults)


_ZONES = {"header": "page header", "footer": "page footer", "textbox": "text box"}


def check_glyphs(case: Case) -> Outcome:
    """Letters that mean something, and blanks between words."""
    layout, presence = case.trace.layout, case.facts.presence
    tally = Tally()
    lost = case.trace.lost
    if lost > _FEW_LOST:
        message = f"{lost} letters have no meaning for a machine."
        fix = "Export the file again with another font, or from another program."
        place = case.trace.line_with_lost
        tally.add(
            lost / _LETTERS_LOST,
            Fault("reading.undecodable", "/presentation", message, fix, 0.0, place, "error"),
        )
    if layout.glued > 0.02:
        message = f"Simple readers see {layout.glued:.0%} of the words without a space between them."
        fix = "Export the file again from another program."
        tally.add(2 * layout.glued, Fault("reading.glued", "/presentation", message, fix, 0.0))
    return Outcome(presence * tally.share, tuple(tally.faults(0.0, presence)))


def check_file(case: Case) -> Outcome:
    """A kind of file, a size, a type size and margins that work everywhere."""
    layout, presence = case.trace.layout, case.facts.presence
    tally = Tally()
    if layout.kind in _PLAIN_KINDS and not case.trace.is_own:
        message = f"This is a {layout.kind.upper() if layout.kind == 'html' else layout.kind} file."
        fix = "Send a PDF or DOCX made of it."
        tally.add(0.3, Fault("file.kind", "/presentation", message, fix, 0.0, severity="info"))
    if layout.size_bytes > _LARGE:
        message = f"The file has {layout.size_bytes / 1_000_000:.1f} MB."
        fix = "Keep it below 2.5 MB: make its pictures smaller or leave them out."
        tally.add(0.5, Fault("file.large", "/presentation", message, fix, 0.0))
    if 0 < layout.body_size < _SMALLEST_TYPE:
        message = f"Most of the text is set in {layout.body_size:.1f} points."
        fix = "Use 10 points or more for the text."
        tally.add(0.3, Fault("file.small_type", "/presentation", message, fix, 0.0, severity="info"))
    if (
        layout.margins is not None
        and 0 <= min(layout.margins) < _NARROWEST
        and layout.kind in ("pdf", "docx")
    ):
        message = "The text runs close to the edge of the page."
        fix = "Leave a margin of about 15 millimetres."
        tally.add(0.15, Fault("file.narrow_margins", "/presentation", message, fix, 0.0, severity="info"))
    families = {_FAMILY.sub("", font.rpartition("+")[2]).casefold() for font in layout.fonts}
    # Our own pages take further fonts only for letters that the chosen one lacks.
    if len(families) > _MOST_FAMILIES and not case.trace.is_own:
        message = f"The file uses {len(families)} families of fonts."
        fix = "Use one or two, and only common ones."
        tally.add(0.1, Fault("file.many_fonts", "/presentation", message, fix, 0.0, severity="info"))
    if layout.truncated:
        message = "The file is so long that it was not read to its end."
        tally.add(
            0.5, Fault("file.truncated", "/presentation", message, "Keep to the pages that matter.", 0.0)
        )
    return Outcome(presence * tally.share, tuple(tally.faults(0.0, presence)))
