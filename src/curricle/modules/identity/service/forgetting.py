"""What identity forgets when its time is over."""

from datetime import datetime, timedelta

from curricle.modules.identity import visitor_repository
from curricle.platform.db.session import WriteSession
from curricle.platform.settings import Settings


async def forget(session: WriteSession, *, settings: Settings, now: datetime, most: int) -> int:
    """Removes some of each kind; answers how many of the most numerous one.

    A visitor's cookie ends first, then the last file that it exported, and only then its rows go: the row of
    an export is what knows where its file lies.
    """
    days = settings.visitor_days + settings.export_retention_days + 2
    visitors = await visitor_repository.forget_visitors(
        session, seen_before=now - timedelta(days=days), most=most
    )
    return max(visitors, await visitor_repository.forget_expired(session, now=now, most=most))
