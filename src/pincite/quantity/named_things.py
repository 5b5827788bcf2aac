"""Things named by figures without a capital or an article: `led from car 11`, `Bolts 3 to 7 were loose`, `s. 14A`."""

from __future__ import annotations

from pincite.model.quantity import Kind
from pincite.quantity.designations import BEFORE
from pincite.quantity.draft import Draft
from pincite.quantity.hedge_at import BEFORE_BY_LAST
from pincite.quantity.lemmas import is_plural
from pincite.quantity.marks import CLOSES
from pincite.quantity.months import MONTHS, SHORT_MONTHS
from pincite.quantity.name_ordinals import first_word
from pincite.quantity.nouns import COUNT_NOUNS, ING_NOUNS, STOPS
from pincite.quantity.structures import MODALS
from pincite.quantity.tokens import Sentence
from pincite.quantity.units import SYMBOLS, WORDS
from pincite.quantity.verbs import is_verb
from pincite.quantity.words import SCALES, SMALL
from pincite.quantity.wordset import word_set

_SECTIONS = word_set("s ss sec para reg art cl no r sch")


def is_section(s: Sentence, i: int, j: int) -> bool:
    """`s. 14A`: the letter of a section, and no ampere."""
    return j == i + 2 and s.raw[i + 1] == "A" and s.glued(i + 1) and s.raw[i - 1] == "." and s.low[i - 2] in _SECTIONS


def is_house(s: Sentence, i: int, j: int) -> bool:
    """`12A High Street`: the letter of a house, and no ampere."""
    return j == i + 2 and s.raw[i + 1] == "A" and s.glued(i + 1) and s.raw[j][:1].isupper() and not s.mentions(_ELECTRIC)


_ELECTRIC = word_set("v volts volt amps amp current fuse fused cable breaker")


def is_initialled(s: Sentence, i: int, j: int) -> bool:
    """`42 R. Tanks`, `5 R. Sussex`: a royal regiment."""
    if not s.raw[i].isdecimal() or s.raw[j] != "R" or s.raw[j + 1] != "." or not s.raw[j + 2][:1].isupper():
        return False
    return len(s.raw[j + 2]) > 1 and s.glued(j + 1) and not s.glued(j + 2)


def is_relay(s: Sentence, k: int) -> bool:
    """`gold in the 4 × 400 m`, `the 4 × 100 m squad`: a race of four legs, joined at token `k`."""
    if s.low[k] not in ("×", "x") or s.low[k - 1] not in ("4", "four") or s.raw[k + 1] not in _LEGS or k < 1:
        return False
    return s.low[k + 2] in ("m", "metres", "meters") and s.mentions(_RELAYED)


_LEGS = frozenset({"50", "60", "100", "200", "400", "800", "1500", "1,500"})
_RELAYED = word_set("relay relays squad team quartet gold silver bronze medal medals final heat title ran runners swam record leg baton")


def opens_with_names(s: Sentence, d: Draft) -> bool:
    """`Bolts 3 to 7 were loose`, `Pumps 1 and 2 of the old set`: a plural right before figures counts nothing and names its own."""
    i, word = d.i, s.low[d.i - 1]
    opens = i - 1 == first_word(s) and s.raw[i - 1][:1].isupper()
    inside = i > 1 and s.low[i - 2] in _BEFORE_NAMES and s.raw[i].isdecimal() and len(s.raw[i]) < 3  # `when gauges 1 and 2 read 7.4`
    if not (opens or inside) or not is_plural(word) or len(s.raw[i]) > 3 or word in COUNT_NOUNS or word in WORDS:
        return False
    j = d.j
    if d.kind is Kind.CARDINAL:
        if s.low[j] not in ("and", ",", "&") or not s.raw[j + 1].isdecimal():
            return False
        while s.low[j] in ("and", ",", "&") and s.raw[j + 1].isdecimal():
            j += 2
    listed = inside and d.kind is Kind.CARDINAL and (s.low[j] in CLOSES or s.low[j] in _READ or is_verb(s.low[j]))
    row = opens and d.kind is Kind.CARDINAL and s.raw[j].isalpha() and s.raw[j].islower() and not is_plural(s.low[j])
    return s.low[j] in _ARE or listed or row  # `Serotypes 16 and 18 cause most`: no plural is counted from behind


