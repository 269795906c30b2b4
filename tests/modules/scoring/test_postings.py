"""Postings are read from texts, files and pages of the web, and kept for their owner."""

from typing import Any
from uuid import uuid4

import pytest

from curricle.modules.scoring.schemas.analysis import POSTING_LONGEST
from curricle.modules.scoring.schemas.posting import PostingOut
from tests.modules.scoring.desk import POSTING, make_posting
from tests.platform.outbound.site import opened, page


async def test_a_stranger_gets_404(ada: Any, bob: Any) -> None:
    posting = await make_posting(ada)
    url = f"/api/v1/postings/{posting['id']}"
    assert (await bob.get(url)).status_code == 404
    assert (await bob.patch(url, json={"title": "Mine now"})).status_code == 404
    assert (await bob.delete(url)).status_code == 404
    assert (await bob.get("/api/v1/postings")).json()["items"] == []
    assert (await ada.get(url)).json() == posting


async def test_a_text_is_read_and_kept(visitor: Any) -> None:
    posting = await make_posting(visitor)
    PostingOut.model_validate(posting)
    assert posting["text"] == POSTING
    assert "Data Engineer" in posting["title"]
    skills = {skill["name"].lower(): skill for skill in posting["reading"]["skills"]}
    assert skills["python"]["need"] == "required"
    assert skills["terraform"]["need"] == "preferred"
    for skill in skills.values():
        assert all(POSTING[start:end].strip() for start, end in skill["spans"])
    read = await visitor.post("/api/v1/postings/read", json={"text": POSTING})
    assert read.json() == posting["reading"]


async def test_it_is_listed_renamed_and_forgotten(ada: Any) -> None:
    first, second = await make_posting(ada), await make_posting(ada, text=POSTING, title="At Acme")
    assert second["title"] == "At Acme"
    renamed = await ada.patch(f"/api/v1/postings/{first['id']}", json={"title": "The old one"})
    assert renamed.json() == {**first, "title": "The old one"}
    rows = (await ada.get("/api/v1/postings")).json()["items"]
    assert [row["title"] for row in rows] == ["At Acme", "The old one"]
    part = (await ada.get("/api/v1/postings", params={"limit": 1})).json()
    rest = (await ada.get("/api/v1/postings", params={"cursor": part["next_cursor"]})).json()
    assert [row["id"] for row in rest["items"]] == [first["id"]]
    assert (await ada.delete(f"/api/v1/postings/{first['id']}")).status_code == 204
    assert (await ada.delete(f"/api/v1/postings/{first['id']}")).status_code == 404


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("job.txt", POSTING.encode()),
        ("job.html", f"<nav>Home</nav><main><pre>{POSTING}</pre></main>".encode()),
        ("dir/job.md", POSTING.encode()),
    ],
)
async def test_a_file_is_read(ada: Any, name: str, data: bytes) -> None:
    answer = await ada.post("/api/v1/postings", files={"file": (name, data)}, data={"title": "From a file"})
    assert answer.status_code == 201, answer.text
    told = answer.json()
    assert told["title"] == "From a file"
    assert {"python", "sql"} <= {skill["name"].lower() for skill in told["reading"]["skills"]}


@pytest.mark.parametrize(
    ("order", "code"),
    [
        ({}, "posting.unclear"),
        ({"text": "a", "url": "https://example.org/"}, "posting.unclear"),
        ({"title": "alone"}, "posting.unclear"),
        ({"text": ""}, "request.invalid"),
        ({"text": "words", "title": "two\nlines"}, "request.invalid"),
        ({"url": "http://169.254.169.254/latest/meta-data"}, "outbound.address_refused"),
        ({"url": "http://localhost:5432/"}, "outbound.address_refused"),
        ({"url": "file:///etc/passwd"}, "outbound.address_refused"),
        ({"url": "no address"}, "outbound.address_refused"),
    ],
)
async def test_an_unclear_order_is_refused(ada: Any, order: Any, code: str) -> None:
    answer = await ada.post("/api/v1/postings", json=order)
    assert (answer.status_code, answer.json()["code"]) == (422, code), answer.text
    assert (await ada.get("/api/v1/postings")).json()["items"] == []


