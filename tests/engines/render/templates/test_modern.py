"""The template Modern."""

from .conformity import Conformity


class TestModern(Conformity):
    """What every template must do."""

    template = "modern"
