"""Letters that are drawn twice at nearly one place, as shadows and bold made by hand are."""

from collections import defaultdict

# A letter: its place in the page, what it is, its object, what is before it; left, upper, right, lower side.
Read = tuple[int, str, int, int, float, float, float, float]
# In parts of the letter's height: how far the second may be from the first; narrow letters that are written
# twice stand twice as far apart.
_BESIDE, _BELOW, _ALIKE = 0.1, 0.15, 0.2
# The side of the squares of a page by which letters are found again, in points.
_SQUARE = 16.0
# What no page that a person made goes beyond: the height of a letter, its place, equal letters in a square.
_TALLEST, _FARTHEST, _MOST = 400.0, 20_000.0, 64


class Places:
    """Where letters stand, and whether one of the same kind stands there already."""

    def __init__(self) -> None:
        self._squares: defaultdict[tuple[str, int, int], list[Read]] = defaultdict(list)

    def add(self, letter: Read) -> bool:
        """Note a letter; whether it is the double of one that was noted before, which is not noted again."""
        _, sign, owner, _, left, upper, right, lower = letter
        height = upper - lower
        if not (0 < height < _TALLEST and abs(left) < _FARTHEST and abs(lower) < _FARTHEST):
            return False
        beside, below = _BESIDE * height, _BELOW * height
        middle = (upper + lower) / 2
        squares = self._squares
        first, last = int((left - beside) // _SQUARE), int((left + beside) // _SQUARE)
        lowest, highest = int((middle - below) // _SQUARE), int((middle + below) // _SQUARE)
        if first == last and lowest == highest:
            # Nearly always the letters that are near stand in one square.
            near = squares.get((sign, first, lowest), [])
        else:
            near = [
                other
                for x in range(first, last + 1)
                for y in range(lowest, highest + 1)
                for other in squares.get((sign, x, y), [])
            ]
        for other in near if len(near) <= _MOST else near[-_MOST:]:
            if (
                abs(other[4] - left) <= beside
                and abs(other[6] - right) <= beside
                and abs((other[5] + other[7]) / 2 - middle) <= below
                and abs(other[5] - other[7] - height) <= _ALIKE * height
                # The letters of a sign that stands for several have one place.
                and not (other[2] == owner and other[4] == left and other[6] == right)
            ):
                return True
        squares[sign, int(left // _SQUARE), int(middle // _SQUARE)].append(letter)
        return False


def without_doubles(letters: list[Read], orders: dict[int, int]) -> list[Read]:
    """The letters, each once; looked at closely only where the first letter of a text stands twice.

    ``orders`` tells when each text object was drawn: what is drawn last lies on top, and its look is seen.
    """
    places = Places()
    before = -1
    for letter in letters:
        if letter[2] != before:
            before = letter[2]
            if places.add(letter):
                break
    else:
        return letters
    places = Places()
    from_top = sorted(letters, key=lambda letter: -orders.get(letter[2], 0))
    doubles = {letter[0] for letter in from_top if places.add(letter)}
    return [letter for letter in letters if letter[0] not in doubles]
