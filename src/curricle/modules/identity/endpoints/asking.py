"""What the doors of identity know of a request before they open."""

from typing import Annotated

from fastapi import Depends, Request, Response

from curricle.modules.identity import cookies
from curricle.modules.identity.desk import Desk, Device
from curricle.modules.identity.devices import describe
from curricle.platform.http.address import bucket
from curricle.platform.http.state import app_of


async def _desk(request: Request) -> Desk:
    app = app_of(request)
    return Desk(crypto=app.crypto, settings=app.settings, limiter=app.limiter, now=app.clock())


AtDesk = Annotated[Desk, Depends(_desk)]


async def _device(request: Request, desk: AtDesk) -> Device:
    return Device(
        name=describe(request.headers.get("user-agent", "")),
        network=bucket(desk.limiter.proxies.client(request.scope)),
        visitor_id=cookies.visitor_id(request, desk.settings, desk.crypto, desk.now),
        known_token=cookies.known_token(request, desk.settings),
        session_token=cookies.session_token(request, desk.settings),
    )


FromDevice = Annotated[Device, Depends(_device)]


async def _not_stored(response: Response) -> None:
    response.headers["Cache-Control"] = "no-store"


# For answers that hold what is nobody else's business, lest a shared computer keeps them.
NOT_STORED = Depends(_not_stored)
