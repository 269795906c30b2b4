"""Letters that are drawn twice at nearly one place, as shadows and bold made by hand are."""

from collections import defaultdict

# A letter: its place in the page, what it is, its object, what is before it; left, upper, right, lower side.
Read = tuple[int, str, int, int, float, float, float, float]
# In parts of the letter's height: how far the second may be from the first; narrow letters that are written
# twice stand twice as far apart.
_BESIDE, _BELOW, _ALIKE = 0.1, 0.15, 0.2
# The side of the squares of a page by which letters are found again, in points.
_SQUARE = 16.0


class Places:
    """Where letters stand, and whether one of the same kind stands there already."""

    def __init__(self) -> None:
        self._squares: dict[tuple[str, int, int], list[Read]] = defaultdict(list)

    def add(self, letter: Read) -> bool:
        """Note a letter; whether it is the double of one that was noted before, which is not noted again."""
        _, sign, owner, _, left, upper, right, lower = letter
        height = upper - lower
        beside, below = _BESIDE * height, _BELOW * height
        middle = (upper + lower) / 2
        column, row = int(left // _SQUARE), int(middle // _SQUARE)
        columns = {int((left - beside) // _SQUARE), column, int((left + beside) // _SQUARE)}
        rows = {int((middle - below) // _SQUARE), row, int((middle + below) // _SQUARE)}
        squares = self._squares
        for x in columns:
            for y in rows:
                for other in squares.get((sign, x, y), ()):
                    if (
                        abs(other[4] - left) <= beside
                        and abs(other[6] - right) <= beside
                        and abs((other[5] + other[7]) / 2 - middle) <= below
                        and abs(other[5] - other[7] - height) <= _ALIKE * height
                        # The letters of a sign that stands for several have one place.
                        and not (other[2] == owner and other[4] == left and other[6] == right)
                    ):
                        return True
        squares[sign, column, row].append(letter)
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
