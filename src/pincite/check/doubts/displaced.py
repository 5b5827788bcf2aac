"""Whether what the claim's sentence says of its number is what the passage says of somebody or something else.

Words that the passage lacks prove nothing, since authors paraphrase. But a subject, a verb or a name that the passage has with
another number of the same sort, and not with this one, is the mark of a number taken from the wrong place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from pincite.check.candidates import Candidate, Stated, heads
from pincite.check.case import Case
from pincite.check.cells import fits_own_cell
from pincite.check.clauses import Clause
from pincite.check.doubts.foreseen import foreseen_by, foresees
from pincite.check.doubts.likely import are_far_apart, is_whole, is_worked_with
from pincite.check.doubts.pull import told_of
from pincite.check.doubts.rivals import counts_the_same, is_its_whole
from pincite.check.doubts.vouched import is_vouched_for
from pincite.check.frames import meant_by
from pincite.check.nouns import Thesaurus, fates_of, is_weak
from pincite.check.records import is_row
from pincite.check.senses import root, senses_of
from pincite.check.settings import Setting
from pincite.check.understood import is_unmarked
from pincite.check.values import compare, same_unit
from pincite.check.words import Word, stems
from pincite.model.quantity import Interval, Kind, Moment, Number, Period, Ratio

_TOTALS = stems("total sum altogether together combined")
"""A total is told in the words of its parts."""

_SAYS = stems(
    """
    report reports history account accounts paper newspaper article chronicle chronicler author historian diary diarist letter register
    census table record records minutes inquiry inquest return returns
    """
)
"""A subject that names the source ('the report has 116 beds') is not what the number is told of."""
_HEADS = stems("loss losses casualties strength total number return killed wounded missing dead prisoners reinforcements cost")
"""Nor is one that only says what is listed ('Our losses 64 killed')."""
_PERSONAL = stems("i me we us you he him she her they them")
"""Subjects that name nobody."""
_APPOSED = re.compile(
    r"(?:[A-Z][\w’'-]*\.?\s+)*[A-Z][\w’'-]*, (?:an?|one|the|who|whose)\b[^,;:]*, "
    r"(?:was|were|is|are|had|has)\s+(?:(?:then|only|just|about)\s+)*$"
)
"""How the subject stands far from its verb ('Daniel Pike, one of the two men killed, was')."""
_IN_PLACE_OF = re.compile(
    r"\b(?:(?:in (?:the )?(?:place|stead|room|lieu)|instead) of|rather than|in (?:succession|preference) to)\s+"
    r"(?P<name>(?:(?:the|his|her|their|old)\s+)*[A-Z][\w’'-]*\.?(?:\s+[A-Z][\w’'-]*\.?)*)"
)
_IN_ALL = re.compile(r"\b(?:in all|all told|altogether)[\s,]+(?:some |about )?$", re.IGNORECASE)

_TO_WHOLE = re.compile(r"\d[^,;:]*\b(?:to|towards|of|out of|from) (?:the|those|these|their|his|her|its)\s+[€£$]?$", re.IGNORECASE)
"""A whole that another number is a part of, of which the subject says nothing: 'the Queen gave £100 to the £7,460'."""

_OF_IT = re.compile(r"\s+of (?:it|this|that|these|those|them|which|whom)\b", re.IGNORECASE)

_SPANS = frozenset({Kind.DATE, Kind.DATERANGE, Kind.TIME, Kind.DURATION, Kind.DECADE})
"""What a sentence may open with, to be said of all that follows."""

_LIKE = 30
"""How many times larger a number of the same sort may be."""
_HERE = 0.4
_AFAR = 1.5
_DATE = 0.7
_OTHER_NOUN = 0.65
"""By how much another number must fit the words better: one of the same sentence, one farther off, and more for a date and for
one that is counted by a wider noun.
"""


def find_displaced(case: Case) -> str:
    """Why the words of the claim belong elsewhere in the passage; '' where they do not."""
    item, mine = case.item, case.mine
    claim, source = item.clause, case.home
    if claim is None or source is None or not case.is_plain or heads(mine.reading, case.source):
        return ""
    found = "" if _TO_WHOLE.search(item.claim.before) else _other_subject(item, claim, source, mine, case.meanings)
    if (
        found
        or is_whole(item)
        or isinstance(item.claim.quantity.value, Interval | Period | Ratio)
        or any(word.stem in _TOTALS for word in (*claim.words, *claim.subject))
    ):
        return found
    return _other_number(case, claim)


def _other_subject(item: Stated, claim: Clause, source: Clause, mine: Candidate, meanings: Thesaurus) -> str:
    """Whether the sentence is about one of whom the passage speaks, but says of him what the passage says of another."""
    clauses, text = mine.reading.clauses, mine.reading.passage.text
    said = [word for word in claim.subject if word.start >= item.claim.sentence_start]
    listed = all(word.stem in _HEADS for word in source.subject) and all(fates_of((verb.stem,)) for verb in source.verbs)
    opens = claim.is_opening and source.is_opening and item.claim.quantity.kind in _SPANS
    has_subject = claim.own_subject or _APPOSED.match(item.claim.before)
    if opens or listed or not has_subject or not said or not source.subject or all(word.stem in _SAYS for word in said):
        return ""
    last = source.sentence + 2 * source.is_opening  # what a sentence opens with is often said of the next one too
    nearby = clauses.of_sentences(source.sentence, last)
    is_span = item.claim.quantity.kind in _SPANS
    apart = {word for part in nearby if not is_span and _is_parallel(part, source, meanings) for word in part.subject}
    around = [word for part in nearby for word in (*part.words, *part.subject, *meant_by(part)) if word not in apart]
    loose = [word for part in nearby for word in part.carried]
    subjects = [word for part in clauses.parts if part.own_subject for word in _no_attributes(part.subject, clauses.names)]
    listed_names = [word for part in clauses.parts for word in part.words if _is_name_in(text, word, clauses.names)]
    mentioned = [word for word in _mentioned(item, claim, meanings) if word.start not in _displaced_names(item)]
    names = clauses.names | frozenset(word.stem for word in said if word.capital and word.start > item.claim.sentence_start)
    named = [w for w in said if w.capital and w.stem in names and w.stem[0].isalpha()]
    known = [w for w in source.subject if w.stem in names and w.stem[0].isalpha()]
    both = {w.stem for w in named} & {w.stem for w in known}  # 'Fred Ashby' is not 'Tom Ashby'
    for one, other in (
        ([w for w in named if w.stem not in both], [w for w in known if w.stem not in both]),
        ([w for w in said if w.stem[0].isdecimal()], [w for w in source.subject if w.stem[0].isdecimal()]),
        ([w for w in said if w.stem[0].isalpha()], [w for w in source.subject if w.stem[0].isalpha() and w.stem not in _PERSONAL]),
    ):
        beside = around if all(word.capital for word in one) else (*around, *loose)
        if not one or not other or _meet(one, beside, meanings) or _meet(other, mentioned, meanings):
            continue
        is_named = one[0] in named and other[0] in known and not source.carried and other[0].start >= mine.bond.source.sentence[0]
        away = next(
            (word for word in (*subjects, *(listed_names if is_named else ())) if any(root(word.stem) == root(w.stem) for w in one)), None
        )
        if away is not None:
            whose, whom = text[other[0].start : other[0].end], text[away.start : away.end]
            return f"the passage says this of ‘{whose}’, and of ‘{whom}’ something else"
    return ""


def _is_name_in(text: str, word: Word, names: frozenset[str]) -> bool:
    """Whether a word is of a name in running text, not in a headline of capitals."""
    return word.capital and word.stem in names and not text[word.start : word.end].isupper()


def _displaced_names(item: Stated) -> frozenset[int]:
    """Where the names stand of those in whose place the sentence puts another, who then did not do what is told."""
    text, low = item.claim.sentence, item.claim.sentence_start
    return frozenset(low + at for found in _IN_PLACE_OF.finditer(text) for at in range(*found.span("name")))


def _no_attributes(subject: Sequence[Word], names: frozenset[str]) -> Iterator[Word]:
    """The words of a subject without those that stand at another of it: 'enemy tanks' are not the enemy."""
    for word, after in zip(subject, (*subject[1:], None), strict=True):
        if after is None or after.start != word.end + 1 or word.stem in names:
            yield word


def _is_parallel(part: Clause, source: Clause, meanings: Thesaurus) -> bool:
    """Whether a part of the sentence speaks of another than the number's does, each by name ('flour rose by 3s., sugar by …')."""
    return source.own_subject and part.own_subject and not _meet(part.subject, source.subject, meanings)


