"""Years, decades and eras: when four figures are a year and not a count."""

from __future__ import annotations

from pincite.quantity.determiners import OWNERS
from pincite.quantity.lemmas import is_plural
from pincite.quantity.marks import LISTS
from pincite.quantity.months import AFTER_CHRIST, BEFORE_CHRIST
from pincite.quantity.tokens import Sentence
from pincite.quantity.words import DASHES, HYPHENS, SMALL, TEENS
from pincite.quantity.wordset import word_set
from pincite.quantity.years_in_words import Year, year_in_words

_BEFORE = word_set(
    """
    in of since by from until till before after during circa c ca early mid late to between around about year
    summer winter spring autumn fall and or through the season for that this late-
    """
)
_SURE_BEFORE = word_set("in since during circa year until till by before after from between")
_COUNTED = word_set(
    """
    men people troops soldiers women children sheep cattle aircraft horse infantry cavalry killed wounded dead
    others rounds
    """
)


def ends_era(s: Sentence, j: int) -> tuple[int, bool] | None:
    """End of `BC`, `BCE`, `AD`, `CE`, `B.C.` at token `j`, and whether it is after Christ."""
    low = s.low[j]
    if low in BEFORE_CHRIST and s.raw[j].isupper():
        return j + 1, False
    if low in AFTER_CHRIST and s.raw[j].isupper():
        return j + 1, True
    if s.raw[j] in ("B", "A") and s.raw[j + 1] == "." and s.raw[j + 2] in ("C", "D") and s.glued(j + 2):
        end = j + 4 if s.raw[j + 3] == "." and s.raw[j + 4] and s.glued(j + 3) else j + 3
        return end, s.raw[j] == "A"
    return None


def year_number(s: Sentence, j: int) -> Year | None:
    """A year at token `j` where the context already says that it is one."""
    raw = s.raw[j]
    if len(raw) == 4 and raw.isdecimal() and 1000 <= int(raw) <= 2199:
        if s.glued(j + 1) and (s.raw[j + 1].isalpha()):
            return None
        return Year(j + 1, int(raw))
    if s.low[j] in TEENS or s.low[j] == "twenty":
        return year_in_words(s, j)
    return None


def year_at(s: Sentence, i: int) -> Year | None:
    """A bare year, decade or year of an era at token `i`."""
    raw, low = s.raw[i], s.low
    if not raw.isdecimal():
        found = year_in_words(s, i)
        if found is None:
            return None
        return found if (low[found.j] not in _COUNTED and not is_plural(low[found.j])) or low[i - 1] in _SURE_BEFORE else None
    if len(raw) > 4:
        return None
    era = ends_era(s, i + 1)
    if era is not None:
        return Year(era[0], int(raw) if era[1] else 1 - int(raw), rule="year of an era")
    decade = _decade(s, i)
    if decade is not None:
        return decade
    if len(raw) in (3, 4) and low[i - 1] == "year" and low[i - 2] == "the" and raw[0] != "0":
        return None if low[i - 3] in ("during", "within") and _counts(s, i) else Year(i + 1, int(raw))
    if len(raw) in (3, 4) and low[i - 1] in ("and", "or", "to") and raw[0] != "0" and _after_era(s, i - 2):
        return Year(i + 1, int(raw), rule="year of an era")
    if len(raw) == 4 and 1000 <= int(raw) <= 2199 and _is_year(s, i):
        return Year(i + 1, int(raw))
    if len(raw) == 3 and raw[0] != "0" and ((low[i - 1] in {"c", "ca", "circa"} and s.raw[i - 1] != "C") or _is_early_year(s, i)):
        return Year(i + 1, int(raw))
    return None


def _is_early_year(s: Sentence, i: int) -> bool:
    """`the revolt was put down in 667`, `dated back to 512`, `from 548 onward`: figures of an old reign or faith."""
    before, after = s.low[i - 1], s.low[i + 1]
    named = i + 2 if after == "," else i + 1
    if i == 1 and s.raw[0] == "In" and s.raw[named].istitle() and len(s.raw[named]) > 2 and not _counts(s, named):
        return not is_plural(s.low[named])  # `In 988, Borrell gave the valley away`
    if (
        s.raw[i + 1] in DASHES
        or (before == "to" and s.low[i - 2] == "back")
        or (i > 1 and ((not s.low[i - 2].isalpha() and s.low[i - 2] != ";") or s.low[i - 2] in SMALL))
    ):
        return before == "to" and s.low[i - 2] == "back" and not after.isalpha()
    if after in ("and", "onward", "onwards") and "onward" in (after[:6], s.low[i + 2][:6]):
        return before in ("from", "since")
    if before == "in" and s.low[i - 2] in _RECORDED and not after.isalpha():
        return True  # `the festival, first recorded in 812, was`
    return before in IN_YEAR and s.mentions(_OLD) and not _counts(s, i) and (not after.isalpha() or after in _STOPS)


