"""Whether the words of a claim are those that the passage has for another number of the same sort."""

from __future__ import annotations

import re

from pincite.check.candidates import Candidate, Stated
from pincite.check.case import Case
from pincite.check.cells import fits_own_cell
from pincite.check.clauses import Clause
from pincite.check.doubts.foreseen import foreseen_by, foresees
from pincite.check.doubts.likely import are_far_apart, is_whole, is_worked_with
from pincite.check.doubts.vouched import is_vouched_for
from pincite.check.frames import frame_of
from pincite.check.nouns import Thesaurus, fates_of
from pincite.check.readings import PassageReading
from pincite.check.records import is_row
from pincite.check.senses import senses, senses_in
from pincite.check.settings import Setting
from pincite.check.stretches import stretch_in
from pincite.check.values import compare, same_unit
from pincite.model.quantity import Interval, Kind, Moment, Period, Ratio

_OF = re.compile(r"\s+(?:out )?of (?:(?:the|these|those|their|its|his|her|all) )*", re.IGNORECASE)

_OF_WHICH = re.compile(r"\s+of (?:which|whom|them|these|those)\b", re.IGNORECASE)
_ONE_OF = re.compile(r"\bone of (?:[\w’']+\s+){1,3}$", re.IGNORECASE)
_SOON = 40  # characters from a whole to its part
_THE_OTHER = re.compile(r"\b(?:other|remaining)\s+$", re.IGNORECASE)
_ALL_BUT = re.compile(r"\b(?:but|except|save)\s+$", re.IGNORECASE)


def find_rival(case: Case) -> str:
    """Why another number of the passages is meant, whose words the claim has rather than those of its own; '' where none is."""
    item, mine, meanings = case.item, case.mine, case.meanings
    if not case.is_plain or is_whole(item) or isinstance(item.claim.quantity.value, Interval | Period | Ratio):
        return ""  # the number of a name; and what has two ends has two numbers' words
    said = _said(case) - _said_of_others(item, meanings)
    borne_out = _borne_out(case)
    for reading, rival in case.pool:
        if any(theirs is not None and theirs.bond.source is rival for theirs in case.chosen):
            continue
        if not _is_rival(item.setting, mine, reading, rival, meanings) or is_its_whole(item, mine, rival):
            continue
        if is_vouched_for(case, reading, rival):
            continue
        if rival.quantity.text == "one" and _ONE_OF.search(item.claim.before):
            continue  # 'Leckie, one of the two assistants' of two, one of whom was Leckie
        if is_worked_with(case, reading, rival) or (foreseen_by(reading.passage.text, rival) and not foresees(item.claim.sentence)):
            continue
        of_whole = {meanings.concept(rival.head)} if _is_of_which(case, rival) else set[str]()
        if _fits_better(said - of_whole, borne_out, mine, reading, rival, meanings):
            return f"the passage says of ‘{rival.quantity.text}’ what the sentence says of ‘{item.claim.quantity.text}’"
    return ""


def _is_of_which(case: Case, rival: Setting) -> bool:
    """Whether both tell the same of a part, the passage one of the rival before it, with the rival's noun ('14 huts, 11 of which')."""
    text, source = case.text, case.source
    between = text[rival.quantity.end : source.start]
    behind = rival in case.mine.reading.settings and 0 < len(between) < _SOON and "." not in between
    if not behind or not (_OF_WHICH.match(text, source.quantity.end) and _OF.match(case.item.claim.after)):
        return False
    own = case.mine.reading.stretch_of(source, case.meanings).own - case.mine.reading.stretch_of(rival, case.meanings).own
    said = senses_in(case.item.part, case.meanings)
    return any(senses(word, case.meanings) & said for word in own)


def _fits_better(
    words: frozenset[str], borne_out: frozenset[str], mine: Candidate, reading: PassageReading, rival: Setting, meanings: Thesaurus
) -> bool:
    if reading is mine.reading and is_row(reading):
        fits = fits_own_cell(words - borne_out, mine.bond.source, rival, reading.passage.text, meanings)
        if fits or rival.quantity.unit:
            return not fits  # of measures no noun tells what they are of
    one, two = mine.reading.stretch_of(mine.bond.source, meanings), reading.stretch_of(rival, meanings)
    own = one.own | one.handed
    against, for_it = len((words - borne_out) & (two.own - own)), len(words & (own - two.own))
    if not _is_near(mine, reading, rival):
        return against > 2 * for_it + 2
    # What stands before an earlier number may be said of both; what stands behind a later one is its own.
    return against > for_it or (rival.start > mine.bond.source.start and against == for_it > 0)


