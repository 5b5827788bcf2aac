"""Language tags (BCP 47): which are tags at all, and which languages are written from right to left."""

from __future__ import annotations

import re

_TAG = re.compile(
    r"(?P<language>[A-Za-z]{2,3})(?:-[A-Za-z]{3}){0,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?"
    r"(?:-(?:[A-Za-z\d]{5,8}|\d[A-Za-z\d]{3}))*(?:-[A-WY-Za-wy-z\d](?:-[A-Za-z\d]{2,8})+)*(?:-[Xx](?:-[A-Za-z\d]{1,8})+)?"
)

_CODES = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et "
    "eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl "
    "km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj "
    "om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn "
    "to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
)
TWO_LETTERS = frozenset(_CODES.split())
"""ISO 639-1. Those of three letters are some 8,000; they are taken on trust."""


def is_language_tag(text: str) -> bool:
    """Whether a text is a well-formed tag whose language, if it has two letters, exists: 'zh-Hant', 'de-CH-1996'."""
    found = _TAG.fullmatch(text)
    return found is not None and (len(found["language"]) == 3 or found["language"].lower() in TWO_LETTERS)


_LEFTWARDS = frozenset(("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi", "ji"))
_LEFTWARDS_SCRIPTS = frozenset(("adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"))


_WITH_COMMA = "af be bg bs ca cs da de el es et eu fi fr gl hr hu id is it ka kk lt lv mk nb nl nn no pl pt ro ru sk sl sq sr sv tr uk vi"
_COMMAS = frozenset(_WITH_COMMA.split())
_POINTS = frozenset(("de-ch", "de-li", "es-gt", "es-hn", "es-mx", "es-ni", "es-pa", "es-pe", "es-pr", "es-sv", "es-us", "it-ch"))


def writes_decimal_comma(tag: str) -> bool:
    """Whether 1.000,5 is how numbers are written in a language, as in German, though not in Switzerland."""
    language, *rest = tag.lower().split("-")
    region = next((piece for piece in rest if len(piece) == 2), "")
    return language in _COMMAS and f"{language}-{region}" not in _POINTS


def direction(tag: str) -> str:
    """'rtl' for a language that is written from right to left, by its script where the tag names one; else 'ltr'."""
    pieces = tag.lower().split("-")
    script = next((piece for piece in pieces[1:] if len(piece) == 4 and piece.isalpha()), "")
    leftwards = script in _LEFTWARDS_SCRIPTS if script else pieces[0] in _LEFTWARDS
    return "rtl" if leftwards else "ltr"
