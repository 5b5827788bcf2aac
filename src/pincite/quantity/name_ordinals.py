"""Ordinals in designations: `68th Division`, `the 54th`; those that count: `his 157th Test`."""

from __future__ import annotations

from pincite.quantity.determiners import OWNERS
from pincite.quantity.draft import Draft
from pincite.quantity.months import MONTHS
from pincite.quantity.nouns import ING_NOUNS, STOPS
from pincite.quantity.tokens import Sentence
from pincite.quantity.verbs import NO_PARTICIPLES, is_verb
from pincite.quantity.words import HYPHENS, SMALL
from pincite.quantity.wordset import word_set

# Lower-case nouns that make an ordinal in figures a designation.
UNITS = word_set(
    """
    division divisions regiment regiments army armies corps battalion battalions brigade brigades company
    companies platoon platoons squadron squadrons wing wings fleet fleets flotilla flotillas battery batteries
    infantry cavalry artillery panzer armoured armored airborne field hospital troop troops squad squads group
    groups legion legions detachment engineers marines guards rifles hussars lancers dragoons fusiliers foot
    mountain parachute reserve motorised motorized mechanised mechanized independent temporary provisional
    front air bomber fighter section cohort century
    """
)

_NAMED_AFTER = word_set(
    """
    division regiment army armies corps battalion brigade company war wars street avenue road dynasty congress
    parliament amendment republic reich crusade symphony party heights hill hills height pavilion province
    district circuit fleet air group wing legion international empire council plan power powers battle reserve
    infantry field national estate estates age ages century gate squadron front
    """
)

NATIONAL = word_set(
    """
    american british english german french dutch chinese japanese russian soviet polish italian spanish
    portuguese greek turkish indian canadian australian irish scottish welsh danish norwegian swedish finnish
    czech hungarian romanian austrian belgian swiss african asian european egyptian korean vietnamese thai
    burmese mexican brazilian roman ottoman prussian allied confederate union federal nationalist communist
    christian muslim jewish catholic protestant lutheran orthodox buddhist hindu imperial royal labour
    conservative liberal democratic republican tory whig serbian croatian bulgarian ukrainian estonian latvian
    lithuanian iraqi iranian syrian saxon norman viking bavarian austrian-hungarian flemish scots celtic
    gurkha sikh maori aboriginal arab persian kurdish mongol manchu hengyang monday tuesday wednesday thursday
    friday saturday sunday january february march april may june july august september october november
    december
    """
)

_AFTER_MINUTE = word_set(". , ; and but when") | {""}
_GOALS = word_set("scored scores scoring equalised equalized goal goals penalty header equaliser equalizer booked substitute")

_COORDINATES = frozenset({",", "and", "or", "&", "/", "–", "-"})


def ordinal(s: Sentence, d: Draft, seen: set[str]) -> str:
    figures = s.raw[d.i][0].isdecimal()
    capital = s.raw[d.i][0].isupper()
    k = d.j
    for _ in range(24):
        # `Ninth, Seventh, and Fourth War Areas`: the noun stands after the last of them
        at = k
        while s.low[at] in _COORDINATES and at < k + 2:
            at += 1
        if at > k and (
            (s.raw[at][:1].isdecimal() and s.raw[at][-1:].isalpha())
            or (capital and s.raw[at][:1].isupper() and s.low[at] in _ORDINAL_WORDS)
        ):
            k = at + 1
            continue
        break
    word, raw = s.low[k], s.raw[k]
    if figures:
        return _ordinal_figures(s, d, k, seen)
    if word in _LAWS and (s.low[d.i - 1] == "'s" or s.low[k + 1] == "of"):
        return "a law or theorem"
    if not capital:
        if word in {"world", "reich", "republic", "international", "empire", "crusade", "amendment"} and raw[:1].isupper():
            return "part of a name"
        return ""
    if raw[:1].isupper() and not (d.i == first_word(s) and word in NATIONAL) and (d.i != first_word(s) or _designates(s, k)):
        return "part of a name"
    if d.i == first_word(s):
        return ""
    if s.low[d.j] in HYPHENS or s.raw[d.i - 1] in OPENERS or title_case(s):
        return ""
    return "a capital in the middle of the sentence"


_LAWS = word_set("law theorem postulate axiom lemma")
OPENERS = frozenset("\"“‘':.—–([=*_•?!;\ufffc")

_ORDINAL_WORDS = word_set("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")


