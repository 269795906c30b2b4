"""The face of an engine, opened when a name is first asked of it: who wants one file waits for no other."""

import importlib
import os
import sys
from collections.abc import Callable
from typing import Any


def opened_on_demand(package: str) -> Callable[[str], Any]:
    """A package's ``__getattr__``: it gives what the package's ``face.py`` lists."""

    def find(name: str) -> Any:
        names = vars(sys.modules[package])
        if not name.startswith("__") and not _is_file(names["__path__"][0], name):
            face = importlib.import_module(f"{package}.face")
            names.update({one: getattr(face, one) for one in face.__all__})
        if name in names:
            return names[name]
        raise AttributeError(f"module {package!r} has no attribute {name!r}")

    return find


def _is_file(folder: str, name: str) -> bool:
    """Whether a file is meant: Python asks whether it is there already before it imports one."""
    return any(os.path.exists(f"{folder}/{name}{ending}") for ending in (".py", "/__init__.py"))
