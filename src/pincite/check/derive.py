"""Derived numbers: recomputed from operands that must themselves stand in the cited passages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from fractions import Fraction

from pincite.check.amounts import DAY, Amount, ExpressionError, sized
from pincite.check.candidates import Pool
from pincite.check.coverage import Reader
from pincite.check.differences import turned_difference
from pincite.check.expression import Expression, Operand, evaluate, parse_expression
from pincite.check.failures import lost_passage
from pincite.check.far_hedges import far_bound
from pincite.check.measures import sort_of
from pincite.check.moments import MONTHS
from pincite.check.operands import Found, as_the_source_has_it, find_operands, heading_of
from pincite.check.readings import PassageReading
from pincite.check.settings import Setting
from pincite.check.sources import Sources
from pincite.check.understood import is_unmarked
from pincite.check.values import compare
from pincite.model.claim import Claim, Evidence, Judgement, Verdict
from pincite.model.finding import RuleName
from pincite.model.quantity import Bound, Kind, Moment, Number, Quantity, Ratio

_MEASURED = frozenset({Kind.QUANTITY, Kind.DURATION})
_SIMPLE = frozenset({"money", "duration", "length", "mass"})
"""Sorts that are made of no others, as a speed or an area is."""
_IN_FIGURES = re.compile(r"(?P<sign>[^\w\s]*)[\d.,]+(?P<unit>%|\s[^\W\d]+(?:\s[^\W\d]+)*)?")
_SCALES = ("thousand", "million", "billion", "trillion", "hundred", "lakh", "crore")


def judge_derived(claim: Claim, written: str, pool: Pool, sources: Sources, read: Reader) -> Judgement:
    """The verdict on a number marked ``.derived from="…"``."""
    if not claim.citations:
        return _failed(claim, "uncited-number", f"no citation covers ‘{claim.quantity.text}’ and what it is derived from")
    if not written.strip():
        return _failed(claim, "unreadable-derivation", 'the mark .derived has no from="…" that says what the number comes from')
    try:
        expression = parse_expression(written, read)
    except ExpressionError as error:
        return _failed(claim, "unreadable-derivation", f"‘{written}’ cannot be computed: {error}")
    lost = lost_passage(claim, sources)
    if lost is not None:
        return lost
    found = find_operands(expression, pool)
    evidence = tuple(_evidence(*place) for place in found if place is not None)
    for operand, place in zip(expression.operands, found, strict=True):
        if place is None and not operand.constant and not (evidence and heading_of(operand, pool)):
            return _missing(claim, operand, evidence, sources)
    return _compare(claim, written, expression, found, evidence)


def _compare(
    claim: Claim,
    written: str,
    expression: Expression,
    found: list[Found],
    evidence: tuple[Evidence, ...],
) -> Judgement:
    quantities = tuple(
        operand.quantity if place is None else as_the_source_has_it(operand.quantity, place[1].quantity)
        for operand, place in zip(expression.operands, found, strict=True)
    )
    try:
        result = evaluate(expression, quantities)
    except ExpressionError as error:
        return _failed(claim, "unreadable-derivation", f"‘{written}’ cannot be computed: {error}")
    sources = [place[1].quantity for place in found if place is not None]
    if result.dimension == "number" and _is_of_no_such_unit(claim.quantity, sources):
        told = " and ".join(f"‘{quantity.text}’" for quantity in sources)
        return Judgement(claim, Verdict.FAILED, f"{told} do not make ‘{claim.quantity.text}’", RuleName("wrong-sum"), evidence)
    bounds = {quantity.bound for quantity in sources}
    said = claim.quantity if result.dimension == "instant" else _as_number(claim.quantity)
    stated = said if far_bound(claim) is not Bound.EXACT else replace(said, bound=Bound.EXACT)  # 'was short of 1,350'
    agrees, shown = _agrees(stated, result, "100" in written)
    if not agrees and claim.quantity.bound in bounds:  # almost 30 % of 110,000 is almost 33,000
        agrees, shown = _agrees(replace(said, bound=Bound.EXACT), result, "100" in written)
    if not agrees:
        return Judgement(
            claim, Verdict.FAILED, f"‘{written}’ comes to {shown}, not ‘{claim.quantity.text}’", RuleName("wrong-sum"), evidence
        )
    turned = turned_difference(claim, expression, quantities)
    if turned:
        return Judgement(claim, Verdict.UNDECIDED, turned, RuleName("undecided"), candidates=evidence)
    loose = [quantity for quantity in sources if quantity.bound is not Bound.EXACT and not isinstance(quantity.value, Moment)]
    reason = f"{written} = {shown}" + (f", from ‘{loose[0].hedge} {loose[0].text}’" if loose else "")
    return Judgement(claim, Verdict.DERIVED, reason, evidence=evidence, trace=(reason,))


def _as_number(quantity: Quantity) -> Quantity:
    """The number itself where it was read as an hour and nothing says that it is one ('was out by two')."""
    value = quantity.value
    if not isinstance(value, Moment) or quantity.kind is not Kind.TIME or value.minute or value.hour is None or not is_unmarked(quantity):
        return quantity
    return replace(quantity, kind=Kind.CARDINAL, value=Number(Fraction(value.hour)))


def _is_of_no_such_unit(claim: Quantity, sources: Iterable[Quantity]) -> bool:
    """Whether bare operands all have units in the source, and the claim's unit is none of them: `38 - 26` of pounds is no miles."""
    if claim.kind not in _MEASURED or sort_of(claim) not in _SIMPLE or "/" in claim.unit:
        return False
    sorts = [_sort_of_one(source) if source.kind in _MEASURED else "" for source in sources]
    return "" not in sorts and _sort_of_one(claim) not in sorts


