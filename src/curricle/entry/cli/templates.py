"""``curricle templates``: which there are, what each takes, and a folder for one of your own."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from curricle.entry.cli.command import Subparsers, fail

if TYPE_CHECKING:
    from curricle.engines.render import Template


def register(subparsers: Subparsers) -> None:
    """Adds the command to the command line."""
    parser = subparsers.add_parser(
        "templates",
        help="list templates, show what one takes, make your own",
        description="Lists the templates. “show ID” tells what one takes; “new NAME” makes a folder with a "
        "template of your own, to be used with: curricle render … --template ./NAME",
    )
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.set_defaults(run=list_all)
    actions = parser.add_subparsers(metavar="ACTION")
    show = actions.add_parser("show", help="what a template takes, and its change log")
    show.add_argument("id", metavar="ID")
    show.add_argument("--json", action="store_true", help="its JSON schema")
    show.set_defaults(run=show_one)
    new = actions.add_parser("new", help="make a folder with a template of your own")
    new.add_argument("name", metavar="NAME", help="small letters, digits and hyphens; also the folder")
    new.set_defaults(run=make_new)


def list_all(arguments: argparse.Namespace) -> int:
    """Prints a line for each template that is offered."""
    from curricle.engines.render import templates

    found = templates()
    if arguments.json:
        print(json.dumps([_described(one) for one in found], ensure_ascii=False, indent=2))
        return 0
    width = max(len(one.id) for one in found)
    for one in found:
        print(f"{one.id:<{width}}  {one.version:<7} {one.category:<13} {one.description}")
    return 0


def show_one(arguments: argparse.Namespace) -> int:
    """Prints what a template is and takes."""
    from curricle.engines.render import change_log, template, versions

    found = template(arguments.id)
    if found is None:
        return fail(f"there is no template “{arguments.id}”; see: curricle templates", 2)
    if arguments.json:
        print(json.dumps(found.configuration, ensure_ascii=False, indent=2))
        return 0
    print(f"{found.name} {found.version} ({found.category})\n{found.description}\n")
    print(f"Versions that render: {', '.join(versions(found.id))}\n\nSettings (--config KEY=VALUE):")
    for key, rule in found.configuration["properties"].items():
        print(f"  {key:<17} {_takes(rule)}")
    print("\nChanges:")
    for version, said in change_log(found.id).items():
        print(f"\n{version}\n{said}")
    return 0


def make_new(arguments: argparse.Namespace) -> int:
    """Makes the folder and says what to do with it."""
    from curricle.engines.render import new_template

    folder = Path(arguments.name)
    try:
        made = new_template(folder, folder.name)
    except FileExistsError:
        return fail(f"{folder} is there already; choose another name or remove it", 2)
    except ValueError as error:
        return fail(f"{folder.name}: {error}", 2)
    except OSError as error:
        return fail(f"{error.filename}: {error.strerror}", 2)
    for path in made:
        print(path)
    place = folder if folder.is_absolute() or str(folder).startswith(".") else Path(folder)
    shown = str(place) if "/" in str(place) else f"./{place}"
    print(f"\nTry it: curricle sample | curricle render - -o out.pdf --template {shown}")
    return 0


def _described(found: "Template") -> dict[str, Any]:
    return {
        "id": found.id,
        "name": found.name,
        "version": found.version,
        "category": found.category,
        "description": found.description,
        "required_sections": list(found.required_sections),
        "optional_sections": list(found.optional_sections),
        "fonts": list(found.fonts),
        "columns": list(found.columns),
    }


def _takes(rule: dict[str, Any]) -> str:
    """What a setting takes, in a few words."""
    default = rule.get("default")
    shown = "" if default in (None, []) else f" [{default}]"
    if rule["type"] == "object":
        return "; ".join(f".{key} {_takes(inner)}" for key, inner in rule["properties"].items())
    if "enum" in rule:
        return " | ".join(str(choice) for choice in rule["enum"] if choice is not None) + shown
    if rule["type"] == "number":
        return f"{rule['minimum']} to {rule['maximum']} {rule.get('x-unit', '')}".rstrip() + shown
    if rule["type"] == "array":
        return "types or ids of sections, with commas"
    return f"{rule.get('title', '')}{shown}"
