"""The SQL of jobs. What changes a job that runs checks its claim, so no two workers both finish it."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.db.statement import Sql
from curricle.platform.jobs.models import Job, Place

# A line is ordered by moments: each owner is due one job every eight seconds, so the next one of somebody
# who has many waiting stands behind their own and before nobody's. A unit of weight is a minute's head start.
# Waiting jobs age by themselves, so nothing starves. Seconds since 2026 fit an integer for 68 years.
# One statement does it all, the queue's own row and the owner's event too: each more is a way to and fro.
ADD: Final = Sql("""
    with added as (
        insert into job (id, owner_id, type, subject_id, queue, payload, max_attempts, weight, correlation_id,
            place)
        values ($1, $2, $3, $4, $5, $6::text::jsonb, $7, $8::int, $9,
            8 + greatest(
                extract(epoch from now())::int - 1767225600 - 60 * $8::int,
                (select max(place) from job where owner_id = $2 and queue = $5 and state = 'pending')))
        returning id, owner_id, type, subject_id, place
    ), lined as (
        insert into pgqueuer (priority, entrypoint, payload, dedupe_key, status)
        select -place, type, uuid_send(id), id::text, 'queued' from added
    )
    insert into live_event (owner_id, type, payload)
    select owner_id, 'job', jsonb_build_object('job_id', id, 'type', type, 'subject_id', subject_id,
        'state', 'pending', 'progress', 0, 'error', null)
    from added where owner_id is not null
""")

STAND_IN_LINE: Final = Sql("""
    insert into pgqueuer (priority, entrypoint, payload, dedupe_key, status)
    select -place, type, uuid_send(id), id::text, 'queued'
    from unnest($1::uuid[], $2::text[], $3::int[]) as waiting (id, type, place)
    on conflict do nothing
""")

REVIVE: Final = Sql("""
    update job set state = 'pending', attempts = 0, progress = 0, claim = null, error_code = null,
        error_message = null, started_at = null, finished_at = null, result_expires_at = null,
        place = 8 + greatest(
            extract(epoch from now())::int - 1767225600 - 60 * job.weight,
            (select max(other.place) from job other
             where other.owner_id = job.owner_id and other.queue = job.queue and other.state = 'pending'))
    where id = $1 and owner_id = $2 and state = 'failed'
    returning id, type, queue, place
""")

READ: Final = Sql("""
    select id, owner_id, type, subject_id, queue, state, payload::text, attempts, max_attempts, weight,
        progress, correlation_id, error_code, error_message, created_at, started_at, finished_at,
        result_expires_at
    from job where id = $1 and owner_id = $2
""")

LIST: Final = Sql("""
    select id, owner_id, type, subject_id, queue, state, payload::text, attempts, max_attempts, weight,
        progress, correlation_id, error_code, error_message, created_at, started_at, finished_at,
        result_expires_at
    from job
    where owner_id = $1 and ($2::text is null or state = $2) and ($3::uuid is null or id < $3)
    order by id desc limit $4
""")

CLAIM: Final = Sql("""
    with claimed as (
        update job set state = 'processing', claim = taken.claim, attempts = attempts + 1,
            started_at = coalesce(started_at, now())
        from unnest($1::uuid[], $2::uuid[]) as taken (id, claim)
        where job.id = taken.id and job.state in ('pending', 'processing')
        returning job.*
    ), told as (
        insert into live_event (owner_id, type, payload)
        select owner_id, 'job', jsonb_build_object('job_id', id, 'type', type, 'subject_id', subject_id,
            'state', state, 'progress', progress, 'error', null)
        from claimed where owner_id is not null
    )
    select id, owner_id, type, subject_id, queue, state, payload::text, attempts, max_attempts, weight,
        progress, correlation_id, error_code, error_message, created_at, started_at, finished_at,
        result_expires_at
    from claimed
""")

HOLD: Final = Sql("select true from job where id = $1 and claim = $2 and state = 'processing' for update")

PROGRESS: Final = Sql("""
    update job set progress = $3 where id = $1 and claim = $2 and state = 'processing' and progress < $3
""")

COMPLETE: Final = Sql("""
    with done as (
        update job set state = 'completed', progress = 1, claim = null, finished_at = now(),
            error_code = null, error_message = null, result_expires_at = now() + ended.kept
        from unnest($1::uuid[], $2::uuid[], $3::interval[]) as ended (id, claim, kept)
        where job.id = ended.id and job.claim = ended.claim and job.state = 'processing'
        returning job.*
    )
    insert into live_event (owner_id, type, payload)
    select owner_id, 'job', jsonb_build_object('job_id', id, 'type', type, 'subject_id', subject_id,
        'state', state, 'progress', progress, 'error', null)
    from done where owner_id is not null
""")

BURY: Final = Sql("""
    update job set state = 'failed', claim = null, finished_at = now(), error_code = $3, error_message = $4,
        result_expires_at = now() + $5::interval
    where id = $1 and claim = $2 and state = 'processing'
