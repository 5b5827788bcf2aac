"""Whether two counted nouns name the same: the killed are not the wounded, 300 pensioners are 300 people."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from pincite.check.nouns import Thesaurus, fates_of, head_of, is_human, is_kin, is_weak
from pincite.check.senses import senses
from pincite.check.settings import Setting
from pincite.check.sexes import are_of_other_sex_or_age
from pincite.check.sorts import are_people, are_told_apart, may_be_one, sorts_of
from pincite.check.words import stem, stems, words_of
from pincite.model.quantity import Kind, Quantity, Ratio

UNCOUNTED = frozenset({Kind.DATE, Kind.DATERANGE, Kind.TIME, Kind.DURATION, Kind.DECADE})
BIRTHDAY = stem("birthday")
_TIME = stem("time")
_ROOT, _SHARED = 5, 6
"""Letters of a word from which another may be made, and those of a longer word that both must have."""
_BODY = 0.2
"""How near to a number the place or body must stand whose men it counts."""
_BY = 0.3  # how near a noun must stand to a number to be what it counts
ANYONE = frozenset({"people", "person", "man", "worker", "inhabitant", "mouth"})
_OF_NO_TRADE = ANYONE | stems("member head soul body victim dead survivor friend stranger")
"""Whom two nouns may name together though neither is a word for the other; 'strikers' are no 'constables'."""
_LIVING = frozenset({"person", "animal", "happening"})
_THINGS = frozenset({"work of engineers", "weapon", "shot", "building", "plant", "food", "vehicle"})
_THING = stem("thing")
_OWN = stem("own")
_CIVILIAN = stem("civilian")
_CIVIL = stems("civilian inhabitant resident citizen townspeople population civil")
_ARMED = stems("army garrison soldier troop battalion regiment division")
_HARM = frozenset({"killed", "wounded", "missing"})


_BOTH = tuple(
    (frozenset(stems(pair)), stem(both))
    for pair, both in (
        ("boy girl", "child"),
        ("man woman", "people"),
        ("old soldier", "veteran"),
        ("grown people", "adult"),
        ("grown person", "adult"),
        ("country people", "villager"),
        ("country folk", "villager"),
        ("young man", "youth"),
        ("sick people", "patient"),
    )
)
_CASE = stem("case")
_HAND = stem("hand")
_VOTES = stems("vote voice")
_ANY_PATIENT = stems("people person man woman child boy girl baby infant adult patient")
"""Of whom a case may be told: of no doctor."""


class Relation(IntEnum):
    """How two counted nouns stand to each other."""

    DIFFERENT = 0
    FOREIGN = 1
    """Two nouns that may or may not mean the same: nothing tells."""
    UNKNOWN = 2
    NEAR = 3
    SYNONYM = 4
    SAME = 5


def relate(claim: Setting, source: Setting, meanings: Thesaurus) -> tuple[Relation, str]:
    """Whether both count the same thing, and why."""
    if BIRTHDAY in {claim.head, source.head} and UNCOUNTED & {claim.quantity.kind, source.quantity.kind}:
        return Relation.NEAR, "a birthday is of an age"
    if claim.quantity.kind in UNCOUNTED or source.quantity.kind in UNCOUNTED:
        return Relation.UNKNOWN, "dates, times and durations count nothing"
    clash = _clash(claim, source)
    if clash:
        return Relation.DIFFERENT, clash
    one, other = _head(claim), _head(source)
    if are_of_other_sex_or_age(one, other) and not any(
        stands_before(s.quantity) and s.head == head_of(s.quantity.noun) for s in (claim, source)
    ):
        return Relation.DIFFERENT, f"‘{one}’ is not ‘{other}’"
    apart = _told_apart(claim, source, meanings)
    if apart:
        return Relation.DIFFERENT, apart
    if one != other and (meanings.same(one, other) or _is_of_them(one, other) or _is_of_them(other, one)):
        return Relation.SYNONYM, f"‘{one}’ for ‘{other}’"
    body = _body_of(one)
    if body and (is_weak(other) or other in ANYONE or stands_before(source.quantity)) and source.free.get(body, 0.0) >= _BODY:
        return Relation.NEAR, f"‘{body}’ stands by it in the source"
    if is_weak(one) or is_weak(other):
        return _relate_elided(claim, source, meanings)
    if one == other:
        return Relation.SAME, f"‘{one}’ is counted in both"
    if _TIME in {one, other}:
        thing, words = (other, claim.near) if one == _TIME else (one, source.near)
        akin_to = any(senses(thing, meanings) & senses(word, meanings) for word in words)
        return (Relation.NEAR if akin_to else Relation.FOREIGN), f"‘{thing}’, so many times"
    if meanings.covers(one, other):
        return Relation.NEAR, f"‘{other}’ is ‘{one}’ too"
    wider = meanings.covers(other, one) and one not in _OF_NO_TRADE | {_HAND} and not _is_made_from_word_of(one, source.text_words)
    if wider and is_counted(claim) and is_counted(source) and meanings.concept(one) not in source.text_words:
        return Relation.FOREIGN, f"not every ‘{other}’ is ‘{one}’"
    if claim.quantity.unit or source.quantity.unit:
        return Relation.UNKNOWN, "the unit says what is measured"
    if source.quantity.has_label and fates_of((one,)) and fates_of((other,)):
        return Relation.DIFFERENT, f"‘{one}’ is not ‘{other}’"
    is_named = stands_before(source.quantity) and source.head != head_of(source.quantity.noun)  # 'a company of militia 130 strong'
    if stands_before(claim.quantity) or (stands_before(source.quantity) and not is_named):
        return _relate_before(claim, source, meanings)
    if fates_of((source.head,)) and source.fates and source.fates <= claim.fates_near and _may_suffer(one):
        return Relation.NEAR, f"both are {_listed(source.fates)}"
    if fates_of((one,)) and fates_of((other,)):
        return Relation.DIFFERENT, f"‘{one}’ is not ‘{other}’"
    if _overlap(claim, source):
        return Relation.NEAR, f"‘{' '.join(claim.phrase)}’ beside ‘{' '.join(source.phrase)}’"
    if source.free.get(meanings.concept(one), 0.0) >= _BY:
        return Relation.NEAR, f"‘{one}’ stands by it in the source"
    akin = next((word for word, weight in source.free.items() if weight >= _BY and is_kin(one, word)), "")
    if akin and other in ANYONE:
        return Relation.NEAR, f"‘{akin}’ stands by it in the source"
    elsewhere, both = meanings.concept(one) in source.text_words, are_told_apart(one, other, meanings)
    told = next((word for word in source.free if source.free[word] >= _BY and senses(word, meanings) & senses(one, meanings)), "")
    if told and not (elsewhere and both) and (may_be_one(one, other) or "happening" in sorts_of(one) | sorts_of(other)):
        return Relation.NEAR, f"‘{told}’ stands by it in the source"
    told = next((word for word in claim.free if claim.free[word] >= _BY and senses(word, meanings) & senses(other, meanings)), "")
    happened = is_human(one, meanings) and "happening" in sorts_of(other)  # '64 people were buried' of 64 burials
    ranks = claim.quantity.kind is Kind.ORDINAL  # 'the first night' is not 'the first line', whatever stands by both
    if told and not ranks and (happened or (not both and may_be_one(one, other))):
        return Relation.NEAR, f"‘{told}’ stands by it in the sentence"
    if may_be_one(one, other) and not elsewhere and {one, other} & _OF_NO_TRADE and (are_people(one, other) or not both):
        return Relation.UNKNOWN, f"‘{one}’ may be ‘{other}’"
    if _OWN in source.phrase and are_people(one, other):
        return Relation.UNKNOWN, f"‘{other}’ of their own may be ‘{one}’"
    if _CASE in {one, other} and {one, other} & _ANY_PATIENT and claim.fates_near <= source.fates_near:
        return Relation.UNKNOWN, "a case is somebody's"
    if other in _VOTES and is_human(one, meanings):
        is_cast = any(_stands_in(word, claim.free, meanings) for word in _VOTES)
        return (Relation.NEAR if is_cast else Relation.UNKNOWN), "a vote is somebody's"
    if elsewhere or (one in meanings.known and other in meanings.known):
        return Relation.DIFFERENT, f"‘{one}’ is not ‘{other}’"
    return Relation.FOREIGN, f"‘{one}’ may not be ‘{other}’"


def _head(setting: Setting) -> str:
    """What is counted; boys and girls are children, men and women people, old soldiers veterans."""
    return next((both for pair, both in _BOTH if pair <= set(setting.phrase)), setting.head)


def _is_of_them(one: str, many: str) -> bool:
    """Whether a noun is made from that of the whole body ('infantryman')."""
    return bool(many) and one == f"{many}man"


def _is_made_from_word_of(noun: str, words: Iterable[str]) -> bool:
    """Whether a person is called after what the passage tells of: 'emigrants' of an emigration, 'parishioners' of a parish."""
    return any(len(word) >= _ROOT and word != noun and noun.startswith(word[:_SHARED] if len(word) > _SHARED else word) for word in words)


def _body_of(one: str) -> str:
    """The stem of the place, body or weapon that those counted are men of: 'quarry' of quarrymen; '' where nothing tells."""
    return stem(one[:-3]) if one.endswith("man") and len(one) > len("man") + 3 else ""


def is_counted(setting: Setting) -> bool:
    """Whether a noun stands behind the number."""
    return not is_weak(setting.head) and setting.quantity.has_noun_behind and not setting.quantity.unit


def stands_before(quantity: Quantity) -> bool:
    return 0 <= quantity.noun_start < quantity.start


def _told_apart(claim: Setting, source: Setting, meanings: Thesaurus) -> str:
    """Why the nouns behind the numbers cannot be of the same things, whatever stands near."""
    one, other = claim.head, source.head
    if not is_counted(claim) or not source.quantity.has_noun_behind or one == other:
        return ""
    fates = [fates_of((head,)) for head in (one, other)]
    if all(fates) and not (fates[0] & source.fates or fates[1] & claim.fates):
        return f"‘{one}’ is not ‘{other}’"
    if _is_thing(one) and "person" in sorts_of(other) and not sorts_of(one) & sorts_of(other):
        return f"‘{one}’ is not ‘{other}’"
    words = source.text_words
    if one == _CIVILIAN and other in ANYONE and words & _ARMED and not any(meanings.concept(word) in words for word in _CIVIL):
        return f"the passage has no ‘{one}’"
    return ""


def _is_thing(head: str) -> bool:
    return bool(sorts_of(head)) and sorts_of(head) <= _THINGS


def _may_suffer(head: str) -> bool:
    """Whether what is counted may die or be wounded: a letter may not."""
    return not sorts_of(head) or bool(sorts_of(head) & _LIVING)


def _stands_in(word: str, words: Iterable[str], meanings: Thesaurus) -> bool:
    return any(meanings.same(word, other) for other in words)


def _relate_before(claim: Setting, source: Setting, meanings: Thesaurus) -> tuple[Relation, str]:
    """The relation where a noun stands before its number, and may not be what is counted."""
    if stands_before(claim.quantity):
        if _stands_in(source.head, claim.free, meanings):
            return Relation.NEAR, f"‘{source.head}’ stands in the sentence"
    elif are_people(claim.head, source.head) and claim.free.get(meanings.concept(source.head), 0.0) >= _BY:
        return Relation.NEAR, f"‘{source.head}’ stands by it in the sentence"  # '300 soldiers became casualties' of 'casualties were 298'
    elif _stands_in(claim.head, source.free, meanings):
        return Relation.NEAR, f"‘{claim.head}’ stands by it in the source"
    return Relation.UNKNOWN, f"‘{claim.head}’ and ‘{source.head}’ may not be what is counted"


def _overlap(claim: Setting, source: Setting) -> bool:
    """Whether the two noun phrases share a telling word ('combat strength' and 'combat forces'), heads aside."""
    shared = _phrase(claim) & _phrase(source)
    return bool(shared) and (claim.head in shared or source.head in shared or len(claim.phrase) > 1 < len(source.phrase))


def _phrase(setting: Setting) -> set[str]:
    """The words of the counted noun; those of a rate stand inside it ('one vaccinated child in 12')."""
    inside = words_of(setting.quantity.text) if isinstance(setting.quantity.value, Ratio) else ()
    return {*setting.phrase, *(word.stem for word in inside)}


def _clash(claim: Setting, source: Setting) -> str:
    """Why the fates of those counted do not agree: the killed are not the wounded, nor the killed and wounded together."""
    if not claim.fates or not source.fates:
        return ""
    apart = f"{_listed(claim.fates)} is not {_listed(source.fates)}"
    if not (claim.fates & source.fates_near) and not (source.fates & claim.fates_near):
        return apart
    if _is_some_of_them(claim.quantity) and source.fates <= claim.fates_near:
        return ""  # 'four of the injured died': what the four were is not what became of them
    said, known = claim.fates & _HARM, source.fates & _HARM
    named = bool(fates_of((source.head,)))  # not so of '32 seriously wounded soldiers', who were put to death
    if said and known and not (said <= source.fates_near and (known <= claim.fates_near or not named)):
        return apart
    return ""


def _is_some_of_them(quantity: Quantity) -> bool:
    """Whether the noun stands behind the number as that of a whole ('four of the injured')."""
    return quantity.noun_start - quantity.end >= len(" of the ")


def _relate_elided(claim: Setting, source: Setting, meanings: Thesaurus) -> tuple[Relation, str]:
    if (
        source.head == _THING
        and is_counted(claim)
        and sorts_of(claim.head)
        and meanings.concept(claim.head) in source.text_words - source.free.keys()
    ):
        return Relation.FOREIGN, f"‘{claim.head}’ is named elsewhere, and not by the ‘things’"
    # A claim without a noun may share the next number's ('the first and the third anniversary').
    for known, words in ((claim, source.free), (source, claim.near)):
        if not is_weak(known.head) and _stands_in(known.head, words, meanings):
            return Relation.NEAR, f"‘{known.head}’ stands near it"
    if claim.fates & source.fates and _may_suffer(claim.head):
        return Relation.NEAR, f"both are {_listed(claim.fates & source.fates)}"
    return Relation.UNKNOWN, "no noun to compare"


def _listed(fates: frozenset[str]) -> str:
    return " or ".join(sorted(fates))
