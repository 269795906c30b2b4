"""UUID version 7: ids that sort by the time of their making."""

import os
import time
from uuid import UUID


def new_id() -> UUID:
    """A fresh UUIDv7, made here so that any PostgreSQL will do."""
    milliseconds = time.time_ns() // 1_000_000
    random = int.from_bytes(os.urandom(10), "big")
    value = (milliseconds << 80) | random
    value = (value & ~(0xF << 76)) | (0x7 << 76)
    value = (value & ~(0x3 << 62)) | (0x2 << 62)
    return UUID(int=value)