def _sort_of_one(quantity: Quantity) -> str:
    """What is measured, currencies apart."""
    sort = sort_of(quantity)
    return sized(quantity)[0] if sort == "money" else sort


def _missing(claim: Claim, operand: Operand, evidence: tuple[Evidence, ...], sources: Sources) -> Judgement:
    elsewhere = []
    for key, number in sources.where(operand.quantity)[:5]:
        reading = sources.read(key, number)
        for setting in reading.settings:
            if compare(replace(operand.quantity, bound=setting.quantity.bound), setting.quantity) is not None:
                elsewhere.append(_evidence(reading, setting))
                break
    return Judgement(
        claim,
        Verdict.FAILED,
        f"‘{operand.quantity.text}’, from which it is derived, is not in the cited passages",
        RuleName("operand-not-in-passage"),
        evidence,
        tuple(elsewhere),
    )


def _failed(claim: Claim, rule: str, reason: str) -> Judgement:
    return Judgement(claim, Verdict.FAILED, reason, RuleName(rule))


def _evidence(reading: PassageReading, setting: Setting) -> Evidence:
    quantity = setting.quantity
    words = reading.passage.text[quantity.start : quantity.end_with_noun()]
    return Evidence(reading.seed.key, reading.passage.number, quantity.start, quantity.end, words, (), setting.note)


def _agrees(claim: Quantity, result: Amount, has_hundred: bool) -> tuple[bool, str]:
    """Whether the claim is the result at its written precision, and the result as the claim would write it."""
    if isinstance(claim.value, Moment):
        if claim.value.month is None and result.dimension in {"number", "year"} and claim.value.year is not None:
            return result.value == claim.value.year, _decimal(result.value)  # a count that looks like a year
        return _agrees_moment(claim.value, result)
    said = _said(claim)
    if said is None or result.dimension == "instant":
        return False, _decimal(result.value) if result.dimension != "instant" else _day(result)
    dimension, size = sized(claim)
    if result.dimension == "month":
        return False, "a month of the calendar"
    if dimension == "share" and claim.kind is Kind.PERCENT:
        readings = [result.value * 100] + ([result.value] if has_hundred else [])
    elif result.dimension == "number" or dimension in {"count", "rank"}:
        readings = [result.value / (DAY if result.dimension == "duration" else 1)]
    elif dimension == result.dimension:
        readings = [result.value / size]
    elif dimension == "months" and result.dimension == "years":
        readings = [result.value * 12 / size]
    elif dimension == "months" and result.months is not None and result.months >= 1:
        readings = [result.months / size]
    else:
        days = result.dimension == "duration"
        return (
            False,
            f"{_decimal(result.value / DAY)} days" if days else f"{_decimal(result.value)} ({result.dimension.replace('unit ', '')})",
        )
    step = _step(claim)
    shown = next((r for r in readings if _holds(claim, said, r, step)), None)
    best = readings[0] if shown is None else shown
    is_rounded = shown is None and claim.bound is Bound.EXACT and not _is_share(claim)
    return shown is not None, _as_written(claim, _decimal(_rounded(best, step) if is_rounded else best))


