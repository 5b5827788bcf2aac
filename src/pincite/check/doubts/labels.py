"""What tells two numbers of a sentence apart, said at each: '30 feet at the base', 'a knife for nine', '212 of the vaccinated'."""

from __future__ import annotations

import re
from itertools import pairwise

from pincite.check.case import Case
from pincite.check.senses import root, senses_of
from pincite.check.settings import Setting
from pincite.check.values import are_fellows
from pincite.check.words import STOP_WORDS, Word, stem, words_of
from pincite.model.quantity import Moment, Period, Quantity

_SMALL = r"(?:at|on|in|for|of|among|to|from|by|with|under|over|through|off|upon|between)"
_LABEL = rf"(?:\s+(?:thick|wide|deep|long|high|tall|broad|each))?(?P<label>\s+(?:(?P<small>{_SMALL})\s+(?:[\w’'-]+\s*){{1,4}}?|[^\W\d]+))"
_JOINT = rf",?\s+(?:and|but|while|against|then)\s+(?:(?:only|just|about|some|nearly|another|{_SMALL})\s+)*[€£$]?"
_AHEAD = re.compile(rf"{_LABEL}(?P<joint>{_JOINT})", re.IGNORECASE)
_BEHIND = re.compile(rf"{_LABEL}(?=\s*(?:[,;:.)\ufffc]|$|\b(?:and|but|while|which|who|that|is|are|was|were|had|has)\b))", re.IGNORECASE)
_LEAD = re.compile(
    r"\b(?P<what>[^\W\d]+)\s+(?P<small>for|at|to|of|with|in|from)\s+(?:(?:about|some|only|just|nearly|over|the)\s+)*[€£$]?$", re.IGNORECASE
)
_SET_AGAINST = re.compile(r"\b(?:than|against|not|unlike|whereas|away from|before|after|until|till)\b", re.IGNORECASE)


def find_other_label(case: Case) -> str:
    """Why the number is the one that the passage tells of another thing beside; '' where it is not."""
    source, reading = case.source, case.mine.reading
    if case.item.clause is None or not case.is_plain or not _is_no_date(source):
        return ""
    taken = {found.bond.source.start for _, found in case.others() if found is not None and found.reading is reading}
    there = [setting for setting in reading.settings if setting.sentence == source.sentence and _is_no_date(setting)]
    for fellow in there:
        if fellow is not source and (reason := _led_by_another(case, fellow)):
            return reason
    alike = [setting for setting in there if setting is source or are_fellows(setting.quantity, source.quantity)]
    at = next(number for number, setting in enumerate(alike) if setting is source)
    for fellow in (*alike[max(0, at - 1) : at], *alike[at + 1 : at + 2]):
        if fellow.start not in taken and (reason := _labelled_as_another(case, fellow)):
            return reason
    return ""


def _is_no_date(setting: Setting) -> bool:
    return not isinstance(setting.quantity.value, Moment | Period)


def _led_by_another(case: Case, fellow: Setting) -> str:
    """'An axe for nine pounds' of 'a knife for nine pounds and an axe for twenty'."""
    low = case.source.sentence[0]
    leads = [_LEAD.search(text) for text in (case.item.claim.before, case.text[low : case.source.start], case.text[low : fellow.start])]
    said, known, other = leads
    if said is None or known is None or other is None or len({found["small"].lower() for found in (said, known, other)}) > 1:
        return ""
    what = [root(stem(found["what"])) for found in (said, known, other)]
    if what[0] != what[2] or what[1] == what[2] or {stem(found["what"]) for found in (known, other)} & STOP_WORDS:
        return ""
    return f"the passage has ‘{other['what']} {other['small']} {fellow.quantity.text}’"


def _labelled_as_another(case: Case, fellow: Setting) -> str:
    """'At the base 12 feet' of '12 feet at the top and 30 feet at the base'."""
    first, second = sorted((case.source, fellow), key=lambda setting: setting.start)
    ahead = _AHEAD.fullmatch(case.text, _end(first.quantity, case.text), second.start)
    behind = _BEHIND.match(case.text, _end(second.quantity, case.text), second.sentence[1])
    if ahead is None or behind is None or ahead["small"] != behind["small"] or _SET_AGAINST.search(case.item.claim.sentence):
        return ""
    texts = (ahead["label"], behind["label"]) if first is case.source else (behind["label"], ahead["label"])
    own, others = map(_telling, texts)
    sentence = _telling(case.item.claim.sentence)
    said = [root(word.stem) for word in sentence]
    apart = {root(word.stem) for word in others} - {root(word.stem) for word in own}
    if others and own and (root(others[-1].stem), root(own[-1].stem)) in pairwise(said):
        own = own[:-1]  # 'on the south side' of 'on the north side and on the south'
    alone = senses_of(own, case.meanings) - senses_of(others, case.meanings)
    if not alone or alone & senses_of(sentence, case.meanings) or not apart & set(said):
        return ""
    return f"the passage has ‘{fellow.quantity.text}{texts[1]}’"


def _telling(text: str) -> list[Word]:
    return [word for word in words_of(text) if word.stem not in STOP_WORDS]


def _end(quantity: Quantity, text: str) -> int:
    """Where a number ends with its noun, but for the noun of 'of the vaccinated', which tells it apart."""
    has_own = quantity.has_noun_behind and " of " not in text[quantity.end : quantity.noun_start]
    return quantity.noun_end if has_own else quantity.end
