"""The id that ties a click in the browser to the log lines and jobs that came of it."""

from contextvars import ContextVar
from typing import Final

# Set by the edge for a request and by the worker for a job; empty outside both.
correlation_id: Final[ContextVar[str]] = ContextVar("correlation_id", default="")
