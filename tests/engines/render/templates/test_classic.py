"""The template Classic."""

import pytest

from .conformity import PAPERS, Conformity, line_box, paths, pdf


class TestClassic(Conformity):
    """What every template must do, and what only this one does."""

    template = "classic"

    @pytest.mark.parametrize("paper", PAPERS)
    def test_the_name_stands_in_the_middle_over_rules_of_full_width(self, paper: str) -> None:
        data = pdf(self.template, "full", paper)
        (left, _, right, _), width = line_box(data, "Zoë Łukasiewicz-O’Brien")
        assert abs(left - (width - right)) < 2
        rules = [box for box in paths(data) if box[2] - box[0] > 10]
        assert len(rules) > 13
        assert max(box[0] for box in rules) - min(box[0] for box in rules) < 1
        assert max(box[2] for box in rules) - min(box[2] for box in rules) < 1
