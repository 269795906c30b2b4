"""Documents nobody wrote: all sections, all scripts, empty to huge, hostile words; the same for a seed."""

import json
import random
from pathlib import Path
from typing import Any

from curricle.engines.render import Template
from curricle.engines.resume.model import Document

FOLDER = Path(__file__).parent / "scripts"
SCRIPTS = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.json"))}
HOSTILE = (
    '#panic("x")',
    "#import",
    "$x^2$",
    "\\input{x}",
    "<b>bold</b>",
    "{{ 7*7 }}",
    "%s",
    "// no comment",
    "]) [(",
    "office–workflow/CI-CD",
    "first-class",
    "C++",
    "C#",
    ".NET",
    "@label",
    "a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/t/u/v/w/x/y/z",
    "W" * 70,
    "supercalifragilistic" * 5,
    "https://example.com/" + "very-long-path/" * 6,
    "efficient",
    "ﬁnal",
    "1,400",
    "50%",
    "€5/h",
    "\x00",
    "\u202eevil\u202c",
    "so\u00adft",
    "Zoe\u0308",
    "…",
    "&amp;",
    "'; drop table",
    "“quoted”",
    "½",
    "→",
)
SIGNS = ("🚀", "❤️", "👩‍💻", "✓")
URLS = (
    "https://example.com/a?b=c",
    "example.org",
    "javascript:alert(1)",
    "",
    None,
    "https://bücher.example/ö",
)
DATES = (
    None,
    {"start": "2020-02", "present": True},
    {"start": "1999", "end": "2001-12-31"},
    {"end": "2016"},
    {"start": "Spring ’99"},
)
SIZES = ((0, 1, 0.1), (1, 3, 0.4), (3, 8, 0.4), (8, 14, 0.1))


