"""Live events: written with their cause, shown at once on open pages, replayed after a lost line."""

from curricle.platform.live.publishing import publish

__all__ = ["publish"]
