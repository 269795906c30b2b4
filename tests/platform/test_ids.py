"""Ids: a version that others can check, an order that listings rely on, and no two alike."""

import time
from uuid import UUID

from curricle.platform.ids import new_id, new_id_text


def test_ids_are_of_version_seven_and_carry_their_moment() -> None:
    before = time.time_ns() // 1_000_000
    made = [new_id(), UUID(new_id_text())]
    after = time.time_ns() // 1_000_000
    for one in made:
        assert (one.version, one.variant) == (7, "specified in RFC 4122")
        assert before <= one.int >> 80 <= after


def test_ids_sort_by_their_making_also_within_a_millisecond() -> None:
    made = []
    for _ in range(2000):
        made.append(new_id())
        # Ids are told apart by a quarter of a microsecond; what makes a row takes far longer.
        until = time.perf_counter_ns() + 1000
        while time.perf_counter_ns() < until:
            pass
    assert made == sorted(made)
    assert len(set(made)) == len(made)


def test_ids_do_not_meet() -> None:
    assert len({new_id_text() for _ in range(10_000)}) == 10_000
