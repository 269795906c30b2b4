"""What is taken out of a resume lowers its score in the file that is read back, too."""

from datetime import date

import pytest

from curricle.engines.ats.check.readiness import readiness
from curricle.engines.ats.check.result import Readiness
from curricle.engines.ats.read.resume import read
from curricle.engines.ats.subject import subject_of_file
from curricle.engines.render.formats import Format, write
from curricle.engines.resume import Document, sample

TODAY = date(2026, 11, 20)
SECTIONS = ("work", "education", "skills")


def printed(document: Document, format: Format, name: str) -> Readiness:
    data = write(document, format).data
    assert data is not None
    return readiness(subject_of_file(read(data, name)), today=TODAY)


@pytest.mark.parametrize(("format", "name"), [("pdf", "resume.pdf"), ("docx", "resume.docx")])
@pytest.mark.parametrize(("of", "template"), [("academic", "academic"), ("designer", "duo")])
def test_removing_a_section_or_the_contact_lowers_the_file(
    of: str, template: str, format: Format, name: str
) -> None:
    whole = sample(of).model_copy(deep=True)
    whole.presentation.template = template
    before = printed(whole, format, name).score
    for kind in SECTIONS:
        less = whole.model_copy(deep=True)
        less.content.sections = [one for one in less.content.sections if one.type != kind]
        if len(less.content.sections) < len(whole.content.sections):
            assert printed(less, format, name).score < before, kind
    silent = whole.model_copy(deep=True)
    basics = silent.content.basics
    basics.email = basics.phone = basics.url = basics.location = None
    basics.profiles, basics.details = [], []
    assert printed(silent, format, name).score < before
