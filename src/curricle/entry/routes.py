"""The one list of the doors that the web process has."""

from collections.abc import Mapping

from fastapi import APIRouter

from curricle.modules.document.endpoints import open_router as samples
from curricle.modules.document.endpoints import router as resumes
from curricle.modules.export.endpoints import router as exports
from curricle.modules.export.endpoints.composition import router as compositions
from curricle.modules.identity.endpoints import router as identity
from curricle.modules.job.endpoints import router as jobs
from curricle.modules.scoring.endpoints import router as scoring
from curricle.modules.tex.endpoints import router as tex
from curricle.platform.mail.pages import router as mailbox

MIB = 1024 * 1024

# Under /api/v1. Addresses are searched in this order, so what is asked most stands first.
API: tuple[APIRouter, ...] = (resumes, compositions, exports, tex, scoring, jobs, samples, identity)
# At the root of the site.
SITE: tuple[APIRouter, ...] = (mailbox,)
# Doors that take files: the largest body in bytes, by the beginning of their address.
BODY_LIMITS: Mapping[str, int] = {
    # A file to be read, such as a PDF or an archive.
    "/api/v1/resumes/import": 26 * MIB,
    # LaTeX has two megabytes of text with every backslash doubled, or one file of four.
    "/api/v1/resumes": 5 * MIB,
    "/api/v1/compile": 12 * MIB,
    "/api/v1/tex/projects": 11 * MIB,
    "/api/v1/analyses/live": 2 * MIB,
    # Many resumes at once; of these, and everywhere else, each has ten megabytes at most.
    "/api/v1/analyses/bulk": 64 * MIB,
    "/api/v1/analyses": 11 * MIB,
    "/api/v1/postings": 11 * MIB,
}
