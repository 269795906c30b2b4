"""A wrong environment is refused at the start, by the name of what is wrong."""

import stat
from pathlib import Path
from typing import Any

import pytest

from curricle.platform.settings import Settings, SettingsError, load_settings

GOOD: dict[str, Any] = {
    "environment": "production",
    "secret_key": "Xk29dLq0vTz8sWm4nRb7cYf1hGj6pEu3aQo5",
    "public_url": "https://cv.example.org",
    "smtp_host": "mail.example.org",
    "smtp_port": 587,
    "smtp_user": "curricle",
    "smtp_pass": "a password of the mail server",
}


@pytest.fixture(autouse=True)
def empty_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
        monkeypatch.delenv(name, raising=False)


def test_production_starts_when_all_is_said() -> None:
    settings = load_settings(**GOOD)
    assert settings.is_production
    assert settings.is_https
    assert settings.mail_driver == "smtp"


def test_production_asks_for_the_port_as_well() -> None:
    with pytest.raises(SettingsError, match=r"^SMTP_PORT: "):
        load_settings(**{name: value for name, value in GOOD.items() if name != "smtp_port"})


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({"secret_key": ""}, "SECRET_KEY"),
        ({"secret_key": "short"}, "SECRET_KEY"),
        ({"secret_key": "changeme-changeme-changeme-changeme-1234"}, "SECRET_KEY"),
        ({"secret_key": "a" * 40}, "SECRET_KEY"),
        ({"public_url": ""}, "PUBLIC_URL"),
        ({"public_url": "cv.example.org"}, "PUBLIC_URL"),
        ({"smtp_host": ""}, "SMTP_HOST"),
        ({"smtp_user": ""}, "SMTP_USER"),
        ({"smtp_pass": ""}, "SMTP_PASS"),
        ({"mail_driver": "mailbox"}, "SMTP_HOST"),
        ({"mail_driver": "pigeon"}, "MAIL_DRIVER"),
        ({"database_url": "mysql://localhost/x"}, "DATABASE_URL"),
        ({"database_url": "localhost"}, "DATABASE_URL"),
        ({"export_storage_driver": "s3"}, "S3_BUCKET"),
        ({"export_storage_driver": "ftp"}, "EXPORT_STORAGE_DRIVER"),
        ({"smtp_port": 0}, "SMTP_PORT"),
        ({"trusted_proxies": ["10.0.0.0/99"]}, "TRUSTED_PROXIES"),
        ({"rate_limit_rules": {"sign_in": "often"}}, "RATE_LIMIT_RULES"),
        ({"rate_limit_rules": {"sign_in": "0/60"}}, "RATE_LIMIT_RULES"),
        ({"max_resume_sections": "many"}, "MAX_RESUME_SECTIONS"),
    ],
)
def test_what_is_wrong_is_named(change: dict[str, Any], name: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(**{**GOOD, **change})
    assert str(caught.value).startswith(f"{name}: ")


def test_all_mistakes_are_told_at_once_and_no_value_is_shown() -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(**{**GOOD, "smtp_port": 0, "secret_key": "hunter2"})
    assert {line.partition(":")[0] for line in str(caught.value).splitlines()} == {"SMTP_PORT", "SECRET_KEY"}
    assert "hunter2" not in str(caught.value)


def test_development_makes_one_secret_and_keeps_it(tmp_path: Path) -> None:
    first = load_settings(curricle_data_dir=tmp_path).secret_key.get_secret_value()
    again = load_settings(curricle_data_dir=tmp_path).secret_key.get_secret_value()
    assert first == again
    assert len(first) >= 32
    assert stat.S_IMODE((tmp_path / "secret.key").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secret.key"]


def test_names_of_the_environment_are_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CURRICLE_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("DATABASE_URL", "postgres://me@db/x")
    monkeypatch.setenv("SMTP_HOST", "mail.example.org")
    monkeypatch.setenv("MAX_RESUME_SECTIONS", "7")
    settings = load_settings()
    assert settings.database_url == "postgresql://me@db/x"
    assert settings.mail_driver == "smtp"
    assert settings.max_resume_sections == 7
    assert settings.curricle_data_dir == tmp_path


def test_a_settings_object_shows_no_secret() -> None:
    assert GOOD["secret_key"] not in repr(load_settings(**GOOD))
