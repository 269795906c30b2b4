"""What arrives at doors that take JSON or a form with files: read here, because it may be either."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ValidationError
from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException

from curricle.modules.scoring.schemas.analysis import POSTING_LONGEST
from curricle.modules.scoring.service import SentFile
from curricle.platform.errors import Malformed, UnsupportedType
from curricle.platform.http.body import too_large

FORM: Final = "multipart/form-data"
# A posting may have four bytes for each of its characters.
WORDS_BYTES: Final = 4 * POSTING_LONGEST
# The address takes larger bodies for the sake of files; no document is as large.
JSON_BYTES: Final = 2_000_000
BINARY: Final = {"type": "string", "format": "binary"}
Body = TypeVar("Body", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Form:
    """The files of a form by their order, and its words."""

    files: list[SentFile]
    words: dict[str, str]


def is_form(request: Request) -> bool:
    """Whether a form was sent, and not JSON; nothing else is read."""
    content_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if content_type != FORM and "json" not in content_type:
        raise UnsupportedType("Send the body as application/json, or a form with a file.")
    return content_type == FORM


async def json_of(request: Request, model: type[Body]) -> Body:
    """The JSON that was sent."""
    raw = await request.body()
    if len(raw) > JSON_BYTES:
        raise too_large(JSON_BYTES)
    try:
        return model.model_validate_json(raw)
    except ValidationError as error:
        raise _refusal(error) from None


def words_as(model: type[Body], words: Mapping[str, str]) -> Body:
    """The words of a form as what they mean."""
    try:
        return model.model_validate(dict(words))
    except ValidationError as error:
        raise _refusal(error) from None


@asynccontextmanager
async def form_of(request: Request, *, files: int, names: tuple[str, ...]) -> AsyncIterator[Form]:
    """The form that was sent: its files under `file` or `files`, and of its words those that are known."""
    try:
        form = await request.form(max_files=files, max_fields=20, max_part_size=WORDS_BYTES)
    except MultiPartException as error:
        raise Malformed(f"The form cannot be read: {error.message[:200]}") from error
    try:
        yield Form(await _files(form), _words(form, names))
    finally:
        await form.close()


def body_of(model: type[BaseModel], form: Mapping[str, Any], required: list[str]) -> dict[str, Any]:
    """Both bodies in the schema, whole and in one place: they are read here and not by the framework."""
    shape = {"type": "object", "required": required, "properties": dict(form)}
    return {
        "required": True,
        "content": {"application/json": {"schema": _schema(model)}, FORM: {"schema": shape}},
    }


def _schema(model: type[BaseModel]) -> dict[str, Any]:
    """The schema of a model, whose parts are named where all parts are."""
    # The interface names what goes in and what comes out apart, where the two differ.
    schema = model.model_json_schema(ref_template="#/components/schemas/{model}-Input")
    schema.pop("$defs", None)
    return schema


async def _files(form: FormData) -> list[SentFile]:
    found = [part for name in ("file", "files", "files[]") for part in form.getlist(name)]
    return [
        SentFile(part.filename or "", await part.read()) for part in found if isinstance(part, UploadFile)
    ]


def _words(form: FormData, names: tuple[str, ...]) -> dict[str, str]:
    return {name: value for name in names if isinstance(value := form.get(name), str) and value}


def _refusal(error: ValidationError) -> RequestValidationError:
    problems = error.errors(include_url=False, include_input=False)
    return RequestValidationError([{**problem, "loc": ("body", *problem["loc"])} for problem in problems])
