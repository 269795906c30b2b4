"""Whatever is killed while exports run, each of them is made exactly once and none is lost."""

import asyncio
import os
import signal
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import asyncpg
import httpx2
import pytest

from curricle.platform.db.embedded import EmbeddedPostgres
from tests.entry.product import Product, running, wait_until
from tests.memory import quick_folder
from tests.patience import stretched

pytestmark = [pytest.mark.server, pytest.mark.slow]

COUNT = 24
BEFORE_THE_KILL = 6
PATIENCE = 60.0
# Kept by the database itself, so that it counts what was committed and not what anybody says of it.
BOOKS = """
create table finish (export_id uuid not null);
create function note_finish() returns trigger language plpgsql as
    $$ begin insert into finish values (new.id); return null; end $$;
create trigger note_finish after update on export for each row
    when (new.status = 'completed' and old.status <> 'completed') execute function note_finish();
"""


@dataclass
class Visitor:
    """Somebody with a resume, who asks again whenever the line breaks."""

    client: httpx2.Client
    resume_id: str

    def post(self, path: str, body: object, key: str) -> httpx2.Response:
        """Asks until there is an answer; the key makes asking twice harmless."""
        deadline = time.monotonic() + stretched(PATIENCE)
        while True:
            try:
                answer = self.client.post(path, json=body, headers={"Idempotency-Key": key})
                if answer.status_code < 500:
                    return answer
            except httpx2.TransportError:
                pass
            assert time.monotonic() < deadline, f"no answer to {path}"
            time.sleep(0.05)

    def export(self, key: str) -> str:
        """Asks for a file."""
        answer = self.post(f"/resumes/{self.resume_id}/exports", {"format": "pdf"}, key)
        assert answer.status_code == 202, answer.text
        export_id: str = answer.json()["id"]
        return export_id

    def state_of(self, export_id: str) -> dict[str, object]:
        """What is said of an export, or that nobody answers at this moment."""
        try:
            answer = self.client.get(f"/exports/{export_id}")
        except httpx2.TransportError:
            return {"status": "unknown"}
        return dict(answer.json()) if answer.status_code == 200 else {"status": "unknown"}


@pytest.fixture(scope="module")
def product(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    """A product of our own, with full durability."""
    with quick_folder(tmp_path_factory.mktemp("kill")) as folder, running(folder) as product:
        asyncio.run(execute(product, BOOKS))
        yield product


@pytest.fixture(scope="module")
def visitor(product: Product) -> Iterator[Visitor]:
    """Their visitor, for all tests that leave the product running."""
    with visiting(product) as visitor:
        yield visitor


@contextmanager
def visiting(product: Product) -> Iterator[Visitor]:
    """A visitor with a sample as their resume."""
    with httpx2.Client(base_url=f"{product.address}/api/v1", timeout=10) as client:
        # The cookie is a Secure one, which browsers send to their own machine and Python's clients do not.
        cookie = client.post("/visitors").headers["set-cookie"].partition(";")[0]
        client.headers["Cookie"] = cookie
        name = client.get("/samples").json()[0]["name"]
        document = client.get(f"/samples/{name}").json()
        answer = client.post("/resumes", json={"title": "Mine", "document": document})
        assert answer.status_code == 201, answer.text
        yield Visitor(client, answer.json()["id"])


async def execute(product: Product, statements: str) -> None:
    """Runs SQL in the product's own database."""
    connection = await asyncpg.connect(EmbeddedPostgres(product.data_dir).url)
    await connection.execute(statements)
    await connection.close()


async def finishes(product: Product) -> dict[str, int]:
    """How often each export was finished, by the database's books."""
    connection = await asyncpg.connect(EmbeddedPostgres(product.data_dir).url)
    rows = await connection.fetch("select export_id, count(*) from finish group by export_id")
    await connection.close()
    return {str(row["export_id"]): row["count"] for row in rows}


@pytest.mark.parametrize("part", ["database", "worker", "web"])
def test_every_export_is_made_once_though_a_part_is_killed(
    product: Product, visitor: Visitor, part: str
) -> None:
    before = product.part(part)
    with ThreadPoolExecutor(6) as callers:
        wishes = [callers.submit(visitor.export, f"{part}-{number}") for number in range(COUNT)]
        for done, _ in enumerate(as_completed(wishes), 1):
            if done == BEFORE_THE_KILL:
                os.kill(before, signal.SIGKILL)
        exports = [wish.result() for wish in wishes]
    assert len(set(exports)) == COUNT

    open_still = list(exports)

    def all_completed() -> bool:
        """Asks of one after the other; what is completed once stays so."""
        while open_still and visitor.state_of(open_still[-1])["status"] == "completed":
            open_still.pop()
        return not open_still

    wait_until(all_completed, f"all exports are completed\n{product.log()}", PATIENCE)
    assert product.has_part(part, other_than=before)
    counted = asyncio.run(finishes(product))
    assert {export_id: counted.get(export_id, 0) for export_id in exports} == dict.fromkeys(exports, 1)
    for export_id in exports:
        link = visitor.state_of(export_id)["download_url"]
        assert visitor.client.get(f"{product.address}{link}").content.startswith(b"%PDF-")


def test_nothing_was_made_that_nobody_asked_for(product: Product) -> None:
    assert len(asyncio.run(finishes(product))) == 3 * COUNT


def test_every_export_is_made_once_though_everything_is_killed_at_once(quick_path: Path) -> None:
    with running(quick_path) as product:
        asyncio.run(execute(product, BOOKS))
        with visiting(product) as visitor:
            exports = [visitor.export(f"all-{number}") for number in range(COUNT)]
        product.process.kill()
        product.process.wait()
    with running(quick_path) as product:
        wait_until(lambda: len(asyncio.run(finishes(product))) == COUNT, f"all are made\n{product.log()}")
        counted = asyncio.run(finishes(product))
    assert counted == dict.fromkeys(exports, 1)
