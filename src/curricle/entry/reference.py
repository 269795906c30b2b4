"""The page /docs: the interface for programs, made from the schema, without a single script."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import orjson
from fastapi import APIRouter, Request, Response

from curricle.platform.errors import all_errors

PAGES: Final = Path(__file__).parent / "pages"
METHODS: Final = ("get", "post", "put", "patch", "delete")
PLAIN: Final[dict[str, Any]] = {"string": "text", "integer": 1, "number": 1.5, "boolean": True, "null": None}
BY_FORMAT: Final = {
    "uuid": "0199f3a2-7c1e-7a55-b1c0-2f6d3f0a9e11",
    "date-time": "2026-01-31T09:30:00Z",
    "date": "2026-01-31",
    "email": "ada@example.org",
    "uri": "https://example.org",
    "password": "correct horse battery staple",
}
DEEPEST: Final = 6
OTHERS: Final = "other"

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of an operation."""

    name: str
    place: str
    required: bool
    type: str
    description: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation as it is shown."""

    id: str
    method: str
    path: str
    summary: str
    description: str
    parameters: list[Parameter]
    request: str
    answers: list[dict[str, str]]
    example: str


class Schema:
    """The schema with its references followed."""

    def __init__(self, root: dict[str, Any]) -> None:
        self.root = root

    def followed(self, part: dict[str, Any]) -> dict[str, Any]:
        """The part itself, or what it refers to."""
        reference = part.get("$ref", "")
        if not reference.startswith("#/"):
            return part
        found: Any = self.root
        for step in reference[2:].split("/"):
            found = found[step.replace("~1", "/").replace("~0", "~")]
        return found if isinstance(found, dict) else part

    def example(self, part: dict[str, Any], depth: int = 0) -> Any:
        """A value that fits: the written example, or one made up from the types."""
        part = self.followed(part)
        if part.get("examples"):
            return part["examples"][0]
        for key in ("example", "const", "default"):
            if key in part:
                return part[key]
        if part.get("enum"):
            return part["enum"][0]
        for key in ("anyOf", "oneOf", "allOf"):
            if part.get(key):
                return self.example(part[key][0], depth)
        return self._made_up(part, depth)

    def _made_up(self, part: dict[str, Any], depth: int) -> Any:
        kind = part.get("type")
        if kind == "object" or "properties" in part:
            properties = part.get("properties", {}) if depth < DEEPEST else {}
            return {name: self.example(value, depth + 1) for name, value in properties.items()}
        if kind == "array":
            return [self.example(part.get("items", {}), depth + 1)] if depth < DEEPEST else []
        if kind == "string":
            return BY_FORMAT.get(part.get("format", ""), PLAIN["string"])
        return PLAIN.get(str(kind))

    def type_of(self, part: dict[str, Any]) -> str:
        """The type in a word or two."""
        part = self.followed(part)
        if part.get("enum"):
            return " or ".join(str(value) for value in part["enum"])
        if part.get("anyOf"):
            return " or ".join(self.type_of(one) for one in part["anyOf"] if one.get("type") != "null")
        return str(part.get("format") or part.get("type") or "any")


def _json(value: Any) -> str:
    return orjson.dumps(value, option=orjson.OPT_INDENT_2).decode()


def _content_example(schema: Schema, holder: dict[str, Any]) -> str:
    """The example of a body or answer, where it is JSON."""
    for media_type, content in holder.get("content", {}).items():
        if "problem" in media_type or "json" not in media_type:
            continue
        written = content.get("example") or next(
            (one.get("value") for one in content.get("examples", {}).values()), None
        )
        return _json(written if written is not None else schema.example(content.get("schema", {})))
    return ""


def _request_lines(schema: Schema, method: str, path: str, operation: dict[str, Any]) -> str:
    """The request as it goes over the wire."""
    body = operation.get("requestBody")
    head = [f"{method} {path}", "Authorization: Bearer cur_…"]
    example = _content_example(schema, body) if body else ""
    if example:
        head += ["Content-Type: application/json", "", example]
    return "\n".join(head)


def _operation(schema: Schema, method: str, path: str, operation: dict[str, Any]) -> Operation:
    parameters = [
        Parameter(
            name=found["name"],
            place=found["in"],
            required=found.get("required", False),
            type=schema.type_of(found.get("schema", {})),
            description=found.get("description", ""),
        )
        for found in map(schema.followed, operation.get("parameters", []))
    ]
    responses = operation["responses"]
    good: dict[str, Any] = next((responses[status] for status in responses if status.startswith("2")), {})
    return Operation(
        id=operation.get("operationId", f"{method}-{path}"),
        method=method.upper(),
        path=path,
        summary=operation.get("summary", path),
        description=operation.get("description", ""),
        parameters=parameters,
        request=_request_lines(schema, method.upper(), path, operation),
        answers=[
            {"status": status, "description": schema.followed(response).get("description", "")}
            for status, response in responses.items()
        ],
        example=_content_example(schema, schema.followed(good)),
    )


def groups_of(root: dict[str, Any]) -> list[dict[str, Any]]:
    """The operations by their first tag, in the order of the schema."""
    schema = Schema(root)
    groups: dict[str, list[Operation]] = {}
    for path, item in root.get("paths", {}).items():
        for method in METHODS:
            if method in item:
                name = (item[method].get("tags") or [OTHERS])[0]
                groups.setdefault(name, []).append(_operation(schema, method, path, item[method]))
    return [
        {"id": f"group-{name}", "name": name.replace("_", " ").capitalize(), "operations": operations}
        for name, operations in groups.items()
    ]


def page_of(root: dict[str, Any]) -> str:
    """The whole page."""
    from jinja2 import Environment, select_autoescape

    environment = Environment(
        autoescape=select_autoescape(default=True), trim_blocks=True, lstrip_blocks=True
    )
    template = environment.from_string((PAGES / "docs.html.jinja").read_text(encoding="utf-8"))
    errors = [
        {"code": kind.code, "status": kind.status, "meaning": (kind.__doc__ or kind.title).splitlines()[0]}
        for kind in all_errors()
    ]
    return template.render(groups=groups_of(root), errors=errors, version=root["info"]["version"])


@cache
def _page_of_app(app: Any) -> bytes:
    return page_of(app.openapi()).encode()


@router.get("/docs")
async def read_reference(request: Request) -> Response:
    """The page."""
    headers = {"Cache-Control": "no-cache"}
    return Response(_page_of_app(request.app), media_type="text/html; charset=utf-8", headers=headers)
