"""From, to, by: which part of a change a number is."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

_STEP = re.compile(
    r"\b(?P<step>from|to|by)\s+(?:(?:about|some|around|roughly|nearly|almost|over|under|only|just|more than|less than|a|the)\s+)*[€£$+]?$",
    re.IGNORECASE,
)
RISES = (
    r"ris(?:e|es|ing|en)|rose|gr[eo]w(?:s|ing|n)?(?: (?:taller|longer|larger|wider))?|increas\w+|climb\w*|rais(?:e|es|ed|ing)"
    r"|(?:went|gone|going|put|driven|brought|moved) up|mounted|jump\w*|widen\w*|swell\w*|swollen|lengthened|enlarged|doubled|trebled|dearer"
)
FALLS = (
    r"f[ae]ll(?:s|ing|en)?|decreas\w+|declin\w+|drop(?:s|ped|ping)?|shr[aiu]nk\w*|lower(?:s|ed|ing)?|cut|reduc\w+|halved"
    r"|(?:went|gone|going|brought|came|come|coming|moved) down|s[aiu]nk(?:s|ing)?|slip\w*|slump\w*|dwindl\w+|narrow\w*|shortened|cheaper"
    r"|(?:draw(?:s|n|ing)?|drew|pull(?:s|ed|ing)?|cut) (?:back|in)"
)
"""Words for a change for more, and for less."""
_CHANGE = re.compile(
    rf"\b(?:{RISES}|{FALLS}|up|down|improv\w+|enlarg\w+|extend\w*"
    r"|(?:go(?:es|ne|ing)?|went|mov(?:e[ds]?|ing)|chang(?:e[ds]?|ing)|pass(?:e[ds]|ing)?|advanc(?:e[ds]?|ing)|put) from)\b",
    re.IGNORECASE,
)
_BY_SO_MUCH = re.compile(
    r"\b(?:rose|risen|ris(?:es|ing)|f[ae]ll(?:s|en|ing)?|shr[aiu]nk|declined|increased|decreased)\s+"
    r"(?:(?:about|some|around|roughly|nearly|almost|over|only|just|another|a further|more than|less than)\s+)*[€£$]?$",
    re.IGNORECASE,
)
"""'The river fell eleven feet' is a change by so much."""
_REACH = 90


_NOW = re.compile(r"\b(?:now|today|by then)\s+(?:\w+\s+){0,3}[€£$]?$", re.IGNORECASE)
_TO_COME = re.compile(r"[^.;:\d]{0,24}?\b(?:would|will|shall|should|is to|are to|was to|were to)\b", re.IGNORECASE)
_INSTEAD = re.compile(
    r"\b(?:instead of|in place of|compared with|up from|down from)\s+(?:(?:about|some|only|just|the)\s+)*[€£$]?$", re.IGNORECASE
)
_GIVEN_UP = re.compile(
    r"\b(?:instead of|in place of|rather than|no longer(?:\s+[^\W\d_]+ed)?)\s+(?:(?:the|every|each|for|at|by|from)\s+)*[€£$]?$",
    re.IGNORECASE,
)
_FORMERLY = re.compile(
    r"[^\d.;:]{0,24}?\b(?:before|earlier|previously|formerly|at first|at the (?:start|beginning|outset))\b(?!\s+\w)", re.IGNORECASE
)
_A_YEAR_BEFORE = re.compile(
    r"[.,]?\s*(?:(?:in|over|for) the same (?:months?|period|weeks?|days?|quarter|season|time)(?: of)?,? )?"
    r"(?:in )?(?:an? |the )?(?:year|month|week|decade|season)s? (?:before|earlier|previously|ago)\b",
    re.IGNORECASE,
)


_AFTERWARDS = re.compile(r"[^\d.;:,]{0,24}?\b(?:after|afterwards|later)\b(?=\s*(?:[.,;:)\ufffc]|$))", re.IGNORECASE)
_OF_TIME = re.compile(r"\b(?:second|minute|hour|day|night|week|fortnight|month|year|decade)s?$", re.IGNORECASE)
"""'nine days later' is no number that came later."""


@lru_cache(maxsize=4096)
def turn_at(text: str, start: int, end: int, low: int = 0) -> str:
    """The same also where the sentence sets what is now against what was before."""
    step = step_at(text, start, low)
    if step:
        return step
    before = text[max(low, start - _REACH) : start]
    if _FORMERLY.match(text, end) or _A_YEAR_BEFORE.match(text, end) or _INSTEAD.search(before):
        return "from"
    if _AFTERWARDS.match(text, end) and not _OF_TIME.search(text[start:end]):
        return "to"
    if not _NOW.search(before):
        return ""
    return "from" if _TO_COME.match(text, end) else "to"


def is_given_up(text: str, start: int, low: int = 0) -> bool:
    """Whether another number took the place of this one ('no longer every ten years')."""
    return bool(_GIVEN_UP.search(text[max(low, start - _REACH) : start]))


@lru_cache(maxsize=4096)
def step_at(text: str, start: int, low: int = 0) -> str:
    """'from', 'to' or 'by' where the number at ``start`` is so named in the account of a change, else ''."""
    before = text[max(low, start - _REACH) : start]
    found = _STEP.search(before)
    if found is None or not _CHANGE.search(before):
        return "by" if _BY_SO_MUCH.search(before) else ""
    return found["step"].lower()


_RISE, _FALL = (re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in (RISES, FALLS))
_FROM = re.compile(
    r"\bfrom\s+(?:(?:about|some|around|roughly|nearly|almost|over|under|only|just|more than|less than|a|the)\s+)*[€£$]?$", re.IGNORECASE
)
_REACHES = re.compile(
    r"\b(?:to|below|above|under|over|past|at)\s+(?:(?:about|some|around|roughly|nearly|almost|only|just|a|the)\s+)*[€£$]?$", re.IGNORECASE
)


def direction_of(text: str, first: tuple[int, int, Fraction], second: tuple[int, int, Fraction]) -> int:
    """1 where 'rose from … to …' or 'from … it fell below …' goes with what the two numbers do, -1 where it does not, 0 where nothing
    of the kind is told; each number is a start, an end and a value.
    """
    if not _FROM.search(text[max(0, first[0] - 30) : first[0]]) or not _REACHES.search(text[first[1] : second[0]]):
        return 0
    low = max(text.rfind(mark, 0, first[0]) for mark in ";:") + 1
    told = text[low : second[0]]
    rises, falls = bool(_RISE.search(told)), bool(_FALL.search(told))
    if rises == falls or first[2] == second[2]:
        return 0
    return 1 if (first[2] < second[2]) == rises else -1


def is_change(text: str, start: int, low: int = 0) -> bool:
    """Whether a number is the first of two between which something changed ('enlarged from')."""
    return step_at(text, start, low) == "from"
