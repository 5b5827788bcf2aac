"""As what a number is told: an age or a time spent, each or all together, so much or by so much, all of them or a part."""

from __future__ import annotations

import re

from pincite.check.candidates import Candidate, Stated
from pincite.check.case import Case
from pincite.check.doubts.bearings import COMPARATIVE, THAN_NUMBER
from pincite.check.measures import past_stop
from pincite.model.quantity import Kind, Moment, Number

_AGED = re.compile(r"\b(?:aged|at the (?:great |early )?age of|at age|turned)\s+$", re.IGNORECASE)
_OLD = re.compile(r"(?:[\s-]years?)?[\s-]+(?:old|of age)\b", re.IGNORECASE)
_IS = re.compile(r"(?<!there )\b(?:is|was|were|be)\s+$", re.IGNORECASE)
_NO_NOUN = re.compile(r"\s*(?:[,.;:)\ufffc]|(?:and|when|in|at|on|then|by|that|years old|before|as)\b|$)", re.IGNORECASE)
_AFTER = re.compile(
    r"\b(?:after|for|within|during|in|over|of)\s+(?:(?:about|some|nearly|almost|only|more than|over|the)\s+)*$", re.IGNORECASE
)
_SPENT = re.compile(
    r"(?:\s+(?:years?|weeks?|months?|days?))?(?:\s+(?:on|in|as|at|with|under|of service|of work|later|earlier|before|after|ago)\b|[’']\s)",
    re.IGNORECASE,
)
_FOR = re.compile(r"\bfor\s+(?:(?:about|some|nearly|almost|only|more than|over|the)\s+)*$", re.IGNORECASE)
_EACH = re.compile(r"\.?(?:\s+[^\W\d]+){0,3}?\s+(?:each|apiece|a ?head|per (?:head|man|person|capita))\b", re.IGNORECASE)
_EACH_BEFORE = re.compile(
    r"\b(?:each|every (?:one|man|woman|child))\b(?!(?:\s+one)?\s+of\s+(?:the|these|those|its|his|her|their|our)\s+$)[^.;:,\d]{0,40}$",
    re.IGNORECASE,
)
_APIECE = re.compile(r"\.?(?:\s+[^\W\d]+)?\s+(?:each|apiece)\s*(?:[,.;)\ufffc]|$)", re.IGNORECASE)
_SHARED_OUT = re.compile(r"\b(?:each|every|apiece|both|all|either|per|an?\s+(?:head|man|person|piece|copy|pair|dozen))\b", re.IGNORECASE)
_A_THING = re.compile(r"\.?(?:\s+[^\W\d]+)?\s+an?\s+(?!few\b|little\b|day\b|week\b|month\b|year\b)[^\W\d]+\b", re.IGNORECASE)
"""'160 rounds a gun', '3d. a pound'."""
_PRICED = re.compile(
    r"\b(?:sell\w*|sold|buy\w*|bought|hired?|price[ds]?|charg\w+|rented|let|offered)\b[^.;:]{0,40}?\bat\s+(?:an?\s+)?$", re.I
)
"""'Sold the rest at a halfpenny' tells the price of each."""
_TOGETHER = re.compile(
    r"\.?(?:\s+[^\W\d]+){0,3}?,?\s+(?:in all|altogether|in total|all told|together|between them|in the aggregate)\b", re.IGNORECASE
)
_TOGETHER_BEFORE = re.compile(r"\b(?:in all|altogether|in total|all told|together|a total of|between them)\b[^.;:\d]{0,24}$", re.IGNORECASE)
_ADDED = re.compile(r"(?:\s+[^\W\d]+){0,2}?\s+(?:more|others?|besides|in addition|as well)\b(?!\s+than)", re.IGNORECASE)
_ADDED_BEFORE = re.compile(r"\b(?:another|a further|besides|in addition to|apart from)\s+$", re.IGNORECASE)
_OF_THEM = re.compile(r"\s+of (?:them|these|those|whom|which)\b", re.IGNORECASE)
_OF_THEM_BEFORE = re.compile(r"\b(?:of (?:whom|which|them|these|those)|among them)\s+(?:(?:about|only|just|some)\s+)*$", re.IGNORECASE)
_INCLUDING = re.compile(r"^[^.;:]{0,48}\b(?:among them|included|including|was one of them)\b", re.IGNORECASE)
_CHANGES = re.compile(
    rf"\b(?:{COMPARATIVE}|elder|r[io]s(?:e|es|ing|en)|f[ae]ll(?:s|ing|en)?|gr[eo]w\w*|increas\w+|decreas\w+|declin\w+|drop\w*"
    r"|shr[aiu]nk\w*|climb\w*|rais\w+|lower\w*|cuts?|cutting|reduc\w+|went (?:up|down)|gone (?:up|down)"
    r"|c[ao]me down|brought down|sank|sunk|jump\w*|up|down|gain\w*"
    r"|lost|loses?|losing|loss|improv\w+|widen\w*|enlarg\w+|extend\w*|narrow\w*|dwindl\w+|diminish\w*"
    r"|above|below|ahead|behind|short|added|saved?|exceed\w*|swell\w*|swollen|differ\w*"
    r"|senior|junior|change\w*|reduction|growth|surplus|deficit|against|than|slump\w*|advanc\w+"
    r"|retreat\w*|deduct\w*|subtract\w*|took off|knock\w*|multipl\w+|win|won|beat\w*|majority|margin)\b",
    re.IGNORECASE,
)
_BY = re.compile(
    rf"\b(?:{COMPARATIVE}|r[io]se|risen|rising|f[ae]ll|fallen|falling|gr[eo]wn?|increased|decreased|declined|dropped|shr[aiu]nk(?:en)?"
    r"|climbed|raised|lowered|cut|reduced|gone (?:up|down)|went (?:up|down)|dwindled|diminished|up|down)\s+by\s+(?:\w+\s+)?[€£$]?$",
    re.IGNORECASE,
)
_APART = re.compile(
    rf"(?:\s+(?!or\b)[^\W\d]+)?\s+(?!{COMPARATIVE}{THAN_NUMBER})(?:(?:more|fewer|less)\b(?=(?:\s+[^\W\d]+)?\s+than\b|[^\w\s]|$)"
    rf"|{COMPARATIVE}(?=\s+than\b|\s*(?:[,.;:)\ufffc]|$)))",
    re.IGNORECASE,
)
"""Behind a difference: '730 fewer', '188 more beds than', '4 points lower than', '13 lb. lighter'."""
_GOES_ON = re.compile(r"\s+longer\b(?!\s+than\b)", re.IGNORECASE)
"""'Five years longer' tells of a time and of no difference."""
_LEVEL = re.compile(r"\s*(?:of|of the|of its|of their|of that of|of what)\b", re.IGNORECASE)
_OLDEST = 120
_PERCENTS = frozenset({Kind.PERCENT, Kind.FRACTION})


