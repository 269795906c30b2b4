"""``python -m bench [NAME] [--smoke]`` measures and prints tables.

A benchmark is a module or a package of this folder with ``table(smoke: bool) -> Table``; ``smoke`` runs it
only long enough to see that it works. Modules without that function help another one and are not listed.
"""

import argparse
import importlib
import sys
from pathlib import Path

from bench.table import Table, machine


def names() -> list[str]:
    """The benchmarks that are here; their files are read and not run, for some of them are whole servers."""
    here = Path(__file__).parent
    files = {path.stem: path for path in here.glob("*.py") if not path.name.startswith("_")}
    files |= {path.parent.name: path for path in here.glob("*/__init__.py")}
    return sorted(name for name, path in files.items() if "\ndef table(" in path.read_text(encoding="utf-8"))


def main() -> int:
    """Runs the benchmark that was asked for, or all of them."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure Curricle beside its peers.")
    parser.add_argument("name", nargs="?", help="one benchmark; all of them if none is named")
    parser.add_argument("--smoke", action="store_true", help="only see that it works")
    arguments = parser.parse_args()
    known = names()
    if arguments.name is not None and arguments.name not in known:
        print(f"there is no benchmark {arguments.name!r}; there are: {', '.join(known)}", file=sys.stderr)
        return 2
    print(machine(), flush=True)
    for name in [arguments.name] if arguments.name else known:
        measured: Table = importlib.import_module(f"bench.{name}").table(arguments.smoke)
        print(f"\n{measured.text()}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
