"""Who reacts to what: the one table. An event that nobody needs yet stands here with an empty hand."""

from curricle.platform.events import Reactions

REACTIONS: Reactions = {}
