"""The verbs of templates: what there is, what each user prefers, and what choosing one means."""

import json
from typing import Any
from uuid import UUID

from curricle.engines.finding import has_errors
from curricle.engines.render import Template, pinned, template, templates
from curricle.engines.render.catalogue import configure
from curricle.engines.resume import Document, Presentation
from curricle.modules.document import preference_repository
from curricle.modules.document.errors import PreferencesInvalid, TemplateNotFound
from curricle.modules.document.service.checking import describe_all, placed
from curricle.platform.clock import Clock
from curricle.platform.db.session import ReadSession, WriteSession

CONFIG = "/presentation/config"


def offered() -> tuple[Template, ...]:
    """The templates that one can choose."""
    return templates()


def read_template(template_id: str) -> Template:
    """A template in its newest version; one that is not offered any more is still told of."""
    found = template(template_id)
    if found is None:
        raise TemplateNotFound
    return found


async def read_preferences(
    session: ReadSession, *, owner_id: UUID, template_id: str
) -> dict[str, Any] | None:
    """What somebody prefers of a template; what it does not take any more is left out."""
    kept = await preference_repository.read(session, owner_id=owner_id, template_id=template_id)
    found = template(template_id)
    if kept is None or found is None:
        return None
    preferred: dict[str, Any] = json.loads(kept)
    sound = _dressed(found.id, preferred)
    wrong = {finding.pointer for finding in configure(found, sound)[1] if finding.severity == "error"}
    return {
        key: value
        for key, value in preferred.items()
        if not any(pointer.startswith(f"{CONFIG}/{key}") for pointer in wrong)
    }


async def set_preferences(
    session: WriteSession, *, owner_id: UUID, template_id: str, config: dict[str, Any], clock: Clock
) -> dict[str, Any]:
    """Keeps what somebody prefers of a template, if the template takes all of it."""
    found = read_template(template_id)
    findings = configure(found, _dressed(found.id, config))[1]
    if has_errors(findings):
        errors = [finding for finding in findings if finding.severity == "error"]
        raise PreferencesInvalid(errors=describe_all(placed(errors, under=CONFIG, at="/config")))
    text = json.dumps(config, ensure_ascii=False)
    await preference_repository.write(
        session, owner_id=owner_id, template_id=found.id, config=text, now=clock()
    )
    return config


async def chosen(
    session: ReadSession, *, owner_id: UUID, document: Document, earlier: str | None
) -> Document:
    """The document with all that it needs to look the same tomorrow.

    Choosing a template pins its version and the engine. Whoever brings no settings of their own gets those
    that they prefer, at this moment and never later, so that a stored document says all it needs.
    """
    presentation = document.presentation
    before = Document.model_validate_json(earlier).presentation if earlier is not None else None
    is_same = before is not None and before.template == presentation.template
    if before is not None and is_same:
        # Somebody who does not speak of versions has not asked for another one.
        return pinned(_with(document, template_version=before.template_version, engine=before.engine))
    if presentation.config or presentation.template_version is not None:
        return pinned(document)
    if template(presentation.template) is None:
        return document
    preferred = await read_preferences(session, owner_id=owner_id, template_id=presentation.template)
    return pinned(_with(document, config=preferred or {}))


def _with(document: Document, **changes: Any) -> Document:
    changed = document.presentation.model_copy(update=changes)
    return document.model_copy(update={"presentation": changed})


def _dressed(template_id: str, config: dict[str, Any]) -> Document:
    """An empty document with these settings, to see what the template says to them."""
    return Document(presentation=Presentation(template=template_id, config=config))