_RECORDED = word_set(
    """
    recorded mentioned attested documented founded built rebuilt burnt burned sacked destroyed consecrated dedicated crowned baptised
    baptized death birth accession martyrdom martyred translated canonised canonized enthroned deposed exiled born died reigned
    """
)
IN_YEAR = word_set("in from since until till by before after")
_OLD = word_set(
    """
    century centuries dynasty dynasties emperor empress caliph caliphs caliphate khan khagan king queen bishop archbishop abbot pope
    patriarch byzantine byzantines roman romans abbasid umayyad sassanid sassanids islamic islam muslim muslims arab arabs tang frankish
    franks saxon saxons viking vikings dane danes norsemen northmen goths visigoths vandals huns lombards magyars saracens moors picts avars
    khazars bulgars merovingian carolingian heian nara silla goryeo minster monastery synod saint monk monks bc ad ce bce
    """
)


def _after_era(s: Sentence, k: int) -> bool:
    """Whether a year with `AD` before it ends at token `k`: `AD 536 and 540`."""
    return k > 0 and s.raw[k].isdecimal() and s.raw[k - 1] == "AD"


def _decade(s: Sentence, i: int) -> Year | None:
    """`1930s`, `1930's`."""
    raw = s.raw[i]
    if len(raw) == 3 and raw.endswith("0") and s.raw[i + 1] == "s" and s.glued(i + 1):
        era = ends_era(s, i + 2)  # `the 430s BCE`
        return None if era is None else Year(era[0], int(raw) if era[1] else -int(raw), 1, "decade")
    if len(raw) != 4 or not raw.endswith("0"):
        return None
    if s.raw[i + 1] in {"s", "'s", "’s"} and s.glued(i + 1):
        masked = 2 if raw.endswith("00") and raw[1] != "0" else 1
        return Year(i + 2, int(raw), masked, "decade" if masked == 1 else "hundreds")
    return None


def _is_year(s: Sentence, i: int) -> bool:
    low, raw = s.low, s.raw
    before, after = low[i - 1], low[i + 1]
    if before == "." and low[i - 2] in ("c", "ca") and i > 1:
        before = "circa"
    if raw[i - 1] in {"$", "£", "€", "¥", "#", "№"} or after in ("%", "°"):
        return False
    if s.glued(i) and (
        low[i - 1].isalpha()
        or (low[i - 1] in HYPHENS and low[i - 2].isalpha() and low[i - 2] not in {"mid", "post", "pre", "early", "late"})
    ):
        return False
    if s.glued(i + 1) and after.isalpha():
        return False
    if after in _PRICED or dates_money(s, i):
        return True
    if _counts_in_a_row(s, i):
        return False
    if before in _OPENS and _opens_clause(s, i - 1) and _a_clause_follows(s, i + 1):
        return True  # `By 1880 exports had doubled`
    if before == "of" and (low[i - 2] in _PART_OF_YEAR or (after in {"killed", "wounded", "left"} and low[i - 3] in {"the", "a"})):
        return True
    if before == "to" and low[i - 2] in _SPANS:
        return True  # `in the ten years to 2011 numbers fell`
    if before in {"about", "around"} and low[i - 2] in _MADE and not after.isalpha():
        return True
    if before in {"about", "around"} and low[i - 2] in ("from", "since") and after in ("until", "till", "onwards", "onward"):
        return True  # `stood from about 1010 until the fire`
    if before in {"about", "around"} and low[i - 2] == "since" and not after.isalpha():
        return True
    if before in {"about", "around"} and _opens_clause(s, i - 1) and (after in _DETERMINED or (after == "," and low[i + 2] in _DETERMINED)):
        return True  # `Around 1320 a wall was built`
    number = int(raw[i])
    if before == "of" and low[i - 2] in _STATUTES and raw[i - 2][0].isupper():
        return True
    between = _between(s, i)
    if between and (_is_clause_of_years(s, between + 3) or low[between - 2] in _SPANS):
        return True  # `22 of the 31 years between 1151 and 1181`
    if between > 1 and not _opens_clause(s, between - 1) and _counts(s, between + 2):
        return False  # `it wanted between 1500 and 1550 men`
    if (
        number < 1400
        and before not in {"in", "since", "year", "c", "circa", "ca", "until", "by", "before", "after", "from", "dated"}
        and not ((before in OWNERS or before == "'s") and after.isalpha() and not is_plural(after))
    ) and (not (before in {"(", "of", "the"} and not is_plural(after) and (after in {")", ",", ".", ";", ""} or number > 1000))):
        return False
    if after in {"onwards", "onward", "inclusive", "alone"}:
        return True
    if after in _COUNTED:
        return False
    if after in {"hours", "hour", "gmt", "hrs", "utc"}:
        return False
    if before in {"and", "or", ","} and len(raw[i - 2]) == 4 and raw[i - 2].isdecimal() and 1000 <= int(raw[i - 2]) <= 2199:
        return True
    if before == "of" or before in {"to", "or", "and", "for", "about", "around", "from", "by"}:
        return not _counts(s, i)
    if before in _BEFORE or before in {"(", "[", "–", "—", "-"}:
        return before in _SURE_BEFORE or before in ("the", "year") or not _counts(s, i)
    return not _counts(s, i)


