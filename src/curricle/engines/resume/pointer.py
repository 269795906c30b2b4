"""JSON pointers (RFC 6901): the places that findings and changes speak of."""

from collections.abc import Iterable

_LONGEST_KEY = 200


def pointer_to(path: Iterable[str | int]) -> str:
    """The pointer to a path of keys and indexes; what no reader could show is replaced."""
    return "".join(f"/{_token(step)}" for step in path)


def _token(step: str | int) -> str:
    if isinstance(step, int):
        return str(step)
    if len(step) > _LONGEST_KEY:
        step = step[:_LONGEST_KEY] + "…"
    shown = step.encode("utf-8", "replace").decode("utf-8")
    return shown.replace("~", "~0").replace("/", "~1")
