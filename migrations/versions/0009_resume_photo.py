"""Photos of resumes. A row outlives its resume until its file is gone, so that no file is forgotten."""

from alembic import op

revision = "0009"
down_revision = "0008"
RUNS = "before"


def upgrade() -> None:
    """Makes the table and the indexes for its resume, its owner, its file, and what is left over."""
    op.execute(
        """
        create table resume_photo (
            id uuid primary key,
            owner_id uuid references owner on delete set null,
            resume_id uuid references resume on delete set null,
            storage_key text not null,
            content_type text not null,
            width integer not null,
            height integer not null,
            size_bytes integer not null,
            created_at timestamptz not null
        )
        """
    )
    op.execute("create index resume_photo_by_resume on resume_photo (resume_id, created_at desc)")
    op.execute("create index resume_photo_by_owner on resume_photo (owner_id)")
    op.execute("create index resume_photo_by_file on resume_photo (storage_key)")
    op.execute("create index resume_photo_left_over on resume_photo (id) where resume_id is null")
