"""How long is long on this machine at this moment."""

import os


def stretched(seconds: float) -> float:
    """Seconds of a quiet machine as seconds of this one, where others wait for the processor too."""
    return seconds * max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))
