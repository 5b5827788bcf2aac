"""The numbers of the cited passages that fit a claim's value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from pincite.check.bare_units import find_bare_units
from pincite.check.binding import SAID, Bond, bind, has_unit, same_wording
from pincite.check.clauses import Clause, Clauses
from pincite.check.elapsed import fit_elapsed
from pincite.check.elided import fit_elided, fit_span
from pincite.check.ends import ends_of
from pincite.check.far_hedges import with_far_hedges
from pincite.check.forms import find_pair, fit_form, is_last_of, is_share_of, parts_of, share_told_out
from pincite.check.frames import deeds_of, support
from pincite.check.hedges import Hedging, compare_hedges
from pincite.check.name_index import unit_kind
from pincite.check.named_years import is_told_by_name
from pincite.check.readings import LOOSE, PassageReading
from pincite.check.relations import Relation
from pincite.check.settings import Setting
from pincite.check.sources import Sources
from pincite.check.understood import fit_afternoon, fit_understood, is_afternoon, is_other_half, is_told_of_other_half
from pincite.check.values import PRONOUN, Fit, compare, same_unit
from pincite.check.words import stem, words_of
from pincite.model.claim import Claim, Verdict
from pincite.model.quantity import Bound, Interval, Kind, Moment, Number, Quantity, Ratio, Role

Pool = Sequence[tuple[PassageReading, Setting]]

FINE = frozenset({Hedging.KEPT, Hedging.WEAKER})

_THING = re.compile(r"\b(?P<thing>[A-Z][a-z]+) (?:N[or]\.? ?)?$")
_NUMBER_OF = re.compile(r"\bNo\.? ?$")
_THING_BEHIND = re.compile(r" (?P<thing>[A-Z][a-z]+)\b")
_NUMBERED = re.compile(r".*\bNo\.? ?\d+ (?P<thing>[A-Z][a-z]+)\b", re.DOTALL)
_ON_THE = re.compile(r"\b(?:on|by|until|from|since) the $", re.IGNORECASE)

_MOST_SAID = 1.5
"""The most that it adds that the same is said of both numbers."""

_PLACED = 2.0
"""What it adds that the paragraph follows its source, and the number stands where this one must."""

_AM = re.compile(r"\ba\.?m\b|\bmorning\b", re.IGNORECASE)
_TIME = stem("time")

_GOES_ON = 2.0
"""What it adds that the same words follow on an ordinal."""

_NAMED_SPAN = 1.0
"""What it adds that the passage names a span of the claim's length ('the fortnight'), which it seldom does by chance."""

_BOUND = 0.4
"""What it adds that both are told with one bound ('for ten days longer at most', 'for no more than another ten days')."""

_MEASURED = " of "
_PRONOUN = 2.5
"""What it adds that a 'one' stands for what the passage measures."""

_VOUCHES = 1.2
"""From which a subject or verb in common stands in for a noun left out."""

VERBATIM = 100.0
"""What it adds that the claim stands in a quotation of these very words."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim in its surroundings; ``verbatim`` are stretches of passages (seed, number, start, end) that it is quoted from.

    ``placed`` are the numbers (seed, passage, start) that stand between those of the claims before and after it, ``operands`` those that
    a derived number of the sentence is computed from. ``row`` parts the
    claims of a table: one number of the source may bear out two rows, but not two cells of a row.
    """

    claim: Claim
    setting: Setting
    verbatim: tuple[tuple[str, int, int, int], ...] = ()
    row: int = 0
    clauses: Clauses | None = None
    placed: frozenset[tuple[str, int, int]] = frozenset()
    operands: frozenset[tuple[str, int, int]] = frozenset()

    @property
    def clause(self) -> Clause | None:
        """The part of the sentence that the claim stands in."""
        return None if self.clauses is None else self.clauses.at(self.claim.start)

    @property
    def part(self) -> str:
        """The words of that part; '' where there is none."""
        clause, low = self.clause, self.claim.sentence_start
        return "" if clause is None else self.claim.sentence[clause.start - low : clause.end - low]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number of a cited passage that fits a claim's value, and how well the rest fits."""

    reading: PassageReading
    bond: Bond
    score: float

    @property
    def identity(self) -> tuple[str, int, int]:
        return (self.reading.seed.key, self.reading.passage.number, self.bond.source.start)

    @property
    def holds(self) -> bool:
        return self.score >= VERBATIM or self.bond.holds


