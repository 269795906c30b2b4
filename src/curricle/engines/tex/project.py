"""A LaTeX project: files by name, one of them the main one. Made from whatever people send."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from curricle.engines.finding import Finding, has_errors
from curricle.engines.tex.archive import ARCHIVES, is_archive, unpack
from curricle.engines.tex.limits import MIB, ProjectLimits
from curricle.engines.tex.main_file import find_main
from curricle.engines.tex.naming import clean, finding, ignored, key, shown, wrong_with
from curricle.engines.tex.text import SAYS_ENCODING, is_source, to_utf8

Reading = tuple["Project | None", list[Finding]]


@dataclass(frozen=True, slots=True)
class Project:
    """What is typeset. Names are relative, with `/`, and were checked."""

    main: str
    files: Mapping[str, bytes]


def read_project(
    data: bytes, name: str, *, main: str | None = None, limits: ProjectLimits | None = None
) -> Reading:
    """A project from an upload: a .tex file, a .zip or a .tar.gz. Never raises on what strangers send."""
    limits = limits or ProjectLimits()
    if len(data) > limits.upload_bytes:
        return None, [too_large("The upload", limits.upload_bytes)]
    if not data.strip():
        return None, [finding("empty", "The file is empty.")]
    if is_archive(data):
        files, problems = unpack(data, limits)
        return (None, problems) if problems else _assemble(_without_top_folder(files), main, limits)
    if name.lower().endswith(ARCHIVES):
        return None, [finding("broken", "The archive is damaged or of a kind that is not read here.")]
    single = clean(name.replace("\\", "/").rpartition("/")[2])
    if not single.lower().endswith((".tex", ".ltx")) or wrong_with(single, limits):
        single = "main.tex"
    return _assemble([(single, data)], main and single, limits)


def project_of(
    files: Mapping[str, bytes], main: str | None = None, *, limits: ProjectLimits | None = None
) -> Reading:
    """A project from files by name; the main one is found where it is not named."""
    return _assemble(files.items(), main, limits or ProjectLimits())


def too_large(what: str, limit: int, name: str = "") -> Finding:
    """More bytes than are taken."""
    return finding("too_large", f"{what} is larger than {limit // MIB} MB.", name, limit=limit)


def _without_top_folder(files: list[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    """A folder that holds everything is only how the archive was made."""
    own = [name for name, _ in files if ignored(name) != ""]
    tops = {name.removeprefix("./").partition("/")[0] for name in own}
    if len(tops) != 1 or not all("/" in name.removeprefix("./") for name in own):
        return files
    top = tops.pop()
    if top == ".." or not top:
        return files
    return [(name.removeprefix("./").removeprefix(f"{top}/"), content) for name, content in files]


def _assemble(files: Iterable[tuple[str, bytes]], main: str | None, limits: ProjectLimits) -> Reading:
    desk = _Desk(limits)
    for name, content in files:
        desk.take(name, content)
    findings = desk.close()
    if has_errors(findings):
        return None, findings
    chosen, more = find_main(desk.kept, clean(main) if main else None)
    return (Project(chosen, desk.kept) if chosen else None), [*findings, *more]


class _Desk:
    """Where files are looked at one by one."""

    def __init__(self, limits: ProjectLimits) -> None:
        self.limits = limits
        self.kept: dict[str, bytes] = {}
        self.findings: list[Finding] = []
        self._names: dict[str, str] = {}
        self._folders: dict[str, str] = {}
        self._total = 0

    def take(self, given: str, content: bytes) -> None:
        """Keep one file, or say why not."""
        name = clean(given)
        why = ignored(name)
        if why is not None:
            if why:
                self.findings.append(
                    finding("ignored", f"“{shown(name)}” is left out: {why}.", shown(name), "info")
                )
            return
        problem = wrong_with(name, self.limits) or self._doubled(name) or self._misplaced(name, content)
        if problem:
            self.findings.append(problem)
        elif len(self.kept) < self.limits.files:
            self._total += len(content)
            self.kept[name] = self._text(name, content) if is_source(name) else content
        elif len(self.kept) == self.limits.files:
            self._too_many()

    def close(self) -> list[Finding]:
        """All that there is to say, now that everything was seen."""
        if self._total > self.limits.total_bytes:
            self.findings.append(too_large("The project", self.limits.total_bytes))
        if not self.kept and not has_errors(self.findings):
            self.findings.append(finding("empty", "There is no file in it."))
        return self.findings

    def _too_many(self) -> None:
        if not any(one.code == "tex.project_too_many_files" for one in self.findings):
            message = f"The project has more than {self.limits.files} files."
            self.findings.append(finding("too_many_files", message, limit=self.limits.files))

    def _doubled(self, name: str) -> Finding | None:
        """Names that differ only in case or in the form of their letters are one file elsewhere."""
        other = self._names.setdefault(key(name), name)
        folder = key(name).rpartition("/")[0]
        while folder:
            self._folders.setdefault(folder, name)
            folder = folder.rpartition("/")[0]
        if other != name or name in self.kept:
            message = f"“{shown(name)}” and “{shown(other)}” would be one file on many systems."
            return finding("duplicate", message, shown(name))
        clash = self._folders.get(key(name)) or next(
            (self._names[part] for part in _parents(key(name)) if part in self._names), None
        )
        if clash:
            message = f"“{shown(name)}” cannot be a file and the folder of “{shown(clash)}” at once."
            return finding("duplicate", message, shown(name))
        return None

    def _misplaced(self, name: str, content: bytes) -> Finding | None:
        printed = shown(name)
        if name.lower().endswith(ARCHIVES):
            return finding(
                "nested", f"“{printed}” is an archive inside the project: unpack it first.", printed
            )
        limit = self.limits.source_bytes if is_source(name) else self.limits.file_bytes
        return too_large(f"“{printed}”", limit, printed) if len(content) > limit else None

    def _text(self, name: str, content: bytes) -> bytes:
        text, encoding = to_utf8(content)
        printed = shown(name)
        if encoding == "utf-16":
            message = f"“{printed}” was written in UTF-16 and is read as UTF-8."
            self.findings.append(finding("encoding", message, printed, "info", encoding=encoding))
        elif encoding == "other" and not SAYS_ENCODING.search(text):
            message = (
                f"“{printed}” is not written in UTF-8: letters with accents will be wrong. Save it as UTF-8, "
                "or say \\usepackage[latin1]{inputenc} when it is in Latin-1 and compiled with pdflatex."
            )
            self.findings.append(finding("encoding", message, printed, "warning", encoding="latin-1"))
        return text


def _parents(name: str) -> Iterable[str]:
    while "/" in name:
        name = name.rpartition("/")[0]
        yield name
