"""``python -m bench.ats COMMAND``: the parts of the benchmark of reading and matching, each by itself."""

import argparse
import sys

from bench.ats import themes
from bench.ats.cache import cache


def print_themes() -> None:
    """Brings and prints all themes, and says where the pages of the half for building are."""
    for half in themes.HALVES:
        pages = list(themes.show(half))
        names = {page.theme for page in pages}
        print(f"{half}: {len(pages)} pages of {len(names)} themes")
    print(f"pages for building: {cache('pdf', 'build')}")


COMMANDS = {"themes": print_themes}


def main() -> int:
    """Runs the part that was asked for."""
    parser = argparse.ArgumentParser(prog="python -m bench.ats")
    parser.add_argument("command", choices=sorted(COMMANDS))
    arguments = parser.parse_args()
    COMMANDS[arguments.command]()
    return 0


if __name__ == "__main__":
    sys.exit(main())
