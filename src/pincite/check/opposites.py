"""Words that say the contrary of each other: a number that rose is not borne out by the same number that fell."""

from __future__ import annotations

from pincite.check.candidates import Candidate, Stated
from pincite.check.settings import Setting
from pincite.check.words import stem
from pincite.model.quantity import Moment, Period

_PAIRS = (
    (
        "rise rose risen increase increased grow grew growth climb climbed raised raise gain gained upward higher",
        "fall fell fallen decrease decreased decline declined drop dropped shrink shrank shrunk sink sank lowered lower fewer",
    ),
    ("profit surplus", "loss deficit"),
    ("above", "below"),
    ("win won victory winner", "lose lost defeat defeated loser"),
    ("accept accepted approve approved pass adopt adopted", "reject rejected refuse refused"),
    ("acquit acquitted acquittal", "condemn condemned convict convicted conviction"),
    ("early earlier", "late later"),
    ("best", "worst"),
    ("largest highest biggest greatest longest maximum", "smallest lowest least shortest minimum"),
    ("larger bigger longer greater", "smaller shorter"),
    ("older elder", "younger"),
    ("open opened opening", "close closed closing shut"),
    ("arrive arrived arrival", "depart departed departure leave left"),
    ("man men male husband boy", "woman women female wife girl"),
    ("north northern", "south southern"),
    ("east eastern", "west western"),
    ("import imported", "export exported"),
    ("income revenue", "expenditure cost"),
    ("adult adults", "child children"),
    ("inside within", "outside"),
    ("born birth", "died death"),
)
_SIDES = {
    stem(word): frozenset(stem(other) for other in other_side.split())
    for one, two in _PAIRS
    for side, other_side in ((one, two), (two, one))
    for word in side.split()
}
_NEAR = 0.33


def find_opposite(item: Stated, mine: Candidate) -> str:
    """Why the words of the claim contradict those of the source; '' where they do not."""
    claim, source = item.setting, mine.bond.source
    if isinstance(claim.quantity.value, Moment | Period):
        return ""
    said, known = _words(claim), _words(source)
    for word in sorted(said):
        contrary = _SIDES.get(word, frozenset())
        same_side = {other for other in _SIDES if _SIDES[other] == contrary}
        if contrary & known and not (contrary & set(claim.near)) and not (same_side & known):
            low = item.claim.sentence_start
            said_as = _written(claim, word, item.claim.sentence, low)
            known_as = _written(source, min(contrary & known), mine.reading.passage.text, 0)
            return f"the sentence has ‘{said_as}’ where the source has ‘{known_as}’"
    return ""


def _words(setting: Setting) -> set[str]:
    return {concept for concept, weight in setting.near.items() if weight >= _NEAR}


def _written(setting: Setting, concept: str, text: str, offset: int) -> str:
    start, end = setting.words.get(concept, (offset, offset))
    return text[start - offset : end - offset] or concept
