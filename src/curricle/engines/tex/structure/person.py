"""The head of a resume: who it is, and how to reach them."""

import re
from collections.abc import Sequence
from typing import Final

from curricle.engines.resume.part import SMALL_LIST_LIMIT
from curricle.engines.tex.structure.entry import LINE, PLACE
from curricle.engines.tex.structure.event import Bullet, Event, Head, Line, Pair
from curricle.engines.tex.structure.item import Values
from curricle.engines.tex.structure.node import Place
from curricle.engines.tex.structure.words import Word, plain

_MAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE: Final = re.compile(r"\(?\+?\d[\d ()/.\u00a0–-]{5,}\d")
_WEB: Final = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
_CONTACT_PARTS: Final = re.compile(r"\s*[|·•⋄◦\t]\s*|,\s+(?=\S+@|https?://|\S+\.\w+/)|\s{3,}")
_NETWORKS: Final = {
    "linkedin": "LinkedIn",
    "github": "GitHub",
    "gitlab": "GitLab",
    "orcid": "ORCID",
    "twitter": "X",
}
_ADDRESSES: Final = {
    **{"LinkedIn": "https://linkedin.com/in/{}", "GitHub": "https://github.com/{}", "X": "https://x.com/{}"},
    **{"GitLab": "https://gitlab.com/{}", "ORCID": "https://orcid.org/{}"},
}
_NOWHERE: Final = Place("", 0)


class Person:
    """Takes what stands above the first heading; `basics` is what came of it."""

    def __init__(self) -> None:
        self.basics: Values = {"name": "", "profiles": [], "details": []}
        self.lines = 0

    def about(self, head: Head) -> None:
        """A fact whose kind is known."""
        text = head.text[:LINE]
        if head.kind == "url" and not text.startswith("http"):
            text = f"https://{text}"[:LINE]
        match head.kind:
            case "name":
                self.basics["name"] = f"{self.basics['name']} {text}".strip()[:LINE]
            case "label" | "email" | "phone" | "url":
                if not self.basics.get(head.kind):
                    self.basics[head.kind] = text
                else:
                    self.basics["details"].append({"label": "", "value": text})
            case "surname":
                last, _, first = text.partition(", ")
                self.basics["name"] = f"{first} {last}".strip()
            case "way" if not _is_way(text, head.url):
                self.basics.setdefault("location", {"city": text})
            case "way":
                self._way(text, head.url)
            case "location":
                self.basics["location"] = {"city": text}
            case "detail":
                self.basics["details"].append({"label": "", "value": text})
            case kind:
                network = _NETWORKS.get(kind.lower(), kind)
                form = _ADDRESSES.get(network)
                url = head.url or (form.format(text) if form and re.fullmatch(r"[\w.-]+", text) else None)
                self.basics["profiles"].append({"network": network[:LINE], "username": text, "url": url})

    def line(self, event: Event) -> None:
        """A line above the first heading: who it is, then how to reach them."""
        if isinstance(event, Line):
            for part in event.parts:
                self._part(part)
            self.lines += 1
        elif isinstance(event, Bullet | Pair):
            self._part(event.words)

    def _part(self, words: Sequence[Word]) -> None:
        text = plain(words)
        if not self.basics["name"] and not _MAIL.search(text):
            self.basics["name"] = text[:LINE]
            return
        urls = {word.text.strip(): word.url for word in words if word.url}
        for piece in _CONTACT_PARTS.split("".join(word.text for word in words)):
            if one := " ".join(piece.split()).strip(" ,;"):
                self._way(one, urls.get(one))

    def _way(self, text: str, url: str | None) -> None:
        """One way to reach the person, or what they are, or where."""
        basics = self.basics
        if len(basics["details"]) >= SMALL_LIST_LIMIT or len(basics["profiles"]) >= SMALL_LIST_LIMIT:
            return None
        if found := _MAIL.search(text):
            kind, text = "email", found.group()
        elif _PHONE.fullmatch(re.sub(r"^[^\d+(]{0,12}", "", text)):
            kind, text = "phone", re.sub(r"^[^\d+(]{0,12}", "", text)
        elif url is not None or _WEB.fullmatch(text):
            return self._address(text, url)
        elif not basics.get("location") and PLACE.fullmatch(text):
            basics["location"] = {"city": text}
            return None
        elif (not basics.get("label") and not self.lines > 1 and ", " not in text) or (
            not basics.get("label") and self.lines == 1 and not re.search(r"\d", text)
        ):
            kind = "label"
        elif not basics.get("location"):
            basics["location"] = {"city": text[:LINE]}
            return None
        else:
            kind = "detail"
        return self.about(Head(kind, text, _NOWHERE))

    def _address(self, text: str, url: str | None) -> None:
        target = url or (text if text.startswith("http") else f"https://{text}")
        for sign, network in _NETWORKS.items():
            if f"{sign}." in target:
                user = target.rstrip("/").rpartition("/")[2]
                self.basics["profiles"].append({"network": network, "username": user[:LINE], "url": target})
                return
        if target.startswith(("mailto:", "tel:")):
            self.about(
                Head("email" if target.startswith("mailto:") else "phone", target.partition(":")[2], _NOWHERE)
            )
        elif not self.basics.get("url"):
            self.basics["url"] = target
        else:
            self.basics["details"].append({"label": "", "value": text[:LINE], "url": target})

    def written(self) -> Values:
        """The person as the document has them."""
        return {key: value for key, value in self.basics.items() if value or key == "name"}


def _is_way(text: str, url: str | None) -> bool:
    """Whether somebody can be reached by this."""
    return bool(url or _MAIL.search(text) or _PHONE.fullmatch(text) or _WEB.fullmatch(text))
