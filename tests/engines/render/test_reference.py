"""Publications as numbered references: authors first, one sentence after the other."""

import json

import pytest

from curricle.engines.render import compose, plain_text
from curricle.engines.render.catalogue import FOLDER
from curricle.engines.render.manifest import read_manifest
from curricle.engines.render.reference import numbered
from curricle.engines.render.tree import Entry, Prose, Run, Section

from . import specimen


def reference(entry: Entry, person: str = "") -> Prose:
    """The one reference that is made of an entry."""
    section = Section("s", "publications", "Papers", "entries", (entry,))
    return numbered(section, person, ", ").entries[0].paragraphs[0]


def text(runs: Prose) -> str:
    """What is read."""
    return "".join(run.text for run in runs)


AUTHORS = (Run("Z. Adler, A. Roe"),)
DOI = (Run("doi:10.1/x", url="https://doi.org/10.1/x"),)


@pytest.mark.parametrize(
    ("entry", "written"),
    [
        (
            Entry("e", title="Ledgers", place="ACM", period="2022", facts=(AUTHORS, DOI)),
            "1. Z. Adler, A. Roe. Ledgers, ACM. 2022. doi:10.1/x",
        ),
        (
            Entry("e", title="Why ledgers?", place="ACM", facts=(AUTHORS,)),
            "1. Z. Adler, A. Roe. Why ledgers? ACM.",
        ),
        (Entry("e", title="Ledgers", facts=(DOI,)), "1. Ledgers. doi:10.1/x"),
        (Entry("e", title="Ledgers", facts=((Run("A. Roe et al."),),)), "1. A. Roe et al. Ledgers."),
        (Entry("e", period="2022"), "1. 2022."),
        (Entry("e", paragraphs=((Run("Only a note."),),)), "1. "),
    ],
)
def test_a_reference_reads_as_it_is_cited(entry: Entry, written: str) -> None:
    assert text(reference(entry)) == written


def test_the_person_stands_out_and_links_are_kept() -> None:
    entry = Entry("e", title="Ledgers", url="https://e.example", facts=(AUTHORS, DOI))
    runs = reference(entry, "Dr Zoë Adler")
    assert [run.text for run in runs if run.bold] == ["Z. Adler"]
    assert {run.text: run.url for run in runs if run.url} == {
        "Ledgers": "https://e.example",
        "doi:10.1/x": "https://doi.org/10.1/x",
    }
    assert not any(run.bold for run in reference(entry, "Adlerman"))


def test_only_publications_of_a_template_that_cites_are_numbered() -> None:
    document = specimen.full()
    assert "1. Z. Łukasiewicz" not in plain_text(compose(document))
    document.presentation.template = "academic"
    read = plain_text(compose(document))
    assert "1. Z. Łukasiewicz, A. Roe. Ledgers that balance, ACM. 2022. doi:10.1145/1234\nA paper." in read
    assert "Prize, Society" in read


def test_a_manifest_that_wants_another_kind_of_reference_is_told() -> None:
    manifest = json.loads((FOLDER / "academic" / "manifest.json").read_text())
    assert read_manifest(json.dumps(manifest))[1] == []
    _, findings = read_manifest(json.dumps({**manifest, "references": "footnotes"}))
    assert [finding.pointer for finding in findings] == ["/references"]
