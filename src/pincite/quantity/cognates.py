"""A number at a verb whose noun was measured before it: `a mean loss of 11.8 kg, and one in seven had lost more than twenty`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from pincite.model.quantity import Number, Quantity, Role
from pincite.quantity.draft import Draft
from pincite.quantity.gapping import MEASURED, alike
from pincite.quantity.marks import END
from pincite.quantity.set_against import of_last
from pincite.quantity.tokens import Sentence
from pincite.quantity.wordset import word_set

_NOUN_OF = {
    form: noun
    for noun, forms in {
        "loss": "lost loses lose losing",
        "gain": "gained gains gain gaining",
        "rise": "rose rises rise risen rising",
        "fall": "fell falls fall fallen falling",
        "growth": "grew grows grow grown growing",
        "increase": "increased increases increasing",
        "decrease": "decreased decreases decreasing",
        "drop": "dropped drops dropping",
        "delay": "delayed",
        "weight": "weighed weighs weigh weighing",
        "payment": "paid pays pay paying",
        "shrinkage": "shrank shrinks shrunk shrinking",
        "settlement": "settled settles settle settling",
        "yield": "yielded yields yielding",
        "saving": "saved saves save saving",
    }.items()
    for form in forms.split()
}
_NOUN_PHRASE = 8  # words between the noun and its measure: `a mean loss of weight of 11.8 kg`
_CUT = frozenset({",", ";", ":", "(", ")"}) | word_set("and but or")
_AFTER = END | word_set("in by on over from and or but")


def measured_as_noun(s: Sentence, d: Draft, found: Sequence[Quantity], first: int, end: int) -> Draft | None:
    """The bare number with the unit of the measure that the verb's own noun had in the sentence."""
    noun = _NOUN_OF.get(s.low[first - 1])
    if noun is None or first < 1 or s.low[end] not in _AFTER or not isinstance(d.value, Number) or s.low[d.i] == "one":
        return None
    for other in reversed(found):
        if other.start < s.start[0]:
            return None
        if other.role is not Role.CLAIM or other.kind not in MEASURED or not other.unit:
            continue
        if noun in _phrase_before(s, other) and alike(d, other) >= 0:
            return of_last(d, other, f"what the {noun} was measured in")
    return None


def _phrase_before(s: Sentence, measure: Quantity) -> list[str]:
    """The words of the noun phrase that ends in `of` or a verb of being before the measure."""
    i = bisect_left(s.start, measure.start, 0, s.size)
    k = i
    while k > max(0, i - _NOUN_PHRASE) and s.low[k - 1] not in _CUT:
        k -= 1
    return s.low[k:i]
