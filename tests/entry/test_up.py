"""``curricle up``: one command that starts everything, mends it, and leaves nothing behind."""

import os
import signal
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.entry.product import Product, family_of, free_port, is_gone, run, running, wait_until
from tests.memory import quick_folder
from tests.patience import stretched

pytestmark = [pytest.mark.server]


@pytest.fixture(scope="module")
def product(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    """One running product for the tests that leave it running."""
    with quick_folder(tmp_path_factory.mktemp("up")) as folder, running(folder) as product:
        yield product


@pytest.mark.parametrize("part", ["web", "worker", "database"])
def test_whatever_part_is_killed_comes_back(product: Product, part: str) -> None:
    before = product.part(part)
    os.kill(before, signal.SIGKILL)
    wait_until(lambda: product.has_part(part, other_than=before), f"{part} runs again")
    wait_until(product.is_ready, "ready again")


def test_a_second_product_on_the_same_folder_is_told_so(product: Product) -> None:
    code, said = run(product.data_dir, free_port())
    assert code == 1
    assert f"curricle: another Curricle (process {product.process.pid}) already runs on" in said
    assert product.is_ready()


def test_it_stops_whole_starts_again_on_what_it_kept_and_dies_whole(quick_path: Path) -> None:
    """One journey, because each start costs as much as a hundred other tests."""
    with running(quick_path) as product:
        secret = (quick_path / "secret.key").read_text()
        assert product.is_ready()
        family = family_of(product.process.pid)
        assert len(family) > 5
        began = time.monotonic()
        product.process.send_signal(signal.SIGINT)
        assert product.process.wait(stretched(10)) == 0
        assert time.monotonic() - began < stretched(5)
        assert [pid for pid in family if not is_gone(pid)] == []
    with running(quick_path) as product:
        assert product.is_ready()
        assert (quick_path / "secret.key").read_text() == secret
        family = family_of(product.process.pid)
        product.process.kill()
        product.process.wait()
        wait_until(lambda: all(is_gone(pid) for pid in family), "nothing outlives its supervisor", 10)


def test_a_taken_port_is_told_in_one_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, said = run(tmp_path, port)
    assert code == 1
    assert said.startswith(f"curricle: cannot listen on 127.0.0.1:{port} (Address already in use): ")
    assert said.count("\n") == 1


def test_a_wrong_setting_is_named(tmp_path: Path) -> None:
    code, said = run(tmp_path, free_port(), MAX_RESUME_SECTIONS="many")
    assert code == 1
    assert "curricle: MAX_RESUME_SECTIONS: " in said


def test_a_database_that_does_not_answer_is_named_without_its_password(tmp_path: Path) -> None:
    url = f"postgresql://somebody:hush-hush@127.0.0.1:{free_port()}/somewhere"
    code, said = run(tmp_path, free_port(), DATABASE_URL=url)
    assert code == 1
    assert "curricle: the database of DATABASE_URL does not answer" in said
    assert "hush-hush" not in said


def test_a_data_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    code, said = run(in_the_way / "data", free_port())
    assert code == 1
    assert f"curricle: the data folder {in_the_way / 'data'} cannot be written" in said
