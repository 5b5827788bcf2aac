"""Words that say the contrary of each other: a number that rose is not borne out by the same number that fell."""

from __future__ import annotations

import re

from pincite.check.candidates import Candidate, Stated
from pincite.check.case import Case
from pincite.check.clauses import Clause, Clauses
from pincite.check.doubts.contraries import CONTRARIES
from pincite.check.doubts.exceptions import is_all_but
from pincite.check.doubts.outcomes import AGREED, outcomes_of
from pincite.check.doubts.phrasal import phrasal_words
from pincite.check.moments import DateFit, compare_moments
from pincite.check.relations import Relation
from pincite.check.words import Word, stem, stems, words_of
from pincite.model.quantity import Kind, Moment, Period, Quantity

_SIDES: dict[str, frozenset[str]] = {}
for _one, _two in CONTRARIES:
    for _side, _other_side in ((_one, _two), (_two, _one)):
        for _word in _side.split():
            _others = frozenset(stem(other) for other in _other_side.split())
            _SIDES[stem(_word)] = _SIDES.get(stem(_word), frozenset()) | _others


_SEXES = stems("man men male husband boy woman women female wife girl")
"""Where both are counted in a sentence, each has its own number."""

_CALLINGS = stems("soldier soldiers civilian civilians")
"""Who was lost or saved, whichever it was."""

_DENYING = ("un", "non-", "non", "dis")
_NO_DENIALS = stems("dismiss discharge discover dispatch display discount dispose discard discourse disband distrain distress")
"""Verbs that only begin like a denial of another: to dismiss is not the contrary of to miss."""
_SHORTEST = 4
"""Letters of a stem that may stand behind such a prefix."""

_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+|not\s+|all\s+|also\s+|then\s+)?$", re.IGNORECASE)
_BY = re.compile(r"\bby\b", re.IGNORECASE)
_OF_THINGS = stems("keep kept give gave given lose lost find found")
"""Verbs that deny each other only of the same thing: who lost his post found another."""
_OBJECT = re.compile(r"\s+(?:(?!out\b|from\b|off\b)[^\W\d_]+\s+){0,2}[€£$]?", re.IGNORECASE)
_BARGAINS = stems("buy bought purchase purchased sell sold lend lent borrow borrowed")

_TRANSFERS = stems(
    """
    owe owed pay paid sell sold lend lent give gave given send sent grant granted award awarded leave left lose buy bought purchase
    purchased borrow borrowed
    """
)
"""Verbs of which the one who does it and the one to whom it is done are told in the same words."""

_PARTY = re.compile(r"\b(?P<side>to|from)\s+(?:(?:the|a|an|his|her|its|their|one)\s+)?(?P<who>[^\W\d_]+)", re.IGNORECASE)

_AGAIN_AFTER = re.compile(r"\bagain,?\s+after\s+(?:(?:the|about|some|nearly|almost|over)\s+)*$", re.IGNORECASE)
_AFTER = re.compile(r"\bafter\s+(?:(?:the|about|some|nearly|almost|over)\s+)*$", re.IGNORECASE)
_FOR = re.compile(r"\bfor\s+(?:(?:the|about|some|nearly|almost|over)\s+)*$", re.IGNORECASE)
_BY_WHOM = re.compile(r"\bby\s+(?:(?:the|an?|his|her|its|their)\s+)?(?P<who>[^\W\d_]+)", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:not|never|no|without|hardly|failed to|escap\w+|avoid\w+|spared|free (?:of|from)|safe from)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_WHOLE = re.compile(r"\b(?:out )?of (?:the |these |those |their |its |his |her )?$", re.IGNORECASE)
"""A number of which a part is told what the words say: 'out of 31 people 26 were drowned'."""
_KIN = re.compile(
    r"\b(?:parents|mothers|fathers|families|wives|widows|husbands|owners|crews|guardians|heirs) of (?:the |these )?$", re.IGNORECASE
)


