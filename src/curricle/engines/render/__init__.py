"""Rendering: a document becomes pages."""

from typing import TYPE_CHECKING

from curricle.engines.face import opened_on_demand

if TYPE_CHECKING:
    from curricle.engines.render.face import *  # noqa: F403 - the names are listed there, and only there
else:
    __getattr__ = opened_on_demand(__name__)
