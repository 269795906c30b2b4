"""How widely property tests look: a few examples each day, ten times as many when somebody asks for it."""

import os

# `CURRICLE_WIDE_TESTS=1 make test` asks.
IS_WIDE = os.environ.get("CURRICLE_WIDE_TESTS", "") not in ("", "0")


def wide(examples: int) -> int:
    """The number of examples of this run."""
    return examples * 10 if IS_WIDE else examples
