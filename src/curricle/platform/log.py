"""The log: one JSON object a line, with the id of the request or job, and without personal data."""

import logging
import re
import sys
from datetime import UTC, datetime
from typing import Any, Final

import orjson

from curricle.platform.correlation import correlation_id
from curricle.platform.settings import Settings

# What a log record has by itself; everything else was given by us as `extra`.
OWN: Final = frozenset(vars(logging.LogRecord("", 0, "", 0, "", (), None))) | {
    "message",
    "asctime",
    "taskName",
}
# Values under these names never reach the log.
HIDDEN: Final = frozenset(
    {"email", "password", "token", "secret", "authorization", "cookie", "name", "phone", "address", "content"}
)
ADDRESS: Final = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
# Values that PostgreSQL quotes in its messages, e.g. of a broken unique index.
ROW_VALUES: Final = re.compile(r"^(DETAIL: ).*$", re.MULTILINE)
access: Final = logging.getLogger("curricle.access")


def scrubbed(text: str) -> str:
    """The text without mail addresses and without what a database quoted of a row."""
    return ROW_VALUES.sub(r"\1...", ADDRESS.sub("...@...", text))


def fields_of(record: logging.LogRecord) -> dict[str, Any]:
    """A record as a flat object."""
    fields: dict[str, Any] = {
        "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
        "level": record.levelname.lower(),
        "event": scrubbed(record.getMessage()),
        "logger": record.name,
    }
    if request := correlation_id.get():
        fields["request_id"] = request
    for name, value in vars(record).items():
        if name not in OWN:
            fields[name] = "..." if name in HIDDEN else scrubbed(value) if isinstance(value, str) else value
    if record.exc_info:
        fields["exception"] = scrubbed(logging.Formatter().formatException(record.exc_info))
    return fields


class JsonFormatter(logging.Formatter):
    """For machines."""

    def format(self, record: logging.LogRecord) -> str:
        """One line."""
        return orjson.dumps(fields_of(record), default=str, option=orjson.OPT_NON_STR_KEYS).decode()


class TextFormatter(logging.Formatter):
    """For whoever reads along."""

    def format(self, record: logging.LogRecord) -> str:
        """Time, level, event, then the rest as pairs."""
        fields = fields_of(record)
        exception = fields.pop("exception", None)
        head = f"{fields.pop('time')[11:23]} {fields.pop('level'):7} {fields.pop('event')}"
        pairs = " ".join(f"{name}={value}" for name, value in fields.items() if name != "logger")
        return f"{head} {pairs}".rstrip() + (f"\n{exception}" if exception else "")


def configure_logging(settings: Settings) -> None:
    """Sends everything that this process logs to its standard error, in one form."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter() if settings.log_format == "json" else TextFormatter())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(settings.log_level)
    for noisy in ("uvicorn.access", "asyncio", "pgqueuer", "fontTools"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    access.setLevel("INFO" if settings.access_log else "WARNING")