class Writer:
    """Writes with the words of one script or several."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        names = list(SCRIPTS)
        count = chance.choices((1, 2, len(names)), (0.8, 0.15, 0.05))[0]
        chosen = chance.sample(names, count)
        self.locale = str(SCRIPTS[chosen[0]]["locale"])
        self.sentences = [text for name in chosen for text in _texts(SCRIPTS[name]["content"])]
        self.words = [word for text in self.sentences for word in text.split() if len(word) < 40]
        self.is_hostile = chance.random() < 0.4
        self.has_signs = chance.random() < 0.2

    def some(self, most: int) -> str:
        """Some words, or none."""
        chance = self.chance
        words = chance.choices(self.words, k=chance.randint(0, most))
        if self.is_hostile and chance.random() < 0.5:
            words.insert(chance.randint(0, len(words)), chance.choice(HOSTILE))
        if self.has_signs and chance.random() < 0.2:
            words.append(chance.choice(SIGNS))
        return " ".join(words)

    def text(self, most: int = 3) -> str:
        """Whole sentences, some of them marked."""
        chance = self.chance
        parts = [chance.choice(self.sentences) for _ in range(chance.randint(0, most))]
        parts.append(self.some(6))
        if chance.random() < 0.3 and parts[0].strip():
            mark = chance.choice(("**{}**", "*{}*", "`{}`", "[{}](https://example.com/x)"))
            parts[0] = mark.format(
                parts[0].replace("*", "").replace("_", "").replace("`", "").replace("[", "")
            )
        return chance.choice((" ", "\n", "\n\n")).join(parts)

    def lines(self, most: int = 5) -> list[dict[str, str]]:
        """Lines of a list."""
        return [{"text": self.text(1)} for _ in range(self.chance.randint(0, most))]

    def role(self) -> dict[str, Any]:
        """A position."""
        return {
            "position": self.some(5),
            "location": self.some(2),
            "period": self.chance.choice(DATES),
            "summary": self.text(1),
            "highlights": self.lines(),
            "employment_type": self.some(1),
        }


def _texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [
            text for key, inner in value.items() if key not in {"type", "start"} for text in _texts(inner)
        ]
    if isinstance(value, list):
        return [text for inner in value for text in _texts(inner)]
    return [value] if isinstance(value, str) else []


def item(kind: str, write: Writer) -> dict[str, Any]:
    """An item of a section of a kind."""
    chance = write.chance
    entry = {"url": chance.choice(URLS), "period": chance.choice(DATES), "location": write.some(2)}
    said = {"summary": write.text(), "highlights": write.lines()}
    words = [write.some(2) for _ in range(chance.randint(0, 8))]
    one: dict[str, dict[str, Any]] = {
        "summary": {"text": write.text(4)},
        "work": {
            "employer": write.some(4),
            "url": entry["url"],
            "location": entry["location"],
            "description": write.text(1),
            "roles": [write.role() for _ in range(chance.choice((0, 1, 1, 1, 2, 3)))],
        },
        "education": {
            "institution": write.some(4),
            "area": write.some(3),
            "study_type": write.some(1),
            "courses": write.lines(3),
            **entry,
            **said,
        },
        "skills": {"name": write.some(2), "level": write.some(1), "keywords": words},
        "languages": {"language": write.some(1), "fluency": write.some(2)},
        "interests": {"name": write.some(2), "keywords": words},
        "publications": {
            "name": write.some(9),
            "authors": [write.some(2) for _ in range(3)],
            "publisher": write.some(3),
            "doi": chance.choice(("10.5555/mas.2025.0201", "")),
            "summary": write.text(1),
        },
        "projects": {
            "name": write.some(3),
            "entity": write.some(2),
            "description": write.text(1),
            "keywords": words,
        },
        "references": {"name": write.some(2), "position": write.some(3), "reference": write.text(2)},
        "certificates": {"name": write.some(4), "issuer": write.some(2), "credential_id": write.some(1)},
        "awards": {"title": write.some(4), "awarder": write.some(2), "summary": write.text(1)},
        "volunteer": {"organization": write.some(3), "position": write.some(3), **said},
        "custom": {"title": write.some(4), "subtitle": write.some(4), "keywords": words, **entry, **said},
    }
    return one[kind]


KINDS = (
    "summary",
    *("work", "education", "skills", "languages", "interests", "publications", "projects", "references"),
    *("certificates", "awards", "volunteer", "custom"),
)


def generated(seed: int) -> Document:
    """The document of a seed."""
    chance = random.Random(seed)
    write = Writer(chance)
    least, most, _ = chance.choices(SIZES, [weight for *_, weight in SIZES])[0]
    sections = []
    for _ in range(chance.randint(least, most)):
        kind = chance.choice(KINDS)
        items = [item(kind, write) for _ in range(chance.randint(0, 4))]
        title = write.some(3) if chance.random() < 0.2 else None
        sections.append({"type": kind, "title": title, "items": items, "visible": chance.random() < 0.95})
    basics = {
        "name": write.some(4),
        "label": write.some(6),
        "email": chance.choice(("a@example.com", "", "not an address")),
        "phone": chance.choice(("+49 30 555 0134", "", "ask me")),
        "url": chance.choice(URLS),
        "location": {"city": write.some(2), "address": write.some(3)},
        "details": [{"label": write.some(1), "value": write.some(2)} for _ in range(chance.randint(0, 3))],
    }
    presentation = {"page_size": chance.choice(("a4", "letter"))}
    content = {"basics": basics, "sections": sections}
    return Document.model_validate({"locale": write.locale, "content": content, "presentation": presentation})


def settings(seed: int, template: Template) -> dict[str, Any]:
    """Some of the settings of a template, as far as they are numbers or choices."""
    chance = random.Random(seed)
    chosen: dict[str, Any] = {}
    for key, rule in template.configuration["properties"].items():
        if chance.random() > 0.25:
            continue
        if "enum" in rule:
            chosen[key] = chance.choice(rule["enum"])
        elif rule["type"] == "number":
            chosen[key] = round(chance.uniform(rule["minimum"], rule["maximum"]), 1)
        elif rule["type"] == "integer":
            chosen[key] = chance.randint(rule["minimum"], rule["maximum"])
    return chosen
