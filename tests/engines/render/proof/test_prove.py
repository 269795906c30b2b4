"""Files of every template and every sample read back as what was written, by readers that share no code."""

import json
import pickle
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from curricle.engines.render import compose, render, templates
from curricle.engines.render.formats.docx import write_docx
from curricle.engines.render.formats.look import Look
from curricle.engines.render.proof import Proof, prove, prove_json, proving
from curricle.engines.render.proof import pdf as pdf_readers
from curricle.engines.render.proof.proving import GUESSED, UNSEEN
from curricle.engines.render.proof.raw import Raw
from curricle.engines.render.tree import Tree
from curricle.engines.resume.model import Document
from tests.engines.render import specimen

TEMPLATES = [found.id for found in templates()]
MOMENT = datetime(2031, 4, 5, tzinfo=UTC)


def pdf(document: Document) -> bytes:
    rendered = render(document, "pdf")
    assert rendered.data is not None, rendered.findings
    return rendered.data


def docx(tree: Tree) -> bytes:
    return write_docx(tree, Look(), MOMENT)


def kinds(proof: Proof) -> set[tuple[str, str]]:
    return {(found.reader, found.kind) for found in proof.differences}


@pytest.mark.parametrize("name", specimen.NAMES)
@pytest.mark.parametrize("template", TEMPLATES)
def test_every_template_reads_back_for_every_sample(template: str, name: str) -> None:
    document = specimen.specimen(name)
    document.presentation.template = template
    proof = prove(pdf(document), "pdf", compose(document))
    assert proof.equal, proof.differences
    assert [reading.name for reading in proof.readers] == ["pdfium", "pdfminer"]
    # Documents that somebody wrote come in order from every reader, not only from one.
    assert not any(GUESSED in reading.notes for reading in proof.readers)


@pytest.mark.parametrize("name", specimen.NAMES)
def test_the_word_document_reads_back_for_every_sample(name: str) -> None:
    tree = compose(specimen.specimen(name))
    proof = prove(docx(tree), "docx", tree)
    assert proof.equal, proof.differences
    assert [reading.name for reading in proof.readers] == ["structure", "letters"]


def test_the_proof_holds_what_each_reader_saw() -> None:
    document = specimen.full()
    raw = document.model_dump_json().encode()
    proof = prove(pdf(document), "pdf", compose(document))
    pdfium, pdfminer = proof.readers
    assert proof.text == pdfium.text
    assert pdfium.text.startswith("Zoë Łukasiewicz-O’Brien\nStaff engineer\n")
    assert pdfium.title == pdfminer.title == "Zoë Łukasiewicz-O’Brien – Resume"
    assert pdfium.language == pdfminer.language == "en"
    assert (
        set(pdfium.links) == set(pdfminer.links) >= {"mailto:zoe@example.com", "https://doi.org/10.1145/1234"}
    )
    assert pickle.loads(pickle.dumps(proof)) == proof
    by_name = prove_json(pdf(document), "pdf", raw)
    assert json.loads(json.dumps(by_name))["equal"] is True
    assert by_name.keys() == {"kind", "equal", "readers"}


def test_one_page_is_read_by_the_fast_reader_before_anybody_waits() -> None:
    document = specimen.specimen("sample-engineer")
    tree, data = compose(document), pdf(document)
    times = []
    for _ in range(5):
        started = time.process_time()
        prove(data, "pdf", tree, ("pdfium",))
        times.append(time.process_time() - started)
    assert min(times) <= 0.06


def test_a_file_of_another_document_is_told_apart() -> None:
    document = specimen.full()
    tree, data = compose(document), pdf(document)
    document.content.basics.label = "Chief gardener"
    document.content.basics.url = "https://other.example.com"
    document.content.basics.name = "Somebody Else"
    changed = compose(document)
    proof = prove(data, "pdf", changed)
    assert not proof.equal
    for reader in ("pdfium", "pdfminer"):
        assert {(reader, kind) for kind in ("missing", "link", "title")} <= kinds(proof)
    word = prove(docx(tree), "docx", changed)
    assert {(reader, "link") for reader in ("structure", "letters")} <= kinds(word)
    assert {(reader, "title") for reader in ("structure", "letters")} <= kinds(word)
    german = compose(specimen.full("de"))
    assert ("pdfminer", "language") in kinds(prove(data, "pdf", german))


def test_the_fault_of_one_reader_is_a_note_and_of_all_readers_a_difference(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    document = specimen.full()
    tree, data = compose(document), pdf(document)
    right = pdf_readers.read_pdfium(data)
    turned = right.pages[0].replace("Staff engineer\n", "").replace("Profile\n", "Profile\nStaff engineer\n")
    glued = right.pages[0].replace("Second one", "Secondone")

    def proof_of(*texts: str) -> Proof:
        raws = {
            name: replace(right, pages=(text, *right.pages[1:]))
            for name, text in zip(("pdfium", "pdfminer"), texts, strict=True)
        }
        readers = {"pdf": {name: _reader(raw) for name, raw in raws.items()}}
        monkeypatch.setattr(proving, "READERS", readers)
        return prove(data, "pdf", tree)

    assert proof_of(turned, right.pages[0]).readers[0].notes == (GUESSED,)
    assert proof_of(right.pages[0], glued).readers[1].notes == (UNSEEN,)
    assert proof_of(turned, right.pages[0]).equal
    # Two readers that are blind at two places see together what is there.
    also = right.pages[0].replace("First paragraph", "Firstparagraph")
    assert proof_of(glued, also).equal
    assert not proof_of(glued.replace("First paragraph", "Firstparagraph"), also).equal
    assert not proof_of(turned, turned).equal
    assert not proof_of(glued, glued).equal
    assert not proof_of(right.pages[0].replace("Second one.", ""), right.pages[0]).equal


def _reader(raw: Raw) -> Callable[[bytes], Raw]:
    return lambda data: raw


@pytest.mark.parametrize("kind", ["pdf", "docx"])
@pytest.mark.parametrize("data", [b"", b"%PDF-1.7 and nothing", b"PK\x03\x04 and nothing"])
def test_what_cannot_be_read_is_said(kind: str, data: bytes) -> None:
    proof = prove(data, "docx" if kind == "docx" else "pdf", compose(specimen.full()))
    assert not proof.equal
    assert all(reading.differences for reading in proof.readers)


def test_a_document_that_cannot_be_parsed_has_no_proof() -> None:
    with pytest.raises(ValueError, match="JSON"):
        prove_json(b"", "pdf", b"no json")


def test_right_to_left_text_is_read_whole_and_its_order_is_a_note() -> None:
    document = specimen.specimen("sample-arabic")
    proof = prove(pdf(document), "pdf", compose(document))
    assert proof.equal
    assert any("order" in note for reading in proof.readers for note in reading.notes)
    document.content.basics.label = "مهندسة معمارية في الرياض"
    assert not prove(pdf(specimen.specimen("sample-arabic")), "pdf", compose(document)).equal
