"""Words that say that somebody is a person: `a Westphalian`, `a cooper`, `Mr Ahlgren`, two names in a row."""

from __future__ import annotations

from pincite.quantity.tokens import Sentence
from pincite.quantity.wordset import word_set

_NATIONALS = word_set(
    """
    scot scotsman scotswoman irishman irishwoman englishman englishwoman welshman frenchman frenchwoman dutchman german american
    italian pole russian swede dane norwegian finn greek turk arab jew indian chinaman spaniard austrian hungarian briton canadian
    australian boer zulu sikh gurkha gascon breton cornishman yorkshireman londoner parisian
    """
)


_TITLES = word_set("mr mrs ms miss dr sir lady lord professor captain major colonel general")


def has_title(s: Sentence, k: int) -> bool:
    """Whether a person is named up to token `k`: a title and a name, or two names of which none is a place or thing known here."""
    if k < 1 or not s.raw[k][:1].isupper() or not s.raw[k].isalpha():
        return False
    title = s.low[k - 1] in _TITLES or (s.low[k - 2] in _TITLES and k > 1) or (s.raw[k - 1] == "." and s.low[k - 2] in _TITLES)
    return title


def is_person(s: Sentence, k: int) -> bool:
    """`a Westphalian of fifty-three`, `a cooper of 50`: somebody, with an article before."""
    word = s.low[k]
    agent = word.endswith(_AGENTS) and word not in _NO_AGENTS
    if agent or word.endswith(("man", "woman", "monger", "smith", "wright")) or (s.raw[k][:1].isupper() and word.endswith(_DEMONYMS)):
        return not {"a", "an"}.isdisjoint(s.low[max(0, k - 4) : k])
    return word in _NATIONALS and not {"a", "an"}.isdisjoint(s.low[max(0, k - 4) : k])


_AGENTS = ("er", "or", "ist", "ian", "eer", "ess", "ant")
_DEMONYMS = ("ian", "ese", "ite", "er", "ish")
_NO_AGENTS = word_set(
    """
    median covenant grant warrant constant remnant plant quadrant variant restaurant pendant number tower paper power river letter order
    corner chapter border cover tender transfer register danger layer quarter silver timber water winter summer meter metre ladder
    cluster folder container monster diameter perimeter centre center offer answer barrier career factor floor door harbor harbour error
    motor sector tenor vapor terror mirror corridor reactor tractor list mist twist tier frontier fortress process mattress excess
    access success princess dress stress press chess business illness witness wilderness warrior's fever chamber buffer filter cylinder
    customer order's poster super counter matter charter quotient gradient majority minor major liter litre ether other another further
    over under trailer cruiser destroyer freighter steamer liner tanker bomber fighter carrier schooner boiler semester
    """
)


def full_name(s: Sentence, k: int) -> bool:
    """Whether two capitalised words end at token `k`: `Joan Smith was 40`."""
    return k > 1 and s.raw[k][:1].isupper() and s.raw[k - 1][:1].isupper() and k - 1 > 0 and s.raw[k - 2] not in ("The", "the")
