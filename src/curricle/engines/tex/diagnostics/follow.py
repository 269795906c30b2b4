"""Tells the errors that only follow from an earlier one from those that are mistakes of their own."""

from dataclasses import replace

from curricle.engines.tex.diagnostics.diagnostic import Diagnostic
from curricle.engines.tex.diagnostics.rule import Case

# After these nothing that TeX says of the rest can be trusted.
FATAL = {"tex.no_class", "tex.class_not_found", "tex.needs_other_engine"}
# What goes wrong in the lines between, when an environment is not known or never ends.
INSIDE = {"tex.lonely_item", "tex.misplaced_ampersand", "tex.misplaced_line", "tex.undefined_command"}
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
        return self._in_line(case) or self._in_kind(case)

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
        last = self._causes[-1]
        if case.code == "tex.missing_dollar" and case.weak:
            # The engine closes at the end of the paragraph the maths that it opened itself.
            return self._of("tex.missing_dollar", "tex.math_only")
        if case.code == "tex.math_only" and last.code in ("tex.missing_dollar", "tex.math_only"):
            return last if last.line == case.line else None
        if case.code == "tex.end_mismatch":
            if case.params.get("ended") in self._environments or case.params.get("begun") in self._environments:
                return self._of("tex.undefined_environment")
            return self._of("tex.end_mismatch") or self._of("tex.too_deep", "tex.runaway_argument")
        if case.code in INSIDE and last.code == "tex.undefined_environment" and case.code != "tex.undefined_command":
            return last
        if case.code in ("tex.missing_begin_document", "tex.misplaced_hash", "tex.not_here"):
            return self._before(case)
        if case.code == "tex.group_end" or (case.weak and "@" in case.complaint.text):
            return last
        if case.code in ("tex.missing_close_brace", "tex.extra_brace") and case.weak:
            return self._of("tex.runaway_argument", "tex.missing_open_brace", "tex.extra_brace", "tex.verb_in_argument")
        return None

    def _of(self, *codes: str) -> Case | None:
        return next((one for one in reversed(self._causes) if one.code in codes), None)

    def _before(self, case: Case) -> Case | None:
        """What went wrong in the preamble leaves text there, and a broken definition shows where it is used."""
        last = self._causes[-1]
        if case.code == "tex.missing_begin_document":
            return last
        if case.code == "tex.misplaced_hash":
            return self._of("tex.illegal_parameter", "tex.misplaced_hash")
        return self._of("tex.missing_open_brace", "tex.missing_close_brace")


def arrange(cases: list[Case]) -> list[tuple[Case, Case | None]]:
    """Each error with its cause; where several speak of one line, the strongest is taken first."""
    strong = {(case.file, case.line) for case in cases if case.code in STRONG}
    late = [case for case in cases if case.weak and (case.file, case.line) in strong and case.code not in STRONG]
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
