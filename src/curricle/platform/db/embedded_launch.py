"""Starts one PostgreSQL program, as a user it accepts and tied to its parent's life. Run by path.

PostgreSQL refuses to run as root, rightly. Where Curricle itself is root, this program either enters a user
namespace in which root is called ``nobody`` (nothing on disk changes hands), or becomes ``nobody`` for good.
"""

import ctypes
import os
import signal
import sys

CLONE_NEWUSER = 0x10000000
PR_SET_PDEATHSIG = 1


def enter_namespace(uid: int, gid: int) -> None:
    """Gives this process a user namespace in which its own user carries another number."""
    libc = ctypes.CDLL(None, use_errno=True)
    outer_uid, outer_gid = os.geteuid(), os.getegid()
    if libc.unshare(CLONE_NEWUSER) != 0:
        raise OSError(ctypes.get_errno(), "user namespaces are refused here")
    for name, value in (
        ("setgroups", "deny"),
        ("gid_map", f"{gid} {outer_gid} 1"),
        ("uid_map", f"{uid} {outer_uid} 1"),
    ):
        with open(f"/proc/self/{name}", "w") as file:
            file.write(value)


def become(uid: int, gid: int) -> None:
    """Gives up root for good."""
    os.setgroups([])
    os.setgid(gid)
    os.setuid(uid)


def die_with_parent(parent: int) -> None:
    """Asks the kernel for SIGINT, a fast shutdown, when the parent is gone. Last: a new user clears it."""
    if not sys.platform.startswith("linux"):
        return
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGINT, 0, 0, 0)
    if os.getppid() != parent:
        sys.exit(1)


def main() -> None:
    """``embedded_launch.py MODE UID GID PARENT PROGRAM ARGUMENT...``"""
    mode, uid, gid, parent, *command = sys.argv[1:]
    try:
        if mode == "namespace":
            enter_namespace(int(uid), int(gid))
        elif mode == "nobody":
            become(int(uid), int(gid))
        die_with_parent(int(parent))
        os.execv(command[0], command)  # noqa: S606
    except OSError as error:
        sys.exit(f"{command[0]}: {error}")


main()
