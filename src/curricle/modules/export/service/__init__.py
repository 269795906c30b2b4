"""The verbs of exports: pages at once, files at once or as a job, downloads by a signed link."""

from curricle.modules.export.service.exporting import (
    Wish,
    adopt,
    begin,
    complete,
    fail,
    list_latest,
    make,
    read,
    read_proof,
    remove_expired,
    request,
    store,
)
from curricle.modules.export.service.fitting import FitWish, fit
from curricle.modules.export.service.links import fetch, open_link, sign_link
from curricle.modules.export.service.making import Bounds, Request, Shape, make_now
from curricle.modules.export.service.ordering import Dress, Source, Tools
from curricle.modules.export.service.previewing import (
    Look,
    card,
    first_page,
    preview,
    read_text,
    sample_in,
    sample_page,
)

__all__ = [
    "Bounds",
    "Dress",
    "FitWish",
    "Look",
    "Request",
    "Shape",
    "Source",
    "Tools",
    "Wish",
    "adopt",
    "begin",
    "card",
    "complete",
    "fail",
    "fetch",
    "first_page",
    "fit",
    "list_latest",
    "make",
    "make_now",
    "open_link",
    "preview",
    "read",
    "read_proof",
    "read_text",
    "remove_expired",
    "request",
    "sample_in",
    "sample_page",
    "sign_link",
    "store",
]
