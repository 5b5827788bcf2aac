"""Claims of a sentence and numbers of the source, one to one; and the doubt where another pairing fits as well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pincite.check.binding import Relation, similarity
from pincite.check.candidates import FINE, VERBATIM, Candidate, Pool, Stated, common_in, preference
from pincite.check.company import keeps_company
from pincite.check.doubts.attribution import find_other_holder
from pincite.check.doubts.bearings import find_contrary, find_other_end
from pincite.check.doubts.changes import find_backward_change
from pincite.check.doubts.comparisons import find_exchanged_sides
from pincite.check.doubts.complements import find_other_complement
from pincite.check.doubts.conditions import find_other_condition
from pincite.check.doubts.courses import find_other_course
from pincite.check.doubts.crossing import find_crossing, leaning_of, turns_of
from pincite.check.doubts.dated import has_company
from pincite.check.doubts.displaced import find_displaced
from pincite.check.doubts.manner import find_other_manner
from pincite.check.doubts.marks import find_other_marked
from pincite.check.doubts.opposites import find_opposite
from pincite.check.doubts.other_day import find_exchanged_day, find_other_day
from pincite.check.doubts.other_noun import find_other_noun
from pincite.check.doubts.other_verb import find_other_verb
from pincite.check.doubts.outcomes import find_other_outcome
from pincite.check.doubts.paired_dates import find_other_date
from pincite.check.doubts.part_and_whole import find_denied, find_denied_elsewhere, find_misplaced
from pincite.check.doubts.parts_behind import find_part_behind
from pincite.check.doubts.pull import told_of
from pincite.check.doubts.ranks import find_other_rank
from pincite.check.doubts.rates import find_other_rated
from pincite.check.doubts.records import find_other_record
from pincite.check.doubts.respectively import find_other_place
from pincite.check.doubts.rivals import find_rival
from pincite.check.doubts.rows_in_prose import find_unpaired
from pincite.check.doubts.series import find_out_of_order
from pincite.check.doubts.sooner import find_other_side
from pincite.check.doubts.standing import find_unvouched
from pincite.check.doubts.together import find_other_day_of_hour
from pincite.check.doubts.told_against import find_turned
from pincite.check.doubts.weekdays import find_other_weekday
from pincite.check.doubts.when import find_other_time
from pincite.check.nouns import Thesaurus
from pincite.check.settings import Setting
from pincite.check.values import compare, same_unit
from pincite.model.claim import Verdict
from pincite.model.quantity import Moment, Period, Quantity

_RIVAL = 0.8
_RIVAL_LEANING = 0.9
"""By how much the words around a claim must fit another number of the passage better before the claim is doubted."""


@dataclass(frozen=True, slots=True)
class Choice:
    candidate: Candidate | None
    doubt: str = ""


def assign(stated: Sequence[Stated], candidates: Sequence[Sequence[Candidate]], pools: Sequence[Pool], meanings: Thesaurus) -> list[Choice]:
    """The number chosen for each claim, or none, with the reason to doubt it."""
    chosen = _match(stated, candidates)
    choices: list[Choice] = []
    for number, candidate in enumerate(chosen):
        doubt = ""
        if candidate is None and candidates[number]:
            best = candidates[number][0]
            if best.holds:
                doubt = f"‘{best.bond.source.quantity.text}’ already bears out another number of the sentence"
        elif candidate is not None and candidate.score < VERBATIM:
            doubt = _doubt(number, stated, chosen, pools, meanings)
        choices.append(Choice(candidate, doubt))
    return choices


def _doubt(number: int, stated: Sequence[Stated], chosen: Sequence[Candidate | None], pools: Sequence[Pool], meanings: Thesaurus) -> str:
    """Why the number chosen for a claim may not be the one meant."""
    item, mine, pool = stated[number], chosen[number], pools[number]
    assert mine is not None
    return (
        find_crossing(number, stated, chosen, meanings)
        or find_other_place(number, stated, chosen, meanings)
        or find_other_rated(number, stated, chosen)
        or find_out_of_order(number, stated, chosen)
        or find_backward_change(number, stated)
        or _rival(number, stated, chosen, pool, meanings)
        or (
            not mine.bond.fit.how.startswith("one end of")
            and find_contrary(_in_sentence(item), (mine.bond.source.quantity, mine.reading.passage.text))
        )
        or find_other_end(_in_sentence(item), mine.bond.source.quantity)
        or find_other_weekday(item, mine)
        or find_other_day_of_hour(number, stated, chosen, pool, meanings)
        or find_other_side(number, stated, chosen, pool)
        or find_other_marked(item, mine, pool)
        or find_unvouched(item, mine)
        or find_other_holder(item, mine, meanings)
        or find_misplaced(item, mine, meanings)
        or find_denied(item, mine, meanings)
        or find_denied_elsewhere(item, mine)
        or find_other_manner(item, mine)
        or find_turned(item, mine)
        or find_other_outcome(item, mine)
        or find_other_course(item, mine)
        or find_exchanged_sides(item, mine, meanings)
        or find_other_rank(item, mine)
        or find_part_behind(item, mine, meanings)
        or find_other_date(number, stated, chosen)
        or find_displaced(number, stated, chosen, pool, meanings)
        or find_other_verb(number, stated, chosen, pool, meanings)
        or find_other_complement(item, mine, meanings)
        or find_other_noun(item, mine, meanings)
        or find_unpaired(number, stated, chosen)
        or find_other_time(number, stated, mine, meanings)
        or find_other_condition(number, stated, mine, meanings)
        or find_other_record(number, stated, chosen, pool, meanings)
        or _exchanged_day(number, stated, chosen, pools, meanings)
    )


def _in_sentence(item: Stated) -> tuple[Quantity, str]:
    """The number of a claim with its sentence, placed in it."""
    quantity, low = item.claim.quantity, item.claim.sentence_start
    return replace(quantity, start=quantity.start - low, end=quantity.end - low), item.claim.sentence


def _match(stated: Sequence[Stated], candidates: Sequence[Sequence[Candidate]]) -> list[Candidate | None]:
    """Best pairs first; a claim left without gets one if another claim can move to its second choice."""
    pairs = sorted(
        (
            (preference(candidate)[1], candidate.bond.fit.hedging not in FINE, number, rank)
            for number, found in enumerate(candidates)
            for rank, candidate in enumerate(found)
            if candidate.holds
        ),
    )
    chosen: list[Candidate | None] = [None] * len(stated)
    owner: dict[tuple[int, tuple[str, int, int]], int] = {}
    for _, _, number, rank in pairs:
        candidate = candidates[number][rank]
        if chosen[number] is None and _is_coarse(candidate):
            chosen[number] = candidate
            continue
        place = (stated[number].row, candidate.identity)
        if chosen[number] is None and place not in owner:
            chosen[number], owner[place] = candidate, number
    for number, choice in enumerate(chosen):
        if choice is None:
            _make_room(number, stated, candidates, chosen, owner)
    return chosen


def _is_coarse(candidate: Candidate) -> bool:
    """Whether the claim only says less of a date ('July' of 16 July), which another claim may give in full."""
    return candidate.bond.fit.verdict is Verdict.ENTAILED and isinstance(candidate.bond.source.quantity.value, Moment | Period)


def _make_room(
    number: int,
    stated: Sequence[Stated],
    candidates: Sequence[Sequence[Candidate]],
    chosen: list[Candidate | None],
    owner: dict[tuple[int, tuple[str, int, int]], int],
) -> None:
    for candidate in candidates[number]:
        place = (stated[number].row, candidate.identity)
        if not candidate.holds or place not in owner:
            continue
        other = owner[place]
        for second in candidates[other]:
            free = (stated[other].row, second.identity)
            if second.holds and free not in owner:
                chosen[other], owner[free] = second, other
                chosen[number], owner[place] = candidate, number
                return


def _rival(number: int, stated: Sequence[Stated], chosen: Sequence[Candidate | None], pool: Pool, meanings: Thesaurus) -> str:
    """Whether the words around the claim fit another number of the passages much better."""
    mine = chosen[number]
    assert mine is not None
    claim = stated[number].setting
    steps = turns_of(stated[number], mine)
    if all(steps) and steps[0] != steps[1]:
        return f"‘{steps[0]} {claim.quantity.text}’ is said of a change, and the passage has ‘{steps[1]} {mine.bond.source.quantity.text}’"
    taken = {candidate.identity for candidate in chosen if candidate is not None}
    common = common_in(pool)
    own = similarity(claim, mine.bond.source, common)[0]
    home = mine.bond.source.sentence if keeps_company(number, stated, chosen) else None
    clause = stated[number].clause
    told = told_of(number, stated, chosen, clause, meanings) if clause is not None else None
    for reading, setting in pool:
        identity = (reading.seed.key, reading.passage.number, setting.start)
        if identity in taken or steps[0] or not same_unit(claim.quantity, setting.quantity):
            continue
        if compare(claim.quantity, setting.quantity) is not None or _says_more(claim, mine, setting):
            continue
        if home is not None and reading is mine.reading and setting.sentence != home:
            continue
        if told is not None:
            against, for_it = told.pull(reading, setting, meanings)
            if for_it > against:
                continue
        rival = similarity(claim, setting, common)[0]
        if rival > own * 1.6 + _RIVAL or leaning_of(claim, mine.bond.source, setting) < -_RIVAL_LEANING:
            return (
                f"the words around ‘{claim.quantity.text}’ fit ‘{setting.quantity.text}’ of the passage better than the "
                f"‘{mine.bond.source.quantity.text}’ that stands there too"
            )
    contrary = find_opposite(stated[number], mine, meanings)
    if contrary:
        return contrary
    other_day = None if has_company(number, stated, chosen) else find_other_day(number, stated, chosen, pool, meanings)
    if other_day is not None:
        return f"the passage tells under ‘{other_day.quantity.text}’ what the sentence tells under ‘{claim.quantity.text}’"
    rival_number = find_rival(number, stated, chosen, pool, meanings)
    if rival_number is not None:
        return f"the passage says of ‘{rival_number.quantity.text}’ what the sentence says of ‘{claim.quantity.text}’"
    return ""


def _exchanged_day(
    number: int, stated: Sequence[Stated], chosen: Sequence[Candidate | None], pools: Sequence[Pool], meanings: Thesaurus
) -> str:
    day = find_exchanged_day(number, stated, chosen, pools, meanings)
    words = stated[number].claim.quantity.text
    return "" if day is None else f"the passages tell under ‘{day.quantity.text}’ what the sentence tells under ‘{words}’"


def _says_more(claim: Setting, mine: Candidate, rival: Setting) -> bool:
    """Whether the nouns already decide for the chosen number."""
    return mine.bond.relation >= Relation.NEAR and bool(claim.head) and bool(rival.head) and claim.head != rival.head
