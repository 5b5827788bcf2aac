"""Whose number it is by the clause that it stands in: 'Stroud, who was 58' of 'Verrier, who was 58', 'Camp A' of Camp B."""

from __future__ import annotations

import re

from pincite.check.case import Case
from pincite.check.moments import MONTHS
from pincite.check.words import stem

_NAME = r"(?!The\b)[A-Z][\w’'-]*[a-z](?:\s+[A-Z][\w’'-]*[a-z])*"
_WHO = re.compile(rf"(?P<name>{_NAME}),\s+(?:and\s+)?who(?P<clause>\s[^,;:.()]*)$")
_TITLE = re.compile(r"\b(?:the|an?|his|her|their)\s+(?:[\w’'-]+\s+){0,3}?[\w’'-]+(?:,|\s+(?:called|named))\s+$", re.IGNORECASE)
"""What stands before the name: 'the Governor, General Verrier', 'a boy called Tully'."""
_UNDER = re.compile(r"(?P<whole>[\w’'-]+),?\s+(?:under|of|(?:commanded|led|headed|run|kept|owned) by)\s+(?:[\w’'-]+\s+){0,2}$")
"""The ship of a captain is told of as he is: 'the Alva, under Orde, who lost 61 men'."""
_AFTER_ALL = re.compile(r"[^,;:.()]*")
_LETTERED = re.compile(r"\b(?P<name>(?:[A-Z][\w’'-]*[a-z]\s+)+)(?P<letter>[A-HJ-Z]|[IVX]{2,5})\b(?![.’'-]\w)")


def find_clause_of_another(case: Case) -> str:
    """Why the passage has the number of another than the sentence; '' where it may be the same."""
    if case.item.clause is None or not case.is_plain:
        return ""
    return _other_antecedent(case) or _other_letter(case)


def _other_antecedent(case: Case) -> str:
    """'Grice was eighteen' of 'Grice, a man of 46, and Tully, who was eighteen'."""
    claim, source, clause = case.item.claim, case.source, case.item.clause
    assert clause is not None
    known = _WHO.search(case.text[source.sentence[0] : source.start])
    if known is None or set(known["name"].split()) & set(MONTHS):
        return ""
    said = _WHO.search(claim.before)
    names = case.mine.reading.clauses.names
    low = claim.sentence_start
    ours = (
        {stem(word) for word in said["name"].split()}
        if said
        else {word.stem for word in clause.subject if word.capital and word.start >= low and clause.own_subject}
    )
    before = case.text[source.sentence[0] : source.sentence[0] + known.start()]
    titles, under = _TITLE.search(before), _UNDER.search(before)
    theirs = {stem(word) for word in f"{titles.group() if titles else ''} {known['name']}".replace(",", " ").split()}
    told = known["clause"] + case.text[source.start : _end(case)]
    if not ours & names or ours & theirs or any(stem(word) in ours for word in re.findall(r"[\w’'-]+", told)):
        return ""
    if under and stem(under["whole"]) in ours:
        return ""
    whole = {stem(word) for word in re.findall(r"[\w’'-]+", claim.sentence if not said else said["clause"])}
    if theirs & whole:
        return ""
    who = said["name"] if said else next(claim.sentence[w.start - low : w.end - low] for w in clause.subject if w.stem in ours & names)
    return f"the passage says this of ‘{known['name']}’, and of ‘{who}’ something else"


def _end(case: Case) -> int:
    found = _AFTER_ALL.match(case.text, case.source.quantity.end)
    return found.end() if found else case.source.quantity.end


def _other_letter(case: Case) -> str:
    """'Combat Command A' of Combat Command B."""
    assert case.item.clause is not None
    theirs = {(found["name"].strip(), found["letter"]) for found in _LETTERED.finditer(case.text)}
    for found in _LETTERED.finditer(case.item.part):
        name, letter = found["name"].strip(), found["letter"]
        others = sorted(other for same, other in theirs if same == name)
        if (
            others
            and not re.search(rf"\b{letter}\b", case.text)
            and not any(f"{name} {other}" in case.item.claim.sentence for other in others)
        ):
            return f"the sentence has ‘{name} {letter}’ where the passage has ‘{name} {others[0]}’"
    return ""
