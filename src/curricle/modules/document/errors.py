"""What can go wrong with a resume."""

from curricle.platform.errors import AppError, NotFound


class ResumeNotFound(NotFound):
    code = "resume.not_found"
    title = "There is no such resume"


class ResumeInvalid(AppError):
    status = 422
    code = "resume.invalid"
    title = "The document has problems that must be mended first"


class TooManySections(AppError):
    status = 400
    code = "resume.too_many_sections"
    title = "The resume has too many sections"


class PreconditionNeeded(AppError):
    status = 428
    code = "resume.precondition_needed"
    title = "Send the revision that you edited as If-Match, so that nothing is overwritten"


class ResumeConflict(AppError):
    status = 412
    code = "resume.conflict"
    title = "The resume was changed elsewhere since you read it"


class LetterNotDefault(AppError):
    status = 409
    code = "resume.letter_not_default"
    title = "A cover letter cannot be the default resume"


class NotStructured(AppError):
    status = 422
    code = "resume.not_structured"
    title = "This can be done with structured resumes only, and not with LaTeX"


class KindFixed(AppError):
    status = 409
    code = "resume.kind_fixed"
    title = "A resume stays structured or LaTeX; turning one into the other makes a new resume"


class CreationKeyReused(AppError):
    status = 409
    code = "resume.creation_key_reused"
    title = "This Idempotency-Key already made another resume"


class CursorInvalid(AppError):
    status = 400
    code = "resume.cursor_invalid"
    title = "The cursor does not belong to this listing"


class SampleNotFound(NotFound):
    code = "sample.not_found"
    title = "There is no such sample"


class TemplateNotFound(NotFound):
    code = "template.not_found"
    title = "There is no such template"


class PreferencesInvalid(AppError):
    status = 422
    code = "template.preferences_invalid"
    title = "The template does not take these settings"


class UpgradeNotNeeded(AppError):
    status = 409
    code = "resume.upgrade_not_needed"
    title = "The resume has the newest version of its template already"


class PhotoNotFound(NotFound):
    code = "photo.not_found"
    title = "This resume has no photo"


class PhotoInvalid(AppError):
    status = 422
    code = "photo.invalid"
    title = "This is not a photo that can be kept"


class PhotoTooLarge(AppError):
    status = 413
    code = "photo.too_large"
    title = "The photo is too large"


class ImportEmpty(AppError):
    status = 422
    code = "import.empty"
    title = "There is no text in this file"


class ImportUnknown(AppError):
    status = 422
    code = "import.unknown_kind"
    title = "This is no kind of file that a resume can be read from"


class ImportEncrypted(AppError):
    status = 422
    code = "import.encrypted"
    title = "The file is protected by a password; save it without one and try again"


class ImportScanned(AppError):
    status = 422
    code = "import.scanned"
    title = "The file holds pictures of text and no text, so nothing can be read from it"


class ImportBroken(AppError):
    status = 422
    code = "import.broken"
    title = "The file is damaged"


class ImportTooLarge(AppError):
    status = 413
    code = "import.too_large"
    title = "There is far more in this file than in any resume"


class ImportUnread(AppError):
    status = 422
    code = "import.unread"
    title = "The file could not be read as a resume"
