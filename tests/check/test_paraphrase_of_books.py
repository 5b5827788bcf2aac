"""What authors of whole books write of a source, each sentence beside its faulty twin."""

from __future__ import annotations

import pytest
from tests.check import make

_SOUND = frozenset(("verified", "equivalent", "rounded", "entailed", "derived"))
_CLASSES = "Ordinary passengers numbered 71,846, of whom 68,210 travelled third class and 3,636 first."
_KETTLE = "Meg was given a new boiler at a cost of £214 and was out of use for eleven weeks."
_DISMISSED = "Fourteen of us were dismissed, of whom five found places at the mill."
_RATION = "The committee reckoned that at the existing ration of 450 grams the flour would last until May. Another 60 grams were hoped for."
_WATCH = "He boasted of 250,000 miles without a scratch, and carried a watch that lost four minutes a day."
_CLAIM = "Claimant: Percy Stott; Claimed (£): £2 500; Paid (£): £1 850"
_STEWARD = "A month short of thirty-one, he had thirty-two shillings a week as steward, a house of four rooms and 9 for each child."
_FIELD = "He came down fifteen kilometres short of this field. The other came down 40 kilometres short of Selm."
_CROSSES = "The staff asked for 57 crosses, fourteen of them posthumously."
_QUARRY = "Of 420 men in the quarry all but thirty-five were out. There were 60 men at the mill."
_VETERANS = "The stone was unveiled before about 250 veterans and forty clerks."
_MILITIA = "The post changed hands four times and was retaken by a company of militia 130 strong. Forty sappers came too late."
_LIVES = "Four men were killed and twenty-seven injured, eight of them badly."
_UNHURT = "None of the twenty-eight passengers was injured, but the road was blocked; four of the crew were hurt."
_WAGES = "Rockmen earned on the average 4s. 10d. a day, labourers 3s. 4d. and boys from fourteen to eighteen pence."
_SOLDIERS = "The raid killed 112 persons, all but fourteen of them civilians."
_HALF = "The whole thing lasted hardly more than half an hour."
_CROWD = "There were seats for 160, and I should say that three hundred got in."
_HOUR = "The raid began at 3.20 p.m. The nurse came up for air at twenty past three."
_ARCHES = "The viaduct has six arches of 28 feet span and stands 57 feet above the stream."
_COUNTY = "Of the shareholders fifty-three live in the county."
_BRIDGES = "The Old Bridge was burned through at four; the New Bridge was saved by forty men of the Harrow Rifles."
_OFFER = "The Society offered 150 tons of coal at 28s. a ton. The offer was accepted. The Guild offered 90 tons."
_LOSS = "We put the loss at £6,420,000. The owners put it at £7,100,000."
_TRIPS = "By Christmas the line had completed 88 of the 104 trips in its timetable, and made 31 new ones."
_SPANS = "The river carried off two of the three spans of the bridge at Dol Goch."
_PLATFORM = "The place had a single platform forty yards long, and once the first train was late."
_PARROT = "The brigade rescued 212 persons, nine horses and a parrot; two cats were drowned."
_HOURS = "The drivers ask for 5s. 6d. for a day of ten hours; at present they have five shillings for eleven."
_DOSES = "The third injection was given to 900 children, the first to 1,200."
_STAFF = (
    "I report on the year ended 31 December 1907. The line has seven stations. The staff at the close of the year numbered sixty-four men."
)
_PLANNED = "Work began on 6 March and was to have taken 122 days; it took 150."
_CREW = "Fourteen of us lived in the huts, and six in tents."
_TEAMS = "Twenty-six teams of five were employed, and a practised vaccinator did 350 arms in a day."
_RECEIPTS = (
    "The receipts were 284,600 rupees: 231,000 from Madras and 38,400 from subscribers. The largest of the gifts, 5,000 rupees, was his."
)
_WAGE = "The wage, fixed at 3s. 4d. a day, was raised to 3s. 10d. from 1 July 1953, after a strike."
_CASES = "Nine cases of fever, six of them out of two families."
_OLD = "There were 62 persons over seventy, the oldest being Ann Pruett, 97."
_REPAIR = "The cost of the repair was £3,840, against an estimate of £3,200."
_COLUMN = "By midnight I had 54 men in it. We set a column and a half of type, and struck off 340 copies before the press stopped."
_LECKIE = "I have two assistants, one of whom, Mr. Leckie, is twenty-two."
_BOILER = "Of the 43 people on board 31 were killed at once; four more died in hospital."
_QUEENSLAND = "Emigration was the cause: 180 persons had left for Queensland alone. Farm labourers numbered 301."
_TULL = "Eighteen engines came. The roof fell, burying Fireman J. Tull, 33, and two others."
_FUND = "A relief fund raised £7,460, to which the Queen gave £100."
_GALE = "In all 57 men and six boys were lost, leaving 38 widows and 102 orphans."
_WARNED = "The valve had been screwed down by Mullins. The company had been warned by an insurance inspector eighteen months before."
_SITE = "The building cost £18,400, exclusive of the site, which was bought from Lord Harle for £2,150."
_WORKS = "The works, which employ 85 men, are expected to reopen in three weeks."
_OIL = "About 600 barrels of colza oil were destroyed."
_WARD = "Oxygen was given to 96 patients. The last case was discharged on 9 April 1919."
_SKINS = "Of 60 water-skins, eleven leaked."
_WARD_YEAR = "In the first twelve months 812 patients were admitted; 71 died."

