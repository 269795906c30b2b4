"""The template Compact."""

from .conformity import Conformity, crowded, dressed, page_count, pdf, pdf_of


class TestCompact(Conformity):
    """What every template must do, and what only this one does."""

    template = "compact"

    def test_it_holds_a_third_more_than_modern(self) -> None:
        counts = [page_count(pdf_of(dressed(name, crowded(500)))) for name in ("modern", self.template)]
        assert counts[0] >= 1.3 * counts[1]
        assert page_count(pdf("modern", "long")) >= 1.3 * page_count(pdf(self.template, "long"))
