"""Whether a claim's number follows from a source's number, and how."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from pincite.check.hedges import Hedging, compare_hedges
from pincite.check.measures import dimension, measure, sort_of, step_of
from pincite.check.moments import DateFit, compare_moments
from pincite.model.claim import Verdict
from pincite.model.quantity import Bound, Interval, Kind, Moment, Number, Period, Quantity, Ratio, Vague

PRONOUN = "‘one’ stands for what measures"
_FAR = Fraction(1, 6)
"""How far from the known number a rounded one may be, as a share of it: 'about £1,000' is no honest word for £1,450."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How two numbers agree: ``verdict`` is verified, equivalent, rounded or entailed; ``how`` says it in words."""

    verdict: Verdict
    hedging: Hedging = Hedging.KEPT
    how: str = ""

    @property
    def is_end(self) -> bool:
        """Whether the claim is one end of the source's span."""
        return self.how.startswith("one end of")

    @property
    def is_share_told_out(self) -> bool:
        """Whether the claim is the share that two numbers of the source make, which the sentence has beside it."""
        return self.how.endswith("is that share")

    @property
    def is_pronoun(self) -> bool:
        """Whether the claim is a 'one' that stands for what another number of the sentence measures."""
        return self.how.startswith(PRONOUN)

    @property
    def leaves_day_out(self) -> bool:
        """Whether the source tells an age, and not that it was come to."""
        return self.how.endswith("of no day")

    @property
    def leaves_unit_out(self) -> bool:
        return self.how.endswith("the unit understood")

    @property
    def leaves_hour_out(self) -> bool:
        return self.how.endswith("the hour understood")

    @property
    def is_understood(self) -> bool:
        """Whether the words around a number give what it leaves out: its unit, its hour, its half of the day."""
        return self.how.endswith("understood")


def compare(claim: Quantity, source: Quantity) -> Fit | None:
    """How the claim's value and hedge follow from the source's; None where the values have nothing to do with each other."""
    said, known = claim.value, source.value
    if isinstance(said, Moment) and isinstance(known, Moment):
        return _fit_dates(claim, source, compare_moments(said, known))
    if isinstance(said, Period) and isinstance(known, Period):
        return _fit_dates(claim, source, _compare_periods(said, known))
    if isinstance(said, Moment) and isinstance(known, Period):
        return _fit_dates(claim, source, _compare_end(said, known))
    if isinstance(said, Vague) and isinstance(known, Vague):
        return _fit_vague(claim, source)
    if isinstance(said, Ratio) and isinstance(known, Ratio):
        return _fit_ratios(claim, source)
    return _fit_measures(claim, source)


def same_unit(claim: Quantity, source: Quantity) -> bool:
    """Whether both are of one dimension (counts, days, shares, dates …)."""
    one, other = dimension(claim), dimension(source)
    return one == other and (one != "" or _sort_of(claim) == _sort_of(source))


def are_fellows(one: Quantity, other: Quantity) -> bool:
    """Whether both are of one sort, so that one might be taken for the other: also shillings and pounds, weeks and years."""
    return same_unit(one, other) or (sort_of(one) != "" and sort_of(one) == sort_of(other))


def _sort_of(quantity: Quantity) -> str:
    value = quantity.value
    if isinstance(value, Moment):
        return "time" if value.month is None and value.day is None and value.year is None else "date"
    return type(value).__name__


def same_number(claim: Quantity, source: Quantity) -> bool:
    """Whether the bare numbers agree, whatever their units."""
    one, other = claim.value, source.value
    if isinstance(one, Number) and isinstance(other, Number):
        return one.value == other.value
    return isinstance(one, Interval) and one == other


def _fit_dates(claim: Quantity, source: Quantity, fit: DateFit | None) -> Fit | None:
    if fit is None:
        return None
    hedging = compare_hedges(claim, source)
    if hedging is not Hedging.NEGATED and (Bound.ABOUT not in {claim.bound, source.bound} or _is_loose(claim, source)):
        hedging = Hedging.KEPT  # by, until, before: bounds in time are the sentence's; and 'around mid-June' is 'mid-June'
    if fit is DateFit.SAME:
        return Fit(Verdict.VERIFIED, hedging)
    if fit is DateFit.COARSER:
        return Fit(Verdict.ENTAILED, hedging, f"the source is more exact: ‘{source.text}’")
    return Fit(Verdict.ENTAILED, hedging, f"one end of ‘{source.text}’")


def _is_loose(claim: Quantity, source: Quantity) -> bool:
    return any(isinstance(q.value, Moment) and bool(q.value.part or q.value.season or q.value.masked) for q in (claim, source))


def _compare_periods(claim: Period, source: Period) -> DateFit | None:
    fits: list[DateFit] = []
    for said, known in ((claim.start, source.start), (claim.end, source.end)):
        if (said is None) != (known is None):
            return None
        if said is None or known is None:
            continue
        fit = compare_moments(said, known)
        if fit is None:
            return None
        fits.append(fit)
    return DateFit.COARSER if DateFit.COARSER in fits else DateFit.SAME


def _compare_end(claim: Moment, source: Period) -> DateFit | None:
    fits = [compare_moments(claim, end) for end in (source.start, source.end) if end is not None]
    if DateFit.SAME in fits:
        return DateFit.END
    return DateFit.COARSER if fits == [DateFit.COARSER] * 2 else None  # 'in October' of 8 to 19 October


def _fit_vague(claim: Quantity, source: Quantity) -> Fit | None:
    one, other = claim.value, source.value
    assert isinstance(one, Vague) and isinstance(other, Vague)
    if one.words.lower() == other.words.lower():
        return Fit(Verdict.VERIFIED, compare_hedges(claim, source))
    if one.scale is not None and one.scale == other.scale and ("several" in one.words) == ("several" in other.words):
        return Fit(Verdict.EQUIVALENT, compare_hedges(claim, source), f"‘{source.text}’ in the source")
    return None


