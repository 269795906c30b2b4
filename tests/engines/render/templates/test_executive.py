"""The template Executive."""

from .conformity import Conformity


class TestExecutive(Conformity):
    """What every template must do."""

    template = "executive"
