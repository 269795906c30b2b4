"""pdfminer, taught that some letters of a PDF come with the text that they stand for.

Scripts whose marks change the letters around them are drawn with several signs for one letter. The file says
what each group of signs stands for (its ActualText), and pdfminer by itself passes over that.
"""

from collections.abc import Iterable
from typing import Any

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LAParams, LTChar, LTPage
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.utils import decode_text


class _Aggregator(PDFPageAggregator):
    """Gives the first sign of a group the group's text, and the others none."""

    def __init__(self, manager: PDFResourceManager) -> None:
        super().__init__(manager, laparams=LAParams())
        self.repeats = False
        self._texts: list[str | None] = []

    def begin_tag(self, tag: Any, props: Any = None) -> None:
        """A part of the page begins."""
        actual = props.get("ActualText") if isinstance(props, dict) else None
        self._texts.append(decode_text(actual) if isinstance(actual, bytes) else None)

    def end_tag(self) -> None:
        """A part of the page ends."""
        if self._texts:
            self._texts.pop()

    def render_char(self, *arguments: Any, **named: Any) -> float:
        """One sign."""
        advance = super().render_char(*arguments, **named)
        text = self._texts[-1] if self._texts else None
        drawn = self.cur_item._objs[-1]
        if text is not None and isinstance(drawn, LTChar):
            self.repeats = self.repeats or not text
            drawn._text = text
            self._texts[-1] = ""
        return advance


def analyse(pages: Iterable[PDFPage]) -> tuple[list[LTPage], bool]:
    """The layout of each page, and whether a reader that passes over such texts repeats letters."""
    manager = PDFResourceManager()
    device = _Aggregator(manager)
    interpreter = PDFPageInterpreter(manager, device)
    sheets = []
    for page in pages:
        interpreter.process_page(page)
        sheets.append(device.get_result())
    return sheets, device.repeats
