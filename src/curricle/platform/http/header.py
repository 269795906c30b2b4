"""The headers that every answer carries, put together once."""

from collections.abc import Mapping
from typing import Final

from starlette.types import Scope

from curricle.platform.settings import Settings

RawHeaders = list[tuple[bytes, bytes]]

# Two years, as browsers' own lists ask for it.
HSTS: Final = "max-age=63072000; includeSubDomains"
CSP: Final = "; ".join(
    (
        "default-src 'self'",
        # Typst in the browser is WebAssembly; scripts made of text stay forbidden.
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "style-src-attr 'none'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "manifest-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)


# Where a request keeps what any answer to it will carry.
ADDED: Final = "curricle.headers"


def add_headers(scope: Scope, headers: Mapping[str, str]) -> None:
    """Headers for the answer, whoever makes it.

    FastAPI forgets those of a dependency when the door returns a response of its own.
    """
    pairs = [(name.lower().encode(), text.encode()) for name, text in headers.items()]
    scope.setdefault(ADDED, []).extend(pairs)


def security_headers(settings: Settings) -> RawHeaders:
    """What tells a browser to trust nothing that is not ours."""
    headers = {
        "content-security-policy": CSP,
        "x-content-type-options": "nosniff",
        "referrer-policy": "strict-origin-when-cross-origin",
        "cross-origin-opener-policy": "same-origin",
        "permissions-policy": "camera=(), microphone=(), geolocation=()",
    }
    if settings.is_https:
        headers["strict-transport-security"] = HSTS
    return [(name.encode(), value.encode()) for name, value in headers.items()]
