"""A document without its person: no word of them is left, in any field, in any format, in any spelling."""

import io
import re
import time
import zipfile
from typing import Any

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curricle.engines.render import Options, compose
from curricle.engines.render.formats import Format, write
from curricle.engines.resume import parse, sample, sample_names, validate
from curricle.engines.resume.model import Document
from curricle.engines.resume.redaction import personal_strings, redact
from curricle.engines.resume.trace import GONE, Collector, fold

from ..render.formats.everything import Filler
from .strategies import documents

# No word of the house holds these syllables, so that what is found was left.
syllables = st.sampled_from(["quor", "zel", "vox", "kyg", "wux", "xim", "jebb", "qizz"])
name_words = st.lists(syllables, min_size=2, max_size=3).map(lambda parts: "".join(parts).title())
BASICS = {
    "name": "Dr. Zoë Łukasiewicz-O’Brien",
    "label": "Engineer, friend of Zoë",
    "email": "zoe.luk@lukasiewicz.example",
    "phone": "+49 (30) 555-0134",
    "url": "https://www.zoewrites.example/about/",
    "image": {"url": "https://zoewrites.example/me.png", "alt": "Zoë"},
    "location": {"address": "Kanalweg 4", "postal_code": "12047", "city": "Neukölln", "country_code": "DE"},
    "profiles": [
        {"network": "GitHub", "username": "zoeluka", "url": "https://github.com/zoeluka"},
        {"network": "Fediverse", "username": "@zluk@social.example", "visible": False},
    ],
    "details": [
        {"label": "Second phone", "value": "0171 / 22 33 44 55"},
        {"label": "Permit", "value": "Blue card"},
    ],
}


def document(*sections: dict[str, Any], **rest: Any) -> Document:
    content = {"basics": rest.pop("basics", BASICS), "sections": list(sections)}
    return Document.model_validate({"content": content, **rest})


def summary(text: str, **rest: Any) -> str:
    """What is left of a text about Zoë."""
    made = redact(document({"type": "summary", "items": [{"text": text}]}, **rest)).model_dump()
    left: str = made["content"]["sections"][0]["items"][0]["text"]
    return left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Zoë builds ledgers.", "Candidate builds ledgers."),
        ("ZOE LUKASIEWICZ’s ledgers", "Candidate’s ledgers"),
        ("by Łukasiewicz-O’Brien, Z.", "by Candidate, Z."),
        ("by Lukasiewicz et al.", "by Candidate et al."),
        ("written by O’Brien alone", "written by Candidate alone"),
        ("**Zoë** is *zoe*", "**Candidate** is *Candidate*"),
        ("Zoo and zoetrope stay.", "Zoo and zoetrope stay."),
        ("Dr. Who stays.", "Dr. Who stays."),
        ("write to zoe.luk@lukasiewicz.example", f"write to {GONE}"),
        ("or to team@elsewhere.example", f"or to {GONE}"),
        ("[my page](https://zoewrites.example/x) tells", "my page tells"),
        ("see zoewrites.example", f"see {GONE}"),
        ("see github.com/zoeluka/ledger, and github.com", f"see {GONE}/ledger, and github.com"),
        ("call 030/555 01 34 now", f"call {GONE} now"),
        ("or +49305550134", f"or {GONE}"),
        ("or 0171-22334455", f"or {GONE}"),
        ("saved 5 550 134 EUR in 2019", f"saved {GONE} EUR in 2019"),
        ("grew 30 % to 5550", "grew 30 % to 5550"),
        ("handle @zoeluka or zluk", f"handle @{GONE} or {GONE}"),
        ("zoelukasiewicz on the net", "Candidate on the net"),
        ("lives in Neukölln, kanalweg 4", f"lives in {GONE}, {GONE}"),
        ("in NEUKOLLN", f"in {GONE}"),
        ("holds a blue card", f"holds a {GONE}"),
    ],
)
def test_words_of_the_person_go_and_others_stay(text: str, left: str) -> None:
    assert summary(text) == left


def test_headers_hold_a_neutral_name_and_nothing_else() -> None:
    made = redact(document()).content.basics.model_dump(exclude_defaults=True)
    assert made == {"name": "Candidate", "label": "Engineer, friend of Candidate"}
    assert redact(document(locale="de-AT")).content.basics.name == "Kandidat/in"
    assert redact(document(basics={})).content.basics.name == ""
    assert redact(document(basics={"name": "Candida Candidate"})).content.basics.name == "Applicant"
    assert redact(document(basics={"name": "Candidate Applicant Person"})).content.basics.name == ""


