"""The template Academic."""

from .conformity import Conformity


class TestAcademic(Conformity):
    """What every template must do."""

    template = "academic"
