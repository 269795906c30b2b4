"""A short way to the doors that only read.

FastAPI finds out in each request what a door depends on, and opens three stacks for what might have to be
closed. For a GET whose dependencies are plain coroutines and whose answer is a ready response, all of that is
known beforehand: such a door is laid out once as a list of calls. Everything else, and each request that does
not fit the parameters of its door, takes the usual way. `make bench` shows what it saves.
"""

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, get_args, get_type_hints
from uuid import UUID

from fastapi import BackgroundTasks, FastAPI, Request, Response
from fastapi._compat import ModelField
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from starlette.types import ASGIApp, Receive, Scope, Send

REQUEST: Final = 0
BACKGROUND: Final = 1
MISSING: Final = object()
# Parameters that are one word each, and defaults that can be shared.
SINGLE: Final = frozenset({str, int, bool, UUID, type(None)})
PLAIN: Final = (str, int, type(None))


@dataclass(frozen=True, slots=True)
class Reading:
    """One parameter of the request: where it stands, under which name, and how it is checked."""

    where: str
    alias: str
    name: str
    field: ModelField
    default: Any


@dataclass(frozen=True, slots=True)
class Step:
    """One call: which earlier values it takes by which name, and which parameters of the request."""

    call: Callable[..., Any]
    takes: tuple[tuple[str, int], ...]
    reads: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Door:
    """A route, with its calls if the short way leads to it."""

    route: APIRoute
    pattern: re.Pattern[str]
    steps: tuple[Step, ...] | None


class NotPlain(Exception):
    """The door needs the usual way."""


def lay_out(route: APIRoute) -> tuple[Step, ...] | None:
    """The calls of a door, dependencies before what depends on them; nothing if one of them is not plain."""
    answer = get_type_hints(route.endpoint).get("return")
    if not (inspect.isclass(answer) and issubclass(answer, Response)) or route.body_field is not None:
        return None
    steps: list[Step] = []
    try:
        _lay(route.dependant, steps, {})
    except NotPlain:
        return None
    return tuple(steps)


def _lay(dependant: Dependant, steps: list[Step], known: dict[int, int]) -> int:
    """Adds the calls of one dependency and answers where its value will be."""
    call = dependant.call
    if call is None or not _is_plain(dependant, call):
        raise NotPlain
    if dependant.use_cache and id(call) in known:
        return known[id(call)]
    takes = []
    for needed in dependant.dependencies:
        place = _lay(needed, steps, known)
        if needed.name is not None:
            takes.append((needed.name, place))
    if dependant.request_param_name:
        takes.append((dependant.request_param_name, REQUEST))
    if dependant.background_tasks_param_name:
        takes.append((dependant.background_tasks_param_name, BACKGROUND))
    fields = {
        "path": dependant.path_params,
        "query": dependant.query_params,
        "header": dependant.header_params,
        "cookie": dependant.cookie_params,
    }
    reads = tuple(_reading(where, field) for where, some in fields.items() for field in some)
    steps.append(Step(call, tuple(takes), reads))
    place = BACKGROUND + len(steps)
    known[id(call)] = place
    return place


def _reading(where: str, field: ModelField) -> Reading:
    """How a parameter is read, if it is a single value and not a list or a model."""
    info = field.field_info
    alias = info.validation_alias or field.alias
    kinds = get_args(info.annotation) or (info.annotation,)
    if not isinstance(alias, str) or info.validate_default or not SINGLE.issuperset(kinds):
        raise NotPlain
    default = MISSING if info.is_required() else field.default
    if default is not MISSING and not isinstance(default, PLAIN):
        raise NotPlain
    return Reading(where, alias, field.name, field, default)


def _is_plain(dependant: Dependant, call: Callable[..., Any]) -> bool:
    unusual = (
        dependant.response_param_name,
        dependant.security_scopes_param_name,
        dependant.http_connection_param_name,
        dependant.websocket_param_name,
        dependant.body_params,
        dependant.concurrency,
    )
    if any(unusual) or inspect.isasyncgenfunction(call):
        return False
    return inspect.iscoroutinefunction(call) or inspect.iscoroutinefunction(type(call).__call__)


def _received(request: Request, where: str) -> Any:
    if where == "path":
        return request.path_params
    if where == "query":
        return request.query_params
    return request.headers if where == "header" else request.cookies


async def _enter(door: Door, request: Request, scope: Scope, receive: Receive, send: Send) -> bool:
    """Makes the calls in turn. Answers whether the request fitted; if not, nothing has been sent."""
    background = BackgroundTasks()
    values: list[Any] = [request, background]
    for step in door.steps or ():
        arguments = {name: values[place] for name, place in step.takes}
        for read in step.reads:
            text = _received(request, read.where).get(read.alias)
            if text is None:
                arguments[read.name] = read.default
                continue
            arguments[read.name], errors = read.field.validate(text, {}, loc=(read.where, read.alias))
            if errors:
                return False
        if MISSING in arguments.values():
            return False
        values.append(await step.call(**arguments))
    response: Response = values[-1]
    if response.background is None and background.tasks:
        response.background = background
    await response(scope, receive, send)
    return True


class ShortWay:
    """Looks at each GET before the router does."""

    def __init__(self, app: FastAPI, usual: ASGIApp) -> None:
        self._app = app
        self._usual = usual
        self._routes = 0
        self._doors: dict[int, list[Door]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Takes the short way where there is one."""
        if scope["type"] == "http" and scope["method"] == "GET" and not scope.get("root_path"):
            door, found = self._find(scope["path"])
            if door is not None and not self._app.dependency_overrides:
                scope["route"], scope["endpoint"] = door.route, door.route.endpoint
                scope["path_params"] = found
                if await _enter(door, Request(scope, receive, send), scope, receive, send):
                    return
        await self._usual(scope, receive, send)

    def _find(self, path: str) -> tuple[Door | None, dict[str, Any]]:
        """The door that the router would choose, if it is one for the short way."""
        if self._routes != len(self._app.router.routes):
            self._build()
        for door in self._doors.get(path.count("/"), ()):
            match = door.pattern.match(path)
            if match is not None:
                convertors = door.route.param_convertors
                found = {name: convertors[name].convert(text) for name, text in match.groupdict().items()}
                return (door if door.steps else None), found
        return None, {}

    def _build(self) -> None:
        """All doors that are opened by GET, by the number of slashes, in the router's order."""
        routes = self._app.router.routes
        self._routes = len(routes)
        self._doors = {}
        for route in routes:
            if isinstance(route, APIRoute) and "GET" in (route.methods or ()):
                door = Door(route, route.path_regex, lay_out(route))
                self._doors.setdefault(route.path.count("/"), []).append(door)
