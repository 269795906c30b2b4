"""Gives a default to every owner who has resumes and none that is default."""

from alembic import op

revision = "0005"
down_revision = "0004"
RUNS = "before"


def upgrade() -> None:
    """Marks the resume that was touched last."""
    op.execute(
        """
        update resume set is_default = true where id in (
            select distinct on (owner_id) id from resume
            where owner_id not in (select owner_id from resume where is_default)
            order by owner_id, updated_at desc, id desc
        )
        """
    )
