"""Whether a time is told on the other side of what it is counted from: 'three years earlier, on 2 February' of what was later."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pincite.check.candidates import Candidate, Stated
from pincite.check.case import Case
from pincite.check.elapsed import lies_between
from pincite.check.moments import moments_in
from pincite.check.senses import senses_in, senses_of
from pincite.check.verbs import LIGHT
from pincite.model.claim import Claim
from pincite.model.quantity import Bound, Kind, Moment, Number, Quantity

_SIDE = re.compile(r"\s+(?:(?P<minus>before|earlier)|(?P<plus>after|later))\b", re.IGNORECASE)
_SELF = re.compile(r"(?:\s+[^,;:.\d]{1,60})?,\s+(?:on|in|by|at)\s+(?:the\s+)?", re.IGNORECASE)
_ANCHOR = re.compile(r"\s+(?:the\s+)?")
_APPOSED = re.compile(r",\s+(?:only\s+|just\s+)?")
_CLOSES = re.compile(r"\s*(?:[,.;)\ufffc]|$)")
_LEAD = re.compile(
    r"\b(?:(?P<plus>after)|(?P<minus>before))\s+(?:(?:only|just|some|about|nearly|almost|another|a further)\s+)*$"
    r"|\b(?:(?P<then>after (?:which|that|this)|thereafter|afterwards)|(?P<till>before (?:which|that|this)))\b[^.;:]*\bfor\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_NEIGHBOUR = re.compile(r"\b(?:(?P<minus>previous|preceding)|(?P<plus>following|subsequent|ensuing))\b", re.IGNORECASE)
_HAD = re.compile(r"\bhad\b|[’']d\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|never|nobody|no one|none|nothing|nor|neither|no)\b|n[’']t\b", re.IGNORECASE)
_BOUND = re.compile(r"\b(?:(?P<minus>before|until|till)|(?<!until )(?<!till )(?P<plus>after|since))\s+(?:the\s+)?$", re.IGNORECASE)
_HAS_RUN = re.compile(r"[^,;:.\ufffc]{0,40}?\b(?:had|have|has|were|was|are|is|elapsed|passed)\b", re.IGNORECASE)
_LASTED = re.compile(r"\b(?:took|takes?|taken|it (?:was|is))\s+(?:(?:them|him|her|us|only|about|nearly|some)\s+)*$", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:.]\s")
_ONLY_FROM = re.compile(r"\b(?:only|not)\b[^,;:.]{0,40}?\b(?:after|before|until|till|from)\s+(?:(?:the|about)\s+)?$", re.IGNORECASE)
_BY = re.compile(r"\bby\s+(?:(?:the|about)\s+)?$", re.IGNORECASE)
_IT_WAS = re.compile(r"\bit was (?:(?:only|already|about|nearly|almost|the|in)\s+)*$", re.IGNORECASE)
_BY_THEN = re.compile(r"\b(?:already|had|no longer|by (?:then|that time)|long since)\b", re.IGNORECASE)
"""What was so by then came before it."""
_BEFORE = re.compile(r"\bbefore\s+(?:the\s+)?$", re.IGNORECASE)
_UP_TO = re.compile(r"\b(?:before|until|till|by|to|than|not|nor|towards?|about|between|prior)\b", re.IGNORECASE)
_NEAR = 24
"""Before a time: it is then no time at which something was, or what was before it is told; and how far before it that stands."""
_AFTER = re.compile(r"\s+after\s+(?!all\b|that\b|this\b|noon\b)", re.IGNORECASE)


def find_other_side(case: Case) -> str:
    """Why a time cannot be before or after what the sentence says it is; '' where nothing speaks against it."""
    item, mine = case.item, case.mine
    if item.claim.quantity.kind in {Kind.DURATION, Kind.CARDINAL}:
        return _of_dates(case) or _of_words(item, mine) or _of_what_came_before(case)
    if isinstance(item.claim.quantity.value, Moment):
        return _of_denial(item, mine) or _of_deadline(case) or _of_what_followed(item) or _of_what_came_before(case)
    return ""


def _of_dates(case: Case) -> str:
    """The same by the dates: of two that lie so far apart the one named is the later, and is told as the earlier."""
    item = case.item
    quantity, side, size = item.claim.quantity, _side_of(item), item.claim.quantity.value
    if not isinstance(size, Number):
        return ""
    for day, is_own in _dates_beside(case):
        known = (moment for _, setting in case.pool for moment in moments_in(setting.quantity))
        others = [moment for moment in known if lies_between(size.value, quantity.unit, moment, day)]
        is_later = side == ("+" if is_own else "-")
        if others and all(_is_sooner(day, other) if is_later else _is_sooner(other, day) for other in others):
            words = ("later", "earlier") if is_later else ("earlier", "later")
            return f"the day that is told as ‘{quantity.text}’ {words[0]} was the {words[1]}"
    return ""


def _dates_beside(case: Case) -> Iterator[tuple[Moment, bool]]:
    """The day that stands beside 'three days later', as its source has it; and whether it is that day, or the one counted from."""
    claim = case.item.claim
    start, end = claim.in_sentence
    found = _SIDE.match(claim.sentence, end)
    closes = found is not None and _CLOSES.match(claim.sentence, found.end())
    for other, theirs in zip(case.stated, case.chosen, strict=True):
        date = other.claim
        if theirs is None or found is None or not date.is_beside(claim):
            continue
        value = _day_of(date.quantity, theirs.bond.source.quantity)
        if value is None:
            continue
        low, high = date.in_sentence
        between = claim.sentence[found.end() : low] if date.start > claim.end else ""
        if _SELF.fullmatch(between):
            yield value, True
        elif _ANCHOR.fullmatch(between) and found.group().strip().lower() in {"before", "after"}:
            yield value, False
        elif date.end <= claim.start and _APPOSED.fullmatch(claim.sentence[high:start]) and closes:
            yield value, True
        elif date.end <= claim.start and closes and case.mine.bond.fit.how.startswith("the time between"):
            yield value, False


def _day_of(said: Quantity, source: Quantity) -> Moment | None:
    """The day of the source, which may be one end of a span, that a date of the sentence is."""
    if not isinstance(said.value, Moment):
        return None
    ends = [end for end in moments_in(source) if (end.month, end.day) == (said.value.month, said.value.day)]
    return ends[0] if ends else source.value if isinstance(source.value, Moment) else None


def _side_of(item: Stated) -> str:
    claim = item.claim
    return _sign(_SIDE.match(claim.sentence, max(claim.end, claim.quantity.noun_end) - claim.sentence_start))


def _sign(found: re.Match[str] | None) -> str:
    if found is None:
        return ""
    named = found.groupdict()
    return "+" if named.get("plus") or named.get("then") else "-"


def _is_cut_short(claim: Claim) -> bool:
    """'before forty-six years with the firm', which denies that so long had passed; not 'before six hours had gone by'."""
    return claim.quantity.kind is Kind.DURATION and not _HAS_RUN.match(claim.after) and not _NOT.search(_CLAUSE.split(claim.before)[-1])


def _of_words(item: Stated, mine: Candidate) -> str:
    """The same by the words: 'ten days earlier' of 'after ten days', 'the three summers after' of 'the three previous summers'."""
    source, text, low = mine.bond.source.quantity, mine.reading.passage.text, mine.bond.source.sentence[0]
    lead, led = _sign(_LEAD.search(item.claim.before)), _sign(_LEAD.search(text[low : source.start]))
    led = led or ("+" if _LASTED.search(text, low, source.start) else "")
    beside = _NEIGHBOUR.search(text, max(low, source.start - 12), max(source.end, source.noun_end))
    side = lead or _side_of(item)
    known = led if lead else _sign(beside) or _sign(_SIDE.match(text, source.end)) or led  # 'before six hours had gone by' is less than six
    if lead == "-" and not known and _is_cut_short(item.claim) and source.bound is Bound.EXACT:
        return f"the passage does not tell that it was before ‘{item.claim.quantity.text}’ were over"
    if not side or not known or side == known:
        return ""
    if not lead and not beside and _HAD.search(item.claim.sentence):
        return ""  # what was so 'after ten days' had not been so ten days before
    return f"‘{item.claim.quantity.text}’ is told as {'later' if side == '+' else 'earlier'}, which the passage has the other way round"


def _of_denial(item: Stated, mine: Candidate) -> str:
    """'Nobody before nine' of 'after nine nobody'."""
    claim, source = item.claim, mine.bond.source
    low, high = source.sentence
    said = _denied(claim.sentence, *claim.in_sentence)
    known = _denied(mine.reading.passage.text[low:high], source.start - low, source.quantity.end - low)
    if said and known and said != known:
        return f"what is denied of the time before or after ‘{claim.quantity.text}’ is denied of the other in the passage"
    return ""


def _denied(sentence: str, start: int, end: int) -> str:
    """'-' where something is denied of the time before, '+' of the time after; '' where nothing is."""
    bound = _BOUND.search(sentence[:start])
    if bound is None:
        return ""
    before, after = _CLAUSE.split(sentence[: bound.start()])[-1], _CLAUSE.split(sentence[end:])[0]
    return _sign(bound) if bool(_NOT.search(before)) != bool(_NOT.search(after)) else ""


def _of_deadline(case: Case) -> str:
    """'Only after one o'clock' of 'by one o'clock', and the other way round."""
    said, known = case.item.claim.before, case.text[case.source.sentence[0] : case.source.start]
    if any(_ONLY_FROM.search(one) and _BY.search(other) for one, other in ((said, known), (known, said))):
        return f"what was so by ‘{case.item.claim.quantity.text}’ was not so only from then on"
    return ""


def _of_what_followed(item: Stated) -> str:
    """'It was two o'clock after an engineer came': he did not come at two."""
    if _IT_WAS.search(item.claim.before) and _AFTER.match(item.claim.after):
        return f"what came before ‘{item.claim.quantity.text}’ did not come then"
    return ""


def _of_what_came_before(case: Case) -> str:
    """'The bridge fell before nine' of 'at nine the guns opened; the bridge fell at ten': the passage must tell of it ahead of the time."""
    item, at = case.item, case.source.start
    if item.clause is None or case.home is None or not isinstance(case.source.quantity.value, Moment) or _NOT.search(item.claim.before):
        return ""
    if not _BEFORE.search(item.claim.before) or _UP_TO.search(case.text[max(0, at - _NEAR) : at]):
        return ""
    if _BY_THEN.search(case.text, case.home.start, case.home.end):
        return ""
    said = senses_of((verb for verb in item.clause.verbs if verb.stem not in LIGHT), case.meanings)
    if not said or said & senses_in(case.text[: case.home.start], case.meanings):
        return ""
    return f"the passage does not tell that this was before ‘{item.claim.quantity.text}’"


def _is_sooner(one: Moment, other: Moment) -> bool:
    first, second = ((day.year or 0, day.month or 0, day.day or 0) for day in (one, other))
    return first[1:] < second[1:] if 0 in {first[0], second[0]} else first < second