def find_opposite(case: Case) -> str:
    """Why the words of the claim contradict those of the source; '' where they do not."""
    item, mine, meanings = case.item, case.mine, case.meanings
    claim, source = item.clause, case.home
    if claim is None or source is None:
        return ""
    are_agreed = outcomes_of(item, mine) in AGREED
    before_source = case.text[case.source.sentence[0] : case.source.start]
    if not are_agreed and is_all_but(item.claim.before) != is_all_but(before_source) and says_contrary(claim, source):
        return ""  # 'three stayed open' where all were shut but three
    exchanged = _exchanged_roles(item, claim, source, mine)
    if exchanged and not are_agreed:
        return exchanged
    if _is_last_day(item.claim.quantity, case.source.quantity):
        return ""
    said = _with_phrasal(_words(claim), item.claim.sentence, item.claim.sentence_start, claim, item.clauses)
    known = _with_phrasal({**_led_up(mine, source), **_words(source)}, case.text, 0, source, mine.reading.clauses)
    if item.claim.quantity.kind is Kind.DURATION and _AGAIN_AFTER.search(before_source) and not _AFTER.search(item.claim.before):
        return _of_time_till_then(case, said.keys() & known.keys())
    excused = _excuses(mine, source)
    own = mine.reading.stretch_of(case.source, meanings).own if case.is_plain else frozenset[str]()
    for stem_said, word in said.items():
        contrary = contraries_of(stem_said)
        if are_agreed and stem_said not in _CALLINGS:
            continue  # 'the loss of all but 37', of whom 37 were saved
        if not contrary & known.keys() or contrary & said.keys() or (stem_said in _SEXES and meanings.concept(stem_said) in own):
            continue
        if stem_said in _SEXES and stem_said == item.setting.head and mine.bond.relation >= Relation.NEAR:
            continue  # '38 women' of 38 widows, lost with whom were six boys
        same_side = {stem_said} | {other for other in _SIDES if _SIDES[other] & contrary} - contrary
        if same_side & known.keys() or (same_side - _SEXES) & excused:
            continue
        if _are_partners(stem_said, claim, source) and not _is_one_party(item, mine):
            continue
        if (stem_said in _BARGAINS and _is_from_the_doer(item, mine)) or _is_told_by_the_other(item, claim, source, mine):
            continue
        low = item.claim.sentence_start
        before = item.claim.before
        labels = before[word.end - low :].strip() == "of" or _KIN.search(before)  # 'a surplus of', 'the parents of'
        if _DENIED.search(item.claim.sentence[: word.start - low]) or (_WHOLE.search(before) and not labels):
            continue
        if stem_said in _OF_THINGS and not _is_done_to(item, word, low):
            continue
        said_as = item.claim.sentence[word.start - low : word.end - low]
        other = known[min(contrary & known.keys())]
        if _DENIED.search(case.text[case.source.sentence[0] : other.start]):
            continue  # 'opened the windows' of those that 'were not closed'
        return f"the sentence has ‘{said_as}’ where the source has ‘{case.text[other.start : other.end]}’"
    return ""


def contraries_of(word: str) -> frozenset[str]:
    """The stems that say the contrary of a stem."""
    return _SIDES.get(word, frozenset()) | _denials(word)


def _is_done_to(item: Stated, verb: Word, low: int) -> bool:
    """Whether a verb is done to those that the number counts: 'kept 6,300 volumes', '46 were lost'."""
    text, (start, end) = item.claim.sentence, item.claim.in_sentence
    if verb.end - low <= start:
        return _OBJECT.fullmatch(text[verb.end - low : start]) is not None
    return _PASSIVE.search(text, end, verb.start - low) is not None


def _is_last_day(claim: Quantity, source: Quantity) -> bool:
    """Whether a day ends a span of the source: what was shut 'from 3 to 17 January' was opened on the 17th."""
    said, end = claim.value, source.value.end if isinstance(source.value, Period) else None
    return isinstance(said, Moment) and end is not None and compare_moments(said, end) is DateFit.SAME


def _of_time_till_then(case: Case, common: set[str]) -> str:
    """Why what was 'open again after 85 days' was not open for them, though it was shut so long."""
    still = min(common & _SIDES.keys(), default="")
    if not still or not _FOR.search(case.item.claim.before):
        return ""
    return f"what was ‘{still}’ again after ‘{case.source.quantity.text}’ was not so for as long"


def says_contrary(claim: Clause, source: Clause) -> bool:
    """Whether one has a word that a word of the other denies, and neither has both."""
    said, known = _words(claim).keys(), _words(source).keys()
    return any(contrary & known - said and word not in known for word in said for contrary in [contraries_of(word)])


