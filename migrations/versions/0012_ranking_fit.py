"""Scoring: rankings go by the fit, which joins the nearness of the text with the match."""

from alembic import op

revision = "0012"
down_revision = "0011"
RUNS = "before"


def upgrade() -> None:
    """Gives what is ranked already the fit that it has."""
    op.execute("alter table ranking_item add column fit numeric(5, 2) check (fit between 0 and 100)")
    op.execute(
        """
        update ranking_item set fit = round((100 * (relevance + 0.15 * match / 100) / 1.15)::numeric, 2)
        where relevance is not null and match is not null
        """
    )
