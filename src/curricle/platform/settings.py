"""All that an operator can set, read once at the entry and handed down."""

import os
import re
import secrets
from ipaddress import ip_network
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

SECRET_MINIMUM = 32
WEAK_SECRETS = ("changeme", "change-me", "secret", "password", "insecure", "example", "default")


class SettingsError(Exception):
    """The environment cannot be started on; the message names each setting and what is wrong with it."""


class Settings(BaseSettings):
    """Every setting is an environment variable of the same name in capitals."""

    model_config = SettingsConfigDict(env_file=None, extra="ignore", frozen=True, validate_default=True)

    # General
    environment: Literal["development", "production"] = Field(
        "development",
        description="`production` refuses to start on default secrets or without a mail server.",
    )
    curricle_data_dir: Path = Field(
        Path("data"),
        description="Folder of everything the product keeps: database, files, the generated secret.",
    )
    curricle_fonts_dir: str = Field(
        "", description="Folder of added fonts; empty is `curricle/fonts` in the user's own data folder."
    )
    public_url: str = Field(
        "", description="Address under which people reach the product, e.g. `https://cv.example.org`."
    )
    secret_key: SecretStr = Field(
        SecretStr(""), description="Root secret, 32 characters or more; empty makes one in the data folder."
    )
    secret_key_previous: list[SecretStr] = Field(
        [],
        description="Earlier root secrets as a JSON list; they open what they closed and close nothing new.",
    )

    # Database
    database_url: str = Field(
        "", description="PostgreSQL 15 or newer to use; empty runs the embedded one in the data folder."
    )
    database_read_connections: int = Field(
        10,
        ge=1,
        le=500,
        description="Connections of one process for reading; more requests than that wait in line.",
    )
    database_write_connections: int = Field(
        10, ge=1, le=500, description="Connections of one process for writing, a transaction each."
    )
    database_wait_seconds: float = Field(
        5,
        gt=0,
        le=60,
        description="Longest wait for a free connection before a request is answered with 503.",
    )

    # Files
    export_storage_driver: Literal["local", "s3"] = Field(
        "local", description="Where files are kept: `local` in the data folder, `s3` in a bucket."
    )
    s3_bucket: str = Field("", description="Bucket for files; needed with `EXPORT_STORAGE_DRIVER=s3`.")
    s3_endpoint: str = Field("", description="Address of an S3-speaking server; empty is Amazon's own.")
    s3_region: str = Field("us-east-1", description="Region of the bucket.")
    s3_access_key_id: str = Field("", description="Access key; empty uses the host's own role.")
    s3_secret_access_key: SecretStr = Field(SecretStr(""), description="Secret of the access key.")
    s3_prefix: str = Field(
        "", description="Folder inside the bucket, so that several products can share one."
    )
    s3_path_style: bool = Field(
        True, description="Bucket in the path instead of the host name, as most S3-speaking servers want it."
    )

    # Mail
    mail_driver: Literal["smtp", "mailbox"] = Field(
        "mailbox",
        description="`smtp` sends, `mailbox` shows mail on a local page; `smtp` once `SMTP_HOST` is set.",
    )
    mail_from: str = Field("Curricle <curricle@localhost>", description="Sender of all mail.")
    smtp_host: str = Field("", description="Mail server.")
    smtp_port: int = Field(587, ge=1, le=65535, description="Port of the mail server.")
    smtp_user: str = Field("", description="Account on the mail server; empty signs in nowhere.")
    smtp_pass: SecretStr = Field(SecretStr(""), description="Password of that account.")
    smtp_security: Literal["starttls", "tls", "none"] = Field(
        "starttls",
        description="`tls` from the first byte (port 465), `starttls` after a greeting, `none` in the clear.",
    )

    # Web
    trusted_proxies: list[str] = Field(
        ["127.0.0.1/32", "::1/128"],
        description="Networks whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed, as a JSON list.",
    )
    allowed_origins: list[str] = Field(
        [],
        description="More origins whose pages may send unsafe requests, as a JSON list; usually empty.",
    )
    body_limit_bytes: int = Field(
        1_000_000,
        ge=1_000,
        le=100_000_000,
        description="Largest request body; routes for files have their own.",
    )
    rate_limits: bool = Field(True, description="Whether callers are slowed down; off only for load tests.")
    rate_limit_rules: dict[str, str] = Field(
        {},
        description='Other limits by name as a JSON object, e.g. `{"sign_in": "20/300"}`: count per seconds.',
    )
    metrics_token: SecretStr = Field(
        SecretStr(""),
        description="Bearer token for `/metrics`; without one it answers the machine itself only.",
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", description="Least level that is logged."
    )
    log_format: Literal["json", "text"] = Field(
        "json", description="`json` is one object a line for machines; `text` is for reading along."
    )
    access_log: bool = Field(True, description="Whether each request leaves a line in the log.")

    live_streams_per_owner: int = Field(
        10, ge=1, le=1000, description="Streams of live events that one owner may hold open in one process."
    )

    # Limits and retention
    max_resume_sections: int = Field(50, ge=1, le=1000, description="Most sections that one resume may have.")
    session_days: int = Field(30, ge=1, le=365, description="How long a sign-in lasts when it is not used.")
    session_max_days: int = Field(
        180, ge=1, le=400, description="How long a sign-in lasts at most, however often it is used."
    )
    registration_hours: int = Field(
        48, ge=1, le=720, description="How long the link that confirms an address works."
    )
    password_reset_minutes: int = Field(
        60, ge=5, le=60, description="How long the link that sets a new password works; once in any case."
    )
    admin_emails: list[str] = Field(
        [], description="Confirmed addresses whose accounts are admins, as a JSON list."
    )
    visitor_days: int = Field(
        30, ge=1, le=365, description="How long a visitor without account is known after the last visit."
    )
    export_retention_days: int = Field(30, ge=1, le=3650, description="How long exported files are kept.")
    export_limit_bytes: int = Field(
        10_000_000, ge=10_000, le=1_000_000_000, description="Largest file that an export may become."
    )
    download_link_minutes: int = Field(
        15, ge=1, le=10_080, description="How long a signed download link works."
    )

    # Work
    job_result_hours: float = Field(
        24, gt=0, le=8760, description="How long a finished job and its result stay listed."
    )
    worker_concurrency: int = Field(
        10, ge=2, le=200, description="Jobs that one worker runs at the same time."
    )
    process_pool_size: int = Field(
        0, ge=0, le=256, description="Child processes for heavy work; 0 takes one for each core."
    )
    process_memory_mb: int = Field(
        1_024, ge=128, le=65_536, description="Most memory of one such child process."
    )

    # Scoring
    scoring_weights: str = Field(
        "", description="Version of the weights that everybody is scored with; empty is the standard one."
    )
    scoring_trial_weights: str = Field(
        "", description="Another version, which a share of people is scored with to compare; empty is none."
    )
    scoring_trial_share: float = Field(
        0.5, ge=0, le=1, description="Share of people who are scored with the version on trial."
    )
    ranking_files_max: int = Field(
        200, ge=1, le=500, description="Most files that are ranked against one posting at once."
    )
    visitor_analysis_days: int = Field(
        7, ge=1, le=365, description="How long analyses and postings of visitors without account are kept."
    )
    analysis_days: int = Field(
        730, ge=1, le=3650, description="How long analyses and rankings of accounts are kept."
    )

    # Pages of others
    outbound_enabled: bool = Field(
        True, description="Whether pages that people name, such as job postings, are fetched."
    )
    outbound_allow: list[str] = Field(
        [],
        description="Networks that may be fetched from though they are not public, as a JSON list; "
        "usually empty.",
    )
    outbound_ports: list[int] = Field(
        [80, 443], description="Ports that may be fetched from, as a JSON list."
    )
    outbound_seconds: float = Field(
        10, gt=0, le=60, description="Longest time that fetching one page may take, redirects and all."
    )

    # LaTeX
    tex_enabled: Literal["auto", "off", "trusted"] = Field(
        "auto",
        description="`auto` compiles where TeX and a sandbox are there; `trusted` without a sandbox too, "
        "which only people who may run programs here should be allowed; `off` never.",
    )
    tex_seconds: float = Field(30, ge=1, le=300, description="Longest time of one compilation.")
    tex_parallel: int = Field(
        0, ge=0, le=256, description="Compilations of one process at the same time; 0 takes one a core."
    )
    tex_engines_max: int = Field(
        6, ge=0, le=256, description="Engines of one web process that wait with a preamble read already."
    )
    tex_memory_bytes: int = Field(
        1_500_000_000, ge=0, description="Most memory of those waiting engines together."
    )

    @model_validator(mode="before")
    @classmethod
    def _smtp_by_its_host(cls, values: Any) -> Any:
        if isinstance(values, dict) and values.get("smtp_host") and not values.get("mail_driver"):
            return {**values, "mail_driver": "smtp"}
        return values

    @field_validator("database_url")
    @classmethod
    def _one_way_to_say_postgresql(cls, value: str) -> str:
        scheme, separator, rest = value.partition("://")
        if not value:
            return value
        if separator and scheme.split("+")[0] in ("postgres", "postgresql"):
            return f"postgresql://{rest}"
        raise ValueError("must look like postgresql://user:password@host:5432/name")

    @field_validator("public_url")
    @classmethod
    def _an_address_without_tail(cls, value: str) -> str:
        if value and not value.startswith(("http://", "https://")):
            raise ValueError("must begin with http:// or https://")
        return value.rstrip("/")

    @field_validator("trusted_proxies", "outbound_allow")
    @classmethod
    def _networks(cls, value: list[str]) -> list[str]:
        for network in value:
            ip_network(network, strict=False)
        return value

    @field_validator("rate_limit_rules")
    @classmethod
    def _counts_and_seconds(cls, value: dict[str, str]) -> dict[str, str]:
        if not all(re.fullmatch(r"[1-9]\d{0,6}/[1-9]\d{0,6}", rule) for rule in value.values()):
            raise ValueError('must be like {"sign_in": "20/300"}: a count, a slash, seconds')
        return value

    @field_validator("secret_key")
    @classmethod
    def _a_secret_of_length(cls, value: SecretStr) -> SecretStr:
        if value.get_secret_value() and len(value.get_secret_value()) < SECRET_MINIMUM:
            raise ValueError(
                f"must be {SECRET_MINIMUM} characters or more; `openssl rand -base64 48` makes a good one"
            )
        return value

    @model_validator(mode="after")
    def _parts_fit_together(self) -> Self:
        problems = list(_missing_for_drivers(self))
        if self.environment == "production":
            problems += _missing_for_production(self)
        if problems:
            raise ValueError("; ".join(problems))
        return self

    @property
    def is_production(self) -> bool:
        """Whether strangers are served."""
        return self.environment == "production"

    @property
    def is_https(self) -> bool:
        """Whether the product is reached over https, so that cookies and headers can rely on it."""
        return self.public_url.startswith("https://")


