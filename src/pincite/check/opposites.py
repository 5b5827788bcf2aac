"""Words that say the contrary of each other: a number that rose is not borne out by the same number that fell."""

from __future__ import annotations

import re

from pincite.check.candidates import Candidate, Stated
from pincite.check.clauses import Clause
from pincite.check.words import Word, stem
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
    ("killed dead die died death drown drowned lost perish perished", "save saved rescue rescued survive survived survivor survivors"),
    ("eldest oldest", "youngest"),
    ("buy bought purchased purchase buyer", "sell sold sale seller"),
    ("lend lent", "borrow borrowed"),
    ("begin began begun start started", "end ended finish finished"),
    ("hire hired engage", "dismiss dismissed discharge discharged"),
    ("eastward eastwards", "westward westwards west"),
    ("westward westwards", "eastward eastwards east"),
    ("northward northwards", "southward southwards south"),
    ("southward southwards", "northward northwards north"),
    ("summer", "winter"),
    ("gross", "net"),
    ("mother", "father"),
    ("son sons", "daughter daughters"),
    ("brother brothers", "sister sisters"),
    ("permanent", "temporary"),
    ("present", "absent"),
    ("majority", "minority"),
    ("domestic", "foreign"),
    ("married", "unmarried single"),
    ("urban", "rural"),
    ("advance advanced", "retreat retreated withdraw withdrew"),
    ("alive", "dead"),
)
_SIDES: dict[str, frozenset[str]] = {}
for _one, _two in _PAIRS:
    for _side, _other_side in ((_one, _two), (_two, _one)):
        for _word in _side.split():
            _others = frozenset(stem(other) for other in _other_side.split())
            _SIDES[stem(_word)] = _SIDES.get(stem(_word), frozenset()) | _others


_SEXES = frozenset(stem(word) for word in ["man", "men", "male", "husband", "boy", "woman", "women", "female", "wife", "girl"])
"""Where both are counted in a sentence, each has its own number."""

_DENIED = re.compile(r"\b(?:not|never|no|without|hardly|failed to)\s+(?:\w+\s+)?$", re.IGNORECASE)
_WHOLE = re.compile(r"\b(?:out )?of (?:the |these |those |their |its |his |her )?$", re.IGNORECASE)
"""A number of which a part is told what the words say: 'out of 31 people 26 were drowned'."""


def find_opposite(item: Stated, mine: Candidate) -> str:
    """Why the words of the claim contradict those of the source; '' where they do not."""
    claim, source = item.clause, mine.reading.clauses.at(mine.bond.source.start)
    if claim is None or source is None or isinstance(item.claim.quantity.value, Moment | Period):
        return ""
    said, known = _words(claim), _words(source)
    wide = {word.stem for part in mine.reading.clauses.of_sentences(source.sentence, source.sentence) for word in part.words}
    for stem_said, word in said.items():
        contrary = _SIDES.get(stem_said, frozenset())
        if not contrary & known.keys() or contrary & said.keys():
            continue
        same_side = {other for other in _SIDES if _SIDES[other] & contrary}
        if same_side & known.keys() or (same_side - _SEXES) & wide:
            continue
        low = item.claim.sentence_start
        if _DENIED.search(item.claim.sentence[: word.start - low]) or _WHOLE.search(item.claim.sentence[: item.claim.start - low]):
            continue
        said_as = item.claim.sentence[word.start - low : word.end - low]
        other = known[min(contrary & known.keys())]
        return f"the sentence has ‘{said_as}’ where the source has ‘{mine.reading.passage.text[other.start : other.end]}’"
    return ""


def _words(clause: Clause) -> dict[str, Word]:
    return {word.stem: word for word in (*clause.words, *clause.verbs)}
