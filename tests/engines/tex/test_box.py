"""The walls of the box, tried from inside with programs that a document could never start."""

import os
import shutil
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from curricle.engines.tex import Limits, SandboxMissing, Stop
from curricle.engines.tex import box as box_module
from curricle.engines.tex import walls as walls_module
from curricle.engines.tex.box import Box, Ran, open_box
from curricle.engines.tex.engine import Command
from curricle.engines.tex.seccomp import seccomp_filter
from curricle.engines.tex.wire import BoxEnded, BoxFull, BoxSlow
from tests.patience import stretched

pytestmark = pytest.mark.tex
FILL = "for n in range(9):\n    f = open(f'{}/{{n}}', 'wb')\n    for m in range(60): f.write(b'x' * 1000000)"
X86 = pytest.mark.skipif(os.uname().machine != "x86_64", reason="numbers of system calls of x86_64")


@pytest.fixture
def box() -> Iterator[Box]:
    with open_box() as opened:
        yield opened


def python(box: Box, code: str, *, seconds: float = 10, marker: bytes = b"") -> Ran:
    """Run a piece of Python in the box: as strong a stranger as there can be in there."""
    return box.run(Command(("python3", "-IS", "-c", code), {}), seconds=seconds, marker=marker)


def says(box: Box, expression: str) -> object:
    ran = python(box, f"import os, sys\nprint(repr({expression}))")
    assert ran.code == 0, ran.printed
    return eval(ran.printed)


def refused(box: Box, statement: str) -> bool:
    """Whether the system refuses this."""
    code = f"import os, sys\ntry:\n    {statement}\nexcept OSError as problem:\n    sys.exit(9)"
    return python(box, code).code == 9


def test_nothing_of_the_world_outside_can_be_seen(box: Box) -> None:
    assert says(box, "os.getpid() < 20") is True
    known = {"bin", "dev", "etc", "job", "kit", "lib", "lib32", "lib64", "sbin", "tmp", "usr", "var"}
    assert says(box, f"set(os.listdir('/')) - {known!r}") == set()
    for path in ("/proc", "/sys", "/home", "/root", "/run", "/etc/passwd"):
        assert says(box, f"os.path.exists({path!r})") is False
    assert says(box, "sorted(os.listdir('/dev'))") == ["null", "urandom", "zero"]
    assert says(box, "os.uname().nodename") == "box"


