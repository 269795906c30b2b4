"""Where the blanks of a line are: by the gaps between its letters, not by what the file claims."""

import re
from statistics import median

# No blank is told, one was guessed from the gap, one is written, one was drawn that had no extent.
NO_BLANK, GUESSED, WRITTEN, DRAWN = 0, 1, 2, 3
# In parts of the font's size. A gap so wide is a blank; a narrower one is where the first reader thinks so
# too; in a word that is set wide, it is much more than the word's own gaps.
SPACE, LIKELY, TRACKED, BEYOND = 0.115, 0.06, 0.04, 0.12
# How far the wide letters of a hinted font reach over the blank behind them.
OVERLAPPED = -0.2
_SINGLES = re.compile(r"(?<!\S)\S(?: \S){2,}(?!\S)")


def spaced(letters: list[str], gaps: list[float], blanks: list[int]) -> str:
    """The letters as text. ``gaps`` and ``blanks`` tell what is before each letter."""
    if len(letters) < 2:
        return letters[0]
    if max(gaps) < TRACKED and DRAWN not in blanks:
        return "".join(
            [
                f" {letter}" if blank == WRITTEN else letter
                for letter, blank in zip(letters, blanks, strict=True)
            ]
        )
    wide = _limit(gaps, blanks)
    least = (SPACE, LIKELY, -9.0, OVERLAPPED, LIKELY) if wide is None else wide
    narrow = least[4]
    text = [
        f" {letter}" if gap > least[blank] else letter
        for letter, gap, blank in zip(letters[1:], gaps[1:], blanks[1:], strict=True)
    ]
    for index, gap in enumerate(gaps[1:]):
        # Words set close by a designer: a narrow gap is enough before a capital.
        if gap > narrow and is_seam(letters[index], text[index]):
            text[index] = f" {text[index]}"
    return letters[0] + "".join(text)


def is_seam(before: str, letter: str) -> bool:
    """Whether a word seldom goes on so: with a capital or a number behind a small letter."""
    return before[-1:].islower() and (letter[:1].isupper() or letter[:1].isdigit())


def _limit(gaps: list[float], blanks: list[int]) -> tuple[float, float, float, float, float] | None:
    """The gaps that are blanks in a line that is set wide: with no blank there, a guessed, a written, a drawn
    one, and before a capital."""
    soft = [gap for gap, blank in zip(gaps[1:], blanks[1:], strict=True) if blank < WRITTEN]
    hard = [gap for gap, blank in zip(gaps[1:], blanks[1:], strict=True) if blank >= WRITTEN]
    if len(hard) >= 3 and len(hard) > len(soft) * 1.5:
        # A blank is written after nearly every letter: the word is set wide by hand.
        usual = median(hard)
        beyond = usual + max(BEYOND, usual * 0.4)
        return beyond, beyond, beyond, beyond, beyond
    if len(soft) < 3:
        return None
    usual = median(soft)
    if usual <= TRACKED:
        return None
    # The gaps between the words of a line that is set wide are wide too.
    beyond = usual + max(BEYOND, usual * 0.6)
    return beyond, beyond, -9.0, OVERLAPPED, usual * 1.3 + LIKELY


def joined_singles(text: str) -> str:
    """ "E X P E R I E N C E" as one word, where nothing but the text is known; two blanks part words."""
    if not _SINGLES.search(text):
        return text
    letters = [token for token in text.split() if len(token) == 1]
    if len(letters) < 4 or len(letters) < 0.8 * len(text.split()):
        return text
    words = re.split(r"\s{2,}", text.strip())
    return " ".join(word.replace(" ", "") for word in words)
