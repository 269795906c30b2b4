"""The template Creative."""

from .conformity import Conformity


class TestCreative(Conformity):
    """What every template must do."""

    template = "creative"
