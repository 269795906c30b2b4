"""Starting again what died: at once the first time, then more and more slowly."""

from curricle.entry.supervisor import FIRST_PAUSE, HEALTHY_SECONDS, LONGEST_PAUSE, Watch


class Sick:
    """A part that is found dead at every look."""

    name = "sick"

    def __init__(self) -> None:
        self.starts = 0
        self.trouble: Exception | None = None

    def alive(self) -> bool:
        return False

    def start(self) -> None:
        self.starts += 1
        if self.trouble:
            raise self.trouble

    def fate(self) -> str:
        return "ended with code 1"


def pauses(watch: Watch, count: int, now: float) -> list[float]:
    """How long the watch waits before each of its next starts, on a clock of its own."""
    found = []
    for _ in range(count):
        watch.look(now)
        assert watch.due is not None
        found.append(round(watch.due - now, 3))
        now = watch.due
        watch.look(now)
        watch.since = now
    return found


def test_waits_longer_each_time_but_never_too_long() -> None:
    sick, said = Sick(), list[str]()
    watch = Watch(sick, said.append)
    found = pauses(watch, 9, watch.since)
    assert found[:4] == [FIRST_PAUSE, 2 * FIRST_PAUSE, 4 * FIRST_PAUSE, 8 * FIRST_PAUSE]
    assert found[-1] == LONGEST_PAUSE
    assert sick.starts == 9
    assert said[0] == "sick ended with code 1; it is started again"


def test_what_lived_long_is_started_again_at_once() -> None:
    watch = Watch(Sick(), lambda _: None)
    pauses(watch, 5, watch.since)
    later = watch.since + HEALTHY_SECONDS + 1
    watch.look(later)
    assert watch.due == later + FIRST_PAUSE


def test_a_start_that_fails_is_tried_again() -> None:
    sick, said = Sick(), list[str]()
    sick.trouble = RuntimeError("no room")
    watch = Watch(sick, said.append)
    watch.look(watch.since)
    assert watch.due is not None
    watch.look(watch.due)
    assert said[-1] == "sick did not start: no room"
    assert watch.due is not None
