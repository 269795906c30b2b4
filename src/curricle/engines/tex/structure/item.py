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
    if not opening:
        name, opening, level = re.sub(r"\s[–—-]\s", ": ", text).partition(":")
    return (
        {"language": name.strip()[:LINE], "fluency": level.rstrip(") ").strip() or None}
        if opening
        else {"language": text[:LINE]}
    )


def listed(kind: str, label: str, text: str) -> list[Values]:
    """What stands in a line of skills, languages or interests."""
    parts = re.split(r"\s*[,;•·|]\s*(?![^()]*\))", text)
    names = [part.strip(" .")[:LINE] for part in parts if part.strip(" .")]
    if kind == "languages":
        return [{"language": label, "fluency": text[:LINE] or None}] if label else [*map(language_of, names)]
    if not label:
        return [{"name": name, "keywords": []} for name in names]
    if kind == "skills" and re.fullmatch(r"[\d.,/ ]+%?", text):
        return [{"name": label, "level": text}]
    return [{"name": label, "keywords": names}]


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
    kind = found.score[:LINE] or None
    if found.facts and _EMPLOYMENT.search(found.facts[0]):
        kind = found.facts.pop(0)[:LINE]
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
    study, _, area = found.title.partition(", ") if found.is_sure else (found.title, "", "")
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
    return {**named, "contact": found.facts[0] if found.facts else None, "reference": _said(found)}


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
    read = _FACTS.get(kind)
    return read(facts) if facts and read is not None else {}


def _facts_of_place(facts: list[str]) -> Values:
    return {"location": facts[0]}


def _facts_of_education(facts: list[str]) -> Values:
    return {"location": facts[0], "score": facts[1] if len(facts) > 1 else None}


def _facts_of_project(facts: list[str]) -> Values:
    *types, roles = facts
    return {"type": types[0] if types else None, "roles": roles.split(", ")}


def _facts_of_certificate(facts: list[str]) -> Values:
    return dict(pair for fact in facts if (pair := _certified(fact)) is not None)


def _facts_of_publication(facts: list[str]) -> Values:
    dois = [fact[4:] for fact in facts if fact.startswith("doi:")]
    people = [fact for fact in facts if not fact.startswith("doi:")]
    return {"doi": dois[0] if dois else None, "authors": people[0].split(", ") if people else []}


_FACTS: Final[dict[str, Callable[[list[str]], Values]]] = {
    "work": _facts_of_place,
    "volunteer": _facts_of_place,
    "education": _facts_of_education,
    "projects": _facts_of_project,
    "certificates": _facts_of_certificate,
    "publications": _facts_of_publication,
}


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


# What an item of each type is called by.
_NAMES: Final = {
    **{"awards": "title", "certificates": "name", "references": "name", "projects": "name"},
    **{"interests": "name", "volunteer": "organization", "publications": "name"},
}
# Where what is said of it has a place.
_SAID: Final = {
    **{"awards": "summary", "references": "reference", "projects": "description", "volunteer": "summary"},
    "publications": "summary",
}


def line_of(kind: str, text: str, marked_text: str, *, title: str = "") -> Values:
    """A line that belongs to no entry, in a section of entries."""
    name = (title or text)[:LINE]
    is_more = bool(title) or len(text) > LINE
    if kind == "work":
        return {"employer": name, "roles": [{"summary": marked_text}] if is_more else []}
    if kind == "education":
        return {"institution": name, "summary": marked_text if is_more else None}
    if kind in _NAMES:
        said = {_SAID[kind]: marked_text} if kind in _SAID and is_more else {}
        return {_NAMES[kind]: (name if said or not title else f"{title}: {text}")[:LINE], **said}
    return {"title": title, "summary": marked_text}
