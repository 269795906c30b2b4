"""The web process: the application with its doors, its edge, and what it opens for them."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from importlib.metadata import version
from typing import Any

from fastapi import FastAPI
from fastapi.middleware.asyncexitstack import AsyncExitStackMiddleware
from starlette.middleware.exceptions import ExceptionMiddleware
from starlette.types import ASGIApp

from curricle.entry import health, openapi, reference, routes
from curricle.entry.assets import Site
from curricle.entry.state import open_app
from curricle.platform.http import problem
from curricle.platform.http.body import BodyLimits
from curricle.platform.http.edge import Edge
from curricle.platform.http.state import App
from curricle.platform.log import configure_logging
from curricle.platform.settings import Settings

OpenParts = Callable[[Settings], AbstractAsyncContextManager[App]]
API_PREFIX = "/api/v1"


class Application(FastAPI):
    """FastAPI with our edge around it instead of its own layers."""

    settings: Settings
    open_parts: OpenParts

    def build_middleware_stack(self) -> ASGIApp:
        """The edge renders what nobody caught, so the framework's outer layers have nothing left to do."""
        handlers: Any = self.exception_handlers
        inner = ExceptionMiddleware(AsyncExitStackMiddleware(self.router), handlers=handlers)
        limit = self.settings.body_limit_bytes
        return Edge(inner, self.settings, BodyLimits(limit, routes.BODY_LIMITS))

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
        app.include_router(router, prefix=API_PREFIX)
    for router in (health.router, openapi.router, reference.router, *routes.SITE):
        app.include_router(router)
    app.router.default = Site()
    return app
