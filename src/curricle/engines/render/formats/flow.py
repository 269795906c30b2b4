"""How tight a file that flows is set, so that it fills no more pages than the PDF."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from curricle.engines.render import catalogue
from curricle.engines.render.fitting import fit
from curricle.engines.render.manifest import Template
from curricle.engines.render.rendering import Options, render_with

if TYPE_CHECKING:
    from curricle.engines.resume.model import Document

# Word documents are laid out as this template is, whichever one the document names.
MODEL: Final = catalogue.DEFAULT
# Type is not made smaller than this part of what its owner chose: rather another page.
_SMALLEST: Final = 0.92


def flowing_settings(
    chosen: Template, document: "Document", settings: Mapping[str, Any], options: Options
) -> Mapping[str, Any]:
    """The settings for a Word document: closer where another layout would need a page more than the PDF."""
    model = catalogue.template(MODEL)
    if chosen.id == MODEL or model is None:
        return settings
    pages = render_with(chosen, document, "pdf", options).page_count
    if not pages:
        return settings
    stand_in = replace(chosen, main=model.main, files=model.files)
    _, changes, findings = fit(document, pages, options, chosen=stand_in)
    closer = {change.key: change.after for change in changes}
    if findings or closer.get("font_size", settings["font_size"]) < settings["font_size"] * _SMALLEST:
        return settings
    return {**settings, **closer}
