"""The ways in: as a visitor, as somebody new or known, and by mail when the password is forgotten."""

from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, Response

from curricle.modules.identity import cookies, service
from curricle.modules.identity.auth import Caller, find_caller
from curricle.modules.identity.desk import Desk, Entrance
from curricle.modules.identity.endpoints.asking import AtDesk, FromDevice
from curricle.modules.identity.endpoints.profile import me_of
from curricle.modules.identity.schemas import (
    Asked,
    ConfirmBody,
    Me,
    RegisterBody,
    ResetBody,
    ResetCompleteBody,
    SignInBody,
    Visitor,
)
from curricle.platform.db.pool import Database
from curricle.platform.http.limits import limited
from curricle.platform.http.sessions import Writing
from curricle.platform.http.state import AppState

router = APIRouter(tags=["identity"])

LINK_INVALID: Final[dict[int | str, dict[str, Any]]] = {
    410: {"description": "The link is unknown, used or too old: `identity.link_invalid`."}
}
THROTTLED: Final[dict[int | str, dict[str, Any]]] = {
    429: {"description": "Too many attempts: `identity.too_many_guesses` or `request.too_many`."},
    503: {"description": "Too many passwords are waiting to be checked: `identity.busy`."},
}


@router.post(
    "/visitors",
    operation_id="visitor_create",
    responses={201: {"model": Visitor, "description": "A new visitor."}},
    dependencies=[limited("visitor", count=120, seconds=600)],
)
async def create_visitor(
    response: Response,
    session: Writing,
    caller: Annotated[Caller | None, Depends(find_caller)],
    desk: AtDesk,
    device: FromDevice,
) -> Visitor:
    """Lets this device work without an account. Asked again, it answers the same visitor.

    The cookie is signed. What the visitor makes moves into the account when this device gets one.
    """
    if caller is not None and caller.kind == "user":
        return Visitor(id=caller.owner_id, kind="user")
    visitor_id, is_new = await service.visit(session, desk=desk, visitor_id=device.visitor_id)
    cookies.welcome_visitor(response, desk.settings, desk.crypto, visitor=visitor_id, now=desk.now)
    response.status_code = 201 if is_new else 200
    return Visitor(id=visitor_id, kind="visitor")


@router.post(
    "/auth/register",
    operation_id="account_register",
    status_code=202,
    responses=THROTTLED,
    dependencies=[limited("register", count=120, seconds=600)],
)
async def register(
    body: RegisterBody, response: Response, state: AppState, desk: AtDesk, device: FromDevice
) -> Asked:
    """Writes to the address. The answer is the same whether or not it has an account already.

    Opened on this device, the link of the letter makes the account; elsewhere it needs the password.
    """
    newcomer = service.Newcomer(body.email, body.password, body.name, body.locale, body.time_zone)
    visitor_id = await service.register(state.database, desk=desk, newcomer=newcomer, device=device)
    cookies.welcome_visitor(response, desk.settings, desk.crypto, visitor=visitor_id, now=desk.now)
    return Asked(email=body.email)


@router.post(
    "/auth/confirm",
    operation_id="account_confirm",
    responses={
        403: {"description": "The password is wrong: `identity.password_wrong`."},
        409: {"description": "Another device registered: send the password too: `identity.password_needed`."},
        **LINK_INVALID,
        **THROTTLED,
    },
)
async def confirm(
    body: ConfirmBody, response: Response, state: AppState, desk: AtDesk, device: FromDevice
) -> Me:
    """Makes the account, signs this device in, and moves the visitor's work into it."""
    entrance = await service.confirm(
        state.database, desk=desk, token=body.token, password=body.password, device=device
    )
    return await _let_in(response, state.database, desk, entrance)


@router.post(
    "/auth/sign-in",
    operation_id="session_create",
    responses={
        401: {
            "description": "The address is unknown or the password is wrong: `identity.credentials_wrong`."
        },
        **THROTTLED,
    },
)
async def sign_in(
    body: SignInBody, response: Response, state: AppState, desk: AtDesk, device: FromDevice
) -> Me:
    """Signs this device in with a new session. A visitor's work on it moves into the account."""
    entrance = await service.sign_in(
        state.database, desk=desk, email=body.email, password=body.password, device=device
    )
    return await _let_in(response, state.database, desk, entrance)


@router.post("/auth/sign-out", operation_id="session_end_own", status_code=204)
async def sign_out(response: Response, session: Writing, desk: AtDesk, device: FromDevice) -> None:
    """Ends the session of this cookie. Without one there is nothing to do."""
    if device.session_token is not None:
        await service.leave(session, desk=desk, session_token=device.session_token)
    cookies.farewell(response, desk.settings)


@router.post(
    "/auth/reset",
    operation_id="password_reset_request",
    status_code=202,
    dependencies=[limited("password_reset", count=60, seconds=600)],
)
async def request_reset(body: ResetBody, state: AppState, desk: AtDesk, device: FromDevice) -> Asked:
    """Writes to the address. The answer is the same whether or not it has an account."""
    await service.request_reset(state.database, desk=desk, email=body.email, device=device)
    return Asked(email=body.email)


@router.post(
    "/auth/reset/complete",
    operation_id="password_reset_complete",
    status_code=204,
    responses={**LINK_INVALID, **THROTTLED},
)
async def complete_reset(body: ResetCompleteBody, response: Response, state: AppState, desk: AtDesk) -> None:
    """Sets the password and ends all sessions. This device may then sign in however many others guess."""
    known_token = await service.complete_reset(
        state.database, desk=desk, token=body.token, password=body.password
    )
    cookies.farewell(response, desk.settings)
    cookies.know(response, desk.settings, known_token)


async def _let_in(response: Response, database: Database, desk: Desk, entrance: Entrance) -> Me:
    account = await service.read_profile(database.reads, account_id=entrance.account_id)
    cookies.welcome(response, desk.settings, entrance)
    return me_of(account, desk.settings)