def pool_of(claim: Claim, sources: Sources) -> Pool:
    return tuple((reading, setting) for reading in _cited(claim, sources) for setting in reading.settings)


def _cited(claim: Claim, sources: Sources) -> list[PassageReading]:
    """The passages that a claim cites, those without a number too."""
    named = dict.fromkeys((cited.key, number) for cited in claim.citations for number in cited.passages)
    return [sources.read(key, number) for key, number in named]


def common_in(pool: Pool) -> dict[str, int]:
    """By how many numbers of the pool each word stands."""
    readings = {id(reading): reading for reading, _ in pool}
    counted = [reading.commonness for reading in readings.values()]
    if len(counted) < 2:
        return counted[0] if counted else {}
    total: dict[str, int] = {}
    for counts in counted:
        for word, count in counts.items():
            total[word] = total.get(word, 0) + count
    return total


def find_candidates(item: Stated, pool: Pool, sources: Sources, beside: Sequence[Quantity] = ()) -> list[Candidate]:
    """The numbers of the pool that fit a claim, the best first; ``beside`` are the other numbers of its sentence."""
    common = common_in(pool)
    found: list[Candidate] = []
    before, after = item.claim.before, item.claim.after
    loose = [(reading, setting) for reading in {id(reading): reading for reading, _ in pool}.values() for setting in reading.loose]
    for reading, setting in _told_apart(item.claim.quantity, before, (*pool, *loose), beside):
        fit = (
            compare(item.claim.quantity, setting.quantity)
            or fit_elided(item.setting, setting, item.claim, reading.passage.text)
            or fit_form(item.setting, setting, before, after, reading.passage.text)
            or fit_understood(item.setting, setting, reading.passage.text, item.claim.sentence)
            or fit_afternoon(item.claim.quantity, setting, reading.settings, reading.passage.text)
        )
        if fit is None or _is_other_half(item.claim, setting, reading, pool):
            continue
        fit = with_far_hedges(fit, item.claim, setting, reading.passage.text)
        said = support(item.setting, item.clause, reading, setting, sources.meanings) if item.clause else 0.0
        if said < max((LOOSE.get(rule, 0.0) for rule in setting.quantity.trace), default=0.0):
            continue  # 'the next day' is the day of what is told of it, and of nothing else
        help = (
            *_help(item, reading, setting, pool, said, fit.is_understood),
            (_BOUND if _is_bounded(fit, setting) else 0.0, "the same bound"),
        )
        bond = bind(item.setting, setting, fit, sources.meanings, common, help, deeds_of(reading, setting, sources.meanings))
        if setting.quantity.role is Role.IDIOM and item.setting.head == _TIME:  # 'for the first time' of what 'was first used'
            bond = replace(bond, needs_noun=False, relation=max(bond.relation, Relation.UNKNOWN))
        if said >= _VOUCHES and fit.verdict in {Verdict.VERIFIED, Verdict.EQUIVALENT}:
            bond = replace(bond, needs_noun=False)
        if (reading.seed.key, reading.passage.number, setting.start) in item.placed:
            bond = _in_order(bond)
        verbatim = any(
            (reading.seed.key, reading.passage.number) == place[:2] and place[2] <= setting.start < place[3] for place in item.verbatim
        )
        found.append(Candidate(reading, bond, bond.score + (VERBATIM if verbatim else 0.0)))
    if not found or share_told_out(item.claim, beside) is not None:
        found.extend(_spans(item, pool, sources, beside))
    elif not any(candidate.holds for candidate in found):
        found.extend(_bare_units(item, sources))
    if not any(candidate.holds for candidate in found):
        found.extend(_pronouns(item, pool, sources, beside))
    if _may_be_name(item.claim.quantity):
        found.extend(_names(item, sources))
    return sorted(found, key=preference)


