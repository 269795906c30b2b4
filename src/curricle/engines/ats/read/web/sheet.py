"""As much of a style sheet as tells what is not shown and what stands side by side."""

import re
from dataclasses import dataclass, field

_MOST_CSS, _MOST_RULES = 300_000, 4_000
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SIMPLE = re.compile(r"([a-zA-Z][\w-]*|\*)?((?:[.#][\w-]+)*)")
_PART = re.compile(r"[.#][\w-]+")
_LENGTH = re.compile(r"-?\d*\.?\d+")
_WHITE = {"#fff", "#ffffff", "white", "rgb(255,255,255)", "rgba(255,255,255,1)"}
_NOTHING = re.compile(r"0+(\.0*)?(px|pt|em|rem|%)?")


@dataclass(slots=True)
class Sheet:
    """Declarations by the one name that a rule asks for: a tag, ``.class`` or ``#id``."""

    # What a rule for exactly this element says; and what a rule for it somewhere below others says.
    exact: dict[str, dict[str, str]] = field(default_factory=dict)
    loose: dict[str, dict[str, str]] = field(default_factory=dict)

    def styles(self, tag: str, classes: str, name: str, inline: str) -> dict[str, str]:
        """The declarations that reach an element."""
        found: dict[str, str] = {}
        keys = (tag, *(f".{one}" for one in classes.split()), *((f"#{name}",) if name else ()))
        for key in keys:
            for property_, value in self.loose.get(key, {}).items():
                # What is only said of such elements in some place cannot hide this one.
                if property_ in ("float", "flex-direction", "font-weight") or _is_layout(property_, value):
                    found[property_] = value
            found.update(self.exact.get(key, {}))
        if inline:
            found.update(declarations(inline))
        return found


def _is_layout(name: str, value: str) -> bool:
    return name == "display" and value != "none"


def declarations(text: str) -> dict[str, str]:
    """The properties of a rule."""
    found: dict[str, str] = {}
    for part in text[:2_000].split(";"):
        name, sign, value = part.partition(":")
        if sign:
            found[name.strip().lower()] = value.replace("!important", "").strip().lower()
    return found


def read_sheet(text: str) -> Sheet:
    """The simple rules of a style sheet; what holds only on some screens is left out."""
    sheet = Sheet()
    text = _COMMENT.sub("", text[:_MOST_CSS])
    count = position = 0
    while count < _MOST_RULES:
        opened = text.find("{", position)
        if opened < 0:
            break
        selector = text[position:opened].rsplit(";", 1)[-1].strip()
        if selector.startswith("@"):
            position = _end(text, opened)
            continue
        closed = text.find("}", opened)
        if closed < 0:
            break
        _add(sheet, selector, declarations(text[opened + 1 : closed]))
        position, count = closed + 1, count + 1
    return sheet


def _end(text: str, opened: int) -> int:
    """Behind the bracket that closes the one at a place."""
    depth, position = 0, opened
    for found in re.finditer(r"[{}]", text[opened:]):
        depth += 1 if found[0] == "{" else -1
        position = opened + found.end()
        if depth == 0:
            return position
    return len(text)


def _add(sheet: Sheet, selectors: str, said: dict[str, str]) -> None:
    for selector in selectors[:2_000].split(","):
        words = selector.split()
        if not words:
            continue
        simple = _SIMPLE.fullmatch(words[-1])
        if simple is None:
            continue
        parts = _PART.findall(simple[2])
        alone = len(words) == 1 and len(parts) + bool(simple[1]) == 1
        target = sheet.exact if alone else sheet.loose
        for key in parts[-1:] or [simple[1] or "*"]:
            target.setdefault(key, {}).update(said)


def is_unseen(styles: dict[str, str]) -> bool:
    """Whether these declarations hide an element."""
    if styles.get("display") == "none" or styles.get("visibility") in ("hidden", "collapse"):
        return True
    if any(_NOTHING.fullmatch(styles.get(name, "")) for name in ("font-size", "opacity")):
        return True
    if styles.get("clip", "").replace(" ", "").startswith("rect(0"):
        return True
    if styles.get("position") in ("absolute", "fixed") and any(
        _is_far(styles.get(one)) for one in ("left", "top")
    ):
        return True
    size = styles.get("font-size", "")
    if size.endswith(("px", "pt")) and (number := _LENGTH.match(size)) and float(number[0]) < 2:
        return True
    return _is_far(styles.get("text-indent"))


def _is_far(value: str | None) -> bool:
    number = _LENGTH.match(value or "")
    return number is not None and float(number[0]) < -900


def is_white(styles: dict[str, str]) -> bool:
    """Whether letters are white."""
    return styles.get("color", "").replace(" ", "") in _WHITE


def has_ground(styles: dict[str, str]) -> bool:
    """Whether the ground is anything but white."""
    ground = (
        styles.get("background", "")
        or styles.get("background-color", "")
        or styles.get("background-image", "")
    )
    return bool(ground) and ground.replace(" ", "") not in {*_WHITE, "none", "transparent", "inherit"}


def is_row(styles: dict[str, str]) -> bool:
    """Whether the children of an element stand side by side."""
    display = styles.get("display", "")
    if display in ("flex", "inline-flex"):
        return not styles.get("flex-direction", "row").startswith("column")
    return display in ("grid", "inline-grid", "table-row")


def is_heavy(styles: dict[str, str]) -> bool | None:
    """Whether letters are bold; nothing where it is not said."""
    weight = styles.get("font-weight")
    if weight is None:
        return None
    return weight in ("bold", "bolder") or (weight.isdigit() and int(weight) >= 600)
