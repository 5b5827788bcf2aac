"""Sums of money written with a sign: `$3.5bn`, `£350m`, `US$40`, `3s 6d`, `£3 4s 6d`."""

from __future__ import annotations

import re
from fractions import Fraction

from pincite.model.quantity import Interval, Kind, Number, Ratio, Reading
from pincite.quantity.amounts import amount_at
from pincite.quantity.currencies import CURRENCY_SIGNS, SECOND_SIGNS
from pincite.quantity.draft import Draft, exact, number
from pincite.quantity.figures import Amount, in_figures, scaled
from pincite.quantity.months import MONTHS, SHORT_MONTHS
from pincite.quantity.sentences import STOPPED_CURRENCIES
from pincite.quantity.tokens import Sentence
from pincite.quantity.unit_after import per, rate_name
from pincite.quantity.words import DASHES, HYPHENS, MONEY_SUFFIXES, SMALL
from pincite.quantity.wordset import word_set


def sign_at(s: Sentence, i: int) -> tuple[int, str] | None:
    """End and ISO code of the currency sign at token `i`."""
    raw = s.raw[i]
    after = s.raw[i + 1]
    if after in SECOND_SIGNS and s.glued(i + 1):
        code = CURRENCY_SIGNS.get(raw + after)
        stop = after == "/" and s.raw[i + 2] == "." and s.glued(i + 2)  # `S/.300`
        if code is not None and (after != "/" or stop or not s.glued(i + 2) or "," in s.raw[i + 2]):  # an `S/370` is a machine
            return (i + 3 if stop else i + 2), code
    code = CURRENCY_SIGNS.get(raw)
    if after == "." and raw in STOPPED_CURRENCIES and code is not None:
        if raw == "Fr" and s.low[i + 3] in _MONTHS:
            return None  # `Fr. 12 Oct.`: a Friday
        return (i + 2, code) if s.glued(i + 1) and s.raw[i + 2][:1].isdecimal() else None
    if code is None or (raw in _LETTERS and not _is_sign(s, i)):
        return None
    if raw == "$" and after in _DOLLARS and s.glued(i + 1) and s.raw[i + 2][:1].isdecimal():
        return i + 2, CURRENCY_SIGNS[after + raw]  # `$US19`
    return i + 1, code


_MONTHS = frozenset(MONTHS) | frozenset(SHORT_MONTHS)
_LETTERS = frozenset({"R", "P", "K", "kr", "Kr", "Rp", "Tk", "Bs", "Euro", "Euros", "PHP", "PEN", "COP", "TRY", "RON", "MK"})
_OTHER_THINGS_TOO = frozenset({"R", "P", "K", "PHP", "PEN", "COP", "RON", "MK"})


def _is_sign(s: Sentence, i: int) -> bool:
    """Whether letters stand before a sum: `R5,000`, `P12.50`, `R20 million`, and not `R101`; `kr 500`, and not `20 kr 500`."""
    figures, after = s.raw[i + 1], s.low[i + 2]
    if s.raw[i] not in _OTHER_THINGS_TOO:
        return figures[:1].isdecimal() and not s.raw[i - 1][:1].isdecimal()
    large = "," in figures or figures[-3:-2] == "." or after in ("million", "billion", "bn", "trillion")
    apart = len(s.raw[i]) > 1 or s.glued(i + 1)
    return apart and figures[:1].isdecimal() and (large or (s.raw[i] == "R" and s.mentions(_RAND)))


_RAND = word_set("rand rands")
_DOLLARS = frozenset({"US", "A", "C", "NZ", "HK"})


def sum_at(s: Sentence, i: int) -> tuple[Amount, str] | None:
    """The amount of money whose sign stands at token `i`, and its currency."""
    sign = sign_at(s, i)
    if sign is None:
        return None
    amount = _in_brackets(s, sign[0]) or amount_at(s, sign[0])
    if amount is None or (amount.form != "figures" and sign[1] != "pound"):
        return None
    return with_suffix(s, amount), sign[1]


def _in_brackets(s: Sentence, i: int) -> Amount | None:
    """`$(4.1) million`: what accounts write for less than nothing."""
    inner = in_figures(s, i + 1) if s.raw[i] == "(" and s.glued(i) and s.glued(i + 1) else None
    if inner is None or s.raw[inner.j] != ")":
        return None
    return scaled(s, Amount(inner.j + 1, -inner.value, inner.precision, "figures", 1))


