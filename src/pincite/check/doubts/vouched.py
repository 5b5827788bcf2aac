"""Whether the other numbers of a sentence speak for the one chosen: they stand beside it in the source, and not beside its rival."""

from __future__ import annotations

from pincite.check.case import Case
from pincite.check.company import sentence_of
from pincite.check.readings import PassageReading
from pincite.check.settings import Setting


def is_vouched_for(case: Case, reading: PassageReading, rival: Setting) -> bool:
    """Whether others of the sentence's numbers are of the source's own sentence, and none of the rival's, which is another."""
    there, own = (reading.seed.key, reading.passage.number, rival.sentence[0]), sentence_of(case.mine)
    places = {sentence_of(found) for _, found in case.others() if found is not None and found.bond.source is not case.source}
    return there != own and own in places and there not in places
