"""Whatever a document, a JSON Resume or a text may be: the strategies of the property tests."""

from typing import Any

from hypothesis import strategies as st

from curricle.engines.resume import Document
from curricle.engines.resume.structure import ensure_ids

# Small alphabets find more: they make markup, equal names and blanks likely.
letters = st.sampled_from(list("ab *_`[]()\\\n.1é漢ع"))
words = st.text(st.sampled_from(list('abc dé漢ع~/"<#$')), max_size=8)
texts = st.text(letters, max_size=30)
urls = st.sampled_from(["https://example.com", "http://a.example.org/x?y=1#z", "mailto:a@b.example"])
ids = st.text(st.sampled_from("abcdefgh"), min_size=1, max_size=3)
dates = st.sampled_from(["2019", "2020-02", "2021-12-31", "1999-01", "2024-02-29"])
json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-1000, 1000) | st.floats(-10, 10) | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=5,
)


def some(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """An object with any of these fields."""
    return st.fixed_dictionaries({}, optional=fields)


own_dates = st.one_of(dates, some(value=st.none() | dates | words, raw=st.none() | words))
periods = st.none() | some(start=st.none() | own_dates, end=st.none() | own_dates, present=st.booleans())
lines = st.lists(some(id=ids, text=texts, visible=st.booleans()), max_size=3)
maybe = st.none() | words


def entry(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[list[dict[str, Any]]]:
    return st.lists(some(id=ids, visible=st.booleans(), **fields), max_size=3)


dated = {"url": st.none() | urls, "location": maybe, "period": periods, "summary": maybe, "highlights": lines}
roles = entry(
    position=words, employment_type=maybe, location=maybe, period=periods, summary=maybe, highlights=lines
)
word_lists = st.lists(words, max_size=3)
own_items = {
    "summary": entry(text=texts),
    "work": entry(employer=words, url=st.none() | urls, location=maybe, description=maybe, roles=roles),
    "volunteer": entry(organization=words, position=maybe, **dated),
    "education": entry(institution=words, area=maybe, study_type=maybe, score=maybe, courses=lines, **dated),
    "awards": entry(
        title=words, awarder=maybe, date=st.none() | own_dates, url=st.none() | urls, summary=maybe
    ),
    "certificates": entry(
        name=words,
        issuer=maybe,
        date=st.none() | own_dates,
        expires=st.none() | own_dates,
        credential_id=maybe,
    ),
    "publications": entry(
        name=words, authors=word_lists, publisher=maybe, date=st.none() | own_dates, doi=maybe
    ),
    "skills": entry(name=words, level=maybe, keywords=word_lists),
    "languages": entry(language=words, fluency=maybe),
    "interests": entry(name=words, keywords=word_lists),
    "references": entry(name=words, position=maybe, contact=maybe, reference=maybe),
    "projects": entry(
        name=words,
        entity=maybe,
        type=maybe,
        url=st.none() | urls,
        period=periods,
        roles=word_lists,
        description=maybe,
        highlights=lines,
        keywords=word_lists,
    ),
    "custom": entry(title=words, subtitle=maybe, keywords=word_lists, **dated),
}
own_sections = st.one_of(
    *(
        st.fixed_dictionaries(
            {"type": st.just(kind), "items": items},
            optional={"id": ids, "title": maybe, "visible": st.booleans()},
        )
        for kind, items in own_items.items()
    )
)
own_basics = some(
    name=words,
    label=maybe,
    email=maybe,
    phone=maybe,
    url=st.none() | urls,
    image=st.none() | st.fixed_dictionaries({"url": urls, "alt": words}),
    location=st.none()
    | some(
        address=maybe,
        postal_code=maybe,
        city=maybe,
        region=maybe,
        country_code=st.sampled_from([None, "", "IE"]),
    ),
    profiles=entry(network=words, username=maybe, url=st.none() | urls),
    details=entry(label=words, value=words, url=st.none() | urls),
)
own_values = st.fixed_dictionaries(
    {"content": some(basics=own_basics, sections=st.lists(own_sections, max_size=4))},
    optional={
        "kind": st.sampled_from(["resume", "cover_letter"]),
        "locale": st.sampled_from(["en", "de-AT", "ar"]),
        "presentation": some(
            page_size=st.sampled_from(["a4", "letter"]),
            config=st.dictionaries(words, json_values, max_size=2),
        ),
        "meta": some(source=maybe, extras=st.dictionaries(words, json_values, max_size=2)),
    },
)


def _document(values: dict[str, Any]) -> Document:
    return Document.model_validate(ensure_ids(values))


documents = own_values.map(_document)


def with_unknown(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """An object of JSON Resume with any of its keys, and with keys that nobody knows."""
    unknown = st.dictionaries(words.map(lambda word: "_" + word), json_values, max_size=2)
    return st.builds(lambda known, more: {**more, **known}, some(**fields), unknown)


string_lists = st.lists(words, max_size=3)
span = {"startDate": dates, "endDate": dates}
their_entries: dict[str, dict[str, st.SearchStrategy[Any]]] = {
    "work": {
        "name": words,
        "location": words,
        "description": words,
        "position": words,
        "url": urls,
        **span,
        "summary": words,
        "highlights": string_lists,
    },
    "volunteer": {
        "organization": words,
        "position": words,
        "url": urls,
        **span,
        "summary": words,
        "highlights": string_lists,
    },
    "education": {
        "institution": words,
        "url": urls,
        "area": words,
        "studyType": words,
        **span,
        "score": words,
        "courses": string_lists,
    },
    "awards": {"title": words, "date": dates, "awarder": words, "summary": words},
    "certificates": {"name": words, "date": dates, "url": urls, "issuer": words},
    "publications": {"name": words, "publisher": words, "releaseDate": dates, "url": urls, "summary": words},
    "skills": {"name": words, "level": words, "keywords": string_lists},
    "languages": {"language": words, "fluency": words},
    "interests": {"name": words, "keywords": string_lists},
    "references": {"name": words, "reference": words},
    "projects": {
        "name": words,
        "description": words,
        "highlights": string_lists,
        "keywords": string_lists,
        **span,
        "url": urls,
        "roles": string_lists,
        "entity": words,
        "type": words,
    },
}
their_basics = with_unknown(
    name=words,
    label=words,
    image=urls,
    email=st.just("a@b.example"),
    phone=words,
    url=urls,
    summary=words,
    location=with_unknown(
        address=words, postalCode=words, city=words, countryCode=st.just("IE"), region=words
    ),
    profiles=st.lists(with_unknown(network=words, username=words, url=urls), max_size=3),
)
their_sections: dict[str, st.SearchStrategy[Any]] = {
    kind: st.lists(with_unknown(**fields), max_size=3) for kind, fields in their_entries.items()
}
json_resumes = with_unknown(
    **{"$schema": urls},
    basics=their_basics,
    meta=with_unknown(canonical=urls, version=words, lastModified=st.just("2024-01-01T00:00:00")),
    **their_sections,
)
