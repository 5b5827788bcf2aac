"""The numbers that a PDF gives to its pages."""

from __future__ import annotations

import pypdfium2


def page_labels(data: bytes) -> tuple[str, ...]:
    """Each page's label, as a viewer shows it."""
    document = pypdfium2.PdfDocument(data)
    try:
        return tuple(str(document.get_page_label(number)) for number in range(len(document)))
    finally:
        document.close()
