"""What can go wrong with a call in a child process."""


class ProcessError(Exception):
    """A call that brought no result."""


class ProcessDied(ProcessError):
    """The child ended in the middle of a call: out of memory, a crash, or killed from outside."""


class ProcessTimedOut(ProcessError):
    """The call took longer than it was given, and its child was killed."""


class ProcessFailed(ProcessError):
    """The function raised: ``kind`` names the exception, ``trace`` is its traceback for the log."""

    def __init__(self, kind: str, message: str, trace: str) -> None:
        super().__init__(f"{kind}: {message}")
        self.kind = kind
        self.trace = trace