def test_nothing_leads_back() -> None:
    made = redact(
        document(
            {
                "type": "publications",
                "id": "zoe-papers",
                "items": [
                    {
                        "name": "Ledgers",
                        "authors": ["Z. Łukasiewicz-O’Brien", "A. Roe", "I. Boss"],
                        "doi": "10.1/2",
                        "url": "https://doi.org/10.1/2",
                    }
                ],
            },
            {
                "type": "certificates",
                "items": [{"name": "Admin", "credential_id": "X-77", "url": "https://c.example"}],
            },
            {
                "type": "references",
                "items": [
                    {
                        "name": "Ida Boss",
                        "position": "CTO",
                        "contact": "boss@firm.example, 0221 987 65 43",
                        "reference": "Zoë is never late. Ida",
                    }
                ],
            },
            {
                "type": "work",
                "items": [{"employer": "Tern", "location": "Neukölln, DE", "roles": [{"location": "Bern"}]}],
            },
            {"type": "skills", "items": [{"name": "Hidden", "visible": False}]},
            {"type": "skills", "items": [{"name": "Also hidden"}], "visible": False},
            meta={"source": "zoe.json", "extras": {"json_resume": {"@root": {"unknown": {"x": "Zoë"}}}}},
            presentation={
                "config": {
                    "section_order": ["zoe-papers", "work"],
                    "accent": "#123456",
                    "motto": {"Zoë": ["zoe"]},
                },
                "template_version": "Zoë",
            },
        )
    )
    papers, certificates, references, work, hidden = made.model_dump()["content"]["sections"]
    assert papers["id"] == "part-1"
    assert made.presentation.config == {"section_order": ["part-1", "work"], "accent": "#123456"}
    assert made.presentation.template_version is None
    assert papers["items"][0]["authors"] == ["Candidate", "A. Roe", f"I. {GONE}"]
    assert (papers["items"][0]["doi"], papers["items"][0]["url"]) == (None, None)
    assert certificates["items"][0]["credential_id"] is None
    assert references["items"][0]["name"] == ""
    assert references["items"][0]["contact"] is None
    assert references["items"][0]["reference"] == f"Candidate is never late. {GONE}"
    assert (work["items"][0]["location"], work["items"][0]["roles"][0]["location"]) == (None, "Bern")
    assert hidden["items"] == []
    assert made.meta.model_dump() == {"source": None, "extras": {}}


def test_a_letter_loses_its_place_and_its_signature() -> None:
    letter = {
        "type": "letter",
        "items": [{"place_and_date": "Ulm, May", "body": "I, Zoë", "signature": "Zoë"}],
    }
    item = redact(document(letter, kind="cover_letter")).model_dump()["content"]["sections"][0]["items"][0]
    assert (item["place_and_date"], item["body"], item["signature"]) == (None, "I, Candidate", "Candidate")


def test_marks_within_a_word_hide_nothing() -> None:
    assert "0134" not in summary("call 030 **555** 0134")
    assert "zoe" not in fold(summary("**Z**oë"))[0]


def test_scripts_without_spaces() -> None:
    basics = {"name": "田中 太郎"}
    assert summary("株式会社で田中さんは働く。", basics=basics, locale="ja") == "株式会社で候補者さんは働く。"
    basics = {"name": "ليلى حداد"}
    assert "ليلى" not in summary("عملت وليلى حداد هنا", basics=basics, locale="ar")


def test_long_texts_stay_within_their_limits_and_cost_no_time() -> None:
    began = time.process_time()
    made = redact(
        document(
            {
                "type": "summary",
                "items": [{"text": "Jo " * 3333}, {"text": "a" * 10_000}, {"text": "1 " * 5000}],
            },
            {"type": "skills", "items": [{"name": "Jo " * 100}]},
            basics={"name": "Jo"},
        )
    )
    assert time.process_time() - began < 2
    assert parse(made.model_dump_json())[0] == made
    assert "Jo" not in made.model_dump_json()


@pytest.mark.parametrize("name", sample_names())
def test_samples_are_still_documents(name: str) -> None:
    made = redact(sample(name))
    assert parse(made.model_dump_json())[0] == made
    assert not [found for found in validate(made, max_sections=50) if found.severity == "error"]
    assert redact(sample(name)) == made
    text = made.model_dump_json().casefold()
    assert not [string for string in personal_strings(sample(name)) if string.casefold() in text]


