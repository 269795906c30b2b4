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
