"""Words of measure that stand for things counted: a batsman's centuries, the chains of a bridge, soldiers on foot."""

from __future__ import annotations

from pincite.quantity.determiners import DETERMINERS
from pincite.quantity.lemmas import is_plural
from pincite.quantity.tokens import Sentence
from pincite.quantity.words import SMALL
from pincite.quantity.wordset import word_set


def is_at_cricket(s: Sentence, j: int, end: int) -> bool:
    """`5,444 runs, including 13 centuries`: a word of the game stands near, and none of time behind."""
    if s.low[end - 1] != "centuries" or s.low[end] in _OF_TIME:
        return False
    made = not _MADE.isdisjoint(s.low[max(0, j - 4) : j])
    return made or s.mentions(_CRICKET)


_OF_TIME = word_set("of ago later before after earlier old long since")
_MADE = word_set("scored made hit makes hits scores scoring making hitting")
_CRICKET = word_set("runs innings wicket wickets batsman batsmen batting batted batter cricket crease bowled bowler bowlers")


def hangs(s: Sentence, after: str) -> bool:
    """`the bridge hangs from nine chains`, and not `the bridge is nine chains long`."""
    return s.mentions(_HUNG) and after not in _FAR


def is_thing(s: Sentence, k: int) -> bool:
    """`31 bars of gold`, `three rods were put in`: token `k` names a thing, whatever is measured in such things elsewhere."""
    word, after = s.low[k], s.low[k + 1]
    if word not in _THINGS:
        return False
    if word == "loads":
        of_stuff = s.low[k + 2].isalpha() and s.low[k + 2] not in SMALL and not is_plural(s.low[k + 2])
        return not of_stuff if after == "of" else after.isalpha() and after not in ("a", "an", "per", "in", "from")
    if word == "soles":
        return s.mentions(_SHOD)  # a shoe's or a fish's, and no money
    if word in ("stones", "talents", "barrels"):
        return _is_oftener_counted(s, k)
    if word == "marks":
        return after == "of" and s.low[k - 2] in _SHOWS and s.low[k + 2] not in _METALS  # `still shows 27 marks of shot`
    if after == "of":
        return s.low[k + 2] in _STUFFS
    if word == "bars":
        return "." not in s.raw[k - 1] and not s.mentions(_PRESSED)  # `there were 19 bars between the mouth and the bend`
    return after in _DONE and _FAR.isdisjoint(s.low[k + 1 : k + 5]) and not s.mentions(_SURVEYED)


_SHOWS = word_set("shows show showed bears bear bore")
_THINGS = word_set("marks bars chains rods poles cords stones talents barrels loads soles")
_STUFFS = word_set(
    """
    gold silver iron steel lead copper tin brass bronze bullion metal soap chocolate music shops stores hotels restaurants command supply
    uranium fuel graphite bamboo platinum
    """
)
_PRESSED = word_set(
    """
    pressure pressures pressurised pressurized compressed steam boiler boilers gauge gauges valve valves pump pumps pumped tyre tyres
    cylinder cylinders tested rated burst hydraulic gas air vacuum psi atmospheres vessel pipe pipes hose turbine nozzle jet
    """
)
_DONE = word_set("have had held hold hung hang were are broke break lay lie stood stand snapped parted closed opened put")
_SURVEYED = word_set(
    "distance distances length breadth width survey surveyed surveyor measured acre acres furlong furlongs road field strip"
)


def _is_oftener_counted(s: Sentence, k: int) -> bool:
    """`two talents`, `sixty stones`, `a rifle with two barrels`: a plural at token `k` that as often counts things as it weighs them."""
    word, after = s.low[k], s.low[k + 1]
    if word == "stones":
        return not s.mentions(_WEIGHED)
    if word == "talents":
        large = s.raw[k - 1][:1].isdecimal() or s.low[k - 1] in ("hundred", "thousand")
        return not (large or after in ("a", "per") or (after == "of" and s.low[k + 2] in _METALS) or s.mentions(_TREASURE))
    of_stuff = after == "of" and s.low[k + 2].isalpha() and s.low[k + 2] not in GUNS | DETERMINERS | {"a", "an"}
    return s.mentions(GUNS) and not of_stuff  # `310 barrels of tar` are a measure beside any guns


_WEIGHED = word_set("weigh weighs weighed weighing weight wool heavy heavier lighter")
_SHOD = word_set("shoe shoes boot boots sandal sandals foot feet heel heels cobbler leather fish plaice turbot cod herring")
_METALS = word_set("silver gold bronze copper iron lead")
_TREASURE = word_set(
    "silver gold tribute treasury treasure indemnity ransom dowry worth cost paid pay mines revenue drachmas minas fine fined king"
)
GUNS = word_set(
    """
    gun guns rifle rifles shotgun shotguns revolver pistol pistols musket muskets mortar mortars howitzer howitzers cannon turret turrets
    bore
    """
)

_HUNG = word_set("bridge bridges hang hangs hung iron planks anchor anchors fetters prisoner prisoners gang")
_FAR = word_set("long wide broad apart off from across deep north south east west")


def is_host(s: Sentence, k: int, after: str) -> bool:
    """`50 cavalry and some two hundred foot`: the number, which ends at token `k`, is of an army's size."""
    if not s.mentions(_CAVALRY) or after in ("high", "long", "deep", "wide"):
        return False
    return s.low[k] in ("hundred", "thousand") or (s.raw[k][:1].isdecimal() and len(s.raw[k]) > 2)


_CAVALRY = word_set("cavalry lancers hussars cuirassiers troopers horsemen sowars gunners")
