"""What is said of a number, on either side: the telling words of its part of the sentence, its subject and its verbs."""

from __future__ import annotations

from collections.abc import Container, Iterable

from pincite.check.clauses import Clause
from pincite.check.nouns import Thesaurus
from pincite.check.readings import Frame, PassageReading
from pincite.check.senses import senses, senses_of
from pincite.check.settings import Setting
from pincite.check.steps import step_at
from pincite.check.values import are_fellows
from pincite.check.verbs import LIGHT, TELLING
from pincite.check.words import Word, stems

Senses = frozenset[str]

_BEING = stems("be was were is are been had has have did do")
_NONE = frozenset[str]()
_VERB = 1.0
_OWN = 0.7
_NAME = 0.3
"""What a subject or verb counts, what any other word does, and what a capital adds."""


def said_of(
    setting: Setting, claim: Clause, meanings: Thesaurus, others: Iterable[Setting] = (), own: Container[str] | None = None
) -> list[tuple[Senses, float]]:
    """The telling words of the claim's part of the sentence, with what each counts; not those beyond ``others``, numbers of the
    same sort in that part, nor those between that are not the claim's ``own``.
    """
    fellows = [other for other in others if claim.start <= other.start < claim.end and are_fellows(other.quantity, setting.quantity)]
    low = max((other.quantity.end for other in fellows if other.start < setting.start), default=-1)
    high = min((other.start for other in fellows if other.start > setting.start), default=1 << 60)
    counted = senses(setting.head, meanings)
    found: dict[str, tuple[Senses, float]] = {}
    for words, worth in ((claim.words, _OWN), (claim.verbs, _VERB), (claim.subject if claim.own_subject else (), _VERB)):
        for word in words:
            of = senses(word.stem, meanings)
            if fellows and claim.start <= word.start < claim.end and not low <= word.start < high:
                continue
            if fellows and own is not None and low <= word.start < setting.start and meanings.concept(word.stem) not in own:
                continue
            if not of & counted and word.stem not in LIGHT | TELLING:
                found[word.stem] = (of, worth + (_NAME if word.capital else 0.0))
    return list(found.values())


def frame_of(reading: PassageReading, source: Setting, meanings: Thesaurus) -> Frame:
    """What a passage says of one of its numbers."""
    known = reading.frames.get(source.start)
    if known is None:
        known = reading.frames[source.start] = Frame(*_frame(reading, source, meanings))
    return known


def _frame(reading: PassageReading, source: Setting, meanings: Thesaurus) -> tuple[Senses, Senses]:
    clause = reading.clauses.at(source.start)
    if clause is None:
        return frozenset(), frozenset()
    low, high = clause.start, clause.end
    fellows = [s for s in reading.settings if low <= s.start < high and s is not source and are_fellows(s.quantity, source.quantity)]
    own = senses_of(clause.words, meanings)
    if fellows:
        stretch = reading.stretch_of(source, meanings)
        # Of both ends of a change the same is said ('cut the married men from 8s. to 5s. 6d.').
        is_end = step_at(reading.passage.text, source.start, source.sentence[0]) == "to"
        own = frozenset(sense for stem in stretch.own | (stretch.handed if is_end else _NONE) for sense in senses(stem, meanings))
    gone_on = _gone_on(reading, clause)
    if _is_gapped(reading, clause):
        own |= senses_of(gone_on, meanings)
    around = (*clause.scope, *meant_by(clause), *gone_on)
    return own | senses_of((*clause.subject, *clause.verbs), meanings), senses_of(around, meanings)


def _gone_on(reading: PassageReading, clause: Clause) -> tuple[Word, ...]:
    """What the part before says, where this one only goes on from it ('vessels landed 14,380 tonnes; in 2017 it had been 15,920')."""
    if _is_gapped(reading, clause):
        parts = reading.clauses.of_sentences(clause.sentence, clause.sentence)
        last = next((part for part in reversed(parts) if part.end <= clause.start), None)
        return () if last is None else _handed_on(reading, last)
    if clause.own_subject or any(verb.stem not in _BEING for verb in clause.verbs):
        return ()
    parts = reading.clauses.of_sentences(clause.sentence, clause.sentence)
    before = [part for part in parts if part.end <= clause.start and part.verbs]
    return (*before[-1].words, *before[-1].verbs) if before else ()


def _handed_on(reading: PassageReading, part: Clause) -> tuple[Word, ...]:
    """What a part says before its number of others too: its verbs and nouns, not the attributes and names of its subject."""
    number = min((s.start for s in reading.settings if part.start <= s.start < part.end), default=part.start)
    attributes = part.subject[:-1]
    return tuple(word for word in part.words if word.start < number and not word.capital and word not in attributes)


def _is_gapped(reading: PassageReading, clause: Clause) -> bool:
    """Whether a part only sets another thing and number beside those just told ('… a range of 5.2 metres, and neaps of 2.4')."""
    begins = reading.passage.text[clause.start : clause.end].lstrip(" ,").startswith("and ")
    return begins and bool(clause.words) and not any(clause.start <= verb.start < clause.end for verb in clause.verbs)


def meant_by(clause: Clause) -> tuple[Word, ...]:
    """What pronouns of a part may stand for; 'His colleague Dr Wragg had 96 cases' is said of Wragg alone."""
    last = max((word.start for word in clause.carried), default=0)
    named = any(word.capital and word.start > last for word in clause.subject)
    return tuple(word for word in clause.carried if not word.capital) if named else clause.carried


def support(setting: Setting, claim: Clause, reading: PassageReading, source: Setting, meanings: Thesaurus) -> float:
    """How much of what a sentence says of its number the passage says of one of its own, in these or in like words."""
    near = frame_of(reading, source, meanings).near
    return sum(worth for of, worth in said_of(setting, claim, meanings) if of & near)


def deeds_of(reading: PassageReading, source: Setting, meanings: Thesaurus) -> Senses:
    """What the passage says that those counted did: 'failed' of 'two attempts … failed', whose failures are two."""
    clause = reading.clauses.at(source.start)
    if clause is None or not source.quantity.has_noun_behind or source.head not in {word.stem for word in clause.subject}:
        return _NONE
    parts = reading.clauses.of_sentences(clause.sentence, clause.sentence)
    told = (verb for part in parts if part.subject == clause.subject for verb in part.verbs)
    return senses_of((verb for verb in told if verb.stem not in LIGHT), meanings)
