"""The built front end: found once at the start, served from memory, each kind by its rules."""

import mimetypes
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Final

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from curricle.platform.errors import NotFound
from curricle.platform.http import problem

FOLDER: Final = Path(__file__).parents[1] / "_web"
PAGES: Final = Path(__file__).parent / "pages"
TYPES: Final = {
    ".mjs": "text/javascript",
    ".js": "text/javascript",
    ".webmanifest": "application/manifest+json",
}
TEXT: Final = ("text/", "application/json", "application/manifest+json")
# Best first; the build lays them beside the files.
PACKED: Final = (("br", ".br"), ("gzip", ".gz"))
# Names under /assets carry a hash of what is in them, so they never change.
FOREVER: Final = "public, max-age=31536000, immutable"
ASK_AGAIN: Final = "no-cache"


@dataclass(frozen=True)
class File:
    """One file with its packed forms."""

    path: Path
    address: str

    @cached_property
    def forms(self) -> Mapping[str, bytes]:
        """The bytes by encoding; the plain ones under an empty name."""
        packed = {
            encoding: form.read_bytes()
            for encoding, ending in PACKED
            if (form := self.path.with_name(self.path.name + ending)).is_file()
        }
        return {"": self.path.read_bytes(), **packed}

    @cached_property
    def tag(self) -> str:
        """What the content is known by."""
        return sha256(self.forms[""]).hexdigest()[:20]

    @cached_property
    def media_type(self) -> str:
        """The content type, the same on every machine."""
        found = (
            TYPES.get(self.path.suffix)
            or mimetypes.guess_type(self.path.name)[0]
            or "application/octet-stream"
        )
        return f"{found}; charset=utf-8" if found.startswith(TEXT) else found

    def answer(self, headers: Headers, *, status: int = 200) -> Response:
        """The file in the best form that the caller takes, or the word that it has not changed."""
        accepted = {part.partition(";")[0].strip() for part in headers.get("accept-encoding", "").split(",")}
        encoding = next((name for name, _ in PACKED if name in accepted and name in self.forms), "")
        tag = f'"{self.tag}-{encoding}"' if encoding else f'"{self.tag}"'
        out = {"ETag": tag, "Vary": "Accept-Encoding"}
        out["Cache-Control"] = FOREVER if self.address.startswith("/assets/") else ASK_AGAIN
        if status == 200 and tag in (part.strip().removeprefix("W/") for part in _tags(headers)):
            return Response(status_code=304, headers=out)
        if encoding:
            out["Content-Encoding"] = encoding
        return Response(self.forms[encoding], status_code=status, media_type=self.media_type, headers=out)


def _tags(headers: Headers) -> list[str]:
    return headers.get("if-none-match", "").split(",")


def files_in(folder: Path) -> dict[str, File]:
    """All files of a folder by address. Packed forms and what begins with a dot are not addresses."""
    found = {}
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in inside.parts) or path.suffix in (".br", ".gz")
        if path.is_file() and not hidden:
            address = f"/{inside.as_posix()}"
            found[address] = File(path, address)
    return found


class Matched:
    """The name under which these answers are counted."""

    path_format = "(files)"


class Site:
    """What answers when no door does: landing page, application, assets, or a page that says no."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._own = files_in(PAGES)
        self._files = files_in(folder) if folder.is_dir() else {}
        for page in ("/index.html", "/app.html"):
            self._files.setdefault(page, self._own["/not-built.html"])

    def file_of(self, path: str) -> File | None:
        """The file at an address."""
        if path == "/":
            path = "/index.html"
        elif path == "/app" or path.startswith("/app/"):
            path = "/app.html"
        found = self._files.get(path)
        if found is None and path.endswith(".css"):
            found = self._own.get(path)
        return found

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers."""
        if scope["type"] != "http":
            return
        request = Request(scope)
        reads = scope["method"] == "GET" and not scope["path"].startswith("/api/")
        file = self.file_of(scope["path"]) if reads else None
        if file is not None:
            scope["route"] = Matched
            answer = file.answer(request.headers, status=503 if file.path.name == "not-built.html" else 200)
        elif reads and "text/html" in request.headers.get("accept", ""):
            answer = self._own["/not-found.html"].answer(request.headers, status=404)
        else:
            answer = problem.render(NotFound())
        await answer(scope, receive, send)
