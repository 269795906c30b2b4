"""Which language a resume is written in, by its small words and its letters."""

import re
from collections import Counter
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+")
_MOST: Final = 20_000
_SMALL: Final = {
    "en": "the and of to in for with on at by from as is was that an or are this which were their our using",
    "de": "und der die das mit von für im zur zum des den bei als auf eine einer ein durch sowie über"
    " nach aus dem",
    "fr": "et de la le les des du en un une pour dans par sur avec au aux chez d l ainsi que plus sein",
    "es": "de la el los las y en del con para por un una al como se sobre desde más su",
    "it": "di e il la le dei del della per con in un una nel nella presso che da al alla gli degli delle",
    "pt": "de e do da dos das em para com um uma no na por ao pela pelo os as mais às",
    "nl": "de het een en van voor met op bij aan als door naar tot uit zijn te binnen",
    "pl": "i w z na do oraz dla od po przez ze nad pod się jako za",
    "sv": "och i av för med som på till en ett att den inom från vid samt",
    "da": "og i af for med som på til en et at den fra ved samt hos",
    "nb": "og i av for med som på til en et å den fra ved samt hos innen",
    "fi": "ja on sekä että oli kanssa myös tai joka yli",
    "cs": "a v na s z do pro od při za ve jako se ze pod",
    "tr": "ve ile için bir bu olarak olan da de en çok tarafından göre üzere",
    "ro": "și în de la cu pentru din pe un o al ale prin la",
    "hu": "és a az egy volt meg hogy mint által való is vagy",
    "ca": "de i la el els les amb per en del dels un una al com",
    "hr": "i u na za od do s iz po te kao se pri",
    "id": "dan di yang untuk dengan dari pada dalam sebagai oleh ke",
    "vi": "và của cho các với trong là được từ tại",
    "ru": "и в на с по для от до из при за к о не как",
    "uk": "і в на з та для від до із при за у що як",
    "bg": "и в на с за от до по при като се към",
}
_LANGUAGES: Final = {
    word: tuple(code for code, words in _SMALL.items() if word in words.split())
    for word in " ".join(_SMALL.values()).split()
}
_LETTERS: Final = {
    "de": "äöüß",
    "fr": "éèàçêôœ",
    "es": "ñáíóú¿",
    "pt": "ãõçáê",
    "pl": "ąęłńśźż",
    "sv": "åäö",
    "da": "æøå",
    "nb": "æøå",
    "fi": "äö",
    "cs": "ěščřžůý",
    "tr": "ğışç",
    "ro": "ăâîșț",
    "hu": "őűáé",
    "uk": "іїєґ",
    "ru": "ыэё",
    "vi": "ạếộữđơư",
    "hr": "čćžšđ",
    "ca": "çàèòï",
    "bg": "ъщ",
    "it": "àèìòù",
}


def language_of(text: str) -> str:
    """The code of the language; English where nothing speaks for another one."""
    text = text[:_MOST].casefold()
    script = _by_script(text)
    if script is not None:
        return script
    counts = Counter(_WORD.findall(text))
    scores = dict.fromkeys(_SMALL, 0.0)
    for word, count in counts.items():
        for code in _LANGUAGES.get(word, ()):
            scores[code] += count
    if not text.isascii():
        for code, letters in _LETTERS.items():
            scores[code] += 0.35 * sum(map(text.count, letters))
    best = max(scores, key=lambda code: (scores[code], code == "en"))
    return best if scores[best] >= 4 and scores[best] > 1.05 * scores["en"] else "en"


# The first and the last letter of scripts that tell a language, or nearly do.
_SCRIPTS: Final = (
    ("ja", "\u3040", "\u30ff"),
    ("zh", "\u4e00", "\u9fff"),
    ("ko", "\uac00", "\ud7af"),
    ("ar", "\u0600", "\u06ff"),
    ("he", "\u0590", "\u05ff"),
    ("el", "\u0370", "\u03ff"),
    ("hi", "\u0900", "\u097f"),
    ("th", "\u0e00", "\u0e7f"),
)
# All letters of these scripts, without the signs of print that lie between them.
_OF_SCRIPTS: Final = re.compile("[\u0370-\u0e7f\u3040-\ud7af]")


def _by_script(text: str) -> str | None:
    """Languages that have their letters for themselves."""
    if _OF_SCRIPTS.search(text) is None:
        return None
    signs: Counter[str] = Counter()
    for letter, count in Counter(text).items():
        if letter.isalpha():
            script = next((code for code, first, last in _SCRIPTS if first <= letter <= last), "other")
            signs[script] += count
    if signs["ja"] > 0.05 * (signs["zh"] + signs["ja"]) and signs["ja"] + signs["zh"] > 0.2 * signs["other"]:
        return "ja"
    known = (code for code, _, _ in _SCRIPTS if code != "ja" and signs[code] > 0.25 * max(signs["other"], 1))
    return next(known, None)