def _in_order(bond: Bond) -> Bond:
    """The bond of a number that stands where the order of the paragraph puts it."""
    if bond.relation < Relation.UNKNOWN or bond.fit.verdict not in {Verdict.VERIFIED, Verdict.EQUIVALENT}:
        return bond
    return replace(bond.helped(_PLACED, "it stands between the numbers told before and after it"), needs_noun=False)


def _is_other_half(claim: Claim, source: Setting, reading: PassageReading, pool: Pool) -> bool:
    text = reading.passage.text
    if source.quantity.kind is Kind.TIME and any(
        is_told_of_other_half(claim.quantity, source.quantity, other.quantity) for _, other in pool
    ):
        return True  # '3.20 a.m.' of twenty past three, which another of the passages has at 3.20 p.m.
    if _AM.search(claim.quantity.text) and source.quantity.kind is Kind.TIME and is_afternoon(source, reading.settings, text):
        return True
    return is_other_half(claim.quantity, claim.sentence, source.quantity, text[source.sentence[0] : source.sentence[1]])


def _told_apart(claim: Quantity, before: str, pool: Pool, beside: Sequence[Quantity]) -> Iterator[tuple[PassageReading, Setting]]:
    """The numbers of the pool; for a count also the two numbers of each share ('five in eight'), the two ends of a change or of a
    range that the sentence gives one by one, and for the last of several their number.
    """
    is_last = is_last_of(claim, beside) and is_last_of(claim, [setting.quantity for _, setting in pool])
    for reading, setting in pool:
        yield reading, setting
        if claim.kind is Kind.CARDINAL and isinstance(setting.quantity.value, Ratio):
            yield from ((reading, part) for part in parts_of(setting, before))
        if isinstance(claim.value, Number) and isinstance(setting.quantity.value, Interval):
            yield from ((reading, part) for part in ends_of(setting, reading.passage.text, claim, beside))
        if is_last and setting.quantity.kind is Kind.CARDINAL and setting.quantity.value == claim.value:
            yield reading, replace(setting, quantity=replace(setting.quantity, kind=Kind.ORDINAL))


def preference(candidate: Candidate) -> tuple[bool, float]:
    """Those that hold first, by score; a wrong hedge costs as much as a synonym, a coarser date a little."""
    fit = candidate.bond.fit
    cost = (1.5 if fit.hedging not in FINE else 0.0) + (0.75 if fit.verdict is Verdict.ENTAILED else 0.0)
    return (not candidate.holds, cost - candidate.score)


def _help(item: Stated, reading: PassageReading, source: Setting, pool: Pool, said: float, loose: bool) -> tuple[tuple[float, str], ...]:
    """What else speaks for the number: that the passage is about the same thing, and has one number of the sort."""
    topic = sum(weight for concept, weight in item.setting.near.items() if concept in reading.topic)
    alone = not any(
        other is not source
        and same_unit(other.quantity, source.quantity)
        and other.quantity.unit == source.quantity.unit
        and compare(item.claim.quantity, other.quantity) is None
        for _, other in pool
    )
    return (
        (min(1.0, topic / 2), "the passage's subject"),
        (1.0 if alone and _is_sorted(source.quantity) and not loose else 0.0, "the only number of its sort there"),
        (min(_MOST_SAID, said / 2), SAID),
        (0.5 if heads(reading, source) else 0.0, "the date over the passage"),
        (1.5 if is_share_of(item.claim.quantity, source.quantity) else 0.0, "the same share"),
        (1.0 if same_wording(item.claim.quantity, source.quantity) else 0.0, "the same wording"),
        (_GOES_ON if _goes_on_alike(item.claim, source, reading) else 0.0, "the same words behind it"),
    )


