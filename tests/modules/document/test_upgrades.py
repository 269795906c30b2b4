"""Moving to a newer version of a template: offered and shown, and done only when it is asked for."""

from typing import Any

from curricle.engines.render import ENGINE, versions
from tests.modules.document.test_resumes import document, make

OLD = {"template": "modern", "template_version": "1.0.0"}


async def old(client: Any) -> dict[str, Any]:
    """A resume that was made with the first version of its template."""
    return await make(client, document={**document(), "presentation": OLD})


async def test_a_stranger_gets_404(ada: Any, bob: Any) -> None:
    path = f"/api/v1/resumes/{(await old(ada))['id']}/upgrade"
    answers = [await bob.get(path), await bob.post(path, headers={"If-Match": '"1"'})]
    assert [answer.status_code for answer in answers] == [404, 404]


async def test_an_upgrade_is_offered_with_both_pictures(ada: Any) -> None:
    resume = await old(ada)
    offer = (await ada.get(f"/api/v1/resumes/{resume['id']}/upgrade")).json()
    newest = versions("modern")[0]
    assert newest != "1.0.0"
    assert (offer["is_offered"], offer["from_version"], offer["to_version"]) == (True, "1.0.0", newest)
    assert newest in offer["changes"]
    before, after = [(await ada.get(offer[side])).text for side in ("before_url", "after_url")]
    assert before.startswith("<svg")
    assert after.startswith("<svg")
    assert before == (await ada.get(f"/api/v1/resumes/{resume['id']}/page.svg")).text
    # Looking at it changed nothing.
    kept = (await ada.get(f"/api/v1/resumes/{resume['id']}")).json()
    assert (kept["revision"], kept["document"]["presentation"]["template_version"]) == (1, "1.0.0")


async def test_an_upgrade_is_done_once(ada: Any) -> None:
    resume = await old(ada)
    path = f"/api/v1/resumes/{resume['id']}/upgrade"
    assert (await ada.post(path)).status_code == 428
    late = await ada.post(path, headers={"If-Match": '"7"'})
    assert (late.status_code, late.json()["code"], late.json()["revision"]) == (412, "resume.conflict", 1)
    done = await ada.post(path, headers={"If-Match": '"1"'})
    kept = done.json()["document"]["presentation"]
    assert (done.status_code, done.json()["revision"]) == (200, 2)
    assert (kept["template_version"], kept["engine"]) == (versions("modern")[0], ENGINE)
    again = await ada.post(path, headers={"If-Match": '"2"'})
    assert (again.status_code, again.json()["code"]) == (409, "resume.upgrade_not_needed")
    offer = (await ada.get(path)).json()
    assert (offer["is_offered"], offer["to_version"], offer["before_url"]) == (False, None, None)
