"""JSON Resume in and out, field by field, and the same again after the way there and back."""

from curricle.engines.resume.json_resume.reading import from_json_resume
from curricle.engines.resume.json_resume.writing import to_json_resume, to_plain_json_resume

__all__ = ["from_json_resume", "to_json_resume", "to_plain_json_resume"]
