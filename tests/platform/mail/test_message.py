"""No letter can be made that carries a header of somebody else's, and no words become markup."""

import pytest

from curricle.platform.clock import now
from curricle.platform.ids import new_id
from curricle.platform.mail import Button, Letter, Message, RecipientInvalid, write
from curricle.platform.mail.smtp import in_wire_form

EVIL = "Hi\r\nBcc: everybody@example.org\r\n\r\nBuy!"


@pytest.mark.parametrize(
    "address",
    [
        *("", "ada", "@example.org", "ada@", "ada@example.org\r\nBcc: eve@example.org", "a b@example.org"),
        *("ada@example.org, eve@example.org", "Ada <ada@example.org>", "ada@example.org;eve@example.org"),
        *("ada@example.org\0", "ada@exa\u2028mple.org"),
    ],
)
def test_recipient_is_one_bare_address(address: str) -> None:
    with pytest.raises(RecipientInvalid):
        Message(to=address, subject="x", text="x", html="x")


def test_subject_cannot_start_another_header() -> None:
    message = Message(to="ada@example.org", subject=EVIL, text="x", html="x")
    letter = Letter(new_id(), message.to, message.subject, "x", "x", now())
    wire = in_wire_form(letter, "Curricle <post@example.org>")
    assert wire["Bcc"] is None
    assert "\nBcc:" not in wire.as_string()
    assert wire.keys().count("Subject") == 1


def test_words_are_escaped_in_html_and_plain_in_text() -> None:
    message = write("ada@example.org", "<b>Hello</b>", ["1 < 2 & {{ 3 }}"], small=["<script>"])
    assert "<b>Hello" not in message.html
    assert "<script>" not in message.html
    assert "1 &lt; 2 &amp; {{ 3 }}" in message.html
    assert "1 < 2 & {{ 3 }}" in message.text
    assert message.text.startswith("<b>Hello</b>\n\n1 < 2")


def test_button_is_a_link_in_both_forms_and_only_to_the_web() -> None:
    message = write("ada@example.org", "x", ["y"], button=Button("Go", "https://example.org/a?b=1&c=2"))
    assert "https://example.org/a?b=1&c=2" in message.text
    assert 'href="https://example.org/a?b=1&amp;c=2"' in message.html
    with pytest.raises(ValueError, match="http"):
        Button("Go", "javascript:alert(1)")


def test_letter_in_other_scripts_survives_the_wire() -> None:
    message = write("ada@example.org", "Grüße, 世界, مرحبا", ["Ünïcödé 🙂"])
    wire = in_wire_form(
        Letter(new_id(), message.to, message.subject, message.text, message.html, now()), "a@b.example"
    )
    assert wire["Subject"] == "Grüße, 世界, مرحبا"
    body = wire.get_body(("plain",))
    assert body is not None
    assert "Ünïcödé 🙂" in body.get_content()
    assert all(len(line) <= 998 for line in wire.as_bytes().splitlines())
