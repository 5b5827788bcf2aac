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


# Callings and kin whose ending does not say that they are people.
_CALLINGS = word_set(
    """
    guide cook clerk chief deputy aide judge thief spy nurse secretary friend rival ally heir coach referee nephew niece uncle aunt cousin
    grandson granddaughter grandfather grandmother nun monk priest bishop archbishop abbot pope rabbi imam sheikh chef surgeon midwife vet
    pilot steward mate boatswain bosun cadet sentry hostage refugee exile native colleague architect chemist poet
    critic scribe cleric deacon vicar curate dean provost sheriff attorney notary advocate diplomat envoy consul viceroy duke earl baron
    marquess knight emir sultan chieftain tsar prefect magistrate constable bailiff warden mason mechanic navvy valet groom orphan
    beggar tramp pickpocket burglar athlete champion jockey coxswain cox president student pupil graduate laureate agent accountant farmhand
    peasant apprentice stowaway castaway amateur recluse hermit mystic prophet pundit premier monarch regent czar despot martyr saint shaikh
    nanny nursemaid page squire courier herald bard minstrel fiddler organist cellist soprano alto baritone bass-player drummer playwright
    deceased accused host hostess landlord landlady pilgrim
    oncologist psychiatrist pathologist bride bridegroom fiancé fiancée wife husband spouse mother father son daughter brother sister
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
    return _names_person(s, k) and not {"a", "an"}.isdisjoint(s.low[max(0, k - 4) : k])


def _names_person(s: Sentence, k: int) -> bool:
    word = s.low[k]
    quality = word.endswith("ness") and word not in _WOMEN  # `a hardness of 7`
    agent = (word.endswith(_AGENTS) and word not in _NO_AGENTS and not quality) or word.endswith(
        ("man", "woman", "monger", "smith", "wright")
    )
    return agent or (s.raw[k][:1].isupper() and word.endswith(_DEMONYMS)) or word in _NATIONALS or word in _CALLINGS


def is_one_person(s: Sentence, k: int) -> bool:
    """`The finance minister`, `his chief engineer`: somebody of whom the text has spoken, with what says which before."""
    if not _names_person(s, k):
        return False
    for at in range(k - 1, max(-1, k - 5), -1):
        if s.low[at] in _WHICH:
            return True
        if not s.low[at].isalpha():
            return s.low[at] in ("'s", "’s")
    return False


_WHICH = word_set("the a an his her its their our my whose")


def is_people(s: Sentence, k: int) -> bool:
    """`Swedes`, `Italians`, `drivers`: people in the plural."""
    word = s.low[k]
    if s.raw[k][:1].isupper() and word.endswith(("ians", "ans", "ese", "is", "men")):
        return True
    one = word.removesuffix("s")
    return one != word and (one in _NATIONALS or one in _CALLINGS or (one.endswith(_AGENTS) and one not in _NO_AGENTS))


_WOMEN = word_set("governess baroness marchioness deaconess patroness canoness lioness")
_AGENTS = ("er", "or", "ist", "ian", "eer", "ess", "ant")
_DEMONYMS = ("ian", "ese", "ite", "er", "ish")
_NO_AGENTS = word_set(
    """
    median blacklist checklist shortlist playlist waist wrist fist gist tryst
    covenant grant warrant constant remnant plant quadrant variant restaurant pendant number tower paper power river letter order
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
