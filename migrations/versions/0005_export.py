"""Tables of export."""

from alembic import op

revision = "0005"
down_revision = "0004"
RUNS = "before"


def upgrade() -> None:
    """Makes the tables."""
    op.execute("select 1")
