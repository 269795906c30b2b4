"""What arrives: bodies are counted as they come, and JSON is looked at before anything is built from it."""

import re
from collections.abc import Mapping
from typing import Final

import orjson
from starlette.types import Message, Receive

from curricle.platform.errors import Malformed, TooLarge

# Deeper than any document of ours, shallower than any stack.
DEEPEST: Final = 64
STRING: Final = re.compile(rb'"(?:[^"\\]|\\.)*"', re.DOTALL)
NOT_BRACKETS: Final = bytes(set(range(256)) - set(b"[]{}"))
ESCAPED_NUL: Final = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")
OPENING: Final = frozenset(b"[{")


class BodyLimits:
    """The largest body for each address: one limit for all, and larger ones for the doors that take files."""

    def __init__(self, default: int, by_prefix: Mapping[str, int] | None = None) -> None:
        self._default = default
        self._by_prefix = dict(by_prefix or {})

    def of(self, path: str) -> int:
        """The limit of this address in bytes."""
        for prefix, limit in self._by_prefix.items():
            if path.startswith(prefix):
                return limit
        return self._default


def too_large(limit: int) -> TooLarge:
    """The refusal, which says what would be taken. What is still on its way is not waited for."""
    return TooLarge(f"At most {limit:,} bytes are taken here.", limit=limit, headers={"Connection": "close"})


def counted(receive: Receive, limit: int) -> Receive:
    """The same stream, which ends in an error where it becomes too long."""
    length = 0

    async def count() -> Message:
        nonlocal length
        message = await receive()
        length += len(message.get("body", b""))
        if length > limit:
            raise too_large(limit)
        return message

    return count


async def read_whole(receive: Receive) -> tuple[bytes, Receive]:
    """The whole body, and a stream that gives it again."""
    chunks = []
    while True:
        message = await receive()
        if message["type"] != "http.request":
            break
        chunks.append(message.get("body", b""))
        if not message.get("more_body"):
            break
    body = b"".join(chunks)
    given = False

    async def again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return body, again


def check_json(body: bytes) -> None:
    """Refuses what no JSON of ours can be: broken, with a NUL or half a character, or bottomless."""
    if not body:
        return
    try:
        orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise Malformed(f"The body is not JSON: {error.msg} at character {error.pos}.") from None
    if b"\\u0000" in body and ESCAPED_NUL.search(body):
        raise Malformed("The body holds a NUL character, which no text may have.")
    if depth(body) > DEEPEST:
        raise Malformed(f"The body is nested deeper than {DEEPEST} levels.")


def depth(body: bytes) -> int:
    """How deep valid JSON is nested; 0 when it cannot be too deep anyway."""
    if body.count(b"[") + body.count(b"{") <= DEEPEST:
        return 0
    deepest = level = 0
    for bracket in STRING.sub(b"", body).translate(None, NOT_BRACKETS):
        if bracket in OPENING:
            level += 1
            deepest = max(deepest, level)
        else:
            level -= 1
    return deepest
