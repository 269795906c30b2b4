"""What can go wrong with an export."""

from curricle.platform.errors import AppError, NotFound


class ExportNotFound(NotFound):
    code = "export.not_found"
    title = "There is no such export"


class ExportKeyReused(AppError):
    status = 409
    code = "export.key_reused"
    title = "This Idempotency-Key already belongs to an export of another resume or format"


class DocumentNotRenderable(AppError):
    status = 422
    code = "export.document_invalid"
    title = "The document cannot be typeset until these problems are mended"


class RendererFailed(AppError):
    status = 503
    code = "export.renderer_failed"
    title = "The page could not be typeset in time; try again"


class LinkInvalid(NotFound):
    code = "export.link_invalid"
    title = "This download link has expired or is not complete"


class FileTooLarge(AppError):
    status = 422
    code = "export.too_large"
    title = "The file would be larger than this server hands out"


class PageMissing(AppError):
    status = 422
    code = "export.page_missing"
    title = "The document has no such page"


class SourceUnclear(AppError):
    status = 422
    code = "export.source_unclear"
    title = "Send either a document or the id of a resume"


class PartNotFound(NotFound):
    code = "export.part_not_found"
    title = "There is no such part of a template"
