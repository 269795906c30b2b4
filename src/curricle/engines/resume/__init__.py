"""The document: what it is, how it is read, checked, changed, compared and exchanged."""

from curricle.engines.resume.model import (
    SCHEMA_VERSION,
    SECTION_TYPES,
    Document,
)
from curricle.engines.resume.rule import validate
from curricle.engines.resume.sample import sample, sample_names
from curricle.engines.resume.structure import ensure_ids, parse, schema

__all__ = [
    "SCHEMA_VERSION",
    "SECTION_TYPES",
    "Document",
    "ensure_ids",
    "parse",
    "sample",
    "sample_names",
    "schema",
    "validate",
]