async def test_a_posting_has_a_longest_length_at_every_door(ada: Any) -> None:
    longest = f"{POSTING} ".ljust(POSTING_LONGEST, "\n")
    assert (await ada.post("/api/v1/postings/read", json={"text": longest})).status_code == 200
    longer = f"{longest}."
    doors = {
        "/api/v1/postings": {"text": longer},
        "/api/v1/postings/read": {"text": longer},
        "/api/v1/analyses": {"document": {}, "posting_text": longer},
        "/api/v1/analyses/bulk": {"resume_ids": [str(uuid4())], "posting_text": longer},
    }
    for door, order in doors.items():
        answer = await ada.post(door, json=order)
        assert (answer.status_code, answer.json()["code"]) == (422, "request.invalid"), door
    form = {"files": {"file": ("resume.txt", b"Ada")}, "data": {"posting_text": longer}}
    assert (await ada.post("/api/v1/analyses", **form)).status_code == 422


async def test_nothing_is_kept_of_a_file_without_words(ada: Any) -> None:
    for name, data in (("job.pdf", b"%PDF-1.7 broken"), ("job.html", b"<p> </p>"), ("job.txt", b" \n ")):
        answer = await ada.post("/api/v1/postings", files={"file": (name, data)})
        assert answer.status_code == 422, answer.text
        assert answer.json()["code"] in ("posting.empty", "analysis.file_unreadable")
    assert (await ada.get("/api/v1/postings")).json()["items"] == []


class TestFromTheWeb:
    """An operator who allows a site on this very machine."""

    @pytest.fixture
    def settings(self, settings: Any) -> Any:
        """Leave for this machine, whatever port the site gets."""
        allowed = {"outbound_allow": ["127.0.0.1/32"], "outbound_ports": list(range(1024, 65536))}
        return settings.model_copy(update=allowed)

    async def test_a_page_is_fetched_and_read(self, ada: Any) -> None:
        async with opened() as site:
            body = f"<h1>Data Engineer</h1><nav>Menu</nav><main><pre>{POSTING}</pre></main>"
            site.answers["/job"] = page(body.encode())
            told = await make_posting(ada, url=site.url("/job"))
            assert (told["url"], told["title"]) == (site.url("/job"), "Data Engineer")
            assert "Menu" not in told["text"]
            assert {"python", "sql"} <= {skill["name"].lower() for skill in told["reading"]["skills"]}
            site.answers["/plain"] = page(POSTING.encode(), kind="text/plain")
            plain = await make_posting(ada, url=site.url("/plain"), title="Plain")
            assert plain["title"] == "Plain"

    async def test_what_is_no_page_is_told(self, ada: Any) -> None:
        async with opened() as site:
            site.answers["/zip"] = page(b"PK", kind="application/zip")
            for path in ("/zip", "/none"):
                answer = await ada.post("/api/v1/postings", json={"url": site.url(path)})
                assert (answer.status_code, answer.json()["code"]) == (422, "outbound.page_unreadable")


class TestLimits:
    """An operator who lets everybody fetch twice a minute."""

    @pytest.fixture
    def settings(self, settings: Any) -> Any:
        """Fewer fetches than posts."""
        return settings.model_copy(update={"rate_limit_rules": {"posting_fetch": "2/60"}})

    async def test_pages_are_fetched_more_sparingly_than_texts_are_read(self, ada: Any, bob: Any) -> None:
        order = {"url": "http://10.0.0.1/"}
        codes = [(await ada.post("/api/v1/postings", json=order)).status_code for _ in range(3)]
        assert codes == [422, 422, 429]
        assert (await ada.post("/api/v1/postings", json={"text": POSTING})).status_code == 201
        assert (await bob.post("/api/v1/postings", json=order)).status_code == 422
