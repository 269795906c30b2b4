"""Scoring: the nearness of the text stands in the fit, and no longer beside it."""

from alembic import op

revision = "0013"
down_revision = "0012"
RUNS = "after"


def upgrade() -> None:
    """Drops the column that nothing reads any more."""
    op.execute("alter table ranking_item drop column relevance")
