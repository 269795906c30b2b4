"""The JSON doors that tell of LaTeX: what is installed, samples, and what an editor can offer."""

from typing import Annotated, Final

import orjson
from fastapi import APIRouter, File, Form, Response, UploadFile

from curricle.modules.document.service import describe_all
from curricle.modules.tex import service
from curricle.modules.tex.endpoints.asking import READ, Reader
from curricle.modules.tex.schemas import CompletionsOut, ProjectOut, TexOut, TexSample, TexSampleOut
from curricle.platform.http.state import AppState

router = APIRouter(tags=["latex"])

HOUR: Final = {"Cache-Control": "public, max-age=3600"}


@router.get("/tex", operation_id="tex_read", response_model=TexOut)
async def read_tex(state: AppState) -> Response:
    """Whether LaTeX can be compiled here, with which engines, and what to install where it cannot."""
    headers = {"Cache-Control": "no-cache"}
    return Response(
        orjson.dumps(await service.status(state.tex)), media_type="application/json", headers=headers
    )


@router.get("/tex/samples", operation_id="tex_sample_list")
async def list_samples(response: Response) -> list[TexSampleOut]:
    """The resumes in LaTeX that one can start from."""
    response.headers.update(HOUR)
    return [TexSampleOut.model_validate(sample) for sample in service.samples()]


@router.get("/tex/samples/{name}", operation_id="tex_sample_read", response_model_exclude_none=True)
async def read_sample(name: str, response: Response) -> TexSample:
    """One sample with all its files."""
    sample = TexSample.model_validate(service.sample(name))
    response.headers.update(HOUR)
    return sample


@router.get("/tex/completions", operation_id="tex_completions", response_model=CompletionsOut)
async def read_completions() -> Response:
    """Commands, environments and packages with a line of help each, for an editor to offer."""
    return Response(await service.completions(), media_type="application/json", headers=HOUR)


@router.post(
    "/tex/projects",
    operation_id="tex_project_read",
    response_model=ProjectOut,
    response_model_exclude_none=False,
    dependencies=[READ],
    responses={413: {"description": "More than 11 MB: `request.too_large`."}},
)
async def read_project(
    caller: Reader,
    file: Annotated[UploadFile, File(description="A .tex file, or a .zip or .tar.gz with all files.")],
    main: Annotated[str | None, Form(max_length=300, description="The file to begin with.")] = None,
) -> Response:
    """Reads an upload into a project and keeps nothing. What is left out or refused is told."""
    read = await service.read_to_edit(await file.read(), file.filename or "main.tex", main or None)
    project = read.project
    told = {
        "engine": read.engine,
        "main": project.main if project is not None else None,
        "files": service.shown_files(project) if project is not None else [],
        "findings": describe_all(read.findings),
    }
    return Response(orjson.dumps(told), media_type="application/json")
