"""The plain theme prints the same book."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import verapdf
from editions import Edition

from pincite.engines.themes import load_theme


def test_the_report_theme_prints_the_small_book_without_findings(small: Edition) -> None:
    printed = replace(small, theme=load_theme("report", small.root)).printed()
    assert printed.findings == ()
    page = pypdfium2.PdfDocument(printed.data)[6]
    assert [round(side) for side in page.get_size()] == [595, 842]
    assert verapdf.failures(printed.data, "PDFUA-1") == {}
