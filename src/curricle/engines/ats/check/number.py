"""Whether a sentence says how much: numbers that measure something, and not years, versions or names."""

import re

# What measures by itself: shares, money, factors, and numbers with a unit.
_SURE = re.compile(
    r"""
    \d\s?(?:%|‰|€|£|\$|₹|¥)                                   # 40 %, 12 €
    | (?:[€£$₹¥]|\b(?:USD|EUR|GBP|CHF|INR|AUD|CAD|Rs\.?)\s?)\s?\d  # $2M, EUR 1.9 million
    | \b\d[\d.,]{0,15}\s?(?:USD|EUR|GBP|CHF|INR|AUD|CAD)\b
    | \b\d[\d.,]{0,15}\s?[x×](?![\w])                              # 3x
    | \b\d[\d.,]{0,15}[KkMB](?:n|illion)?\b(?!-)                   # 10k, 3M
    | \b\d[\d.,]{0,15}\+?\s?(?:per\s?cent|Prozent|pour\s?cent|por\s?ciento)
    | \b\d[\d.,]{0,15}\+?\s?(?:million|billion|thousand|mio|mrd)
    | \b\d[\d.,]{0,15}\s?(?:ms|kg|km|m²|sqm|mw|kw|gb|tb|pb|mb|fps|rpm|ha|l|t)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<![\w.,/:-])\d+(?:[.,]\d+)*\+?(?![\w/:]|[.,]\d)")
_YEARS = re.compile(r"\s*(?:\+|-|–)?\s*(?:years?|yrs?|Jahren?|ans|années?|años)\b", re.IGNORECASE)
_UNIT = re.compile(r"\s+(?:new\s+|more\s+|of\s+|per\s+)?([^\W\d_]{2,})")
_BEFORE = re.compile(r"([^\W\d_][\w.+#]*)\W*$")
_SPELLED_WORDS = (
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty "
    "seventy eighty ninety hundred hundreds thousand thousands million millions dozen dozens half halved "
    "halving doubled doubling tripled tripling quadrupled third thirds quarter quarters zwei drei vier "
    "fünf sechs sieben acht neun zehn zwölf dutzend hunderte tausende halbiert halbierte halbierung "
    "verdoppelt verdoppelte verdopplung verdreifacht deux trois quatre cinq huit neuf dix vingt trente "
    "cent mille doublé triplé moitié cuatro cinco siete ocho nueve diez veinte treinta cien mil duplicado "
    "duplicada triplicado mitad"
)
_SPELLED = frozenset(_SPELLED_WORDS.split())
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")
# A third and two thirds are shares; the third is a place in a row.
_SHARES = frozenset({"third", "thirds", "quarter", "quarters"})
_BEFORE_SHARE = re.compile(r"\b(?:an?|one|two|three)[\s-]+$", re.IGNORECASE)
_REACH = 48
# Words after which a number is a name: Phase 2, Level 3, Section 508.
_NAMES = (
    "phase level section version windows iso stage tier part grade chapter article act form series type "
    "class q fy sprint release python java office model figure page step no room building unit area zone"
)
_NAMING = frozenset(_NAMES.split())


def has_number(text: str) -> bool:
    """Whether a text holds a number that measures something.

    Years, versions, names with a number in them, and years of experience do not count.
    """
    if _DIGIT.search(text):
        for match in _SURE.finditer(text):
            if not _YEARS.match(text, match.end()):
                return True
        if any(_measures(text, match) for match in _NUMBER.finditer(text)):
            return True
    if _SPELLED.isdisjoint(_LETTERS.findall(text.lower())):
        return False
    return any(_is_spelled(text, match) for match in _LETTERS.finditer(text))


def _is_spelled(text: str, match: re.Match[str]) -> bool:
    word = match.group().lower()
    if word not in _SPELLED or _YEARS.match(text, match.end()):
        return False
    before = text[max(0, match.start() - _REACH) : match.start()]
    return word not in _SHARES or _BEFORE_SHARE.search(before) is not None


def _measures(text: str, match: re.Match[str]) -> bool:
    if _YEARS.match(text, match.end()):
        return False
    number = match.group().rstrip("+")
    unit = _UNIT.match(text, match.end())
    counts_things = unit is not None and unit.group(1)[0].islower()
    if len(number) == 4 and number.isdigit() and 1900 <= int(number) <= 2099:
        # 2000 users, but not 2019 alone nor 2019 and.
        return counts_things and unit is not None and unit.group(1).endswith("s") and len(unit.group(1)) > 3
    nearby = text[max(0, match.start() - _REACH) : match.start()]
    before = _BEFORE.search(nearby)
    if before is None:
        return True
    word = before.group(1)
    if word.lower() in _NAMING:
        return False
    stands_first = len(nearby) < _REACH and not nearby[: before.start()].strip(" \t•-–*")
    is_name = word[0].isupper() and not stands_first and "." not in word[-1:]
    touches = not nearby[before.end(1) :].strip(" ")
    return not (is_name and touches) or (counts_things and "." not in number)
