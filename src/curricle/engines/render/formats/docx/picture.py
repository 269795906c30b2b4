"""The photo in the Word document: beside the name, at the end of the line."""

from curricle.engines.render.formats.docx.xml import element, tag
from curricle.engines.render.formats.portrait import Portrait

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
PLACED = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
RELATIONSHIP = "rId10"
_UNITS_PER_MILLIMETRE = 36_000
# Thousandths of a percent.
_WHOLE = 100_000


def part_name(portrait: Portrait) -> str:
    """Where the picture lies within the package."""
    return f"media/photo.{portrait.kind}"


def drawing(portrait: Portrait, is_rtl: bool) -> str:
    """The run that shows the picture; text flows beside it."""
    side = round(portrait.size * _UNITS_PER_MILLIMETRE)
    named: dict[str, str | float] = {"id": 1, "name": "Photo", "descr": portrait.alt}
    gaps = {"distT": 0, "distB": 0, "distL": side // 10, "distR": side // 10}
    placed = {
        **{"simplePos": 0, "relativeHeight": 1, "behindDoc": 0, "locked": 0},
        **{"layoutInCell": 1, "allowOverlap": 0},
    }
    anchor = tag(
        "wp:anchor",
        {**gaps, **placed},
        tag("wp:simplePos", {"x": 0, "y": 0}),
        tag("wp:positionH", {"relativeFrom": "margin"}, element("wp:align", "left" if is_rtl else "right")),
        tag("wp:positionV", {"relativeFrom": "margin"}, element("wp:align", "top")),
        tag("wp:extent", {"cx": side, "cy": side}),
        tag("wp:effectExtent", {"l": 0, "t": 0, "r": 0, "b": 0}),
        tag("wp:wrapSquare", {"wrapText": "bothSides"}),
        tag("wp:docPr", named),
        tag(
            "a:graphic",
            {"xmlns:a": DRAWING},
            tag("a:graphicData", {"uri": PICTURE}, _picture(portrait, side)),
        ),
    )
    return element("w:r", element("w:drawing", anchor))


def _picture(portrait: Portrait, side: int) -> str:
    # LibreOffice shows no picture at all that is both cut and round.
    is_round = portrait.shape == "round" and portrait.width == portrait.height
    shape = "ellipse" if is_round else "rect"
    return tag(
        "pic:pic",
        {"xmlns:pic": PICTURE},
        element("pic:nvPicPr", tag("pic:cNvPr", {"id": 1, "name": "Photo"}), element("pic:cNvPicPr")),
        element(
            "pic:blipFill",
            tag("a:blip", {"r:embed": RELATIONSHIP}),
            tag("a:srcRect", _cut(portrait)),
            element("a:stretch", element("a:fillRect")),
        ),
        element(
            "pic:spPr",
            element("a:xfrm", tag("a:off", {"x": 0, "y": 0}), tag("a:ext", {"cx": side, "cy": side})),
            tag("a:prstGeom", {"prst": shape}, element("a:avLst")),
        ),
    )


def _cut(portrait: Portrait) -> dict[str, str | float]:
    """The middle square of the picture."""
    longer, shorter = max(portrait.width, portrait.height), min(portrait.width, portrait.height)
    edge = (longer - shorter) / 2 / longer * _WHOLE
    if not edge:
        return {}
    return {"l": edge, "r": edge} if portrait.width > portrait.height else {"t": edge, "b": edge}
