"""Tells the errors that only follow from an earlier one from those that are mistakes of their own."""

from dataclasses import replace

from curricle.engines.tex.diagnostics.diagnostic import Diagnostic
from curricle.engines.tex.diagnostics.rule import Case

# After these nothing that TeX says of the rest can be trusted.
FATAL = {"tex.no_class", "tex.class_not_found", "tex.needs_other_engine"}
# What goes wrong in the lines between, when an environment is not known or never ends.
INSIDE = {"tex.lonely_item", "tex.misplaced_ampersand", "tex.misplaced_line"}
# What a weak error elsewhere follows from.
CAUSES = {
    "tex.misplaced_hash": ("tex.illegal_parameter", "tex.misplaced_hash"),
    "tex.not_here": ("tex.missing_open_brace", "tex.missing_close_brace"),
    "tex.missing_close_brace": ("tex.runaway_argument", "tex.missing_open_brace", "tex.extra_brace"),
    "tex.extra_brace": ("tex.runaway_argument", "tex.missing_open_brace", "tex.extra_brace"),
}
# The causes, where several errors speak of the same line.
STRONG = {"tex.verb_in_argument", "tex.undefined_environment", "tex.lua_error", "tex.runaway_argument"}


class Chain:
    """Goes through the errors in their order and remembers what could have caused the next."""

    def __init__(self) -> None:
        self._causes: list[Case] = []
        self._environments: set[str] = set()

    def cause_of(self, case: Case) -> Case | None:
        """The earlier error from which this one follows, if it does."""
        cause = self._cause(case)
        if cause is None:
            self._causes.append(case)
            if case.code == "tex.undefined_environment":
                self._environments.add(case.match[1])
        return cause

    def _cause(self, case: Case) -> Case | None:
        if not self._causes:
            return None
        fatal = next((one for one in self._causes if one.code in FATAL), None)
        if fatal is not None:
            return fatal
        confusing = self._of("tex.verb_in_argument") if case.weak else None
        return self._in_line(case) or confusing or self._in_kind(case)

    def _in_line(self, case: Case) -> Case | None:
        """A weak error in the same line as another, or in the lines that its cause moved it from."""
        if not case.weak:
            return None
        for one in reversed(self._causes):
            if one.file == case.file and case.line is not None:
                noticed = one.params.get("noticed", one.complaint.line)
                if case.line in (one.line, noticed) or one.complaint.line == case.complaint.line:
                    return one
        return None

    def _in_kind(self, case: Case) -> Case | None:
        """A kind of error that has a kind of cause, wherever that is."""
        last = self._causes[-1]
        if case.code == "tex.end_mismatch":
            return self._of_ends(case)
        if case.code == "tex.missing_begin_document" or (case.weak and _is_internal(case)):
            return last
        if case.code == "tex.missing_item":
            near = self._of("tex.missing_item", "tex.undefined_command", "tex.undefined_environment")
            return near if near is not None and _is_near(near, case) else None
        if case.code in INSIDE and last.code == "tex.undefined_environment":
            return last
        if case.code in ("tex.math_only", "tex.missing_dollar") and case.weak:
            maths = self._of("tex.missing_dollar", "tex.math_only")
            return maths if case.code == "tex.missing_dollar" or maths is _same_line(last, case) else None
        return self._of(*CAUSES[case.code]) if case.weak and case.code in CAUSES else None

    def _of_ends(self, case: Case) -> Case | None:
        if {case.params.get("ended"), case.params.get("begun")} & self._environments:
            return self._of("tex.undefined_environment")
        return self._of("tex.end_mismatch", "tex.too_deep", "tex.runaway_argument", "tex.missing_endcsname")

    def _of(self, *codes: str) -> Case | None:
        return next((one for one in reversed(self._causes) if one.code in codes), None)


def _is_internal(case: Case) -> bool:
    """Whether TeX speaks of the inside of LaTeX, which nobody wrote."""
    return case.code == "tex.group_end" or "@" in case.complaint.text


def _same_line(cause: Case, case: Case) -> Case | None:
    return cause if cause.file == case.file and cause.line == case.line else None


def _is_near(cause: Case, case: Case) -> bool:
    if cause.file != case.file or cause.line is None or case.line is None:
        return False
    return 0 <= case.line - cause.line <= 10


def arrange(cases: list[Case]) -> list[tuple[Case, Case | None]]:
    """Each error with its cause; where several speak of one line, the strongest is taken first."""
    strong = {(case.file, case.line) for case in cases if case.code in STRONG}
    late = [
        case for case in cases if case.weak and (case.file, case.line) in strong and case.code not in STRONG
    ]
    improper = [case for case in cases if case.complaint.text.startswith("Improper ") and len(cases) > 1]
    put_off = {id(case) for case in (*late, *improper)}
    chain = Chain()
    causes: dict[int, Case | None] = {}
    for case in sorted(cases, key=lambda one: id(one) in put_off):
        causes[id(case)] = chain.cause_of(case)
    return [(case, causes[id(case)]) for case in sorted(cases, key=lambda one: causes[id(one)] is not None)]


def demote(case: Case, cause: Case) -> Diagnostic:
    """A consequence as a remark that names its cause."""
    one = case.diagnostic()
    place = f"line {cause.line}" if cause.file == case.file else f"{cause.file}, line {cause.line}"
    where = f" in {place}" if cause.line is not None else ""
    return replace(
        one,
        severity="info",
        message=f"Follows from the error{where}: {one.message}",
        hint=f"Mend the error{where} first; this one most often goes with it.",
        params={**one.params, "follows": cause.code, "follows_line": cause.line},
    )
