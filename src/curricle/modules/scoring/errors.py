"""What can go wrong with reading, scoring and matching."""

from curricle.platform.errors import AppError, NotFound


class AnalysisNotFound(NotFound):
    code = "analysis.not_found"
    title = "There is no such analysis"


class NoReadDocument(NotFound):
    code = "analysis.no_document"
    title = "This analysis was made of a resume that is kept here, so no document was read from a file"


class SourceUnclear(AppError):
    status = 422
    code = "analysis.source_unclear"
    title = "Send the id of a resume, a document, or a file, and only one of them"


class FileUnreadable(AppError):
    status = 422
    code = "analysis.file_unreadable"
    title = "Nothing could be read from this file"


class FileTooLarge(AppError):
    status = 413
    code = "analysis.file_too_large"
    title = "The file is larger than files that are read here"


class DocumentInvalid(AppError):
    status = 422
    code = "analysis.document_invalid"
    title = "The document cannot be read as a resume until these problems are mended"


class ProfileUnknown(AppError):
    status = 422
    code = "analysis.profile_unknown"
    title = "There is no such profile"


class WeightsUnknown(NotFound):
    code = "scoring.weights_unknown"
    title = "There is no such version of the weights"


class ScorerFailed(AppError):
    status = 503
    code = "analysis.scorer_failed"
    title = "The resume could not be scored in time; try again"


class PostingNotFound(NotFound):
    code = "posting.not_found"
    title = "There is no such posting"


class PostingUnclear(AppError):
    status = 422
    code = "posting.unclear"
    title = "Send the text of a posting, its address, its file, or the id of one that is kept, and only one"


class PostingEmpty(AppError):
    status = 422
    code = "posting.empty"
    title = "No posting could be read here"


class TooManyPostings(AppError):
    status = 409
    code = "posting.too_many"
    title = "As many postings are kept as one may keep; delete some that are over"


class RankingNotFound(NotFound):
    code = "ranking.not_found"
    title = "There is no such ranking"


class RankingEmpty(AppError):
    status = 422
    code = "ranking.empty"
    title = "Send files, an archive of files, or ids of resumes"


class TooManyFiles(AppError):
    status = 422
    code = "ranking.too_many"
    title = "There are more files than are ranked at once"


class ArchiveInvalid(AppError):
    status = 422
    code = "ranking.archive_invalid"
    title = "This archive cannot be unpacked"
