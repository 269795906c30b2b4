"""What the doors of scoring ask before they open."""

from typing import Annotated, Final
from uuid import UUID

from fastapi import Depends

from curricle.modules.identity.auth import Caller, identify, needs
from curricle.platform.http.limits import Rule, limited

Reader = Annotated[Caller, Depends(needs("analyses:read"))]
Writer = Annotated[Caller, Depends(needs("analyses:write"))]


async def _caller_id(caller: Annotated[Caller, Depends(identify)]) -> UUID:
    return caller.owner_id


# A score that follows the keys is as cheap as a page that does; one that is kept is asked for by hand.
LIVE: Final = limited("preview", count=600, seconds=60, subject=_caller_id)
ANALYSED: Final = limited("analysis", count=30, seconds=60, subject=_caller_id)
# Anybody can become another visitor, but not so easily another address.
ANALYSED_HERE: Final = limited("analysis_address", count=120, seconds=600)
POSTED: Final = limited("posting", count=30, seconds=60, subject=_caller_id)
RANKED: Final = limited("ranking", count=10, seconds=600, subject=_caller_id)
RANKED_HERE: Final = limited("ranking_address", count=30, seconds=600)
# Pages of strangers are fetched more sparingly than text is read.
FETCHED: Final = Rule("posting_fetch", 20, 600)
