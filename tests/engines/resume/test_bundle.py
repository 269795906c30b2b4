"""The samples: sound, fictional, and different enough to be useful."""

import re

import pytest

from curricle.engines.resume import Document, parse, sample, sample_names, schema, validate

# What may stand in for a real address or number.
FICTIONAL_HOST = re.compile(r"(?:[\w-]+\.)*(?:example\.(?:com|org)|example)")


@pytest.mark.parametrize("name", sample_names())
def test_a_sample_has_nothing_to_mend(name: str) -> None:
    document = sample(name)
    findings = [finding.code for finding in validate(document, max_sections=20)]
    assert findings == (["resume.name_missing", "resume.contact_missing"] if name == "empty" else [])
    assert parse(document.model_dump_json()) == (document, [])


@pytest.mark.parametrize("name", sample_names())
def test_a_sample_leads_to_nobody_real(name: str) -> None:
    text = sample(name).model_dump_json()
    hosts = re.findall(r"https?://([^/\"]+)", text) + re.findall(r"[\w.]+@([\w.-]+)\b", text)
    assert [host for host in hosts if not FICTIONAL_HOST.fullmatch(host)] == []
    phone = sample(name).content.basics.phone
    assert phone is None or "555" in phone or " 7946 0" in phone


def test_a_sample_is_a_fresh_copy() -> None:
    sample().content.basics.name = "Somebody else"
    assert sample().content.basics.name == "Nora Kessling"


def test_there_is_no_sample_of_another_name() -> None:
    with pytest.raises(KeyError):
        sample("../model")


def test_the_academic_is_long() -> None:
    by_type = {section.type: len(section.items) for section in sample("academic").content.sections}
    assert by_type["publications"] >= 18
    assert len(sample("academic").model_dump_json()) > 3 * len(sample().model_dump_json())


def test_the_scripts_are_many() -> None:
    text = sample("multilingual").model_dump_json()
    for script in ("[α-ω]", "[а-я]", "[א-ת]", "[ء-ي]", "[\u1e00-\u1eff]", "[\U0001f300-\U0001faff]"):
        assert re.search(script, text)
    assert isinstance(sample("arabic"), Document)
    assert sample("arabic").locale == "ar"
    assert schema()["title"] == "Curricle document"