def _goes_on_alike(claim: Claim, source: Setting, reading: PassageReading) -> bool:
    """Whether the words behind two ordinals are the same ('the first twelve months')."""
    if claim.quantity.kind is not Kind.ORDINAL:
        return False
    said, known = claim.after.lower().split()[:2], reading.passage.text[source.quantity.end : source.sentence[1]].lower().split()[:2]
    return len(said) == len(known) == 2 and [word.strip(".,;:") for word in said] == [word.strip(".,;:") for word in known]


def _is_bounded(fit: Fit, source: Setting) -> bool:
    """Whether both numbers are told with the same bound, as few of a passage are."""
    return fit.hedging is Hedging.KEPT and source.quantity.bound not in {Bound.EXACT, Bound.ABOUT}


def heads(reading: PassageReading, source: Setting) -> bool:
    """Whether a date opens the passage in a sentence that says nothing else of anybody ('Report for the year to 31 March 1958.')."""
    if source is reading.heading:
        return True
    clause = reading.clauses.at(source.start)
    first = source.sentence[0] == 0 and source.sentence[1] < len(reading.passage.text)
    return isinstance(source.quantity.value, Moment) and first and clause is not None and not clause.verbs


def _is_sorted(quantity: Quantity) -> bool:
    return has_unit(quantity) or isinstance(quantity.value, Moment)


def _may_be_name(quantity: Quantity) -> bool:
    """Whether the number may stand for a named unit whose noun is left out ('the 116th and 68th'), for a height ('221'), or for the
    number of a thing ('the fourth camp').
    """
    value = quantity.value
    if isinstance(value, Moment):  # 'the law of 1884' of the Act of 1884; 'on 17 August' of 'on the 17th Lovell sent'
        return not value.masked and (value.day is not None or (value.year is not None and value.month is None))
    digits = any(c.isdecimal() for c in quantity.text)
    bare = not quantity.has_noun_behind
    return quantity.kind is Kind.ORDINAL or (quantity.kind is Kind.CARDINAL and digits and bare)


def _spans(item: Stated, pool: Pool, sources: Sources, beside: Sequence[Quantity]) -> list[Candidate]:
    settings = [setting for _, setting in pool]
    elapsed = fit_elapsed(item.claim.quantity, beside, settings)
    whole = elapsed or fit_span(item.claim.quantity, item.claim.before, settings)
    if whole is None:
        return _pairs(item, pool, sources, beside) or _bare_units(item, sources)
    setting, fit = whole
    reading = next(reading for reading, other in pool if other is setting)
    help = ((1.5, "both its dates"),) if elapsed else ()
    bond = bind(item.setting, setting, fit, sources.meanings, {}, help)
    return [Candidate(reading, bond, bond.score)]


def _bare_units(item: Stated, sources: Sources) -> list[Candidate]:
    found: list[Candidate] = []
    for reading, setting, fit in find_bare_units(item.claim.quantity, _cited(item.claim, sources), sources.meanings):
        bond = bind(item.setting, setting, fit, sources.meanings, {}, ((_NAMED_SPAN, "a span of that length"),))
        found.append(Candidate(reading, bond, bond.score))
    return sorted(found, key=preference)