def _missing_for_drivers(settings: Settings) -> list[str]:
    """What a chosen driver cannot do without."""
    problems = []
    if settings.export_storage_driver == "s3" and not settings.s3_bucket:
        problems.append("S3_BUCKET: is needed with EXPORT_STORAGE_DRIVER=s3")
    if settings.mail_driver == "smtp" and not settings.smtp_host:
        problems.append("SMTP_HOST: is needed with MAIL_DRIVER=smtp")
    return problems


def _missing_for_production(settings: Settings) -> list[str]:
    """What strangers must not be served without."""
    problems = []
    secret = settings.secret_key.get_secret_value()
    if not secret:
        problems.append("SECRET_KEY: is needed in production; `openssl rand -base64 48` makes a good one")
    elif any(word in secret.lower() for word in WEAK_SECRETS) or len(set(secret)) < 10:
        problems.append(
            "SECRET_KEY: is a default or easy to guess; `openssl rand -base64 48` makes a good one"
        )
    if not settings.public_url:
        problems.append("PUBLIC_URL: is needed in production, e.g. https://cv.example.org")
    if settings.mail_driver != "smtp":
        problems.append(
            "SMTP_HOST: is needed in production, so that mail reaches people (a mailbox does not send)"
        )
    given = {
        "SMTP_PORT": "smtp_port" in settings.model_fields_set,
        "SMTP_USER": settings.smtp_user,
        "SMTP_PASS": settings.smtp_pass.get_secret_value(),
    }
    problems += [f"{name}: is needed in production" for name, value in given.items() if not value]
    return problems


