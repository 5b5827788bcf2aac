"""Whether the other numbers of a sentence speak for the one chosen: they stand beside it in the source, and not beside its rival."""

from __future__ import annotations

from pincite.check.case import Case
from pincite.check.company import sentence_of
from pincite.check.readings import PassageReading
from pincite.check.settings import Setting
from pincite.check.values import compare


def is_vouched_for(case: Case, reading: PassageReading, rival: Setting) -> bool:
    """Whether others of the sentence's numbers are of the source's own sentence, and nothing like them in the rival's, another."""
    there, own = (reading.seed.key, reading.passage.number, rival.sentence[0]), sentence_of(case.mine)
    fellows = [(item, found) for item, found in case.others() if found is not None and found.bond.source is not case.source]
    places = [sentence_of(found) for _, found in fellows]
    if there == own or there in places or own not in places:
        return False
    beside = [setting.quantity for setting in reading.settings if setting.sentence == rival.sentence]
    return not any(compare(item.claim.quantity, known) for item, _ in fellows for known in beside)
