"""Numbers that are ages: `aged 62`, `a boy of eight`, `was 28 when he`, `at 78 she`."""

from __future__ import annotations

from pincite.model.quantity import Kind, Number, Quantity
from pincite.quantity.draft import Draft
from pincite.quantity.lemmas import is_plural, lemma
from pincite.quantity.months import MONTHS
from pincite.quantity.nouns import COUNT_NOUNS
from pincite.quantity.persons import full_name, has_title, is_person
from pincite.quantity.tokens import Sentence
from pincite.quantity.turns_of_life import OLDER_THAN_HOURS, at_turn_of_life
from pincite.quantity.verbs import is_verb
from pincite.quantity.words import DASHES, SMALL
from pincite.quantity.wordset import word_set

END = frozenset({".", ",", ";", ")", "", "?", "!", ":", "]", "—", "–", '"', "”", "'", "’"})

AGED = word_set("aged age ages aged-")

PEOPLE = word_set(
    """
    nobody none them people those adults men women anyone everyone children patients persons workers voters residents boys
    girls infants pupils everybody anybody members athletes players one
    """
)  # fmt: skip

_CHILD = word_set(
    """
    gardener stoker labourer teacher worker boy girl man woman child lad youth son daughter widow lady
    gentleman peasant student clerk veteran orphan baby infant farmer soldier officer major lieutenant captain
    colonel priest nurse bachelor spinster cornet ensign midshipman drummer page squire apprentice recruit sergeant corporal trooper
    shepherd orphan maid novice pupil pauper convict
    """
)  # fmt: skip

_PERSONS = word_set(
    """
    appellant heir twins twin defendant claimant victim driver pilot king queen prince princess mother father
    wife husband brother sister author emperor bride groom widower complainant accused prisoner suspect
    patient child parrot elephant tortoise mare stallion gelding hound
    """
)

_GROWING = PEOPLE | _CHILD | word_set("victims recruits volunteers conscripts prisoners dead mourners strikers convicts he she")
_FATES = word_set("died die dies dead married orphaned widowed")
_YOUNG = word_set("child children infant infants baby babies girls boys")
_TURNS = word_set("turn turns turned turning")
_WHEN_TURNED = word_set("in on this next last when during before after while the that at")
_PARENTS = word_set("mother father parent parents grandmother grandfather")
_SCALES = word_set(
    "wage wages pay rent fare toll cost ditch wall depth height width length "
    "index score rate ratio level number total count temperature pressure speed price value reading"
)

_WHO = word_set("he she i who")

_FELT = word_set("felt looked seemed")
WAS = word_set("was is were are be been being turned turning")


