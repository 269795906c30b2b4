"""``curricle weights``: the versions of the weights of scores, and what was seen with two of them."""

import argparse
import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from curricle.entry.cli.command import Subparsers, fail, needs_server

if TYPE_CHECKING:
    from curricle.engines.ats import Weights

_LABEL = 22
_COLUMN = 26
# Nineteen times of twenty the true share lies within so many deviations.
_DEVIATIONS = 1.96


def register(subparsers: Subparsers) -> None:
    """Adds the command to the command line."""
    parser = subparsers.add_parser(
        "weights",
        help="list the versions of the weights, or what was seen with two of them",
        description="Lists the versions of the weights that ship, and what each weighs otherwise. “results” "
        "asks DATABASE_URL, or the running `curricle up`, what was seen with the versions that "
        "SCORING_WEIGHTS and SCORING_TRIAL_WEIGHTS name.",
    )
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.set_defaults(run=list_all)
    actions = parser.add_subparsers(metavar="ACTION")
    results = actions.add_parser("results", help="people, means and outcomes by version, and never of one")
    results.add_argument("--json", action="store_true", help="as JSON")
    results.set_defaults(run=needs_server(show_results))


def list_all(arguments: argparse.Namespace) -> int:
    """Prints each version with what it weighs otherwise than the standard one."""
    from curricle.engines.ats import Weights
    from curricle.engines.ats.check.weights import versions

    standard = Weights.load()
    changes = {version: _changes(standard, Weights.load(version)) for version in versions()}
    if arguments.json:
        listed = [
            {"version": version, "standard": version == standard.version, "changes": changed}
            for version, changed in changes.items()
        ]
        print(json.dumps(listed, ensure_ascii=False, indent=2))
        return 0
    for version, changed in changes.items():
        print(f"{version}{'  the standard' if version == standard.version else ''}")
        for one in changed:
            print(f"  {one['label']:<40} {one['before']:g} to {one['points']:g} points")
    return 0


def _changes(standard: "Weights", other: "Weights") -> list[dict[str, Any]]:
    before = {check.code: check.points for check in standard.checks}
    return [
        {
            "check": check.code,
            "label": check.label,
            "before": before.get(check.code, 0),
            "points": check.points,
        }
        for check in other.checks
        if before.get(check.code, 0) != check.points
    ]


def show_results(arguments: argparse.Namespace) -> int:
    """Prints what was seen with each version."""
    import asyncio

    from curricle.entry.listening import Trouble
    from curricle.entry.single import settle_database
    from curricle.platform.errors import Unavailable
    from curricle.platform.settings import SettingsError

    try:
        settle_database()
        told = asyncio.run(_read())
    except (SettingsError, Trouble, Unavailable, OSError) as error:
        return fail(str(error) or "the database does not answer")
    print(json.dumps(told, indent=2) if arguments.json else "\n".join(described(told)))
    return 0


async def _read() -> dict[str, Any]:
    from curricle.entry.state import connect
    from curricle.modules.scoring.service import read_experiment
    from curricle.platform.settings import load_settings

    settings = load_settings()
    database = await connect(settings)
    try:
        return await read_experiment(database.reads, settings=settings)
    finally:
        await database.close()


def described(told: Mapping[str, Any]) -> list[str]:
    """The figures of all versions beside each other, for people."""
    arms: Sequence[Mapping[str, Any]] = told["arms"]
    lines = [
        f"{told['share']:.0%} of the people have {arms[-1]['weights_version']}."
        if told["running"]
        else "No version is on trial: SCORING_TRIAL_WEIGHTS names none that is another than the standard.",
        "",
        _line("", [arm["weights_version"] for arm in arms]),
        _line("people", [f"{arm['owners']:,}" for arm in arms]),
        _line("scores kept", [f"{arm['analyses']:,}" for arm in arms]),
        _line("mean readiness", [_mean(arm["mean_readiness"]) for arm in arms]),
        _line("mean match", [_mean(arm["mean_match"]) for arm in arms]),
        _line("applications told of", [f"{arm['applications']:,}" for arm in arms]),
    ]
    lines += [
        _line(f"  {outcome.replace('_', ' ')}", [_share(arm, outcome) for arm in arms])
        for outcome in arms[0]["outcomes"]
    ]
    lines += ["", "In brackets: between what the share lies, as far as so few applications can tell (95 %)."]
    return lines


def _line(label: str, cells: Sequence[str]) -> str:
    return f"{label:<{_LABEL}}{''.join(f'{cell:>{_COLUMN}}' for cell in cells)}".rstrip()


def _mean(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f}"


def _share(arm: Mapping[str, Any], outcome: str) -> str:
    count, of = arm["outcomes"][outcome], arm["applications"]
    if of == 0:
        return "–"
    low, high = likely(count, of)
    return f"{count:,}, {count / of:.0%} ({low:.0%} to {high:.0%})"


def likely(count: int, of: int) -> tuple[float, float]:
    """Between what a share lies of which only a sample was seen (Wilson's interval)."""
    share, square = count / of, _DEVIATIONS**2
    middle = (share + square / (2 * of)) / (1 + square / of)
    spread = _DEVIATIONS * (share * (1 - share) / of + square / (4 * of**2)) ** 0.5 / (1 + square / of)
    return max(0.0, middle - spread), min(1.0, middle + spread)
