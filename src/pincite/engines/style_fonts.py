"""The font families that style sheets and drawings ask for, each with its place, and the font files that sheets bring with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import tinycss2

GENERIC = frozenset(
    ("serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "math", "emoji", "ui-serif", "ui-sans-serif", "ui-monospace")
)
KEYWORDS = frozenset(("inherit", "initial", "unset", "revert", "revert-layer"))
_DRAWN = re.compile(r"""font-family\s*(?:=\s*(?:"([^"]*)"|'([^']*)')|:\s*([^;}"<]+))""")
_ROOT = re.compile(r"<svg(?=[\s>])(?![^>]*\sfont-family\s*[=:])")


@dataclass(frozen=True, slots=True)
class FontUse:
    """The families of one declaration, in order, and where it stands."""

    families: tuple[str, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class OwnFont:
    """A face that a sheet brings: ``address`` as it is written."""

    family: str
    address: str
    weight: int = 400
    style: str = "normal"


def fonts_used(css: str) -> tuple[FontUse, ...]:
    """The ``font-family`` declarations of a sheet but those of @font-face."""
    return tuple(_used(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)))


def _used(nodes: Iterable[Any]) -> Iterator[FontUse]:
    for node in nodes:
        if node.type == "declaration":
            if node.lower_name == "font-family" and (families := _families(node.value)):
                yield FontUse(families, node.source_line, node.source_column)
        elif node.type in ("qualified-rule", "at-rule") and node.content and getattr(node, "lower_at_keyword", "") != "font-face":
            yield from _used(_inside(node))


def _inside(node: Any) -> list[Any]:
    if getattr(node, "lower_at_keyword", "") in ("media", "supports", "layer"):
        return list(tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True))
    return list(tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True))


def _families(value: Iterable[Any]) -> tuple[str, ...]:
    names: list[list[str]] = [[]]
    for token in value:
        if token.type == "literal" and token.value == ",":
            names.append([])
        elif token.type in ("string", "ident"):
            names[-1].append(token.value)
        elif token.type == "function":
            return ()
    return tuple(" ".join(words) for words in names if words)


def fonts_brought(css: str) -> tuple[OwnFont, ...]:
    """The faces that a sheet declares with a file."""
    found = []
    for node in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
        if node.type != "at-rule" or node.lower_at_keyword != "font-face" or node.content is None:
            continue
        facts = {declaration.lower_name: declaration.value for declaration in _inside(node) if declaration.type == "declaration"}
        family = next(iter(_families(facts.get("font-family", ()))), "")
        addresses = [address for token in facts.get("src", ()) if (address := _address(token))]
        weight = next((token.int_value for token in facts.get("font-weight", ()) if token.type == "number" and token.is_integer), 400)
        style = next((token.lower_value for token in facts.get("font-style", ()) if token.type == "ident"), "normal")
        found += [OwnFont(family, address, weight, style) for address in addresses[:1] if family]
    return tuple(found)


def _address(token: Any) -> str:
    if token.type == "url":
        return str(token.value)
    if token.type == "function" and token.lower_name == "url":
        return next((str(inner.value) for inner in token.arguments if inner.type == "string"), "")
    return ""


def fonts_drawn(svg: str) -> tuple[FontUse, ...]:
    """The families that the text of a drawing asks for."""
    found = []
    for match in _DRAWN.finditer(svg):
        words = next(group for group in match.groups() if group is not None)
        families = tuple(name for part in words.split(",") if (name := part.strip().strip("'\"").replace("&quot;", "").strip()))
        before = svg[: match.start()]
        found.append(FontUse(families, before.count("\n") + 1, len(before) - before.rfind("\n")))
    return tuple(found)


def with_font(svg: str, family: str) -> str:
    """A drawing whose text is in a family where it does not ask for another."""
    return _ROOT.sub(f'<svg font-family="{family}"', svg, count=1) if "<text" in svg else svg