def age(s: Sentence, d: Draft, found: list[Quantity], first: int, end: int) -> bool:
    """Whether the number, whose hedge or self begins at token `first`, is the age of a person."""
    value = d.value.value.numerator if isinstance(d.value, Number) and d.value.value.denominator == 1 else 0
    if not 1 <= value <= 115:
        return False
    low = s.low
    before, earlier, after = low[first - 1] if first else "", low[first - 2] if first > 1 else "", low[end]
    ends_clause = after in END
    if before in ("time", "respectively") and "aged" in low[max(0, first - 5) : first]:
        return True  # `aged at the time 79 and 81`
    if before == "at" and found and "age" in found[-1].trace and 5 <= value <= 105 and d.rule == "number" and not is_plural(after):
        return True  # `at 78 she published her first novel, at 83 her last`
    may_be_aged = before == "at" and OLDER_THAN_HOURS <= value <= 105 and d.rule == "number" and (ends_clause or after in _VERBS)
    if may_be_aged and at_turn_of_life(s, first - 1):
        return True
    if before == "(" and after == ")" and 16 <= value <= 105 and len(s.raw[d.i]) < 4 and has_title(s, first - 2):
        return True  # `Mr Ahlgren (61)`
    if value <= 105 and (ends_clause or after in ("and", "when")) and _is_by_age(s, first):
        return True  # `eleven children, the eldest 29 and the youngest not yet two`
    if before == "were" and earlier == "they" and low[first - 3] in ("before", "until", "till") and ends_clause:
        return True  # `dead before they were five`
    if 5 <= value <= 105 and d.rule == "number" and _as_clause(s, first, end):
        return True  # `Though only 17, he enrolled`
    if (
        before == "at"
        and earlier in _LEFT
        and (ends_clause or after in ("and", "to", "for", "with"))
        and 5 <= value <= 105
        and d.rule == "number"
        and s.mentions(_HIS)
    ):
        return True  # `left school at fourteen`
    if before == "at" and earlier in (",", "and") and is_verb(after) and 12 < value <= 105 and d.rule == "number" and s.mentions(_WHO):
        return True  # `he went to sea, and at 21 married`
    if before == "been" and earlier == "had" and after == "when" and s.low[first - 3] in _WHO:
        return True  # `he had been two when his father was killed`
    if before in ("was", "is") and s.mentions(_BY_AGE) and (after in END or after in _VERBS):
        return True
    if before in WAS and earlier == "one" and ends_clause and 10 <= value <= 99 and s.low[first - 3] in END:
        return True  # `; one was nineteen`
    if before in AGED or (earlier in AGED and before in {"of", "about", "only", "just", "over", "under", "between", "from"}):
        return True
    if before == "of" and earlier in _PARENTS and value < 16:
        return False  # `a mother of 2`
    person = earlier in _CHILD or earlier in _PERSONS or lemma(earlier) in _CHILD
    if before == "of" and first > 2 and (person or is_person(s, first - 2)):
        return 1 <= value <= 105 and (not after.isalpha() or after in _VERBS or after in _DIED or (after.endswith("ed") and is_verb(after)))
    if before == "at" and earlier in _WHO and 5 <= value <= 105 and (after in WAS or after in _VERBS):
        return True  # `who at nineteen was sent to sea`
    if before in ("was", "is", "turned") and after in END and 14 <= value < 100 and _of_a_person(s, first - 1):
        return True
    if first < d.i and s.low[d.i - 1] == "yet":
        if before in WAS and ends_clause and s.mentions(_GROWING):
            return True  # `sixty of the victims were not yet twenty`
        if (before in _CHILD or before in _PERSONS or lemma(before) in _CHILD) and not is_plural(after):
            return 1 < value <= 105  # `there were 56 children not yet thirteen`
    if before in ("count", "reckoning", "account") and ends_clause and any("age" in other.trace for other in found):
        return True  # `He was forty-nine, by Japanese count fifty-one`
    if before in _FELT and ends_clause and value >= 16 and any("age" in other.trace for other in found):
        return True  # `who was forty-two and felt threescore and ten`
    if before in ("before", "by", "after") and ends_clause and d.rule == "number" and _is_lived_to(s, first - 2, found):
        return True  # `died before the age of one, and one in six before five`
    alike = next((other for other in reversed(found) if "age" in other.trace), None)
    if before == "and" and alike is not None and after in ("at", "when", "in", "on") and s.text.startswith(f" {after} ", alike.end):
        return True  # `was 61 at the date of the accident and 66 at trial`
    if before in _TURNS and 5 <= value <= 105 and d.rule == "number" and (after in END or after in _WHEN_TURNED):
        return True  # `will turn 36 in March`
    ends = after in END or after in _VERBS
    if first < d.i and bounds_age(s, d, first, found):
        return True
    if first < d.i and low[d.i - 1] == "past" and ends_clause and any("age" in other.trace for other in found):
        return True  # `she was nineteen, and the priest who married them past eighty`
    if first < d.i and low[d.i - 1] in {"over", "under", "above", "below"}:
        counted = is_plural(after) or after in ("per", "a")
        return value > 1 and (
            (before in PEOPLE and not counted and after not in TIME_WORDS)
            or (
                before in WAS
                and ends
                and earlier not in _SCALES
                and earlier not in ("it", "which", "that")
                and low[d.i - 1] in ("over", "under")
            )
        )
    if low[d.i - 1] in ("under", "over") and before in DASHES:
        return ends
    if (
        before in WAS
        and (earlier in _WHO or earlier in _CHILD or earlier in _PERSONS or earlier == "then" or (full_name(s, first - 2) and value >= 10))
        and ends
    ):
        return value.denominator == 1
    hyphened = s.low[first - 4] == "-" and s.raw[first - 5][:1].isupper()  # `Wan Ting-hsi, was thirty-three`
    if before == "was" and earlier == "," and 10 <= value < 100 and ends and (s.raw[first - 3][:1].isupper() or hyphened):
        return True
    if before == "," and ends_clause and found and "age" in found[-1].trace and any(other.unit == "%" for other in found):
        return False  # `of those over 65, 71 per cent were immune; of those under 20, 12`
    if before == "at" and after == "," and found and any("age" in other.trace for other in found[-3:]) and 5 <= value <= 105:
        return True  # `at 21 he had 30 caps; at 25, 71`
    opened = bool(found) and s.text[max(0, found[-1].start - 3) : found[-1].start].lower() == "at " and before == ","
    if before in (",", "and") and found and not opened and "age" in found[-1].trace and found[-1].end >= s.start[first] - 6:
        return ends or after == "and"
    if before in _WHO and ends and (first < d.i or (found and "age" in found[-1].trace)):
        return True
    if before in {"and", ","} and after == "when" and any("age" in other.trace for other in found):
        return True  # `nineteen when he raised his first regiment and seventy-one when the last of his sons was killed`
    raced = any(
        other.kind is Kind.QUANTITY and s.text.endswith("at ", 0, other.start) for other in found[-2:]
    )  # `third at ten miles, fifth at 20`
    if before == "at" and not raced and earlier in _FEATS and 13 <= value <= 99 and ends and s.mentions(_SHE) and d.rule == "number":
        return True  # `she won her first title at 19 and her ninth at 34`
    if before == "for" and earlier in ("pass", "passed", "passes") and ends and value >= 10:
        return True  # `would have passed for sixty`
    if before == "," and after == "and" and s.low[end + 1].endswith("ing") and _named_alone(s, first - 2) and 5 <= value <= 105:
        return len(s.raw[d.i]) < 3 or not s.raw[d.i].isdecimal()  # `Kobayakawa, eighteen and sitting on Mount Matsuo`
    if before == "," and after == "and" and 10 <= value <= 105 and _opens_with_person(s, first - 1) and _goes_on_describing(s, end + 1):
        return len(s.raw[d.i]) < 4 or not s.raw[d.i].isdecimal()  # `Isabella Bird, 46 and supposedly an invalid, rode`
    if after == "when" and s.low[end + 1] in _WHO:
        if before in {"and", ",", "but"} and any(other.kind is Kind.DURATION and other.unit == "years" for other in found):
            return True  # `twenty-two when he was shot and twenty-three when he was freed`
        if before in ("was", "is") and earlier == "," and 5 <= value <= 105 and not s.mentions(_SCALES) and not s.mentions(COUNT_NOUNS):
            return True  # `the 7th Earl, third son of the 6th, was 21 when he succeeded`
        if before in WAS or (before in _ONLY and earlier in WAS):
            named = first - 2 if before in WAS else first - 3
            return value >= 5 and named >= 0 and s.raw[named][:1].isupper()
    if before == "at" and value >= 5 and s.mentions(_FOR_AGE) and (ends or after in END) and earlier not in _AT_WHAT:
        return d.rule == "number"
    if before in {"then", "now"} and earlier in (*WAS, ",") and ends and 5 <= value < 100 and low[first - 3] not in SMALL:
        return low[first - 3] not in _SCALES and (ends_clause or after == "and" if earlier == "," else _spoken_of(s, first - 3))
    if before in {"then", "now", "only", "just", "barely", "nearly"} and earlier in WAS and low[first - 3] in _WHO and ends:
        return True
    if (
        before == "at"
        and (first == 1 or earlier in {",", "and"} or earlier in _BECAME or after in {"he", "she", "they", "i"})
        and (
            after in {"he", "she", "i", "they", "was", "were"}
            or (value > 12 and (after in {",", ";", "."} or (after == "and" and earlier in _BECAME)))
            or (after == "the" and s.mentions(_HIS))
        )
    ):
        return d.rule == "number" and 5 <= value <= 105
    if before == "," and after == "," and (earlier in _PERSONS or earlier in _CHILD) and value >= 1 and len(s.raw[d.i]) < 12:
        return value.denominator == 1
    if before == "," and after == "," and 5 <= value <= 110 and first == 2 and s.raw[0][:1].isupper() and s.raw[end + 1][:1].islower():
        return s.low[0] not in MONTHS and (len(s.raw[d.i]) < 4 or not s.raw[d.i].isdecimal())
    if before == "," and after == "," and 5 <= value <= 110 and s.raw[first - 2][:1].isupper() and first > 2 and s.raw[d.i - 1] == ",":
        return len(s.raw[d.i]) < 4 or not s.raw[d.i].isdecimal()
    lived = earlier in _LIVED or (earlier == "to" and s.low[first - 3] in _LIVED)
    return before in {"be", "until", "till", "to"} and lived and ends


