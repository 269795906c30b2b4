"""Errors of the product: each class carries its status and its code, and is rendered once at the edge."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar


class AppError(Exception):
    """Something that the caller can understand. The message is shown to them; ``extra`` travels beside it."""

    status: ClassVar[int] = 400
    code: ClassVar[str] = "request.invalid"
    title: ClassVar[str] = "The request cannot be done"

    def __init__(
        self,
        detail: str | None = None,
        *,
        errors: Sequence[Mapping[str, Any]] = (),
        headers: Mapping[str, str] | None = None,
        **extra: Any,
    ) -> None:
        super().__init__(detail or self.title)
        self.detail = detail
        self.errors = list(errors)
        self.headers = dict(headers or {})
        self.extra = extra


class InvalidRequest(AppError):
    """The request is well-formed, but what it says does not fit the schema."""

    status = 422
    code = "request.invalid"
    title = "The request does not fit the schema"


class Malformed(AppError):
    """The request cannot be read at all: broken JSON, broken UTF-8, a NUL, nesting without end."""

    status = 400
    code = "request.malformed"
    title = "The request cannot be read"


class Refused(AppError):
    """The request is understood and not allowed."""

    status = 403
    code = "request.forbidden"
    title = "This is not allowed"


class ForeignOrigin(AppError):
    """A page of another site tried to change something here in the name of its reader."""

    status = 403
    code = "request.foreign_origin"
    title = "The request comes from another site"


class NotFound(AppError):
    """There is no such thing, or it is somebody else's."""

    status = 404
    code = "request.not_found"
    title = "Not found"


class MethodNotAllowed(AppError):
    """The address exists, but not for this method; the header Allow names those it knows."""

    status = 405
    code = "request.method_not_allowed"
    title = "This address does not know that method"


class NotAcceptable(AppError):
    """The caller accepts only forms that the address does not have."""

    status = 406
    code = "request.not_acceptable"
    title = "This address has no such form"


class Conflict(AppError):
    """Something that was true when the caller looked is no longer true."""

    status = 409
    code = "request.conflict"
    title = "The request collides with another"


class TooLarge(AppError):
    """The body is larger than the address takes."""

    status = 413
    code = "request.too_large"
    title = "The request is too large"


class UnsupportedType(AppError):
    """The body has a content type that the address does not read."""

    status = 415
    code = "request.unsupported_type"
    title = "This address does not read that content type"


class TooManyRequests(AppError):
    """The caller asks more often than the limit allows; Retry-After says when to come back."""

    status = 429
    code = "request.too_many"
    title = "Too many requests"


class Failed(AppError):
    """A mistake of ours. The caller learns the id under which it is found in the log, and nothing else."""

    status = 500
    code = "service.failed"
    title = "Something went wrong on our side"


class Unavailable(AppError):
    """A part of the service does not answer at the moment."""

    status = 503
    code = "service.unavailable"
    title = "The service is not available at the moment"


class Busy(AppError):
    """All connections of this process are at work and stayed so."""

    status = 503
    code = "service.busy"
    title = "The service is busy"


def all_errors() -> list[type[AppError]]:
    """Every kind of error that has been imported, by its code; of a code's classes the first."""
    found: dict[str, type[AppError]] = {}
    waiting: list[type[AppError]] = [AppError]
    while waiting:
        kind = waiting.pop(0)
        # The plain class and the schema's own refusal share a code; what callers meet is the refusal.
        if kind is not AppError and kind.__module__.startswith("curricle."):
            found.setdefault(kind.code, kind)
        waiting += kind.__subclasses__()
    return [found[code] for code in sorted(found)]