def opens_and_acts(s: Sentence, i: int, j: int) -> bool:
    """`Plant 2 resumed production`, `Map 3 marks some 40 inns`: a singular with its figures opens the sentence, and a verb follows."""
    word, verb, after = s.low[i - 1], s.low[j], s.low[j + 1]
    if i - 1 != first_word(s) or not s.raw[i].isdecimal() or len(s.raw[i]) > 4 or is_plural(word) or word in SMALL or word in STOPS:
        return False
    if is_plural(verb):
        numbered = after in SMALL or after[:1].isdecimal()
        counts = numbered and (
            s.low[j + 2] not in WORDS or word in BEFORE
        )  # `Route 9 climbs 1,400 metres`, no `Magnum 2 bottles 1.5 litres`
        return s.raw[j].islower() and (after in _OBJECT or counts)
    return is_verb(verb) and verb not in _OF_MANY and after.isalpha() and after not in ("and", "or")


_OBJECT = word_set(
    "what the a an its his her their our this that these those all no some about nearly almost only up every each any both at to"
)
_OF_MANY = word_set("were are have do killed wounded injured armed captured drowned arrested")
_BEFORE_NAMES = word_set("to for with by when while and but of on in from between that whereas because if , ;") | {",", ";"}
_READ = word_set("read reads showed show gave opened closed tripped stopped started loose missing")
_ARE = word_set("were are had have of fell stood would could will failed ran")


def is_designation(s: Sentence, i: int, j: int, counted: bool) -> bool:
    """`led from car 11`, `on chromosome 3`: a singular of no article between preposition and figures names one of its kind."""
    word, after = s.low[i - 1], s.low[j]
    told = s.low[i - 2] in _WHEN and is_verb(after) and after not in _OF_MANY and word not in WORDS  # `when tube 88 burst`
    if (
        (s.low[i - 2] not in _PLACED and not told)
        or not word.isalpha()
        or len(word) < 3
        or is_plural(word)
        or word in STOPS
        or word in SMALL
    ):
        return False
    if word in BEFORE_BY_LAST or word in COUNT_NOUNS or word in _MEASURES or word.endswith(("ed", "ly", "er", "est")):
        return False
    if word.endswith("ing") and word not in ING_NOUNS:
        return False
    if s.low[i - 2] == "to" and (s.low[i - 3] in _USED or word in _DONE):
        return False  # `where it used to make 900`, `the oldest to reach 300`
    if after in CLOSES and s.low[i - 3] in ("and", "but", ",") and _is_second_way(s, i - 2):
        return False  # `made 12 pairs a day by hand and by machine 90`
    if after in ("more", "fewer", "others"):
        return False  # `leave to hire 100 more`
    if after == "of" and counted:
        return False  # `at trial 14 of the 22 charges`
    if s.low[0] == "of" and is_verb(after):
        return False  # `Of those in hospital 37 died`
    told = any(s.low[k] == "of" and s.low[k + 1] in ("the", "those") and s.raw[k + 2].isdecimal() for k in range(max(0, i - 9), i))
    if told and after in CLOSES and not (after == "," and s.raw[j + 1][:1].isdecimal()):
        return False  # `of the 97 on azathioprine 47`
    if after.isalpha() and after not in WORDS and not counted and s.raw[j].islower():
        return True
    return after in CLOSES or after in _ARE or after in ("was", "is", "in", "on", "at", "and", "to", "by", "that", "which")


def _is_second_way(s: Sentence, k: int) -> bool:
    """Whether the preposition at token `k` stood before another noun, and a number before that."""
    for at in range(k - 2, max(0, k - 12), -1):
        if s.low[at] == s.low[k] and s.low[at + 1].isalpha() and not s.raw[at + 2][:1].isdecimal():
            return any(s.raw[n][:1].isdecimal() or s.low[n] in SMALL for n in range(max(0, at - 6), at))
    return False


