"""Runs in the box as its first process: takes files, runs engines under their limits, gives files back.

It is started as `python3 -IS`, by an interpreter that has nothing but its own library, so it imports as
little as it can. What comes in is a length and a marshalled tuple; what goes out are frames of a letter,
a length and bytes, and the host believes none of it. As the first process of its namespace no signal from
within the box reaches it, and when it ends, everything in the box ends with it.
"""

import marshal
import os
import resource
import select
import sys
from _signal import SIG_DFL, signal  # type: ignore[import-not-found]
from _struct import pack, unpack
from time import monotonic

TAIL, CHUNK = 256 * 1024, 1 << 16
KILL, SIGPIPE, SIGXFSZ = 9, 13, 25
TIME, OUTPUT, FILES = 1, 2, 3
LIMITED = ("AS", "FSIZE", "CPU", "NOFILE", "NPROC", "CORE")
MOST_ENTRIES, DEEPEST = 20_000, 10


class Run:
    """An engine under way, or one that is armed and waits."""

    def __init__(self, spec: dict, folder: str) -> None:  # type: ignore[type-arg]
        self.spec = spec
        self.began = monotonic()
        self.tail = b""
        self.seen = 0
        self.reason = 0
        self.status: int | None = None
        self.usage: tuple[float, int] = (0.0, 0)
        self.out, out = os.pipe()
        inside, self.stdin = os.pipe() if spec["marker"] else (os.open("/dev/null", os.O_RDONLY), -1)
        self.pid = os.fork()
        if not self.pid:
            become(spec, folder, inside, out)
        os.close(out)
        os.close(inside)
        os.set_blocking(self.out, False)
        self.pidfd = pidfd(self.pid)

    def read(self) -> bool:
        """Take what the engine printed; False when it closed its end."""
        while True:
            try:
                data = os.read(self.out, CHUNK)
            except BlockingIOError:
                return True
            if not data:
                return False
            self.seen += len(data)
            self.tail = (self.tail + data)[-TAIL:]
            if self.seen > self.spec["printed"]:
                self.reason = self.reason or OUTPUT
                return True

    def ended(self) -> bool:
        """Whether the engine is gone."""
        if self.status is None:
            pid, status, usage = os.wait4(self.pid, os.WNOHANG)
            if pid:
                self.status = status
                self.usage = (usage.ru_utime + usage.ru_stime, usage.ru_maxrss)
        return self.status is not None

    def armed(self) -> bool:
        """Whether it printed the words that it waits with."""
        marker = self.spec["marker"]
        return bool(marker) and self.stdin >= 0 and self.tail.endswith(marker)

    def through(self) -> bool:
        """Whether an engine that was armed has said its last word: all that it does now is to go."""
        last = self.spec["last"]
        return bool(last) and self.stdin < 0 and self.tail.endswith(last)

    def finish(self) -> None:
        """End the engine and all that it began, and wait until they are gone."""
        end_all(self.pid)
        if self.status is None:
            _, self.status, usage = os.wait4(self.pid, 0)
            self.usage = (usage.ru_utime + usage.ru_stime, usage.ru_maxrss)
        if os.getpid() == 1:
            try:
                while True:
                    os.wait()
            except ChildProcessError:
                pass
        self.read()
        self.let_go()

    def let_go(self) -> None:
        """Listen to it no longer."""
        for descriptor in (self.out, self.stdin, self.pidfd):
            if descriptor >= 0:
                os.close(descriptor)
        self.stdin = -1


def become(spec: dict, folder: str, inside: int, out: int) -> None:  # type: ignore[type-arg]
    """In the child: take on the limits and turn into the engine."""
    try:
        os.setpgid(0, 0)
        # Python ignores these two, and what is ignored stays so in a new program.
        signal(SIGPIPE, SIG_DFL)
        signal(SIGXFSZ, SIG_DFL)
        os.chdir(os.path.join(folder, spec["folder"]))
        os.dup2(inside, 0)
        os.dup2(out, 1)
        os.dup2(out, 2)
        for name, value in zip(LIMITED, spec["limits"]):  # noqa: B905
            resource.setrlimit(getattr(resource, "RLIMIT_" + name), (value, value))
        os.execvpe(spec["argv"][0], spec["argv"], spec["environment"])  # noqa: S606
    except OSError as problem:
        os.write(2, f"{spec['argv'][0]}: {problem}".encode())
    finally:
        os._exit(127)


