"""A damaged archive is told to its sender, however it was packed: no reader lets anything else through."""

import contextlib
from collections.abc import Callable

import pytest

from curricle.engines.ats.read.office.package import Package, Suspicious, Unreadable
from curricle.engines.ats.read.page import ReadLimits
from curricle.engines.resume.foreign import archive as foreign
from curricle.engines.tex.archive import unpack
from curricle.engines.tex.limits import ProjectLimits
from tests.engines.damage import METHODS, damaged


def read_office(data: bytes) -> None:
    with contextlib.suppress(Unreadable, Suspicious):
        Package(data, ReadLimits()).tree("word/document.xml")


def read_foreign(data: bytes) -> None:
    with contextlib.suppress(foreign.Refused):
        foreign.read_wanted(data, lambda _: True)


def read_project(data: bytes) -> None:
    unpack(data, ProjectLimits())


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("read", [read_office, read_foreign, read_project])
def test_damage_is_told(read: Callable[[bytes], None], method: str) -> None:
    for data in damaged(METHODS[method]):
        read(data)