def _pronouns(item: Stated, pool: Pool, sources: Sources, beside: Sequence[Quantity]) -> Iterator[Candidate]:
    """'one of ten hours' beside a day of eleven counts no hours: where the passage has the ten hours, it is borne out with them."""
    claim = item.claim
    if claim.quantity.text.lower() != "one" or not claim.after.startswith(_MEASURED):
        return
    measured = next((quantity for quantity in beside if quantity.start == claim.end + len(_MEASURED) and quantity.unit), None)
    if measured is None:
        return
    for reading, setting in pool:
        fit = compare(measured, setting.quantity)
        if fit is not None and fit.verdict in {Verdict.VERIFIED, Verdict.EQUIVALENT} and fit.hedging is Hedging.KEPT:
            told = Fit(Verdict.EQUIVALENT, how=f"{PRONOUN} ‘{setting.quantity.text}’")
            bond = bind(item.setting, setting, told, sources.meanings, {}, ((_PRONOUN, "what it measures"),))
            bond = replace(bond, needs_noun=False, relation=max(bond.relation, Relation.UNKNOWN))
            yield Candidate(reading, bond, bond.score)


def _pairs(item: Stated, pool: Pool, sources: Sources, beside: Sequence[Quantity]) -> list[Candidate]:
    told_out = share_told_out(item.claim, beside)
    found = find_pair(told_out or item.claim.quantity, [(reading.passage.text, setting) for reading, setting in pool])
    if found is None:
        return []
    reading, setting = pool[found[0]]
    fit = found[1] if told_out is None else replace(found[1], how=f"‘{setting.quantity.text}’ is that share")
    bond = bind(item.setting, setting, fit, sources.meanings, {}, ((1.5, "both numbers of it"),))
    return [Candidate(reading, bond, bond.score)]


def _is_named(said: Quantity, known: Quantity, reading: PassageReading) -> bool:
    """Whether a number of a name is the claim's; a day only where the passage is of its month."""
    day, month = (said.value.day, said.value.month) if isinstance(said.value, Moment) else (None, None)
    if day is None:
        in_words = said.kind is Kind.ORDINAL and said.has_noun_behind and not any(c.isdecimal() for c in said.text)
        return known.kind is said.kind and known.value == said.value and not in_words
    text = reading.passage.text
    if known.kind is not Kind.ORDINAL or known.value != Number(Fraction(day)) or not _ON_THE.search(text[: known.start]):
        return False
    if unit_kind(text, known):
        return False  # 'from the 3rd Division'
    year = said.value.year if isinstance(said.value, Moment) else None
    dates = [s.quantity.value for s in reading.settings if isinstance(s.quantity.value, Moment)]
    return any(month in {None, date.month} and (None in {year, date.year} or year == date.year) for date in dates)


def _is_ranked(item: Stated, known: Quantity, text: str) -> bool:
    """Whether the claim counts up to a thing that the passage names by its number ('the fourth camp' of Camp IV, of No. 4 Camp)."""
    said = item.claim.quantity
    if said.kind is not Kind.ORDINAL or known.kind is not Kind.CARDINAL or said.value != known.value:
        return False
    before = text[: known.start]
    found = _THING.search(before)
    if found is None and _NUMBER_OF.search(before):  # 'the engine of No. 4', after No. 3 Mill
        found = _THING_BEHIND.match(text, known.end) or _NUMBERED.match(before)
    if found is None:
        return False
    thing = stem(found["thing"])
    return item.setting.head == thing if said.has_noun_behind else thing in {word.stem for word in words_of(item.claim.sentence)}


def _names(item: Stated, sources: Sources) -> list[Candidate]:
    found: list[Candidate] = []
    for reading in _cited(item.claim, sources):
        for setting in reading.names:
            if not (_is_named(item.claim.quantity, setting.quantity, reading) or _is_ranked(item, setting.quantity, reading.passage.text)):
                continue
            if not is_told_by_name(item.claim, setting.quantity, reading.passage.text):
                continue
            hedging = compare_hedges(item.claim.quantity, setting.quantity)
            bond = bind(item.setting, setting, Fit(Verdict.VERIFIED, hedging), sources.meanings, {}, ((2.0, "the number of a name"),))
            # The word after a bare ordinal in figures is not what it counts ('has the 13th attack').
            bond = replace(bond, needs_noun=False, relation=max(bond.relation, Relation.UNKNOWN))
            found.append(Candidate(reading, bond, bond.score))
    return found
