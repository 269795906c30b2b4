"""The walls of a box: the call of bubblewrap that makes them."""

import os
import shutil
from functools import cache

from curricle.engines.tex.kit import INSIDE, Kit
from curricle.engines.tex.limits import MIB, Limits

JOB = "/job"
LUA_NAMES = "/lua"
SCRATCH_BYTES = 96 * MIB
# The one who owns nothing. A box that root makes is made by this user.
NOBODY = 65534
# Only what programs and fonts need. Of /etc nothing but how fonts are found.
_READABLE = (
    *("/usr/bin", "/usr/lib", "/usr/lib64", "/usr/lib32", "/usr/share"),
    *("/etc/fonts", "/etc/ld.so.cache", "/etc/alternatives"),
)
_CACHES = ("/var/cache/fontconfig", "/usr/local/share/fonts", "/usr/local/share/texmf")
_TOP = ("/bin", "/lib", "/lib64", "/lib32", "/sbin")
_DEVICES = ("/dev/null", "/dev/zero", "/dev/urandom")


def sealed(
    kit: Kit, limits: Limits, *, filter_fd: int | None, info_fd: int, lua_names: str | None
) -> list[str]:
    """The command line that makes a box and starts its keeper. `info_fd` is told who the keeper is."""
    seccomp = () if filter_fd is None else ("--seccomp", str(filter_fd))
    names = () if lua_names is None else ("--ro-bind", lua_names, LUA_NAMES)
    return [
        *_someone_else(),
        find_bubblewrap() or "bwrap",
        *("--unshare-user", "--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts"),
        *("--unshare-cgroup-try", "--uid", "1000", "--gid", "1000", "--hostname", "box"),
        *("--die-with-parent", "--as-pid-1", "--cap-drop", "ALL", "--info-fd", str(info_fd)),
        *_readable(kit),
        *("--ro-bind", str(kit.folder), INSIDE),
        *names,
        *(part for path in _DEVICES for part in ("--dev-bind", path, path)),
        *("--perms", "0700", "--size", str(limits.room_bytes), "--tmpfs", JOB),
        *("--perms", "0700", "--size", str(SCRATCH_BYTES), "--tmpfs", "/tmp"),  # noqa: S108
        # The root itself lies in memory and has no limit of its own.
        *("--remount-ro", "/", "--chdir", JOB),
        *seccomp,
        "--",
        *(kit.interpreter, "-IS", f"{INSIDE}/keeper.pyc", JOB),
    ]


def unsealed(kit: Kit, folder: str) -> list[str]:
    """The keeper alone, for sources that its owner trusts: limits, but no walls."""
    return [kit.interpreter, "-IS", str(kit.folder / "keeper.pyc"), folder]


@cache
def find_bubblewrap() -> str | None:
    """The program that makes boxes."""
    return shutil.which("bwrap")


@cache
def _someone_else() -> tuple[str, ...]:
    """Root puts on other clothes first: inside a box root is still root to the kernel's files and limits."""
    program = shutil.which("setpriv")
    # The small one of busybox cannot change users.
    if not program or os.path.basename(os.path.realpath(program)) != "setpriv" or not _root():
        return ()
    return (program, f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")


@cache
def other_user() -> int | None:
    """Who starts the box where no program can change that on the way: it costs a copy of this process."""
    return NOBODY if _root() and not _someone_else() else None


def _root() -> bool:
    return os.geteuid() == 0 and _may_change()


def _may_change() -> bool:
    """Whether that user exists here: in a container without privileges root is the only one."""
    try:
        with open("/proc/self/uid_map", encoding="ascii") as table:
            spans = [[int(part) for part in line.split()] for line in table]
    except OSError:
        return True
    return any(first <= NOBODY < first + count for first, _, count in spans)


def _readable(kit: Kit) -> list[str]:
    paths = dict.fromkeys((*_READABLE, *_CACHES))
    distribution = kit.distribution
    extra = [*distribution.trees, *distribution.loose_trees, *distribution.settings]
    extra += [os.path.dirname(os.path.realpath(path)) for path in distribution.programs.values()]
    if not kit.interpreter.startswith("/usr/bin/"):
        extra += ["/usr/local/bin", "/usr/local/lib"]
    for path in extra:
        if not any(f"{path}/".startswith(f"{known}/") for known in paths):
            paths[path] = None
    binds = [part for path in paths if os.path.exists(path) for part in ("--ro-bind", path, path)]
    for path in _TOP:
        if os.path.islink(path):
            binds += ["--symlink", os.readlink(path), path]
        elif os.path.isdir(path):
            binds += ["--ro-bind", path, path]
    return binds
