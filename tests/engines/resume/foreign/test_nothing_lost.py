"""Whatever stands in a file of another program is in the document, kept beside it, or told as left over."""

import itertools
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curricle.engines.resume import read_any, validate
from tests.engines.resume.foreign import writers
from tests.wide import wide

Values = dict[str, Any]


def marked(shape: Any, counter: "itertools.count[int]") -> Any:
    """The same shape with a word of its own at each place."""
    if isinstance(shape, dict):
        return {key: marked(value, counter) for key, value in shape.items()}
    if isinstance(shape, list):
        return [marked(value, counter) for value in shape]
    return f"word{next(counter)}x" if shape == "*" else shape


def words_of(shape: Any) -> list[str]:
    text = json.dumps(shape)
    return (
        [f"word{number}x" for number in range(10_000) if f"word{number}x" in text] if "word" in text else []
    )


SITE = {"url": "https://example.com/*", "label": "*", "inlineLink": False}
ITEM = {"id": "*", "hidden": True, "icon": "*", "iconColor": "*", "website": SITE, "extra": "*"}
V5 = {
    "picture": {"hidden": False, "url": "https://example.com/me.png", "borderColor": "*"},
    "basics": {
        "name": "*",
        "headline": "*",
        "email": "*",
        "phone": "*",
        "location": "*",
        "website": SITE,
        "customFields": [{"id": "*", "icon": "*", "text": "*", "link": "*"}],
        "more": {"deep": ["*", "*"]},
    },
    "summary": {"title": "*", "icon": "*", "hidden": False, "content": "*"},
    "sections": {
        "profiles": {"title": "*", "items": [{**ITEM, "network": "*", "username": "*"}]},
        "experience": {
            "title": "*",
            "items": [
                {
                    **ITEM,
                    "company": "*",
                    "position": "*",
                    "location": "*",
                    "period": "*",
                    "description": "*",
                    "roles": [],
                },
                {
                    **ITEM,
                    "company": "*",
                    "position": "*",
                    "location": "*",
                    "period": "*",
                    "description": "*",
                    "roles": [{"id": "*", "position": "*", "period": "*", "description": "*"}],
                },
            ],
        },
        "education": {
            "title": "*",
            "items": [
                {
                    **ITEM,
                    "school": "*",
                    "degree": "*",
                    "area": "*",
                    "grade": "*",
                    "location": "*",
                    "period": "*",
                    "description": "*",
                }
            ],
        },
        "projects": {"title": "*", "items": [{**ITEM, "name": "*", "period": "*", "description": "*"}]},
        "skills": {
            "title": "*",
            "items": [{**ITEM, "name": "*", "proficiency": "*", "level": 4, "keywords": ["*", "*"]}],
        },
        "languages": {"title": "*", "items": [{**ITEM, "language": "*", "fluency": "*", "level": 4}]},
        "interests": {"title": "*", "items": [{**ITEM, "name": "*", "keywords": ["*"]}]},
        "awards": {
            "title": "*",
            "items": [{**ITEM, "title": "*", "awarder": "*", "date": "*", "description": "*"}],
        },
        "certifications": {
            "title": "*",
            "items": [{**ITEM, "title": "*", "issuer": "*", "date": "*", "description": "*"}],
        },
        "publications": {
            "title": "*",
            "items": [{**ITEM, "title": "*", "publisher": "*", "date": "*", "description": "*"}],
        },
        "volunteer": {
            "title": "*",
            "items": [{**ITEM, "organization": "*", "location": "*", "period": "*", "description": "*"}],
        },
        "references": {
            "title": "*",
            "items": [{**ITEM, "name": "*", "position": "*", "phone": "*", "description": "*"}],
        },
        "unheard": {"title": "*", "items": ["*"]},
    },
    "customSections": [
        {
            "id": "*",
            "title": "*",
            "type": kind,
            "items": [{**ITEM, "name": "*", "title": "*", "content": "*", "recipient": "*"}],
        }
        for kind in ("summary", "projects", "skills", "profiles", "cover-letter", "unheard")
    ],
    "metadata": {
        "template": "*",
        "notes": "*",
        "page": {"locale": "en", "format": "*"},
        "layout": {"pages": [{"main": ["*"]}]},
    },
    "beyond": ["*", {"a": "*"}],
}
URL4 = {"label": "*", "href": "https://example.com/*"}
ITEM4 = {"id": "*", "visible": False, "url": URL4, "extra": "*"}
V4 = {
    "basics": {
        "name": "*",
        "headline": "*",
        "email": "*",
        "phone": "*",
        "location": "*",
        "url": URL4,
        "customFields": [{"id": "*", "icon": "*", "name": "*", "value": "*"}],
        "picture": {
            "url": "https://example.com/me.png",
            "size": 64,
            "effects": {"hidden": True, "border": True},
        },
    },
    "sections": {
        "summary": {"id": "*", "name": "*", "visible": True, "content": "*"},
        "experience": {
            "id": "*",
            "name": "*",
            "visible": True,
            "items": [
                {**ITEM4, "company": "*", "position": "*", "location": "*", "date": "*", "summary": "*"}
            ],
        },
        "education": {
            "id": "*",
            "name": "*",
            "visible": True,
            "items": [
                {
                    **ITEM4,
                    "institution": "*",
                    "studyType": "*",
                    "area": "*",
                    "score": "*",
                    "date": "*",
                    "summary": "*",
                }
            ],
        },
        "projects": {
            "id": "*",
            "name": "*",
            "visible": True,
            "items": [
                {**ITEM4, "name": "*", "description": "*", "date": "*", "summary": "*", "keywords": ["*"]}
            ],
        },
        "references": {
            "id": "*",
            "name": "*",
            "visible": True,
            "items": [{**ITEM4, "name": "*", "description": "*", "summary": "*"}],
        },
        "skills": {
            "id": "*",
            "name": "*",
            "visible": True,
            "items": [{**ITEM4, "name": "*", "description": "*", "level": 3, "keywords": ["*"]}],
        },
        "custom": {
            "abc": {
                "id": "*",
                "name": "*",
                "visible": True,
                "items": [
                    {
                        **ITEM4,
                        "name": "*",
                        "description": "*",
                        "date": "*",
                        "location": "*",
                        "summary": "*",
                        "keywords": ["*"],
                    }
                ],
            }
        },
    },
    "metadata": {"template": "*", "layout": [[["*"]]], "css": {"value": "*"}, "notes": "*"},
}
SPAN = {
    "startDate": "*",
    "endDate": "*",
    "url": "https://example.com/*",
    "summary": "*",
    "keywords": ["*"],
    "extra": "*",
}
YAML = {
    "content": {
        "basics": {
            "name": "*",
            "headline": "*",
            "email": "*",
            "phone": "*",
            "url": "*",
            "summary": "*",
            "extra": "*",
        },
        "location": {
            "address": "*",
            "city": "*",
            "region": "*",
            "country": "*",
            "postalCode": "*",
            "extra": "*",
        },
        "profiles": [{"network": "*", "url": "https://example.com/*", "username": "*"}],
        "education": [
            {"institution": "*", "degree": "*", "area": "*", "score": "*", "courses": ["*"], **SPAN}
        ],
        "work": [{"name": "*", "position": "*", **SPAN}],
        "volunteer": [{"organization": "*", "position": "*", **SPAN}],
        "projects": [{"name": "*", "description": "*", **SPAN}],
        "skills": [{"name": "*", "level": "*", "keywords": ["*"], "extra": "*"}],
        "languages": [{"language": "*", "fluency": "*", "keywords": ["*", "*"]}],
        "certificates": [{"name": "*", "issuer": "*", "date": "*", "url": "*"}],
        "awards": [{"title": "*", "awarder": "*", "date": "*", "summary": "*"}],
        "publications": [{"name": "*", "publisher": "*", "releaseDate": "*", "summary": "*"}],
        "references": [{"name": "*", "phone": "*", "email": "*", "relationship": "*", "summary": "*"}],
        "interests": [{"name": "*", "keywords": ["*"]}],
        "unheard": [{"a": "*"}],
    },
    "locale": {"language": "en", "extra": "*"},
    "layouts": [{"engine": "latex", "template": "*", "sections": {"aliases": {"work": "*", "skills": "*"}}}],
    "beyond": "*",
}


