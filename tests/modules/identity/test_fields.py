"""What people type of themselves."""

import pytest
from pydantic import TypeAdapter, ValidationError

from curricle.modules.identity.fields import Email, Locale, Name, TimeZone, address_key


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Ada@Example.ORG", "ada@example.org"),
        ("ada+cv@example.org", "ada+cv@example.org"),
        ("ada@BÜCHER.example", "ada@bücher.example"),
        ("ada@xn--bcher-kva.example", "ada@bücher.example"),
    ],
)
def test_one_person_has_one_key(typed: str, key: str) -> None:
    assert address_key(TypeAdapter(Email).validate_python(typed)) == key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("strasse@example.org", "straße@example.org"),
        ("mike@example.org", "mıke@example.org"),
        ("ada@example.org", "ada@example.com"),
        ("ada@example.org", "ad\u0430@example.org"),
        ("ada.b@example.org", "adab@example.org"),
    ],
)
def test_two_people_have_two_keys(one: str, other: str) -> None:
    keys = {address_key(TypeAdapter(Email).validate_python(typed)) for typed in (one, other)}
    assert len(keys) == 2


@pytest.mark.parametrize(
    "typed",
    [
        "ada",
        "ada@",
        "@example.org",
        "Ada <ada@example.org>",
        "a b@example.org",
        "ada@localhost",
        "ada@[127.0.0.1]",
    ],
)
def test_what_is_no_address(typed: str) -> None:
    with pytest.raises(ValidationError, match="not an e-mail address"):
        TypeAdapter(Email).validate_python(typed)


def test_names_are_kept_in_all_scripts() -> None:
    for name in ("Ada Lovelace", "María José", "अदा", "艾达", "עדה", "O'Neill-Smith", "Zoë \U0001f98a"):
        assert TypeAdapter(Name).validate_python(f"  {name} ") == name


@pytest.mark.parametrize("locale", ["en", "en-GB", "zh-Hans-CN", "es-419", "fil"])
def test_locales(locale: str) -> None:
    assert TypeAdapter(Locale).validate_python(locale) == locale


@pytest.mark.parametrize("zone", ["UTC", "Europe/London", "America/Argentina/Buenos_Aires"])
def test_time_zones(zone: str) -> None:
    assert TypeAdapter(TimeZone).validate_python(zone) == zone
