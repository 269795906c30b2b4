"""Live events: written with their cause, shown at once on open pages, replayed after a lost line."""

from curricle.platform.live.hub import Hub, TooManyStreams
from curricle.platform.live.place import Place
from curricle.platform.live.publishing import publish
from curricle.platform.live.reading import RESET, Told

__all__ = ["RESET", "Hub", "Place", "Told", "TooManyStreams", "publish"]
