"""Countries, languages and places as other programs write them."""

import re
from typing import Any, Final

_LOCALE: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
# The three letters of ISO 639-2, both forms, to the two that most programs write.
_LANGUAGES: Final = """
eng=en fra=fr fre=fr deu=de ger=de spa=es ita=it por=pt nld=nl dut=nl swe=sv dan=da nor=no nob=nb fin=fi
pol=pl ces=cs cze=cs slk=sk slo=sk slv=sl hun=hu ron=ro rum=ro bul=bg hrv=hr srp=sr ell=el gre=el tur=tr
rus=ru ukr=uk est=et lav=lv lit=lt gle=ga mlt=mt isl=is ice=is ara=ar heb=he hin=hi zho=zh chi=zh jpn=ja
kor=ko vie=vi tha=th ind=id cat=ca eus=eu baq=eu glg=gl mkd=mk sqi=sq alb=sq bos=bs fas=fa per=fa urd=ur
"""
_NAMES: Final = """
en=English fr=French de=German es=Spanish it=Italian pt=Portuguese nl=Dutch sv=Swedish da=Danish no=Norwegian
nb=Norwegian fi=Finnish pl=Polish cs=Czech sk=Slovak sl=Slovenian hu=Hungarian ro=Romanian bg=Bulgarian
hr=Croatian sr=Serbian el=Greek tr=Turkish ru=Russian uk=Ukrainian et=Estonian lv=Latvian lt=Lithuanian
ga=Irish mt=Maltese is=Icelandic ar=Arabic he=Hebrew hi=Hindi zh=Chinese ja=Japanese ko=Korean vi=Vietnamese
th=Thai id=Indonesian ca=Catalan eu=Basque gl=Galician mk=Macedonian sq=Albanian bs=Bosnian fa=Persian ur=Urdu
"""
_COUNTRIES: Final = """
AR=Argentina AT=Austria AU=Australia BE=Belgium BG=Bulgaria BR=Brazil CA=Canada CH=Switzerland CL=Chile
CN=China CO=Colombia CY=Cyprus CZ=Czechia CZ=Czech_Republic DE=Germany DK=Denmark EE=Estonia EG=Egypt ES=Spain
FI=Finland FR=France GB=United_Kingdom GB=Great_Britain GR=Greece HK=Hong_Kong HR=Croatia HU=Hungary
ID=Indonesia IE=Ireland IL=Israel IN=India IR=Iran IS=Iceland IT=Italy JP=Japan KE=Kenya KR=South_Korea
LT=Lithuania LU=Luxembourg LV=Latvia MA=Morocco MT=Malta MX=Mexico MY=Malaysia NG=Nigeria NL=Netherlands
NO=Norway NZ=New_Zealand PE=Peru PH=Philippines PK=Pakistan PL=Poland PT=Portugal RO=Romania RS=Serbia
RU=Russia SA=Saudi_Arabia SE=Sweden SG=Singapore SI=Slovenia SK=Slovakia TH=Thailand TN=Tunisia TR=Turkey
TW=Taiwan UA=Ukraine AE=United_Arab_Emirates US=United_States US=United_States_of_America VN=Vietnam
ZA=South_Africa
"""


def _table(text: str) -> list[tuple[str, str]]:
    pairs = (pair.partition("=") for pair in text.split())
    return [(key, value.replace("_", " ")) for key, _, value in pairs]


_BY_CODE: Final = dict(_table(_LANGUAGES))
_BY_LANGUAGE: Final = dict(_table(_NAMES))
_BY_COUNTRY: Final = {name.casefold(): code for code, name in _table(_COUNTRIES)}


def is_locale(text: str) -> bool:
    """Whether this is the code of a language, as many programs write it."""
    return _LOCALE.fullmatch(text) is not None


def locale_of(code: str | None) -> str:
    """The language of a document, as its standard writes it; English where nothing is said."""
    if code is None:
        return "en"
    head, *rest = code.replace("_", "-").split("-")
    return "-".join([_BY_CODE.get(head.lower(), head.lower()), *rest])


def language_name(code: str) -> str:
    """A language by its name, where only its code is given."""
    short = _BY_CODE.get(code.lower(), code.lower()[:2])
    return _BY_LANGUAGE.get(short, code)


def country_code(name: str) -> str | None:
    """Two letters for a country that is named in English or by its code."""
    if re.fullmatch("[A-Za-z]{2}", name):
        return name.upper()
    return _BY_COUNTRY.get(name.casefold())


def location_of(parts: dict[str, str]) -> dict[str, Any] | None:
    """Where somebody lives. A country without a code of ours stands behind the region."""
    country = parts.pop("country", "")
    code = country_code(country) if country else None
    if country and code is None:
        parts["region"] = ", ".join(part for part in (parts.get("region", ""), country) if part)
    made: dict[str, Any] = {key: value for key, value in parts.items() if value}
    if code:
        made["country_code"] = code
    return made or None
