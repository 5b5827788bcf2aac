"""The report as PDF. Apart, because WeasyPrint takes longer to load than the rest of the report to make."""

from __future__ import annotations

from pincite.engines.fonts import open_shelf
from pincite.engines.printing import PdfSettings, Sheet
from pincite.engines.themes import font_catalogue
from pincite.engines.typesetter import Press
from pincite.report.desk.page import asset

FAMILIES = ("EB Garamond", "Source Code Pro", "Source Sans 3", "Noto Serif SC", "Noto Serif TC", "Noto Serif JP")


def set_report(html: str) -> bytes:
    press = Press(open_shelf(font_catalogue(), FAMILIES), (Sheet("paper.css", asset("paper.css")),), lambda _: None)
    layout = press.lay_out(html, "report")
    return press.write((layout,), PdfSettings(), layout)
