"""What can go wrong with a job, seen from its owner."""

from curricle.platform.errors import AppError, NotFound


class JobNotFound(NotFound):
    code = "job.not_found"
    title = "There is no such job"


class JobNotFailed(AppError):
    status = 409
    code = "job.not_failed"
    title = "Only a job that has failed can be queued again"
