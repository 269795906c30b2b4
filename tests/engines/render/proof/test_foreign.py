"""Reading back files of which nobody knows what they should say."""

import pytest

from curricle.engines.render import render
from curricle.engines.render.proof.foreign import differences, read_back
from curricle.engines.render.proof.raw import Raw
from curricle.engines.resume import sample


def test_two_readers_find_text() -> None:
    pdf = render(sample("engineer"), "pdf").data
    assert pdf is not None
    found = read_back(pdf)
    assert found["equal"] is True
    assert [reader["name"] for reader in found["readers"]] == ["pdfium", "pdfminer"]
    assert all(sample("engineer").content.basics.name in reader["text"] for reader in found["readers"])


@pytest.mark.parametrize("data", [b"", b"no pdf", b"%PDF-1.7\n" + b"x" * 1000])
def test_what_is_no_pdf_is_told(data: bytes) -> None:
    found = read_back(data)
    assert found["equal"] is False


@pytest.mark.parametrize(
    ("page", "kinds"),
    [
        ("Plain words.", []),
        ("", ["missing"]),
        ("a (cid:12)(cid:13) b", ["unexpected"]),
        ("icon \ue001 and \ufffd", ["unexpected", "unexpected"]),
        ("an o\ufb03ce", ["ligature"]),
    ],
)
def test_what_no_machine_can_read_is_a_difference(page: str, kinds: list[str]) -> None:
    assert [found.kind for found in differences("reader", Raw((page,)))] == kinds
