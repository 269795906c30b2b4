"""Every error as RFC 9457 problem+json, rendered in one place."""

import logging
from collections.abc import Mapping, Sequence
from typing import Any, Final

import asyncpg
import orjson
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from curricle.platform import errors
from curricle.platform.correlation import correlation_id
from curricle.platform.db.pool import is_gone
from curricle.platform.errors import AppError

MEDIA_TYPE: Final = "application/problem+json"
# What frameworks raise by number, in our own words.
BY_STATUS: Final[Mapping[int, type[AppError]]] = {
    400: errors.Malformed,
    403: errors.Refused,
    404: errors.NotFound,
    405: errors.MethodNotAllowed,
    406: errors.NotAcceptable,
    413: errors.TooLarge,
    415: errors.UnsupportedType,
    422: errors.InvalidRequest,
    429: errors.TooManyRequests,
    503: errors.Unavailable,
}
# The body's own type is wrong, which is what a foreign content type looks like from inside.
WHOLE_BODY: Final = frozenset({"model_attributes_type", "model_type", "dict_type", "list_type"})

log = logging.getLogger(__name__)


def body_of(error: AppError) -> dict[str, Any]:
    """The members of the problem."""
    problem: dict[str, Any] = {
        "type": f"/docs#{error.code}",
        "title": error.title,
        "status": error.status,
        "code": error.code,
        "instance": correlation_id.get(),
    }
    if error.detail:
        problem["detail"] = error.detail
    if error.errors:
        problem["errors"] = error.errors
    return {**error.extra, **problem}


def render(error: AppError) -> Response:
    """The answer for an error."""
    return Response(
        orjson.dumps(body_of(error), default=str, option=orjson.OPT_NON_STR_KEYS),
        status_code=error.status,
        media_type=MEDIA_TYPE,
        headers={"Cache-Control": "no-store", **error.headers},
    )


def pointer_of(location: Sequence[str | int]) -> str:
    """A JSON pointer into the body, e.g. `/document/sections/0/title`."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in location)


def finding_of(problem: Mapping[str, Any]) -> dict[str, Any]:
    """One mistake in a request: what is wrong, and where. What was sent is not sent back."""
    where, *rest = problem.get("loc") or ("body",)
    finding: dict[str, Any] = {"code": problem["type"], "severity": "error", "message": problem["msg"]}
    if where == "body":
        finding["pointer"] = pointer_of(rest)
    else:
        finding["parameter"] = ".".join(str(part) for part in rest)
        finding["in"] = where
    plain = {
        key: value
        for key, value in (problem.get("ctx") or {}).items()
        if isinstance(value, str | int | float)
    }
    finding["params"] = plain
    return finding


def of_validation(error: RequestValidationError, content_type: str) -> AppError:
    """What the framework found wrong with the request, as one of ours."""
    problems = error.errors()
    if any(problem["type"] == "json_invalid" for problem in problems):
        return errors.Malformed("The body is not JSON.")
    whole_body = any(
        tuple(problem["loc"]) == ("body",) and problem["type"] in WHOLE_BODY for problem in problems
    )
    if whole_body and "json" not in content_type:
        return errors.UnsupportedType("Send the body as application/json.")
    return errors.InvalidRequest(errors=[finding_of(problem) for problem in problems])


def of_http(error: HTTPException) -> AppError:
    """What the framework answers by number, as one of ours."""
    if isinstance(error.__cause__, AppError):
        return error.__cause__
    known = BY_STATUS.get(error.status_code)
    if known is not None:
        return known(headers=error.headers)
    return of_status(error.status_code, error.headers)


def of_status(status: int, headers: Mapping[str, str] | None) -> AppError:
    """A problem for a status that has no class of its own."""
    plain = AppError(headers=headers)
    plain.__dict__["status"] = status
    return plain


def of_failure(error: Exception) -> AppError:
    """A mistake of ours, or a part that is away; the log has the whole story."""
    if isinstance(error, HTTPException):
        return of_http(error)
    if is_gone(error):
        log.warning("database.away", exc_info=error)
        return errors.Unavailable(headers={"Retry-After": "2"})
    if isinstance(error, asyncpg.DataError):
        # The database refused a value that the schema of the request let through.
        log.warning("request.unstorable", exc_info=error)
        return errors.InvalidRequest("A value cannot be stored: too large, or not text.")
    log.error("request.failed", exc_info=error)
    return errors.Failed()


async def _on_app_error(_: Request, error: Exception) -> Response:
    assert isinstance(error, AppError)
    return render(error)


async def _on_validation(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    return render(of_validation(error, request.headers.get("content-type", "")))


async def _on_http(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return render(of_http(error))


def install(app: FastAPI) -> None:
    """Makes all known errors problems; the unknown ones are the edge's."""
    app.add_exception_handler(AppError, _on_app_error)
    app.add_exception_handler(RequestValidationError, _on_validation)
    app.add_exception_handler(HTTPException, _on_http)
