"""A captured web page without what is not its text: menus, banners, footers, forms and what a browser does not show."""

from __future__ import annotations

import re

from lxml import etree, html

_FURNITURE = frozenset(("nav", "dialog", "template", "script", "style", "noscript", "form", "button", "iframe", "svg", "object"))
_LANDMARKS = frozenset(("navigation", "banner", "contentinfo", "search", "dialog", "menu", "menubar", "toolbar"))
"""Roles of WAI-ARIA for what stands around the text."""

_NOT_SHOWN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_BESIDE = re.compile(
    r"\b(?:side-?bar|related|most-?(?:read|popular)|recommend\w*|widgets?|promo\w*|newsletter|sharing|share|social|adverts?|ads?)\b",
    re.IGNORECASE,
)
"""What pages call the columns beside their text; another aside belongs to it."""

_TEXT = ("article", "main")


def text_of_page(page: str) -> str:
    """The page's HTML with only its text left; a page that is nothing else is left as it is."""
    try:
        tree = html.document_fromstring(page.encode(), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, ValueError):
        return page
    for element in [element for element in tree.iter() if isinstance(element, html.HtmlElement) and _is_furniture(element)]:
        element.drop_tree()
    return str(html.tostring(tree, encoding="unicode")) if "".join(map(str, tree.itertext())).strip() else page


def _is_furniture(element: html.HtmlElement) -> bool:
    if element.tag in ("html", "body"):
        return False
    if element.tag in _FURNITURE or "hidden" in element.attrib or element.get("aria-hidden") == "true":
        return True
    if element.get("role", "").lower() in _LANDMARKS or _NOT_SHOWN.search(element.get("style", "")):
        return True
    if element.tag == "aside" and (
        element.get("role") == "complementary" or _BESIDE.search(f"{element.get('class', '')} {element.get('id', '')}")
    ):
        return True
    return element.tag in ("header", "footer") and not any(above.tag in _TEXT for above in element.iterancestors())