_TOLD = [
    # sentence with a gap, passage, what is sound, what is not
    ("More than {} ordinary travellers used the line", _CLASSES, "71,800", "71,900"),
    ("{} travelled third class", _CLASSES, "Of these travellers 68,210", "The 71,846 travellers all"),
    ("A boiler that cost £214 {} for eleven weeks", _KETTLE, "kept Meg out of use", "was kept in use by Meg, who worked"),
    ("{}", _DISMISSED, "Fourteen men lost their posts, five of whom the mill took on", "Fourteen men were taken on, and five of them lost"),
    ("The ration was {} grams", _RATION, "450", "60"),
    ("He {}", _WATCH, "trusted to a watch that lost four minutes daily", "drove 250,000 miles without a scratch"),
    ("Percy Stott {}", _CLAIM, "was paid £1,850 and had claimed £2,500", "claimed £1,850 and was paid £2,500"),
    ("As steward he had a house and {}", _STEWARD, "32s. a week", "32s. a week for each child"),
    ("He came down fifteen kilometres short of {}", _FIELD, "Halvane", "Selm"),
    ("The staff asked for 57 crosses, {}", _CROSSES, "fourteen of them for the dead", "forty of them for the dead"),
    ("{} quarrymen were out", _QUARRY, "All save 35 of the 420", "All save 35 of the sixty"),
    ("About 250 {} saw the stone unveiled", _VETERANS, "old soldiers", "old clerks"),
    ("The post was won back by 130 {}", _MILITIA, "militiamen", "sappers"),
    ("{} lost their lives and 27 were hurt, eight of them seriously", _LIVES, "Four men", "Eight men"),
    ("The {} passengers escaped unhurt", _UNHURT, "twenty-eight", "four"),
    (
        "A {} 3s. 4d.",
        _WAGES,
        "rockman earned on average 4s. 10d. a day and a labourer",
        "labourer earned on average 4s. 10d. a day and a rockman",
    ),
    ("The raid killed 112 people, all but fourteen of them {}", _SOLDIERS, "civilians", "soldiers"),
    ("It lasted {} half an hour", _HALF, "hardly more than", "well over"),
    ("{} three hundred people crammed themselves into seats for 160", _CROWD, "Perhaps", "More than"),
    ("The raid began at {}", _HOUR, "3.20 p.m.", "3.20 a.m."),
    ("The viaduct had six arches with a {} of 28 feet", _ARCHES, "span", "height"),
    ("Fifty-three of the shareholders lived {} the county", _COUNTY, "within", "outside"),
    ("Forty riflemen saved the {} Bridge", _BRIDGES, "New", "Old"),
    (
        "Two {} against it",
        "The council forbade it, with only two voices against; nine clerks kept the rolls.",
        "members voted",
        "houses voted",
    ),
    ("The committee had {} tons of coal", _OFFER, "150", "240"),
    ("The loss {}", _LOSS, "was £6.42 million", "was £7.1 million"),
    ("Of the 104 trips that had been promised {}", _TRIPS, "88 were completed", "31 were completed"),
    ("The river took {} spans", _SPANS, "two of the Dol Goch bridge's three", "all of the Dol Goch bridge's three"),
    ("The place had one {}", _PLATFORM, "platform", "carriage"),
    ("They rescued nine horses and one {}", _PARROT, "parrot", "cat"),
    ("The drivers had five shillings for eleven hours and wanted 5s. 6d. for one of {} hours", _HOURS, "ten", "nine"),
    ("The {} injection was given to 900 children", _DOSES, "last", "first"),
    ("When {} closed, the staff numbered 64 men", _STAFF, "1907", "May 1907"),
    (
        "The men needed {}",
        _PLANNED,
        "150 days for a road that had been planned for 122",
        "122 days for a road that had been planned for 150",
    ),
    ("Fourteen of the {}", _CREW, "staff lived in huts", "staff lived in tents"),
    ("The work was done by {}", _TEAMS, "26 teams of five", "five teams of 26"),
    (
        "Madras gave {} 38,400, of which one landholder gave five thousand",
        _RECEIPTS,
        "231,000 rupees and the subscribers",
        "5,000 rupees and the",
    ),
    ("On 1 July 1953 the wage went up from {}", _WAGE, "3s. 4d. to 3s. 10d.", "3s. 10d. to 3s. 4d."),
    ("There were nine patients with fever, and {} of them", _CASES, "two families had supplied six", "six families had supplied seven"),
    ("The 62 were {} than seventy", _OLD, "older", "younger"),
    ("{} to cost £3,840", _REPAIR, "The repair, estimated at £3,200, came", "The repair, estimated at £3,840, was"),
    ("The fifty-four had {} of type", _COLUMN, "struck off 340 copies", "set 340 columns"),
    ("Leckie, {}, was twenty-two", _LECKIE, "one of the Collector’s two assistants", "one of the Collector’s three assistants"),
    ("Four of the injured {} in hospital", _BOILER, "died", "were cured"),
    ("To Queensland alone went {}", _QUEENSLAND, "180 emigrants", "180 labourers"),
    ("Tull was buried with {} comrades", _TULL, "two", "eighteen"),
    ("The Queen contributed {} collected", _FUND, "£100 to the £7,460", "£7,460 to the £100"),
    ("The gale made {}", _GALE, "widows of 38 women", "widowers of 38 men"),
    ("{} eighteen months before", _WARNED, "They had been warned by an inspector", "They had been warned by Mullins"),
    ("{} the site for £2,150", _SITE, "They bought from Lord Harle", "Lord Harle bought"),
    ("The works {} in three weeks", _WORKS, "were expected to reopen", "reopened"),
    ("About 600 barrels of oil were {}", _OIL, "lost", "saved"),
    ("On 9 April 1919 the last case was {}", _WARD, "discharged", "admitted"),
    ("Eleven of the sixty water-skins {}", _SKINS, "leaked", "held"),
    ("In the first twelve months {} patients came", _WARD_YEAR, "812", "71"),
]


