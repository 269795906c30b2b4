"""Templates over HTTP: what there is, what each user prefers, and what choosing one means."""

from typing import Any

import pytest

from curricle.engines.render import ENGINE, template, templates
from tests.factories.identity import api_key, member
from tests.modules.document.test_resumes import document, make

GREEN = {"accent": "#0b6e4f"}


async def prefer(client: Any, config: Any, template_id: str = "modern") -> Any:
    return await client.put(f"/api/v1/templates/{template_id}/preferences", json={"config": config})


async def preferred(client: Any, template_id: str = "modern") -> Any:
    return (await client.get(f"/api/v1/templates/{template_id}")).json()["preferences"]


async def presented(client: Any, presentation: dict[str, Any]) -> dict[str, Any]:
    """The presentation that is stored of a new resume."""
    resume = await make(client, document={**document(), "presentation": presentation})
    kept: dict[str, Any] = resume["document"]["presentation"]
    return kept


async def test_the_gallery_is_open(client: Any) -> None:
    listed = (await client.get("/api/v1/templates")).json()
    assert [one["id"] for one in listed] == [one.id for one in templates()]
    assert {"modern", "classic", "professional", "minimal"} <= {one["id"] for one in listed}
    for one in listed:
        assert one["name"]
        assert one["category"]
        assert one["description"]
        assert one["is_active"] is True
        assert one["supports"]["page_sizes"] == ["a4", "letter"]


async def test_a_template_tells_its_settings_and_its_versions(client: Any) -> None:
    told = (await client.get("/api/v1/templates/modern")).json()
    rules = told["configuration"]["properties"]
    assert told["configuration"]["additionalProperties"] is False
    assert set(told["defaults"]) == set(rules)
    assert told["versions"][0] == told["version"] == told["change_log"][0]["version"]
    assert told["change_log"][0]["notes"]
    assert told["preferences"] is None


async def test_there_is_no_template_of_another_name(client: Any, ada: Any) -> None:
    answers = [
        await client.get("/api/v1/templates/nowhere"),
        await client.get("/api/v1/templates/..%2Fmodern"),
        await client.get("/api/v1/templates/nowhere/page.svg"),
        await prefer(ada, GREEN, "nowhere"),
        await ada.post("/api/v1/templates/nowhere/picture", json={"document": document()}),
    ]
    assert [answer.status_code for answer in answers] == [404] * 5


async def test_preferences_are_everybodys_own(ada: Any, bob: Any, visitor: Any, client: Any) -> None:
    assert (await prefer(client, GREEN)).status_code == 401
    answer = await prefer(ada, GREEN)
    assert (answer.status_code, answer.json()) == (200, {"template": "modern", "config": GREEN})
    await prefer(visitor, {"accent": "#aa0000"})
    assert await preferred(ada) == GREEN
    assert await preferred(visitor) == {"accent": "#aa0000"}
    assert await preferred(bob) is None
    assert await preferred(client) is None
    await prefer(ada, {})
    assert await preferred(ada) == {}


async def test_a_key_needs_the_scope(app: Any, client: Any) -> None:
    owner = await member(app)
    blind = {"Authorization": f"Bearer {await api_key(app, owner.id, scopes=('exports:write',))}"}
    body = {"config": GREEN}
    refused = await client.put("/api/v1/templates/modern/preferences", json=body, headers=blind)
    assert (refused.status_code, refused.json()["code"]) == (403, "identity.scope_missing")
    writer = {"Authorization": f"Bearer {await api_key(app, owner.id, scopes=('resumes:write',))}"}
    allowed = await client.put("/api/v1/templates/modern/preferences", json=body, headers=writer)
    assert allowed.status_code == 200
    told = (await client.get("/api/v1/templates/modern", headers=blind)).json()
    assert told["preferences"] is None


