"""The theme: Word offers its colours and fonts to whoever goes on editing."""

from curricle.engines.render.formats.docx.xml import HEAD, tag
from curricle.engines.render.formats.look import Look, substitute

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="6350" cap="flat" cmpd="sng" algn="ctr">{_FILL}<a:prstDash val="solid"/></a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
_FORMATS = (
    f"<a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>"
    f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
)


def theme_xml(look: Look) -> str:
    """The part ``theme1.xml``."""
    ink, quiet, hair, accent = (
        colour[1:].upper() for colour in (look.ink, look.quiet, look.hair, look.accent)
    )
    colours = {
        **{"dk1": ink, "lt1": "FFFFFF", "dk2": quiet, "lt2": hair},
        **{f"accent{number}": accent for number in range(1, 7)},
        **{"hlink": accent, "folHlink": quiet},
    }
    written = (tag(f"a:{name}", {}, tag("a:srgbClr", {"val": value})) for name, value in colours.items())
    return HEAD + tag(
        "a:theme",
        {"xmlns:a": _DRAWING, "name": "Curricle"},
        tag(
            "a:themeElements",
            {},
            tag("a:clrScheme", {"name": "Curricle"}, *written),
            tag(
                "a:fontScheme",
                {"name": "Curricle"},
                _fonts("major", substitute(look.heading_font).name),
                _fonts("minor", substitute(look.font).name),
            ),
            tag("a:fmtScheme", {"name": "Curricle"}, _FORMATS),
        ),
    )


def _fonts(kind: str, family: str) -> str:
    empty = tag("a:ea", {"typeface": ""}) + tag("a:cs", {"typeface": ""})
    return tag(f"a:{kind}Font", {}, tag("a:latin", {"typeface": family}), empty)