def with_suffix(s: Sentence, amount: Amount) -> Amount:
    """The amount times `m` or `b` written right after the figures."""
    factor = MONEY_SUFFIXES.get(s.low[amount.j]) if s.glued(amount.j) and amount.scale == 1 else None
    if factor is None:
        return amount
    value = amount.value * factor
    if isinstance(value, Fraction) and value.denominator == 1:
        value = value.numerator
    return Amount(amount.j + 1, value, amount.precision * factor, amount.form, factor)


def money(s: Sentence, i: int) -> Draft | None:
    """A sum that begins with a sign at token `i`."""
    found = sum_at(s, i)
    if found is None:
        return None
    amount, code = found
    if code == "GBP":
        old = _shillings_and_pence(s, amount.j)
        if old is not None:
            j, pence = old
            return Draft(
                i, j, Kind.QUANTITY, number(exact(amount.value) + pence / 240), "pounds, shillings, pence", "GBP", Fraction(1, 240)
            )
    j, unit = amount.j, code
    form = "in" if s.low[j] == "in" and s.low[j + 1] in ("every", "each") else "per"
    base = sum_at(s, j + 2 if form == "in" else j + 1) if form == "in" or s.low[j] == "per" else None
    if base is not None:
        ratio = Ratio(exact(amount.value), exact(base[0].value), form)
        return Draft(i, base[0].j, Kind.RATIO, ratio, "sum per sum", code, amount.precision)  # `$1 in every $4`
    rate = per(s, j, True)
    if rate is not None:
        j, unit = rate[0], rate_name(code, rate[1])
    others: tuple[Reading, ...] = ()
    if s.raw[i] == "¥":
        others = (Reading(Kind.QUANTITY, Number(exact(amount.value)), "CNY", "¥ is written for yen and yuan"),)
    return Draft(i, j, Kind.QUANTITY, number(amount.value), "money", unit, amount.precision, alternatives=others)


def rupees_and_annas(s: Sentence, i: int, rupees: Amount, code: str, span: Draft | None) -> Draft | None:
    """`Rs. 4-8`, `Rs. 112-12-6`: rupees, sixteen annas to each, twelve pies to each of these; `span` is what it is as a range."""
    k = rupees.j + 1
    if code != "INR" or s.raw[k - 1] != "-" or not (s.glued(k - 1) and s.glued(k)) or not s.raw[k].isdecimal() or int(s.raw[k][:3]) > 15:
        return None
    pies = s.raw[k + 2] if s.raw[k + 1] == "-" and s.glued(k + 1) and s.glued(k + 2) else ""
    if pies and not (pies.isdecimal() and int(pies[:3]) < 12):
        return None
    annas, value = int(s.raw[k]), exact(rupees.value)
    value += Fraction(12 * annas + int(pies or 0), 192)
    if span is not None and not pies and annas not in (4, 8, 12) and not s.mentions(_INDIAN):
        return span._replace(alternatives=(Reading(Kind.QUANTITY, Number(value), code, "the second number may be annas"),))
    others = () if span is None or pies else (Reading(span.kind, span.value, code, "the two numbers may be a range"),)
    return Draft(i, k + 3 if pies else k + 1, Kind.QUANTITY, number(value), "rupees and annas", code, Fraction(1, 16), alternatives=others)


_INDIAN = word_set("anna annas pie pies maund maunds seer seers tola tolas bigha bighas")


def old_money(s: Sentence, i: int) -> Draft | None:
    """`3s 6d`, `10s.`, `6d`: shillings and pence of before 1971."""
    near = s.raw[i + 1 : i + 7]
    if "s" not in near and "d" not in near:
        return None
    pounds = _pounds(s, i)
    if pounds is not None:
        return pounds
    found = _shillings_and_pence(s, i)
    if found is None:
        return None
    j, pence = found
    if len(s.raw[i]) == 4 and s.raw[i][0] in "12" and s.raw[i][3] == "0" and "d" not in s.raw[i + 2 : j]:
        return None  # `the 1970s.”`
    if s.raw[_letter(s, i)] == "d":
        if s.raw[i][-1] in "23" and s.raw[j][:1].isupper() and s.raw[j].isalpha():
            return None  # `the 2d Massachusetts`
        return _range_of_pence(s, i, j, pence, 1) or Draft(i, j, Kind.QUANTITY, number(pence), "pence", "penny", 1)
    if "d" not in s.raw[i + 2 : j] and not _of_price(s, i, j):
        return None
    span = _range_of_pence(s, i, j, pence, 12)
    return span or Draft(i, j, Kind.QUANTITY, number(pence / 12), "shillings and pence", "shilling", Fraction(1, 12))


