"""The template Professional."""

from .conformity import Conformity


class TestProfessional(Conformity):
    """What every template must do."""

    template = "professional"
