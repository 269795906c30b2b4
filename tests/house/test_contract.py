"""Whatever the schema allows or forbids is answered as the schema says, and never by a failure of ours."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import httpx2
import pytest
import pytest_asyncio
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.generation import GenerationMode

from tests.conftest import ORIGIN
from tests.factories.identity import member
from tests.factories.scoring import analysis, posting, ranking
from tests.factories.tex import compilation
from tests.house.schema import Operation, operations, schema
from tests.wide import wide

# `make check` leaves the walks to `make test`.
pytestmark = pytest.mark.slow

EXAMPLES = wide(12)
# Things that are there for everybody.
KNOWN = {"name": "engineer", "template_id": "modern"}
RULES = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_schema_conformance",
)
load_all_checks()
CHECKED = CHECKS.get_by_names(list(RULES))
# Beside a pattern, a length is unfolded into it, which takes seconds; no walk writes as long as this.
LONGEST_UNFOLDED = 1000


def walkable(part: Any) -> Any:
    """The schema, with no length beside a pattern that would be unfolded for seconds."""
    if isinstance(part, list):
        return [walkable(one) for one in part]
    if not isinstance(part, dict):
        return part
    long = "pattern" in part and part.get("maxLength", 0) > LONGEST_UNFOLDED
    return {name: walkable(one) for name, one in part.items() if not (long and name == "maxLength")}


CONTRACT: Any = schemathesis.openapi.from_dict(walkable(schema()))


def is_stream(operation: Operation) -> bool:
    """A stream of events has no end that a test could wait for; its own tests read from it."""
    content = (
        schema()["paths"][operation.path][operation.method]["responses"].get("200", {}).get("content", {})
    )
    return "text/event-stream" in content or operation.path.endswith("/events")


@dataclass(frozen=True, slots=True)
class Walker:
    """Somebody who owns one of everything. Hypothesis calls from a thread; the application has the loop."""

    client: httpx2.AsyncClient
    ids: dict[str, str]
    loop: asyncio.AbstractEventLoop

    def ask(self, case: Any, *, real: bool) -> httpx2.Response:
        """Sends one case, with the ids of things that exist or with those that were made up."""
        if real:
            known = {name: self.ids[name] for name in case.path_parameters or {} if name in self.ids}
            case.path_parameters = {**(case.path_parameters or {}), **known}
        request = case.as_transport_kwargs(base_url=ORIGIN)
        headers = {str(name): str(value) for name, value in (request.get("headers") or {}).items()}
        headers = {
            name: value for name, value in headers.items() if name.lower() not in ("cookie", "user-agent")
        }
        body = {"content": request["data"]} if isinstance(request.get("data"), bytes | str) else {}
        if request.get("json") is not None:
            body = {"json": request["json"]}
        answer = self.client.request(
            request["method"], request["url"], params=request.get("params"), headers=headers, **body
        )
        return asyncio.run_coroutine_threadsafe(answer, self.loop).result()


@pytest_asyncio.fixture
async def walker(app: FastAPI) -> AsyncIterator[Walker]:
    """A new account with a resume, an export of it, and the rest."""
    someone = await member(app)
    cookie = "; ".join(f"{name}={value}" for name, value in someone.cookies.items())
    transport = httpx2.ASGITransport(app=app, raise_app_exceptions=False)
    async with httpx2.AsyncClient(
        transport=transport, base_url=ORIGIN, headers={"Cookie": cookie}, timeout=30
    ) as client:
        resume = (await client.post("/api/v1/resumes", json={"title": "Mine"})).json()
        export = await client.post(f"/api/v1/resumes/{resume['id']}/exports", json={"format": "pdf"})
        ids = {
            "resume_id": resume["id"],
            "export_id": export.json()["id"],
            "compilation_id": str(await compilation(app, someone.id)),
            "analysis_id": str((await analysis(app, someone.id)).id),
            "posting_id": str(await posting(app, someone.id)),
            "ranking_id": str(await ranking(app, someone.id)),
            **KNOWN,
        }
        yield Walker(client, ids, asyncio.get_running_loop())


@pytest.mark.parametrize("operation", [one for one in operations() if not is_stream(one)], ids=str)
async def test_every_answer_is_one_of_the_contract(walker: Walker, operation: Operation) -> None:
    found = CONTRACT[operation.path][operation.method.upper()]
    modes = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
    cases = st.one_of(*(found.as_strategy(generation_mode=mode) for mode in modes))

    @seed(1)
    @settings_of_a_walk
    @given(cases, st.booleans())
    def walk(case: Any, real: bool) -> None:
        answer = walker.ask(case, real=real)
        assert answer.status_code < 500, answer.text
        if answer.status_code >= 400:
            assert answer.headers["content-type"] == "application/problem+json"
            assert answer.json()["instance"] == answer.headers["x-request-id"]
        case.validate_response(answer, checks=CHECKED)

    await asyncio.to_thread(walk)


settings_of_a_walk = settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