def _pounds(s: Sentence, i: int) -> Draft | None:
    """`3l. 4s. 7d.`: pounds as they were written before the sign."""
    at = i + 3 if s.raw[i + 2] == "." else i + 2
    if not (s.raw[i].isdecimal() and s.raw[i + 1] == "l" and s.glued(i + 1)):
        return None
    rest = _shillings_and_pence(s, at)
    if rest is None or rest[1] >= 240:
        return None
    return Draft(i, rest[0], Kind.QUANTITY, number(int(s.raw[i]) + rest[1] / 240), "pounds, shillings, pence", "GBP", Fraction(1, 240))


def _range_of_pence(s: Sentence, i: int, j: int, pence: Fraction, worth: int) -> Draft | None:
    """`rented at 4d. to 6d. an acre`, `between 1s. 2d. and 1s. 5d.`; what goes `from 4d. to 6d.` changes."""
    between = s.low[j] == "and" and "between" in s.low[max(0, i - 2) : i]
    if (s.low[j] not in _TO and not between) or s.low[i - 1] == "from":
        return None
    more = _shillings_and_pence(s, j + 1)
    if more is None or not pence < more[1]:
        return None
    low, high = pence / worth, more[1] / worth
    return Draft(
        i, more[0], Kind.RANGE, Interval(low, high), "range of old money", "penny" if worth == 1 else "shilling", Fraction(1, worth)
    )


_TO = DASHES | {"to"}
PENCE_WORDS: dict[str, int | Fraction] = {
    "tuppence": 2, "twopence": 2, "threepence": 3, "fourpence": 4, "fivepence": 5, "sixpence": 6,
    "sevenpence": 7, "eightpence": 8, "ninepence": 9,
    "tenpence": 10, "elevenpence": 11, "halfpenny": Fraction(1, 2), "ha'penny": Fraction(1, 2), "three-halfpence": Fraction(3, 2),
}  # fmt: skip


def pence_word(s: Sentence, i: int) -> Draft | None:
    """`ninepence`, `tuppence`."""
    value = PENCE_WORDS[s.low[i]]
    if s.low[i - 1] == "the" and s.low[i - 2] == "to":
        return None  # `followed to the halfpenny`
    j, fraction = _small_coins(s, i + 1)
    if fraction:
        return Draft(i, j, Kind.QUANTITY, number(value + fraction), "pence and a fraction in words", "penny", Fraction(1, 4))
    return Draft(i, i + 1, Kind.QUANTITY, number(value), "pence in one word", "penny", 1)


def _small_coins(s: Sentence, i: int) -> tuple[int, Fraction]:
    """`fivepence-halfpenny`, `ninepence three farthings`: where what is added to the pence ends, and how much it is."""
    if s.raw[i] in HYPHENS and s.low[i + 1] in _COINS:
        return i + 2, _COINS[s.low[i + 1]]
    if s.low[i] in _COINS and s.low[i - 1] not in ("halfpenny", "three-halfpence"):
        return i + 1, _COINS[s.low[i]]
    at = i + 1 if s.low[i] == "and" else i
    if s.low[at] == "a" and s.low[at + 1] in _COINS:
        return at + 2, _COINS[s.low[at + 1]]
    return (at + 2, Fraction(3, 4)) if s.low[at : at + 2] == ["three", "farthings"] else (i, Fraction(0))


_COINS = {"halfpenny": Fraction(1, 2), "ha'penny": Fraction(1, 2), "farthing": Fraction(1, 4)}


