"""What every request can reach: the parts that the entry has opened, in one holder."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, cast

from fastapi import Depends, Request

from curricle.platform.clock import Clock
from curricle.platform.crypto import Crypto
from curricle.platform.db.pool import Database
from curricle.platform.settings import Settings

if TYPE_CHECKING:
    from curricle.platform.http.limits import Limiter


@dataclass(slots=True)
class App:
    """The open parts of one web process, kept on ``request.app.state.curricle``."""

    settings: Settings
    database: Database
    clock: Clock
    crypto: Crypto
    limiter: "Limiter"
    storage: Any = None
    mail: Any = None
    processes: Any = None
    hub: Any = None
    tex: Any = None


def app_of(request: Request) -> App:
    """The parts that this request can reach."""
    return cast(App, request.app.state.curricle)


async def _app(request: Request) -> App:
    return app_of(request)


AppState = Annotated[App, Depends(_app)]
