"""Stretches of text in which every number is a name: citations of cases, laws, addresses, telephone numbers, the author's own lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pincite.model.quantity import Role
from pincite.quantity.lexicon import Lexicon

# Each pattern begins with a character or a plain word and looks back from there, so that a text is scanned for it and not tried
# at every word: seven times faster, and most texts hold none of them.
_REPORTERS = (
    r"U\.\s?S\.|F\.\s?(?:Supp|App)\.(?:\s?[23]d)?|Stat\.|S\.\s?W\.(?:\s?[23]d)?|N\.\s?[EWY]\.(?:\s?[23]d)?|So\.(?:\s?[23]d)?"
    r"|P\.(?:\s?[23]d)?|Cox\sCC|Cr\sApp\sR|Ch\sD|TLR|Lloyd's\sRep|F\.\s?(?:2d|3d)|S\.\s?Ct\.|A\.\s?C\.|All\sER|WLR|CLR|EHRR|QB|Cal\."
)
_CITATION = (
    r"[\[(0-9](?:(?<=[\[(])(?:1[5-9]|20)\d\d[\])]\s(?:\d{1,3}\s)?[A-Z][A-Za-z&.]*(?:\s[A-Z(][A-Za-z().]*){0,3}\s\d{1,5}"
    r"(?:\s\(\w+\))?(?:,?\s(?:at\s)?(?:\[?\d{1,4}\]?)(?:[–-]\d{1,4})?)?"
    rf"|(?<=\b\d)\d{{0,2}}\s(?:{_REPORTERS}),?\s(?:at\s)?\d{{1,4}}\b(?:\s\((?:[\w. ]{{1,14}}\s)?(?:1[789]|20)\d\d\))?)"
)
_TELEPHONE = (
    r"[+(0-9](?<![\w.,].)(?:(?<=\+)\d{1,3}[ .-]?(?:\(\d{1,5}\)[ .-]?)?\d{1,5}(?:[ .-]\d{2,5}){1,4}"
    r"|(?<=\()0?\d{2,5}\)\s?\d{3,4}[ -]\d{3,4}|(?<=0)\d{2,4} \d{3,4} \d{3,4}"
    r"|(?:(?<=1)-\d{3}|(?<=\d)\d\d)-\d{3}-\d{4}|(?<=0)\d{3,4} \d{5,6})(?![\w-])"
)
_LAW = "number of a law, a place or a unit"

ADDRESS = "address or identifier"
"""The reason for which a number in a web address, a DOI or an ISBN is set aside."""

_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), reason)
    for pattern, reason in (
        (_CITATION, "citation of a case"),
        (_TELEPHONE, "telephone number"),
        (r"\((?:EU|EC|EEC|Euratom)\)\s(?:No\.?\s)?\d{1,4}/\d{2,4}", _LAW),
        (r"/\d{1,4}/(?:EC|EU|EEC)\b", _LAW),
        (r"/\d{1,4}/JHA\b", _LAW),
        (r"/(?<=\b[12]/)(?<!\d\d/)\d{1,2}(?:st|nd|rd|th)\b", _LAW),
        (r"SI(?<=\bSI)(?: No\.)? \d{4}/\d{1,4}\b", _LAW),
        (r"S\.I\.(?: No\.)? \d{4}/\d{1,4}\b", _LAW),
        (r"Act (?:1[5-9]|20)\d\d \(c\. ?\d{1,3}\)", _LAW),
        (r"\. (?:(?<=\breg\. )|(?<=\bregs\. )|(?<=\b[Aa]rt\. )|(?<=\br\. )|(?<=\bReg\. ))\d{1,4}(?:\(\w+\))*", _LAW),
        (r", [A-Z]{2} \d{5}(?:-\d{4})?(?=[\s.,;]|$)", _LAW),
        (r"http(?<=\bhttp)s?://\S+", ADDRESS),
        (r"www\.(?<=\bwww\.)\S+", ADDRESS),
        (r"doi:(?<=\bdoi:)\s?\S+", ADDRESS),
        (r"10\.(?<=\b10\.)\d{4,9}/\S+", ADDRESS),
        (r"ISBN(?<=\bISBN)(?:-1[03])?:?\s?[\dX-]{10,17}", ADDRESS),
        (r"ISSN(?<=\bISSN):?\s?\d{4}-\d{3}[\dX]", ADDRESS),
        (r"arXiv:(?<=\barXiv:)\S+", ADDRESS),
    )
)
_AT = re.compile(r"@[\w-]{1,64}\.[\w.-]{2,64}")
_MAIL = re.compile(r"\b[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}")

Zone = tuple[int, int, Role, str]

OWN_LIST = "the book's own list of"
"""How the reason begins for which a number in a phrase of the author's list is set aside."""


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
    for pattern, reason in _FORMS:
        for match in pattern.finditer(text):
            yield match.start() - (reason is _LAW), match.end(), Role.NAME, reason
    if _AT.search(text):
        for match in _MAIL.finditer(text):
            yield match.start(), match.end(), Role.NAME, ADDRESS