def _denials(word: str) -> frozenset[str]:
    """The stem with a prefix that denies it, or without ('damaged' and 'undamaged')."""
    if word in _NO_DENIALS:
        return frozenset()
    bare = next((word[len(prefix) :] for prefix in _DENYING if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST), "")
    return frozenset((bare,) if bare else (f"{prefix}{word}" for prefix in _DENYING))


def _exchanged_roles(item: Stated, claim: Clause, source: Clause, mine: Candidate) -> str:
    """Whether the sentence has the doer for the one to whom it was done ('Rigg sold it to the company' of what the company sold Rigg)."""
    verbs = {word.stem for word in claim.verbs} & {word.stem for word in source.verbs}
    party = _other_party(item, claim, source, mine, verbs)
    if party:
        return party
    giver = _exchanged_parties(item, source, mine)
    if giver:
        return giver
    if not verbs or not claim.own_subject or not source.own_subject:
        return ""
    text, low = mine.reading.passage.text, item.claim.sentence_start
    if _BY.search(text, source.start, source.end) or _BY.search(item.claim.sentence, claim.start - low, claim.end - low):
        return ""
    doer, known_doer = {word.stem for word in claim.subject}, {word.stem for word in source.subject}
    if _is_passive(item.claim.sentence, low, claim, verbs) != _is_passive(text, 0, source, verbs):
        same = next((word for word in claim.subject if word.stem in known_doer), None)
        if same is None or not verbs & _TRANSFERS:
            return ""  # 'the town baked 1,840 loaves', of which '1,840 loaves were baked in the town'
        return f"‘{item.claim.sentence[same.start - low : same.end - low]}’ does it on one side, and has it done on the other"
    others = {word.stem: word for word in claim.words if word.stem not in doer | verbs}
    known_others = {word.stem: word for word in source.words if word.stem not in known_doer | verbs}
    if doer & known_doer or not known_doer & others.keys() or not doer & known_others.keys():
        return ""
    one, other = known_others[min(doer & known_others.keys())], others[min(known_doer & others.keys())]
    return f"‘{text[one.start : one.end]}’ and ‘{item.claim.sentence[other.start - low : other.end - low]}’ are exchanged"


def _other_party(item: Stated, claim: Clause, source: Clause, mine: Candidate, verbs: set[str]) -> str:
    """Whether the sentence has as the doer one to whom it was done ('The library sold them' of what was sold to the library)."""
    low = item.claim.sentence_start
    if not verbs & _TRANSFERS or not claim.own_subject or _is_passive(item.claim.sentence, low, claim, verbs):
        return ""
    known = mine.reading.passage.text[slice(*mine.bond.source.sentence)]
    parties = {stem(found["who"]) for found in _PARTY.finditer(known)}
    same = next((word for word in claim.subject if word.stem in parties and word.stem not in {w.stem for w in source.subject}), None)
    return "" if same is None else f"it was done to ‘{item.claim.sentence[same.start - low : same.end - low]}’"


def _exchanged_parties(item: Stated, source: Clause, mine: Candidate) -> str:
    """Whether the sentence has 'from Stroud' where Stroud had it from another, whom the sentence names."""
    if not source.own_subject or not source.verbs:
        return ""
    doers = {word.stem for word in source.subject if word.capital}
    known = {(found["side"].lower(), stem(found["who"])) for found in _PARTY.finditer(mine.reading.passage.text, source.start, source.end)}
    said = {(found["side"].lower(), stem(found["who"])): found["who"] for found in _PARTY.finditer(item.claim.sentence)}
    named = {word.stem for word in words_of(item.claim.sentence) if word.capital}
    for (side, who), written in said.items():
        others = {other for way, other in known if way == side and other not in doers}
        if who in doers and (side, who) not in known and others & named and not any((side, other) in said for other in others):
            return f"the sentence has ‘{side} {written}’, who in the source had it ‘{side}’ another"
    return ""


def _is_passive(text: str, low: int, clause: Clause, verbs: set[str]) -> bool:
    return any(_PASSIVE.search(text, 0, word.start - low) for word in clause.verbs if word.stem in verbs)


