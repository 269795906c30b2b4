"""Cover letters: documents like resumes, with the same header, templates and files."""

from typing import Any

from curricle.engines.resume import sample
from tests.modules.document.test_resumes import listed, make


def letter() -> dict[str, Any]:
    """A letter under the header of the sample."""
    header = sample("engineer").content.basics.model_dump(mode="json")
    item = {
        "recipient": ["Hana Okafor", "Tideline Systems"],
        "subject": "Staff engineer",
        "salutation": "Dear Ms Okafor,",
        "body": "I would like to join the team that keeps the tide tables running.",
        "closing": "Yours sincerely,",
        "signature": "Mara",
    }
    sections = [{"id": "letter", "type": "letter", "items": [item]}]
    return {"kind": "cover_letter", "content": {"basics": header, "sections": sections}}


async def test_letters_are_made_listed_and_exported_beside_resumes(ada: Any) -> None:
    await make(ada, "Resume")
    made = await make(ada, "Letter to Tideline", document=letter())
    assert made["kind"] == "cover_letter"
    assert {row["title"]: row["kind"] for row in await listed(ada)} == {
        "Resume": "resume",
        "Letter to Tideline": "cover_letter",
    }
    for template in ("modern", "classic", "minimal"):
        body = {"resume_id": made["id"], "template": template}
        text = (await ada.post("/api/v1/export/text", json=body)).text
        assert "Dear Ms Okafor," in text
        assert sample("engineer").content.basics.name in text
        pdf = await ada.post("/api/v1/export/pdf", json=body)
        assert pdf.content.startswith(b"%PDF-"), pdf.text


async def defaults(client: Any) -> list[str]:
    return [row["title"] for row in await listed(client) if row["is_default"]]


async def test_a_letter_is_never_the_default_resume(ada: Any) -> None:
    made = await make(ada, "Letter", document=letter())
    assert made["is_default"] is False
    refused = await ada.patch(f"/api/v1/resumes/{made['id']}/default")
    assert (refused.status_code, refused.json()["code"]) == (409, "resume.letter_not_default")
    older, newer = await make(ada, "Older"), await make(ada, "Newer")
    assert await defaults(ada) == ["Older"]
    await make(ada, "Another letter", document=letter())
    await ada.delete(f"/api/v1/resumes/{older['id']}")
    assert await defaults(ada) == ["Newer"]
    await make(ada, "Spare")
    turned = await ada.put(
        f"/api/v1/resumes/{newer['id']}",
        json={"title": "Turned", "document": letter()},
        headers={"If-Match": '"1"'},
    )
    assert (turned.status_code, turned.json()["is_default"]) == (200, False)
    assert await defaults(ada) == ["Spare"]
