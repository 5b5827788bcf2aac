"""Whether two claims of a sentence have each other's numbers."""

from __future__ import annotations

import re
from collections.abc import Container

from pincite.check.candidates import Stated
from pincite.check.case import Case
from pincite.check.doubts.columns import stand_under_their_heads
from pincite.check.doubts.complements import are_exchanged
from pincite.check.doubts.dated import dated_lean
from pincite.check.doubts.fellows import company_of, keep_their_marks, parting_of
from pincite.check.doubts.outcomes import AGREED, outcomes_of
from pincite.check.doubts.parts_told import part_of
from pincite.check.doubts.turns import is_one_change, is_turned
from pincite.check.frames import frame_of, said_of
from pincite.check.measures import sort_of
from pincite.check.nouns import Thesaurus, is_weak
from pincite.check.records import is_row
from pincite.check.relations import Relation, is_counted, relate
from pincite.check.senses import senses
from pincite.check.settings import Setting
from pincite.check.stretches import stretch_in
from pincite.check.understood import is_unmarked
from pincite.check.values import are_fellows, compare, same_unit
from pincite.check.words import stem
from pincite.model.chapter import OBJECT
from pincite.model.quantity import Kind, Moment, Ratio, Role

_ORDER = 0.12
"""What it counts that two numbers stand in the source's order, in units of similarity."""
_PARTING = 0.2
"""By how much a word must stand nearer to one number than to the other to part them."""
_MARGIN = 0.1
_ROWS = 0.4
"""How far the words must lean to the exchange before it is doubted, within a sentence, and between rows of a table or units of a sort."""
_COMPANY = 0.4
"""What it counts that a third number stands beside the one in the sentence and beside the other in the source."""
_SURE = 1.9
"""From which what is said of two numbers weighs more than what stands beside them."""
_LED = 0.3
"""What it counts that the same word leads up to a number on both sides."""
_MARKS = 0.6
"""What it counts that a hedge or a period tells two numbers apart, in the sentence as in the source."""
_LEAD = re.compile(
    r"\b(every|each|for|after|within|by|until|till|from|to|of|at|under|over|against|with|before|since)\s+(?:(?:the|a|an|about|some|nearly|only|just)\s+)*[€£$]?$",
    re.IGNORECASE,
)
_BEST = re.compile(
    r"\b(?:the|their|its|whose) (\w{2,}est)\s+(?:of (?:whom|which|them|these|all)\s+)?"
    r"(?:(?:was|were|is|being|aged|at|only|about|had been)\s+)*$",
    re.IGNORECASE,
)
_TIMES = stem("times")
_LISTED = re.compile(r",?\s+(?:and|or|to|&)\s+(?:the\s+)?|,\s+", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|between)\s+$", re.IGNORECASE)
_TO = re.compile(r"\b(?:to|until|till|and)\b", re.IGNORECASE)


def find_crossing(case: Case) -> str:
    """Why this claim and another of the sentence would fit better with their numbers exchanged; '' where they would not."""
    fellows = (case.of(other) for other, found in enumerate(case.chosen) if other != case.number and found is not None)
    return next((doubt for fellow in fellows if (doubt := _crossed(case, fellow))), "")


def _crossed(case: Case, fellow: Case) -> str:
    one, two = case.item.setting, fellow.item.setting
    if _runs_backwards(case.item, fellow.item):
        return f"{_both(one, two)}: the later date stands first"
    is_elided = case.mine.bond.fit.leaves_unit_out or fellow.mine.bond.fit.leaves_unit_out
    part = part_of(case.item, fellow.item) if is_elided or same_unit(one.quantity, two.quantity) else ""
    if part == "larger":
        return f"{_both(one, two)}: a part is larger than the whole"
    if case.mine.identity[:2] != fellow.mine.identity[:2]:
        return ""
    if is_turned(case, fellow):
        return f"{_both(one, two)} are told as a change the other way round"
    if is_one_change(case, fellow) or part == "smaller" or Role.NAME in {case.source.quantity.role, fellow.source.quantity.role}:
        return ""
    agreed = AGREED & {outcomes_of(one.item, one.mine) for one in (case, fellow)}  # 'fourteen people died' of what 'cost 14 lives'
    if not agreed and (_has_noun_of(case, fellow) or _has_noun_of(fellow, case)):
        return f"{_both(one, two)}: the passage counts so many, but not of the same"
    if _has_unit_of(case, fellow) or _has_unit_of(fellow, case):
        return f"{_both(one, two)}: the passage has the unit with the other one"
    if _is_led_apart(case, fellow):
        return f"{_both(one, two)}: the passage has the other one so led up to"
    if _has_own_noun(case, fellow) or _has_own_noun(fellow, case):
        return ""
    if not _may_be_exchanged(case, fellow) or compare(one.quantity, fellow.source.quantity) is not None:
        return ""
    if are_exchanged(case, fellow):
        return f"{_both(one, two)}: the passage has behind each what the sentence has behind the other"
    if _are_columns(case, fellow) or _are_listed_alike(case, fellow) or stand_under_their_heads(case, fellow):
        return ""
    parting = parting_of(case, fellow)
    if parting < 0:
        return f"{_both(one, two)} are told as a change the other way round"
    if parting > 0 or not _leans_across(case, fellow):
        return ""
    return f"{_both(one, two)} both stand in the passage, but the words around them fit better the other way round"