def _led_up(mine: Candidate, source: Clause) -> dict[str, Word]:
    """The words of the sentence between the number before and the number's own part ('the longer of which, at Scar End, …')."""
    low = max((s.quantity.end for s in mine.reading.settings if s.quantity.end <= source.start), default=0)
    parts = mine.reading.clauses.of_sentences(source.sentence, source.sentence)
    return {word.stem: word for part in parts if part.start < source.start for word in part.words if low <= word.start < source.start}


def _excuses(mine: Candidate, source: Clause) -> frozenset[str]:
    """The words of the sentence that may be said of the number too: not those of parts that have a number of the sort to themselves."""
    chosen = mine.bond.source
    taken = [
        clause
        for setting in mine.reading.settings
        if setting is not chosen and setting.sentence == chosen.sentence and not isinstance(setting.quantity.value, Moment | Period)
        for clause in [mine.reading.clauses.at(setting.start)]
        if clause is not None and clause is not source and clause.verbs != source.verbs
    ]
    own = {word.start for word in (*source.words, *source.verbs, *source.scope)}
    apart = {word.start for clause in taken for word in (*clause.words, *clause.verbs)} - own
    parts = mine.reading.clauses.of_sentences(source.sentence, source.sentence)
    return frozenset(word.stem for part in parts for word in part.words if word.start not in apart)


def _are_partners(said: str, claim: Clause, source: Clause) -> bool:
    """Whether two parties tell of one bargain ('the Germans bought 65,000' of a book that sold so many)."""
    if said not in _BARGAINS or not claim.own_subject:
        return False
    return not {word.stem for word in claim.subject} & {word.stem for word in (*source.subject, *source.carried)}


def _is_from_the_doer(item: Stated, mine: Candidate) -> bool:
    """Whether a bargain is told from its two sides: 'borrowed from the Americans' of what was 'lent by the Americans'."""
    ours, theirs = item.claim.sentence, mine.reading.passage.text[slice(*mine.bond.source.sentence)]
    return any(
        {stem(found["who"]) for found in _PARTY.finditer(one)} & {stem(found["who"]) for found in _BY_WHOM.finditer(other)}
        for one, other in ((ours, theirs), (theirs, ours))
    )


def _is_told_by_the_other(item: Stated, claim: Clause, source: Clause, mine: Candidate) -> bool:
    """Whether one tells of the other what passed between the two: 'Lacey lost it to Stroud' of what Stroud won from Lacey."""
    ours = {(found["side"].lower(), stem(found["who"])) for found in _PARTY.finditer(item.claim.sentence)}
    theirs = {(found["side"].lower(), stem(found["who"])) for found in _PARTY.finditer(mine.reading.passage.text, source.start, source.end)}
    doers, known_doers = ({word.stem for word in part.subject} for part in (claim, source))
    return any(
        {(side, who) for who in known_doers} & ours and {(other, who) for who in doers} & theirs
        for side, other in (("to", "from"), ("from", "to"))
    )


def _is_one_party(item: Stated, mine: Candidate) -> bool:
    """Whether one and the same is named as the buyer on one side and as the seller on the other."""
    ours = {(found["side"].lower(), stem(found["who"])) for found in _PARTY.finditer(item.claim.sentence)}
    theirs = {
        (found["side"].lower(), stem(found["who"])) for found in _PARTY.finditer(mine.reading.passage.text, *mine.bond.source.sentence)
    }
    turned = {({"to": "from", "from": "to"}[side], who) for side, who in ours}
    return bool(turned & theirs - ours)


def _with_phrasal(words: dict[str, Word], text: str, low: int, clause: Clause, clauses: Clauses | None) -> dict[str, Word]:
    """The words of a part with its verbs of two words, also behind 'that tried to reach it'; ``low`` is where the text begins."""
    parts = clauses.of_sentences(clause.sentence, clause.sentence) if clauses is not None and clause.verbs else ()
    end = max((part.end for part in parts if part.verbs == clause.verbs and part.start > clause.start), default=clause.end)
    found = phrasal_words(text, clause.start - low, end - low)
    return {**words, **{word.stem: Word(word.start + low, word.end + low, word.stem) for word in found}}


def _words(clause: Clause) -> dict[str, Word]:
    return {word.stem: word for word in (*clause.words, *clause.verbs)}
