"""Entries and lines as items of the document, each in the way of its section."""

import re
from collections.abc import Callable
from typing import Any, Final

from curricle.engines.tex.structure.entry import LINE, Found
from curricle.engines.tex.structure.when import period_of

Values = dict[str, Any]
_EMPLOYMENT: Final = re.compile(
    r"time|contract|intern|freelance|temporary|permanent|self-employed", re.IGNORECASE
)


def language_of(text: str) -> Values:
    """`English (native)` as a language and how well."""
    name, opening, level = text.partition("(")
    return (
        {"language": name.strip(), "fluency": level.rstrip(") ").strip() or None}
        if opening
        else {"language": text}
    )


def item_of(kind: str, found: Found) -> Values:
    """An entry as an item."""
    make = _MAKERS.get(kind)
    if make is not None:
        return {**make(found), **_facts(kind, found)}
    about = {
        "title": found.title[:LINE],
        "subtitle": found.org[:LINE] or None,
        "location": _place(found),
        "url": _url(found),
    }
    return {**about, **_when(found), "summary": _summary(found), "keywords": found.words}


def _work(found: Found) -> Values:
    kind = found.facts.pop(0)[:LINE] if found.facts and _EMPLOYMENT.search(found.facts[0]) else None
    role = {
        "position": found.title[:LINE],
        "employment_type": kind,
        "summary": _summary(found),
        **_when(found),
    }
    if found.is_role and found.facts:
        role["location"] = found.facts.pop(0)[:LINE]
    return {"employer": found.org[:LINE], "location": _place(found), "url": _url(found), "roles": [role]}


def _volunteer(found: Found) -> Values:
    position = found.title[:LINE] if found.org else None
    named = {
        "organization": (found.org or found.title)[:LINE],
        "position": position,
        "location": _place(found),
    }
    return {**named, **_when(found), "summary": _summary(found)}


def _education(found: Found) -> Values:
    study, comma, area = found.title.partition(", ") if found.is_sure else (found.title, "", "")
    named = {"institution": found.org[:LINE], "study_type": study[:LINE] or None, "area": area[:LINE] or None}
    return {
        **named,
        "location": _place(found),
        "score": found.score or None,
        **_when(found),
        "summary": _summary(found),
    }


def _project(found: Found) -> Values:
    entity = ", ".join(part for part in (found.org, found.place) if part)[:LINE] or None
    about = {"name": found.title[:LINE], "entity": entity, "url": _url(found), "keywords": found.words}
    return {**about, **_when(found), "description": _summary(found)}


def _award(found: Found) -> Values:
    named = {"title": found.title[:LINE], "awarder": found.org[:LINE] or None}
    return {**named, "date": _day(found), "summary": _said(found)}


def _certificate(found: Found) -> Values:
    return {
        "name": found.title[:LINE],
        "issuer": found.org[:LINE] or None,
        "date": _day(found),
        "url": _url(found),
    }


def _publication(found: Found) -> Values:
    named = {"name": found.title[:LINE], "publisher": found.org[:LINE] or None, "url": _url(found)}
    return {**named, "date": _day(found), "summary": _said(found)}


def _summary_item(found: Found) -> Values:
    return {"text": "\n\n".join(text for text in (found.title, _said(found)) if text)}


def _reference(found: Found) -> Values:
    named = {"name": found.title[:LINE], "position": found.org[:LINE] or None}
    return {**named, "contact": (found.facts or [None])[0], "reference": _said(found)}


def _skill(found: Found) -> Values:
    words = [text[:LINE] for text in (found.org, *found.points, *found.words) if text]
    return {"name": found.title[:LINE], "keywords": words}


def _language(found: Found) -> Values:
    return {"language": found.title[:LINE], "fluency": found.org[:LINE] or None}


_MAKERS: Final[dict[str, Callable[[Found], Values]]] = {
    **{
        "work": _work,
        "volunteer": _volunteer,
        "education": _education,
        "projects": _project,
        "awards": _award,
    },
    **{"certificates": _certificate, "publications": _publication, "summary": _summary_item},
    **{"references": _reference, "skills": _skill, "interests": _skill, "languages": _language},
}


def _facts(kind: str, found: Found) -> Values:
    """What a line of ours said after the date."""
    facts = [fact[:LINE] for fact in found.facts]
    if not facts:
        return {}
    match kind:
        case "work" | "volunteer":
            return {"location": facts[0]}
        case "education":
            return {"location": facts[0], "score": facts[1] if len(facts) > 1 else None}
        case "projects":
            *types, roles = facts
            return {"type": types[0] if types else None, "roles": roles.split(", ")}
        case "certificates":
            return dict(pair for fact in facts if (pair := _certified(fact)) is not None)
        case "publications":
            dois = [fact[4:] for fact in facts if fact.startswith("doi:")]
            people = [fact for fact in facts if not fact.startswith("doi:")]
            return {"doi": dois[0] if dois else None, "authors": people[0].split(", ") if people else []}
    return {}


def _certified(fact: str) -> tuple[str, Any] | None:
    first, _, rest = fact.partition(" ")
    period = period_of(rest)
    if period is not None:
        return "expires", period.get("end") or period.get("start")
    return ("credential_id", rest) if rest and first else None


def _when(found: Found) -> Values:
    return {"period": found.period, "highlights": [{"text": text} for text in found.points]}


def _place(found: Found) -> str | None:
    return found.place[:LINE] or None


def _url(found: Found) -> str | None:
    return found.url if found.url and found.url.startswith("http") else None


def _day(found: Found) -> Values | None:
    return (found.period or {}).get("end") or (found.period or {}).get("start")


def _summary(found: Found) -> str | None:
    return "\n\n".join(found.summary)[:10_000] or None


def _said(found: Found) -> str | None:
    return "\n\n".join([*found.summary, *found.points])[:10_000] or None


def line_of(kind: str, text: str, marked_text: str, *, title: str = "") -> Values:
    """A line that belongs to no entry, in a section of entries."""
    name = (title or text)[:LINE]
    match kind:
        case "work":
            return {
                "employer": name,
                "roles": [{"summary": marked_text}] if title or len(text) > LINE else [],
            }
        case "education":
            return {"institution": name, "summary": marked_text if title else None}
        case "awards" | "certificates" | "references":
            return {"title" if kind == "awards" else "name": text[:LINE]}
        case "projects" | "interests":
            return {"name": name}
        case "volunteer":
            return {"organization": name}
        case "publications":
            return {"name": name}
    return {"title": title, "summary": marked_text}
