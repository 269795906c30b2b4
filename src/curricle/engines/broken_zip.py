"""What reading a zip raises that is damaged, encrypted, or packed in a way that Python does not know."""

import zipfile
import zlib
from lzma import LZMAError
from typing import Final

# Each way of packing has a word of its own for it; RuntimeError also stands for what is not implemented.
BROKEN_ZIP: Final = (
    zipfile.BadZipFile,
    zlib.error,
    LZMAError,
    EOFError,
    ValueError,
    OSError,
    RuntimeError,
)
