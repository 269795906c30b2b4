"""Europass: the old skills passport and the candidate's file of today, as XML or inside a PDF."""

from curricle.engines.resume.foreign.europass.reading import (
    embedded_in,
    from_europass,
    is_europass,
)

__all__ = ["embedded_in", "from_europass", "is_europass"]
