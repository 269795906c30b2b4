"""The floors: who may know whom."""

import re
import subprocess
import sys

from tests.house.source import ROOT, product

# What a neighbour shows of itself. `events` are for the one table of reactions and for its own room.
FACES = {"service", "errors", "schemas", "auth", "events"}


def test_the_contracts_of_the_floors_hold() -> None:
    command = [sys.executable, "-m", "scripts.walls"]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout + answer.stderr


def test_rooms_know_only_the_faces_of_their_neighbours() -> None:
    wrong = []
    for source in product():
        room = re.match(r"curricle\.modules\.(\w+)", source.module)
        for name in source.imports() if room else ():
            other = re.match(r"curricle\.modules\.(\w+)\.?(\w*)", name)
            if room and other and other[1] != room[1] and other[2] not in FACES:
                wrong.append(f"{source.name} imports {name}")
    assert not wrong


def test_doors_speak_to_their_service_and_not_to_the_repository() -> None:
    doors = re.compile(r"^curricle\.modules\.\w+\.(endpoints|pages)(\.|$)")
    wrong = [
        f"{source.name} imports {name}"
        for source in product()
        if doors.match(source.module)
        for name in source.imports()
        if re.match(r"^curricle\.modules\.\w+\.(\w+_)?repository(\.(?!Sort$)|$)", name)
    ]
    assert not wrong


def test_platform_knows_nothing_of_resumes() -> None:
    told = re.compile(r"curricle\.(modules|engines|entry)")
    wrong = [
        f"{source.name} imports {name}"
        for source in product()
        if source.module.startswith("curricle.platform")
        for name in source.imports()
        if told.match(name)
    ]
    assert not wrong


def test_engines_are_pure() -> None:
    foreign = {"asyncio", "fastapi", "sqlalchemy", "asyncpg", "httpx2", "socket", "requests", "smtplib"}
    wrong = [
        f"{source.name} imports {name}"
        for source in product()
        if source.module.startswith("curricle.engines")
        for name in source.imports()
        if name.split(".")[0] in foreign or name.startswith("urllib.request")
    ]
    assert not wrong


def test_the_base_install_needs_no_server() -> None:
    """Everything that `pip install curricle` promises can be imported where the server's packages are not."""
    blocked = ("fastapi", "asyncpg", "uvicorn", "sqlalchemy", "orjson", "cryptography", "pydantic_settings")
    code = f"""
import importlib, pkgutil, sys
class Wall:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {blocked!r}:
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Wall())
import curricle.engines.resume, curricle.engines.render, curricle.entry.cli.main
"""
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stderr
