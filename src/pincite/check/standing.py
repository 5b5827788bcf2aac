"""How a source stands to what it says: whether it vouches for a number, or gives it as a claim, a guess or a plan."""

from __future__ import annotations

import re

from pincite.check.candidates import Candidate, Stated
from pincite.model.quantity import Kind

_REPORTED = re.compile(
    r"\b(?:according to|claim(?:ed|s|ing)?|alleg\w+|(?:is|are|was|were) said to|reportedly|supposed(?:ly)?|rumou?r\w*"
    r"|believed (?:that|to|it|he|she|they)|thought (?:that|he|she|they|it|to)|maintain(?:s|ed)? that|boast\w*|guess\w*|reckon\w*"
    r"|estimat(?:e[ds]?|ing)|puts? (?:it|(?:the|his|her|their) \w+|them) at|speaks? of|spoke of|wrote of|in (?:his|her|their) opinion"
    r"|perhaps|probably|possibly|apparently|presumably)\b",
    re.IGNORECASE,
)
_SAID_AFTER = re.compile(
    r"[^.;:]{0,60}?,\s+(?P<words>(?:(?:his|her|their|the|a)\s+)?(?!and|but|or|who|which|that)\w+\s+"
    r"(?:said|says|claimed|thought|believed|reported|estimated))\b",
    re.IGNORECASE,
)
_SPEAKING = re.compile(
    r"\b(?:if|accord\w+|sa(?:y|ys|id|ying)|t[eo]lls?|told|claim\w*|alleg\w+|report\w*|suppos\w+|rumou?r\w*|belie[fv]\w*|think\w*"
    r"|thought|maintain\w*|boast\w*|guess\w*|reckon\w*|estimat\w*|put(?:s|ting)?|speaks?|spoke\w*|wr[io]t\w*|opinion|perhaps"
    r"|probabl\w+|possibl\w+|apparent\w*|presum\w+|seem\w*|account\w*|telegram\w*|letter\w*|figures?|gives?|gave|count\w*|assert\w*"
    r"|admi\w+|mention\w*|recall\w*|remember\w*|testif\w+|insist\w*|argu\w+|declar\w+|announc\w+|inform\w*|version|source|memoirs?"
    r"|diar\w+|quot\w+|call\w*|make[sn]?|judg\w+|assum\w+|consider\w*|suspect\w*|knows?|knew|known|official\w*|has it|names?"
    r"|describ\w+|list\w*|records?|state[ds]?|plan\w*|intend\w*|propos\w*|hop(?:e|ed|ing)|expect\w*|threat\w*|promis\w*|offer\w*"
    r"|demand\w*|ask\w*|want\w*|would|should|could|may|might|was to|were to|order\w*|heard|read\w*)\b",
    re.IGNORECASE,
)
_ASIDE = frozenset({Kind.DATE, Kind.DATERANGE, Kind.TIME, Kind.ORDINAL, Kind.DECADE})
"""Of these it is seldom the number that is only reported."""


def find_unvouched(item: Stated, mine: Candidate) -> str:
    """Why the sentence states as a fact what the source only reports; '' where it does not."""
    if item.clauses is None or item.claim.quantity.kind in _ASIDE:
        return ""
    source, text = mine.bond.source, mine.reading.passage.text
    low, high = source.sentence
    start = max(low, *(text.rfind(mark, low, source.start) + 1 for mark in ";:"))
    reported = _REPORTED.search(text, start, source.start)
    after = _SAID_AFTER.match(text, source.quantity.end, high)
    if (reported is None and after is None) or _SPEAKING.search(item.claim.sentence):
        return ""
    words = reported.group() if reported else after["words"] if after else ""
    return f"the source has it from somebody (‘{words}’), and the sentence as a fact"
