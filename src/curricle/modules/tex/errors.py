"""What can go wrong with LaTeX."""

from curricle.platform.errors import AppError, NotFound


class TexUnavailable(AppError):
    # No part is away for a moment, which is what Unavailable says: somebody has to install something.
    status = 503
    code = "tex.unavailable"
    title = "LaTeX cannot be compiled on this server"


class TexFailed(AppError):
    status = 422
    code = "tex.failed"
    title = "The document has errors"


class TexStopped(AppError):
    status = 422
    code = "tex.stopped"
    title = "The document needed more than one may use here, and was stopped"


class CompilationCancelled(AppError):
    status = 409
    code = "tex.cancelled"
    title = "The compilation was cancelled"


class CompilationReplaced(AppError):
    status = 409
    code = "tex.replaced"
    title = "A newer compilation of the same resume has taken the place of this one"


class TooManyWaiting(AppError):
    status = 429
    code = "tex.too_many_waiting"
    title = "Too many compilations of yours are waiting already"


class ProjectInvalid(AppError):
    status = 422
    code = "tex.project_invalid"
    title = "This is not a LaTeX project that can be compiled"


class ProjectTooLarge(AppError):
    status = 413
    code = "tex.project_too_large"
    title = "The project is too large"


class SourceUnclear(AppError):
    status = 422
    code = "tex.source_unclear"
    title = "Send a source, files, an archive, or the id of a LaTeX resume"


class CompilationNotFound(NotFound):
    code = "tex.not_found"
    title = "There is no such compilation"


class NoPages(AppError):
    status = 409
    code = "tex.no_pages"
    title = "This compilation has made no pages, or has not ended yet"


class NoPlace(NotFound):
    code = "tex.no_place"
    title = "Nothing is known of this place"


class TexSampleNotFound(NotFound):
    code = "tex.sample_not_found"
    title = "There is no such LaTeX sample"


class NotLatex(AppError):
    status = 422
    code = "resume.not_latex"
    title = "This can be done with LaTeX resumes only"


class NotReadable(AppError):
    status = 422
    code = "tex.not_readable"
    title = "No resume could be read from this source"


class AssetNotFound(NotFound):
    code = "asset.not_found"
    title = "There is no such file beside this resume"


class AssetInvalid(AppError):
    status = 422
    code = "asset.invalid"
    title = "This is not a file that LaTeX can use"


class AssetTooLarge(AppError):
    status = 413
    code = "asset.too_large"
    title = "The file is too large"


class TooManyAssets(AppError):
    status = 422
    code = "asset.too_many"
    title = "There are too many files beside this resume already"
