"""A noun or its attribute taken from elsewhere: '7,150 wounded' of '7,150 men, 2,870 of them wounded', 'German' of Italian divisions."""

from __future__ import annotations

import re

from pincite.check.candidates import Candidate, Stated
from pincite.check.case import Case
from pincite.check.doubts.part_and_whole import is_part_of
from pincite.check.frames import frame_of
from pincite.check.nouns import Thesaurus, fates_of, is_kin, is_weak
from pincite.check.relations import is_counted
from pincite.check.senses import senses, senses_in
from pincite.check.settings import OF_THOSE, Setting
from pincite.check.sorts import are_people
from pincite.check.words import stem, stems
from pincite.model.quantity import Kind, Moment, Number, Period

_THEM = re.compile(r"\s+of (?:them|these|which|whom)\s+(?:were\s+|are\s+)?(?P<what>[^\W\d]+)", re.IGNORECASE)

_ARE = re.compile(
    r"\s+(?:of (?:them|these|those|which|whom)\s+(?:(?:were|are|being|of)\s+)?|(?:were|are)\s+)"
    r"(?P<what>[^\W\d]+)(?=\s*(?:[,.;:)\ufffc]|and\b|$))",
    re.IGNORECASE,
)
"""What those counted are said to be ('five of them women', 'fourteen of whom were emigrants')."""

_ANYONE = stems("man people person soul hand case head")
"""Words for whoever is counted, which say nothing of what sort they are."""
_NEXT = 2  # words behind a noun that may go with it
_WORD = re.compile(r"[^\W\d]+")
_HEDGED = r"\s+(?:(?:about|some|only|just)\s+)*$"
_THERE_WERE = re.compile(rf",\s+of (?:which|whom) there (?:were|are|was|is){_HEDGED}", re.IGNORECASE)
_NUMBERED = re.compile(rf"\b(?:numbered|totalled|amounted to|came to){_HEDGED}", re.IGNORECASE)
"""What leads from a noun to the number that counts it ('the births, of which there were 83')."""
_BESIDES = re.compile(r",?\s+(?P<and>and|or|with|besides|as well as|but(?: only)?)" + _HEDGED[:-1] + r"|,\s+", re.IGNORECASE)
"""What joins two numbers of a list, each with its noun."""
_NEXT_PART = re.compile(
    r"\s*[,;]\s+(?:and|but|while|whereas|though)\s+(?:(?:the|its|their|his|her|many|most|other|some)\s+)*", re.IGNORECASE
)


def find_other_noun(case: Case) -> str:
    """Why the sentence counts what the passage counts by another number; '' where it does not."""
    item, mine, meanings = case.item, case.mine, case.meanings
    claim, source = item.setting, case.source
    if item.clause is None or not case.is_plain:
        return ""
    if item.claim.quantity.kind is Kind.ORDINAL:
        return _other_in_the_row(case)
    if isinstance(item.claim.quantity.value, Moment | Period):
        return ""
    if OF_THOSE.match(item.claim.after):
        return _other_occasions(case)
    people = _other_people(case)
    if people or is_weak(source.head):
        return people
    if not source.quantity.has_noun_behind:
        if is_counted(claim) and _opens_next_part(claim.head, source, mine, meanings):
            return f"the passage has the number before it speaks of the ‘{claim.quantity.noun}’"
        numbered = _NUMBERED.search(case.text[source.sentence[0] : source.start])
        return _noun(claim, source, mine, meanings) if numbered and is_counted(claim) else ""
    if is_counted(claim):
        if fates_of((source.head,)) & fates_of(verb.stem for verb in item.clause.verbs):
            return ""  # '164 people died' of '164 deaths'
        return _noun(claim, source, mine, meanings) or _exchanged(case) or _attribute(item, source, mine, meanings)
    before = item.claim.before
    return _noun(claim, source, mine, meanings) if _THERE_WERE.search(before) or _NUMBERED.search(before) else ""


def _other_in_the_row(case: Case) -> str:
    """Whether an ordinal leaves out the noun of one before it, and rests on that of something else ('the first year … the third')."""
    item, source = case.item, case.source
    if item.setting.quantity.has_noun_behind or source.quantity.kind is not Kind.ORDINAL or not source.quantity.has_noun_behind:
        return ""
    beside = (other.setting for other, _ in case.others() if other.claim.is_beside(item.claim))
    before = (one for one in beside if one.start < item.setting.start)
    nouns = [one.head for one in before if one.quantity.kind is Kind.ORDINAL and one.quantity.has_noun_behind]
    if not nouns or case.meanings.same(nouns[-1], source.head) or source.head in item.setting.near:
        return ""
    return f"‘{item.claim.quantity.text}’ follows a ‘{nouns[-1]}’, and the passage says ‘{source.quantity.text} {source.quantity.noun}’"


def _other_people(case: Case) -> str:
    """'five of them women' of 'five of them children': the one text knows nothing of the other's."""
    claim, meanings = case.item.claim, case.meanings
    texts = claim.sentence, case.text[slice(*case.source.sentence)]
    found = _ARE.match(claim.sentence, claim.in_sentence[1]), _ARE.match(texts[1], case.source.quantity.end - case.source.sentence[0])
    if found[0] is None or found[1] is None:
        return ""
    said, known = (stem(match["what"]) for match in found if match)
    if not are_people(said, known) or meanings.covers(said, known) or is_kin(said, known):
        return ""
    if senses(said, meanings) & senses_in(texts[1], meanings) or senses(known, meanings) & senses_in(texts[0], meanings):
        return ""
    return f"the passage says that they were ‘{found[1]['what']}’"