def shillings_in_words(s: Sentence, i: int, amount: Amount | None) -> Draft | None:
    """`two and sixpence`."""
    if amount is None or amount.value >= 100 or s.low[amount.j] != "and":
        return None
    bare = SMALL.get(s.low[amount.j + 1], 0)
    if 3 <= bare < 12 and amount.value < 20 and s.low[i - 1] in _COSTS and s.low[amount.j + 2] in _AFTER_PRICE:
        value = exact(amount.value) + Fraction(bare, 12)  # `it cost three and six`
        return Draft(i, amount.j + 2, Kind.QUANTITY, number(value), "shillings and pence, not named", "shilling", Fraction(1, 12))
    if s.low[amount.j + 1] not in PENCE_WORDS:
        return None
    value = exact(amount.value) + exact(PENCE_WORDS[s.low[amount.j + 1]]) / 12
    return Draft(i, amount.j + 2, Kind.QUANTITY, number(value), "shillings and pence in words", "shilling", Fraction(1, 12))


_COSTS = word_set("cost costs paid charged charge fetched")
_AFTER_PRICE = frozenset({".", ",", ";", "", ")", "a", "the", "each", "apiece", "for", "and", "an"})


def _letter(s: Sentence, i: int) -> int:
    amount = amount_at(s, i)
    return i + 1 if amount is None else amount.j


_POUNDS = frozenset({"£"})
_PRICED = word_set(
    """
    coat cloak paid pay price priced cost costs fetched fetch wage wages tax rent shilling shillings pence wheat bushel
    quarter sold sell sells bought worth tariff duty fine fined postage charge charged fare d levied stood
    rate toll lent earned dividend dividends pension subscription
    """
)


JOINTS = frozenset({"to", "or", "and"}) | DASHES
_PER = word_set(
    "week day month year quarter head piece pair yard ton dozen gallon bushel acre thousand hundred score night man house share"
)


def _of_price(s: Sentence, i: int, j: int) -> bool:
    """Whether `46s` is forty-six shillings and not seconds: another sum stands near, a word of prices, or a point (`6s. a week`)."""
    return s.raw[j - 1] == "." or s.mentions(_POUNDS) or s.mentions(_PRICED) or _is_rate(s, j) or _is_beside_old_money(s, i)


_OLD_MONEY = re.compile(r"£\d[\d,]* \d{1,2}s\b|\b\d{1,2}s\.? \d{1,2}d\b|\b\d{1,2}s\. a (?:day|week|year|ton|share|thousand|yard|head)\b")


def _is_beside_old_money(s: Sentence, i: int) -> bool:
    """Whether its paragraph reckons in shillings beside pounds or pence (`a dividend of £7 10s. a share`)."""
    at = s.start[i]
    low = max(s.text.rfind("\n\n", 0, at) + 1, at - 600)
    high = s.text.find("\n\n", at)
    return _OLD_MONEY.search(s.text, low, min(at + 600, high if high >= 0 else len(s.text))) is not None


def _is_rate(s: Sentence, j: int) -> bool:
    """`7s to 22s a week`, `8s each`."""
    if s.low[j] in JOINTS and s.raw[j + 1][:1].isdecimal() and s.raw[j + 2] == "s":
        j += 3
    return s.low[j] in ("each", "apiece") or (s.low[j] in ("a", "an", "per", "the", "every") and s.low[j + 1] in _PER)


def _shillings_and_pence(s: Sentence, i: int) -> tuple[int, Fraction] | None:
    """End and pence of `3s 6d`, `4s. 6d.`, `9½d.`, `10s` from token `i`."""
    total, j = Fraction(0), i
    seen = ""
    for letter, worth in (("s", 12), ("d", 1)):
        at = j
        if seen and s.raw[at] in (",", "."):
            at += 1
        if not (s.raw[at][:1].isdecimal() or s.raw[at] in {"½", "¼", "¾"}):
            continue
        amount = amount_at(s, at)
        if amount is None or amount.value >= 2000 or s.raw[amount.j] != letter or s.start[amount.j] - s.end[amount.j - 1] > 1:
            continue
        if letter == "d" and not seen and not s.glued(amount.j):
            continue
        total, seen, j = total + exact(amount.value) * worth, seen + letter, amount.j + 1
    if not seen:
        return None
    if s.raw[j] == "." and s.glued(j) and s.raw[j + 1] and not (s.raw[j + 1][:1].isupper() and s.start[j + 1] > s.end[j]):
        j += 1
    return j, total
