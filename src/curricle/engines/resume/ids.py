"""Ids of the parts of a document."""

import secrets


def fresh_id() -> str:
    """A new id: short, safe in URLs and HTML attributes, and unique within any document."""
    return secrets.token_urlsafe(9)
