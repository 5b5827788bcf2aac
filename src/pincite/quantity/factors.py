"""Factors: `by a factor of more than two`, `a factor of safety of six`, `the safety factor was 1.4`."""

from __future__ import annotations

from fractions import Fraction

from pincite.model.quantity import Kind, Number, Ratio
from pincite.quantity.draft import Draft
from pincite.quantity.marks import END
from pincite.quantity.set_against import STANDING
from pincite.quantity.tokens import Sentence
from pincite.quantity.verbs import is_verb
from pincite.quantity.wordset import word_set

_SAID = word_set(
    "of was is were are be been being at to as from only just by and gave gives give yielded yields showed shows found returned came got "
    "makes made had has have reached"
)
_AFTER = END | word_set("and in at against when for on to where but as is was had has would instead rather")
_PUT = word_set("stood stands put puts set fixed estimated reckoned given calculated taken kept was is assessed")
_USUAL = word_set("usual normal customary required prescribed necessary")
_MOST = 100


def factor(s: Sentence, d: Draft, first: int) -> Draft | None:
    """The number, whose hedge or self begins at token `first`, as the multiplier it is."""
    if d.kind is not Kind.CARDINAL or not isinstance(d.value, Number) or s.low[d.i] == "one":
        return None
    if not (_multiplies(s, first) or _is_of_safety(s, d, first)):
        return None
    return d._replace(kind=Kind.RATIO, value=Ratio(d.value.value, Fraction(1), "times"), rule="factor", counts=False)


def _multiplies(s: Sentence, first: int) -> bool:
    """`by a factor of`, `by factors of three and of five`."""
    low = s.low
    for k in range(first - 1, max(0, first - 5), -1):
        if low[k] == "of" and low[k - 1] in ("factor", "factors"):
            return "by" in low[max(0, k - 4) : k - 1]
    return False


def _is_of_safety(s: Sentence, d: Draft, first: int) -> bool:
    """A bare number of a sentence on a factor of safety: `the factor of safety, stated to be four, proved to be 1.6`."""
    if not s.mentions(_SAFETY) or not isinstance(d.value, Number) or d.value.value > _MOST:
        return False
    if s.low[first - 1] == "of" and any(_names_safety(s, k) for k in range(max(0, first - 3), first)):
        return True  # `at a factor of safety of 1.3 the wall`
    at = first - 3 if s.low[first - 2] == "in" else first - 1  # `was in truth 2.2`
    if s.low[at] == "at" and s.low[at - 1] not in _PUT:
        return False  # `it fell at 3.8`
    prescribed = s.low[at] == "the" and s.low[d.j] in STANDING  # `not the 2.5 prescribed`
    usual = s.low[at] in _USUAL and s.low[at - 1] in ("the", "a")  # `instead of the usual 1.5`
    follows = s.low[d.j] in _AFTER or (s.low[at] == "of" and is_verb(s.low[d.j]))  # `A factor of safety of 1.5 sufficed`
    if not prescribed and (not follows or not (usual or s.low[at] in _SAID or s.low[at - 1 : at + 1] == ["asks", "for"])):
        return False
    return any(_names_safety(s, k) for k in range(max(0, d.i - 30), d.i))


def _names_safety(s: Sentence, k: int) -> bool:
    low = s.low
    return low[k] == "safety" and (low[k + 1] in ("factor", "factors") or (low[k - 1] == "of" and low[k - 2] in ("factor", "factors")))


_SAFETY = frozenset({"safety"})
