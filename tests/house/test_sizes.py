"""Sizes: a ceiling, and lists of exceptions that only shrink."""

import ast

from tests.house.source import ROOT, everything, product

LONGEST_FILE = 400
LONGEST_SCRIPT = 250
LONGEST_FUNCTION = 60
MOST_PARAMETERS = 5
# What does not count: the object itself and the session that every verb begins with.
GIVEN = {"self", "cls", "session", "_"}

# Each entry is a debt. Take names out; never put one in.
LONG_FILES: set[str] = set()
LONG_FUNCTIONS: set[str] = {"tests/engines/render/specimen.py:full"}
MANY_PARAMETERS: set[str] = {
    "src/curricle/modules/identity/service/changing_password.py:change_password",
    "src/curricle/modules/identity/service/profile.py:set_avatar",
    "src/curricle/platform/mail/letter.py:write",
}


def test_files_are_short() -> None:
    long = {source.name for source in everything() if len(source.text.splitlines()) > LONGEST_FILE}
    assert long == LONG_FILES


def test_scripts_of_the_front_end_are_short() -> None:
    generated = ROOT / "web" / "src" / "client"
    long = {
        path.relative_to(ROOT).as_posix()
        for ending in ("*.ts", "*.tsx")
        for path in (ROOT / "web" / "src").rglob(ending)
        if generated not in path.parents
        if len(path.read_text(encoding="utf-8").splitlines()) > LONGEST_SCRIPT
    }
    assert not long


def test_functions_are_short() -> None:
    long = {
        f"{source.name}:{function.name}"
        for source in everything()
        for function in source.functions()
        if (function.end_lineno or 0) - function.lineno + 1 > LONGEST_FUNCTION
    }
    assert long == LONG_FUNCTIONS


def is_door(function: ast.AST) -> bool:
    """A door's parameters are those of the interface, so its decorator is the reason for their number."""
    decorators = getattr(function, "decorator_list", [])
    return any("router" in ast.dump(decorator) for decorator in decorators)


def test_functions_take_few_parameters() -> None:
    many = set()
    for source in product():
        for function in source.functions():
            arguments = function.args
            names = [one.arg for one in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]
            count = len([name for name in names if name not in GIVEN])
            if count > MOST_PARAMETERS and not is_door(function):
                many.add(f"{source.name}:{function.name}")
    assert many == MANY_PARAMETERS


def test_every_file_says_what_it_is_for() -> None:
    silent = [
        source.name for source in everything() if source.text.strip() and not ast.get_docstring(source.tree)
    ]
    assert not silent
