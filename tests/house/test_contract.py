"""Whatever the schema allows or forbids is answered as the schema says, and never by a failure of ours."""

import asyncio
from collections.abc import Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import httpx2
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.generation import GenerationMode

from curricle.entry.api import create_app
from curricle.entry.state import open_app
from curricle.platform.processes import ProcessPool
from curricle.platform.settings import Settings
from tests.conftest import ORIGIN
from tests.factories.identity import member
from tests.factories.scoring import analysis, posting, ranking
from tests.factories.tex import compilation
from tests.house.schema import Operation, operations, schema

EXAMPLES = 12
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
CONTRACT: Any = schemathesis.openapi.from_dict(schema())


def is_stream(operation: Operation) -> bool:
    """A stream of events has no end that a test could wait for; its own tests read from it."""
    content = (
        schema()["paths"][operation.path][operation.method]["responses"].get("200", {}).get("content", {})
    )
    return "text/event-stream" in content or operation.path.endswith("/events")


@dataclass
class House:
    """The application on a loop of its own, because hypothesis calls without one."""

    settings: Settings
    runner: asyncio.Runner = field(default_factory=asyncio.Runner)
    stack: AsyncExitStack = field(default_factory=AsyncExitStack)
    ids: dict[str, str] = field(default_factory=dict)

    async def open(self) -> None:
        """Somebody with a resume and an export of it."""
        processes = await self.stack.enter_async_context(ProcessPool(1, warm="curricle.engines.render:warm"))
        app = create_app(self.settings, open_parts=partial(open_app, processes=processes))
        await self.stack.enter_async_context(app.router.lifespan_context(app))
        someone = await member(app)
        transport = httpx2.ASGITransport(app=app, raise_app_exceptions=False)
        cookie = "; ".join(f"{name}={value}" for name, value in someone.cookies.items())
        self.client = await self.stack.enter_async_context(
            httpx2.AsyncClient(transport=transport, base_url=ORIGIN, headers={"Cookie": cookie}, timeout=30)
        )
        resume = (await self.client.post("/api/v1/resumes", json={"title": "Mine"})).json()
        export = await self.client.post(f"/api/v1/resumes/{resume['id']}/exports", json={"format": "pdf"})
        self.ids = {
            "resume_id": resume["id"],
            "export_id": export.json()["id"],
            "compilation_id": str(await compilation(app, someone.id)),
            "analysis_id": str((await analysis(app, someone.id)).id),
            "posting_id": str(await posting(app, someone.id)),
            "ranking_id": str(await ranking(app, someone.id)),
            **KNOWN,
        }

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
        return self.runner.run(
            self.client.request(
                request["method"], request["url"], params=request.get("params"), headers=headers, **body
            )
        )


@pytest.fixture
def house(settings: Settings) -> Iterator[House]:
    with asyncio.Runner() as runner:
        house = House(settings.model_copy(update={"rate_limits": False}), runner)
        runner.run(house.open())
        yield house
        runner.run(house.stack.aclose())


@pytest.mark.parametrize("operation", [one for one in operations() if not is_stream(one)], ids=str)
def test_every_answer_is_one_of_the_contract(house: House, operation: Operation) -> None:
    found = CONTRACT[operation.path][operation.method.upper()]
    modes = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
    cases = st.one_of(*(found.as_strategy(generation_mode=mode) for mode in modes))

    @seed(1)
    @settings_of_a_walk
    @given(cases, st.booleans())
    def walk(case: Any, real: bool) -> None:
        answer = house.ask(case, real=real)
        assert answer.status_code < 500, answer.text
        if answer.status_code >= 400:
            assert answer.headers["content-type"] == "application/problem+json"
            assert answer.json()["instance"] == answer.headers["x-request-id"]
        case.validate_response(answer, checks=CHECKED)

    walk()


settings_of_a_walk = settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