def kept_in(raw: bytes) -> str:
    reading = read_any(raw)
    assert reading.document is not None, reading.findings
    assert not [one for one in validate(reading.document, max_sections=99) if one.severity == "error"]
    left = [one.as_dict() for one in reading.leftover]
    return reading.document.model_dump_json() + json.dumps(left)


@pytest.mark.parametrize("shape", [V5, V4, YAML], ids=["reactive 5", "reactive 4", "yamlresume"])
def test_every_word_is_somewhere(shape: Values) -> None:
    made = marked(shape, itertools.count())
    # Addresses hold a sign where each gets its word.
    text = json.dumps(made).replace("https://example.com/*", "https://example.com/a")
    kept = kept_in(text.encode())
    words = words_of(json.loads(text))
    assert len(words) > 40
    assert [word for word in words if word not in kept] == []


def test_every_word_of_linkedin_is_somewhere() -> None:
    from curricle.engines.resume.foreign.linkedin.kinds import KINDS

    counter = itertools.count()
    tables = {}
    for kind in KINDS:
        header = [*kind.columns, "Unheard"]
        dates = {column for column in kind.columns if column.endswith((" On", " Date"))}
        rows = [
            [f"{2000 + next(counter)}" if column in dates else f"word{next(counter)}x" for column in header]
            for _ in range(2)
        ]
        tables[f"{kind.files[0]}.csv"] = writers.table([header, *rows])
    kept = kept_in(writers.zipped(tables))
    # Whether an address is confirmed and which kind of phone it is only LinkedIn needs to know.
    own = {"Confirmed", "Primary", "Updated On", "Type", "Status"}
    lost = []
    for name, text in tables.items():
        header, *rows = [line.split(",") for line in text.splitlines()]
        lost += [
            (name, column, cell)
            for row in rows
            for column, cell in zip(header, row, strict=True)
            if cell.startswith("word") and cell not in kept and column not in own
        ]
    assert lost == []


values = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def broken(shape: Any) -> st.SearchStrategy[Any]:
    """The shape, with anything at all in some of its places."""
    if isinstance(shape, dict):
        whole: st.SearchStrategy[Any] = st.fixed_dictionaries(
            {key: broken(value) for key, value in shape.items()}
        )
    elif isinstance(shape, list):
        whole = st.tuples(*map(broken, shape)).map(list)
    else:
        return st.just("word") | values
    return st.one_of(whole, whole, whole, values)


@settings(deadline=None, max_examples=wide(60))
@given(st.sampled_from([V5, V4, YAML]).flatmap(broken))
def test_nothing_raises_whatever_stands_where(shape: Any) -> None:
    reading = read_any(json.dumps(shape).encode())
    if reading.document is not None:
        assert reading.document.model_dump_json()
    for one in reading.leftover:
        assert json.dumps(one.as_dict())
        assert one.why
