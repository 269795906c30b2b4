"""News upward: a module says what has happened, and the one table of reactions knows whom it concerns."""

from curricle.platform.events.emitting import Event, Handler, NoReactionKnown, Reactions, emit, use_reactions

__all__ = ["Event", "Handler", "NoReactionKnown", "Reactions", "emit", "use_reactions"]
