"""The words that stand around an age: who has it, what tells it, and what else a number beside them may be."""

from __future__ import annotations

from pincite.quantity.marks import END
from pincite.quantity.nouns import COUNT_NOUNS
from pincite.quantity.verbs import COPULAS
from pincite.quantity.wordset import word_set

_GO_ON = word_set(
    """
    when was were had and or in on at who to by the with a for he she as but carried walked from is are years
    gave if hit voted whose today yesterday tomorrow
    """
)
ENDS = END | _GO_ON  # what may follow an age: nothing that it counts

AGED = word_set("aged age ages aged-")

# Who is of an age.
PEOPLE = word_set(
    """
    nobody none them people those adults men women anyone everyone children patients persons workers voters residents boys
    girls infants pupils everybody anybody members athletes players one
    """
)  # fmt: skip
PERSON = word_set(
    """
    gardener stoker labourer teacher worker boy girl man woman child lad youth son daughter widow lady
    gentleman peasant student clerk veteran orphan baby infant farmer soldier officer major lieutenant captain
    admiral general colonel commodore brigadier marshal governor mayor bishop
    colonel priest nurse bachelor spinster cornet ensign midshipman drummer page squire apprentice recruit sergeant corporal trooper
    shepherd maid novice pupil pauper convict
    appellant heir twin twins defendant claimant victim driver pilot king queen prince princess mother father
    wife husband brother sister author emperor bride groom widower complainant accused prisoner suspect
    patient parrot elephant tortoise mare stallion gelding hound
    """
)  # fmt: skip
PERSONS = PERSON | {f"{person}s" for person in PERSON} | word_set("men women children")
GROWING = PEOPLE | PERSONS | word_set("volunteers conscripts dead mourners strikers he she")
YOUNG = word_set("child children infant infants baby babies girls boys")
KIN = word_set("sons daughters brothers sisters twins children nephews nieces parents")
PARENTS = word_set("mother father parent parents grandmother grandfather")
DOERS = word_set("eyewitness witness author winner owner holder possessor composer translator inventor discoverer killer murderer")
"""Of so many things, and not of so many years."""
WHO = word_set("he she i who")
HIS = word_set("he she his her himself herself who")
BY_AGE = word_set("oldest youngest eldest")
BETWEEN_AGES = word_set("not yet of them whom which these then at")

# What tells an age.
WAS = COPULAS | word_set("am turned turning")
TURNS = word_set("turn turns turned turning")
WHEN_TURNED = word_set("in on this next last when during before after while the that at")
ONLY = word_set("just only barely nearly still")
THOUGH = word_set("though although when while")
LIVED = word_set("lived live lives living worked work works")
RECKONED = word_set("count reckoning account felt looked seemed")
BEREFT = word_set("orphaned betrothed widowed apprenticed enslaved")
CROWNED = word_set("crowned enthroned knighted proclaimed ordained married wed anointed")
SOME = word_set("some many most few several none")
FATES = word_set("died die dies dead married orphaned widowed")
FOR_AGE = word_set("youngest oldest debut widowed orphaned")
# `colonel at 40 and dead at 51`
BECAME = word_set(
    """
    retired died married orphaned widowed then general king dead colonel captain major lieutenant admiral commander brigadier ensign cornet
    midshipman bishop professor fellow partner minister premier president judge knighted ordained widow blind
    """
)
# `those who retire at 66`, `widows who work until 70`
DOES_AT = word_set(
    """
    retire retires retired marry marries married remarry die dies died enlist enlisted emigrate emigrated start started begin began stop
    stopped wait waits waited work works worked live lives lived stay stays stayed smoke smoked
    leave leaves left quit quits took takes take admitted admits kept keeps entered enter enters
    """
)
SCHOOLS = word_set("school schools orphanage nursery academy college seminary kindergarten schooling classes")
LEFT_OFF = word_set("school work home college smoking drinking service")
FEATS = word_set(
    """
    title novel book symphony opera degree medal crown throne debut century cap championship play poem doctorate chair seat first second
    third fourth fifth sixth seventh eighth ninth tenth last
    """
)

# What is counted or measured, and has no age.
SCALES = word_set(
    "wage wages pay rent fare toll cost ditch wall depth height width length "
    "index score rate ratio level number total count temperature pressure speed price value reading"
)
THINGS = SCALES | COUNT_NOUNS
STATES = word_set(
    """
    deaf blind lame ill dying frail widowed bedridden toothless childless unmarried retired single bald crippled penniless sick dead alone
    unwell paralysed senile infirm pregnant orphaned divorced homeless unemployed
    """
)
YOUNGER = word_set("boy boys girl girls child children pupil pupils infants infant babies baby schoolboys schoolgirls teenagers")
RATES = word_set("fatality mortality incidence prevalence morbidity unemployment illiteracy literacy turnout coverage immunity uptake")
TRIALS = word_set("run test trial experiment reading measurement attempt sample batch series firing cast pour pass dive descent jump")
# What is founded and has its birthdays.
HOUSES = word_set(
    """
    company firm school college university bank club society newspaper paper magazine hospital museum library theatre orchestra choir
    union party republic state parish church chapel abbey mill brewery bridge railway institute association regiment house
    """
)
