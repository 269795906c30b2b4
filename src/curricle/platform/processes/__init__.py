"""Heavy work in killable child processes. The public face of this part."""

from curricle.platform.processes.errors import ProcessDied, ProcessError, ProcessFailed, ProcessTimedOut
from curricle.platform.processes.pool import ProcessPool

__all__ = ["ProcessDied", "ProcessError", "ProcessFailed", "ProcessPool", "ProcessTimedOut"]
