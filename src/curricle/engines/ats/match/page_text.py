"""The posting on a page of the web: what the page says of itself for machines, or else its main text."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from lxml import etree, html  # type: ignore[import-untyped]

LONGEST_PAGE: Final = 3_000_000
LONGEST_TEXT: Final = 60_000
DEEPEST: Final = 200
MOST_NODES: Final = 60_000
LINKED_DATA: Final = "application/ld+json"
POSTING: Final = "JobPosting"
# What stands around a posting, and what nobody sees.
AROUND: Final = frozenset(
    {
        *("script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "head", "form"),
        *("nav", "footer", "aside", "button", "select", "input", "textarea", "video", "audio", "dialog"),
    }
)
ROLES: Final = frozenset({"navigation", "banner", "contentinfo", "complementary", "search", "dialog"})
BLOCKS: Final = frozenset(
    {
        *(
            "p",
            "div",
            "section",
            "article",
            "main",
            "ul",
            "ol",
            "table",
            "tr",
            "dl",
            "dt",
            "dd",
            "blockquote",
        ),
        *("pre", "header", "h1", "h2", "h3", "h4", "h5", "h6", "br", "hr", "li", "body"),
    }
)
HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
PARAGRAPHS: Final = HEADINGS | {"p"}
BREAKS: Final = frozenset({"br", "hr", "li"})
HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# A part that has so much of all words is the main one.
MAIN_SHARE: Final = 0.4
BULLET: Final = "• "

Found = dict[str, str | None]


def posting_from_html(page: bytes) -> Found:
    """Title, company and text of the posting on a page; an empty text where there is none. Never raises."""
    tree = _parsed(page[:LONGEST_PAGE])
    if tree is None:
        return {"title": None, "company": None, "text": ""}
    data = _linked_data(tree)
    described = data.get("description") if data is not None else None
    text = _text_of_markup(described) if isinstance(described, str) else ""
    if data is not None and text:
        return _from_data(data, text)
    title = _title(tree)
    return {"title": title, "company": _meta(tree, "og:site_name"), "text": _main_text(tree)}


def _parsed(page: bytes) -> Any:
    """The tree of a page. Nothing is fetched for it, and its entities are those of HTML only."""
    encoding = _encoding(page)
    parser = html.HTMLParser(encoding=encoding, no_network=True, huge_tree=False, remove_comments=True)
    try:
        return html.document_fromstring(page, parser=parser)
    except (etree.LxmlError, ValueError, LookupError, AssertionError):
        return None


def _encoding(page: bytes) -> str | None:
    """UTF-8 where the bytes are; otherwise what the page itself says."""
    try:
        page.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"


def _linked_data(tree: Any) -> dict[str, Any] | None:
    """What the page says of its posting for machines (schema.org/JobPosting)."""
    for script in tree.iter("script"):
        if (script.get("type") or "").partition(";")[0].strip().lower() != LINKED_DATA:
            continue
        try:
            values = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for one in _objects(values):
            kinds = one.get("@type")
            if POSTING in (kinds if isinstance(kinds, list) else [kinds]):
                return one
    return None


def _objects(values: Any) -> Iterator[dict[str, Any]]:
    """All objects in some JSON, level by level: a page may say much of itself."""
    level, seen = [values], 0
    while level and seen < MOST_NODES:
        following: list[Any] = []
        for value in level:
            seen += 1
            if isinstance(value, dict):
                yield value
                following += value.values()
            elif isinstance(value, list):
                following += value
        level = following


def _from_data(data: dict[str, Any], described: str) -> Found:
    title = _words(data.get("title"))
    company = _words(_named(data.get("hiringOrganization")))
    facts = [
        fact
        for fact in (
            title,
            _labelled("Company", company),
            _labelled("Location", _place(data)),
            _labelled("Employment type", _listed(data.get("employmentType"))),
            "Remote" if data.get("jobLocationType") == "TELECOMMUTE" else None,
        )
        if fact
    ]
    more = [
        f"{label}\n{text}"
        for label, name in (
            ("Responsibilities", "responsibilities"),
            ("Qualifications", "qualifications"),
            ("Requirements", "experienceRequirements"),
            ("Education", "educationRequirements"),
            ("Skills", "skills"),
        )
        if (text := _text_of_markup(_listed(data.get(name)) or "")) and text not in described
    ]
    text = "\n\n".join(("\n".join(facts), described, *more)).strip()
    return {"title": title, "company": company, "text": text[:LONGEST_TEXT]}


def _labelled(label: str, value: str | None) -> str | None:
    return f"{label}: {value}" if value else None


def _named(value: Any) -> Any:
    return value.get("name") if isinstance(value, dict) else value


def _listed(value: Any) -> str | None:
    """A text, or several as one; what is described by an object is its description or name."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_listed, value[:50]))) or None
    if isinstance(value, dict):
        return _listed(value.get("description") or value.get("name") or value.get("credentialCategory"))
    return str(value).strip() if isinstance(value, str | int | float) and str(value).strip() else None


