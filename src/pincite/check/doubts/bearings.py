"""Which way a number points: so much more or less, so long before or after, up to a day or from it."""

from __future__ import annotations

import re
from dataclasses import replace

from pincite.check.case import Case
from pincite.check.doubts.amiss import amiss
from pincite.check.doubts.came_first import is_told_in_turn
from pincite.check.doubts.rates import other_rate
from pincite.check.measures import past_stop, sort_of
from pincite.check.steps import FALLS, RISES
from pincite.model.claim import Claim
from pincite.model.quantity import Kind, Moment, Period, Quantity
from pincite.quantity.words import SMALL

_TIMES = frozenset({Kind.DURATION, Kind.DATE, Kind.DATERANGE, Kind.TIME, Kind.ORDINAL})

_GREATER = "more|higher|longer|larger|bigger|greater|older|better|taller|faster|heavier|dearer|warmer|hotter|wider|deeper|thicker|stronger"
_SMALLER = "less|fewer|lower|shorter|smaller|younger|worse|slower|lighter|cheaper|cooler|colder|narrower|shallower|thinner|weaker"
COMPARATIVE = f"(?:{_GREATER}|{_SMALLER})"
"""Behind a number it makes a difference of it: '13 lb. lighter'."""
_MORE = f"{_GREATER}|above|ahead|further|up|elder|senior|seniors?"
_LESS = f"{_SMALLER}|below|behind|down|short|junior|juniors?"
THAN_NUMBER = rf"\s+than\s+[€£$]?(?:\d[\d.,]*|(?:{'|'.join(SMALL)})\b)(?!\s+(?:day|week|month|year)s?\b)"
"""'one of the four more than eight million': the comparative is the next number's, not so in 'fewer than twelve months before'."""
_STOP = r"(?:\.(?= (?-i:[a-z])))?"
"""The stop of a unit that is cut short ('400 ft. above')."""
_FOLLOWS = re.compile(
    rf"(?:{_STOP}(?=\s+(?:above|below)\b))?\s*(?:\w+\s+)?(?:his |her |their )?"
    rf"(?:(?P<plus>{_MORE})|(?P<minus>{_LESS}))\b(?!\s+(?:or|to|of a)\b|{THAN_NUMBER})",
    re.IGNORECASE,
)
_LEADS = re.compile(
    rf"\b(?:(?P<plus>{_MORE}|r[io]s(?:en?|es|ing)|gr[eo]w\w*|gain\w*|increas\w+|climb\w*)"
    rf"|(?P<minus>{_LESS}|f[ea]ll\w*|drop\w*|los[te]\w*|decreas\w+|declin\w+|shr[aiu]nk\w*|reduc\w+))\s+(?:by|of)\s+"
    r"(?:(?:about|some|around|nearly|almost|only|roughly)\s+)?\W?$",
    re.IGNORECASE,
)

_STEP_OF = re.compile(
    r"\b(?:(?P<plus>increase|rise|growth|gain|improvement|ascent|climb)|(?P<minus>decrease|fall|drop|decline|reduction|cut|decrement|descent))\s+of\s+\W?$",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"\b(?P<plus>another|(?:a|some) further|additional)(?P<minus>)\s+(?:some |about )?$", re.IGNORECASE)
_CLIMBED = re.compile(
    r"\b(?:(?P<plus>climb(?:ed|ing|s)?|(?:went|gone|going|goes) up|ascend(?:ed|ing|s)?|mount(?:ed|ing))"
    r"|(?P<minus>(?:went|gone|going|goes|came|come|got) down|descend(?:ed|ing|s)?|lowered|let down))\s+"
    r"(?:(?:by|about|some|nearly|another)\s+)*$",
    re.IGNORECASE,
)
_UP = re.compile(r"\b(?:(?P<plus>up)|(?P<minus>down))\s+[€£$]?$", re.IGNORECASE)

_EARLIER = r"before|earlier|previously|ago|beforehand"
_LATER = r"after|afterwards?|later|on|since|thereafter"
_AGO = re.compile(rf"\s*(?:(?P<minus>{_EARLIER})|(?P<plus>{_LATER}))\b(?!\s+\d)", re.IGNORECASE)
_UNTIL = re.compile(
    r"\b(?:(?P<minus>until|till|up to|before|ended on|ending on|ended|prior to)|(?P<plus>after|since|from|beginning on|began on|starting))"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)

_BEGINS = re.compile(
    r"\b(?:beg[aiu]n\w*|start(?:s|ed|ing)?|commenc\w+|broke out|set in|outbreak|beginning|onset)\b[^.;:,\d]{0,32}$", re.IGNORECASE
)
_ENDS = re.compile(
    r"\b(?:end(?:ed|s|ing)?|finish\w*|complet\w+|ceas\w+|conclu\w+|clos(?:ed|es|ing)|lifted|expir\w+)\b[^.;:,\d]{0,32}$", re.IGNORECASE
)
_NIGHT_OF = re.compile(r"\bnight of (?:the )?$", re.IGNORECASE)
_NOT_UNTIL = re.compile(r"\b(?:not|never|no(?:body| one|ne|thing)?|nor|neither)\b|n[’']t\b", re.IGNORECASE)

