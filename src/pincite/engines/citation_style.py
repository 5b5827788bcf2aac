"""A CSL style cut down to what citations need: two thirds of a long style are its bibliography, and pandoc reads it for each chapter."""

from __future__ import annotations

from functools import lru_cache

from lxml import etree

_CSL = "{http://purl.org/net/xbiblio/csl}"


@lru_cache(maxsize=4)
def for_citations(style: str) -> str:
    """The style without its bibliography, where nothing in a citation hangs on that, and without macros that nothing calls.

    The numbers of citations and the letters behind years follow the order of the bibliography.
    """
    try:
        tree = etree.fromstring(style.encode(), etree.XMLParser(remove_comments=True, resolve_entities=False))
    except etree.XMLSyntaxError:
        return style  # pandoc says better what is wrong with it
    ordered = "citation-number" in style or any(cite.get("disambiguate-add-year-suffix") == "true" for cite in tree.iter(f"{_CSL}citation"))
    for bibliography in [] if ordered else list(tree.iter(f"{_CSL}bibliography")):
        tree.remove(bibliography)
    macros = {str(macro.get("name")): macro for macro in tree.iter(f"{_CSL}macro")}
    called = _called(tree, macros)
    for name, macro in macros.items():
        if name not in called:
            tree.remove(macro)
    for parent in tree.iter():
        if len(parent):  # between elements; a term may well be a space
            parent.text = None
            for child in parent:
                child.tail = None
    tree.tail = None
    return etree.tostring(tree, encoding="unicode")


def _called(tree: etree._Element, macros: dict[str, etree._Element]) -> set[str]:
    """The macros that citation and bibliography call, and those that these call."""
    called: set[str] = set()
    waiting = [child for child in tree if child.tag != f"{_CSL}macro"]
    while waiting:
        names = {str(node.get("macro")) for node in waiting.pop().iter() if node.get("macro")} - called
        called |= names
        waiting += [macros[name] for name in names if name in macros]
    return called