def _meet(some: Iterable[Word], others: Iterable[Word], meanings: Thesaurus) -> bool:
    return bool(senses_of(some, meanings) & senses_of(others, meanings))


def _mentioned(item: Stated, claim: Clause, meanings: Thesaurus) -> list[Word]:
    """The words of the claim's sentence, but for the subjects of parts that speak of somebody else."""
    assert item.clauses is not None
    parts = item.clauses.of_sentences(claim.sentence, claim.sentence)
    apart = {word for part in parts if _is_parallel(part, claim, meanings) for word in part.subject}
    return [word for part in parts for word in (*part.words, *part.subject) if word not in apart]


def _other_number(case: Case, claim: Clause) -> str:
    """Whether another number of the sort has the words of the claim that its own lacks."""
    item, mine, meanings = case.item, case.mine, case.meanings
    told = told_of(case, claim)
    words = frozenset(meanings.concept(word.stem) for word in _mentioned(item, claim, meanings))
    taken = [theirs.bond.source for theirs in case.chosen if theirs is not None]
    for reading, rival in case.pool:
        if any(rival is source for source in taken) or not is_like(item.setting, mine, rival, meanings):
            continue
        if is_vouched_for(case, reading, rival):
            continue
        if is_worked_with(case, reading, rival) or (foreseen_by(reading.passage.text, rival) and not foresees(item.claim.sentence)):
            continue
        if _is_total_of(item, rival) or is_its_whole(item, mine, rival):
            continue
        against, for_it = told.pull(reading, rival, meanings)
        is_near = reading is mine.reading and rival.sentence == case.source.sentence
        if is_near and is_row(reading) and fits_own_cell(words, case.source, rival, reading.passage.text, meanings):
            continue
        needed = (_HERE if is_near else _AFAR) + (_DATE if isinstance(rival.quantity.value, Moment) else 0.0)
        needed += 0.0 if _counts_alike(item.setting, case.source, rival, meanings) else _OTHER_NOUN
        if against > 2 * for_it + needed:
            return f"the passage says of ‘{rival.quantity.text}’ what the sentence says of ‘{item.claim.quantity.text}’"
    return ""


