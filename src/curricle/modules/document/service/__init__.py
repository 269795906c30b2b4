"""The verbs of resumes, their templates and their photos."""

from curricle.modules.document.models import Resume
from curricle.modules.document.service.checking import (
    accept,
    check,
    describe,
    describe_all,
    kept,
    review,
    structured,
)
from curricle.modules.document.service.importing import Imported, import_file
from curricle.modules.document.service.photos import (
    assets_of,
    photo_path,
    read_photo,
    remove_left_over,
    remove_photo,
    set_photo,
)
from curricle.modules.document.service.resumes import (
    Draft,
    Edit,
    adopt,
    create,
    delete,
    duplicate,
    list_page,
    make_default,
    mark_favourite,
    read,
    sample,
    samples,
    update,
)
from curricle.modules.document.service.templates import (
    offered,
    read_preferences,
    read_template,
    set_preferences,
)
from curricle.modules.document.service.upgrading import at_version, read_upgrade, upgrade

__all__ = [
    "Draft",
    "Edit",
    "Imported",
    "Resume",
    "accept",
    "adopt",
    "assets_of",
    "at_version",
    "check",
    "create",
    "delete",
    "describe",
    "describe_all",
    "duplicate",
    "import_file",
    "kept",
    "list_page",
    "make_default",
    "mark_favourite",
    "offered",
    "photo_path",
    "read",
    "read_photo",
    "read_preferences",
    "read_template",
    "read_upgrade",
    "remove_left_over",
    "remove_photo",
    "review",
    "sample",
    "samples",
    "set_photo",
    "set_preferences",
    "structured",
    "update",
    "upgrade",
]
