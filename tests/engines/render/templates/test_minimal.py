"""The template Minimal."""

from .conformity import Conformity, letter_sizes, paths, pdf


class TestMinimal(Conformity):
    """What every template must do, and what only this one does."""

    template = "minimal"

    def test_it_draws_nothing_and_sets_all_but_the_name_in_one_size(self) -> None:
        data = pdf(self.template, "full")
        assert paths(data) == []
        assert len(letter_sizes(data)) == 3, "the foot of further pages, the text, and the name"