def _as_written(claim: Quantity, number: str) -> str:
    """The number with the sign and the unit that the claim has: £7,560, 23 days."""
    found = _IN_FIGURES.fullmatch(claim.text)
    if found is not None and not any(scale in claim.text for scale in _SCALES):
        return f"{found['sign']}{number}{found['unit'] or ''}"
    return number + (" per cent" if claim.kind is Kind.PERCENT else f" {claim.unit}" if claim.unit else "")


def _said(claim: Quantity) -> Fraction | None:
    if isinstance(claim.value, Ratio):
        return claim.value.a / claim.value.b if claim.value.b else None
    return claim.value.value if isinstance(claim.value, Number) else None


def _step(claim: Quantity) -> Fraction:
    """The written precision: the last digit as written; of a simple fraction half the way to the next one."""
    said = _said(claim) or Fraction(1)
    if said.denominator > 1 and _is_share(claim):
        return Fraction(1, said.denominator * (said.denominator + 1))
    if claim.precision is None:
        return Fraction(1)
    if claim.bound is Bound.EXACT and said.denominator == 1 and not any(scale in claim.text.lower() for scale in _SCALES):
        return min(Fraction(1), claim.precision)  # 300 without a hedge means 300
    return claim.precision


def _is_share(claim: Quantity) -> bool:
    """Whether it is said as a part of a whole ('a quarter', 'one in four'), and so not rounded but where it is hedged."""
    return claim.kind is Kind.FRACTION or (isinstance(claim.value, Ratio) and claim.value.form == "in")


def _holds(claim: Quantity, said: Fraction, result: Fraction, step: Fraction) -> bool:
    if claim.bound is Bound.EXACT and not _is_share(claim):
        return _rounded(result, step) == said
    # Within one step of the written number: 'at most 80 per cent' is no way to say 8.
    if claim.bound in {Bound.MORE_THAN, Bound.JUST_OVER}:
        return said < result < said + step
    if claim.bound in {Bound.LESS_THAN, Bound.ALMOST}:
        return said - step < result < said
    if claim.bound is Bound.AT_LEAST:
        return said <= result < said + step
    if claim.bound is Bound.AT_MOST:
        return said - step < result <= said
    if claim.bound is Bound.EXACT:
        return result == said
    return abs(result - said) <= step / 2


def _rounded(value: Fraction, step: Fraction) -> Fraction:
    """To the nearest step, halves up."""
    return Fraction((value / step + Fraction(1, 2)).__floor__()) * step


def _agrees_moment(moment: Moment, result: Amount) -> tuple[bool, str]:
    if result.dimension != "instant":
        return False, f"{_decimal(result.value / DAY)} days" if result.dimension == "duration" else _decimal(result.value)
    if not result.dated:
        seconds = int(result.value) % DAY
        clock = (seconds // 3600, seconds % 3600 // 60)
        return clock == (moment.hour, moment.minute or 0), f"{clock[0]:02d}:{clock[1]:02d}"
    day = date.fromordinal(int(result.value // DAY))
    agrees = (moment.day, moment.month) == (day.day, day.month) and moment.year in {None, day.year}
    return agrees, _day(result)


def _day(result: Amount) -> str:
    day = date.fromordinal(max(1, int(result.value // DAY)))
    return f"{day.day} {MONTHS[day.month]} {day.year}"


def _decimal(value: Fraction) -> str:
    if value.denominator == 1:
        return f"{value.numerator:,}"
    return f"{float(value):,.4g}" if abs(value) < 1000 else f"{float(value):,.1f}"
