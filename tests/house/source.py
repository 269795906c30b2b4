"""The source of the house as trees, read once for all rules."""

import ast
import gc
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "curricle"


@dataclass(frozen=True)
class Source:
    """One Python file."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """The path as it is written in lists of exceptions."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def module(self) -> str:
        """The dotted name."""
        parts = self.path.relative_to(ROOT / "src").with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Every node of the tree: walked once, asked by many rules."""
        return tuple(ast.walk(self.tree))

    def imports(self) -> Iterator[str]:
        """Every module that is imported, wherever in the file."""
        for node in self.nodes:
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield from (f"{node.module}.{alias.name}" for alias in node.names)

    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        """Every function and method."""
        for node in self.nodes:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node


def read(folder: Path) -> list[Source]:
    """All Python files below a folder."""
    found = []
    # Trees are a million objects that stay; each collection while they grow would look at all of them again.
    gc.disable()
    for path in sorted(folder.rglob("*.py")):
        if not {"node_modules", "__pycache__", "_web"} & set(path.parts):
            text = path.read_text(encoding="utf-8")
            found.append(Source(path, text, ast.parse(text, filename=str(path))))
    gc.freeze()
    gc.enable()
    return found


@cache
def product() -> tuple[Source, ...]:
    """The product."""
    return tuple(read(PACKAGE))


@cache
def everything() -> tuple[Source, ...]:
    """The product, its tests, benchmarks, scripts and migrations."""
    folders = ("tests", "bench", "scripts", "migrations")
    return (*product(), *(source for folder in folders for source in read(ROOT / folder)))