@pytest.mark.parametrize(
    ("config", "pointer"),
    [
        ({"colour": "red"}, "/config/colour"),
        ({"accent": "red"}, "/config/accent"),
        ({"font": "Papyrus"}, "/config/font"),
        ({"font_size": 400}, "/config/font_size"),
        ({"margin_x": True}, "/config/margin_x"),
        ({"photo": {"shape": "star"}}, "/config/photo/shape"),
        ({"a/b~c": 1}, "/config/a~1b~0c"),
    ],
)
async def test_what_a_template_does_not_take_is_refused_with_its_place(
    ada: Any, config: dict[str, Any], pointer: str
) -> None:
    answer = await prefer(ada, {**GREEN, **config})
    assert (answer.status_code, answer.json()["code"]) == (422, "template.preferences_invalid")
    assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]
    assert await preferred(ada) is None


async def test_choosing_a_template_brings_its_preferences_and_pins_it(ada: Any) -> None:
    await prefer(ada, GREEN, "classic")
    chosen = await presented(ada, {"template": "classic"})
    newest = template("classic")
    assert newest is not None
    assert chosen["config"] == GREEN
    assert (chosen["template_version"], chosen["engine"]) == (newest.version, ENGINE)
    # What one brings stays as it is, and other templates have preferences of their own.
    own = {"accent": "#123456"}
    assert (await presented(ada, {"template": "classic", "config": own}))["config"] == own
    assert (await presented(ada, {"template": "modern"}))["config"] == {}


async def test_preferences_do_not_reach_back(ada: Any) -> None:
    resume = await make(ada, document=document())
    path = f"/api/v1/resumes/{resume['id']}"
    await prefer(ada, GREEN)
    same = await ada.put(path, json={"title": "Same", "document": document()}, headers={"If-Match": '"1"'})
    assert same.json()["document"]["presentation"]["config"] == {}
    await prefer(ada, {"accent": "#223344"}, "minimal")
    other = {**document(), "presentation": {"template": "minimal"}}
    moved = await ada.put(path, json={"title": "Other", "document": other}, headers={"If-Match": '"2"'})
    kept = moved.json()["document"]["presentation"]
    assert (kept["template"], kept["config"]) == ("minimal", {"accent": "#223344"})


async def test_a_pin_stays_whoever_forgets_to_name_it(ada: Any) -> None:
    pinned = {"template": "modern", "template_version": "1.0.0", "engine": "typst-0.15.0"}
    resume = await make(ada, document={**document(), "presentation": pinned})
    path = f"/api/v1/resumes/{resume['id']}"
    plain = {**document(), "presentation": {"template": "modern"}}
    saved = await ada.put(path, json={"title": "Mine", "document": plain}, headers={"If-Match": '"1"'})
    kept = saved.json()["document"]["presentation"]
    assert (kept["template_version"], kept["engine"]) == ("1.0.0", "typst-0.15.0")


@pytest.mark.parametrize(
    ("presentation", "pointer"),
    [
        ({"config": {"colour": "red"}}, "/presentation/config/colour"),
        ({"config": {"accent": "red"}}, "/presentation/config/accent"),
        ({"config": {"font": "Papyrus"}}, "/presentation/config/font"),
        ({"page_size": "a0"}, "/presentation/page_size"),
        ({"template": "../modern"}, "/presentation/template"),
    ],
)
async def test_no_resume_is_stored_with_a_look_that_cannot_be_drawn(
    ada: Any, presentation: dict[str, Any], pointer: str
) -> None:
    raw = {**document(), "presentation": presentation}
    answer = await ada.post("/api/v1/resumes", json={"title": "Odd", "document": raw})
    assert (answer.status_code, answer.json()["code"]) == (422, "resume.invalid")
    assert pointer in {error["pointer"] for error in answer.json()["errors"]}
    assert (await ada.get("/api/v1/resumes")).json()["items"] == []


async def test_a_visitors_preferences_move_into_the_account(ada: Any, visitor: Any, database: Any) -> None:
    from uuid import UUID

    from curricle.modules.document import service

    await prefer(ada, GREEN, "modern")
    await prefer(visitor, {"accent": "#aa0000"}, "modern")
    await prefer(visitor, {"accent": "#bb0000"}, "classic")
    users = UUID((await ada.get("/api/v1/users/me")).json()["id"])
    visitors = UUID((await visitor.get("/api/v1/users/me")).json()["id"])
    async with database.writing() as session:
        await service.adopt(session, visitor_id=visitors, user_id=users)
    assert await preferred(ada, "modern") == GREEN
    assert await preferred(ada, "classic") == {"accent": "#bb0000"}
