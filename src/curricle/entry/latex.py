"""One line for whoever runs the product: LaTeX is there, or what keeps it from being there."""

import json
import threading
from collections.abc import Callable
from typing import Any, Final

PATIENCE: Final = 20.0

Say = Callable[[str, str], None]


def tell_of_latex(address: str, say: Say) -> None:
    """Asks the running web, beside all else: making a box takes a moment, and nobody shall wait for it."""

    def ask() -> None:
        # It takes longer to import than all else that stands here.
        from urllib.error import URLError
        from urllib.request import urlopen

        try:
            with urlopen(f"{address}/api/v1/tex", timeout=PATIENCE) as answer:  # noqa: S310
                say("latex", words_for(json.load(answer)))
        except (OSError, ValueError, URLError):
            # The web is being started again, and says it in its log.
            return

    threading.Thread(target=ask, daemon=True, name="latex").start()


def words_for(status: dict[str, Any]) -> str:
    """What the web says of LaTeX, for a person."""
    if not status["available"]:
        return f"off: {status['reason']} ({status['install']})"
    engines = ", ".join(engine["id"] for engine in status["engines"] if engine["available"])
    if not status["sandbox"]["ok"]:
        return f"{engines}, for people you trust: there is no sealed box ({status['install']})"
    return f"{engines}, in a sealed box"
