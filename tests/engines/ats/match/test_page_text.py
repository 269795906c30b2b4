"""From a page of the web to the posting on it: what it says for machines first, else its main text."""

import json

import pytest

from curricle.engines.ats.match.page_text import posting_from_html

POSTING = {
    "@context": "https://schema.org/",
    "@type": "JobPosting",
    "title": "Data Engineer",
    "hiringOrganization": {"@type": "Organization", "name": "Acme &amp; Sons"},
    "jobLocation": {"@type": "Place", "address": {"addressLocality": "Berlin", "addressCountry": "DE"}},
    "employmentType": ["FULL_TIME", "CONTRACTOR"],
    "description": "<p>You build pipelines.</p><h3>Must have</h3><ul><li>Python</li><li><p>SQL</p></li></ul>",
    "qualifications": "Five years with Spark.",
}
AROUND = """
<nav><a href="/">Home</a></nav><div role="banner">Cookies?</div><script>alert("no words")</script>
<p style="display: none">Hidden words</p><p hidden>More of them</p><footer>Imprint</footer>
"""


def page(body: str, head: str = "") -> bytes:
    return f"<!doctype html><html><head><title>Jobs</title>{head}</head><body>{body}</body></html>".encode()


def script(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


@pytest.mark.parametrize("value", [POSTING, [{"@type": "WebSite"}, POSTING], {"@graph": [POSTING]}])
def test_what_a_page_says_for_machines_comes_first(value: object) -> None:
    found = posting_from_html(page("<h1>Other words</h1><p>of the page</p>", script(value)))
    assert found["title"] == "Data Engineer"
    assert found["company"] == "Acme & Sons"
    assert found["text"] == (
        "Data Engineer\nCompany: Acme & Sons\nLocation: Berlin, DE\n"
        "Employment type: FULL_TIME, CONTRACTOR\n\n"
        "You build pipelines.\n\nMust have\n\n• Python\n• SQL\n\n"
        "Qualifications\nFive years with Spark."
    )


def test_a_description_that_was_escaped_twice_is_read() -> None:
    value = {**POSTING, "description": "&lt;p&gt;You build&lt;/p&gt;&lt;p&gt;R&amp;amp;D tools&lt;/p&gt;"}
    text = posting_from_html(page("", script(value)))["text"] or ""
    assert "You build\n\nR&D tools" in text


def test_without_it_the_main_text_is_taken() -> None:
    body = f"""{AROUND}<main><h1>Nurse <b>(m/f)</b></h1><p>Care for   people.</p>
    <ul><li>Licence<br>needed</li><li>Night shifts</li></ul></main>{AROUND}"""
    found = posting_from_html(page(body, '<meta property="og:site_name" content="Clinic">'))
    assert (found["title"], found["company"]) == ("Nurse (m/f)", "Clinic")
    assert found["text"] == "Nurse (m/f)\n\nCare for people.\n\n• Licence\nneeded\n• Night shifts"


@pytest.mark.parametrize(
    "broken", ["{", '{"@type": "JobPosting"}', '{"@type": "JobPosting", "description": 7}', "[" * 5000]
)
def test_what_is_broken_for_machines_is_passed_over(broken: str) -> None:
    words = "<h1>Cook</h1><p>Make soup for many people.</p>"
    body = f'<script type="application/ld+json">{broken}</script>{words}'
    text = posting_from_html(page(body))["text"] or ""
    assert "Make soup for many people." in text


@pytest.mark.parametrize(
    "hostile",
    [
        b"",
        b"\x00" * 1000,
        b"<" * 200_000,
        b"<div>" * 100_000 + b"deep",
        b"<p>" + b"a " * 1_000_000,
        b'<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><p>&c;&c;</p>',
        b"<ul>" + b"<li></li>" * 50_000 + b"</ul>",
        "<p>caf\xe9</p>".encode("latin-1"),
    ],
)
def test_no_page_is_too_strange(hostile: bytes) -> None:
    found = posting_from_html(hostile)
    assert len(found["text"] or "") <= 60_000


def test_old_encodings_are_read() -> None:
    text = posting_from_html('<meta charset="windows-1252"><p>Café – “Köchin”</p>'.encode("cp1252"))["text"]
    assert text == "Café – “Köchin”"
