"""Stretches of text in which every number is a name: citations of cases, laws, addresses, telephone numbers, the author's own lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pincite.model.quantity import Role
from pincite.quantity.lexicon import Lexicon

CITATION = re.compile(
    r"[\[(](?:1[5-9]|20)\d\d[\])]\s(?:\d{1,3}\s)?[A-Z][A-Za-z&.]*(?:\s[A-Z(][A-Za-z().]*){0,3}\s\d{1,5}(?:\s\(\w+\))?(?:,?\s(?:at\s)?(?:\[?\d{1,4}\]?)(?:[–-]\d{1,4})?)?"
    r"|\b\d{1,3}\s(?:U\.\s?S\.|F\.\s?(?:Supp|App)\.(?:\s?[23]d)?|Stat\.|S\.\s?W\.(?:\s?[23]d)?|N\.\s?[EWY]\.(?:\s?[23]d)?|So\.(?:\s?[23]d)?|P\.(?:\s?[23]d)?|Cox\sCC|Cr\sApp\sR|Ch\sD|TLR|Lloyd's\sRep|F\.\s?(?:2d|3d)|S\.\s?Ct\.|A\.\s?C\.|All\sER|WLR|CLR|EHRR|QB|Cal\.),?\s(?:at\s)?\d{1,4}\b"
)
TELEPHONE = re.compile(
    r"(?<![\w.,])(?:\+\d{1,3}[ .-]?(?:\(\d{1,5}\)[ .-]?)?\d{1,5}(?:[ .-]\d{2,5}){1,4}"
    r"|\(0?\d{2,5}\)\s?\d{3,4}[ -]\d{3,4}|0\d{2,4} \d{3,4} \d{3,4}"
    r"|(?:1-)?\d{3}-\d{3}-\d{4}|0\d{3,4} \d{5,6})(?![\w-])"
)
# Numbers of laws, units and places: what a text must hold at all, and the pattern that finds it.
_NUMBERED: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (needle, re.compile(pattern))
    for needle, pattern in (
        ("(E", r"\((?:EU|EC|EEC|Euratom)\)\s(?:No\.?\s)?\d{1,4}/\d{2,4}"),
        ("/E", r"/\d{1,4}/(?:EC|EU|EEC)\b"),
        ("/JHA", r"/\d{1,4}/JHA\b"),
        ("/", r"/(?<=\b[12]/)(?<!\d\d/)\d{1,2}(?:st|nd|rd|th)\b"),
        ("SI ", r"SI(?<=\bSI)(?: No\.)? \d{4}/\d{1,4}\b"),
        ("S.I.", r"S\.I\.(?: No\.)? \d{4}/\d{1,4}\b"),
        (" (c.", r"Act (?:1[5-9]|20)\d\d \(c\. ?\d{1,3}\)"),
        (
            ". ",
            r"\. (?:(?<=\breg\. )|(?<=\bregs\. )|(?<=\b[Aa]rt\. )|(?<=\br\. )|(?<=\bReg\. ))\d{1,4}(?:\(\w+\))*",
        ),
        (", ", r", [A-Z]{2} \d{5}(?:-\d{4})?(?=[\s.,;]|$)"),
    )
)
LINKS = re.compile(
    r"\b(?:https?://|www\.)\S+|\bdoi:\s?\S+|\b10\.\d{4,9}/\S+|\bISBN(?:-1[03])?:?\s?[\dX-]{10,17}|\bISSN:?\s?\d{4}-\d{3}[\dX]"
    r"|\b[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}|\barXiv:\S+"
)

Zone = tuple[int, int, Role, str]

OWN_LIST = "the book's own list of"
"""How the reason begins for which a number in a phrase of the author's list is set aside."""

ADDRESS = "address or identifier"
"""The reason for which a number in a web address, a DOI or an ISBN is set aside."""


def zones(text: str, lexicon: Lexicon) -> list[Zone]:
    """The stretches, sorted."""
    return sorted([*_known_zones(text), *_own_zones(text, lexicon)])


def _own_zones(text: str, lexicon: Lexicon) -> Iterator[Zone]:
    """Where the names and idioms that the author added stand."""
    for phrases, role in ((lexicon.names, Role.NAME), (lexicon.idioms, Role.IDIOM)):
        if phrases:
            longest_first = sorted(phrases, key=len, reverse=True)
            pattern = r"(?<!\w)(?:" + "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in longest_first) + r")(?!\w)"
            for match in re.finditer(pattern, text, re.IGNORECASE):
                yield match.start(), match.end(), role, f"{OWN_LIST} {role.value}s"


def _known_zones(text: str) -> Iterator[Zone]:
    for match in CITATION.finditer(text):
        yield match.start(), match.end(), Role.NAME, "citation of a case"
    for needle, pattern in _NUMBERED:
        if needle in text:
            for match in pattern.finditer(text):
                yield match.start() - 1, match.end(), Role.NAME, "number of a law, a place or a unit"
    for match in TELEPHONE.finditer(text):
        yield match.start(), match.end(), Role.NAME, "telephone number"
    if "://" in text or "www." in text or "doi" in text or "ISBN" in text or "10." in text or "@" in text or "ISSN" in text:
        for match in LINKS.finditer(text):
            yield match.start(), match.end(), Role.NAME, ADDRESS
