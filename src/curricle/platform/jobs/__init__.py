"""Background work: asked for in the transaction of its cause, done at least once, seen by its owner."""

from curricle.platform.jobs.context import Resources, TaskContext
from curricle.platform.jobs.errors import ClaimLost, GiveUp, PayloadInvalid, TryLater
from curricle.platform.jobs.models import Job, State
from curricle.platform.jobs.queueing import enqueue, revive
from curricle.platform.jobs.repository import adopt, list_jobs, read
from curricle.platform.jobs.task import AnyTask, Periodic, Task
from curricle.platform.jobs.worker import Worker

__all__ = [
    "AnyTask",
    "ClaimLost",
    "GiveUp",
    "Job",
    "PayloadInvalid",
    "Periodic",
    "Resources",
    "State",
    "Task",
    "TaskContext",
    "TryLater",
    "Worker",
    "adopt",
    "enqueue",
    "list_jobs",
    "read",
    "revive",
]
