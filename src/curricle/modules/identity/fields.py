"""What people type of themselves, and the one spelling by which an address is found."""

import unicodedata
import zoneinfo
from functools import cache
from typing import Annotated, Final

from email_validator import EmailNotValidError, validate_email
from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

LOCALE_PATTERN: Final = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$"


def address_key(email: str) -> str:
    """One spelling for all spellings of an address: capitals make no other person."""
    # No folding beyond that: it would make one person of "strasse" and "straße".
    return email.lower()


def _address(value: str) -> str:
    """Refuses what no mail can reach. Whether the domain exists is not asked: slow, and it tells others."""
    try:
        return validate_email(value, check_deliverability=False, allow_display_name=False).normalized
    except EmailNotValidError as error:
        raise PydanticCustomError("email.invalid", "This is not an e-mail address") from error


def _printable(value: str) -> str:
    """Refuses control characters, which no name has and PostgreSQL or a mail header may trip over."""
    if any(unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") for character in value):
        raise PydanticCustomError("text.control_character", "Control characters are not allowed")
    return " ".join(value.split())


@cache
def _time_zones() -> frozenset[str]:
    return frozenset(zoneinfo.available_timezones())


def _time_zone(value: str) -> str:
    if value not in _time_zones():
        raise PydanticCustomError("time_zone.unknown", "This time zone is not known")
    return value


Email = Annotated[
    str, Field(min_length=3, max_length=254, json_schema_extra={"format": "email"}), AfterValidator(_address)
]
Name = Annotated[str, Field(max_length=120), AfterValidator(_printable)]
Locale = Annotated[str, Field(pattern=LOCALE_PATTERN)]
TimeZone = Annotated[str, Field(max_length=64), AfterValidator(_time_zone)]
