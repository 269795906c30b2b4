"""``curricle fonts``: which scripts the pages can show, and how to add the large ones."""

import argparse
from pathlib import Path

from curricle.entry.cli.command import Subparsers, fail

# A letter of each script by which a font shows that it holds the script.
SCRIPTS = {
    "Latin": "Ệł",
    "Greek": "Ωή",
    "Cyrillic": "Жї",
    "Arabic": "عپ",
    "Hebrew": "של",
    "Devanagari (Hindi)": "हिं",
    "Thai": "กำ",
    "Chinese, simplified": "汉语",
    "Chinese, traditional": "漢語",
    "Japanese": "あカ字",
    "Korean": "한글",
    "Emoji": "\N{ROCKET}\N{HEAVY BLACK HEART}",
}


def register(subparsers: Subparsers) -> None:
    """Adds the command to the command line."""
    parser = subparsers.add_parser(
        "fonts",
        help="list the scripts that pages can show, or add fonts",
        description="Without a word it lists the scripts that pages can show, and the fonts for them.",
    )
    parser.set_defaults(run=show)
    actions = parser.add_subparsers(metavar="ACTION")
    adding = actions.add_parser(
        "add",
        help="add the fonts for Chinese, Japanese or Korean",
        description="Adds fonts to the fonts folder: those of this machine where it has them, else from "
        "npm, of a fixed version and checked by its hash. All are under the SIL Open Font License.",
    )
    adding.add_argument(
        "name", choices=("cjk", "chinese", "traditional-chinese", "japanese", "korean"), help="cjk: all four"
    )
    adding.add_argument("--from", dest="source", metavar="FOLDER", help="take them from this folder only")
    adding.set_defaults(run=add)


def show(arguments: argparse.Namespace) -> int:
    """Lists each script with the fonts that show it."""
    from curricle.engines.render import extra, font

    del arguments
    families = (*font.families(), *extra.added())
    for script, letters in SCRIPTS.items():
        points = {ord(letter) for letter in letters}
        holders = [name for name in families if points <= font.coverage(name)]
        print(f"{script:<22}{', '.join(holders) or f'not here: curricle fonts add {_name_of(script)}'}")
    print(f"\nAdded fonts are in {extra.folder()}")
    return 0


def _name_of(script: str) -> str:
    from curricle.engines.render.extra import EXTRAS

    return next((one.name for one in EXTRAS.values() if one.title == script), "cjk")


def add(arguments: argparse.Namespace) -> int:
    """Adds the fonts; 2 where they cannot be had."""
    from curricle.engines.render import extra, font
    from curricle.entry.cli.font_source import NotToBeHad, find_here, from_registry

    wanted = extra.EXTRAS.values() if arguments.name == extra.ALL else [extra.EXTRAS[arguments.name]]
    for one in wanted:
        if set(one.families) & set(extra.added()):
            print(f"{one.title}: here already")
            continue
        places = [Path(arguments.source)] if arguments.source else None
        try:
            files = find_here(one, places)
            if not files and arguments.source is None:
                files = from_registry(one)
            if not files:
                raise NotToBeHad(f"{arguments.source} holds no font called {' or '.join(one.families)}")
            _keep(files, extra.folder())
        except (NotToBeHad, OSError) as error:
            return fail(str(error), 2)
        font.forget()
        print(f"{one.title}: added {', '.join(files)} to {extra.folder()}")
    return 0


def _keep(files: dict[str, bytes], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        draft = folder / f".{name}.draft"
        draft.write_bytes(data)
        draft.replace(folder / name)
