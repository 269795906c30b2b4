"""Documents to render: one with everything, many scripts, no name, five pages."""

from typing import Any

from curricle.engines.resume import sample, sample_names
from curricle.engines.resume.model import Document


def document(*sections: dict[str, Any], basics: dict[str, Any] | None = None, **rest: Any) -> Document:
    """A document of these sections, with a name unless the basics say otherwise."""
    content = {"basics": {"name": "Ada Example"} if basics is None else basics, "sections": list(sections)}
    return Document.model_validate({"content": content, **rest})


def section(kind: str, *items: dict[str, Any], **rest: Any) -> dict[str, Any]:
    """A section of a kind."""
    return {"type": kind, "items": list(items), **rest}


def highlights(*texts: str) -> list[dict[str, str]]:
    """Lines of a list."""
    return [{"text": text} for text in texts]


def role(position: str, start: str, *lines: str, **rest: Any) -> dict[str, Any]:
    """A position that is still held."""
    period = {"start": start, "present": True}
    return {"position": position, "period": period, "highlights": highlights(*lines), **rest}


FULL_BASICS = {
    "name": "Zoë Łukasiewicz-O’Brien",
    "label": "Staff engineer",
    "email": "zoe@example.com",
    "phone": "+49 30 555 0134",
    "url": "https://www.zoe.example.com/",
    "location": {"address": "Kanalweg 4", "postal_code": "12047", "city": "Berlin", "country_code": "DE"},
    "profiles": [
        {"network": "GitHub", "username": "zoe", "url": "https://github.com/zoe"},
        {"network": "Mastodon", "username": "@zoe"},
    ],
    "details": [{"label": "Permit", "value": "EU citizen"}, {"label": "", "value": "Remote"}],
}


def full(locale: str = "en") -> Document:
    """Every section type with every field."""
    return document(
        section(
            "summary", {"text": "First paragraph, with **bold**, *italic*, `code`.\nNew line.\n\nSecond one."}
        ),
        section(
            "work",
            {
                "employer": "Tern & Tide",
                "url": "https://tern.example.com",
                "location": "Hamburg",
                "description": "Logistics for 60 terminals.",
                "roles": [
                    role(
                        "Lead",
                        "2021-03",
                        "Rebuilt berth planning in C++, C# and .NET.",
                        employment_type="Contract",
                    ),
                    role(
                        "Engineer",
                        "2018",
                        "First-class tracing over CI/CD for the office.",
                        summary="Second role.",
                    ),
                ],
            },
            {
                "employer": "Solo",
                "location": "Bern",
                "roles": [role("Owner", "2015-09-01", "Efficient workflow.")],
            },
            {"employer": "Nobody's", "roles": []},
        ),
        section(
            "volunteer",
            {
                "organization": "Red Kite",
                "position": "Trainer",
                "location": "Ulm",
                "period": {"start": "2010", "end": "2012"},
                "summary": "Weekends.",
                "highlights": highlights("Taught 40 people."),
            },
        ),
        section(
            "education",
            {
                "institution": "KTH",
                "area": "Computer Science",
                "study_type": "MSc",
                "location": "Stockholm",
                "score": "4.7/5",
                "period": {"start": "2008-09", "end": "2010-06"},
                "summary": "Thesis on ledgers.",
                "courses": highlights("Distributed Systems", "Formal *Methods*"),
                "highlights": highlights("Best of the year."),
            },
        ),
        section(
            "awards",
            {"title": "Prize", "awarder": "Society", "date": "2020-05", "summary": "For the ledger."},
        ),
        section(
            "certificates",
            {
                "name": "Administrator",
                "issuer": "CNCF",
                "date": "2023-06-14",
                "expires": "2026-06",
                "credential_id": "X-77",
            },
        ),
        section(
            "publications",
            {
                "name": "Ledgers that balance",
                "authors": ["Z. Łukasiewicz", "A. Roe"],
                "publisher": "ACM",
                "date": "2022",
                "doi": "10.1145/1234",
                "summary": "A paper.",
            },
        ),
        section(
            "skills",
            {"name": "Languages", "level": "daily", "keywords": ["Rust", "C++"]},
            {"keywords": ["SQL"]},
        ),
        section("languages", {"language": "Polish", "fluency": "native"}, {"language": "English"}),
        section("interests", {"name": "Rowing", "keywords": ["sculls", "eights"]}),
        section(
            "references",
            {
                "name": "I. Boss",
                "position": "CTO",
                "contact": "boss@example.com",
                "reference": "“Never late.”",
            },
        ),
        section(
            "projects",
            {
                "name": "tallysticks",
                "entity": "Self",
                "type": "Library",
                "url": "https://tally.example.com",
                "period": {"start": "2019"},
                "roles": ["Author"],
                "description": "An embeddable ledger.",
                "highlights": highlights("900 shops."),
                "keywords": ["Rust", "SQLite"],
            },
        ),
        section(
            "custom",
            {
                "title": "Patent",
                "subtitle": "EPO",
                "location": "Munich",
                "period": {"end": "2016"},
                "summary": "Granted.",
                "highlights": highlights("Cited twice."),
                "keywords": ["tally"],
            },
            title="Patents",
        ),
        basics=FULL_BASICS,
        locale=locale,
    )


