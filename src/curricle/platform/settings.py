"""All that an operator can set, read once at the entry and handed down."""

from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Every setting is an environment variable of the same name in capitals."""

    model_config = SettingsConfigDict(env_file=None, extra="ignore", frozen=True)

    environment: Literal["development", "production"] = Field(
        "development", description="`production` refuses to start on default secrets or without a mail server."
    )
    curricle_data_dir: Path = Field(
        Path("data"), description="Folder of everything the product keeps: database, files, the generated secret."
    )
    public_url: str = Field("", description="Address under which people reach the product, e.g. `https://cv.example.org`.")
    database_url: str = Field("", description="PostgreSQL to use; empty runs the embedded one in the data folder.")
    secret_key: SecretStr = Field(
        SecretStr(""), description="Root secret, 32 characters or more; empty makes one in the data folder."
    )
    max_resume_sections: int = Field(50, ge=1, le=1000, description="Most sections that one resume may have.")
