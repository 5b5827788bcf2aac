"""Numbers counted by a period: by another one, on one side only, or by which of two numbers ('571 a day' of 571 raids)."""

from __future__ import annotations

import re
from dataclasses import replace

from pincite.check.candidates import Candidate, Stated
from pincite.check.case import Case
from pincite.check.measures import sort_of
from pincite.model.quantity import Kind, Quantity
from pincite.quantity.units import SYMBOLS, WORDS

_UNRATED = frozenset({Kind.DURATION, Kind.DATE, Kind.DATERANGE, Kind.TIME, Kind.ORDINAL})
_PERIODS = {
    "second": "second",
    "minute": "minute",
    "hour": "hour",
    "day": "day",
    "week": "week",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "night": "day",
}
_ADVERBS = {"daily": "day", "weekly": "week", "monthly": "month", "yearly": "year", "annually": "year", "hourly": "hour", "nightly": "day"}
_RATE_AFTER = re.compile(
    r"(?:\.(?= (?-i:[a-z])))?"  # the stop of a unit that is cut short
    r"(?:\s+\w+){0,3}?\s*,?\s*(?:\b(?<!in )(?<!for )(?<!after )(?<!within )"
    r"(?:an?|per|each|every|the|/)\s+(?P<period>second(?!\s+[a-z])|minute|hour|day|week|month|quarter|year|night)\b(?!['’]s\b|\s+(?:later|earlier|"
    r"before|after|ago|or\b|and a half|of\b|long|in\b|past|to\b))|\b(?P<adverb>daily|weekly|monthly|yearly|annually|hourly|nightly)\b)",
    re.IGNORECASE,
)
_RATE_BEFORE = re.compile(
    r"\b(?:(?:each|every|per)\s+(?P<period>hour|day|week|month|quarter|year|night)|(?P<adverb>daily|weekly|monthly|yearly|annual(?:ly)?))\b"
    r"[^,;.]{0,40}$",
    re.IGNORECASE,
)
_EACH = re.compile(r"\.?\s+(?:(?:for|by|to) (?:each|every)\b|apiece\b|each\b|a (?:head|piece|man)\b)", re.IGNORECASE)
_PERIOD_WORDS = {
    period: re.compile(rf"\b(?:{words})", re.IGNORECASE)
    for period, words in {
        "second": r"second|sec\b|s\b|hz\b",
        "minute": r"minute|min\b|pulse|heart|respirations?\b|breath|r\.?p\.?m",
        "hour": r"hour|hr\b|h\b|mph|km/h|knot",
        "day": "day|dai|daily|night|diem|twenty-four hours|24 hours",
        "week": "week|fortnight",
        "month": "month",
        "quarter": "quarter",
        "year": "year|annu|annual|twelve ?month|per annum",
    }.items()
}
_LONG = frozenset(("day", "week", "month", "quarter", "year"))
_RATED = re.compile(
    r"\b(?:days?|weeks?|months?|quarters?|years?|nights?|daily|weekly|monthly|quarterly|yearly|annual\w*|annum|per|rates?|wages?|pay|salar\w+"
    r"|rent\w*|pensions?|allowances?|rations?|incomes?|interest|fees?|fares?|tolls?|output|yields?|speed|flow|average\w*|usual\w*|1[5-9]\d\d"
    r"|20\d\d|an? (?:man|head|person|child|dog|horse))\b",
    re.IGNORECASE,
)
"""A word that leaves the period of a rate to be understood, or names it."""
_IN_THAT = re.compile(r"(?:\s+\w+){0,3}?\s*,?\s*\bthe\s+(?:day|week|month|quarter|year)\b", re.IGNORECASE)
"""'2,600 tonnes in the year' is a sum."""
_OF_PERIOD = re.compile(
    r"\s+(?:of|from)\s+(?:the|a|each|every|that)\s+(?P<period>day|week|month|quarter|year|season)['’]s\b", re.IGNORECASE
)
_BY_MEASURE = re.compile(r"\.?(?:\s+(?:for\s+)?(?:an?|per|the|each|every)\s+[a-z]+\b){1,2}(?:\s+[a-z]+\b)?")
_MEASURES = frozenset({"length", "area", "volume", "mass", "money or mass"})
_ALIKE = {"lb": "pound", "tonne": "ton"}
_TOTAL = re.compile(r"^[^.;]{0,30}?\b(?:in all|altogether|in total|all told)\b", re.IGNORECASE)
_REACH = 48
_JOINT = re.compile(r"\.?\s*(?:to|and|or|–|-)\s*[€£$]?", re.IGNORECASE)
_SET_AGAINST = re.compile(
    r"\b(?:where(?:as)?|while|against|instead of|in place of|compared|rather than|formerly|usual|before the|than)\b", re.IGNORECASE
)
"""What is set against a rate is one too ('740 tons a day, whereas 4,900 had been usual')."""