_WAY = re.compile(
    r"\s+(?:in\s+)?(?:(?P<wide>wide|width|across|broad|breadth)|(?P<deep>deep|depth)|(?P<long>long|length)|(?P<high>high|height|tall)"
    r"|(?P<thick>thick|thickness))\b",
    re.IGNORECASE,
)
_REACH = 48


_SPAN = re.compile(r"\s+(?:in\s+)?(?P<span>span)\b", re.IGNORECASE)
_WAY_OF = re.compile(
    r"\b(?:(?P<wide>width|breadth)|(?P<deep>depth)|(?P<long>length)|(?P<high>height)|(?P<thick>thickness)|(?P<span>span))"
    r"\s+of\s+(?:(?:about|some|nearly|almost|over|only)\s+)*$",
    re.IGNORECASE,
)
_LEVEL = re.compile(rf"{_STOP}\s+(?:(?P<plus>above)|(?P<minus>below|beneath))\b", re.IGNORECASE)
_REACHED = re.compile(
    r"\s+(?:(?P<plus>beyond|past|farther on|further on|(?:on )?the (?:far|other) side of)"
    r"|(?P<minus>short of|before|(?:on )?(?:this|the near) side of))\b",
    re.IGNORECASE,
)
_EXTENT = re.compile(r"\b(?:(?P<plus>height|altitude|elevation)|(?P<minus>depth))\b[^.;:,\d]{0,40}$", re.IGNORECASE)
_STREAM = re.compile(rf"{_STOP}\s+(?:(?P<plus>up(?:stream|river))|(?P<minus>down(?:stream|river)))\b", re.IGNORECASE)
_PUNCTUAL = re.compile(
    r"\s+(?:(?P<plus>late|too late|overdue|behind (?:\w+ )?(?:time|schedule))"
    r"|(?P<minus>early|too early|too soon|ahead of (?:\w+ )?(?:time|schedule)))\b",
    re.IGNORECASE,
)
_REACHES = re.compile(rf"\b(?:(?P<plus>{RISES})|(?P<minus>{FALLS}))\s+to\s+(?:(?:about|some|nearly|almost|only)\s+)?\W?$", re.IGNORECASE)
_UTMOST = re.compile(r"\b(?:(?P<plus>highest|greatest|maximum|peak)|(?P<minus>lowest|smallest|minimum))\b[^.;:\d]{0,24}$", re.IGNORECASE)


def find_contrary(case: Case) -> str:
    """Why a number points another way in the sentence than in the source; '' where it does not."""
    if case.mine.bond.fit.is_end or is_told_in_turn(case):
        return ""
    pairs = (_in_sentence(case.item.claim), (case.source.quantity, case.text))
    claim, source = ((replace(quantity, end=past_stop(text, quantity.end)), text) for quantity, text in pairs)
    return _turned(claim, source) or _other_way(claim, source) or other_rate(claim, source)


def _in_sentence(claim: Claim) -> tuple[Quantity, str]:
    """The number of a claim with its sentence, placed in it."""
    start, end = claim.in_sentence
    return replace(claim.quantity, start=start, end=end), claim.sentence


def bearing_of(quantity: Quantity, text: str, low: int) -> str:
    """'+' or '-' where the number is said to be so much more or less; '' elsewhere. ``low`` is where the text begins."""
    return _more_or_less(replace(quantity, start=quantity.start - low, end=quantity.end - low), text)[0]


def _turned(claim: tuple[Quantity, str], source: tuple[Quantity, str]) -> str:
    ways = [(tell, tell) for tell in (_more_or_less, _before_or_after, _punctual, _reached, _amiss)]
    for tell, know in (*ways, (_level, _extent), (_reaches, _utmost), (_more_or_less, _climbed), (_climbed, _more_or_less)):
        said, known = tell(*claim), know(*source)
        if said[0] and known[0] and said[0] != known[0] and not _is_wait(said[1], known[1]):
            return f"the sentence has ‘{said[1]}’ where the source has ‘{known[1]}’"
    return ""


def _is_wait(one: str, other: str) -> bool:
    """Whether one is 'until' of a search and the other 'not until' of what was found, or 'not before' of what went on."""
    if "not before" in {one.lower(), other.lower()} and {one.lower(), other.lower()} & {"until", "till"}:
        return True
    return {word.split()[-1].lower() for word in (one, other)} <= {"until", "till"}


def _more_or_less(quantity: Quantity, text: str) -> tuple[str, str]:
    after = _FOLLOWS.match(text, quantity.end)
    lead = text[max(0, quantity.start - _REACH) : quantity.start]
    before = (
        _LEADS.search(lead)
        or _STEP_OF.search(lead)
        or _ANOTHER.search(lead)
        or (_UP.search(lead) if quantity.kind is Kind.PERCENT else None)
    )
    return _sign(after if after else before)


def _punctual(quantity: Quantity, text: str) -> tuple[str, str]:
    """'eleven weeks late'."""
    return _sign(_PUNCTUAL.match(text, quantity.end) if quantity.kind is Kind.DURATION else None)


