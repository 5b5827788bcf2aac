"""Whether a date stands in the cited passage by chance, and what the sentence tells of it in a passage that is not cited."""

from __future__ import annotations

from pincite.check.candidates import VERBATIM, Candidate, Pool, Stated
from pincite.check.datings import is_telling
from pincite.check.moments import DateFit, compare_moments
from pincite.check.readings import PassageReading
from pincite.check.sources import Sources
from pincite.model.chapter import OBJECT
from pincite.model.quantity import Moment

_MUCH = 1.0
_TIMES = 2.0
"""How much more of the sentence must stand there, and how many times as much; of right dates it came to 0.9 more at most."""
_LOOK_AT = 12


def find_better_passage(item: Stated, mine: Candidate, pool: Pool, sources: Sources) -> PassageReading | None:
    """A passage with the same date under which stand the words of the sentence, of which the cited passages have far fewer."""
    moment = item.claim.quantity.value
    if not isinstance(moment, Moment) or mine.score >= VERBATIM or item.claim.sentence.count(OBJECT) > 1:
        return None
    said = {word: weight for word, weight in item.setting.near.items() if is_telling(word)}
    cited = {(reading.seed.key, reading.passage.number) for reading, _ in pool}
    topics = frozenset(word for reading, _ in pool for word in reading.topic)
    here = sum(weight for word, weight in said.items() if word in topics)
    if sum(said.values()) < max(_MUCH + here, _TIMES * here):
        return None
    for key, number in sources.where(item.claim.quantity)[:_LOOK_AT]:
        if (key, number) in cited or key != mine.reading.seed.key:
            continue
        reading = sources.read(key, number)
        datings = reading.datings(sources.meanings)
        for setting in reading.settings:
            known = setting.quantity.value
            same = isinstance(known, Moment) and compare_moments(moment, known) is DateFit.SAME
            there = sum(weight for word, weight in said.items() if word in datings.get(setting.start, ())) if same else 0.0
            if there >= max(_MUCH + here, _TIMES * here):
                return reading
    return None