def remove(path: str) -> None:
    """Whether it was there or not."""
    try:  # noqa: SIM105 - contextlib would have to be loaded for it
        os.unlink(path)
    except OSError:
        pass


def write(path: str, content: bytes) -> None:
    """A new file, never through a link."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    try:
        view = memoryview(content)
        while view:
            view = view[os.write(descriptor, view) :]
        # Nobody has read it yet, and it will show when somebody has.
        os.utime(descriptor, ns=(0, os.fstat(descriptor).st_mtime_ns))
    finally:
        os.close(descriptor)


def pidfd(pid: int) -> int:
    """Something that can be waited for together with the pipes, where the system has it."""
    try:
        return os.pidfd_open(pid)
    except OSError:
        return -1


def end_all(pid: int) -> None:
    """Kill every process in the box but this one; outside of a box only the engine's own group."""
    try:
        if os.getpid() == 1:
            os.kill(-1, KILL)
        else:
            os.killpg(pid, KILL)
    except OSError:
        pass


class Keeper:
    """The box from within: two pipes to the host, one folder, at most one engine."""

    def __init__(self, wire: int, answers: int, folder: str) -> None:
        self.wire = wire
        self.answers = answers
        self.folder = folder
        self.put_names: set[str] = set()
        self.run: Run | None = None
        self.limits = (4000, 0)  # files at once, and what the folder held before

    def serve(self) -> None:
        """One message after the other until the host hangs up."""
        while True:
            head = self.receive(4)
            message = marshal.loads(self.receive(unpack("<I", head)[0]))  # noqa: S302
            getattr(self, "do_" + message[0])(*message[1:])

    def receive(self, length: int) -> bytes:
        """So many bytes from the host; the end of everything when it is gone."""
        data = bytearray()
        while len(data) < length:
            if self.run:
                self.watch()
            piece = os.read(self.wire, min(length - len(data), 1 << 20))
            if not piece:
                os._exit(0)
            data += piece
        return bytes(data)

    def watch(self) -> None:
        """While an armed engine waits for its turn it may not grow either."""
        poll = select.poll()
        poll.register(self.wire, select.POLLIN)
        while self.run and not poll.poll(500):
            self.run.read()
            if self.over() or self.run.reason:
                end_all(self.run.pid)

    def send(self, *frames: tuple[bytes, bytes]) -> None:
        """An answer: its frames, and a last one."""
        data = b"".join(
            letter + pack("<I", len(content)) + content for letter, content in (*frames, (b".", b""))
        )
        view = memoryview(data)
        while view:
            view = view[os.write(self.answers, view) :]

    def over(self) -> bool:
        """Whether there are more files than may be."""
        room = os.statvfs(self.folder)
        return room.f_files - room.f_ffree > self.limits[0] + self.limits[1]

    def full(self) -> bool:
        """Whether something could not be written any more."""
        return any(os.statvfs(one).f_bavail < 16 for one in (self.folder, "/tmp"))  # noqa: S108

    def do_put(self, files: dict[str, bytes | None]) -> None:
        """Write files, or remove those that are None."""
        try:
            for name, content in files.items():
                path = os.path.join(self.folder, name)
                remove(path)
                self.put_names.discard(name)
                if content is not None:
                    os.makedirs(os.path.dirname(path), exist_ok=True)
                    write(path, content)
                    self.put_names.add(name)
        except OSError as problem:
            self.send((b"E", str(problem).encode()))
        else:
            self.send((b"K", b""))

    def do_touched(self) -> None:
        """Which of the files that were put here somebody has read since."""
        read = []
        for name in sorted(self.put_names):
            path = os.path.join(self.folder, name)
            if not os.path.lexists(path) or os.lstat(path).st_atime_ns:
                read.append((b"N", name.encode("utf-8", "surrogateescape")))
        self.send(*read)

    def do_mirror(self, source: str, target: str) -> None:
        """Show files that nobody can write in folders that the engine may add to."""
        for folder, _, names in os.walk(source):
            mirrored = target + folder[len(source) :]
            os.makedirs(mirrored, exist_ok=True)
            for name in names:
                os.symlink(os.path.join(folder, name), os.path.join(mirrored, name))
        self.send((b"K", b""))

    def do_run(self, spec: dict) -> None:  # type: ignore[type-arg]
        """Start an engine and stay with it until it ends, waits, or has used up what it may."""
        if self.run and self.run.through():
            self.run.let_go()
        elif self.run:
            self.run.finish()
        for name in spec["unlink"]:
            remove(os.path.join(self.folder, name))
        room = os.statvfs(self.folder)
        outside = 0 if os.getpid() == 1 else room.f_files - room.f_ffree
        self.limits = (spec["files"], outside)
        self.run = Run(spec, self.folder)
        self.attend(self.run, spec["seconds"])

    def do_go(self, data: bytes, seconds: float) -> None:
        """Let the armed engine go on."""
        run = self.run
        if run is None:
            self.send((b"S", pack("<BBiIIQ", 0, 0, 0, 0, 0, 0)))
            return
        run.began = monotonic()
        try:
            os.write(run.stdin, data)
        except OSError:
            run.read()
        os.close(run.stdin)
        run.stdin = -1
        self.attend(run, seconds)

    def attend(self, run: Run, seconds: float) -> None:
        """Wait for the engine, within its time."""
        poll = select.poll()
        poll.register(self.wire, 0)  # tells only that the host is gone
        poll.register(run.out, select.POLLIN)
        if run.pidfd >= 0:
            poll.register(run.pidfd, select.POLLIN)
        listening = True
        armed = through = False
        while not armed and not through:
            events = poll.poll(50 if run.pidfd >= 0 else 5)
            if any(descriptor == self.wire for descriptor, _ in events):
                os._exit(0)
            if listening and not run.read():
                poll.unregister(run.out)
                listening = False
            if run.ended():
                break
            if monotonic() - run.began > seconds:
                run.reason = TIME
            if self.over():
                run.reason = run.reason or FILES
            if run.reason:
                break
            armed, through = run.armed(), run.through()
        self.report(run, armed, through)

    def report(self, run: Run, armed: bool, through: bool) -> None:
        """Say how it went."""
        milliseconds = int((monotonic() - run.began) * 1000_0)
        if not armed and not through:
            run.finish()
            self.run = None
            if not run.reason and self.full():
                run.reason = OUTPUT
        cpu, memory = run.usage
        status = pack("<BBiIIQ", armed, run.reason, run.status or 0, milliseconds, int(cpu * 10_000), memory)
        self.send((b"S", status), (b"T", run.tail))

    def do_get(self, names: list[str], endings: list[str], each: int, total: int) -> None:
        """Give files back: those named, and those that engines made with these endings."""
        frames: list[tuple[bytes, bytes]] = []
        wanted = list(dict.fromkeys([*names, *(self.made(tuple(endings)) if endings else [])]))
        for name in wanted:
            content = self.content(name, min(each, total))
            if content is None:
                continue
            frames.append((b"N", name.encode("utf-8", "surrogateescape")))
            if isinstance(content, int):
                frames.append((b"L", b""))
            else:
                total -= len(content)
                frames.append((b"D", content))
        self.send(*frames)

    def made(self, endings: tuple[str, ...]) -> list[str]:
        """What lies in the folder, has such an ending and was not put there. Not deeper than projects go."""
        found: list[str] = []
        count = 0
        waiting = [""]
        while waiting and count < MOST_ENTRIES:
            folder = waiting.pop()
            try:
                entries = list(os.scandir(os.path.join(self.folder, folder)))
            except OSError:
                continue
            for entry in entries:
                count += 1
                name = os.path.join(folder, entry.name)
                if entry.is_dir(follow_symlinks=False):
                    if name.count("/") < DEEPEST:
                        waiting.append(name)
                elif name.endswith(endings) and name not in self.put_names:
                    found.append(name)
        return sorted(found)

    def content(self, name: str, most: int) -> bytes | int | None:
        """The bytes of a regular file that is reached without any link, or its size if that is too much."""
        held = [os.open(self.folder, os.O_RDONLY | os.O_DIRECTORY)]
        try:
            *folders, last = name.split("/")
            for folder in folders:
                held.append(os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=held[-1]))
            held.append(os.open(last, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=held[-1]))
            about = os.fstat(held[-1])
            if about.st_mode & 0o170000 != 0o100000:
                return None
            if about.st_size > most:
                return about.st_size
            pieces = []
            while piece := os.read(held[-1], 1 << 20):
                pieces.append(piece)
            return b"".join(pieces)
        except OSError:
            return None
        finally:
            for descriptor in held:
                os.close(descriptor)


def main() -> None:
    """Take the two pipes away from whatever is started later, and serve."""
    wire, answers = os.dup(0), os.dup(1)
    null = os.open("/dev/null", os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(null, 1)
    os.umask(0o077)
    keeper = Keeper(wire, answers, sys.argv[1])
    keeper.send((b"K", b""))
    keeper.serve()


if __name__ == "__main__":
    main()