def _fit_ratios(claim: Quantity, source: Quantity) -> Fit | None:
    one, other = claim.value, source.value
    assert isinstance(one, Ratio) and isinstance(other, Ratio)
    if one.b == 0 or other.b == 0 or one.a / one.b != other.a / other.b:
        return None
    loose = {"to", "times", "in", "score", "per"}
    if one.form != other.form and not {one.form, other.form} <= loose:
        return None
    verdict = Verdict.VERIFIED if one == other else Verdict.EQUIVALENT
    return Fit(verdict, compare_hedges(claim, source), "" if one == other else f"‘{source.text}’ in the source")


def _fit_measures(claim: Quantity, source: Quantity) -> Fit | None:
    if _are_plainly_apart(claim, source):
        return None
    one, other = measure(claim), measure(source)
    if one is None or other is None or one.dimension != other.dimension:
        return None
    if (one.low, one.high) == (other.low, other.high):
        hedging = compare_hedges(claim, source)
        if Kind.ORDINAL in {claim.kind, source.kind} and hedging is not Hedging.NEGATED:
            hedging = Hedging.KEPT  # 'approaching its 8th year': the sentence's word, not the rank's
        if _is_written_alike(claim, source):
            return Fit(Verdict.VERIFIED, hedging)
        return Fit(Verdict.EQUIVALENT, hedging, f"‘{source.text}’ in the source")
    if one.is_single and other.is_single and one.low is not None and other.low is not None:
        return _fit_rounded(claim, source, one.low, other.low)
    return None


def _are_plainly_apart(claim: Quantity, source: Quantity) -> bool:
    """Whether nothing need be measured: two single numbers of one unit that differ, of which the claim's is not hedged."""
    said, known = claim.value, source.value
    return (
        claim.bound is Bound.EXACT
        and claim.kind is source.kind
        and claim.unit == source.unit
        and isinstance(said, Number)
        and isinstance(known, Number)
        and said.value != known.value
    )


def _fit_rounded(claim: Quantity, source: Quantity, said: Fraction, known: Fraction) -> Fit | None:
    if claim.bound is Bound.EXACT:
        return None
    if claim.negated or source.negated or {Kind.ORDINAL, Kind.RATIO} & {claim.kind, source.kind}:
        return None
    step = step_of(claim)
    if step is None or step <= 0:
        return None
    bound = claim.bound
    if source.bound not in {Bound.EXACT, Bound.ABOUT}:
        return None
    is_coarser = step >= 10 * (step_of(source) or step)
    if bound is Bound.ABOUT and is_coarser and abs(known - said) <= min(step / 2, _FAR * abs(known)):
        return Fit(Verdict.ROUNDED, Hedging.KEPT, f"‘{source.text}’ rounded to the nearest {_plain(step)}")
    if source.bound is Bound.ABOUT:
        margin = step_of(source) or step
        is_apart = step >= 10 * margin and margin < abs(said - known) <= step / 2
        return _fit_beside(bound, said, known, source.text) if is_apart else None
    # 'nearly two hours' of an hour and fifty minutes: in a smaller unit the source is more exact.
    finer = Kind.DURATION is claim.kind is source.kind and claim.unit != source.unit and step > (step_of(source) or step)
    coarse = finer or step >= 10 * (step_of(source) or step)
    beside = _fit_beside(bound, said, known, source.text) if coarse and abs(said - known) <= step / 2 else None
    if beside is not None:
        return beside
    below = bound in {Bound.MORE_THAN, Bound.AT_LEAST} and _is_cut(known, said)
    above = bound in {Bound.LESS_THAN, Bound.AT_MOST} and _is_cut(known, said, upwards=True)
    if below or above:
        return Fit(Verdict.ENTAILED, Hedging.KEPT, f"‘{source.text}’ implies it")
    return None


def _fit_beside(bound: Bound, said: Fraction, known: Fraction, text: str) -> Fit | None:
    """'Not quite 750,000' of some 742,000: a rough number too lies on the side of which the claim speaks."""
    if bound is Bound.ALMOST and known < said:
        return Fit(Verdict.ROUNDED, Hedging.KEPT, f"‘{text}’ is a little less")
    if bound is Bound.JUST_OVER and known > said:
        return Fit(Verdict.ROUNDED, Hedging.KEPT, f"‘{text}’ is a little more")
    return None


def _is_cut(known: Fraction, said: Fraction, upwards: bool = False) -> bool:
    """Whether the written number is the known one cut to a round step (1 or 5 in some decimal place), its third figure or a larger one."""
    if said <= 0 or known == said:
        return False
    step = Fraction(1)
    while step * 100 <= said:
        step *= 10
    for size in (step * 10, step * 5, step, step / 2, step / 10):
        if size * 2 > said or said % size:
            continue
        if (0 < known - said < size) if not upwards else (0 < said - known < size):
            return True
    return False


def _is_written_alike(claim: Quantity, source: Quantity) -> bool:
    in_digits = any(character.isdecimal() for character in claim.text)
    return (
        in_digits == any(character.isdecimal() for character in source.text)
        and (claim.unit == source.unit or not claim.unit or not source.unit)
        and (claim.kind is source.kind or {claim.kind, source.kind} <= {Kind.CARDINAL, Kind.QUANTITY, Kind.RANGE, Kind.DURATION})
    )


def _plain(value: Fraction) -> str:
    return f"{value.numerator:,}" if value.denominator == 1 else str(float(value))
