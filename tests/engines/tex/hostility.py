"""Hostile documents against the box: the list of attacks, their mutations, and what must be true after each.

`python -m tests.engines.tex.hostility --documents 200` runs a campaign and prints what it has seen.
"""

import argparse
import os
import random
import secrets
import socket
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event, Thread

from curricle.engines.tex import Engine, Limits, Project, Result, compile
from tests.engines.tex.attack import ATTACKS, Attack
from tests.engines.tex.reading import everything_in, text_of

SECONDS = 10.0
ENDLESS_SECONDS = 1.0
HONEST = "\\documentclass{article}\n\\begin{document}\nThe neighbour is well.\n\\end{document}\n"
# Small, so that what fills things is soon at its end; enough for everything honest.
LIMITS = Limits(seconds=SECONDS, memory_bytes=700 * 1024 * 1024, output_bytes=8 * 1024 * 1024, files=1500)


@dataclass(frozen=True)
class Target:
    """What is planted on the host: to be read, to be written to, to be reached."""

    folder: Path
    secret: str
    listener: socket.socket

    @property
    def places(self) -> dict[str, str]:
        """What stands for what in the text of an attack."""
        return {
            "@SECRET@": str(self.folder / "secret.txt"),
            "@PDF@": str(self.folder / "other.pdf"),
            "@OPEN@": str(self.folder / "open"),
            "@PORT@": str(self.listener.getsockname()[1]),
        }

    def harm(self) -> list[str]:
        """What has happened to it."""
        found = []
        left = sorted(path.name for path in (self.folder / "open").iterdir())
        if left != ["precious"]:
            found.append(f"files outside: {left}")
        if (self.folder / "secret.txt").read_text() != self.secret:
            found.append("a file outside was changed")
        try:
            self.listener.accept()
        except BlockingIOError:
            return found
        return [*found, "somebody connected"]


@contextmanager
def planted() -> Iterator[Target]:
    """A target that is open to everybody on the host: only the box stands before it."""
    with tempfile.TemporaryDirectory(prefix="curricle-target-", dir="/var/tmp") as name:
        folder = Path(name)
        folder.chmod(0o755)
        secret = f"SECRET{secrets.token_hex(8)}"
        (folder / "secret.txt").write_text(secret)
        page = compile(Project("o.tex", {"o.tex": HONEST.replace("The neighbour", secret).encode()}))
        assert page.pdf
        (folder / "other.pdf").write_bytes(page.pdf)
        (folder / "open").mkdir()
        (folder / "open").chmod(0o777)
        (folder / "open" / "precious").write_text("precious")
        for path in folder.rglob("*"):
            path.chmod(0o777 if path.is_dir() else 0o666)
        os.environ["PLANTED_SECRET"] = secret
        with socket.create_server(("127.0.0.1", 0)) as listener:
            listener.setblocking(False)
            yield Target(folder, secret, listener)
        del os.environ["PLANTED_SECRET"]


Wrapper = Callable[[str, str], tuple[str, str, dict[str, bytes]]]


def as_it_is(preamble: str, body: str) -> tuple[str, str, dict[str, bytes]]:
    """In the body."""
    return preamble, body, {}


def at_begin(preamble: str, body: str) -> tuple[str, str, dict[str, bytes]]:
    """Before the body begins."""
    return f"{preamble}\\AtBeginDocument{{{body}}}", "text", {}


def in_part(preamble: str, body: str) -> tuple[str, str, dict[str, bytes]]:
    """In a file of its own."""
    return preamble, "\\input{parts/one}", {"parts/one.tex": body.encode()}


def in_package(preamble: str, body: str) -> tuple[str, str, dict[str, bytes]]:
    """In a package of the project."""
    package = f"\\ProvidesPackage{{mine}}\n\\newcommand\\mine{{{body}}}"
    return f"{preamble}\\usepackage{{mine}}", "\\mine", {"mine.sty": package.encode()}


def in_table(preamble: str, body: str) -> tuple[str, str, dict[str, bytes]]:
    """In a cell."""
    return preamble, f"\\begin{{tabular}}{{p{{5cm}}l}}\\parbox{{4cm}}{{{body}}}&x\\end{{tabular}}", {}


def after_honest_text(preamble: str, body: str) -> tuple[str, str, dict[str, bytes]]:
    """After some pages of what looks like a resume."""
    honest = "\\section*{Work}\n" + "Engineer at a company, with much success. \\par\n" * 120
    return preamble, honest + body, {}


def in_second_pass(preamble: str, body: str) -> tuple[str, str, dict[str, bytes]]:
    """Harmless until it is read again."""
    wait = "\\newwrite\\f\\immediate\\openout\\f=flag.tex \\immediate\\closeout\\f\\label{a}\\ref{a}"
    return preamble, f"\\IfFileExists{{flag.tex}}{{{body}}}{{{wait}}}", {}


def in_hexadecimal(preamble: str, body: str) -> tuple[str, str, dict[str, bytes]]:
    """Written so that no search for words finds it."""
    return preamble, "".join(f"^^{ord(one):02x}" if one.isalpha() else one for one in body), {}


