"""The template Duo."""

from .conformity import Conformity


class TestDuo(Conformity):
    """What every template must do."""

    template = "duo"