def _ordinal_figures(s: Sentence, d: Draft, k: int, seen: set[str]) -> str:
    word, raw = s.low[k], s.raw[k]
    key = s.low[d.i]
    if s.low[d.i - 1] in _PLACED and d.i and (key not in seen or s.low[d.i - 1] in _RANKED) and not raw[:1].isupper():
        return ""  # `finished 12th with a time of`, `was 11th before it rose`: no unit goes without its article
    if word == "and" and s.low[k + 1] == "last" and s.mentions(_PLACED):
        return ""
    if s.low[d.i - 1] in (",", "and") and word in _AFTER_PLACE and s.mentions(_PLACED) and not s.mentions(MILITARY) and key not in seen:
        return ""  # `finished seventeenth, 22nd and last the season after`
    if s.low[d.i - 2 : d.i] == ["in", "the"] and word in _AFTER_MINUTE and s.mentions(_GOALS) and key not in seen:
        return ""  # `scored twice, in the 61st and from the spot in the 64th`
    in_so_many = word == "," or s.low[k : k + 3] == ["in", "as", "many"] or s.low[k : k + 3] == ["in", "a", "row"]
    if s.low[d.i - 1] == "the" and s.low[d.i - 2] == "," and in_so_many and not s.mentions(MILITARY) and key not in seen:
        return ""  # `the survey, the 38th, which polled`
    if word in ("was", "were", "is") and s.low[k + 1] in _MADE_KNOWN and key not in seen and not s.mentions(MILITARY):
        return ""  # `Four moons were known; the 79th was announced in July`
    if word == "over" and s.low[d.i - 1] in ("the", "his", "her", "their") and s.low[k + 1] not in ("the", "a", "his", "its", "their"):
        return ""  # `pulled him early in the 30th over`
    if word in _CHANGES and (s.low[d.i - 1] in OWNERS or s.low[d.i - 1] in ("the", "a")) and s.low[k + 1] in _CHANGED_WHEN:
        return ""  # `it was the 11th cut this year`
    if s.low[d.i - 1] == "(" and word == ")" and not s.mentions(MILITARY) and key not in seen:
        return ""  # `wore down Clement (18th)`
    if s.mentions(GOLF) and not raw[:1].isupper():
        return ""  # `birdied the 16th and 18th`
    if s.low[d.i - 1] == "the" and s.low[d.i - 2] == "in" and not word.isalpha() and s.mentions(_RING):
        return ""  # `floored Ali in the 15th`
    if raw[:1].isupper() and _counts_an_event(s, d.i, k):
        return ""  # `his 157th Test`, `the 100th Ranji Trophy match`
    if word in HYPHENS and s.glued(k) and raw:
        return ""
    if raw[:1].isupper() or (word in UNITS and not (word in {"field", "air", "front"} and s.low[k + 1] in AFTER_NAMES)):
        if _designates(s, k) or (raw[:1].isupper() and word not in NATIONAL and word not in ("AM", "PM")):
            seen.add(key)
            return "number of a unit or part of a name"
        if word in UNITS:
            seen.add(key)
            return "number of a unit"
    if key in seen and (not word.isalpha() or word in AFTER_NAMES or word in LOOSE_AFTER or word.endswith(("ing", "ed"))):
        return "short for a unit named before"
    if "," in key or (word not in UNITS and not s.mentions(MILITARY) and _another_counts(s, d.i)):
        return ""  # `on the 40th day; the 41st brought rain`
    if word == "on" and s.low[d.i - 1] == "the" and _is_beside_unit(s, d.i) and key[:-2] < "99":
        return "short for a unit, as one named beside it"  # `the 2nd Battalion relieved the 7th on the night of 3 May`
    if word == "in" and s.low[d.i - 1] == "the" and s.low[d.i - 2] in _BESIDE and _is_beside_unit(s, d.i) and not s.mentions(_MONTHS):
        return "short for a unit, as one named beside it"  # `The 51st and 9th Divisions were to attack, with the 4th in reserve`
    if s.low[d.i - 1] == "the" and s.low[d.i - 2] in (",", "and", ";", "but") and _is_after_century(s, d.i) and key not in seen:
        return ""  # `the 19th century denied it, and the 20th settled on 4.5 billion`
    noun = (
        not word.endswith(("ed", "ing")) or word in ING_NOUNS or word in NO_PARTICIPLES
    ) and word not in _AMOUNTS  # `the 2nd Foot lost ten men, the 18th half as many`
    if word.isalpha() and noun and word not in AFTER_NAMES and word not in LOOSE_AFTER and word not in STOPS:
        return "a parallel of latitude" if word in ("parallel", "meridian") else ""
    return (
        "an ordinal in figures with no noun stands for a named unit"
        if word not in {"in", "of", "on", "to", "for", "among", "out"}
        or key in seen
        or (len(key) > 4 and word != "of")
        or (word in ("in", "to") and key[:-2] > "31" and len(key) > 3)
        else ""
    )


