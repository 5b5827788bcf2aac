"""When `over`, `under`, `about`, `past` and `up to` are prepositions, and loosen no number."""

from __future__ import annotations

from pincite.model.quantity import Kind, Number
from pincite.quantity.determiners import DETERMINERS
from pincite.quantity.draft import Draft
from pincite.quantity.hedge_at import Hedge
from pincite.quantity.lemmas import is_plural
from pincite.quantity.months import PARTS
from pincite.quantity.tokens import Sentence
from pincite.quantity.units import BY_SYMBOL, SYMBOLS, WORDS
from pincite.quantity.words import HYPHENS, SCALES, SMALL
from pincite.quantity.wordset import word_set

_DATED = (Kind.DATE, Kind.DATERANGE, Kind.DECADE)
_OF_DATES = word_set(
    "about around circa c ca perhaps probably possibly roughly approximately nearly almost approaching some"
) | {"c.", "~"}  # fmt: skip
_OF_ORDINALS = word_set("about perhaps almost nearly probably approximately roughly approaching")


def is_preposition(s: Sentence, d: Draft, hedge: Hedge) -> bool:
    """Whether the words before the number only join it to the sentence."""
    word, before = s.low[hedge.j - 1], s.low[hedge.i - 1] if hedge.i else ""
    if d.kind in _DATED and word in {"to", "of", "than", "least", "most", "on"}:
        return True
    if d.kind is Kind.ORDINAL and word == "than":
        return True
    if word == "than" and d.kind is Kind.DURATION and (before in SMALL or before in SCALES or before.isdecimal()):
        return True  # `a thousand fewer than a year ago`
    if word == "to" and hedge.j == hedge.i + 2 and s.low[hedge.i] == "up":
        near = s.low[max(0, hedge.i - 4) : hedge.i]
        return before in _UP_WITH or (before not in _AWAY and before != "," and not _BROUGHT.isdisjoint(near))
    if word == "of" and s.low[hedge.i] == "short":
        return before in WORDS or before in SMALL or before.isdecimal()  # `four days short of ninety`
    if hedge.j - hedge.i > 1:
        return False
    if word == "say" and before == "to":
        return True
    if word == "anywhere":
        return d.kind is Kind.RANGE  # `anywhere between 1,500 and 2,000`
    if word in ("towards", "toward"):
        return d.kind is not Kind.TIME  # `towards noon`, not `towards three fires`
    if d.kind is Kind.TIME or d.kind in _DATED:
        return word not in _OF_DATES
    if d.kind is Kind.ORDINAL:
        return word not in _OF_ORDINALS
    if word == "some" and d.kind is Kind.CARDINAL and s.low[d.i] == "one":
        return True
    if word in ("passed", "passing"):
        small = isinstance(d.value, Number) and d.value.value < 100
        return d.kind is Kind.RATIO or (small and d.kind is Kind.CARDINAL)  # `passed 60,000`, `passed 400 ppm`; not `passed 12 carts`
    if word == "past":
        return (before in _MOVED and is_plural(s.low[d.j])) or before in DETERMINERS or before == "this" or before in PARTS
    if word == "about":
        return before in _ABOUT_WHAT or (before in _THEM and hedge.i > 1 and s.low[hedge.i - 2] in _TOLD)
    if word == "under" and d.kind is Kind.RATIO and (d.i + 1 == d.j or before not in _SIZED):
        return True  # `under twice that weight the air shrank`, `settled under 1.5 times the load`
    spread = s.low[hedge.i - 2] in _WITH_OVER and (before == "out" or before.endswith("ly"))  # `strung out over 160 miles`
    if word == "over" and (before in _RIGHTS or before in _WITH_OVER or spread or (before in _TAKES and _is_taken_over(s, d, hedge))):
        return True
    if word == "under":
        return before in _SERVED or _in_charge(s, d, before) or _bears(s, d, hedge.i)
    if word == "over":
        return _in_the_course_of(s, d, before)
    return bool(word == "c" and s.raw[hedge.j - 1] != "c")


