"""Tables that platform needs for itself: the counters of the rate limits."""

from alembic import op

revision = "0001"
down_revision = None
RUNS = "before"


def upgrade() -> None:
    """Makes the tables."""
    # Unlogged: losing the counters in a crash is harmless, and each request would otherwise wait for a disk.
    op.execute("""
        create unlogged table rate_limit (
            key bytea primary key,
            full_at timestamptz not null
        ) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05)
    """)
    op.execute("create index rate_limit_full_at on rate_limit (full_at)")
