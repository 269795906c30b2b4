"""LaTeX: files beside resumes, what was compiled, how much each owner compiles, and first pages."""

from alembic import op

revision = "0010"
down_revision = "0009"
RUNS = "before"


def upgrade() -> None:
    """Makes the tables. A row outlives its resume and owner until its files are gone."""
    # The kind was a word without a body of its own until now.
    op.execute(
        """
        update resume set kind = 'resume', document = jsonb_set(document, '{kind}', '"resume"')
        where kind = 'latex'
        """
    )
    make_assets()
    make_compilations()
    make_figures()


def make_assets() -> None:
    """Files beside resumes, and indexes for their resume, owner and file, and for what is left over."""
    op.execute(
        """
        create table tex_asset (
            id uuid primary key,
            asset_id uuid not null,
            owner_id uuid references owner on delete set null,
            resume_id uuid references resume on delete set null,
            name text not null,
            media_type text not null,
            size_bytes integer not null,
            sha256 text not null,
            storage_key text not null,
            created_at timestamptz not null,
            unnamed_since timestamptz
        )
        """
    )
    op.execute("create unique index tex_asset_by_resume on tex_asset (resume_id, asset_id)")
    op.execute("create index tex_asset_by_owner on tex_asset (owner_id, asset_id)")
    op.execute("create index tex_asset_by_file on tex_asset (storage_key)")
    op.execute("create index tex_asset_left_over on tex_asset (id) where resume_id is null")


def make_compilations() -> None:
    """What was compiled; the files lie in the storage."""
    op.execute(
        """
        create table compilation (
            id uuid primary key,
            owner_id uuid references owner on delete set null,
            resume_id uuid references resume on delete set null,
            is_live boolean not null,
            engine text not null check (engine in ('pdflatex', 'xelatex', 'lualatex')),
            state text not null check (state in ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
            stem text not null,
            has_pdf boolean not null default false,
            has_synctex boolean not null default false,
            pages integer,
            passes integer,
            is_warm boolean,
            milliseconds integer,
            diagnostics jsonb not null default '[]',
            created_at timestamptz not null,
            finished_at timestamptz,
            expires_at timestamptz not null
        )
        """
    )
    op.execute("create index compilation_by_owner on compilation (owner_id, created_at desc)")
    op.execute("create index compilation_by_resume on compilation (resume_id)")
    op.execute("create index compilation_by_expiry on compilation (expires_at)")


def make_figures() -> None:
    """How much each owner compiles a day, and the first page of each resume."""
    op.execute(
        """
        create table tex_usage (
            owner_id uuid not null references owner on delete cascade,
            day date not null,
            compilations integer not null,
            milliseconds bigint not null,
            primary key (owner_id, day)
        )
        """
    )
    op.execute(
        """
        create table tex_picture (
            resume_id uuid primary key references resume on delete cascade,
            mark text not null,
            png bytea not null
        )
        """
    )
