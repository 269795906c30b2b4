"""Numbers for Prometheus. Labels are names of ours: no ids, no addresses, nothing a caller chooses."""

from functools import lru_cache
from typing import Final

from prometheus_client import Counter, Gauge, Histogram

BUCKETS: Final = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)

requests: Final = Histogram(
    "http_request_duration_seconds",
    "Requests by route, method and status.",
    ["route", "method", "status"],
    buckets=BUCKETS,
)
open_requests: Final = Gauge("http_requests_open", "Requests that are being answered now.")
refused: Final = Counter("http_requests_refused_total", "Requests turned away at the edge.", ["code"])


@lru_cache(maxsize=4096)
def request_timer(route: str, method: str, status: int) -> Histogram:
    """The series of one route; looking it up by labels each time would cost more than counting."""
    return requests.labels(route, method, str(status))