def _both(one: Setting, two: Setting) -> str:
    return f"‘{one.quantity.text}’ and ‘{two.quantity.text}’"


def _leans_across(case: Case, fellow: Case) -> bool:
    """Whether the words around two claims speak for the exchange."""
    one, two = case.item.setting, fellow.item.setting
    days = isinstance(one.quantity.value, Moment) and isinstance(two.quantity.value, Moment)
    is_prose, in_rows = case.item.clauses is not None, case.item.row != fellow.item.row
    shared = _said_of_both(case, fellow) if is_prose else frozenset[str]()
    parted = _parted(case, fellow, shared if days else frozenset())
    beside, dated = company_of(case, fellow), dated_lean(case, fellow)
    if parted > 0 or (beside > 0 and dated >= 0 and parted > -_SURE and not (days and parted < -_ROWS)):
        return False
    leaning = (
        parted
        + (dated or _COMPANY * beside)
        + _led(case, fellow)
        + leaning_of(one, case.source, fellow.source, shared)
        + leaning_of(two, fellow.source, case.source, shared)
    )
    leaning += _MARKS * keep_their_marks(case, fellow)
    order = _ORDER if (one.start < two.start) == (case.source.start < fellow.source.start) else -_ORDER
    margin = _MARGIN if same_unit(one.quantity, two.quantity) and not in_rows else _ROWS
    return leaning + (0.0 if in_rows or is_row(case.mine.reading) else order) < -margin


def _are_columns(case: Case, fellow: Case) -> bool:
    """Whether two cells of a row are neighbours of a printed line ('Quay 802 6,655'), in its order: the words before them are of both."""
    left, right = (one.source for one in sorted((case, fellow), key=lambda one: one.item.claim.place))
    row, between = case.item.row, case.text[left.quantity.end : right.start]
    return bool(row) and row == fellow.item.row and left.start < right.start and between.strip(" \t") == ""


def _are_listed_alike(case: Case, fellow: Case) -> bool:
    """Whether two numbers stand in a list ('the second and fifth pits'), in its order: what stands around them is of both."""
    first, second = sorted((case, fellow), key=lambda one: one.item.claim.start)
    if not first.item.claim.is_beside(second.item.claim) or first.mine.identity[:2] != second.mine.identity[:2]:
        return False
    said = first.item.claim.sentence[first.item.claim.in_sentence[1] : second.item.claim.in_sentence[0]]
    known = case.text[first.source.quantity.end : second.source.start] if first.source.start < second.source.start else ""
    return bool(_LISTED.fullmatch(said) and _LISTED.fullmatch(known))


def _parted(case: Case, fellow: Case, shared: frozenset[str]) -> float:
    """How much more what is said of two claims fits their own numbers than each other's, part of the sentence by part; what the
    passage says of both is ``shared``.
    """
    meanings = case.meanings
    both = frozenset(sense for word in shared for sense in senses(word, meanings))
    settings = sorted((case.item.setting, fellow.item.setting), key=lambda setting: setting.start)
    total = 0.0
    for one, other in ((case, fellow), (fellow, case)):
        item = one.item
        if item.clause is None:
            return 0.0
        here, there = (frame_of(known.mine.reading, known.source, meanings).near for known in (one, other))
        stretch = stretch_in(item.setting, settings, item.claim.sentence, item.claim.sentence_start, meanings)
        said = said_of(item.setting, item.clause, meanings, [other.item.setting], stretch.own)
        total += _noun_lean(one, other) if item.setting.head != other.item.setting.head else 0.0
        total += sum(worth * (bool(of & here) - bool(of & there)) for of, worth in said if not of & both)
    return total