WRAPPERS: tuple[Wrapper, ...] = (
    *(as_it_is, at_begin, in_part, in_package, in_table, after_honest_text, in_second_pass, in_hexadecimal),
)


def build(attack: Attack, target: Target, wrapper: Wrapper = as_it_is) -> Project:
    """The document of an attack."""

    def placed(text: str) -> str:
        for name, place in target.places.items():
            text = text.replace(name, place)
        return text

    preamble, body, files = wrapper(placed(attack.preamble), placed(attack.body))
    source = f"\\documentclass{{article}}\n{preamble}\n\\begin{{document}}\n{body}\n\\end{{document}}\n"
    own = {
        name: placed(content.decode("latin-1")).encode("latin-1") for name, content in attack.files.items()
    }
    return Project("main.tex", {"main.tex": source.encode(), **files, **own})


def try_out(
    project: Project, engine: Engine, target: Target, limits: Limits | None = None
) -> tuple[Result, list[str]]:
    """Compile a hostile document, and say what of our promises did not hold."""
    limits = limits or LIMITS
    began = time.monotonic()
    result = compile(project, engine, limits)
    seconds = time.monotonic() - began
    broken = target.harm()
    if sum(result.timings.engine_ms) > 1000 * (limits.seconds + 1) or seconds > limits.seconds + 10:
        broken.append(f"it took {seconds:.1f} s")
    texts = [result.log.encode(), everything_in(result.pdf), everything_in(result.synctex)]
    texts += [repr(one).encode() for one in result.diagnostics]
    if result.pdf and result.pages and result.pages < 20:
        texts.append(text_of(result.pdf).encode())
    if any(target.secret.encode() in text for text in texts):
        broken.append("it has read the secret")
    if any(b"CHANGED" in text for text in texts[:1]):
        broken.append("it has changed what belongs to all")
    if not result.pdf and not result.errors:
        broken.append("no page, and no word why")
    return result, broken


def limits_for(attack: Attack, seconds: float = ENDLESS_SECONDS) -> Limits:
    """What only ends by its limits need not have the usual time for it."""
    return replace(LIMITS, seconds=seconds) if attack.endless else LIMITS


def neighbour() -> float:
    """Another user's honest document; the milliseconds that it took."""
    result = compile(Project("main.tex", {"main.tex": HONEST.encode()}))
    assert result.ok, result.log
    assert text_of(result.pdf) == "The neighbour is well. 1"
    return result.timings.total_ms


def mutations(seed: int = 1) -> Iterator[tuple[Attack, Engine, Wrapper]]:
    """Every attack as it is with each of its engines, and then in other clothes."""
    yield from ((attack, engine, as_it_is) for attack in ATTACKS for engine in attack.engines[:1])
    rest = [
        (attack, engine, wrapper)
        for attack in ATTACKS
        for engine in attack.engines
        for wrapper in WRAPPERS
        if (engine, wrapper) != (attack.engines[0], as_it_is)
    ]
    random.Random(seed).shuffle(rest)
    yield from rest


BOXES = frozenset({"bwrap", "setpriv"})


def children() -> set[str]:
    """The boxes that this process has begun; what other tests have begun is left in peace."""
    found: set[str] = set()
    for path in Path("/proc/self/task").glob("*/children"):
        found.update(pid for pid in path.read_text().split() if _name(pid) in BOXES)
    return found


def _name(pid: str) -> str:
    try:
        return Path(f"/proc/{pid}/comm").read_text().strip()
    except OSError:
        return ""


def campaign(documents: int, seed: int) -> int:
    """Run so many hostile documents, with a neighbour beside them; 0 when every promise held."""
    before = children()
    failures = 0
    with planted() as target:
        alone = statistics.median(neighbour() for _ in range(25))
        beside: list[float] = []
        done = Event()

        def live_beside() -> None:
            while not done.is_set():
                beside.append(neighbour())
                time.sleep(0.2)

        thread = Thread(target=live_beside)
        thread.start()
        ends: dict[str, int] = {}
        for number, (attack, engine, wrapper) in zip(range(documents), mutations(seed), strict=False):
            limits = limits_for(attack, 2.0)
            result, broken = try_out(build(attack, target, wrapper), engine, target, limits)
            end = result.stopped or ("page" if result.pdf else "error")
            ends[end] = ends.get(end, 0) + 1
            if broken:
                failures += 1
                print(f"{number:4} {engine:9} {attack.name} ({wrapper.__name__}): {', '.join(broken)}")
        done.set()
        thread.join()
    left = children() - before
    slower = statistics.median(beside) / alone
    print(f"{documents} hostile documents: {failures} broke a promise; they ended by {ends}")
    print(f"a neighbour's compile: {alone:.0f} ms alone, {slower:.2f} times that beside them")
    print(f"{len(beside)} compiles of the neighbour, all right; processes left: {len(left)}")
    return 1 if failures or left else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    sys.exit(campaign(chosen.documents, chosen.seed))