@pytest.mark.parametrize(("sentence", "passage", "sound"), [(s, p, sound) for s, p, sound, _ in _TOLD])
def test_sound_paraphrase_is_borne_out(sentence: str, passage: str, sound: str) -> None:
    told = make.verdicts(f"{sentence.format(sound)} [@source, para. 1].", passage)
    assert [line for line in told if line.split(": ")[1] not in _SOUND] == []


@pytest.mark.parametrize(("sentence", "passage", "faulty"), [(s, p, faulty) for s, p, _, faulty in _TOLD])
def test_its_faulty_twin_is_not(sentence: str, passage: str, faulty: str) -> None:
    told = make.verdicts(f"{sentence.format(faulty)} [@source, para. 1].", passage)
    assert [line for line in told if line.split(": ")[1] not in _SOUND]


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("She took 410 tons on 18 July 1907", "We carried 24,630 tons, against 26,915 tons in 1906. She took 410 tons on 18th July."),
        (
            "The quays were clear on 16 July",
            "It stood at 11 feet on the 12th of July, above the mark of 1882. The quays were clear on the 16th.",
        ),
    ],
)
def test_a_year_to_compare_with_dates_nothing(sentence: str, passage: str) -> None:
    told = make.verdicts(f"{sentence} [@source, para. 1].", passage, period="1907")
    assert [line for line in told if line.split(": ")[1] not in _SOUND] == []


def test_a_year_of_the_story_does() -> None:
    passage = "In 1906 she was built. She took 410 tons on 18th July."
    told = make.verdicts("She took 410 tons on 18 July 1907 [@source, para. 1].", passage, period="1907")
    assert told[-1] == "18 July 1907: number-not-in-passage"
