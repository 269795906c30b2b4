"""The template Compact."""

from .conformity import Conformity


class TestCompact(Conformity):
    """What every template must do."""

    template = "compact"
