"""A filter of system calls for the box: what no typesetting needs and what breaks out of places is refused.

It is a list of refusals and not of permissions: the other walls hold without it, and it must never be the
reason why an honest document does not compile.
"""

import errno
import platform
from struct import pack

_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _ERROR, _KILL = 0x7FFF0000, 0x00050000, 0x80000000
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16
# New namespaces: mount, cgroup, uts, ipc, user, pid, net.
_NAMESPACES = 0x00020000 | 0x02000000 | 0x04000000 | 0x08000000 | 0x10000000 | 0x20000000 | 0x40000000

# Calls with the same number everywhere: io_uring, mounts of the new kind, pidfd_getfd, memory of others.
_RECENT = (425, 426, 427, 428, 429, 430, 431, 432, 433, 438, 440, 442, 443, 447)
_X86_64 = {
    "arch": 0xC000003E,
    "clone": 56,
    "clone3": 435,
    "refused": (
        # ptrace, memory and files of other processes
        *(101, 310, 311, 312, 303, 304),
        # mounts, roots, namespaces
        *(165, 166, 155, 161, 272, 308),
        # sockets
        *(41, 53, 42, 49, 50, 43, 288, 44, 45, 46, 47, 299, 307),
        # keys, bpf, userfaultfd, perf, kernel modules, kexec
        *(248, 249, 250, 321, 323, 298, 175, 313, 176, 246, 320),
        # personality, accounting, swap, reboot, names of the host, ports, quotas, clocks, the kernel's log
        *(135, 163, 167, 168, 169, 170, 171, 172, 173, 179, 212, 164, 227, 159, 305, 103, 154, 153),
        # pages of memory, splicing of user pages, fanotify
        *(237, 238, 239, 256, 279, 278, 300),
        # shared things of System V and queues
        *(29, 30, 31, 64, 65, 66, 68, 69, 70, 71, 240),
    ),
}
_AARCH64 = {
    "arch": 0xC00000B7,
    "clone": 220,
    "clone3": 435,
    "refused": (
        *(117, 270, 271, 272, 264, 265),
        *(40, 39, 41, 51, 97, 268),
        *(198, 199, 200, 201, 202, 203, 206, 207, 211, 212, 242, 243, 269),
        *(217, 218, 219, 280, 282, 241, 105, 273, 106, 104, 294),
        *(92, 89, 224, 225, 142, 161, 162, 60, 18, 170, 112, 171, 266, 116),
        *(235, 236, 237, 238, 239, 75, 262),
        *(186, 187, 188, 189, 190, 191, 192, 193, 194, 195, 196, 197, 180),
    ),
}
_TABLES = {"x86_64": _X86_64, "aarch64": _AARCH64}


def seccomp_filter(machine: str | None = None) -> bytes | None:
    """The filter as the kernel reads it, or None where the numbers of this machine are not known."""
    table = _TABLES.get(machine or platform.machine())
    if table is None:
        return None
    refused = [*table["refused"], *_RECENT]  # type: ignore[misc]
    program = [
        _step(_LOAD, _ARCHITECTURE),
        _step(_EQUAL, int(table["arch"]), 1, 0),  # type: ignore[call-overload]
        _step(_RETURN, _KILL),
        _step(_LOAD, _NUMBER),
        # The other numbering of the same processor.
        _step(_AT_LEAST, 0x40000000, 0, 1),
        _step(_RETURN, _ERROR | errno.ENOSYS),
        # The C library falls back to `clone`, whose flags can be seen.
        _step(_EQUAL, int(table["clone3"]), 0, 1),  # type: ignore[call-overload]
        _step(_RETURN, _ERROR | errno.ENOSYS),
    ]
    for number in refused:
        program += [_step(_EQUAL, number, 0, 1), _step(_RETURN, _ERROR | errno.EPERM)]
    program += [
        _step(_EQUAL, int(table["clone"]), 0, 3),  # type: ignore[call-overload]
        _step(_LOAD, _FIRST_ARGUMENT),
        _step(_ANY_BIT, _NAMESPACES, 0, 1),
        _step(_RETURN, _ERROR | errno.EPERM),
        _step(_RETURN, _ALLOW),
    ]
    return b"".join(program)


def _step(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return pack("<HBBI", code, if_true, if_false, value)