def arabic() -> Document:
    """Right to left, with numbers and Latin words in it."""
    return document(
        section("summary", {"text": "مهندسة برمجيات بخبرة 11 سنة في **PostgreSQL** و Rust."}),
        section(
            "work",
            {
                "employer": "شركة المدفوعات",
                "location": "دبي",
                "roles": [role("كبيرة المهندسين", "2021-03", "تصميم النظام.")],
            },
            {"employer": "ألف", "roles": [role("باء", "2018", "جيم"), role("دال", "2015", "هاء")]},
        ),
        basics={
            "name": "ليلى حداد",
            "label": "مهندسة",
            "email": "layla@example.com",
            "phone": "+966 11 555 0100",
        },
        locale="ar",
    )


def hebrew() -> Document:
    """Right to left in another script."""
    return document(
        section("work", {"employer": "חברה", "roles": [role("מהנדסת", "2020-01", "בנתה מערכת תשלומים.")]}),
        basics={"name": "נועה לוי", "phone": "+972 3 555 0100"},
        locale="he",
    )


def signs() -> Document:
    """Emoji, Greek, Cyrillic, Vietnamese and decomposed accents."""
    text = "🚀 👩‍🚀 ❤️ Ελλάδα Київ Việt Nam Zoe\u0308 1️⃣ → ✓ ≤ € ½"
    return document(
        section("summary", {"text": text}), section("skills", {"name": "🚀", "keywords": ["Ω", "ж"]})
    )


def nameless() -> Document:
    """Nobody's document."""
    return document(section("work", {"roles": [{"highlights": highlights("Only a line.")}]}), basics={})


def long() -> Document:
    """About five pages."""
    lines = [
        f"Line {n} moves {n * 7} files in an efficient office workflow without losing any of them."
        for n in range(8)
    ]
    items = [
        {
            "employer": f"Employer {n}",
            "location": "Berlin",
            "roles": [role(f"Position {n}", "2019-02", *lines)],
        }
        for n in range(18)
    ]
    return document(section("work", *items), section("skills", {"name": "All", "keywords": ["a", "b"]}))


SPECIMENS = {
    "full": full,
    "german": lambda: full("de-AT"),
    "french": lambda: full("fr"),
    "arabic": arabic,
    "hebrew": hebrew,
    "signs": signs,
    "nameless": nameless,
    "long": long,
}
NAMES = (*SPECIMENS, *(f"sample-{name}" for name in sample_names()))


def specimen(name: str) -> Document:
    """A fresh document by its name here, samples included."""
    return sample(name.removeprefix("sample-")) if name.startswith("sample-") else SPECIMENS[name]()
