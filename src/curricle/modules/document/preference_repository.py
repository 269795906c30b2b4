"""The SQL of what each user prefers of each template."""

from datetime import datetime
from typing import Final
from uuid import UUID

from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.db.statement import Sql

READ: Final = Sql("select config::text from template_preference where owner_id = $1 and template = $2")

WRITE: Final = Sql("""
    insert into template_preference (owner_id, template, config, updated_at)
    values ($1, $2, $3::text::jsonb, $4)
    on conflict (owner_id, template) do update set config = excluded.config, updated_at = excluded.updated_at
""")

ADOPT: Final = Sql("""
    update template_preference set owner_id = $2
    where owner_id = $1
      and template not in (select template from template_preference where owner_id = $2)
""")


async def read(session: ReadSession, *, owner_id: UUID, template_id: str) -> str | None:
    """The settings as JSON, or nothing where none were kept."""
    config: str | None = await session.value(READ, owner_id, template_id)
    return config


async def write(
    session: WriteSession, *, owner_id: UUID, template_id: str, config: str, now: datetime
) -> None:
    """Keeps the settings in place of earlier ones."""
    await session.run(WRITE, owner_id, template_id, config, now)


async def adopt(session: WriteSession, *, from_owner_id: UUID, to_owner_id: UUID) -> None:
    """Hands the preferences on; where the new owner has some for a template, theirs stay."""
    await session.run(ADOPT, from_owner_id, to_owner_id)
