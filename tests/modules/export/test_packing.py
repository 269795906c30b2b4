"""Names that every system takes, whatever people call themselves and their resumes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curricle.modules.export.packing import file_stem, key_name
from curricle.platform.storage import check_key


@pytest.mark.parametrize(
    ("name", "title", "stem", "key"),
    [
        ("Ada Lovelace", "Analyst: 2026", "Ada Lovelace - Analyst 2026", "ada-lovelace-analyst-2026.pdf"),
        ("Zoë Łukasiewicz", "", "Zoë Łukasiewicz", "zoe-ukasiewicz.pdf"),
        ("../../etc/passwd", "x", "etc passwd - x", "etc-passwd-x.pdf"),
        ("\u202egnp.exe", "\x00", "gnp.exe", "gnp-exe.pdf"),
        ("王小明", "简历", "王小明 - 简历", "resume.pdf"),
        ("", "", "resume", "resume.pdf"),
    ],
)
def test_names(name: str, title: str, stem: str, key: str) -> None:
    assert (file_stem(name, title), key_name(stem, "pdf")) == (stem, key)


@given(st.text(max_size=300), st.text(max_size=300))
def test_no_name_leads_elsewhere(name: str, title: str) -> None:
    stem = file_stem(name, title)
    assert stem
    assert not set(stem) & set('<>:"/\\|?*\x00\n\r')
    assert len(stem) <= 100
    check_key(f"exports/{key_name(stem, 'pdf')}")
