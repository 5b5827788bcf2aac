"""A number of a row told as that of another column: '14 doctors' of ‘Nurses: 14; Doctors: 2’, 'in 1961' of ‘Rate 1951: 78.1’."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pincite.check.case import Case
from pincite.check.cells import head_at
from pincite.check.moments import is_dating, moments_in
from pincite.check.nouns import is_weak
from pincite.check.records import is_row
from pincite.check.senses import senses, senses_in
from pincite.check.settings import Setting
from pincite.check.stretches import stretches_of
from pincite.check.values import same_unit
from pincite.check.words import words_of

_ANYBODY = "people"
_YEAR = re.compile(r"\b1[0-9]{3}\b|\b20[0-9]{2}\b")


def find_other_column(case: Case) -> str:
    """Why the words of the sentence, or its year, are those at the head of another column than the number's; '' elsewhere."""
    if not case.is_plain or not is_row(case.mine.reading) or not head_at(case.text, case.source.start):
        return ""
    return _of_another_year(case) if is_dating(case.item.claim.quantity) else _of_another_head(case)


def _of_another_head(case: Case) -> str:
    """The words that are said of the number alone, where only the head of another number has any of them."""
    meanings, own, said = case.meanings, head_at(case.text, case.source.start), _said(case)
    if any(senses(word, meanings) & senses_in(own, meanings) for word in said):
        return ""
    for rival, head in _rivals(case):
        theirs = {word.stem for word in words_of(head)}
        if any(senses(word, meanings) & senses(other, meanings) for word in said for other in theirs):
            return f"‘{case.source.quantity.text}’ stands under ‘{own}’, and ‘{rival.quantity.text}’ under ‘{head}’"
    return ""


def stand_under_their_heads(case: Case, fellow: Case) -> bool:
    """Whether each of two numbers of a row is told in the words of its own column, and not in those of the other's."""
    if not is_row(case.mine.reading) or case.mine.reading is not fellow.mine.reading:
        return False
    two = (case, fellow)
    heads = [senses_in(head_at(one.text, one.source.start), case.meanings) for one in two]
    said = [frozenset(sense for word in _said(one) for sense in senses(word, case.meanings)) for one in two]
    return all(said[at] & heads[at] and not said[at] & (heads[1 - at] - heads[at]) for at in (0, 1))


def _said(case: Case) -> frozenset[str]:
    """The noun of the claim, and the words that it has to itself among all numbers of its sentence, but for 'people', whoever they are."""
    item, claim = case.item, case.item.claim
    there = [
        other.setting for other in case.stated if other is item or (other.claim.is_beside(claim) and not is_dating(other.claim.quantity))
    ]
    there.sort(key=lambda setting: setting.start)
    places = tuple((setting.start - claim.sentence_start, setting.quantity.end - claim.sentence_start) for setting in there)
    own = stretches_of(claim.sentence, places, case.meanings)[there.index(item.setting)].own
    noun = {item.setting.head} if item.setting.quantity.has_noun_behind and not is_weak(item.setting.head) else set()
    return frozenset(word for word in own | noun if case.meanings.concept(word) != case.meanings.concept(_ANYBODY))


def _rivals(case: Case) -> Iterator[tuple[Setting, str]]:
    """The other numbers of the row of the same sort, each with the head of its column."""
    for reading, rival in case.pool:
        if reading is case.mine.reading and rival is not case.source and same_unit(rival.quantity, case.source.quantity):
            yield rival, head_at(case.text, rival.start)


def _of_another_year(case: Case) -> str:
    """The year at the head of a number that is told in the same part, where the claim is of another, and of a day of the row."""
    item, meanings = case.item, case.meanings
    years = {str(moment.year) for moment in moments_in(item.claim.quantity)}
    told = [
        found
        for other, found in case.others()
        if found is not None and found.reading is case.mine.reading and other.clause == item.clause and not is_dating(other.claim.quantity)
    ]
    heads = [head_at(case.text, found.bond.source.start) for found in told]
    dated = [head for head in heads if _YEAR.search(head)]
    own = head_at(case.text, case.source.start)
    if not dated or any(years & {*_YEAR.findall(head)} for head in heads) or senses_in(own, meanings) & senses_in(item.part, meanings):
        return ""
    return f"‘{case.source.quantity.text}’ stands under ‘{own}’, and what is told of it here under ‘{dated[0]}’"
