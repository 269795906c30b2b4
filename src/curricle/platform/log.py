"""The log: one JSON object a line, with the id of the request or job, and without personal data."""

import logging
import re
import sys
import time
from datetime import UTC, datetime
from functools import lru_cache
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
# Whether the log of this process is JSON; set once, at the start.
_for_machines: Final = [False]


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


def log_access(route: str, method: str, status: int, milliseconds: float) -> None:
    """One line for each request; for machines without the detour of a log record, which costs 50 us."""
    if not access.isEnabledFor(logging.INFO):
        return
    if not _for_machines[0]:
        fields = {"route": route, "method": method, "status": status, "ms": round(milliseconds, 2)}
        access.info("request", extra=fields)
        return
    now = time.time()
    fraction = int(now % 1 * 1000)
    line = (
        f'{{"time":"{_second(int(now))}.{fraction:03d}+00:00","level":"info","event":"request",'
        f'"request_id":"{correlation_id.get()}","route":"{route}","method":"{method}",'
        f'"status":{status},"ms":{milliseconds:.2f}}}\n'
    )
    sys.stderr.write(line)


@lru_cache(maxsize=2)
def _second(seconds: int) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(seconds))


def configure_logging(settings: Settings) -> None:
    """Sends everything that this process logs to its standard error, in one form."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter() if settings.log_format == "json" else TextFormatter())
    _for_machines[0] = settings.log_format == "json"
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(settings.log_level)
    for noisy in ("uvicorn.access", "asyncio", "pgqueuer", "fontTools"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    access.setLevel("INFO" if settings.access_log else "WARNING")
