"""The template Classic."""

from .conformity import Conformity


class TestClassic(Conformity):
    """What every template must do."""

    template = "classic"