def test_the_environment_is_our_own(box: Box, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANTED_SECRET", "do-not-tell")
    with open_box() as second:
        known = says(second, "sorted(os.environ)")
    assert isinstance(known, list)
    assert set(known) - {"LC_CTYPE"} == {"PATH", "TEXFORMATS", "TEXMFCNF"}


@pytest.mark.parametrize(
    "path",
    [
        "/x",
        "/etc/x",
        "/usr/x",
        "/usr/bin/x",
        "/dev/x",
        "/kit/x",
        "/kit/formats/x",
        "/var/lib/texmf/x",
        "/lib/x",
    ],
)
def test_nothing_can_be_written_but_the_two_folders(box: Box, path: str) -> None:
    assert refused(box, f"open({path!r}, 'w')")
    assert not refused(box, "open('/job/x', 'w'); open('/tmp/x', 'w')")


@pytest.mark.parametrize(
    "statement",
    [
        "import socket; socket.socket()",
        "import socket; socket.socket(socket.AF_UNIX)",
        "import socket; socket.socketpair()",
        "os.chroot('/job')",
        "os.setuid(0)",
        "os.kill(1, 9); os.kill(1, 19); os.kill(1, 0); raise OSError",
        "os.mknod('/job/d', 0o060600, os.makedev(8, 0))",
        "open('/usr/bin/su', 'ab')",
        "os.sethostname('x') if hasattr(os, 'sethostname') else (_ for _ in ()).throw(OSError)",
    ],
)
def test_the_system_refuses(box: Box, statement: str) -> None:
    assert refused(box, statement)
    assert box.alive


@pytest.mark.parametrize(
    "number",
    [101, 165, 166, 155, 161, 272, 308, 248, 250, 321, 323, 298, 304, 310, 311, 425, 435],
)
@X86
def test_the_filter_refuses_what_breaks_out(box: Box, number: int) -> None:
    """ptrace, mount and its kin, keys, bpf, userfaultfd, io_uring, clone3: refused before they are tried."""
    code = (
        "import ctypes, sys\nlibrary = ctypes.CDLL(None, use_errno=True)\n"
        f"answer = library.syscall({number}, 0, 0, 0, 0, 0)\n"
        "sys.exit(9 if answer == -1 and ctypes.get_errno() in (1, 38) else 0)"
    )
    ran = box.run(Command(("python3", "-c", code), {}), seconds=10)
    assert ran.code == 9, ran.printed


@X86
def test_no_new_namespace_can_be_made(box: Box) -> None:
    call = "ctypes.CDLL(None).syscall(56, 0x10000011, 0, 0, 0, 0)"
    code = f"import ctypes, sys\nsys.exit(9 if {call} == -1 else 0)"
    assert box.run(Command(("python3", "-c", code), {}), seconds=10).code == 9


def test_a_filter_is_known_for_the_usual_processors() -> None:
    for machine in ("x86_64", "aarch64"):
        program = seccomp_filter(machine)
        assert program
        assert len(program) % 8 == 0
    assert seccomp_filter("pdp11") is None


def test_a_program_ends_when_its_time_is_over(box: Box) -> None:
    began = time.monotonic()
    ran = python(box, "import time\nwhile True: time.sleep(1)", seconds=0.5)
    assert ran.stopped == "time"
    assert time.monotonic() - began < stretched(5)
    deaf = "import signal\nfor n in (1, 2, 3, 15): signal.signal(n, signal.SIG_IGN)\nwhile True: pass"
    assert python(box, deaf, seconds=0.5).stopped == "time"


def test_nothing_runs_on_when_a_program_has_ended(box: Box) -> None:
    """What it left behind, in sessions of their own and deaf, is ended before anything is given back."""
    leave = """
import os, signal, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        signal.signal(15, signal.SIG_IGN)
        os.close(0); os.close(1); os.close(2)
        while True:
            open('/job/alive', 'a').write('x')
            time.sleep(0.01)
    os._exit(0)
time.sleep(0.3)
"""
    assert python(box, leave).code == 0
    before = box.get(["alive"])["alive"]
    assert before
    assert python(box, "import time; time.sleep(0.2)").code == 0
    assert box.get(["alive"])["alive"] == before


def test_processes_are_counted(box: Box) -> None:
    """A fork bomb runs out of processes, and the box still answers."""
    bomb = "import os, time\nwhile True:\n    try: os.fork()\n    except OSError: time.sleep(0.1)"
    assert python(box, bomb, seconds=1).stopped == "time"
    assert says(box, "1 + 1") == 2


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("x = bytearray(3 * 2**30)", "MemoryError"),
        ("while True: print('x' * 100000)", "output"),
        ("f = open('/job/x', 'wb')\nwhile True: f.write(b'x' * 100000)", "File too large"),
        ("n = 0\nwhile True:\n    open(f'/job/{n}', 'w'); n += 1", "output"),
        (FILL.format("/job"), "output"),
        (FILL.format("/tmp"), "output"),
    ],
)
def test_memory_printing_and_room_have_their_ends(box: Box, code: str, expected: str) -> None:
    ran = python(box, code, seconds=20)
    assert expected in {ran.stopped, str(ran.code)} or expected.encode() in ran.printed


def test_only_regular_files_come_out_and_no_link_is_followed(box: Box) -> None:
    code = """
import os
open('/job/good.aux', 'w').write('good')
os.symlink('/etc/fonts/fonts.conf', '/job/link.aux')
os.symlink('/etc/fonts', '/job/folder')
os.mkfifo('/job/pipe.aux')
os.mkdir('/job/directory.aux')
open('/job/new\\nline.aux', 'w').write('x')
"""
    assert python(box, code).code == 0
    names = ["good.aux", "link.aux", "folder/fonts.conf", "pipe.aux", "directory.aux", "none.aux"]
    assert box.get(names) == {"good.aux": b"good"}
    python(box, "import os; os.unlink('/job/new\\nline.aux')")
    assert box.get((), (".aux",)) == {"good.aux": b"good"}


def test_what_is_too_large_stays_there() -> None:
    with open_box(Limits(output_bytes=1000)) as small:
        assert python(small, "open('/job/a', 'w').write('x' * 1000)").code == 0
        assert list(small.get(["a"])) == ["a"]
        small.put({"b": b"x" * 1001})
        assert small.get(["b"]) == {}
        with pytest.raises(BoxFull):
            small.put({"c": b"x" * 60_000_000})
        assert small.alive