def dates_money(s: Sentence, i: int) -> bool:
    """`expressed in 1998 dollars`, `in constant 1985 francs`: the year in whose money something is told."""
    if s.low[i + 1] not in ("dollars", "pounds", "euros", "francs", "money"):
        return False
    return s.low[i - 1] == "constant" or (s.low[i - 1] == "in" and s.raw[i][:2] in ("18", "19", "20") and s.mentions(_ADJUSTED))


def _between(s: Sentence, i: int) -> int:
    """Where the first of two figures stands that may be years: `between 1325 and 1354`; 0 if the figures at `i` are neither."""
    first = i if s.low[i - 1] == "between" else i - 2
    if first < 1 or s.low[first - 1] != "between" or s.low[first + 1] != "and":
        return 0
    years = s.raw[first], s.raw[first + 2]
    may_be = all(year.isdecimal() and len(year) == 4 for year in years) and "1000" <= years[0] < years[1] < "2200"
    return first if may_be else 0


def _is_clause_of_years(s: Sentence, k: int) -> bool:
    """`Between 1325 and 1354 Ibn Battuta covered`, `between 1315 and 1317 one in ten died`: what stands behind the second is no count."""
    return (s.raw[k][:1].isupper() and s.raw[k].isalpha()) or s.low[k] in _PERSONAL or s.low[k] in SMALL or s.low[k] in _LOOSENS


_STATUTES = word_set("act acts ordinance treaty convention statute")
_PERSONAL = word_set("he she they it we his her their the")
_LOOSENS = word_set("perhaps nearly almost some there no")
_OPENS = word_set("by from for")


def _opens_clause(s: Sentence, i: int) -> bool:
    """Whether token `i` is the first of its clause."""
    if i > 1 and s.low[i - 2] == "up" and s.low[i - 1] == "to":
        return False
    return i == 0 or s.low[i - 1] in _STARTS or (s.raw[i][0].isupper() and not s.low[i - 1].isalpha())


_DETERMINED = word_set("a an the he she they it we his her its their this these that some many most there")
_STARTS = frozenset({",", ";", ":", "(", "—", "–", "and", "but", "that"})


def _a_clause_follows(s: Sentence, i: int) -> bool:
    """Whether a noun with its verb stands at token `i`, and no end of a clause between them."""
    for k in range(i, i + 7):
        word = s.low[k]
        if not word.isalpha():
            return False
        if k > i and (word in _VERBS or (word.endswith("ed") and k > i)):
            return True
        if word in ("to", "of") and k == i + 1 and word == "to":
            return False
    return False


_VERBS = word_set(
    """
    had has have was were is are would could did rose fell grew began came went stood became made ran reached took left held sold
    numbered lay brought paid drew expects expect plans forecasts foresees sees anticipates intends will
    """
)


def _counts_in_a_row(s: Sentence, i: int) -> bool:
    """`2323, 1903, 1586, or 5812 deaths`: three or more figures in a row of which one is too large for a year."""
    length, large = 1, False
    for step in (1, -1):
        k = i
        for _ in range(8):
            at = k + step
            if s.low[at] not in LISTS:
                break
            if s.low[at + step] in ("and", "or", ","):
                at += step
            raw = s.raw[at + step] if at + step >= 0 else ""
            if not (raw.isdecimal() and len(raw) > 2):
                break
            k, length, large = at + step, length + 1, large or int(raw) > 2199
    return large and length > 2


_ADJUSTED = word_set("constant expressed adjusted measured real equivalent inflation valued terms worth") | {"$", "£", "€"}
_PRICED = word_set("levels prices census election elections season budget")
_SPANS = word_set("year years decade decades month months quarter quarters week weeks period century")
_PART_OF_YEAR = word_set(
    """
    battles campaign campaigns fighting war revolution strike famine riots events half summer winter spring autumn fall end beginning part
    middle close start quarter months weeks days
    """
)
_MADE = word_set("founded built born died written made begun completed finished composed painted dated erected established")


def _counts(s: Sentence, i: int) -> bool:
    """Whether a plural noun near after the figures makes them a count (`1500 local volunteers`)."""
    low = s.low
    k, end = i, i + 3
    while k < end:
        k += 1
        word = low[k]
        if word in HYPHENS and s.glued(k):
            end += 2  # `195 money-order offices`
            continue
        if is_plural(word) or word in _COUNTED:
            after = low[k + 1]
            if k == i + 1 and low[i - 1] == "of" and word in _STATES:
                return False  # `the report of 1842 stands first`
            return not (after[:1].isdecimal() or after in SMALL or after in {"the", "a", "his", "its", "their", "only", "no"})
        if not word.isalpha() or word in _STOPS or word in SMALL:
            return False
    return False


_STATES = word_set(
    "stands shows says gives makes takes begins ends states records describes contains follows lists puts tells covers remains"
)
_STOPS = word_set(
    """
    the a an of in on at to by for from with and or was were is are had has have he she it they we his her its
    their when while as but that which who saw
    """
)