def _noun_lean(case: Case, other: Case) -> float:
    """Whether the counted noun stands with the claim's own number (1) or with the other (-1), and not with both."""
    claim, meanings = case.item.setting, case.meanings
    if claim.quantity.kind is not Kind.CARDINAL or not case.is_plain or not other.is_plain:
        return 0.0
    noun = meanings.concept(claim.head)
    here, there = (noun in known.mine.reading.stretch_of(known.source, meanings).own for known in (case, other))
    return float(here - there)


def _led(case: Case, fellow: Case) -> float:
    """How much more the words before two claims ('every', 'for') are those before their own numbers than before each other's."""
    said, known = _leads(case, fellow)
    if said[0] == said[1] or known[0] == known[1]:
        return 0.0
    kept = sum(bool(a) and a == b for a, b in zip(said, known, strict=True))
    turned = sum(bool(a) and a == b for a, b in zip(said, reversed(known), strict=True))
    return _LED * (kept - turned)


def _has_unit_of(case: Case, fellow: Case) -> bool:
    """Whether a claim writes the unit that the passage writes with the other's number alone ('twenty degrees, and fourteen stayed')."""
    one, known, two, theirs = (found.quantity for found in (case.item.setting, case.source, fellow.item.setting, fellow.source))
    if not one.unit or one.unit != theirs.unit or is_unmarked(one) or is_unmarked(theirs):
        return False
    if known.kind is Kind.FRACTION or _is_of_unit_before(case):
        return False  # '10 per cent and 5' of a tenth and 5 per cent; '284,600 rupees: 231,000 from Madras, … 5,000 rupees'
    if part_of(case.item, fellow.item) == "smaller":
        return False  # 'a pint and a half of each man's four' of four pints, of which one and a half
    return not known.unit and is_unmarked(two)


def _is_of_unit_before(case: Case) -> bool:
    """Whether a number before it in its sentence has the claim's unit, which then need not be written again."""
    source, unit = case.source, case.item.setting.quantity.unit
    return any(s.quantity.unit == unit and s.sentence == source.sentence and s.start < source.start for s in case.mine.reading.settings)


def _is_led_apart(case: Case, fellow: Case) -> bool:
    """Whether of two times, one without its unit, the other one is led up to so in the passage ('is 71', 'for 46 years')."""
    if not (case.mine.bond.fit.leaves_unit_out or fellow.mine.bond.fit.leaves_unit_out):
        return False
    if any(is_counted(one.item.setting) and is_counted(one.source) for one in (case, fellow)):
        return False
    said, known = _leads(case, fellow)
    return said[0] != said[1] and said == known[::-1]


def _leads(case: Case, fellow: Case) -> tuple[list[str], list[str]]:
    """The words that lead up to two claims, and to their numbers in the passage."""
    two = (case, fellow)
    return [_lead(one.item.claim.before) for one in two], [_lead(one.text[: one.source.start]) for one in two]


def _lead(before: str) -> str:
    near = before[-40:]
    found = _BEST.search(near) or _LEAD.search(near)
    word = found[1].lower() if found else ""
    return "from" if word == "since" else word


def _said_of_both(case: Case, fellow: Case) -> frozenset[str]:
    """The words that the passage says of both numbers, which part them nowhere: the subject of both, and a noun said once."""
    two, meanings = (case, fellow), case.meanings
    if case.mine.reading is not fellow.mine.reading or not (case.is_plain and fellow.is_plain):
        return frozenset()
    told: list[frozenset[str]] = []
    for reading, source in ((one.mine.reading, one.source) for one in two):
        words = frozenset(sense for word in reading.stretch_of(source, meanings).handed for sense in senses(word, meanings))
        told.append(frame_of(reading, source, meanings).near | words)
    both = told[0] & told[1]
    heads = [(one.item.setting.head, one.source.head) for one in two]
    kept = {said for said, known in heads if said == known}
    elided = {said for said, _ in heads} & {known for _, known in heads} - kept  # said once, with the other number
    near = {*case.item.setting.near, *fellow.item.setting.near}
    return frozenset(word for word in near if word in elided or (word not in kept and senses(word, meanings) & both))