# `picking up to 2.4`, `adds up to 60`: `up` belongs to the verb.
_UP_WITH = word_set(
    """
    add adds added adding pick picks picked picking go goes went gone going move moves moved moving come comes came coming
    speed speeds sped speeding step steps stepped bring brings brought pull pulled push pushed put walk walked run ran climb
    climbed catch caught bump bumped edge edged edging tick ticked ticking inch inched lead leads leading led summed sums back
    """
)
# `brought the army up to 12,000`, `gave themselves up to 9,000`
_BROUGHT = word_set("bring brings brought bringing give gives gave given giving build builds built")
_AWAY = word_set("off out away over")  # `gives off up to 30 tonnes`
_RIGHTS = word_set("option options warrant warrants right rights charge charges lien liens mortgage mortgages control authority rule")
# `handed over 300 hostages`, `spread over 218 square miles`, `poured over five years`: `over` belongs to the verb.
_WITH_OVER = word_set(
    """
    hand hands handed handing turn turned turning spread spreads spreading scattered scatter strewn fought poured strung extend extends
    extended range ranged ranges roam roamed ruled reigned flew fly flies flown passed swept sweep sweeps hung hangs presided presides
    distributed spaced phased staged repaid amortised amortized depreciated payable spent
    differ differs differed differing quarrel quarrels quarrelled quarreled quarrelling argue argues argued arguing dispute disputed
    haggle haggled haggling wrangle wrangled wrangling squabble squabbled bargain bargained bargaining clash clashed disagree disagreed
    split dispute disputes quarrels row rows wrangles argument arguments lawsuit lawsuits litigation
    """
)
# `wanted to know about £9,000`; what may be counted itself (`heard about 40 shots`) is left to the number.
_ABOUT_WHAT = word_set(
    """
    know knows knew known ask asks asked asking inquire inquired inquiring enquire enquired enquiring question questions
    questioned talk talks talked talking worry worries worried complain complains complained complaining concerned anxious argue
    argues argued arguing dispute disputed disputing joke joked wrangle wrangled
    wrangling bicker bickered bickering quarrel quarrelled quarreled
    argument dispute disputes story stories information rumour rumours rumor
    rumors truth anything something nothing everything doubts inquiry enquiry inquiries enquiries
    """
)
_TOLD = word_set("tell tells told telling warn warned ask asked asking teach taught remind reminded")
_THEM = word_set("him her them me us you it")

_SERVED = word_set("served serve serves serving ruled lived fought grouped united brought placed put")
_HEADS = word_set(
    """
    nurse officer captain master mistress matron doctor surgeon sergeant commander overseer sister flag name heading king queen
    general governor manager foreman teacher supervisor physician emperor president director colonel lieutenant head coach title
    """
)
# A verb of being or having, or a preposition, before `under` makes it a bound: `there were under 20 officers`.
_SIZED = word_set(
    """
    was were is are be been being with of had has have having only just well to than at from by for numbered numbers number
    employed employs counted left still now totalled contained include includes included and or but
    """
)

_TAKES = word_set("take takes took taken taking")


def _is_taken_over(s: Sentence, d: Draft, hedge: Hedge) -> bool:
    """`took over 4 lights and 19 keepers`: a bound is round as a rule, what is taken over seldom (but `it took over 12 men`)."""
    exact = isinstance(d.value, Number) and d.value.value % 10 != 0
    return d.kind is Kind.CARDINAL and exact and (hedge.i < 2 or s.low[hedge.i - 2] != "it")


def _in_charge(s: Sentence, d: Draft, before: str) -> bool:
    """`the wounded, under 164 nurses`: in the care of, by the command of."""
    if d.kind is not Kind.CARDINAL or before in _SIZED or not before:
        return False
    for k in range(d.j, d.j + 3):
        word = s.low[k]
        if not word.isalpha():
            return False
        if word.removesuffix("s") in _HEADS or word == "foremen":
            return True
    return False


def _bears(s: Sentence, d: Draft, i: int) -> bool:
    """`sagged 7 inches under four locomotives`, `broke under 40 tons`, `held under one gun`: what bears down, and no bound."""
    if s.low[i - 1] in _SIZED or s.low[i - 1] == "in":
        return False  # `sank in under four minutes`
    if (s.low[d.i] == "one" and d.kind is Kind.CARDINAL) or not _YIELDS.isdisjoint(s.low[max(0, i - 6) : i]):
        return True
    unit = WORDS.get(s.low[i - 1]) or SYMBOLS.get(s.raw[i - 1])
    return d.kind is Kind.CARDINAL and unit is not None and unit.dimension == "length"


