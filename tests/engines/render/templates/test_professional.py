"""The template Professional."""

from curricle.engines.render import compose

from .. import specimen
from .conformity import Conformity, line_box, paths, pdf


class TestProfessional(Conformity):
    """What every template must do, and what only this one does."""

    template = "professional"

    def test_each_section_has_a_band_that_reaches_over_the_edge_of_the_text(self) -> None:
        data = pdf(self.template, "full")
        (left, *_), _ = line_box(data, "Certificates")
        bands = [box for box in paths(data) if box[2] - box[0] > 300]
        assert len(bands) == len(compose(specimen.full()).sections)
        assert all(box[0] < left - 4 for box in bands)
