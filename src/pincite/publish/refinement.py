"""What a compositor adds on the screen: joiners that keep dashes with their words, hair spaces between quotation marks.

After the manual of Standard Ebooks. The words of sources stay letter for letter, and so does code. A word joiner has no width and search
passes it over; a hair space is never put where it would part a word.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from pincite.publish.markup import Element, classes, local_name

JOINER, HAIR, NO_BREAK = "\u2060", "\u200a", "\u00a0"

_VERBATIM = frozenset(("words", "passage", "seed-facts", "digest"))
_SILENT = frozenset(("code", "pre", "math", "script", "style", "svg"))

_EVERYWHERE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"(?<=[^\s{JOINER}])—"), f"{JOINER}—"),
    (re.compile(r"(?<=\d)–(?=\d)"), f"{JOINER}–{JOINER}"),
    (re.compile(rf"(?<=[^\s\d{JOINER}])–(?=\S)"), f"{JOINER}–"),
    (re.compile(r"\b([A-Z]\.) (?=[A-Z]\.)"), rf"\1{NO_BREAK}"),
    (re.compile(r"(?<=[A-Z])-(?=[A-Z\d])"), f"-{JOINER}"),
    (re.compile(r"\A([–—]) (?=\S)"), rf"\1{JOINER}{NO_BREAK}"),
)
_ENGLISH: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"([“‘])(?=[“‘])"), rf"\1{HAIR}{JOINER}"),
    (re.compile(r"([”’])(?=[”’])"), rf"\1{JOINER}{HAIR}{JOINER}"),
    (re.compile(r"(?<=\w)…"), f"{JOINER}{HAIR}{JOINER}…"),
    (re.compile(r"…(?=[.!?,;:])"), f"…{HAIR}{JOINER}"),
    (re.compile(r" &(?= )"), f"{NO_BREAK}&"),
)


def refine(tree: Element, language: str) -> None:
    """The text below the element refined; ``language`` is its own, and hair spaces are set in English alone."""
    _refine(tree, _rules(language))


def refined(text: str, language: str) -> str:
    return _rules(language)(text)


def _rules(language: str) -> Callable[[str], str]:
    rules = (*_EVERYWHERE, *(_ENGLISH if language.split("-")[0].lower() == "en" else ()))

    def apply(text: str) -> str:
        for pattern, replacement in rules:
            text = pattern.sub(replacement, text)
        return text

    return apply


def _refine(element: Element, apply: Callable[[str], str]) -> None:
    if local_name(element) in _SILENT or _VERBATIM.intersection(classes(element)):
        return
    own = str(element.get("lang") or "")
    apply = _rules(own) if own else apply
    if element.text:
        element.text = apply(element.text)
    for child in element:
        if isinstance(child.tag, str):
            _refine(child, apply)
        if child.tail:
            # A dash that follows an element belongs to the word in it.
            tail = f"{JOINER}{child.tail}" if child.tail[0] in "—–" and child.tail[1:2].strip() else child.tail
            child.tail = apply(tail)
