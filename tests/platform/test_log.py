"""The log can be searched by request, and holds nothing that belongs to a person."""

import json
import logging
from datetime import UTC, datetime
from pathlib import Path

import pytest

from curricle.platform.correlation import correlation_id
from curricle.platform.log import JsonFormatter, TextFormatter, configure_logging, log_access
from curricle.platform.settings import load_settings

NAME = ("a", "d", "a")


def record(message: str, **extra: object) -> logging.LogRecord:
    return logging.getLogger("curricle.test").makeRecord(
        "curricle.test", logging.INFO, __file__, 1, message, (), None, extra=extra
    )


def test_a_line_is_one_json_object_with_the_request() -> None:
    token = correlation_id.set("r-1")
    line = JsonFormatter().format(record("job.finished\nagain", job="j-1", ms=3))
    correlation_id.reset(token)
    assert "\n" not in line
    fields = json.loads(line)
    assert fields["event"] == "job.finished\nagain"
    assert fields["request_id"] == "r-1"
    assert (fields["job"], fields["ms"], fields["level"]) == ("j-1", 3, "info")


def test_the_short_way_of_access_lines_writes_the_same_fields(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    root = logging.getLogger()
    before = root.handlers[:]
    try:
        configure_logging(load_settings(curricle_data_dir=tmp_path, log_format="json"))
        token = correlation_id.set("r-2")
        log_access("/api/v1/resumes/{resume_id}", "GET", 200, 1.234)
        correlation_id.reset(token)
    finally:
        configure_logging(load_settings(curricle_data_dir=tmp_path, log_format="text"))
        root.handlers[:] = before
    fields = json.loads(capsys.readouterr().err)
    assert abs((datetime.fromisoformat(fields.pop("time")) - datetime.now(UTC)).total_seconds()) < 60
    assert fields == {
        "level": "info",
        "event": "request",
        "request_id": "r-2",
        "route": "/api/v1/resumes/{resume_id}",
        "method": "GET",
        "status": 200,
        "ms": 1.23,
    }


def test_people_do_not_appear() -> None:
    line = JsonFormatter().format(
        record(
            "mail to ada@example.org failed",
            email="ada@example.org",
            password="x1y2",
            note="from grace@example.org",
        )
    )
    assert "ada" not in line
    assert "grace" not in line
    assert "x1y2" not in line


def test_what_a_database_quotes_of_a_row_does_not_appear() -> None:
    try:
        raise ValueError("duplicate key\nDETAIL: Key (email)=({}) already exists.".format("".join(NAME)))
    except ValueError as error:
        broken = record("request.failed")
        broken.exc_info = (type(error), error, error.__traceback__)
    for formatter in (JsonFormatter(), TextFormatter()):
        text = formatter.format(broken)
        assert "duplicate key" in text
        assert "ada" not in text
