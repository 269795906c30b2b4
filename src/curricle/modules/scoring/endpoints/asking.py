"""What the doors of scoring ask before they open."""

from typing import Annotated, Any, Final
from uuid import UUID

from fastapi import Depends, Request

from curricle.modules.identity.auth import Caller, identify, needs
from curricle.platform.http.limits import Rule, by_address, limit, limited

Reader = Annotated[Caller, Depends(needs("analyses:read"))]
Writer = Annotated[Caller, Depends(needs("analyses:write"))]


async def _caller_id(caller: Annotated[Caller, Depends(identify)]) -> UUID:
    return caller.owner_id


def _of_visitors(rule: Rule) -> Any:
    """A limit for all visitors of one address: it is easy to become another visitor, and not to move."""

    async def check(request: Request, caller: Annotated[Caller, Depends(identify)]) -> None:
        if caller.kind == "visitor":
            await limit(request, rule, await by_address(request))

    return Depends(check)


# A score that follows the keys is as cheap as a page that does; one that is kept is asked for by hand.
LIVE: Final = limited("preview", count=600, seconds=60, subject=_caller_id)
ANALYSED: Final = limited("analysis", count=30, seconds=60, subject=_caller_id)
ANALYSED_HERE: Final = _of_visitors(Rule("analysis_address", 120, 600))
POSTED: Final = limited("posting", count=30, seconds=60, subject=_caller_id)
POSTED_HERE: Final = _of_visitors(Rule("posting_address", 120, 600))
RANKED: Final = limited("ranking", count=10, seconds=600, subject=_caller_id)
RANKED_HERE: Final = _of_visitors(Rule("ranking_address", 30, 600))
# Pages of strangers are fetched more sparingly than text is read.
FETCHED: Final = Rule("posting_fetch", 20, 600)