def test_an_armed_program_waits_for_its_turn(box: Box) -> None:
    """The way of warm engines: ready, waiting, then one word and it goes on with files that came later."""
    code = "print('ready', flush=True, end='')\ninput()\nprint(open('/job/late').read())"
    ran = python(box, code, marker=b"ready")
    assert ran.armed
    assert box.memory_bytes() > 1_000_000
    box.put({"late": b"it came"})
    ran = box.go(b"\n", seconds=5)
    assert not ran.armed
    assert ran.code == 0
    assert b"it came" in ran.printed


def test_an_armed_program_may_not_grow(box: Box) -> None:
    code = "print('ready', flush=True, end='')\nn = 0\nwhile True:\n    open(f'/job/{n}', 'w'); n += 1"
    assert python(box, code, marker=b"ready").armed
    time.sleep(1.5)
    assert box.go(b"\n", seconds=5).code == -signal.SIGKILL


def pid_namespace(box: Box) -> str:
    children = Path(f"/proc/{box.pid}/task/{box.pid}/children").read_text().split()
    return os.readlink(f"/proc/{children[0]}/ns/pid")


def inhabitants(namespace: str) -> list[str]:
    found = []
    for path in Path("/proc").glob("[0-9]*/ns/pid"):
        try:
            if os.readlink(path) == namespace:
                found.append(path.parts[2])
        except OSError:
            continue
    return found


def test_killing_a_box_ends_everything_in_it_at_once() -> None:
    box = open_box()
    namespace = pid_namespace(box)
    timer = threading.Timer(0.5, box.kill)
    timer.start()
    began = time.monotonic()
    with pytest.raises(BoxEnded):
        python(box, "import os\nos.fork(); os.fork()\nwhile True: pass", seconds=20)
    assert time.monotonic() - began < stretched(5)
    box.close()
    assert inhabitants(namespace) == []
    assert not box.alive
    box.kill()
    box.close()


def test_a_box_ends_with_the_one_who_holds_it() -> None:
    """The pipes close when the host is gone, however it went."""
    box = open_box()
    namespace = pid_namespace(box)
    process = box._process
    assert process.stdin
    process.stdin.close()
    process.wait(5)
    assert inhabitants(namespace) == []
    box.close()


def test_a_box_outlives_the_thread_that_opened_it() -> None:
    opened: list[Box] = []
    thread = threading.Thread(target=lambda: opened.append(open_box()))
    thread.start()
    thread.join()
    time.sleep(0.2)
    with opened[0] as box:
        assert says(box, "1 + 1") == 2


def test_a_stop_reaches_a_box_that_waits() -> None:
    stop = Stop()
    with open_box(stop=stop) as box:
        stop.set()
        with pytest.raises((BoxEnded, BoxSlow)):
            python(box, "pass")


def test_nothing_stays_on_the_disk() -> None:
    temporary = Path(os.environ.get("TMPDIR", "/tmp"))
    before = set(temporary.iterdir())
    with open_box() as box:
        box.put({"a-file-of-this-very-test": b"x" * 1000})
        assert python(box, "open('/tmp/another-file-of-this-test', 'w').write('x')").code == 0
        assert not any("of-this-" in path.name for path in set(temporary.iterdir()) - before)
    assert not any("of-this-" in path.name for path in set(temporary.iterdir()) - before)


def test_where_no_box_can_be_made_only_own_sources_are_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(box_module, "find_bubblewrap", lambda: None)
    with pytest.raises(SandboxMissing, match="bubblewrap"):
        open_box()
    with open_box(trust="own") as box:
        assert not box.walls
        assert oct(Path(box.folder).stat().st_mode & 0o777) == "0o700"
        box.put({"sub/a": b"x"})
        assert says(box, "(open('sub/a').read(), 'PLANTED' in os.environ)") == ("x", False)
        assert python(box, "while True: pass", seconds=0.5).stopped == "time"
        folder = box.folder
    assert not Path(folder).exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has clothes to change")
def test_a_box_of_root_belongs_to_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    for program in ("setpriv", None):
        walls_module._someone_else.cache_clear()
        walls_module.other_user.cache_clear()
        if program is None:
            monkeypatch.setattr(shutil, "which", lambda name: None)
            monkeypatch.setattr(walls_module, "find_bubblewrap", lambda: "/usr/bin/bwrap")
        with open_box() as box:
            assert Path(f"/proc/{box.pid}").stat().st_uid == walls_module.NOBODY
            assert says(box, "1 + 1") == 2
    walls_module._someone_else.cache_clear()
    walls_module.other_user.cache_clear()
