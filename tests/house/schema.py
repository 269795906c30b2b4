"""The operations of the interface, as the generated tests walk through them."""

from dataclasses import dataclass
from functools import cache
from typing import Any

METHODS = ("get", "post", "put", "patch", "delete")
UNSAFE = ("post", "put", "patch", "delete")


@dataclass(frozen=True)
class Operation:
    """One method of one address."""

    method: str
    path: str
    id: str

    def __str__(self) -> str:
        return self.id


@cache
def schema() -> dict[str, Any]:
    """The schema of the whole interface."""
    from curricle.entry.api import create_app

    return create_app().openapi()


def operations() -> list[Operation]:
    """All of them."""
    return [
        Operation(method, path, item[method]["operationId"])
        for path, item in schema()["paths"].items()
        for method in METHODS
        if method in item
    ]
