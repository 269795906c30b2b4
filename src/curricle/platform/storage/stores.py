"""One storage over obstore's stores: the same few verbs for a folder and for a bucket."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import obstore
from obstore.exceptions import NotFoundError
from obstore.store import LocalStore, S3Store

from curricle.platform.settings import Settings
from curricle.platform.storage.keys import check_key

if TYPE_CHECKING:
    from obstore.store import ClientConfig, S3Config


class FileMissing(Exception):
    """There is nothing under this key."""


class Storage(Protocol):
    """Where files are kept. The content type lives in the row that knows the key."""

    async def put(self, key: str, data: bytes, content_type: str) -> None:
        """Writes the whole file; readers see the old one or the new one, never a part."""

    async def get(self, key: str) -> bytes:
        """Reads the whole file, or raises ``FileMissing``."""

    async def delete(self, key: str) -> None:
        """Removes the file; one that is not there is no error."""

    async def exists(self, key: str) -> bool:
        """Whether there is such a file."""

    async def link(self, key: str, expires: timedelta, filename: str) -> str | None:
        """An address that anyone can fetch the file from for a while; nothing where the store has none."""


@dataclass(frozen=True, slots=True)
class ObjectStorage:
    """Storage on any store that obstore speaks to."""

    store: LocalStore | S3Store

    async def put(self, key: str, data: bytes, content_type: str) -> None:
        """Writes the whole file under the key."""
        # A folder has no place for these, and its store refuses them. A bucket's address is not ours, so what
        # it hands out is for saving only: nothing that somebody wrote is ever shown as a page there.
        headers = {"Content-Type": content_type, "Content-Disposition": "attachment"}
        attributes = headers if isinstance(self.store, S3Store) else None
        await obstore.put_async(self.store, check_key(key), data, attributes=attributes, use_multipart=False)

    async def get(self, key: str) -> bytes:
        """Reads the whole file."""
        try:
            answer = await obstore.get_async(self.store, check_key(key))
            return bytes(await answer.bytes_async())
        except (NotFoundError, FileNotFoundError) as error:
            raise FileMissing(key) from error

    async def delete(self, key: str) -> None:
        """Removes the file."""
        try:
            await obstore.delete_async(self.store, check_key(key))
        except (NotFoundError, FileNotFoundError):
            return

    async def exists(self, key: str) -> bool:
        """Asks for the file's head only."""
        try:
            await obstore.head_async(self.store, check_key(key))
        except (NotFoundError, FileNotFoundError):
            return False
        return True

    async def link(self, key: str, expires: timedelta, filename: str) -> str | None:
        """A presigned address of the bucket; files of a folder are served by the product itself."""
        check_key(key)
        if not isinstance(self.store, S3Store):
            return None
        return await obstore.sign_async(self.store, "GET", key, expires)


def local_storage(folder: Path) -> ObjectStorage:
    """A private folder. Files are written beside their place and renamed into it."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return ObjectStorage(LocalStore(folder))


def s3_storage(settings: Settings) -> ObjectStorage:
    """A bucket of any server that speaks S3."""
    config: S3Config = {
        "region": settings.s3_region,
        "virtual_hosted_style_request": not settings.s3_path_style,
    }
    if settings.s3_endpoint:
        config["endpoint"] = settings.s3_endpoint
    if settings.s3_access_key_id:
        config["access_key_id"] = settings.s3_access_key_id
        config["secret_access_key"] = settings.s3_secret_access_key.get_secret_value()
    client: ClientConfig = {"allow_http": settings.s3_endpoint.startswith("http://"), "timeout": "60s"}
    prefix = settings.s3_prefix or None
    return ObjectStorage(S3Store(settings.s3_bucket, prefix=prefix, config=config, client_options=client))
