"""``curricle fonts`` says what pages can show and adds fonts, whole and checked or not at all."""

import hashlib
import importlib.util
import io
import os
import tarfile
from pathlib import Path

import pytest

from curricle.engines.render import extra, font
from curricle.entry.cli import font_source
from curricle.entry.cli.font_source import NotToBeHad, find_here, from_registry, unpack
from curricle.entry.cli.main import main

PARTS = Path(__file__).parents[2] / "engines" / "render" / "scripts" / "fonts"


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    added = tmp_path / "fonts"
    monkeypatch.setenv(extra.VARIABLE, str(added))
    monkeypatch.setattr(font_source, "PLACES", (tmp_path / "system",))
    font.forget()
    monkeypatch.setattr(font_source, "PACKAGES", dict(font_source.PACKAGES))
    return added


def run(*words: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(("fonts", *words))
    font.forget()
    assert isinstance(ended.value.code, int)
    return ended.value.code


def archive() -> bytes:
    buffer = io.BytesIO()
    files = {
        "package/400Regular/NotoSansKR_400Regular.ttf": (PARTS / "NotoSansKR-400.ttf").read_bytes(),
        "package/600SemiBold/NotoSansKR_600SemiBold.ttf": (PARTS / "NotoSansKR-600.ttf").read_bytes(),
        "package/900Black/NotoSansKR_900Black.ttf": b"left out",
        "package/LICENSE_FONT": b"OFL",
        "package/../../escape.ttf": b"left out",
    }
    with tarfile.open(fileobj=buffer, mode="w:gz") as made:
        for name, data in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            made.addfile(entry, io.BytesIO(data))
    return buffer.getvalue()


def fake_npm(folder: Path, data: bytes | None) -> str:
    """An npm that packs a file of our own, or fails."""
    folder.mkdir()
    (folder / "data").write_bytes(data or b"")
    script = f'#!/bin/sh\ncp "{folder}/data" ./package.tgz\n' if data else "#!/bin/sh\nexit 1\n"
    (folder / "npm").write_text(script)
    (folder / "npm").chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"


def test_the_list_names_each_script_and_what_is_not_here(capsys: pytest.CaptureFixture[str]) -> None:
    assert run() == 0
    shown = capsys.readouterr().out
    assert "Thai                  Noto Sans Thai" in shown
    assert "Korean                not here: curricle fonts add korean" in shown


def test_fonts_of_the_machine_are_taken(
    tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "system" / "opentype"
    place.mkdir(parents=True)
    for name in ("NotoSansJP-400.ttf", "NotoSansJP-600.ttf", "NotoSansKR-400.ttf"):
        (place / name).write_bytes((PARTS / name).read_bytes())
    assert run("add", "japanese") == 0
    assert sorted(path.name for path in folder.iterdir()) == ["NotoSansJP-400.ttf", "NotoSansJP-600.ttf"]
    assert "added" in capsys.readouterr().out
    assert run("add", "japanese") == 0
    assert "here already" in capsys.readouterr().out
    assert run() == 0
    assert "Noto Sans JP" in capsys.readouterr().out


def test_a_folder_can_be_named(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("add", "cjk", "--from", str(PARTS)) == 0
    assert len(list(folder.glob("*.ttf"))) == 8
    (tmp_path / "none").mkdir()
    font.forget()
    for path in folder.iterdir():
        path.unlink()
    assert run("add", "korean", "--from", str(tmp_path / "none")) == 2
    assert "holds no font called Noto Sans KR" in capsys.readouterr().err


def test_the_registry_is_asked_last_and_its_file_is_checked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = archive()
    monkeypatch.setenv("PATH", fake_npm(tmp_path / "npm", data))
    assert run("add", "korean") == 2
    assert "another file" in capsys.readouterr().err
    assert not folder.exists()
    font_source.PACKAGES["korean"] = ("noto-sans-kr", hashlib.sha256(data).hexdigest())
    assert run("add", "korean") == 0
    names = sorted(path.name for path in folder.iterdir())
    assert names == ["NotoSansKR-OFL.txt", "NotoSansKR_400Regular.ttf", "NotoSansKR_600SemiBold.ttf"]


def test_without_npm_or_network_another_way_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", fake_npm(tmp_path / "npm", None))
    with pytest.raises(NotToBeHad, match="fonts-noto-cjk"):
        from_registry(extra.KOREAN)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(NotToBeHad, match="no npm"):
        from_registry(extra.KOREAN)


def test_only_the_styles_and_the_licence_are_unpacked() -> None:
    data = archive()
    found = unpack(data, hashlib.sha256(data).hexdigest())
    assert sorted(found) == ["NotoSansKR-OFL.txt", "NotoSansKR_400Regular.ttf", "NotoSansKR_600SemiBold.ttf"]


def test_only_fonts_of_the_family_are_found() -> None:
    assert sorted(find_here(extra.KOREAN, [PARTS])) == ["NotoSansKR-400.ttf", "NotoSansKR-600.ttf"]
    assert find_here(extra.KOREAN, [PARTS / "nowhere"]) == {}