""")

PUT_BACK: Final = Sql("""
    update job set state = 'pending', claim = null, attempts = attempts - $3,
        error_code = nullif($4, ''), error_message = nullif($5, '')
    where id = $1 and claim = $2 and state = 'processing'
""")

EXPIRE: Final = Sql("""
    delete from job where id in (select id from job where result_expires_at < now() limit 1000)
""")

# Jobs whose queue row is gone though they are not finished: nothing here makes such, an operator's hand may.
ORPHANS: Final = Sql("""
    select id, type, queue, place from job
    where state in ('pending', 'processing') and created_at < now() - interval '1 minute'
      and not exists (select 1 from pgqueuer
                      where dedupe_key = job.id::text and status in ('queued', 'picked'))
    limit 1000
""")

ADOPT: Final = Sql("update job set owner_id = $2 where owner_id = $1")

# What waits no longer for this job in the queue's own table, so that a fresh row may stand for it.
LEAVE_LINE: Final = Sql("delete from pgqueuer where dedupe_key = $1")

FORGET_LOG: Final = Sql("delete from pgqueuer_log where aggregated and created < now() - interval '1 hour'")
FORGET_STATISTICS: Final = Sql("delete from pgqueuer_statistics where created < now() - interval '30 days'")

TAKE_ROUND: Final = Sql("""
    insert into periodic_round (name, due_at) values ($1, now() + $2::interval)
    on conflict (name) do update set due_at = excluded.due_at where periodic_round.due_at <= now()
""")


async def add(session: WriteSession, job_id: UUID, values: Mapping[str, Any]) -> None:
    """A new job at its place in line."""
    names = ("owner_id", "type", "subject_id", "queue", "payload", "max_attempts", "weight", "correlation_id")
    await session.run(ADD, job_id, *(values[name] for name in names))


async def stand_in_line(session: WriteSession, places: Sequence[Place]) -> None:
    """The queue's own rows for jobs that have none."""
    columns = zip(*((place.id, place.type, place.place) for place in places), strict=True)
    await session.run(STAND_IN_LINE, *map(list, columns))


async def revive(session: WriteSession, job_id: UUID, owner_id: UUID) -> Place | None:
    """A dead letter becomes a waiting job again. Its old queue row may be a moment from being removed."""
    place = await session.one(Place, REVIVE, job_id, owner_id)
    if place is not None:
        await session.run(LEAVE_LINE, str(job_id))
    return place


async def adopt(session: WriteSession, from_owner: UUID, to_owner: UUID) -> None:
    """All jobs of one owner become another's."""
    await session.run(ADOPT, from_owner, to_owner)


async def read(session: ReadSession, job_id: UUID, owner_id: UUID) -> Job | None:
    """One job of this owner."""
    return await session.one(Job, READ, job_id, owner_id)


async def list_jobs(
    session: ReadSession, owner_id: UUID, state: str | None, before: UUID | None, limit: int
) -> list[Job]:
    """This owner's jobs, the newest first."""
    return await session.all(Job, LIST, owner_id, state, before, limit)


async def hold(session: WriteSession, job_id: UUID, token: UUID) -> bool:
    """Whether the claim still stands; while the session lasts nobody can take the job away."""
    return bool(await session.value(HOLD, job_id, token))


async def progress(session: WriteSession, job_id: UUID, token: UUID, fraction: float) -> bool:
    """Notes how far the work is."""
    return await session.run(PROGRESS, job_id, token, fraction) == 1


async def complete(session: WriteSession, done: Sequence[tuple[UUID, UUID, timedelta]]) -> None:
    """The work is done: of each job its id, its claim, and how long it stays listed."""
    await session.run(COMPLETE, *map(list, zip(*done, strict=True)))


async def bury(
    session: WriteSession, job_id: UUID, token: UUID, error: tuple[str, str], kept: timedelta
) -> bool:
    """The job becomes a dead letter."""
    return await session.run(BURY, job_id, token, *error, kept) == 1


async def put_back(
    session: WriteSession, job_id: UUID, token: UUID, uncounted: int, error: tuple[str, str]
) -> bool:
    """The job waits again."""
    return await session.run(PUT_BACK, job_id, token, uncounted, *error) == 1


async def expire(session: WriteSession) -> int:
    """Removes jobs whose result has expired, a thousand at a time."""
    return await session.run(EXPIRE)


async def orphans(session: ReadSession) -> list[Place]:
    """Unfinished jobs that no queue row stands for."""
    return await session.all(Place, ORPHANS)


async def forget_figures(session: WriteSession) -> None:
    """Removes old figures of the queue."""
    await session.run(FORGET_LOG)
    await session.run(FORGET_STATISTICS)


async def take_round(session: WriteSession, name: str, every: timedelta) -> bool:
    """Whether a periodic task is due and this worker is the one to do it."""
    return await session.run(TAKE_ROUND, name, every) == 1
