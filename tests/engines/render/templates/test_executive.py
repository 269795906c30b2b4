"""The template Executive."""

from .conformity import Conformity, line_box, pdf


class TestExecutive(Conformity):
    """What every template must do, and what only this one does."""

    template = "executive"

    def test_the_name_is_large_and_the_summary_is_a_lead(self) -> None:
        data = pdf(self.template, "full")

        def height(text: str) -> float:
            (_, bottom, _, top), _ = line_box(data, text)
            return top - bottom

        assert height("First paragraph") > 1.15 * height("Logistics for")
        assert height("Zoë") > 3 * height("Logistics for")
