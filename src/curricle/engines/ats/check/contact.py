"""The checks of the header: how somebody can be reached."""

import re

from curricle.engines.ats.check.case import Case, Fault, Outcome
from curricle.engines.ats.check.facts import filled
from curricle.engines.resume.link import judge_url
from curricle.engines.resume.operations import Operation, SetField

_EMAIL = re.compile(r"[^\s@,;<>()\[\]\\\"]{1,64}@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_][\w-]*[^\W_]")
_PHONE_SIGNS = re.compile(r"[+(]?[\d\s().\-/]*(?:(?:ext\.?|x|#)\s?\d{1,6})?", re.IGNORECASE)
_PHONE_LABEL = re.compile(
    r"^(?:tel:|(?:tele)?phone|tel|mobile|cell|mob|ph|m|t)\s*(?:number|no)?\s*[.:]*\s*(?=[+(\d])",
    re.IGNORECASE,
)
_BASICS = "/content/basics"
# Something is there but not as it should be: a reader may still get through.
_HALF = 0.25


def check_email(case: Case) -> Outcome:
    """An e-mail address that a machine takes as one."""
    raw = case.facts.basics.email or ""
    pointer = f"{_BASICS}/email"
    if not raw.strip():
        message = "There is no e-mail address."
        fix = "Add an e-mail address to the header, written out as text."
        return Outcome(0.0, (Fault("contact.email_missing", pointer, message, fix, 1.0),))
    if _EMAIL.fullmatch(raw):
        return Outcome(1.0)
    cleaned = _clean_email(raw)
    operations = _set("email", cleaned) if _EMAIL.fullmatch(cleaned) else ()
    message = f"“{raw.strip()[:60]}” is not a plain e-mail address."
    fix = (
        f"Write it as {cleaned}."
        if operations
        else "Write it as name@example.com, without anything around it."
    )
    fault = Fault("contact.email_malformed", pointer, message, fix, 1.0, raw.strip(), None, operations)
    return Outcome(_HALF, (fault,))


def _clean_email(raw: str) -> str:
    text = re.sub(r"\s+", "", raw).removeprefix("mailto:").strip("<>()[],;")
    text = re.sub(r"^(?:e-?mail|mail)[:.]*", "", text, flags=re.IGNORECASE)
    return text.split("?", 1)[0] if "?" in text else text


def check_phone(case: Case) -> Outcome:
    """A phone number that can be dialled."""
    raw = case.facts.basics.phone or ""
    pointer = f"{_BASICS}/phone"
    if not raw.strip():
        message = "There is no phone number."
        fix = "Add a phone number with its country code."
        return Outcome(0.0, (Fault("contact.phone_missing", pointer, message, fix, 1.0),))
    if _is_phone(raw) and raw == raw.strip():
        return Outcome(1.0)
    cleaned = re.sub(r"\s+", " ", _PHONE_LABEL.sub("", raw.strip())).strip(" .,;:")
    operations = _set("phone", cleaned) if _is_phone(cleaned) else ()
    message = f"“{raw.strip()[:40]}” may not be read as a phone number."
    fix = (
        f"Write it as {cleaned}."
        if operations
        else "Write digits only, with the country code: +353 1 555 0142."
    )
    fault = Fault("contact.phone_malformed", pointer, message, fix, 1.0, raw.strip(), None, operations)
    return Outcome(_HALF, (fault,))


def _is_phone(text: str) -> bool:
    digits = sum(character.isdigit() for character in text)
    return _PHONE_SIGNS.fullmatch(text) is not None and 6 <= digits <= 22


def check_location(case: Case) -> Outcome:
    """A city, a region or a country."""
    place = case.facts.basics.location
    if place is not None and (filled(place.city) or filled(place.region) or filled(place.address)):
        return Outcome(1.0)
    pointer = f"{_BASICS}/location"
    if place is not None and (filled(place.country_code) or filled(place.postal_code)):
        message = "The place has no city or region."
        fix = "Add the city, or the region if you would rather not say more."
        return Outcome(0.5, (Fault("contact.location_vague", pointer, message, fix, 1.0, severity="info"),))
    message = "There is no place."
    fix = "Add a city and a country; a street is not needed."
    return Outcome(0.0, (Fault("contact.location_missing", pointer, message, fix, 1.0),))


def check_link(case: Case) -> Outcome:
    """A profile or a site, with a whole address."""
    basics, links = case.facts.basics, case.facts.links
    if not links:
        message = "There is no link to a profile or a site."
        fix = "Add the address of a profile, such as LinkedIn, or of your own site, if you have one."
        fault = Fault("contact.link_missing", f"{_BASICS}/profiles", message, fix, 1.0)
        return Outcome(0.0, (fault,))
    faults: list[tuple[str, str, str]] = []
    if filled(basics.url) and judge_url(basics.url or "") != "safe":
        faults.append((f"{_BASICS}/url", "@basics", basics.url or ""))
    for index, profile in enumerate(basics.profiles):
        if profile.visible and filled(profile.url) and judge_url(profile.url or "") != "safe":
            faults.append((f"{_BASICS}/profiles/{index}/url", profile.id, profile.url or ""))
    return Outcome(
        1.0 / (1 + len(faults)),
        tuple(_bad_link(pointer, target, url, len(faults)) for pointer, target, url in faults),
    )


def _bad_link(pointer: str, target: str, url: str, count: int) -> Fault:
    cleaned = re.sub(r"\s+", "", url)
    cleaned = f"https://{cleaned}" if judge_url(cleaned) == "bare" else cleaned
    is_mended = judge_url(cleaned) == "safe"
    message = f"“{url.strip()[:60]}” is not a whole address, so it is not a link."
    fix = f"Write it as {cleaned}." if is_mended else "Write the whole address, beginning with https://."
    operations: tuple[Operation, ...] = (
        (SetField(target=target, field="url", value=cleaned),) if is_mended else ()
    )
    after = 1.0 / count
    return Fault("contact.link_malformed", pointer, message, fix, after, url.strip(), "warning", operations)


def _set(field: str, value: str) -> "tuple[Operation, ...]":
    return (SetField(target="@basics", field=field, value=value),)
