"""The template Technical."""

from .conformity import Conformity


class TestTechnical(Conformity):
    """What every template must do."""

    template = "technical"
