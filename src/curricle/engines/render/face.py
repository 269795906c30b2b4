"""What others use of the rendering."""

from curricle.engines.render.catalogue import (
    ENGINE,
    Upgrade,
    change_log,
    chosen_for,
    configure,
    pinned,
    template,
    templates,
    upgrade_of,
    versions,
)
from curricle.engines.render.composition import compose
from curricle.engines.render.fitting import Change, fit, fitted
from curricle.engines.render.folder import new_template, read_files, render_folder
from curricle.engines.render.manifest import Template
from curricle.engines.render.page import Page, Rendered, Target
from curricle.engines.render.plain import plain_text
from curricle.engines.render.rendering import MAX_PAGES, Options, render, render_json, warm

__all__ = [
    "ENGINE",
    "MAX_PAGES",
    "Change",
    "Options",
    "Page",
    "Rendered",
    "Target",
    "Template",
    "Upgrade",
    "change_log",
    "chosen_for",
    "compose",
    "configure",
    "fit",
    "fitted",
    "new_template",
    "pinned",
    "plain_text",
    "read_files",
    "render",
    "render_folder",
    "render_json",
    "template",
    "templates",
    "upgrade_of",
    "versions",
    "warm",
]
