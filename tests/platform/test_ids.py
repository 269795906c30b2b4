"""Ids sort by the time of their making and never meet."""

import time
from uuid import UUID

from curricle.platform.ids import new_id, new_id_text


def test_ids_are_uuids_of_version_7_and_sort_by_time() -> None:
    for first, make in ((new_id(), new_id), (UUID(new_id_text()), lambda: UUID(new_id_text()))):
        time.sleep(0.002)
        second = make()
        assert first.version == second.version == 7
        assert first.variant == second.variant == "specified in RFC 4122"
        assert str(first) < str(second)


def test_ids_do_not_meet() -> None:
    assert len({new_id_text() for _ in range(10_000)}) == 10_000
