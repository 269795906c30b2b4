"""Whatever is killed while LaTeX is compiled: no engine outlives it, and jobs are answered exactly once."""

import asyncio
import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import httpx2
import pytest

from curricle.engines import tex
from tests.entry.product import Product, family_of, is_gone, running, wait_until
from tests.entry.test_kill import Visitor, execute, visiting
from tests.memory import quick_folder
from tests.patience import stretched

found = tex.inspect()
pytestmark = [
    pytest.mark.server,
    pytest.mark.slow,
    pytest.mark.tex,
    pytest.mark.skipif(not (found.sandbox.ok and found.engines["pdflatex"]), reason=found.install_line),
]

COUNT = 8
SOURCE = r"\documentclass{article}\begin{document}Number %d.\end{document}"
ENDLESS = r"\documentclass{article}\begin{document}\loop\iftrue\repeat\end{document}"
BOOKS = """
create table answered (compilation_id uuid not null);
create function note_answer() returns trigger language plpgsql as
    $$ begin insert into answered values (new.id); return null; end $$;
create trigger note_answer after update on compilation for each row
    when (new.finished_at is not null and old.finished_at is null) execute function note_answer();
"""


@pytest.fixture(scope="module")
def product(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    """A product of our own that keeps books of what it has answered."""
    with (
        quick_folder(tmp_path_factory.mktemp("kill")) as folder,
        running(folder, TEX_SECONDS="20") as product,
    ):
        asyncio.run(execute(product, BOOKS))
        yield product


@pytest.fixture(scope="module")
def visitor(product: Product) -> Iterator[Visitor]:
    """Somebody who compiles."""
    with visiting(product) as visitor:
        yield visitor


def has_engine(pid: int) -> bool:
    """Whether an engine works below this process."""
    for child in family_of(pid):
        with suppress(OSError), open(f"/proc/{child}/comm") as name:
            if name.read().strip() in (*tex.ENGINES, "pdftex"):
                return True
    return False


def test_each_job_is_answered_once_though_its_worker_is_killed(product: Product, visitor: Visitor) -> None:
    before = product.part("worker")
    asked = []
    for number in range(COUNT):
        answer = visitor.client.post(
            "/compile", json={"source": SOURCE % number}, headers={"Prefer": "respond-async"}
        )
        assert answer.status_code == 202, answer.text
        asked.append(answer.json()["id"])
    wait_until(lambda: has_engine(before), "an engine works")
    family = family_of(before)
    os.kill(before, signal.SIGKILL)

    def states() -> list[str]:
        return [visitor.client.get(f"/compile/{one}").json()["state"] for one in asked]

    wait_until(lambda: states() == ["succeeded"] * COUNT, f"all are answered\n{product.log()}", 90)
    assert product.has_part("worker", other_than=before)
    wait_until(lambda: all(map(is_gone, family)), "nothing of the killed worker is left", 10)
    for one in asked:
        assert visitor.client.get(f"/compile/{one}/file").content.startswith(b"%PDF-")
    counted = asyncio.run(answers(product))
    assert {one: counted.get(one) for one in asked} == dict.fromkeys(asked, 1)


def test_no_engine_outlives_the_web(product: Product, visitor: Visitor) -> None:
    before = product.part("web")

    def ask() -> None:
        with suppress(httpx2.TransportError):
            visitor.client.post("/compile", json={"source": ENDLESS})

    asking = threading.Thread(target=ask)
    asking.start()
    wait_until(lambda: has_engine(before), "an engine works")
    family = family_of(before)
    os.kill(before, signal.SIGKILL)
    asking.join()
    wait_until(lambda: all(map(is_gone, family)), "nothing of the killed web is left", 10)
    wait_until(lambda: product.has_part("web", other_than=before) and product.is_ready(), "the web is back")


def test_stopping_the_product_ends_what_is_compiled(quick_path: Path) -> None:
    with running(quick_path) as product, visiting(product) as visitor:
        asked = {"source": ENDLESS}
        answer = visitor.client.post("/compile", json=asked, headers={"Prefer": "respond-async"})
        assert answer.status_code == 202, answer.text
        worker = product.part("worker")
        wait_until(lambda: has_engine(worker), "an engine works")
        family = family_of(product.process.pid)
        began = time.monotonic()
        product.process.send_signal(signal.SIGTERM)
        product.process.wait(stretched(15))
        assert time.monotonic() - began < stretched(8)
        wait_until(lambda: all(map(is_gone, family)), "nothing is left", 10)


async def answers(product: Product) -> dict[str, int]:
    """How often each compilation was answered, by the database's books."""
    import asyncpg

    from curricle.platform.db.embedded import EmbeddedPostgres

    connection = await asyncpg.connect(EmbeddedPostgres(product.data_dir).url)
    rows = await connection.fetch("select compilation_id, count(*) from answered group by compilation_id")
    await connection.close()
    return {str(row["compilation_id"]): row["count"] for row in rows}