def load_settings(**overrides: Any) -> Settings:
    """Reads the environment, and makes the secret of the data folder where none is set."""
    try:
        settings = Settings(**overrides)
    except ValidationError as error:
        raise SettingsError("\n".join(_lines(error))) from None
    if settings.secret_key.get_secret_value():
        return settings
    return settings.model_copy(update={"secret_key": SecretStr(_kept_secret(settings.curricle_data_dir))})


def _lines(error: ValidationError) -> list[str]:
    """One line for each setting that is wrong, without the value, which may be a secret."""
    lines = []
    for problem in error.errors(include_input=False, include_url=False):
        message = problem["msg"].removeprefix("Value error, ")
        name = str(problem["loc"][0]).upper() if problem["loc"] else ""
        lines += [f"{name}: {message}"] if name else message.split("; ")
    return lines


def _kept_secret(folder: Path) -> str:
    """The secret of this data folder; made by whoever comes first, read by all others."""
    path = folder / "secret.key"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = folder / f"secret.{os.getpid()}.{secrets.token_hex(4)}"
    if not path.exists():
        fresh.touch(mode=0o600)
        fresh.write_text(secrets.token_urlsafe(48), encoding="ascii")
        try:
            os.link(fresh, path)
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
    return path.read_text(encoding="ascii").strip()
