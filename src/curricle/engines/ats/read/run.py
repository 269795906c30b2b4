"""Which words of a line look different from its other words, whatever the file is made of."""

from curricle.engines.ats.read.page import Run

# Bold, italic, size, colour.
Kind = tuple[bool, bool, float, str | None]


def runs_of_letters(signs: list[str], kinds: list[Kind], text: str) -> tuple[Run, ...]:
    """Stretches of one look whose words are those of the text; nothing where all words look alike.

    ``signs`` are the letters of the line without blanks and ``kinds`` how each of them looks. What was taken
    off the front of the text, as bullets are, may still be among them.
    """
    said = "".join(text.split())
    before = len(kinds) - len(said)
    if before < 0 or not "".join(signs).endswith(said):
        return ()
    groups: list[tuple[Kind, list[str]]] = []
    at = before
    for word in text.split():
        # A sign between two words looks as what is before it.
        is_sign = not any(letter.isalnum() for letter in word)
        if groups and (is_sign or groups[-1][0] == kinds[at]):
            groups[-1][1].append(word)
        else:
            groups.append((kinds[at], [word]))
        at += len(word)
    if len(groups) < 2:
        return ()
    return tuple(Run(" ".join(words), *kind) for kind, words in groups)