def find_other_manner(case: Case) -> str:
    """Why the sentence takes the number for something else than the source; '' where it does not."""
    item, mine = case.item, case.mine
    quantity = item.claim.quantity
    source, text = case.source, case.text
    if item.clauses is None or isinstance(quantity.value, Moment) or not isinstance(source.quantity.value, Number):
        return ""
    start, end = item.claim.in_sentence
    said = _Place(item.claim.sentence, start, past_stop(item.claim.sentence, end), 0, len(item.claim.sentence))
    known = _Place(text, source.start, past_stop(text, source.quantity.end), *source.sentence)
    in_years = {quantity.unit, source.quantity.unit} <= {"", "years"} and source.quantity.value.value <= _OLDEST
    return (_age(said, known) if in_years else "") or _each(said, known) or _added(said, known) or _step(item, mine, said, known)


class _Place:
    """A number in a text, with the sentence that it stands in."""

    def __init__(self, text: str, start: int, end: int, low: int, high: int) -> None:
        self.text, self.start, self.end, self.low, self.high = text, start, end, low, high

    @property
    def before(self) -> str:
        return self.text[self.low : self.start]

    @property
    def after(self) -> str:
        return self.text[self.end : self.high]

    @property
    def sentence(self) -> str:
        return self.text[self.low : self.high]

    @property
    def is_age(self) -> bool:
        bare = _IS.search(self.before) and _NO_NOUN.match(self.after)
        return bool(bare or _AGED.search(self.before) or _OLD.match(self.after))


