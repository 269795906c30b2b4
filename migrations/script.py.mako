"""${message}."""

from alembic import op

revision = "${up_revision}"
down_revision = "${down_revision}"
# "before": the code of yesterday still works on the new schema; "after": it runs once all hosts have the new code.
RUNS = "before"


def upgrade() -> None:
    """Changes the schema."""
    op.execute("""
    """)
