"""From, to, by: which part of a change a number is."""

from __future__ import annotations

import re

_STEP = re.compile(
    r"\b(?P<step>from|to|by)\s+(?:(?:about|some|around|roughly|nearly|almost|over|under|only|just|more than|less than|a|the)\s+)*[€£$+]?$",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(?:ris(?:e|es|ing|en)|rose|f[ae]ll(?:s|ing|en)?|gr[eo]w(?:s|ing|n)?|increas\w+|decreas\w+|declin\w+|drop\w*|shr[aiu]nk\w*|"
    r"climb\w*|rais\w+|lower\w*|cut|reduc\w+|went (?:up|down)|c[oa]me down|sank|sunk|sl[iu]p\w*|jump\w*|up|down|improv\w+|widen\w*)\b",
    re.IGNORECASE,
)
_REACH = 90


_NOW = re.compile(r"\b(?:now|today|by then)\s+(?:\w+\s+){0,3}[€£$]?$", re.IGNORECASE)
_AGAINST = re.compile(r"\b(?:against|instead of|in place of)\s+(?:(?:about|some|only|just|the)\s+)*[€£$]?$", re.IGNORECASE)
_FORMERLY = re.compile(
    r"[^\d.;:]{0,24}?\b(?:before|earlier|previously|formerly|at first|at the (?:start|beginning|outset))\b(?!\s+\w)", re.IGNORECASE
)


def turn_at(text: str, start: int, end: int, low: int = 0) -> str:
    """The same also where the sentence sets what is now against what was before."""
    step = step_at(text, start, low)
    if step:
        return step
    before = text[max(low, start - _REACH) : start]
    if _AGAINST.search(before) and _FORMERLY.match(text, end):
        return "from"
    return "to" if _NOW.search(before) else ""


def step_at(text: str, start: int, low: int = 0) -> str:
    """'from', 'to' or 'by' where the number at ``start`` is so named in the account of a change, else ''."""
    before = text[max(low, start - _REACH) : start]
    found = _STEP.search(before)
    if found is None or not _CHANGE.search(before):
        return ""
    return found["step"].lower()
