"""Two names of a sentence, each with a number of its own: 'found Pasang after forty minutes and Orm only this morning'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pincite.check.case import Case
from pincite.check.doubts.denials import SPANS
from pincite.check.moments import MONTHS
from pincite.check.records import is_row
from pincite.check.settings import Setting
from pincite.check.understood import is_unmarked
from pincite.check.values import same_unit
from pincite.check.words import stem
from pincite.model.quantity import Kind

_NAME = r"[A-Z][\w’'-]*[a-z](?:\s+[A-Z][\w’'-]*[a-z])*"
_OWN = re.compile(
    rf"(?P<name>{_NAME}),?\s*\(?(?:(?:^|(?<=[\s(]))(?!(?:and|or|nor|while|whereas|than|from|to|of)\b)[a-z]+\s+){{0,4}}[€£$]?$"
)
"""The name nearest to a number, with at most a few small words between."""
_REACH = 80
_TIMES = SPANS | {Kind.DURATION}


def find_number_of_another(case: Case) -> str:
    """Why a number of the passage is another's than the one whom the sentence names; '' where it may be his."""
    claim, source = case.item.clause, case.source
    if claim is None or not case.is_plain or is_row(case.mine.reading):
        return ""
    own = _owner(case, source)
    sentence = case.item.claim.sentence
    if not own or any(_stands_in(word, sentence) for word in own.split()):
        return ""
    told = {word.stem for word in (*claim.words, *claim.subject) if word.capital}
    for other, setting in _others(case, source):
        apart = [stem(word) for word in other.split() if word not in own.split()]
        if apart and told.issuperset(apart) and not _has_its_own(case, other, setting):
            return f"‘{source.quantity.text}’ is told of ‘{own}’, and of ‘{other}’ ‘{setting.quantity.text}’"
    return ""


def _has_its_own(case: Case, name: str, setting: Setting) -> bool:
    """Whether the sentence tells of another name, right behind it, the number that the passage has there ('to Elmby by five more')."""
    told = (other.claim.before for other, found in case.others() if found is not None and found.bond.source is setting)
    return any((found := _OWN.search(before[-_REACH:])) and found["name"] == name for before in told)


def _owner(case: Case, setting: Setting) -> str:
    """The name right before a number, in its sentence; '' where there is none."""
    found = _OWN.search(case.text[max(setting.sentence[0], setting.start - _REACH) : setting.start])
    if found is None or set(found["name"].split()) & set(MONTHS):
        return ""
    names = case.mine.reading.clauses.names
    return found["name"] if all(stem(word) in names for word in found["name"].split()) else ""


def _others(case: Case, source: Setting) -> Iterator[tuple[str, Setting]]:
    """The other names of the sentence that have a number of the sort."""
    for setting in case.mine.reading.settings:
        one, other = setting.quantity, source.quantity
        alike = same_unit(one, other) or {one.kind, other.kind} <= _TIMES or (is_unmarked(one) and is_unmarked(other))
        if setting is not source and setting.sentence == source.sentence and alike:
            name = _owner(case, setting)
            if name:
                yield name, setting


def _stands_in(word: str, sentence: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", sentence) is not None
