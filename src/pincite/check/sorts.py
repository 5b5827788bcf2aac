"""What sort of thing a noun names: a person, a beast, a ship, a building. Two nouns of different sorts never count the same."""

from __future__ import annotations

from functools import lru_cache

from pincite.check.nouns import Thesaurus
from pincite.check.synonyms import NARROWER
from pincite.check.words import stem

_SORTS = {
    "animal": "animal beast creature mammal fish whale cod herring head livestock game dog pup",
    "ship": "fleet squadron flotilla convoy steamship submarine boat lifeboat raft launch collier dredger whaler sealer",
    "vehicle": "car engine locomotive carriage coach wagon waggon tram tramcar bicycle cart sledge sled train lorry freight express",
    "building": """building house hut barrack hall palace theatre theater cinema hospital school church chapel temple mosque station
        shop store pub inn hotel cottage villa tower castle fort farm stable mill factory brewery workshop office prison asylum
        workhouse library museum bank kiosk tent shed barn tenement dwelling home room classroom schoolroom chamber
        cell""",
    "work of engineers": "bridge road railway street tunnel canal dam wall dyke dike mast pylon pier quay viaduct culvert shaft gallery",
    "weapon": "weapon arm rifle gun pistol musket sword mortar cannon bayonet lance howitzer torpedo revolver bow spear",
    "shot": "shell bullet cartridge round grenade bomb shot mine",
    "writing": """letter telegram message note despatch dispatch postcard book volume novel poem pamphlet leaflet copy page line verse
        chapter newspaper paper magazine journal article essay report document certificate form entry diary map chart photograph
        picture painting drawing edition issue advertisement notice bill petition clause paragraph word""",
    "place": "place town village hamlet city port parish county district province state country ward island settlement market borough",
    "money": "pound dollar franc mark crown shilling penny cent rouble ruble kroner kronor livre guinea thaler florin coin note",
    "food": "loaf ration meal egg biscuit barrel sack tin bottle crate bale bushel potato apple cheese",
    "plant": "tree bush vine plant flower seed bulb",
    "body part": "toe finger arm leg tooth eye hand foot ear",
    "happening": """battle attack assault raid strike strikes meeting session sitting performance concert match game race election vote
        ballot trial hearing visit journey voyage trip flight ascent explosion fire flood earthquake storm marriage wedding birth
        death burial funeral accident crash case operation experiment test inspection
        baptism christening confirmation ordination""",
}
_GENERAL = {"people": "person", "man": "person", "woman": "person", "child": "person", "worker": "person"}
_PERSONS = """
    people person man woman child boy girl baby kid youth lad lass adult elder parent father mother brother sister son daughter wife
    husband widow widower orphan cousin nephew niece uncle aunt grandchild heir twin friend neighbour stranger crew staff hand member
    victim dead killed wounded injured missing sick commissioner magistrate councillor alderman governor president secretary clerk
    policeman constable guard warder nun monk priest bishop pauper inmate beggar tramp thief robber murderer bondholder
    shareholder taxpayer ratepayer householder trustee guardian pupil learner reader author speaker listener viewer hiker climber
    walker diver driver rider conductor pilot passenger emigrant exile rebel mutineer deserter recruit conscript veteran gunner
    comrade companion colleague
    private sergeant corporal captain lieutenant major colonel general admiral swede dane german frenchman russian bostonian londoner
    rescuer searcher helper nurse doctor surgeon physician dentist expert engineer mechanic founder owner buyer seller creditor debtor
    correspondent subscriber respondent interviewee head soul body corpse survivor sufferer
"""
_PERSON_ENDINGS = ("man", "woman", "holder", "keeper", "maker", "worker", "ian", "ist", "ese", "eer")


@lru_cache(maxsize=4096)
def sorts_of(head: str) -> frozenset[str]:
    """The sorts that a stem may be of; none where nothing tells."""
    known = _BY_STEM.get(head, frozenset())
    if not known and len(head) > 5 and head.endswith(_PERSON_ENDINGS):
        return frozenset({"person"})
    return known


def may_be_one(one: str, other: str) -> bool:
    """Whether two nouns may name the same things, as far as their sorts tell."""
    first, second = sorts_of(one), sorts_of(other)
    return bool(first & second) if first or second else True


def are_people(one: str, other: str) -> bool:
    """Whether both nouns name people, who may be called by more than one."""
    return "person" in sorts_of(one) & sorts_of(other)


def are_told_apart(one: str, other: str, meanings: Thesaurus) -> bool:
    """Whether both nouns are known so well that they would be known for the same: a rifle is no cannon."""
    listed = bool(sorts_of(one)) and bool(sorts_of(other)) and not are_people(one, other)
    return listed or (one in meanings.known and other in meanings.known)


def _by_stem() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}

    def put(words: str, sort: str) -> None:
        for word in words.split():
            found[stem(word)] = found.get(stem(word), frozenset()) | {sort}

    put(_PERSONS, "person")
    for sort, words in _SORTS.items():
        put(words, sort)
    for generals, specials in NARROWER:
        sort = _GENERAL.get(generals[0], generals[0])
        put(specials, "person" if sort == "person" else sort)
    return found


_BY_STEM = _by_stem()
