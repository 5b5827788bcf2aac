"""What came first, told in other words: 'after six' of what was done before they left at six, 'three minutes after the charge' of a charge
that came three minutes afterwards, 'before the Wednesday' of what fell on it.
"""

from __future__ import annotations

import re

from pincite.check.case import Case
from pincite.check.senses import senses_in, senses_of
from pincite.check.verbs import LIGHT
from pincite.model.quantity import Kind, Moment

_SIDE = r"(?:(?P<minus>before|until|till)|(?<!until )(?<!till )(?P<plus>after|since))"
_TOLD = re.compile(rf"\b{_SIDE}\s+(?:the\s+)?$", re.IGNORECASE)
_CLAUSE = re.compile(
    r"\b(?:(?P<minus>before)|(?P<plus>after))\s+(?!\d)(?P<what>[^,;:.\d]{3,60}?)\s+(?:at|on)\s+(?:the\s+)?$", re.IGNORECASE
)
"""'before they were ordered off at'."""
_DENIED = re.compile(r"\b(?:not|never|nobody|no one|none|nothing|nor|neither|no|only)\b|n[’']t\b", re.IGNORECASE)
_FROM = re.compile(r"\s+(?P<word>before|after)\s+(?P<what>[^,;:.\d\ufffc]{3,60})", re.IGNORECASE)
_THEN = re.compile(r"\s+(?:afterwards?|later)\b(?!\s+than)", re.IGNORECASE)
_DAY = r"(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
_PAST_DAY = re.compile(rf"\b(?:before|after|until|till|since)\s+(?:the\s+|that\s+)?{_DAY}")
_ON_DAY = re.compile(rf"\bon\s+(?:the\s+|that\s+)?{_DAY}", re.IGNORECASE)


def find_other_order(case: Case) -> str:
    """Why the sentence puts something before or after what the passage has on the other side of it; '' where it does not."""
    quantity = case.item.claim.quantity
    if case.item.clause is None or case.home is None:
        return ""
    if isinstance(quantity.value, Moment):
        return _past_the_clause(case)
    if quantity.kind is Kind.DURATION and _order_of(case) == "turned":
        return f"what is told ‘{quantity.text}’ from the other came on its other side in the passage"
    return _past_the_day(case)


def is_told_in_turn(case: Case) -> bool:
    """Whether the sentence counts back from what the passage tells 'three minutes later', or on from what it tells first."""
    return case.item.claim.quantity.kind is Kind.DURATION and _order_of(case) == "kept"


def _past_the_clause(case: Case) -> str:
    """'After six' of what was done before something else happened at six."""
    claim, source = case.item.claim, case.source
    low = source.sentence[0]
    said, known = _TOLD.search(claim.before), _CLAUSE.search(case.text[low : source.start])
    if said is None or known is None or bool(said["plus"]) == bool(known["plus"]) or _DENIED.search(claim.sentence):
        return ""
    assert case.item.clause is not None
    verbs = senses_of((verb for verb in case.item.clause.verbs if verb.stem not in LIGHT), case.meanings)
    main, other = senses_in(case.text[low : low + known.start()], case.meanings), senses_in(known["what"], case.meanings)
    if not verbs & main or verbs & other:
        return ""
    return f"the passage has it ‘{known.group().strip()} {source.quantity.text}’"


def _order_of(case: Case) -> str:
    """How 'so long after X' stands to a passage in which something came so long later: kept, turned, or '' where that is not told."""
    claim, source, home = case.item.claim, case.source, case.home
    assert home is not None
    said, then = _FROM.match(claim.after), _THEN.match(case.text, source.quantity.end)
    if said is None or then is None:
        return ""
    sentences = case.mine.reading.prose.sentences
    before = max((low for low, _ in sentences if low < source.sentence[0]), default=source.sentence[0])
    texts = (case.text[max(home.start, source.start - 80) : home.end], case.text[before : home.start], claim.before, said["what"])
    later, sooner, main, what = (senses_in(text, case.meanings) for text in texts)
    goes_on = bool(main & (later - sooner)) and bool(what & (sooner - later))
    goes_back = bool(main & (sooner - later)) and bool(what & (later - sooner))
    if goes_on == goes_back:
        return ""
    return "kept" if goes_on == (said["word"].lower() == "after") else "turned"


def _past_the_day(case: Case) -> str:
    """'Before the Wednesday' of what the passage has on that day."""
    home, sentence = case.home, case.text[slice(*case.source.sentence)]
    assert home is not None
    said = _PAST_DAY.search(case.item.part)
    if said is None or _ON_DAY.search(case.item.claim.sentence):
        return ""
    known = next((day for day in _ON_DAY.finditer(case.text, home.start, home.end) if day["day"] == said["day"]), None)
    if known is None or any(day["day"] == said["day"] for day in _PAST_DAY.finditer(sentence)):
        return ""
    return f"the sentence has ‘{said.group()}’ where the passage has ‘{known.group()}’"