def _other_occasions(case: Case) -> str:
    """'27 of those occasions' of '27 of them amputations', where the sentence tells nothing of what only these were."""
    own = case.mine.reading.stretch_of(case.source, case.meanings).own
    said = senses_in(case.item.part, case.meanings)
    told = any(senses(word, case.meanings) & said for word in own)
    return "" if told else f"the sentence does not tell of ‘{case.source.quantity.text}’ what the passage does"


def _opens_next_part(head: str, source: Setting, mine: Candidate, meanings: Thesaurus) -> bool:
    """Whether the passage has a noun only behind the number, as the subject of the next statement ('about 350, and the carters')."""
    text, end = mine.reading.passage.text, source.quantity.end
    found = [
        word.start
        for word in mine.reading.prose.words
        if source.sentence[0] <= word.start < source.sentence[1] and meanings.same(word.stem, head)
    ]
    return bool(found) and found[0] >= end and bool(_NEXT_PART.fullmatch(text, end, found[0]))


def _noun(claim: Setting, source: Setting, mine: Candidate, meanings: Thesaurus) -> str:
    if claim.head not in {source.head, *_ANYONE} and (beside := _counted_beside(claim.head, source, mine, meanings)):
        return f"the passage counts by ‘{beside}’ what the sentence counts"
    if claim.head == source.head or meanings.same(claim.head, source.head) or meanings.covers(claim.head, source.head):
        return ""
    of = senses(claim.head, meanings)
    near = frame_of(mine.reading, source, meanings).near
    if of & senses(source.head, meanings) or of & near or any(is_kin(claim.head, sense) for sense in near):
        return ""  # '19 deaths' of '19 persons died'
    for other in mine.reading.settings:
        if other is source or not isinstance(other.quantity.value, Number) or other.quantity.value == source.quantity.value:
            continue
        if is_part_of(source.quantity, other.quantity, mine.reading.passage.text):
            continue
        if claim.head in _counted(other, mine.reading.passage.text):
            return f"the passage counts by ‘{other.quantity.text}’ what the sentence counts"
    return ""


def _counted_beside(head: str, source: Setting, mine: Candidate, meanings: Thesaurus) -> str:
    """The number next to the source's in a list of which one counts by the noun: of '12 ships and 37 boats' only 12 are ships."""
    text = mine.reading.passage.text
    for other in mine.reading.settings:
        if other.head != head or other is source or not (is_counted(other) and is_counted(source)):
            continue
        first, last = sorted((other.quantity, source.quantity), key=lambda quantity: quantity.start)
        joint = _BESIDES.fullmatch(text, first.noun_end, last.start)
        if joint and (joint["and"] or not meanings.covers(head, source.head)):
            return other.quantity.text  # of '40 ships, 12 frigates and 28 sloops' the 12 are ships
    return ""


def _exchanged(case: Case) -> str:
    """'640 sappers, besides the convicts' of what was built by 640 convicts and by sappers: each text has both and counts the other."""
    claim, source, meanings = case.item.setting, case.source, case.meanings
    said, known = senses(claim.head, meanings), senses(source.head, meanings)
    if (
        said & known
        or {claim.head, source.head} & _ANYONE
        or meanings.covers(claim.head, source.head)
        or meanings.covers(source.head, claim.head)
        or is_kin(claim.head, source.head)
    ):
        return ""
    low, quantity = case.item.claim.sentence_start, case.item.claim.quantity
    sentence, text = case.item.claim.sentence, case.text
    if " of " in text[source.quantity.end : source.quantity.noun_start]:
        return ""  # 'six loads of oats' of '40 loads, among them six of oats'
    ours = f"{sentence[: quantity.noun_start - low]} {sentence[quantity.noun_end - low :]}"
    before, behind = text[source.sentence[0] : source.quantity.noun_start], text[source.quantity.noun_end : source.sentence[1]]
    there = [stem(word) for word in _WORD.findall(behind)]
    if source.head not in map(stem, _WORD.findall(ours)) or claim.head in there[:_NEXT]:
        return ""  # '28 anti-aircraft guns'
    if claim.head not in (*map(stem, _WORD.findall(before)), *there):
        return ""
    return f"the passage has ‘{source.quantity.text} {source.quantity.noun}’, and speaks of ‘{quantity.noun}’ besides"


def _counted(setting: Setting, text: str) -> frozenset[str]:
    """The stems of what a number counts, both of two that it counts together ('163 keepers and lengthsmen', '29 of them Panthers')."""
    quantity = setting.quantity
    of_them = _THEM.match(text, quantity.end)
    if of_them:
        return frozenset((stem(of_them["what"]),))
    if quantity.noun_start < 0:
        return frozenset()
    together = " and " in text[quantity.noun_start : quantity.noun_end]
    return frozenset((setting.head, *(stem(word) for word in quantity.noun_words if together)))


def _attribute(item: Stated, source: Setting, mine: Candidate, meanings: Thesaurus) -> str:
    claim, text = item.setting, mine.reading.passage.text
    said, known = claim.phrase[:-1], source.phrase[:-1]
    if claim.head != source.head or not said or not known:
        return ""
    of_known = {sense for word in known for sense in senses(word, meanings)}
    of_said = {sense for word in said for sense in senses(word, meanings)}
    if of_known & of_said:
        return ""
    sentence = {sense for word in item.setting.near for sense in senses(word, meanings)} | of_said
    low, high = source.quantity.noun_start, source.quantity.noun_end
    beside = {sense for word in mine.reading.prose.words if not low <= word.start < high for sense in senses(word.stem, meanings)}
    if of_known & sentence or not of_said & beside:
        return ""
    return f"the passage speaks of ‘{text[low:high]}’"
