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


class NotFound(AppError):
    """There is no such thing, or it is somebody else's."""

    status = 404
    code = "request.not_found"
    title = "Not found"
