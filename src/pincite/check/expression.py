"""The language of derived numbers: dates, durations and numbers with + − × ÷, parentheses and a few words.

8 August 1944 - 23 June 1944 + 1 day        days between 23 June 1944 and 8 August 1944 inclusive
(22 + 594 + 7,898) ÷ 16,275                 sum(22; 594; 7,898)        share(265; 834)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from pincite.check.amounts import DAY, Amount, ExpressionError, add, amount_of, divide, multiply
from pincite.model.quantity import Kind, Number, Quantity, Role

_SPLIT = re.compile(
    r"(?P<iso>\d{4}-\d\d-\d\d)|(?P<word>days between|sum|share|inclusive|and)(?![\w-])|(?P<open>[(])|(?P<close>[)])|(?P<semi>;)"
    r"|(?P<times>[×*·⋅])|(?P<over>[÷/∕])|(?P<plus>\+)|(?P<minus>(?<![^\W\d_])-|-(?![^\W\d_])|[−–])|(?P<space>\s+)",
    re.IGNORECASE,
)


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
    return _evaluate(expression.tree, tuple(amount_of(quantity) for quantity in quantities))


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


def _evaluate(node: Node, amounts: tuple[Amount, ...]) -> Amount:
    if isinstance(node, int):
        return amounts[node]
    name, arguments = node
    parts = [_evaluate(argument, amounts) for argument in arguments]
    if name == "sum":
        total = parts[0]
        for part in parts[1:]:
            total = add(total, part, 1)
        return total
    if len(parts) != 2:
        raise ExpressionError(f"‘{name}’ takes two numbers")
    left, right = parts
    if name in {"plus", "minus"}:
        return add(left, right, 1 if name == "plus" else -1)
    if name in {"days", "days inclusive"}:
        between = add(right, left, -1)
        extra = DAY if name.endswith("inclusive") else 0
        return replace(between, value=abs(between.value) + extra, months=None if extra else between.months)
    return multiply(left, right) if name == "times" else divide(left, right)