def _as_clause(s: Sentence, first: int, end: int) -> bool:
    """Whether the number is all that a clause of time says, and a person follows: `Though only 17, he`, `when still fifteen she`."""
    k = first - 1
    while k > 0 and s.low[k] in _ONLY:
        k -= 1
    if k < 0 or s.low[k] not in _THOUGH or (k == first - 1 and s.low[k] != "though" and s.low[k] != "when"):
        return False
    return s.low[end] in _WHO or (s.low[end] == "," and (s.low[end + 1] in _WHO or s.low[end + 1] in ("his", "her")))


def _is_by_age(s: Sentence, first: int) -> bool:
    """Whether `the eldest`, `the youngest of them`, `the oldest of whom was` stands right before token `first`."""
    k = first - 1
    while k > 0 and (s.low[k] in WAS or s.low[k] in _ONLY or s.low[k] in _BETWEEN_AGES):
        k -= 1
    return s.low[k] in _BY_AGE and s.low[k - 1] in ("the", "his", "her", "their")


def bounds_age(s: Sentence, d: Draft, first: int, found: list[Quantity]) -> bool:
    """`a child under five dies`, `one in four over 80 and one in fifty under 40 needed care`: an age whose noun does not follow."""
    value = d.value.value if isinstance(d.value, Number) else None
    if d.kind is not Kind.CARDINAL or s.low[d.i - 1] not in ("over", "under") or value is None or not 1 < value <= 105:
        return False
    before, after = s.low[first - 1] if first else "", s.low[d.j]
    if after in TIME_WORDS or after in DASHES:
        return False
    return before in _CHILD or before in _PERSONS or (_ages_before(found) and not is_plural(after))


