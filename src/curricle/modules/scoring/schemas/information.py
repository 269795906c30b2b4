"""How scores are computed, as it goes out, and what an experiment with weights has shown."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from curricle.modules.scoring.models import Outcome


class ProfileOut(BaseModel):
    """A field of work, which weighs some checks otherwise."""

    id: str = Field(examples=["general"])
    label: str = Field(examples=["General"])
    why: str


class ReadinessPartOut(BaseModel):
    """A part of the readiness."""

    code: str
    label: str


class CatalogueCheck(BaseModel):
    """One check: what it looks at, why, and how much it is worth."""

    code: str
    part: str
    label: str
    points: float
    severity: Literal["error", "warning", "info"]
    why: str
    source: str = Field(description="Where it comes from.")
    judgement: bool = Field(description="Whether its points are a judgement, and not a measured figure.")


class MatchPartOut(BaseModel):
    """A part of the match with a posting."""

    code: str
    label: str
    points: float


class ScoringOut(BaseModel):
    """How scores are computed."""

    version: str
    profiles: list[ProfileOut]
    parts: list[ReadinessPartOut]
    checks: list[CatalogueCheck]
    match_parts: list[MatchPartOut]
    note: str = Field(description="What the weights are, and what they are not.")


class ArmOut(BaseModel):
    """One version of the weights, and what was seen with it."""

    weights_version: str
    owners: int
    analyses: int
    mean_readiness: float | None
    mean_match: float | None
    applications: int = Field(description="Of how many applications anything was told.")
    outcomes: dict[Outcome, int] = Field(description="Applications of which this was told.")


class ExperimentOut(BaseModel):
    """Versions of the weights beside each other."""

    running: bool
    share: float = Field(description="The share of people who get the version on trial.")
    arms: list[ArmOut]


class ChoiceOut(BaseModel):
    """Whether the scores of one's resumes count among those that others are compared with."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"compared": False}]})

    compared: Annotated[bool, Field(strict=True)]
