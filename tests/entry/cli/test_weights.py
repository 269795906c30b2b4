"""The versions of the weights as an operator sees them: what each weighs, and what was seen with it."""

import json
import os
import subprocess
import sys

import pytest
from fastapi import FastAPI

from curricle.entry.cli.weights import described, likely
from tests.conftest import SECRET
from tests.factories.identity import member, parts_of
from tests.factories.scoring import analysis


def call(*words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Runs the command with these settings."""
    command = [sys.executable, "-m", "curricle.entry.cli.main", "weights", *words]
    surroundings = {**os.environ, "SECRET_KEY": SECRET, **settings}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=surroundings, timeout=60)


def test_the_versions_that_ship_are_listed_with_what_they_weigh_otherwise() -> None:
    done = call()
    assert done.returncode == 0, done.stderr
    first, second, *changes = done.stdout.splitlines()
    assert (first, second) == ("2026.1  the standard", "2026.2")
    assert any(line.split()[:2] == ["Spelling,", "case,"] and "6 to 10 points" in line for line in changes)
    listed = json.loads(call("--json").stdout)
    assert [(one["version"], one["standard"]) for one in listed] == [("2026.1", True), ("2026.2", False)]
    assert sum(one["points"] - one["before"] for one in listed[1]["changes"]) == 0


async def test_results_are_read_from_the_database(app: FastAPI, database_url: str) -> None:
    someone = await member(app)
    kept = [
        await analysis(app, someone.id, readiness=readiness, weights_version=version)
        for readiness, version in ((60, "2026.1"), (70, "2026.2"), (80, "2026.2"))
    ]
    async with parts_of(app).database.writing() as session:
        tell = "insert into analysis_outcome values ($1, 'interview', now())"
        await session.connection.execute(tell, kept[1].id)
    trial = {"DATABASE_URL": database_url, "SCORING_TRIAL_WEIGHTS": "2026.2", "SCORING_TRIAL_SHARE": "0.25"}
    told = json.loads(call("results", "--json", **trial).stdout)
    assert (told["running"], told["share"]) == (True, 0.25)
    assert [(arm["analyses"], arm["mean_readiness"]) for arm in told["arms"]] == [(1, 60), (2, 75)]
    done = call("results", **trial)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("25% of the people have 2026.2.\n")
    [interviews] = [line for line in done.stdout.splitlines() if line.startswith("  interview")]
    assert interviews.split(maxsplit=2)[1:] == ["–", "1, 100% (21% to 100%)"]
    alone = call("results", DATABASE_URL=database_url)
    assert "No version is on trial" in alone.stdout


def test_a_database_that_is_away_is_said_in_one_line(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = str(tmp_path_factory.mktemp("away"))
    for settings in ({"DATABASE_URL": ""}, {"DATABASE_URL": "postgresql://nobody@127.0.0.1:9/none"}):
        done = call("results", CURRICLE_DATA_DIR=folder, **settings)
        assert done.returncode == 1
        assert done.stderr.startswith("curricle: ")
        assert len(done.stderr.splitlines()) == 1


def test_what_chance_leaves_open_is_said_beside_a_share() -> None:
    assert likely(0, 1) == pytest.approx((0.0, 0.793), abs=0.001)
    assert likely(12, 40) == pytest.approx((0.181, 0.454), abs=0.001)
    low, high = likely(400, 1000)
    assert high - low < 0.07
    none = {"applied": 0}
    arm = {"weights_version": "1", "owners": 0, "analyses": 0, "applications": 0, "outcomes": none}
    lines = described(
        {"running": False, "share": 0.0, "arms": [{**arm, "mean_readiness": None, "mean_match": None}]}
    )
    assert "  applied" in "\n".join(lines)