def _ages_before(found: list[Quantity]) -> bool:
    """Whether an age was told two claims before, of which this is another: `one in four over 80 and one in fifty under 40`."""
    return any("age" in other.trace for other in found[-2:])


# `colonel at 40 and dead at 51`
_BECAME = word_set(
    """
    retired died married orphaned widowed then general king dead colonel captain major lieutenant admiral commander brigadier ensign cornet
    midshipman bishop professor fellow partner minister premier president judge knighted ordained widow blind
    """
)


def _is_lived_to(s: Sentence, k: int, found: list[Quantity]) -> bool:
    """Whether a fate, or a share of those of whose ages the sentence speaks, ends at token `k`."""
    if s.low[k] in _FATES:
        return _ages_before(found) or s.mentions(_YOUNG)
    return (s.low[k] in SMALL or s.raw[k][:1].isdecimal()) and _ages_before(found)


def _spoken_of(s: Sentence, k: int) -> bool:
    """Whether the subject that ends at token `k` can be a person."""
    return (
        s.low[k] in _WHO or s.raw[k][:1].isupper() or s.low[k] in _CHILD or s.low[k] in _PERSONS or (s.low[k] == "," and s.mentions(_HIS))
    )


def _named_alone(s: Sentence, k: int) -> bool:
    """Whether one word with a capital that no number stands beside opens its clause at token `k`."""
    return k >= 0 and s.raw[k][:1].isupper() and s.raw[k].isalpha() and (k == 0 or not s.low[k - 1].isalpha())


def _opens_with_person(s: Sentence, k: int) -> bool:
    """Whether the sentence up to the comma at token `k` is one name or two."""
    words = s.raw[:k]
    return 1 <= len(words) <= 3 and all(word.isalpha() and word[:1].isupper() for word in words) and s.low[0] not in MONTHS


def _goes_on_describing(s: Sentence, k: int) -> bool:
    """Whether what stands at token `k` describes a person up to a comma: no noun that is counted, no figures."""
    for at in range(k, k + 8):
        if s.low[at] == ",":
            return at > k and not is_plural(s.low[k]) and not s.raw[k][:1].isupper()
        if not s.low[at].isalpha() or s.low[at] in SMALL:
            return False
    return False


_THOUGH = word_set("though although when while if")
_LEFT = word_set("school college university home sea service army navy convent monastery seminary priesthood orders apprentice")
_SHE = word_set("he she his her")
_FEATS = word_set(
    """
    title novel book symphony opera degree medal crown throne debut century cap championship play poem doctorate chair seat first second
    third fourth fifth sixth seventh eighth ninth tenth last
    """
)
_DIED = word_set("died who with whose named called from came could can did sat stood ran said says lay living")
_LIVED = word_set("lived live lives living worked work works")
_HIS = word_set("he she his her himself herself who")


def _of_a_person(s: Sentence, k: int) -> bool:
    """Whether the verb at token `k` says how old somebody is: a person is spoken of, and nothing that is counted or measured."""
    word = s.low[k - 1]
    named = s.raw[k - 1][:1].isupper() or word in _HIS or (word == "," and s.raw[k - 2][:1].isupper())
    return not s.mentions(COUNT_NOUNS) and not s.mentions(_SCALES) and (named or (word == "," and s.mentions(_HIS)))


_ONLY = word_set("just only barely nearly still")

_BETWEEN_AGES = word_set("not yet of them whom which these then at")
_BY_AGE = word_set("oldest youngest eldest")

_FOR_AGE = word_set("youngest oldest debut widowed orphaned")

_AT_WHAT = word_set("stood stands closed opened fixed set estimated remained stopped put held score total peaked")


_VERBS = word_set(
    """
    when was were had and or in on at who to by the with a for he she as but carried walked from is are years
    gave if hit voted
    """
)

TIME_WORDS = word_set("per cent percent % years months weeks days hours minutes metres feet miles tons")