def _is_beside_unit(s: Sentence, i: int) -> bool:
    """`two battalions of the 83rd on the slope`; not `a regiment that came by the 3rd on foot`."""
    if s.low[i - 2] == "of":
        return s.low[i - 3] in MILITARY
    return (s.low[i - 2] not in _DAY_BEFORE or s.low[i - 2] == "and") and s.mentions(MILITARY)


def _is_after_century(s: Sentence, i: int) -> bool:
    return not s.mentions(MILITARY) and any(s.low[k] == "century" and s.raw[k - 1][:1].isdecimal() for k in range(max(1, i - _NEAR), i))


def _another_counts(s: Sentence, i: int) -> bool:
    """Whether another ordinal in figures of the sentence stands before a common noun."""
    for k in range(max(0, i - _NEAR), min(s.size, i + _NEAR)):
        raw, after = s.raw[k], s.low[k + 1]
        ranked = k != i and raw[0].isdecimal() and raw[-1].isalpha() and raw[-2:] in _ENDINGS and after.isalpha()
        if (
            ranked
            and s.raw[k + 1][0].islower()
            and not is_verb(after)
            and after not in UNITS
            and after not in AFTER_NAMES
            and after not in STOPS
        ):
            return True
    return False


_MONTHS = frozenset(MONTHS)
_BESIDE = frozenset({",", ";", "with", "and", "while", "but"})
_DAY_BEFORE = word_set("on by until till from of to since after before for between and")
_NEAR = 40  # tokens, so that a sentence of ordinals stays linear
_ENDINGS = frozenset({"st", "nd", "rd", "th"})
MILITARY = word_set(
    """
    division divisions regiment regiments battalion battalions brigade brigades company companies platoon platoons squadron squadrons
    battery infantry cavalry artillery rifles hussars lancers dragoons fusiliers corps
    """
)
_CHANGES = word_set("cut hit rise fall drop run win set bid loss try vote lead split rally")
_CHANGED_WHEN = word_set("this in of since for on to by at and") | {",", "."}
GOLF = word_set("birdied birdie birdies bogey bogeyed bogeys hole holes par putt putted tee teed fairway eagle eagled")
_MADE_KNOWN = word_set("announced discovered added opened held built published issued launched born found drawn sold")
_RING = word_set("floored floor knocked knockout round rounds punch punched bout canvas referee cards inning innings")
_RANKED = word_set("ranked ranks finished finish finishing finishes seeded")
_PLACED = word_set(
    """
    was were is are be been ended finished finish finishing placed ranked ranks came comes finishes seeded lying lies lay lie stands stood
    stand
    """
)

_AMOUNTS = frozenset(SMALL) | {"half", "twice", "nearly", "about", "some", "almost"}
_AFTER_PLACE = frozenset({"and", ",", ".", ";", "", "in", "the"})


_EVENTS = word_set(
    """
    match matches game games goal test win title cap appearance anniversary birthday edition season session meeting victory medal
    run wicket century race start tournament time win final try attempt visit flight voyage
    """
)


def _counts_an_event(s: Sentence, i: int, k: int) -> bool:
    if _designates(s, k):
        return False
    if s.low[i - 1] in OWNERS or s.low[i - 1] == "'s":
        return True
    if not _ANNUAL.isdisjoint(s.low[k : k + 4]):
        return True  # `At the 43rd Annual General Meeting`, `the 25th Tour du Faso`
    for at in range(k, k + 7):
        if not s.raw[at][:1].isupper() and not (s.low[at] in ("to", "of") and s.raw[at + 1][:1].isupper()):
            return s.low[at] in _EVENTS or s.low[at + 1] in ("race", "match", "regatta")  # `the 57th Sydney to Hobart yacht race`
    return False


_ANNUAL = word_set("annual tour festival regatta marathon derby olympiad biennial")
AFTER_NAMES = word_set(
    """
    the a an and or but in on at to by of for from with was were is are had has have took fell should while as
    which who that would could then than he she it they we his her its their under over after before during
    until when not also did will met held came went made sent lost attacked assisted
    """
)

LOOSE_AFTER = word_set(
    """
    north south east west northeast northwest southeast southwest northward southward eastward westward
    northeastward still ready alone
    """
)


def _designates(s: Sentence, k: int) -> bool:
    """Whether the capitalised words from `k` on reach a noun of designation."""
    for at in range(k, k + 5):
        if s.low[at] in UNITS or s.low[at] in _NAMED_AFTER:
            return True
        if not s.raw[at][:1].isupper() and s.low[at] not in HYPHENS:
            return False
    return False


def first_word(s: Sentence) -> int:
    for k in range(min(s.size, 8)):
        if s.raw[k][:1].isalnum():
            return k
    return 0


def title_case(s: Sentence) -> bool:
    return s.size < 14 and all(raw[:1].isupper() or not raw[:1].isalpha() or len(raw) < 4 for raw in s.raw[: s.size])
