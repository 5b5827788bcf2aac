"""What is counted, told by another noun: by that of the whole body, by what was done, or by nothing but 'those occasions'."""

from __future__ import annotations

import pytest
from tests.check import make

_SOUND = frozenset(("verified", "equivalent", "rounded", "entailed", "derived"))
_HORSE = "More than half the cavalry had never crossed a river. The strength of the camp was 2,318."
_WARD = "From May to July the infirmary admitted 1,204 cases, and the rate of admission rose."
_SAP = "Three attempts to recapture the mill, in the nights of 4, 6 and 7 May, broke down. On 9 May the sappers were drawn back."
_CHARGES = "Two charges at the dyke, made on 3 and 5 June, failed with the loss of 61 men."
_KNIFE = "Two surgeons performed 318 operations, 27 of them amputations."
_TROOP = "Of the 26 in the troop six are dead, nine are sick or missing and eleven ride."
_SHELLS = "8 June. It ended at four this afternoon. The mill was hit twice. The second shell, at 11.20 a.m. yesterday, killed two carters."
_HUTS = "The second gang broke in and took sixteen huts, seven of which were recovered before nightfall."
_SCOUTS = "Army intelligence put the rebels at between 4,000 and 5,000 men. The scouts spoke of 60 guns."
_DEAD = "At the time the staff put the rebels' dead at about 700; the rebels' own rolls, opened in 1931, give 412."
_ASSAULT = "The last general assault began at 4.10 a.m. on 7 June and lasted nine hours. Rebel guns were used, seven in number."
_RESOLVED = "The governors resolved by nine votes to three not to admit day boys."


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("Over half of the cavalrymen had yet to cross a river", _HORSE),
        ("There were 2,318 mouths to be fed in the camp", _HORSE),
        ("Of 1,204 admissions to the infirmary from May to July", _WARD),
        ("Three times the enemy's sappers tried to win the mill back", _SAP),
        ("These two failures on the dyke cost 61 men", _CHARGES),
        ("Two surgeons operated 318 times, and on twenty-seven of those occasions took a limb off", _KNIFE),
        ("The plane had 150 yards of runway left", "The plane had 150 yards of strip left."),
        ("Nine of the troop were sick or missing, six dead", _TROOP),
        ("At twenty past eleven in the morning of 7 June the second shell to hit the mill killed two carters", _SHELLS),
        ("Before dark seven of the stolen huts had been won back", _HUTS),
        ("Seven of the original twenty-six troopers lay sick", "Of the 26 in the troop at the start, seven lie sick."),
        ("Four to five thousand rebels were what the officers of army intelligence believed they faced", _SCOUTS),
        ("An early estimate of some seven hundred rebel dead was cut down to 412 when the rolls were opened in 1931", _DEAD),
        ("At ten past four in the morning on 7 June the rebel came on again, and the fight lasted nine hours", _ASSAULT),
        ("The governors decided by nine votes to three against the admission of day boys", _RESOLVED),
    ],
)
def test_the_same_by_another_noun_is_sound(sentence: str, passage: str) -> None:
    told = make.verdicts(f"{sentence} [@source, para. 1].", passage, period="1944")
    assert [line for line in told if line.split(": ")[1] not in _SOUND] == []


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("Over half of the cavalrymen had crossed a river", _HORSE),
        ("More than half of the infantrymen had never crossed a river", _HORSE),
        ("There were 2,318 horses to be fed in the camp", _HORSE),
        ("Of 1,204 deaths in the infirmary from May to July", _WARD),
        ("Four times the enemy's sappers tried to win the mill back", _SAP),
        ("These two mines under the dyke cost 61 men", _CHARGES),
        ("Two surgeons operated 318 times, and on twenty-seven of those occasions the patient died", _KNIFE),
        ("Nine of the troop were dead, six sick or missing", _TROOP),
        ("At twenty past eleven in the morning of 8 June the second shell to hit the mill killed two carters", _SHELLS),
        ("The governors decided by nine votes to three for the admission of day boys", _RESOLVED),
        ("Twenty-six of the troopers lay sick", "Of the 26 in the troop at the start, seven lie sick."),
        ("Four to five thousand rebels were what the scouts believed they faced", _SCOUTS),
        ("An early estimate of 412 rebel dead was cut down to some seven hundred when the rolls were opened in 1931", _DEAD),
        ("Half of the infantry had been under fire", "Half of the infantry had never been under fire."),
    ],
)
def test_another_noun_is_not_the_same(sentence: str, passage: str) -> None:
    told = make.verdicts(f"{sentence} [@source, para. 1].", passage, period="1944")
    assert [line for line in told if line.split(": ")[1] not in _SOUND]