def _is_near(mine: Candidate, reading: PassageReading, rival: Setting) -> bool:
    return reading is mine.reading and rival.sentence == mine.bond.source.sentence


def is_its_whole(item: Stated, mine: Candidate, rival: Setting) -> bool:
    """Whether the rival is the whole of which the sentence too tells a part ('41 of the schools' of '41 of the 63'; 'the other 41')."""
    text, known = mine.reading.passage.text, mine.bond.source.quantity
    between = text[known.end : rival.start]
    if _ALL_BUT.search(text[: known.start]):
        return False
    is_part = _OF.match(item.claim.after) or _THE_OTHER.search(item.claim.before)
    return bool(_OF.fullmatch(between) and is_part)


def _is_rival(claim: Setting, mine: Candidate, reading: PassageReading, rival: Setting, meanings: Thesaurus) -> bool:
    """Whether it could be what is meant: of the same unit, counted by the same noun or none, and no other day of a story."""
    source = mine.bond.source
    if rival is source or not same_unit(source.quantity, rival.quantity) or source.quantity.unit != rival.quantity.unit:
        return False
    if compare(claim.quantity, rival.quantity) is not None or compare(rival.quantity, claim.quantity) is not None:
        return False
    if rival.quantity.kind is Kind.TIME or (isinstance(rival.quantity.value, Moment) and not _is_near(mine, reading, rival)):
        return False
    if are_far_apart(source.quantity, rival.quantity):
        return False
    ages = ["age" in setting.quantity.trace for setting in (claim, source, rival)]
    if ages[0] == ages[1] != ages[2]:
        return False  # 'has lived there for 46 years' of one who is 71
    heads = {setting.head for setting in (claim, source, rival) if setting.quantity.has_noun_behind} - {""}
    return len(heads) < 2 or bool(source.quantity.unit) or counts_the_same(claim, source, rival, meanings)


def counts_the_same(claim: Setting, source: Setting, rival: Setting, meanings: Thesaurus) -> bool:
    """Whether another number counts what the source's does; the claim's own noun decides only where it is no synonym of the source's."""
    return rival.head == source.head or (rival.head == claim.head and not meanings.same(claim.head, source.head))


def _said_of_others(item: Stated, meanings: Thesaurus) -> frozenset[str]:
    """The words that only another part of the sentence has, which speaks of somebody else ('… three of them, and Ire did not recover')."""
    part = item.clause
    if part is None or item.clauses is None:
        return frozenset()
    parts = item.clauses.of_sentences(part.sentence, part.sentence)
    apart = [other for other in parts if other.start > part.start and other.own_subject and other.subject != part.subject]
    away = {meanings.concept(word.stem) for other in apart for word in (*other.words, *other.verbs)}
    kept = {meanings.concept(word.stem) for other in parts if other not in apart for word in (*other.words, *other.subject, *other.verbs)}
    return frozenset(away - kept)


def _borne_out(case: Case) -> frozenset[str]:
    """The words, names aside, of earlier parts of the sentence that the passages say of the numbers chosen for those parts."""
    item, part, meanings = case.item, case.item.clause, case.meanings
    if part is None or item.clauses is None:
        return frozenset()
    found: set[str] = set()
    for other in item.clauses.of_sentences(part.sentence, part.sentence):
        if other.start < part.start and other.verbs and other.verbs != part.verbs:
            near = _known_in(other, case)
            found |= {meanings.concept(w.stem) for w in other.words if not w.capital and senses(w.stem, meanings) & near}
    return frozenset(found)


def _known_in(part: Clause, case: Case) -> frozenset[str]:
    """What the passages say of the numbers chosen for the claims of a part of the sentence."""
    found = [c for other, c in zip(case.stated, case.chosen, strict=True) if c is not None and part.start <= other.claim.start < part.end]
    return frozenset(sense for c in found for sense in frame_of(c.reading, c.bond.source, case.meanings).near)


def _said(case: Case) -> frozenset[str]:
    """The words of the claim's sentence that speak of it."""
    item, claim = case.item, case.item.claim
    there = sorted((other.setting for other in case.stated if other.claim.is_beside(claim)), key=lambda setting: setting.start)
    stretch = stretch_in(item.setting, there, claim.sentence, claim.sentence_start, case.meanings)
    if fates_of((item.setting.head,)):
        return stretch.own  # '600 killed and 200 captured': what befell the first is not handed on to the second
    return stretch.own | stretch.handed
