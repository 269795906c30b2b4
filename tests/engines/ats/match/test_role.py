"""People who do the same under another title are one group, and others are not."""

import pytest

from curricle.engines.ats.match.role import role_of


@pytest.mark.parametrize(
    ("title", "same"),
    [
        ("Senior Data Engineer", "Data Engineer"),
        ("Jr. Data Engineer (m/f/d)", "Data Engineer II"),
        ("Data Engineer, Payments", "Lead Data Engineer at Acme"),
        ("Software Developer", "Sr. Software Engineer | Python"),
        ("Accountant", "Senior  Accountant"),
        # A title that the taxonomy does not know stands for itself.
        ("Junior Llama Groomer", "Llama Groomer"),
    ],
)
def test_one_role_under_several_titles(title: str, same: str) -> None:
    one, other = role_of(title), role_of(same)
    assert one is not None
    assert other is not None
    assert one[0] == other[0]


def test_other_roles_are_others() -> None:
    titles = ("Data Engineer", "Software Engineer", "Accountant", "Nurse", "Llama Groomer", "Product Manager")
    keys = {role[0] for title in titles if (role := role_of(title)) is not None}
    assert len(keys) == len(titles)


@pytest.mark.parametrize("title", ["", " ", "Senior", "-", "(m/f/d)", "\x00", "…"])
def test_no_role_is_no_group(title: str) -> None:
    assert role_of(title) is None


def test_the_words_are_shown_as_they_were_written() -> None:
    assert (role_of("Senior C++ Developer") or ("", ""))[1] == "c++ developer"
