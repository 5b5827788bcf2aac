"""The colours that a style sheet gives to text and to what is behind it, rule by rule, with the place of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import tinycss2
import tinycss2.color4

Colour = tuple[float, float, float, float]
"""Red, green, blue and opacity, each from 0 to 1."""


@dataclass(frozen=True, slots=True)
class ColourRule:
    """``line`` and ``column`` are those of the declaration; ``media`` the conditions that the rule stands under."""

    selector: str
    line: int
    column: int
    text: Colour | None = None
    behind: Colour | None = None
    media: str = ""


def colour_rules(css: str) -> tuple[ColourRule, ...]:
    """The rules that set a colour whose value is written there; variables and ``inherit`` are not known here."""
    return tuple(_rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), ""))


def is_colour(text: str) -> bool:
    """Whether a style sheet would take the text for one colour."""
    return colour_of(text) is not None


def colour_of(text: str) -> Colour | None:
    """A colour as it is written in a sheet; None for anything else."""
    tokens = [token for token in tinycss2.parse_component_value_list(text, skip_comments=True) if token.type != "whitespace"]
    return _colour(tokens[0]) if len(tokens) == 1 else None


def _rules(nodes: Iterable[Any], media: str) -> Iterator[ColourRule]:
    for node in nodes:
        if node.type == "at-rule" and node.content is not None and node.lower_at_keyword in ("media", "supports", "layer"):
            inside = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            yield from _rules(inside, f"{media} {tinycss2.serialize(node.prelude).strip()}".strip())
        elif node.type == "qualified-rule":
            found = _rule(node, media)
            if found is not None:
                yield found


def _rule(node: Any, media: str) -> ColourRule | None:
    colours: dict[str, tuple[Colour, Any]] = {}
    for declaration in tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True):
        if declaration.type != "declaration" or declaration.lower_name not in ("color", "background-color", "background"):
            continue
        for token in declaration.value:
            colour = _colour(token)
            if colour is not None:
                colours["text" if declaration.lower_name == "color" else "behind"] = (colour, declaration)
    if not colours:
        return None
    first = min((declaration for _, declaration in colours.values()), key=lambda found: (found.source_line, found.source_column))
    values = {name: colour for name, (colour, _) in colours.items()}
    selector = " ".join(tinycss2.serialize(node.prelude).split())
    return ColourRule(selector, first.source_line, first.source_column, values.get("text"), values.get("behind"), media)


def _colour(token: Any) -> Colour | None:
    if token.type not in ("hash", "ident", "function"):
        return None
    try:
        parsed = tinycss2.color4.parse_color(token)
        if parsed is None or parsed == "currentcolor":
            return None
        red, green, blue = (float(value or 0) for value in parsed.to("srgb").coordinates)
        return (red, green, blue, float(parsed.alpha))
    except (AttributeError, NotImplementedError, ValueError, TypeError):
        return None
