"""The language of derived numbers: dates, durations and numbers with + − × ÷, parentheses and a few words.

8 August 1944 - 23 June 1944 + 1 day        days between 23 June 1944 and 8 August 1944 inclusive
(22 + 594 + 7,898) ÷ 16,275                 sum(22; 594; 7,898)        share(265; 834)
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from pincite.check.measures import dimension_of
from pincite.model.quantity import Kind, Moment, Number, Quantity, Ratio, Role

_DAY = 86400
_SPLIT = re.compile(
    r"(?P<iso>\d{4}-\d\d-\d\d)|(?P<word>days between|sum|share|inclusive|and)(?![\w-])|(?P<open>[(])|(?P<close>[)])|(?P<semi>;)"
    r"|(?P<times>[×*·⋅])|(?P<over>[÷/∕])|(?P<plus>\+)|(?P<minus>(?<![^\W\d_])-|-(?![^\W\d_])|[−–])|(?P<space>\s+)",
    re.IGNORECASE,
)


class ExpressionError(ValueError):
    """The expression cannot be read or makes no sense; the message is the rest of a sentence."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of some dimension: 'number', 'duration' (seconds), 'months', 'instant' (seconds since year 1), 'month' (months
    since year 0) or a unit. ``months`` is the length by the calendar, where a duration lies between two days.
    """

    dimension: str
    value: Fraction
    dated: bool = True
    months: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Operand:
    """A number as written in the expression; ``constant`` ones (+ 1 day, × 100) need not stand in a source."""

    quantity: Quantity
    constant: bool = False


@dataclass(frozen=True, slots=True)
class Expression:
    """What was read of ``from="…"``: a tree in prefix order of calls, and its operands in the order written."""

    tree: Node
    operands: tuple[Operand, ...]


Node = int | tuple[str, "tuple[Node, ...]"]

_Token = tuple[str, str]


def parse_expression(text: str, read: Callable[[str], tuple[Quantity, ...]]) -> Expression:
    """The expression with its operands read by the quantity reader; raises ExpressionError."""
    parser = _Parser(list(_tokens(text)), read)
    tree = parser.sum()
    if parser.rest:
        raise ExpressionError(f"‘{parser.rest[0][1]}’ is not expected there")
    if not parser.operands:
        raise ExpressionError("it holds no number")
    return Expression(tree, tuple(parser.operands))


def evaluate(expression: Expression, quantities: tuple[Quantity, ...]) -> Amount:
    """The value with each operand as given (the source's reading, which may know a year that the text leaves out)."""
    return _evaluate(expression.tree, tuple(_amount(quantity) for quantity in quantities))


def _tokens(text: str) -> Iterator[_Token]:
    pending = ""
    at = 0
    while at < len(text):
        match = _SPLIT.match(text, at)
        # A space inside an operand ('8 August 1944') and the 'and' of a number in words belong to it.
        if match is None or match.lastgroup == "space":
            pending += text[at] if match is None else " "
            at += 1 if match is None else len(match.group())
            continue
        if match.lastgroup == "word" and at and text[at - 1].isalnum():
            pending += match.group()
            at = match.end()
            continue
        if pending.strip():
            yield "operand", pending.strip()
        pending = ""
        yield ("operand", match.group()) if match.lastgroup == "iso" else (match.lastgroup or "", match.group().lower())
        at = match.end()
    if pending.strip():
        yield "operand", pending.strip()


class _Parser:
    """Recursive descent over the tokens; nesting is bounded so that no input can exhaust the stack."""

    def __init__(self, tokens: list[_Token], read: Callable[[str], tuple[Quantity, ...]]) -> None:
        self.rest = tokens
        self.read = read
        self.operands: list[Operand] = []
        self.depth = 0

    def sum(self) -> Node:
        self.depth += 1
        if self.depth > 40:
            raise ExpressionError("it is nested too deeply")
        left = self.product()
        while self.rest and self.rest[0][0] in {"plus", "minus"}:
            kind, _ = self.rest.pop(0)
            left = (kind, (left, self.product()))
        self.depth -= 1
        return left

    def product(self) -> Node:
        left = self.factor()
        while self.rest and self.rest[0][0] in {"times", "over"}:
            kind, _ = self.rest.pop(0)
            left = (kind, (left, self.factor()))
        return left

    def factor(self) -> Node:
        if not self.rest:
            raise ExpressionError("it ends where a number is expected")
        kind, text = self.rest.pop(0)
        if kind == "open":
            inner = self.sum()
            self.expect("close", ")")
            return inner
        if kind == "word" and text == "days between":
            first = self.sum()
            self.expect("word", "and")
            second = self.sum()
            inclusive = bool(self.rest) and self.rest[0] == ("word", "inclusive")
            if inclusive:
                self.rest.pop(0)
            return ("days inclusive" if inclusive else "days", (first, second))
        if kind == "word" and text in {"sum", "share"}:
            return (text, tuple(self.arguments()))
        if kind != "operand":
            raise ExpressionError(f"‘{text}’ stands where a number is expected")
        self.operands.append(self.operand(text))
        return len(self.operands) - 1

    def arguments(self) -> Iterator[Node]:
        self.expect("open", "(")
        yield self.sum()
        while self.rest and self.rest[0][0] == "semi":
            self.rest.pop(0)
            yield self.sum()
        self.expect("close", ")")

    def expect(self, kind: str, text: str) -> None:
        if not self.rest or self.rest[0] != (kind, text):
            raise ExpressionError(f"a ‘{text}’ is missing")
        self.rest.pop(0)

    def operand(self, text: str) -> Operand:
        plain = text.replace(",", "")
        if re.fullmatch(r"\d+(?:\.\d+)?", plain):  # 1944 may be a year, but in arithmetic it is a number
            read = [Quantity(0, len(text), text, Role.CLAIM, Kind.CARDINAL, Number(Fraction(plain)), Fraction(1))]
        else:
            read = [q for q in self.read(text) if q.start == 0 or text[: q.start].strip().lower() in {"the", q.hedge.lower()}]
        if not read:
            raise ExpressionError(f"‘{text}’ is not a number, date or duration")
        return Operand(read[0], _is_constant(read[0], bool(self.operands)))


def _is_constant(quantity: Quantity, follows: bool) -> bool:
    value = quantity.value
    if not follows or not isinstance(value, Number):
        return False
    return (value.value == 1 and quantity.unit == "days") or (value.value == 100 and not quantity.unit)


def _amount(quantity: Quantity) -> Amount:
    value = quantity.value
    if isinstance(value, Moment):
        return _instant(value)
    if isinstance(value, Ratio) and value.b:
        return Amount("number", value.a / value.b)
    if not isinstance(value, Number):
        raise ExpressionError(f"‘{quantity.text}’ is not one number")
    dimension, size = sized(quantity)
    known = {"count": "number", "share": "number", "rank": "number"}
    return Amount(known.get(dimension, dimension), value.value * size)


def sized(quantity: Quantity) -> tuple[str, Fraction]:
    """The dimension and size of a number in an expression, where shillings are twentieths of a pound: `64 × 11s 6d` is £36 16s."""
    if quantity.unit == "shilling":
        return dimension_of(quantity.kind, "GBP")[0], Fraction(1, 20)
    return dimension_of(quantity.kind, quantity.unit)


def _instant(moment: Moment) -> Amount:
    clock = Fraction((moment.hour or 0) * 3600 + (moment.minute or 0) * 60 + (moment.second or 0))
    if moment.day is None or moment.month is None:
        if moment.hour is None and moment.month is not None and moment.year is not None and not moment.part:
            return Amount("month", Fraction(moment.year * 12 + moment.month))
        if moment.hour is None:
            raise ExpressionError(f"‘{moment.edtf}’ is not an exact day")
        return Amount("instant", clock, dated=False)
    try:
        day = date(moment.year if moment.year is not None else 2001, moment.month, moment.day)
    except ValueError as error:
        raise ExpressionError(f"‘{moment.edtf}’ is no date") from error
    return Amount("instant", day.toordinal() * _DAY + clock)


def _evaluate(node: Node, amounts: tuple[Amount, ...]) -> Amount:
    if isinstance(node, int):
        return amounts[node]
    name, arguments = node
    parts = [_evaluate(argument, amounts) for argument in arguments]
    if name == "sum":
        total = parts[0]
        for part in parts[1:]:
            total = _add(total, part, 1)
        return total
    if len(parts) != 2:
        raise ExpressionError(f"‘{name}’ takes two numbers")
    left, right = parts
    if name in {"plus", "minus"}:
        return _add(left, right, 1 if name == "plus" else -1)
    if name in {"days", "days inclusive"}:
        between = _add(right, left, -1)
        extra = _DAY if name.endswith("inclusive") else 0
        return replace(between, value=abs(between.value) + extra, months=None if extra else between.months)
    return _multiply(left, right) if name == "times" else _divide(left, right)


def _add(left: Amount, right: Amount, sign: int) -> Amount:
    if left.dimension == right.dimension == "instant":
        if sign > 0:
            raise ExpressionError("dates cannot be added")
        if left.dated != right.dated:
            raise ExpressionError("a date and a time of day cannot be subtracted")
        return Amount("duration", left.value - right.value, months=_calendar_months(right, left))
    if left.dimension == right.dimension == "month":
        if sign > 0:
            raise ExpressionError("months of the calendar cannot be added")
        return Amount("months", left.value - right.value)
    if left.dimension == "instant" and right.dimension in {"duration", "number"}:
        size = _DAY if right.dimension == "number" else 1
        return replace(left, value=left.value + sign * right.value * size)
    if left.dimension == "duration" and right.dimension == "number":
        return replace(left, value=left.value + sign * right.value * _DAY, months=None)
    if left.dimension != right.dimension:
        raise ExpressionError(f"a {left.dimension} and a {right.dimension} cannot be added")
    return replace(left, value=left.value + sign * right.value, months=None)


def _calendar_months(start: Amount, end: Amount) -> Fraction | None:
    """Whole months from day to day, and the days left over as a part of the month that they fall into; None for times of day."""
    first, last = (date.fromordinal(max(1, int(amount.value // _DAY))) for amount in (start, end))
    if not start.dated or last < first or last.year == date.max.year:
        return None
    whole = (last.year - first.year) * 12 + last.month - first.month
    whole -= _month_later(first, whole) > last
    reached, following = _month_later(first, whole), _month_later(first, whole + 1)
    return whole + Fraction((last - reached).days, (following - reached).days)


def _month_later(day: date, months: int) -> date:
    """The same day so many months later, or the last day of a month that is too short."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _multiply(left: Amount, right: Amount) -> Amount:
    if left.dimension == "instant" or right.dimension == "instant":
        raise ExpressionError("dates cannot be multiplied")
    if right.dimension == "number":
        return replace(left, value=left.value * right.value, months=None)
    if left.dimension == "number":
        return replace(right, value=left.value * right.value, months=None)
    dimension = "area" if left.dimension == right.dimension == "length" else f"{left.dimension} × {right.dimension}"
    return Amount(dimension, left.value * right.value)


def _divide(left: Amount, right: Amount) -> Amount:
    if right.value == 0:
        raise ExpressionError("it divides by nought")
    if left.dimension == right.dimension and left.dimension != "instant":
        return Amount("number", left.value / right.value)
    if left.dimension == "instant" or right.dimension == "instant":
        raise ExpressionError("dates cannot be divided")
    if right.dimension == "number":
        return replace(left, value=left.value / right.value, months=None)
    return Amount("number" if left.dimension == "number" else f"{left.dimension} ÷ {right.dimension}", left.value / right.value)
