"""Singulars of counted nouns."""

from __future__ import annotations

from functools import lru_cache

from pincite.quantity.wordset import word_set

IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth", "geese": "goose",
    "mice": "mouse", "oxen": "ox", "lives": "life", "wives": "wife", "knives": "knife", "wolves": "wolf",
    "leaves": "leaf", "halves": "half", "loaves": "loaf", "thieves": "thief", "shelves": "shelf", "calves": "calf",
    "servicemen": "serviceman", "crewmen": "crewman", "gunmen": "gunman", "policemen": "policeman",
    "criteria": "criterion", "phenomena": "phenomenon", "bacteria": "bacterium", "indices": "index",
    "matrices": "matrix", "vertices": "vertex", "analyses": "analysis", "crises": "crisis", "theses": "thesis",
    "axes": "axis", "bases": "base", "hypotheses": "hypothesis", "larvae": "larva", "fungi": "fungus",
    "nuclei": "nucleus", "stimuli": "stimulus", "strata": "stratum", "data": "datum", "media": "medium",
    "dice": "die", "lice": "louse", "heroes": "hero", "potatoes": "potato", "tomatoes": "tomato",
    "torpedoes": "torpedo", "volcanoes": "volcano", "mosquitoes": "mosquito", "echoes": "echo",
    "cargoes": "cargo", "vetoes": "veto", "embargoes": "embargo", "shoes": "shoe", "canoes": "canoe", "toes": "toe",
    "casualties": "casualty",
    "sorties": "sortie",
    "rookies": "rookie",
    "eyries": "eyrie",
    "coteries": "coterie",
    "menageries": "menagerie",
    "species": "species",
    "camaraderies": "camaraderie",
    "magpies": "magpie",
    "yuppies": "yuppie",
    "cowries": "cowrie", "buses": "bus", "gases": "gas", "viruses": "virus", "campuses": "campus", "movies": "movie",
    "cookies": "cookie", "coolies": "coolie",
    "pies": "pie", "ties": "tie", "zombies": "zombie", "prairies": "prairie", "calories": "calorie", "lies": "lie",
}  # fmt: skip
# Plural in form or sense as they stand.
SAME = word_set(
    """
    people sheep aircraft spacecraft hovercraft fish deer cattle police series species offspring swine
    personnel headquarters barracks works means crossroads infantry cavalry artillery horse innings cannon
    mankind poultry dead wounded killed missing injured captured sick poor staff militia clergy youth troopers
    chinese japanese british french dutch portuguese vietnamese swiss spanish irish welsh english
    """
)
_COUNTED_ALIKE = word_set(
    """
    people sheep aircraft cattle police personnel infantry cavalry dead wounded killed missing injured
    captured sick troops chinese japanese british french dutch militia horse series species fish innings
    headquarters works spacecraft barracks others
    """
)
_NO_PLURAL = word_set(
    """
    is was has his this its as us thus does plus minus less across versus perhaps always besides towards
    afterwards upwards downwards sometimes yes bus gas lens bias chaos canvas atlas campus virus census status
    focus corps congress process success progress access loss cross class mass glass grass pass press dress
    stress address business witness illness sickness darkness weakness fitness happiness campaigns' express
    princess mattress fortress actress mistress duchess abscess excess recess boss moss toss kiss miss chess
    guess mess bless analysis crisis basis thesis axis emphasis hypothesis tennis politics physics mathematics
    economics news themselves ourselves yourselves whereas famous various previous serious precious dangerous
    numerous enormous hazardous religious continuous mysterious glorious victorious industrious infectious
    anonymous simultaneous indigenous james charles thomas paris texas wales hours' days' years' odds thence
    hence michaelmas christmas candlemas martinmas
    once twice thrice thereabouts whereabouts arkansas kansas athens brussels naples hastings francis louis lewis nicholas
    orleans jesus illinois surplus nexus apparatus bonus consensus genius radius stimulus venus ethos pathos
    cosmos alas
    """
)


_NOT_MEN = frozenset({"specimen", "regimen", "abdomen", "yemen", "acumen", "omen", "semen", "hymen"})


@lru_cache(maxsize=4096)
def is_plural(word: str) -> bool:
    """Whether a word (in small letters) looks like a plural noun."""
    if word in IRREGULAR or word in _COUNTED_ALIKE:
        return True
    if word.endswith("men"):
        return len(word) > 4 and word not in _NOT_MEN
    return (
        len(word) > 3
        and word[-1] == "s"
        and word[-2] not in "s'"
        and word not in _NO_PLURAL
        and word[-3:] not in ("ous", "sis")
        and word.isalpha()
    )


@lru_cache(maxsize=4096)
def lemma(word: str) -> str:
    """The singular of a counted noun, in small letters."""
    if word.endswith("men") and len(word) > 4 and word not in _NOT_MEN:
        return word[:-2] + "an"
    known = IRREGULAR.get(word)
    if known is not None:
        return known
    if word in SAME or word in _NO_PLURAL or len(word) < 4 or word[-1] != "s":
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    if word.endswith(("ss", "us", "is")):
        return word
    return word[:-1]
