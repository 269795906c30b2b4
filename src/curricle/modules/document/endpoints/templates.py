"""The JSON doors of templates."""

from typing import Annotated, Any

from fastapi import APIRouter, BackgroundTasks, Depends, Request, Response

from curricle.engines.render import Template, change_log, versions
from curricle.modules.document import service
from curricle.modules.document.schemas import (
    PreferencesIn,
    PreferencesOut,
    TemplateChange,
    TemplateDetail,
    TemplateOut,
)
from curricle.modules.identity.auth import Caller, find_caller, needs
from curricle.platform.http.sessions import Reading, Writing
from curricle.platform.http.state import AppState

router = APIRouter(tags=["templates"])

Writer = Annotated[Caller, Depends(needs("resumes:write"))]


async def _perhaps(request: Request, background: BackgroundTasks) -> Caller | None:
    caller = await find_caller(request, background)
    is_allowed = caller is not None and (caller.scopes is None or "resumes:read" in caller.scopes)
    return caller if is_allowed else None


Anybody = Annotated[Caller | None, Depends(_perhaps)]


@router.get("/templates", operation_id="template_list")
async def list_templates(response: Response) -> list[TemplateOut]:
    """The templates that one can choose."""
    response.headers["Cache-Control"] = "public, max-age=300"
    return [TemplateOut(**_told(template)) for template in service.offered()]


@router.get("/templates/{template_id}", operation_id="template_read")
async def read_template(
    template_id: str, response: Response, session: Reading, caller: Anybody
) -> TemplateDetail:
    """One template: its settings as a JSON Schema, its versions, and what the caller prefers of it."""
    template = service.read_template(template_id)
    preferred = None
    if caller is not None:
        preferred = await service.read_preferences(session, owner_id=caller.owner_id, template_id=template.id)
    response.headers["Cache-Control"] = "private, no-cache"
    return TemplateDetail(
        **_told(template),
        configuration=dict(template.configuration),
        defaults=template.defaults(),
        versions=list(versions(template.id)),
        change_log=[TemplateChange(version=at, notes=said) for at, said in change_log(template.id).items()],
        preferences=preferred,
    )


@router.put("/templates/{template_id}/preferences", operation_id="template_prefer")
async def set_preferences(
    template_id: str, body: PreferencesIn, session: Writing, caller: Writer, state: AppState
) -> PreferencesOut:
    """Keeps the caller's settings of a template; documents that choose it later begin with them."""
    config = await service.set_preferences(
        session, owner_id=caller.owner_id, template_id=template_id, config=body.config, clock=state.clock
    )
    return PreferencesOut(template=template_id, config=config)


def _told(template: Template) -> dict[str, Any]:
    rules = template.configuration["properties"]
    return {
        "id": template.id,
        "name": template.name,
        "version": template.version,
        "category": template.category,
        "description": template.description,
        "required_sections": list(template.required_sections),
        "optional_sections": list(template.optional_sections),
        "fonts": list(template.fonts),
        "supports": {
            "photo": "photo" in rules,
            "columns": list(template.columns),
            "page_sizes": ["a4", "letter"],
        },
        "is_active": template.is_active,
        "picture_url": f"/api/v1/templates/{template.id}/page.svg?version={template.version}",
    }