_YIELDS = word_set(
    """
    sag sags sagged sagging bend bends bent broke break breaks broken buckle buckles buckled crack cracks cracked collapse collapsed
    collapses groan groaned groaning snapped yielded sank sink sinking settled deflected crumpled staggered swayed trembled bowed
    """
)
_TIMES_OF_WORK = word_set(
    """
    stages seasons rounds laps matches games voyages instalments installments sessions visits issues episodes chapters holes pages
    legs meetings races fences hurdles sets courses parts days nights weekends evenings innings heats acts volumes phases sittings
    floors storeys stories levels sites viaducts bridges culverts passes summits ridges
    cobbles summers winters generations volumes columns campaigns terms tours
    """
)
_DONE = word_set(
    """
    play plays played playing complete completes completed won win wins winning make makes made making has had have having of for in
    after with than hold holds held fill fills filled lasted lasts took takes take taking spent spend spends spending
    wait waited waiting was were is are be been being need needs needed require requires required and or but by not just well ever
    cover covers covered covering contain contains contained aged to on at from lost served serve serves serving within span spans
    spanned stretch stretched ride rode rides drive drove drives gave gives give used uses use worked works stayed stays saved saves
    adds add added cost costs till until total totals totalled totaling totalling average averages averaged
    """
)
_AFTER_SPAN = word_set("ago later earlier before old long older younger away of apart hence in and early late ahead previously previous")
_RACED = word_set(
    """
    race races raced racing sprint finalist champion record records title hurdles contest contested match staged hours minutes seconds
    winner competed trial trials final chase steeplechase handicap stakes plate favourite event events distance
    """
)


# `driven over 130 miles of road`, `marched over 40 km of rough ground`
_GROUND = word_set(
    "road roads track tracks path paths ground country desert sand sands snow ice sea water moor moorland mountain ridge rock"
)
_MOVED = word_set(
    """
    driven drove drive driving carried carry carrying marched march marching walked walk walking hauled haul hauling dragged dragging
    rode ridden riding travelled travelling traveled sledged sledging brought bringing sent came come went gone hurried moved tramped
    rowed sailed ran flew steamed paddled crept
    """
)


def _in_the_course_of(s: Sentence, d: Draft, before: str) -> bool:
    """`repaid over 15 years`, `over nine stages`, `a race over 1,200 yards`: the time, the parts or the way that something took."""
    after = s.low[d.j]
    if d.kind is Kind.DURATION or (d.kind is Kind.RANGE and _dimension(d.unit) == "duration"):
        if before in ("%", "cent", "percent") or before in WORDS or before in SYMBOLS or before[:1].isdecimal():
            return True  # `returned 14% over one year and 61% over five`, `fell by 1.8 mmol/L over 12 weeks in the treated arm`
        in_all = after in _AFTER_SPAN and not (after == "in" and s.raw[d.j + 1][:1].isupper())  # `heard over three days in October`
        return not ("age" in d.rule or before in _DONE or in_all or after in HYPHENS or after in ("'", "’"))
    if d.kind in (Kind.QUANTITY, Kind.RANGE) and _dimension(d.unit) == "length":
        return (
            before in _RACED
            or before in WORDS
            or before in SYMBOLS
            or before in ("%", "cent", "percent", "averaging")
            or before in SMALL
            or before[:1].isdecimal()
            or s.low[d.j] == "it"
            or (after == "of" and not _GROUND.isdisjoint(s.low[d.j + 1 : d.j + 4]) and not _MOVED.isdisjoint(s.low[max(0, d.i - 9) : d.i]))
        )
    if d.kind is not Kind.CARDINAL or before in _DONE or not isinstance(d.value, Number) or d.value.value > 120:
        return False
    if before in ("%", "cent", "percent") and d.value.value <= 30 and not after.isalpha():
        return True
    return after in _TIMES_OF_WORK or (after.isalpha() and s.low[d.j + 1] in _TIMES_OF_WORK)


def _dimension(unit: str) -> str:
    known = BY_SYMBOL.get(unit)
    return known.dimension if known is not None else ""
