"""HTML as a tree: a fragment parsed, changed and written out again, as XHTML for EPUB or as HTML for the site."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

Element = etree._Element

OPS = "http://www.idpf.org/2007/ops"
EPUB_TYPE = f"{{{OPS}}}type"
VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])

_VOID_TAG = re.compile(rf"<({'|'.join(sorted(VOID))})((?:\s+[^<>]*?)?)\s*/?>")
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DATA = re.compile(r"data-[a-z0-9._-]+")
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def parse(fragment: str) -> Element:
    """The fragment below an element ``body``. What no XML file may hold is left out, and what is badly nested is mended."""
    text = _VOID_TAG.sub(r"<\1\2/>", _ILLEGAL.sub("", fragment)).replace("&nbsp;", "\u00a0")
    source = f'<body xmlns:epub="{OPS}">{text}</body>'
    try:
        return etree.fromstring(source)
    except etree.XMLSyntaxError:
        return etree.fromstring(source, etree.XMLParser(recover=True))


def inner_xhtml(root: Element) -> str:
    """What is inside the element, as XHTML: every element closed, ``lang`` doubled as ``xml:lang``."""
    return "".join(_write(root, xml=True, inner=True))


def inner_html(root: Element) -> str:
    """What is inside the element, as HTML: no end tags on void elements, no ``epub:`` attributes."""
    return "".join(_write(root, xml=False, inner=True))


def text_of(root: Element) -> str:
    """All the text inside the element."""
    return "".join(str(piece) for piece in root.itertext())


def unwrap(element: Element) -> None:
    """Take the element away and leave what is inside it."""
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    add_text_before(parent, at, element.text or "")
    children = list(element)
    for offset, child in enumerate(children):
        parent.insert(at + offset, child)
    tail = element.tail or ""
    element.tail = None
    parent.remove(element)
    add_text_before(parent, at + len(children), tail)


def add_text_before(parent: Element, at: int, text: str) -> None:
    """Put text in front of the child number ``at`` (or at the end)."""
    if not text:
        return
    if at == 0:
        parent.text = (parent.text or "") + text
    else:
        before = parent[at - 1]
        before.tail = (before.tail or "") + text


def classes(element: Element) -> list[str]:
    return (element.get("class") or "").split()


def add_class(element: Element, name: str) -> None:
    element.set("class", " ".join([*classes(element), name]))


def local_name(element: Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _write(element: Element, *, xml: bool, inner: bool = False) -> Iterator[str]:
    name = local_name(element)
    if name and not inner:
        yield f"<{name}{_attributes(element, xml)}"
        if name in VOID:
            yield "/>" if xml else ">"
        else:
            yield ">"
    if name and name not in VOID:
        yield _escaped(element.text)
        for child in element:
            yield from _write(child, xml=xml)
        if not inner:
            yield f"</{name}>"
    if not inner:
        yield _escaped(element.tail)


def _attributes(element: Element, xml: bool) -> str:
    pieces = []
    namespace = etree.QName(element).namespace
    parent = element.getparent()
    if namespace and (parent is None or etree.QName(parent).namespace != namespace):
        pieces.append(f' xmlns="{namespace}"')
    for name, content in element.attrib.items():
        key, value = str(name), str(content)
        if key == EPUB_TYPE:
            key = "epub:type" if xml else ""
        elif key == _XML_LANG:
            key = ""
        elif key.startswith("data-"):
            key = key.lower() if _DATA.fullmatch(key.lower()) else ""
        elif ":" in key:
            key = ""  # of a vocabulary that neither HTML nor EPUB knows
        if not key:
            continue
        pieces.append(f' {key}="{_quoted(value)}"')
        if key == "lang" and xml:
            pieces.append(f' xml:lang="{_quoted(value)}"')
    return "".join(pieces)


def _escaped(text: str | None) -> str:
    return (text or "").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _quoted(text: str) -> str:
    return _escaped(text).replace('"', "&quot;")