@settings(max_examples=30, deadline=None)
@given(documents)
def test_any_document_is_still_a_document(document: Document) -> None:
    made = redact(document)
    assert parse(made.model_dump_json())[0] == made
    compose(made)


@st.composite
def persons(draw: st.DrawFn) -> dict[str, str]:
    """Somebody with a name, addresses and a number that are nobody else's."""
    first, last = draw(name_words), draw(name_words)
    digits = draw(st.text("123456789", min_size=8, max_size=9))
    handle = f"{draw(syllables)}{draw(syllables)}x9"
    return {
        "first": first,
        "last": last,
        "email": f"{first}.{last}@{handle}.example".lower(),
        "phone": f"+47 {digits}",
        "regrouped": " ".join(digits[at : at + 2] for at in range(0, len(digits), 2)),
        "handle": handle,
        "url": f"https://{handle}.example/{first}".lower(),
    }


def full_of(person: dict[str, str]) -> Document:
    """Every section and every field, each telling of the person."""
    values = Filler().document().model_dump()
    count = iter(range(10**6))
    spellings = [
        *("{first} {last}", "{last}, {first}", "{email}", "{phone}", "{regrouped}", "@{handle}", "{url}"),
        *("see {handle}.example", "({last})", "{first}s", "{first}-{last}"),
    ]

    def told(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: told(child, name) for name, child in value.items()}
        if isinstance(value, list):
            return [told(child, key) for child in value]
        if not isinstance(value, str) or key in {"id", "type", "url", "country_code", "value"}:
            return value
        return f"{value} {spellings[next(count) % len(spellings)].format(**person)} end"

    content = told(values["content"])
    content["basics"] |= {
        "name": f"{person['first']} {person['last']}",
        "email": person["email"],
        "phone": person["phone"],
        "url": person["url"],
        "profiles": [{"network": "GitHub", "username": person["handle"]}],
        "details": [],
        "location": None,
    }
    for section in content["sections"]:
        section["items"] = [item for item in section["items"] if section["type"] != "references"]
    return Document.model_validate({**values, "content": content})


def remains(person: dict[str, str], text: str) -> list[str]:
    """What of the person a text still holds."""
    small = text.casefold()
    words = [person[key] for key in ("first", "last", "handle")]
    found = [word for word in words if word.casefold() in small]
    digits = re.sub(r"[^\d\n]", "", text)
    return found + [person["phone"]] * (re.sub(r"\D", "", person["regrouped"]) in digits)


def written(document: Document, form: Format) -> str:
    """All that a file holds, its properties too."""
    data = write(document, form, Options()).data
    assert data is not None
    if form == "docx":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = (archive.read(name).decode() for name in archive.namelist())
            return "\n".join(re.sub(r"<[^>]+>", "", part) + part for part in parts)
    if form == "pdf":
        reader = pypdf.PdfReader(io.BytesIO(data))
        described = (
            f"{reader.metadata} {(reader.xmp_metadata.stream.get_data() if reader.xmp_metadata else b'')!r}"
        )
        return "\n".join((described, *(page.extract_text() for page in reader.pages)))
    return data.decode()


@settings(max_examples=15, deadline=None)
@given(persons())
def test_no_format_holds_a_word_of_the_person(person: dict[str, str]) -> None:
    document = full_of(person)
    made = redact(document)
    forms: tuple[Format, ...] = ("text", "markdown", "html", "latex", "docx", "json", "jsonresume")
    for form in forms:
        assert remains(person, written(document, form))
        assert not remains(person, written(made, form)), form


@settings(max_examples=3, deadline=None)
@given(persons())
def test_no_pdf_holds_a_word_of_the_person(person: dict[str, str]) -> None:
    document = full_of(person)
    assert remains(person, written(document, "pdf"))
    assert not remains(person, written(redact(document), "pdf"))


def test_shared_hosts_and_short_names_are_no_traces() -> None:
    collector = Collector()
    collector.add_mail("a@gmail.com")
    collector.add_address("https://www.linkedin.com/in/x", is_own=False)
    collector.add_address("mailto:zelvox@quor.example", is_own=False)
    collector.add_address("tel:+4712345678", is_own=False)
    collector.own.add("van der X")
    traces = collector.traces()
    assert not traces.found("van der gmail.com, linkedin.com, in")
    assert traces.found("zelvox")
    assert traces.found("12 34 56 78")
    assert not traces.has_name("X")
