"""The date of the sentence is the one from which the passage counts on: 'burnt down in 1790', of what was built then and burnt later."""

from __future__ import annotations

from pincite.check.case import Case
from pincite.check.frames import frame_of, support
from pincite.check.later_dates import OF_A_SPAN
from pincite.check.moments import is_dating
from pincite.check.readings import LOOSE
from pincite.check.senses import senses_of
from pincite.check.verbs import LIGHT


def find_later_date(case: Case) -> str:
    """Why the passage tells this of a date so long after, or before, the one chosen; '' where nothing says so."""
    item, reading, meanings = case.item, case.mine.reading, case.meanings
    if item.clause is None or not is_dating(item.claim.quantity):
        return ""
    done = (
        senses_of((verb for verb in item.clause.verbs if verb.stem not in LIGHT), meanings) - frame_of(reading, case.source, meanings).near
    )
    own = support(item.setting, item.clause, reading, case.source, meanings)
    for later in reading.loose:
        if OF_A_SPAN not in later.quantity.trace or not done & frame_of(reading, later, meanings).near:
            continue
        if support(item.setting, item.clause, reading, later, meanings) >= own + LOOSE[OF_A_SPAN]:
            return f"the passage tells this of {later.note}"
    return ""