def _age(said: _Place, known: _Place) -> str:
    """'at the age of 46' of what was so 'after 46 years'."""
    if said.is_age == known.is_age:
        return ""
    years = known if said.is_age else said
    spent = _FOR.search(years.before) or (_AFTER.search(years.before) and _SPENT.match(years.after))
    if not spent:
        return ""
    return f"the sentence has ‘{said.text[said.start : said.end]}’ as {'an age' if said.is_age else 'a time spent'}, the source does not"


def _each(said: _Place, known: _Place) -> str:
    """'£412 each' of £412 in all."""
    each = [bool(_EACH.match(place.after) or _EACH_BEFORE.search(place.before)) for place in (said, known)]
    whole = [bool(_TOGETHER.match(place.after) or _TOGETHER_BEFORE.search(place.before)) for place in (said, known)]
    if each[0] and whole[1] and not each[1] and not whole[0]:
        return "the sentence has it for each, the source for all together"
    if (
        _APIECE.match(said.after)
        and not each[1]
        and not _SHARED_OUT.search(known.sentence)
        and not _A_THING.match(known.after)
        and not _PRICED.search(known.before)
    ):
        return "the sentence has it for each, the source does not"
    if each[1] and whole[0] and not each[0] and not whole[1]:
        return "the sentence has it for all together, the source for each"
    return ""


def _added(said: _Place, known: _Place) -> str:
    """'77 more' of what was '77 of them'."""
    more = [bool(_ADDED.match(place.after) or _ADDED_BEFORE.search(place.before)) for place in (said, known)]
    part = [
        bool(_OF_THEM.match(place.after) or _OF_THEM_BEFORE.search(place.before) or _INCLUDING.search(place.after))
        for place in (said, known)
    ]
    if more[0] and part[1] and not more[1] and not part[0]:
        return "the sentence adds it to what the source counts it among"
    if more[1] and part[0] and not more[0] and not part[1]:
        return "the sentence counts it among what the source adds it to"
    return ""


def _step(item: Stated, mine: Candidate, said: _Place, known: _Place) -> str:
    """'shrunk by £9' of what was £9 at the end, and 'was 28 per cent of' of what fell by 28 per cent."""
    by = [bool(_BY.search(place.before)) for place in (said, known)]
    if by[0] and not by[1] and not _CHANGES.search(known.sentence):
        return f"the sentence tells of a change by ‘{item.claim.quantity.text}’, the source of none"
    lasts = item.claim.quantity.kind is Kind.DURATION
    apart = [bool(_APART.match(place.after)) and not (lasts and _GOES_ON.match(place.after)) for place in (said, known)]
    if apart[0] != apart[1] and not _CHANGES.search((known if apart[0] else said).sentence):
        one, other = ("sentence", "source") if apart[0] else ("source", "sentence")
        return f"the {one} tells of a difference of ‘{item.claim.quantity.text}’, the {other} of none"
    percent = item.claim.quantity.kind in _PERCENTS and mine.bond.source.quantity.kind in _PERCENTS
    if percent and by[1] and not by[0] and _LEVEL.match(said.after) and not _CHANGES.search(said.sentence):
        return f"the source tells of a change by ‘{mine.bond.source.quantity.text}’, the sentence of none"
    return ""