def _place(data: dict[str, Any]) -> str | None:
    places = data.get("jobLocation")
    found = []
    for place in (places if isinstance(places, list) else [places])[:5]:
        address = place.get("address") if isinstance(place, dict) else place
        if isinstance(address, dict):
            names = ("addressLocality", "addressRegion", "addressCountry")
            parts = [_words(_named(address.get(name))) for name in names]
            found.append(", ".join(part for part in parts if part))
        elif isinstance(address, str):
            found.append(address)
    return "; ".join(part for part in found if part) or None


def _words(value: Any) -> str | None:
    if not isinstance(value, str):
        return None
    return " ".join(_text_of_markup(value).split())[:300] or None


def _text_of_markup(markup: str) -> str:
    """The text of a description, which may be markup, or markup that was escaped once more."""
    if "&lt;" in markup and "<" not in markup:
        markup = markup.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    if not markup.strip():
        return ""
    if not re.search(r"<\w+[^>]*>", markup):
        return _tidy(markup.replace("&nbsp;", " ").replace("&amp;", "&"))
    tree = _parsed(f"<body>{markup}</body>".encode("utf-8", "replace"))
    return "" if tree is None else _tidy("".join(_flow(tree)))


def _title(tree: Any) -> str | None:
    for heading in tree.iter("h1"):
        words = " ".join(heading.text_content().split())
        if words:
            return words[:300]
    shown = _meta(tree, "og:title") or next((one.text for one in tree.iter("title")), None)
    return " ".join((shown or "").split())[:300] or None


def _meta(tree: Any, name: str) -> str | None:
    for one in tree.iter("meta"):
        if name in (one.get("property"), one.get("name")):
            return " ".join((one.get("content") or "").split())[:300] or None
    return None


def _main_text(tree: Any) -> str:
    """The text of the part that holds most of the words, without what stands around it."""
    body = next(tree.iter("body"), tree)
    whole = _tidy("".join(_flow(body)))
    best = whole
    for part in _candidates(body):
        text = _tidy("".join(_flow(part)))
        if MAIN_SHARE * len(whole) <= len(text) < len(best):
            best = text
    return best[:LONGEST_TEXT]


def _candidates(body: Any) -> list[Any]:
    """What calls itself the main part."""
    named = [*body.iter("main"), *body.iter("article")]
    named += [one for one in body.iter("div", "section") if one.get("role") == "main"]
    named += [one for one in body.iter("div", "section") if one.get("itemprop") == "description"]
    return named[:20]


def _flow(root: Any) -> Iterator[str]:
    """The words in their order, with line breaks where blocks begin and end. No recursion: trees are deep."""
    stack: list[tuple[Any, bool]] = [(root, False)]
    seen = 0
    while stack and seen < 2 * MOST_NODES:
        node, is_end = stack.pop()
        seen += 1
        tag = node.tag if isinstance(node.tag, str) else ""
        if is_end:
            yield "\n\n" if tag in PARAGRAPHS else "\n" if tag in BLOCKS and tag not in BREAKS else ""
            yield _flat(node.tail) if node is not root else ""
            continue
        if not tag or _is_around(node, tag):
            yield _flat(node.tail) if node is not root else ""
            continue
        yield "\n\n" if tag in HEADINGS else f"\n{BULLET}" if tag == "li" else "\n" if tag in BLOCKS else ""
        yield _flat(node.text)
        stack.append((node, True))
        stack.extend((child, False) for child in reversed(node))


def _is_around(node: Any, tag: str) -> bool:
    if tag in AROUND or node.get("role") in ROLES:
        return True
    if node.get("hidden") is not None or node.get("aria-hidden") == "true":
        return True
    return HIDDEN.search(node.get("style") or "") is not None


def _flat(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")


def _tidy(text: str) -> str:
    """Lines without blanks around them, no more than one empty one between them, no bullet alone."""
    lines = [" ".join(line.split()) for line in text.replace("\xa0", " ").splitlines()]
    kept: list[str] = []
    waiting = False
    for line in lines:
        if line in ("", BULLET.strip()):
            waiting = waiting or not line
            # A bullet whose words stand in a block of their own goes before them.
            if line and kept and kept[-1] != line:
                kept.append(line)
            continue
        if kept and kept[-1] == BULLET.strip():
            kept[-1] = f"{BULLET}{line.removeprefix(BULLET)}"
        else:
            kept += ["", line] if waiting and kept else [line]
        waiting = False
    return "\n".join(line for line in kept if line != BULLET.strip())