def find_other_rated(case: Case) -> str:
    """Whether a number is told as a rate and its fellow is not, where the passage has it the other way round."""
    item, mine = case.item, case.mine
    said, known = _said(item), _known(mine)
    if bool(said) == bool(known):
        return ""
    for fellow, theirs in case.others():
        if theirs is None or theirs.reading is not mine.reading or not fellow.claim.is_beside(item.claim):
            continue
        if sort_of(case.source.quantity) != sort_of(theirs.bond.source.quantity):
            continue
        if _are_joined(case.source.quantity, theirs.bond.source.quantity, case.text):
            continue
        if (said, known) == (_known(theirs), _said(fellow)) and not (
            _SET_AGAINST.search(item.claim.sentence) and _SET_AGAINST.search(case.text)
        ):
            return f"‘{item.claim.quantity.text}’ and ‘{fellow.claim.quantity.text}’: the passage has the other one ‘a {said or known}’"
    return ""


def _are_joined(one: Quantity, other: Quantity, text: str) -> bool:
    """Whether nothing but 'to' or the like stands between them, so that the rate is of both ('from 40s. to 62s. a quarter')."""
    first, second = sorted((one, other), key=lambda quantity: quantity.start)
    return bool(_JOINT.fullmatch(text, first.end, second.start))


def _said(item: Stated) -> str:
    return rate_of(item.claim.quantity, item.claim.sentence, item.claim.sentence_start)


def _known(found: Candidate) -> str:
    source, (low, high) = found.bond.source, found.bond.source.sentence
    return rate_of(source.quantity, found.reading.passage.text[low:high], low)


def is_each(quantity: Quantity, text: str, low: int) -> bool:
    """Whether a number is told of each one ('£5 a head', '24 barrels apiece'). ``low`` is where the text begins."""
    return bool(_EACH.match(text, quantity.end - low))


def rate_of(quantity: Quantity, text: str, low: int) -> str:
    """The period that a number is counted by ('a day'); '' where it is counted once. ``low`` is where the text begins."""
    return _rate(replace(quantity, start=quantity.start - low, end=quantity.end - low), text)


def other_rate(claim: tuple[Quantity, str], source: tuple[Quantity, str]) -> str:
    """Why two numbers, each with its text, are not counted by the same period; '' where nothing speaks against it."""
    said, known = _rate(*claim), _rate(*source)
    if said and known and said != known:
        return f"the sentence has it ‘{_words(said)}’, the source ‘{_words(known)}’"
    if said and not known and (_EACH.match(source[1], source[0].end) or not _PERIOD_WORDS[said].search(_told_with(*source))):
        return f"the sentence has it ‘{_words(said)}’, and the source not"
    if known and not said and _TOTAL.match(claim[1][claim[0].end :]):
        return f"the sentence has it in all, the source ‘{_words(known)}’"
    if known in _LONG and not said and not _RATED.search(claim[1]) and not _IN_THAT.match(source[1], source[0].end):
        return f"the source has it ‘{_words(known)}’, the sentence once"
    whose = [found["period"].lower() for quantity, text in (claim, source) if (found := _OF_PERIOD.match(text, quantity.end))]
    if len(whose) == 2 and whose[0] != whose[1]:
        return f"the sentence has it of ‘the {whose[0]}’s’, the source of ‘the {whose[1]}’s’"
    of = _measured_by(*claim), _measured_by(*source)
    if of[0] and of[1] and not of[0] & of[1]:
        return f"the sentence has it ‘a {min(of[0])}’, the source ‘a {min(of[1])}’"
    return ""


def _measured_by(quantity: Quantity, text: str) -> frozenset[str]:
    """The measures that a number is counted by ('1.5 pence a ton', 'per ton mile'); none where it is counted by something else."""
    found = _BY_MEASURE.match(text, quantity.end)
    words = [*quantity.unit.split("/")[1:], *(found.group().lower().split() if found else ())]
    units = (WORDS.get(word) or SYMBOLS.get(word) for word in words)
    symbols = {unit.symbol for unit in units if unit is not None and unit.dimension in _MEASURES}
    return frozenset(_ALIKE.get(symbol, symbol) for symbol in symbols)


def _told_with(quantity: Quantity, text: str) -> str:
    """The sentence of a number with the one before it."""
    low = text.rfind(". ", 0, max(0, text.rfind(". ", 0, quantity.start)))
    high = text.find(". ", quantity.end + 1)
    return text[low + 1 : high if high >= 0 else len(text)]


def _words(period: str) -> str:
    return f"a {period}" if period != "hour" else "an hour"


def _rate(quantity: Quantity, text: str) -> str:
    """The period that the number is counted by; '' where it is counted once."""
    unit = quantity.unit.split("/")
    if len(unit) > 1:
        return _PERIODS.get(unit[1].rstrip("s"), _PERIODS.get({"d": "day", "h": "hour", "a": "year"}.get(unit[1], ""), ""))
    if quantity.kind in _UNRATED:
        return ""
    for found in (_RATE_AFTER.match(text, quantity.end), _RATE_BEFORE.search(text[max(0, quantity.start - _REACH) : quantity.start])):
        if found:
            period, adverb = found["period"], found["adverb"]
            return _PERIODS[period.lower()] if period else _ADVERBS.get(adverb.lower(), "year")
    return ""
