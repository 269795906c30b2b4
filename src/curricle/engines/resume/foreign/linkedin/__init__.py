"""LinkedIn's data archive: a zip of tables, of which some are a resume."""

from curricle.engines.resume.foreign.linkedin.reading import from_linkedin, is_linkedin, is_table

__all__ = ["from_linkedin", "is_linkedin", "is_table"]
