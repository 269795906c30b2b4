"""What arrives at the door of compiling: JSON, or a form with a file or an archive."""

import base64
import binascii
from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException

from curricle.modules.tex import service
from curricle.modules.tex.errors import ProjectInvalid, SourceUnclear
from curricle.modules.tex.schemas import CompileOrder, SentFile
from curricle.modules.tex.service import Order
from curricle.platform.errors import Malformed, UnsupportedType

FORM: Final = "multipart/form-data"


def _schema_of_order() -> dict[str, Any]:
    """The schema of the JSON, whole and in one place: the body is read here and not by the framework."""
    schema = CompileOrder.model_json_schema()
    sent = schema.pop("$defs")["SentFile"]
    schema["properties"]["files"]["anyOf"][0]["items"] = sent
    return schema


COMPILE_BODY: Final[dict[str, Any]] = {
    "required": True,
    "content": {
        "application/json": {"schema": _schema_of_order()},
        FORM: {
            "schema": {
                "type": "object",
                "required": ["file"],
                "properties": {
                    "file": {
                        "type": "string",
                        "format": "binary",
                        "description": "A .tex file, or a .zip or .tar.gz with all files.",
                    },
                    "engine": {"type": "string", "enum": ["pdflatex", "xelatex", "lualatex"]},
                    "main": {"type": "string", "maxLength": 300},
                    "resume_id": {"type": "string", "format": "uuid"},
                },
            }
        },
    },
}


async def order_of(request: Request) -> Order:
    """What shall be compiled."""
    content_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if content_type == FORM:
        return await _order_of_form(request)
    if "json" not in content_type:
        raise UnsupportedType("Send the body as application/json, or a form with a file.")
    return _order_of_json(await request.body())


def _order_of_json(body: bytes) -> Order:
    order = _checked(body)
    if order.source is not None:
        if order.files is not None:
            raise SourceUnclear("Send either a source or files, not both.")
        main = order.main or "main.tex"
        return Order({main: order.source.encode()}, main, order.engine, order.resume_id)
    if order.files is None:
        if order.resume_id is None:
            raise SourceUnclear
        return Order(engine=order.engine, resume_id=order.resume_id)
    files, assets = _contents(order.files)
    return Order(files, order.main, order.engine, order.resume_id, assets)


def _checked(body: bytes) -> CompileOrder:
    try:
        return CompileOrder.model_validate_json(body)
    except ValidationError as error:
        problems = [
            {**problem, "loc": ("body", *problem["loc"])}
            for problem in error.errors(include_url=False, include_input=False)
        ]
        raise RequestValidationError(problems) from None


def _contents(sent: Sequence[SentFile]) -> tuple[dict[str, bytes], dict[str, UUID]]:
    files: dict[str, bytes] = {}
    assets: dict[str, UUID] = {}
    for index, file in enumerate(sent):
        if (file.text, file.base64, file.asset_id).count(None) != 2:
            raise _unclear(index, "A file has one of `text`, `base64` and `asset_id`.")
        if file.name in files or file.name in assets:
            raise _unclear(index, f"There are two files “{file.name[:100]}”.")
        if file.text is not None:
            files[file.name] = file.text.encode()
        elif file.base64 is not None:
            files[file.name] = _decoded(file.base64, index)
        elif file.asset_id is not None:
            assets[file.name] = file.asset_id
    return files, assets


def _decoded(text: str, index: int) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise _unclear(index, "This is not base64.") from None


def _unclear(index: int, message: str) -> ProjectInvalid:
    finding = {
        "code": "tex.project_file_unclear",
        "severity": "error",
        "pointer": f"/files/{index}",
        "message": message,
        "params": {},
    }
    return ProjectInvalid(errors=[finding])


async def _order_of_form(request: Request) -> Order:
    try:
        form = await request.form(max_files=1, max_fields=8, max_part_size=10_000)
    except MultiPartException as error:
        raise Malformed("The form cannot be read.") from error
    try:
        file = form.get("file")
        if not isinstance(file, UploadFile):
            raise SourceUnclear("The form needs a part `file`.")
        words = {
            name: value
            for name in ("engine", "main", "resume_id")
            if isinstance(value := form.get(name), str) and value
        }
        asked = CompileOrder.model_validate(words)
        order = Order(None, asked.main, asked.engine, asked.resume_id)
        return await service.order_of_upload(await file.read(), file.filename or "main.tex", order)
    except ValidationError as error:
        problems = [{**one, "loc": ("body", *one["loc"])} for one in error.errors(include_input=False)]
        raise RequestValidationError(problems) from None
    finally:
        await form.close()
