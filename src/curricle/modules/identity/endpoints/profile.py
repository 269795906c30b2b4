"""The caller's own page: name, picture, language, time zone, plan, and the password."""

from typing import Annotated, Final

from fastapi import APIRouter, Depends, Request, Response

from curricle.modules.identity import cookies, plans, service
from curricle.modules.identity.auth import Caller, User, needs, role_of
from curricle.modules.identity.endpoints.asking import NOT_STORED, AtDesk, FromDevice
from curricle.modules.identity.models import Account
from curricle.modules.identity.schemas import Me, PasswordBody, PlanOut, ProfileBody
from curricle.platform.errors import UnsupportedType
from curricle.platform.http.sessions import Reading, Writing
from curricle.platform.http.state import AppState
from curricle.platform.settings import Settings

router = APIRouter(prefix="/users/me", tags=["profile"])

Reader = Annotated[Caller, Depends(needs("profile:read"))]
AVATAR_TYPES: Final = ("image/png", "image/jpeg", "image/webp")
BINARY: Final = {"schema": {"type": "string", "format": "binary"}}
AVATAR_BODY: Final = {"requestBody": {"required": True, "content": dict.fromkeys(AVATAR_TYPES, BINARY)}}
# A picture of somebody else's making: it is shown as nothing but a picture, and kept by this browser alone.
AVATAR_HEADERS: Final = {
    "Cache-Control": "private, max-age=3600",
    "Content-Disposition": "inline",
    "Content-Security-Policy": "default-src 'none'; sandbox",
}


def me_of(account: Account, settings: Settings) -> Me:
    """An account as its owner sees it."""
    version = account.avatar_key.rpartition("/")[2] if account.avatar_key else None
    return Me(
        id=account.id,
        kind="user",
        name=account.name,
        email=account.email,
        locale=account.locale,
        time_zone=account.time_zone,
        avatar_url=f"/api/v1/users/me/avatar?v={version}" if version else None,
        role=role_of(settings, account.email_key),
        plan=PlanOut.model_validate(plans.current(), from_attributes=True),
    )


def me_of_visitor(caller: Caller) -> Me:
    """A device without account, as it sees itself."""
    return Me(
        id=caller.owner_id,
        kind="visitor",
        name="",
        email=None,
        locale="en",
        time_zone="UTC",
        avatar_url=None,
        role="user",
        plan=PlanOut.model_validate(plans.current(), from_attributes=True),
    )


@router.get(
    "",
    operation_id="profile_read",
    responses={401: {"description": "Nobody is signed in."}},
    dependencies=[NOT_STORED],
)
async def read_me(response: Response, session: Reading, caller: Reader, state: AppState) -> Me:
    """Says who the caller is: a user, or a visitor without account, who is known for longer then."""
    if caller.kind == "visitor":
        cookies.welcome_visitor(
            response, state.settings, state.crypto, visitor=caller.owner_id, now=state.clock()
        )
        return me_of_visitor(caller)
    account = await service.read_profile(session, account_id=caller.owner_id)
    return me_of(account, state.settings)


@router.patch("", operation_id="profile_update")
async def update_me(body: ProfileBody, session: Writing, caller: User, desk: AtDesk) -> Me:
    """Changes what is given and leaves the rest."""
    account = await service.update_profile(
        session,
        account_id=caller.owner_id,
        name=body.name,
        locale=body.locale,
        time_zone=body.time_zone,
        now=desk.now,
    )
    return me_of(account, desk.settings)


@router.put(
    "/avatar",
    operation_id="avatar_update",
    openapi_extra=AVATAR_BODY,
    responses={
        413: {"description": "More than a megabyte: `identity.avatar_too_large`."},
        415: {"description": "Neither PNG nor JPEG nor WebP: `request.unsupported_type`."},
    },
)
async def update_avatar(request: Request, caller: User, state: AppState, desk: AtDesk) -> Me:
    """Keeps a picture of at most one megabyte, with 16 to 4096 pixels on each side."""
    declared = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if declared not in AVATAR_TYPES:
        raise UnsupportedType(f"Send one of {', '.join(AVATAR_TYPES)}.")
    account = await service.set_avatar(
        state.database,
        state.storage,
        account_id=caller.owner_id,
        data=await request.body(),
        declared=declared,
        now=desk.now,
    )
    return me_of(account, desk.settings)


@router.delete("/avatar", operation_id="avatar_delete", status_code=204)
async def delete_avatar(caller: User, state: AppState, desk: AtDesk) -> None:
    """Takes the picture away."""
    await service.remove_avatar(state.database, state.storage, account_id=caller.owner_id, now=desk.now)


@router.get(
    "/avatar",
    operation_id="avatar_read",
    response_class=Response,
    responses={
        200: {"content": dict.fromkeys(AVATAR_TYPES, BINARY), "description": "The picture."},
        304: {"description": "The caller has it already."},
        404: {"description": "There is no picture: `identity.avatar_not_found`."},
    },
)
async def read_avatar(request: Request, session: Reading, caller: User, state: AppState) -> Response:
    """The caller's own picture; nobody else's can be asked for."""
    data, content_type, version = await service.read_avatar(
        session, state.storage, account_id=caller.owner_id
    )
    headers = {**AVATAR_HEADERS, "ETag": f'"{version}"'}
    if request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    return Response(data, media_type=content_type, headers=headers)


@router.post(
    "/password",
    operation_id="password_change",
    status_code=204,
    responses={403: {"description": "The present password is wrong: `identity.password_wrong`."}},
)
async def change_password(
    body: PasswordBody, response: Response, caller: User, state: AppState, desk: AtDesk, device: FromDevice
) -> None:
    """Sets a new password, signs all other devices out, and gives this one a new session."""
    entrance = await service.change_password(
        state.database,
        desk=desk,
        account_id=caller.owner_id,
        current=body.current,
        new=body.new,
        device=device,
    )
    cookies.welcome(response, desk.settings, entrance)
