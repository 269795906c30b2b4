"""Files by key: a folder on this machine or a bucket, chosen by a setting."""

from curricle.platform.settings import Settings
from curricle.platform.storage.keys import KeyInvalid, check_key
from curricle.platform.storage.stores import FileMissing, ObjectStorage, Storage, local_storage, s3_storage

__all__ = ["FileMissing", "KeyInvalid", "ObjectStorage", "Storage", "check_key", "open_storage"]


def open_storage(settings: Settings) -> Storage:
    """The storage that the operator chose."""
    if settings.export_storage_driver == "s3":
        return s3_storage(settings)
    return local_storage(settings.curricle_data_dir / "files")
