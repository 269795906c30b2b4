"""The checks that only some fields of work ask for."""

from curricle.engines.ats.check.case import Case, Fault, Outcome


def check_licence(case: Case) -> Outcome:
    """A licence, registration or certificate."""
    details = case.facts.basics.details
    if case.facts.certificates or any(
        detail.value.strip() for detail in details if detail.visible and _speaks_of_licence(detail.label)
    ):
        return Outcome(1.0)
    message = "No licence, registration or certificate was found."
    fix = "Add the ones that you hold, each with its issuer and date, in a section “Certificates”."
    return Outcome(0.0, (Fault("expectation.licence_missing", "/content/sections", message, fix, 1.0),))


def _speaks_of_licence(label: str) -> bool:
    words = label.casefold()
    return any(stem in words for stem in ("licen", "regist", "certif", "permit"))


def check_publications(case: Case) -> Outcome:
    """A list of publications."""
    if case.facts.publications:
        return Outcome(1.0)
    message = "No publications were found."
    fix = "Add a section “Publications”, if you have published."
    return Outcome(0.0, (Fault("expectation.publications_missing", "/content/sections", message, fix, 1.0),))


def check_portfolio(case: Case) -> Outcome:
    """Something to look at."""
    if case.facts.links:
        return Outcome(1.0)
    message = "There is no link to your work."
    fix = "Add the address of your portfolio."
    return Outcome(0.0, (Fault("expectation.portfolio_missing", "/content/basics/url", message, fix, 1.0),))