_WHEN = word_set("when while because until till if once where whether after before since as")
_USED = word_set("used able unable had have has going ought tend tends tended failed managed hoped began continued meant")
_DONE = word_set(
    """
    reach make take pay hold carry produce exceed raise lose win sell buy build employ feed house seat lift bear earn fetch bring
    send kill capture average hire keep give get see find lend borrow save spare score add feel become count
    """
)
_PLACED = word_set("to in on at from of behind beside into near for by")
_MEASURES = word_set(
    """
    noon midday midnight dawn dusk sunrise sunset daybreak nightfall
    age radius mass length width height depth latitude longitude order temperature speed pressure voltage score index ratio rank total
    average mean median probability factor strength magnitude force size weight population par top past last next first only just all
    late early mid some about nearly almost exactly barely perhaps least most gross net value price cost power energy chance odds rate
    demesne cash gold silver stock kind hand land debt store reserve use service arrears rent wages tax tribute grain wheat money bonds
    nought minus plus circa year loss profit gain share base
    """
)


def numbers_as_verb(s: Sentence, i: int) -> bool:
    """`the fleet numbers 12`, `frost-free days number 170`."""
    low, earlier = s.low[i - 1], s.low[i - 2]
    if earlier in _BETWEEN and i > 2:
        earlier = s.low[i - 3]  # `beetles alone number 400,000`
    if low == "numbers":
        return earlier.isalpha() and not is_plural(earlier) and earlier not in ("the", "by", "of", "with")
    if low == "number" and ((earlier == "to" and s.low[i - 3] in _SAID) or (earlier in MODALS and earlier != "to")):
        return True  # `was said to number 32,000`, `may number 60`
    return low == "number" and s.raw[i - 1].islower() and is_plural(earlier)


_SAID = word_set(
    """
    said thought believed reported reckoned known estimated supposed held alleged claimed reputed rumoured seem seems seemed appear appears
    appeared came come grew grown used likely expected
    """
)
_BETWEEN = word_set("alone now together still then also already each often")


def tells_apart(s: Sentence, i: int, j: int) -> bool:
    """`the letter-books numbered 7 to 12 were lost`: whether a verb stands behind the number or the list it opens."""
    if not is_plural(s.low[i - 2]):
        return False
    while s.low[j] in (",", "and", "or") and s.raw[j + 1].isdecimal():
        j += 2
    return is_verb(s.low[j])


def names_two(s: Sentence, i: int) -> bool:
    """`Bearing 3 ran at 71 °C, bearing 4 at 96`: the same singular stands before another number of the sentence, and neither counts."""
    word = s.low[i - 1]
    if not _may_name(s, i) or word not in s.low[max(0, i - _NEAR) : i - 1] + s.low[i : i + _NEAR]:
        return False
    others = [
        k
        for k in range(max(1, i - _NEAR), min(s.size, i + _NEAR))
        if k != i and s.low[k - 1] == word and (_may_name(s, k) or opens_and_acts(s, k, k + 1))
    ]
    return any(s.raw[k] != s.raw[i] for k in others) and any(s.raw[k - 1].islower() for k in (i, *others))


_NEAR = 40
_PARTS_IN_ING = word_set("bearing casing coupling bushing")


def _may_name(s: Sentence, i: int) -> bool:
    word, after = s.low[i - 1], s.low[i + 1]
    if (
        not s.raw[i][:1].isdecimal()
        or "," in s.raw[i]
        or word in MONTHS
        or word in SHORT_MONTHS
        or not word.isalpha()
        or len(word) < 3
        or is_plural(word)
        or is_verb(word)
    ):
        return False
    if (
        word in STOPS
        or word in SMALL
        or word in BEFORE_BY_LAST
        or word in COUNT_NOUNS
        or word in _MEASURES
        or word in WORDS
        or word in SCALES
    ):
        return False
    gerund = word.endswith("ing") and word not in ING_NOUNS and word not in _PARTS_IN_ING
    if gerund or word.endswith(("ed", "ly", "er", "est")) or (s.raw[i - 1][:1].isupper() and i - 1 != first_word(s)):
        return False
    return (
        after not in WORDS and s.raw[i + 1] not in SYMBOLS and not is_plural(after) and after not in ("%", "per", "°", "of", ":", "-", "–")
    )
