"""The web process: the application with its doors, its edge, and what it opens for them."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from importlib.metadata import version
from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.middleware.asyncexitstack import AsyncExitStackMiddleware
from fastapi.routing import APIRoute
from starlette.middleware.exceptions import ExceptionMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from curricle.entry import health, openapi, reference, routes
from curricle.entry.assets import Site
from curricle.entry.state import open_app
from curricle.platform.http import problem
from curricle.platform.http.body import BodyLimits
from curricle.platform.http.edge import Edge
from curricle.platform.http.shortway import ShortWay
from curricle.platform.http.state import App
from curricle.platform.log import configure_logging
from curricle.platform.settings import Settings

OpenParts = Callable[[Settings], AbstractAsyncContextManager[App]]
API_PREFIX = "/api/v1"
# What makes a door, by the names that FastAPI gives it.
OF_A_DOOR = (
    *(
        "response_model",
        "status_code",
        "tags",
        "dependencies",
        "summary",
        "description",
        "response_description",
    ),
    *(
        "responses",
        "deprecated",
        "methods",
        "operation_id",
        "response_model_include",
        "response_model_exclude",
    ),
    *("response_model_by_alias", "response_model_exclude_unset", "response_model_exclude_defaults"),
    *(
        "response_model_exclude_none",
        "include_in_schema",
        "response_class",
        "name",
        "callbacks",
        "openapi_extra",
    ),
)


class Application(FastAPI):
    """FastAPI with our edge around it instead of its own layers."""

    settings: Settings
    open_parts: OpenParts

    def build_middleware_stack(self) -> ASGIApp:
        """The edge renders what nobody caught, so the framework's outer layers have nothing left to do."""
        handlers: Any = self.exception_handlers
        usual = ExceptionMiddleware(AsyncExitStackMiddleware(self.router), handlers=handlers)
        limit = self.settings.body_limit_bytes
        return Edge(ShortWay(self, usual), self.settings, BodyLimits(limit, routes.BODY_LIMITS))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Straight to the edge; FastAPI would look for its telemetry first, which we do not use."""
        if scope["type"] != "http" or self.middleware_stack is None:
            await super().__call__(scope, receive, send)
            return
        scope["app"] = self
        await self.middleware_stack(scope, receive, send)

    def openapi(self) -> dict[str, Any]:
        """The schema, made once."""
        if not self.openapi_schema:
            self.openapi_schema = openapi.schema_of(self)
        return self.openapi_schema


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    assert isinstance(app, Application)
    async with app.open_parts(app.settings) as parts:
        app.state.curricle = parts
        yield


def add_doors(app: FastAPI, router: APIRouter, prefix: str) -> None:
    """Hangs the doors of a room into the one list, with their whole address.

    FastAPI's own way keeps a router inside the router, searches it twice for each request, and tells the
    metrics an address without its beginning.
    """
    for route in router.routes:
        if not isinstance(route, APIRoute):
            raise TypeError(f"the list of routes must be flat, but {route!r} holds others")
        kept = {name: getattr(route, name) for name in OF_A_DOOR}
        app.router.add_api_route(prefix + route.path, route.endpoint, **kept)


def create_app(settings: Settings | None = None, *, open_parts: OpenParts = open_app) -> FastAPI:
    """The application. Without settings it can only say what it would do: enough to print its schema."""
    app = Application(
        title="Curricle",
        version=version("curricle"),
        summary="Resumes as data: write, check, typeset and export them.",
        lifespan=_lifespan,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.settings = settings or Settings.model_construct()
    app.open_parts = open_parts
    if settings is not None:
        configure_logging(settings)
    problem.install(app)
    for router in routes.API:
        add_doors(app, router, API_PREFIX)
    for router in (health.router, openapi.router, reference.router, *routes.SITE):
        add_doors(app, router, "")
    app.router.default = Site()
    return app
