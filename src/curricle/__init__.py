"""Curricle: the resume workshop that people can run themselves."""
