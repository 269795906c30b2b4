"""Brings all that a command of the Makefile needs onto this machine, and then becomes that command.

    python3 -m scripts.bootstrap up|dev|check|test|bench|wheel|client [-- PROGRAM ARGUMENT...]

Needs Python 3.11 and nothing else. Quick when nothing has changed.
"""

import os
import shutil
import sys

OLDEST = (3, 11)


def find_newer_python() -> None:
    """Becomes a newer Python, if this machine has one under its usual name."""
    for minor in range(20, OLDEST[1] - 1, -1):
        found = shutil.which(f"python3.{minor}")
        if found:
            os.execv(found, [found, "-m", "scripts.bootstrap", *sys.argv[1:]])
    sys.exit(
        f"Curricle needs Python {OLDEST[0]}.{OLDEST[1]} or newer, and this is "
        f"{sys.version_info[0]}.{sys.version_info[1]}: install python3.11 and try again"
    )


if sys.version_info < OLDEST:
    find_newer_python()

from scripts.set_up import main  # noqa: E402 - an older Python could not even read it

if __name__ == "__main__":
    main()
