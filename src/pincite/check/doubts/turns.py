"""Which part of a change a number is: what went from 48 to 52 did not go to 48."""

from __future__ import annotations

from pincite.check.case import Case
from pincite.check.moments import is_dating
from pincite.check.steps import is_given_up, turn_at


def find_other_turn(case: Case) -> str:
    """Why the number is another part of a change in the passage ('to 48') than in the sentence ('from 48'); '' where it is not."""
    said, known = turns_of(case)
    if not said or not known or said == known:
        return ""
    words, others = case.item.claim.quantity.text, case.source.quantity.text
    return f"‘{said} {words}’ is said of a change, and the passage has ‘{known} {others}’"


def turns_of(case: Case) -> tuple[str, str]:
    """Which part of a change the number is in the sentence and in the source: 'from', 'to', 'by' or ''."""
    source, claim = case.source, case.item.claim
    return turn_at(claim.sentence, *claim.in_sentence), turn_at(case.text, source.start, source.quantity.end, source.sentence[0])


def is_turned(case: Case, fellow: Case) -> bool:
    """Whether the sentence has as the later number what the source has as the earlier, and the other way round."""
    if is_dating(case.source.quantity) != is_dating(fellow.source.quantity):
        return False  # 'raised from 3s. 4d. to 3s. 10d. on 1 July' of what was raised 'from 1 July'
    first, second = turns_of(case), turns_of(fellow)
    (said, known), (said_too, known_too) = first, second
    if {said, said_too} == {known, known_too} == {"from", "to"} and said == known_too:
        return True
    is_one = case.source.sentence == fellow.source.sentence
    if is_one and any(
        here[0] and here[0] == there[1] and not here[1] and not there[0] for here, there in ((first, second), (second, first))
    ):
        return True  # 'are now getting seven, and had been paid 2¼' of what 'was 7, and had sunk to 2¼'
    two = (case, fellow)
    given = [is_given_up(one.item.claim.sentence, one.item.claim.in_sentence[0]) for one in two]
    gave = [is_given_up(one.text, one.source.start, one.source.sentence[0]) for one in two]
    return given[0] != given[1] and given == gave[::-1]  # 'every ten and no longer every five' of five instead of ten


def is_one_change(case: Case, fellow: Case) -> bool:
    """Whether 'from … to' says of both numbers which was the earlier, as the source does."""
    one, two = turns_of(case), turns_of(fellow)
    agree = all(said == known or not known for said, known in (one, two))
    if any(said and said == known for said, known in (one, two)) and all(said in {"", known} for said, known in (one, two)):
        return True  # 'are now getting 2¼, and had been paid seven' of what 'was 7, and had sunk to 2¼'
    if {one, two} in ({("", "from"), ("to", "")}, {("from", ""), ("", "to")}):
        return True  # 'the load of 40 lb. was brought down to 25' of 25 lb. in place of the 40
    if {one[1], two[1]} == {"from", "to"} and "" in {one[0], two[0]}:
        return any(said == known for said, known in (one, two))  # 'had cost 3s. and now costs 4s. 6d.'
    return {one[0], two[0]} == {"from", "to"} and agree and bool(one[1] or two[1])