def _is_total_of(item: Stated, rival: Setting) -> bool:
    """Whether the claim is told 'in all', and is larger than the rival, which may be a part of it."""
    value, other = item.claim.quantity.value, rival.quantity.value
    if not isinstance(value, Number) or not isinstance(other, Number) or value.value <= other.value:
        return False
    return bool(_IN_ALL.search(item.claim.before))


def is_like(claim: Setting, mine: Candidate, rival: Setting, meanings: Thesaurus) -> bool:
    """Whether it could be what is meant: of the same sort, and counted by the same noun or none."""
    source = mine.bond.source
    if rival is source or (rival.quantity.kind is Kind.ORDINAL and not (rival.head and rival.head == source.head == claim.head)):
        return False
    if are_far_apart(source.quantity, rival.quantity):
        return False
    if not same_unit(source.quantity, rival.quantity) and not _leaves_unit_out(source, rival, mine.reading.passage.text):
        return False
    if compare(claim.quantity, rival.quantity) is not None or compare(rival.quantity, claim.quantity) is not None:
        return False
    if _counts_alike(claim, source, rival, meanings):
        return True
    return not meanings.same(claim.head, source.head) and (meanings.same(claim.head, rival.head) or meanings.covers(claim.head, rival.head))


def _leaves_unit_out(source: Setting, rival: Setting, text: str) -> bool:
    """Whether the rival, of the same sentence, is of its sort without saying so ('300 kroner for a widow and 50 for each child')."""
    if rival.sentence != source.sentence or not isinstance(source.quantity.value, Number | Ratio):
        return False
    if source.quantity.unit and rival.start < source.start and rival.quantity.kind is Kind.CARDINAL:
        return False  # 'short of thirty-one' before the shillings is no sum
    value, counted = rival.quantity.value, rival.quantity.has_noun_behind
    if isinstance(value, Ratio):
        return value.form == "to" and not source.quantity.unit and source.quantity.kind is Kind.CARDINAL
    if not isinstance(value, Number) or counted or not is_unmarked(rival.quantity):
        return False
    known = source.quantity.value
    if rival.quantity.kind is Kind.FRACTION or not isinstance(known, Number):
        # 'half of it from the government', not 'a third of the £450'; nor is 'half of those rotten' half of the ten days
        return source.quantity.kind is not Kind.DURATION and _OF_IT.match(text, rival.quantity.end) is not None
    return known.value < _LIKE * value.value and value.value < _LIKE * known.value


def _counts_alike(claim: Setting, source: Setting, rival: Setting, meanings: Thesaurus) -> bool:
    """Whether the nouns of the numbers, where they have any, do not tell them apart."""
    counted = rival.quantity.has_noun_behind and not is_weak(rival.head)
    if counted and claim.head == source.head != "" and not (meanings.same(rival.head, claim.head) or rival.quantity.unit):
        return False  # 'of 48 howitzers 36 were of 105 mm' are no four battalions
    heads = {setting.head for setting in (claim, source, rival) if setting.quantity.has_noun_behind} - {""}
    return len(heads) < 2 or bool(source.quantity.unit) or counts_the_same(claim, source, rival, meanings)
