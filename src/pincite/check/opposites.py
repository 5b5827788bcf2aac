"""Words that say the contrary of each other: a number that rose is not borne out by the same number that fell."""

from __future__ import annotations

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
)
_SIDES = {
    stem(word): frozenset(stem(other) for other in other_side.split())
    for one, two in _PAIRS
    for side, other_side in ((one, two), (two, one))
    for word in side.split()
}


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
        same_side = {other for other in _SIDES if _SIDES[other] == contrary}
        if same_side & wide:
            continue
        low = item.claim.sentence_start
        said_as = item.claim.sentence[word.start - low : word.end - low]
        other = known[min(contrary & known.keys())]
        return f"the sentence has ‘{said_as}’ where the source has ‘{mine.reading.passage.text[other.start : other.end]}’"
    return ""


def _words(clause: Clause) -> dict[str, Word]:
    return {word.stem: word for word in (*clause.words, *clause.verbs)}
