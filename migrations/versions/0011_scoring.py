"""Scoring: postings, analyses and what became of them, rankings of files, who stays out of comparisons."""

from alembic import op

revision = "0011"
down_revision = "0010"
RUNS = "before"


def upgrade() -> None:
    """Makes the tables."""
    make_postings()
    make_rankings()
    make_analyses()
    make_what_comes_of_them()
    make_choices()


def make_postings() -> None:
    """What somebody wants to be compared with."""
    op.execute(
        """
        create table posting (
            id uuid primary key,
            owner_id uuid not null references owner on delete cascade,
            title text not null,
            company text,
            text text not null,
            url text,
            reading jsonb not null,
            created_at timestamptz not null
        )
        """
    )
    op.execute("create index posting_by_owner on posting (owner_id, id desc)")
    op.execute("create index posting_by_age on posting (created_at)")


def make_rankings() -> None:
    """Many files against one posting. A row outlives its owner until its files are gone."""
    op.execute(
        """
        create table ranking (
            id uuid primary key,
            owner_id uuid references owner on delete set null,
            posting_id uuid references posting on delete set null,
            posting_title text not null,
            posting_text text not null,
            profile text not null,
            weights_version text not null,
            state text not null
                check (state in ('preparing', 'pending', 'processing', 'completed', 'failed', 'cancelled')),
            error text,
            stem text not null,
            created_at timestamptz not null,
            finished_at timestamptz
        )
        """
    )
    op.execute("create index ranking_by_owner on ranking (owner_id, created_at desc)")
    op.execute("create index ranking_by_age on ranking (created_at)")
    op.execute("create index ranking_by_posting on ranking (posting_id)")
    op.execute("create index ranking_left_over on ranking (id) where owner_id is null")


def make_analyses() -> None:
    """What was found."""
    op.execute(
        """
        create table analysis (
            id uuid primary key,
            owner_id uuid not null references owner on delete cascade,
            resume_id uuid references resume on delete cascade,
            posting_id uuid references posting on delete set null,
            ranking_id uuid references ranking on delete cascade,
            source text not null check (source in ('resume', 'file')),
            name text not null,
            revision integer,
            profile text not null,
            weights_version text not null,
            posting_mark text not null,
            role_group text,
            role_title text,
            readiness numeric(5, 2) not null,
            match numeric(5, 2),
            readiness_change numeric(5, 2),
            match_change numeric(5, 2),
            result jsonb not null,
            document jsonb,
            created_at timestamptz not null
        )
        """
    )
    op.execute("create index analysis_by_owner on analysis (owner_id, id desc)")
    op.execute("create index analysis_by_resume on analysis (resume_id, id desc)")
    op.execute("create index analysis_by_age on analysis (created_at)")
    op.execute("create index analysis_by_posting on analysis (posting_id)")
    op.execute("create index analysis_by_ranking on analysis (ranking_id)")
    op.execute(
        """
        create index analysis_by_group on analysis (role_group, weights_version, owner_id, id desc)
        where role_group is not null
        """
    )


def make_what_comes_of_them() -> None:
    """The files of a ranking, and what people tell of their applications."""
    op.execute(
        """
        create table ranking_item (
            ranking_id uuid not null references ranking on delete cascade,
            number integer not null,
            name text not null,
            resume_id uuid references resume on delete set null,
            storage_key text,
            state text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
            analysis_id uuid references analysis on delete set null,
            readiness numeric(5, 2),
            match numeric(5, 2),
            relevance double precision,
            reasons jsonb not null default '[]',
            error_code text,
            error_message text,
            primary key (ranking_id, number)
        )
        """
    )
    op.execute("create index ranking_item_by_resume on ranking_item (resume_id)")
    op.execute("create index ranking_item_by_analysis on ranking_item (analysis_id)")
    op.execute(
        """
        create table analysis_outcome (
            analysis_id uuid not null references analysis on delete cascade,
            outcome text not null
                check (outcome in ('applied', 'interview', 'offer', 'rejected', 'no_answer')),
            recorded_at timestamptz not null,
            primary key (analysis_id, outcome)
        )
        """
    )


def make_choices() -> None:
    """Whoever does not want to be counted among others."""
    op.execute(
        """
        create table scoring_choice (
            owner_id uuid primary key references owner on delete cascade,
            is_compared boolean not null
        )
        """
    )
