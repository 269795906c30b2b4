"""The schema of the HTTP interface: what FastAPI knows, and the problems that any door can answer with."""

from typing import Any, Final

import orjson
from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.openapi.utils import get_openapi

PROBLEM: Final[dict[str, Any]] = {
    "type": "object",
    "description": "What went wrong (RFC 9457).",
    "required": ["type", "title", "status", "code", "instance"],
    "properties": {
        "type": {"type": "string", "description": "Where the code is explained."},
        "title": {"type": "string", "description": "The code in words."},
        "status": {"type": "integer", "description": "The status of the answer."},
        "code": {
            "type": "string",
            "description": "What programs should look at.",
            "examples": ["resume.not_found"],
        },
        "detail": {"type": "string", "description": "What is special about this case."},
        "instance": {"type": "string", "description": "The id of the request, as in the log."},
        "errors": {
            "type": "array",
            "description": "All mistakes in what was sent, with pointers into the body.",
            "items": {"$ref": "#/components/schemas/Finding"},
        },
    },
    "additionalProperties": True,
}
FINDING: Final[dict[str, Any]] = {
    "type": "object",
    "description": "One mistake: what, where, and how bad.",
    "required": ["code", "severity", "message"],
    "properties": {
        "code": {"type": "string"},
        "severity": {"type": "string", "enum": ["error", "warning", "info"]},
        "pointer": {"type": "string", "description": "JSON pointer into the body."},
        "parameter": {
            "type": "string",
            "description": "The parameter, where the mistake is not in the body.",
        },
        "in": {"type": "string", "description": "Where that parameter is: path, query, header, cookie."},
        "message": {"type": "string"},
        "params": {"type": "object", "additionalProperties": True},
    },
}
# What FastAPI says where nobody said anything, and what we say instead.
UNSAID: Final = "Successful Response"
SUCCESS: Final = {
    "200": "Here it is.",
    "201": "It is made.",
    "202": "It is taken on and goes on in the background.",
    "204": "It is done, and there is nothing more to say.",
}
METHODS: Final = ("get", "put", "post", "delete", "patch")

router = APIRouter(include_in_schema=False)


def _problem(description: str) -> dict[str, Any]:
    content = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {"description": description, "content": content}


def schema_of(app: FastAPI) -> dict[str, Any]:
    """The whole schema, with every error as the problem that it is."""
    schema = get_openapi(
        title=app.title,
        version=app.version,
        summary=app.summary,
        routes=app.routes,
        separate_input_output_schemas=True,
    )
    schemas = schema.setdefault("components", {}).setdefault("schemas", {})
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    schemas |= {"Problem": PROBLEM, "Finding": FINDING} if "Finding" not in schemas else {"Problem": PROBLEM}
    for item in schema.get("paths", {}).values():
        for method in METHODS:
            if method in item:
                _say_what_is_left(item[method])
    return schema


def _say_what_is_left(operation: dict[str, Any]) -> None:
    operation["summary"] = operation["summary"].capitalize()
    responses = operation["responses"]
    for status, words in SUCCESS.items():
        if responses.get(status, {}).get("description") == UNSAID:
            responses[status]["description"] = words
    for status, response in responses.items():
        if status[0] in "45":
            response["content"] = _problem("")["content"]
    if "422" in responses:
        responses["422"] = _problem("The request does not fit the schema.")
    responses["default"] = _problem("Anything else that can go wrong.")


@router.get("/api/v1/openapi.json")
async def read_openapi(request: Request) -> Response:
    """The schema as JSON."""
    return Response(orjson.dumps(request.app.openapi()), media_type="application/json")