def leaning_of(claim: Setting, mine: Setting, other: Setting, shared: Container[str] = ()) -> float:
    """How much more the words around a claim speak for its own number than for the other, by the words that part the two."""
    total = 0.0
    for concept, weight in claim.near.items():
        if concept in shared:
            continue
        lean = mine.near.get(concept, 0.0) - other.near.get(concept, 0.0)
        if abs(lean) >= _PARTING:
            total += weight * lean
    return total


def _runs_backwards(one: Stated, two: Stated) -> bool:
    """Whether 'from … to …' names the later day first."""
    first, second = sorted((one, two), key=lambda item: item.setting.start)
    early, late = first.claim.quantity.value, second.claim.quantity.value
    if not isinstance(early, Moment) or not isinstance(late, Moment) or None in {early.day, late.day, early.month, late.month}:
        return False
    if not first.claim.is_beside(second.claim):
        return False
    if None not in {early.year, late.year} and early.year != late.year:
        return False
    between = first.claim.sentence[first.claim.in_sentence[1] : second.claim.in_sentence[0]]
    named = _FROM.search(first.claim.before) and _TO.search(between) and OBJECT not in between and ";" not in between
    return bool(named) and (early.month or 0, early.day or 0) > (late.month or 0, late.day or 0)


def _may_be_exchanged(case: Case, fellow: Case) -> bool:
    one, two, meanings = case.item.setting, fellow.item.setting, case.meanings
    hours = case.mine.bond.fit.leaves_hour_out or fellow.mine.bond.fit.leaves_hour_out
    alike = hours or _exchangeable(one, two, meanings) or _share_a_unit(case, fellow)
    return alike and _are_sources_exchangeable(case, fellow)


def _has_noun_of(case: Case, fellow: Case) -> bool:
    """Whether a claim counts what the passage counts by the number of another claim, which leaves its noun out ('110,000 divisions')."""
    one, known, other, meanings = case.item.setting, case.source, fellow.source, case.meanings
    if not all(is_counted(setting) and setting.head != _TIMES for setting in (one, known, other)) or is_counted(fellow.item.setting):
        return False
    if one.fates_near & known.fates:
        return False  # 'captured 640 men' of 640 prisoners
    return one.head == other.head and not meanings.same(one.head, known.head) and not meanings.covers(one.head, known.head)


def _has_own_noun(case: Case, fellow: Case) -> bool:
    """Whether a claim counts by a noun that the passage has with its own number, and the other number by another ('29 rounds')."""
    one, known, other, meanings = case.item.setting, case.source, fellow.source, case.meanings
    if not all(is_counted(setting) for setting in (one, known, other)) or not meanings.same(one.head, known.head):
        return False
    return not any(meanings.same(a, b) or meanings.covers(a, b) for a, b in ((one.head, other.head), (other.head, one.head)))


def _exchangeable(one: Setting, two: Setting, meanings: Thesaurus) -> bool:
    """Whether one number could stand in the other's place: of the same sort, and with nouns that do not tell them apart."""
    if not are_fellows(one.quantity, two.quantity) or isinstance(one.quantity.value, Ratio) != isinstance(two.quantity.value, Ratio):
        return False
    heads = [_counted(setting) for setting in (one, two)]
    return heads[0] == heads[1] or "" in heads or one.quantity.unit != "" or meanings.same(heads[0], heads[1])


def _share_a_unit(case: Case, fellow: Case) -> bool:
    """Whether the sentence leaves the unit out that both numbers have in the source ('five miles across and two deep')."""
    elided = [one.item.setting for one in (case, fellow) if one.mine.bond.fit.leaves_unit_out]
    first, second = case.source.quantity, fellow.source.quantity
    measured = sort_of(first) not in {"", "count", "share"} and are_fellows(first, second)
    alike = first.unit == second.unit
    return measured and bool(elided) and all(is_weak(_counted(claim) if alike else claim.head) for claim in elided)


def _counted(setting: Setting) -> str:
    """What the number counts; '' where the noun stands before it ('the tide rises 2.4')."""
    return setting.head if setting.quantity.has_noun_behind else ""


def _are_sources_exchangeable(case: Case, fellow: Case) -> bool:
    """Whether the numbers of the source could be exchanged: of one sort, and with nouns that do not tell which claim is which."""
    first, second, meanings = case.source, fellow.source, case.meanings
    if _exchangeable(first, second, meanings):
        return True
    if not are_fellows(first.quantity, second.quantity) or case.item.setting.head != fellow.item.setting.head or first.quantity.unit:
        return False
    return all(relate(one.item.setting, one.source, meanings)[0] <= Relation.NEAR for one in (case, fellow))
