"""The verbs of LaTeX: compiling at once or as a job, what came of it, files, and conversions."""

from curricle.modules.tex.desk import Desk
from curricle.modules.tex.models import Order
from curricle.modules.tex.service.assets import (
    Upload,
    add_asset,
    follow_copy,
    list_assets,
    read_asset,
    release_unnamed,
    remove_asset,
    remove_left_over,
)
from curricle.modules.tex.service.compiling import compile_now
from curricle.modules.tex.service.converting import to_latex, to_structure
from curricle.modules.tex.service.diagnosing import split
from curricle.modules.tex.service.later import begin, complete, fail, note, prepare, run
from curricle.modules.tex.service.opening import open_desk
from curricle.modules.tex.service.owning import adopt, remove_expired
from curricle.modules.tex.service.pictures import findings_of, first_page, typeset
from curricle.modules.tex.service.reading import files_of, order_of_upload, read_latex, read_to_edit
from curricle.modules.tex.service.results import cancel, place_of, read, read_pdf, spot_of
from curricle.modules.tex.service.telling import (
    completions,
    require,
    sample,
    samples,
    shown_files,
    status,
)

__all__ = [
    "Desk",
    "Order",
    "Upload",
    "add_asset",
    "adopt",
    "begin",
    "cancel",
    "compile_now",
    "complete",
    "completions",
    "fail",
    "files_of",
    "findings_of",
    "first_page",
    "follow_copy",
    "list_assets",
    "note",
    "open_desk",
    "order_of_upload",
    "place_of",
    "prepare",
    "read",
    "read_asset",
    "read_latex",
    "read_pdf",
    "read_to_edit",
    "release_unnamed",
    "remove_asset",
    "remove_expired",
    "remove_left_over",
    "require",
    "run",
    "sample",
    "samples",
    "shown_files",
    "split",
    "spot_of",
    "status",
    "to_latex",
    "to_structure",
    "typeset",
]