def _amiss(quantity: Quantity, text: str) -> tuple[str, str]:
    """'200 feet too high'."""
    return amiss(text, quantity.start, quantity.end)


def _level(quantity: Quantity, text: str) -> tuple[str, str]:
    """'3 km above the dam'."""
    return _sign(_LEVEL.match(text, quantity.end) if sort_of(quantity) == "length" else None)


def _reached(quantity: Quantity, text: str) -> tuple[str, str]:
    """'three miles beyond the pass', 'short of it'."""
    return _sign(_REACHED.match(text, quantity.end) if sort_of(quantity) == "length" else None)


def _extent(quantity: Quantity, text: str) -> tuple[str, str]:
    """'a height of 3,000 feet', '3 km upstream'."""
    return _sign(_STREAM.match(text, quantity.end) or _EXTENT.search(text[max(0, quantity.start - _REACH) : quantity.start]))


def _climbed(quantity: Quantity, text: str) -> tuple[str, str]:
    """'went up 1,300 ft.'."""
    lead = text[max(0, quantity.start - _REACH) : quantity.start]
    return _sign(_CLIMBED.search(lead) if sort_of(quantity) == "length" else None)


def _reaches(quantity: Quantity, text: str) -> tuple[str, str]:
    """'rose to 30 degrees'."""
    return _sign(_REACHES.search(text[max(0, quantity.start - _REACH) : quantity.start]))


def _utmost(quantity: Quantity, text: str) -> tuple[str, str]:
    """'the lowest temperature, 30 degrees'."""
    return _sign(_UTMOST.search(text[max(0, quantity.start - _REACH) : quantity.start]))


def find_other_end(case: Case) -> str:
    """Whether the sentence has 'until' (or that it ended) with the first day of the source's span, or 'from' with its last."""
    said, span = case.item.claim.quantity.value, case.source.quantity.value
    if not isinstance(span, Period) or not isinstance(said, Moment):
        return ""
    sign, word = _end_told(case.item.claim.before)
    if not sign:
        return ""
    end, other = (span.start, span.end) if sign == "-" else (span.end, span.start)
    if end is None or other is None or not _is_day(said, end) or _is_day(said, other):
        return ""
    return f"the sentence has ‘{word}’ with the {'first' if sign == '-' else 'last'} day of ‘{case.source.quantity.text}’"


def _end_told(before: str) -> tuple[str, str]:
    """Which end of a span the words before a date name: '-' the last, '+' the first."""
    sign = _sign(_UNTIL.search(before[-_REACH:]))
    if sign[1].lower() not in {"", "before", "prior to", "after"}:
        return sign
    night = _NIGHT_OF.search(before)
    if night:
        return ("+", night[0].split()[0])  # the night of 1 to 2 March is that of the 1st
    begins, ends = _BEGINS.search(before), _ENDS.search(before)
    if sign[0] or bool(begins) == bool(ends):
        return ("", "")
    found = begins or ends
    return ("+" if begins else "-", found.group().split()[0]) if found else ("", "")


def _is_day(said: Moment, end: Moment) -> bool:
    return (said.month, said.day) == (end.month, end.day) and (said.day is not None or said.year == end.year)


def _before_or_after(quantity: Quantity, text: str) -> tuple[str, str]:
    if quantity.kind not in _TIMES:
        return ("", "")
    if quantity.kind is Kind.DURATION:
        return _sign(_AGO.match(text, quantity.end))
    before = text[max(0, quantity.start - _REACH) : quantity.start]
    found = _UNTIL.search(before)
    sign, word = _sign(found)
    clause = before[max(before.rfind(mark, 0, len(before)) for mark in ",;:.") + 1 : found.start()] if found else ""
    if sign == "-" and word.lower() in {"until", "till", "before"} and _NOT_UNTIL.search(clause):
        return ("+", f"not {word}")  # what was 'not paid until 1861' was not paid before
    return (sign, word)


def way_of(quantity: Quantity, text: str, low: int) -> str:
    """'wide', 'deep', 'long', 'high' or 'thick' where a measure is said to be so; '' elsewhere. ``low`` is where the text begins."""
    found = _WAY.match(text, quantity.end - low)
    return (found.lastgroup or "") if found else ""


def _other_way(claim: tuple[Quantity, str], source: tuple[Quantity, str]) -> str:
    """'two miles wide' of what is two miles deep."""
    said, known = (_way(*one) for one in (claim, source))
    if said is None or known is None or said.lastgroup == known.lastgroup:
        return ""
    return f"the sentence has ‘{said[0].strip()}’ where the source has ‘{known[0].strip()}’"


def _way(quantity: Quantity, text: str) -> re.Match[str] | None:
    if sort_of(quantity) != "length":
        return None
    return (
        _WAY.match(text, quantity.end)
        or _SPAN.match(text, quantity.end)
        or _WAY_OF.search(text, max(0, quantity.start - _REACH), quantity.start)
    )


def _sign(found: re.Match[str] | None) -> tuple[str, str]:
    if found is None:
        return ("", "")
    return ("+", found["plus"]) if found["plus"] else ("-", found["minus"])
