"""A right number in a sentence that turns round what is said of it: who, to whom, when, how much of it, and as what."""

from __future__ import annotations

import pytest
from tests.check import make

_SOUND = frozenset(("verified", "equivalent", "rounded", "entailed"))

_BRIDGE = (
    "The bridge was built between 1871 and 1875 by the firm of Hallam. On 3 May 1876 a barge struck the second pier, and by "
    "the end of that year 41 barges a day were passing under it. A toll of 2d. was taken until 1903; it brought in £1,240 in "
    "1880."
)
_SCHOOL = (
    "In 1892 the school had 312 pupils and cost £1,860; in 1893 it had 344 pupils and cost £1,790. The porter retired after "
    "38 years at the gate. Four masters left in the summer, three of them for the army. The governors resolved by seven votes"
    " to five not to admit girls."
)
_MINE = (
    "Of the company's 540 men 197 signed the petition. The winter was hard: in January 62 men were ill, not counting the "
    "clerks. The fund paid £310 in all to the widows. Wages were cut by 4 per cent in March, and the output, 1,310 tons in "
    "that month, was 12 per cent lower than a year before. All but six of the 48 ponies were brought up alive. The manager "
    "sold the engine to the Bryn company for £725."
)
_SHIP = (
    "The Anna left Bergen on 4 June and reached Hull on 11 June. She carried 88 barrels of tar for Hull, and 36 of herring "
    "for Leith. The mate, who was aged 29, was drowned three minutes after the boats had been lowered. At the inquiry nine "
    "witnesses spoke for the master and two against him. The insurance was not paid until 1861. The wreck lay two miles north"
    " of the light."
)


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("Building began in 1875", _BRIDGE),
        ("The bridge was completed in 1871", _BRIDGE),
        ("A toll of 2d. was taken after 1903", _BRIDGE),
        ("In 1893 the school cost £1,860", _SCHOOL),
        ("In 1892 there were 344 pupils", _SCHOOL),
        ("The porter retired at the age of 38", _SCHOOL),
        ("Four masters left for the army", _SCHOOL),
        ("The governors decided by seven votes to five to admit girls", _SCHOOL),
        ("With the clerks, 62 men were ill in January", _MINE),
        ("The fund paid £310 each to the widows", _MINE),
        ("In March wages stood at 4 per cent of what they had been", _MINE),
        ("The output of March was 12 per cent of that of a year before", _MINE),
        ("Six of the 48 ponies were brought up alive", _MINE),
        ("All 48 ponies were brought up alive", _MINE),
        ("The manager bought the engine from the Bryn company for £725", _MINE),
        ("The output was 12 per cent higher than a year before", _MINE),
        ("The Anna left Bergen on 11 June", _SHIP),
        ("She reached Hull on 4 June", _SHIP),
        ("Nine witnesses spoke against the master", _SHIP),
        ("The insurance was paid before 1861", _SHIP),
        ("The wreck lay two miles south of the light", _SHIP),
        ("The boats were lowered three minutes after the mate had been drowned", _SHIP),
        ("She had 36 barrels for Hull", _SHIP),
    ],
)  # fmt: skip
def test_what_is_turned_round_is_doubted(sentence: str, passage: str) -> None:
    assert [line for line in make.verdicts(f"{sentence} [@source, para. 1].", passage) if line.split(": ")[1] not in _SOUND]


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("Hallam's men began to build in 1871", _BRIDGE),
        ("The bridge was finished in 1875", _BRIDGE),
        ("Until 1903 there was a toll of twopence", _BRIDGE),
        ("The school of 1892, with 312 pupils, needed £1,860", _SCHOOL),
        ("A year later, in 1893, it had 344 pupils", _SCHOOL),
        ("After thirty-eight years at the gate the porter retired", _SCHOOL),
        ("That summer four of the masters left", _SCHOOL),
        ("The governors decided against the admission of girls by seven votes to five", _SCHOOL),
        ("Out of 540 men, 197 put their names to the petition", _MINE),
        ("The widows had £310 from the fund altogether", _MINE),
        ("Wages fell by 4% in March", _MINE),
        ("Of the 48 ponies only six were not brought up alive", _MINE),
        ("The Bryn company bought the engine from the manager for £725", _MINE),
        ("The Anna put out from Bergen on June 4", _SHIP),
        ("On 11 June she was at Hull", _SHIP),
        ("She had eighty-eight barrels of tar on board", _SHIP),
        ("Nine of the witnesses were for the master", _SHIP),
        ("It was 1861 before the insurance was paid", _SHIP),
        ("The mate was twenty-nine", _SHIP),
        ("The wreck was found two miles to the north of the light", _SHIP),
    ],
)  # fmt: skip
def test_what_is_told_in_other_words_is_not(sentence: str, passage: str) -> None:
    assert [line for line in make.verdicts(f"{sentence} [@source, para. 1].", passage) if line.split(": ")[1] not in _SOUND] == []
