"""Where a document ends: the quick way to find it out agrees with the sure one, in every template."""

from dataclasses import replace

import pytest

from curricle.engines.render import Options, Template, template, templates, versions
from curricle.engines.render.catalogue import template_ids
from curricle.engines.render.compiler import Ending, typeset
from curricle.engines.render.manifest import main_file
from curricle.engines.render.rendering import prepare

from . import specimen


def ending(chosen: Template, name: str, config: dict[str, object], *, has_feet: bool) -> Ending | None:
    document = specimen.specimen(name)
    document.presentation.config = config
    main = main_file(f"/{chosen.id}", has_feet=has_feet)
    prepared = prepare(replace(chosen, main=main), document, Options())
    return typeset(prepared.files, "png", ppi=10, created=0)[1]


@pytest.mark.parametrize("config", [{}, {"hide": ["page_numbers"]}], ids=["numbered", "unnumbered"])
@pytest.mark.parametrize("chosen", templates(), ids=lambda chosen: chosen.id)
def test_feet_tell_pages_apart(chosen: Template, config: dict[str, object]) -> None:
    sure = ending(chosen, "long", config, has_feet=False)
    assert sure is not None
    assert sure.page > 2
    assert ending(chosen, "long", config, has_feet=True) == sure


@pytest.mark.parametrize("chosen", templates(), ids=lambda chosen: chosen.id)
def test_no_foot_stands_before_the_end_of_the_only_page(chosen: Template) -> None:
    sure = ending(chosen, "nameless", {}, has_feet=False)
    assert sure is not None
    assert sure.page == 1
    assert sure.height > 0
    assert ending(chosen, "nameless", {}, has_feet=True) == Ending(1, 0.0)


def test_a_version_that_was_archived_is_asked_the_sure_way() -> None:
    for name in template_ids():
        for version in versions(name)[1:]:
            archived = template(name, version)
            assert archived is not None
            assert b"feet: false" in archived.main
