"""The template Minimal."""

from .conformity import Conformity


class TestMinimal(Conformity):
    """What every template must do."""

    template = "minimal"
