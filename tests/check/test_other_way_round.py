"""Sentences that have the number and turn what is told of it round: lost for kept, late for early, fell for rose, wished for done."""

from __future__ import annotations

import pytest
from tests.check import make

_SOUND = ("verified", "equivalent", "entailed")
_BOYS = "There were 56 boys under thirteen. For nine of them no surgeon's paper could be shown."
_TOLD = [
    ("Of the crew 46 were {word}.", "The ship broke up; 46 of the crew were rescued.", "saved", "drowned"),
    ("The brigade {word} 73 tanks at dusk.", "The brigade had 73 tanks left at dusk.", "still had", "had lost"),
    ("Of the crew 37 {word}.", "The ship blew up, and all but 37 of the crew were lost.", "were saved", "were lost"),
    ("The hall was finished eleven weeks {word}.", "The hall was finished on 3 May, eleven weeks late.", "late", "early"),
    ("Coal {word} to £3.12 a ton.", "The price of coal was £3.12 a ton, up from £2.74.", "rose", "fell"),
    ("The dividend {word} to 4 per cent in 1908.", "The dividend for 1908 was 4 per cent, against 6 in 1906.", "fell", "had risen"),
    ("The hill was {word} to 644 metres.", "Its height, 810 metres, was corrected in 1958 to 644.", "lowered", "raised"),
    (
        "The consul {word} ten days of quarantine.",
        "The ship was held for two days only, although the consul had asked for ten days of quarantine.",
        "wanted",
        "imposed",
    ),
    ("The garrison {word} hold for 23 weeks.", "In the end the garrison held for 23 weeks.", "could", "had orders to"),
    ("Anna Dale {word}.", "Anna Dale is 71 and has lived in the village for 46 years.", "has lived there for 46 years", "is 46"),
    ("Of the seven trains two {word}.", "Only two of the seven trains had arrived.", "had arrived", "had not arrived"),
    (
        "The {word}.",
        "The Danish guns fired three times as many shells as the Swedish.",
        "Danish batteries fired three times as many shells as the Swedish",
        "Swedish guns fired three times as many shells as the Danish",
    ),
    (
        "The {word} son went to Chile in 1889.",
        "His eldest son had gone to Chile in 1889; the second had died, aged 15.",
        "eldest",
        "second",
    ),
    ("The {word} was eighteen and a half.", "In the battalion the average age was eighteen and a half.", "average", "youngest"),
    ("Forty-six tanks were {word}.", "The brigade had 46 tanks, 29 of them in repair.", "the brigade's", "in repair"),
    (
        "The board made {word}.",
        "The board made 37 proposals, of which twelve concern the owner, Norland plc.",
        "37 proposals",
        "37 proposals to Norland",
    ),
    (
        "There were {word} in the place.",
        "In 2018 there were 83 live births and 164 deaths.",
        "164 deaths",
        "births, of which there were 164,",
    ),
    ("The firm had {word}.", "The firm had 46 lorries, 29 of them tankers, and eleven vans.", "eleven vans", "eleven tankers"),
    (
        "Penn {word} Dale Foods for £1.75 million.",
        "We sold the smokehouse to Dale Foods for £1.75 million.",
        "sold it to",
        "bought it from",
    ),
    ("He was 78 when he {word}.", "Hale was knighted in 1942 and died in 1967 at the age of 78.", "died", "was knighted"),
    ("Sixty-three skippers {word}.", "In a survey 41 of the 63 skippers who answered meant to go on.", "answered", "did not reply"),
    ("They came in four parties, 124 {word}.", "In April 124 men came from outside, in four parties.", "in all", "each"),
    ("The parish fed 1,312 persons {word}.", "The parish fed 1,312 persons in May, and 438 in June.", "in May", "more than in June"),
    ("Of the eleven who went four {word}.", "Eleven of the staff went, and four of these did not return.", "were lost", "came back"),
    ("{word} seven directors died in office.", "Two of the seven directors died in office.", "Two of the", "None of the"),
    ("Of the strikers {word} 29 were taken back.", "All but 29 of the strikers were taken back.", "all but", "only"),
    (
        "{word}, the trip took four days.",
        "The trip took four days, or six if the water was good.",
        "At worst",
        "If the water was good",
    ),
    ("Some thirty people {word} it.", "Nobody sold it, though some thirty people knew it.", "knew", "sold"),
    ("The {word} was £2,811.", "The most in one week was £262; we spent £2,811 in all.", "sum of it all", "most in one week"),
    (
        "The staff {word}.",
        "The staff numbered five: the director, two assistants, a clerk and a boy.",
        "numbered five",
        "included five assistants",
    ),
    ("The {word} numbered 187.", "There were 163 keepers and lengthsmen, and 187 labourers.", "labourers", "lengthsmen"),
    ("The ball {word} on 63 days.", "In ten years it failed on 63 days.", "failed", "worked"),
    (
        "The ball failed through {word} on four days.",
        "It failed on eleven days: on five through wind, on four through the clock.",
        "the clock",
        "wind",
    ),
    ("They {word} in 1803.", "The canal, opened in 1811 under an Act of 1803, has 58 locks.", "got their Act", "opened the canal"),
    ("When the club {word}, it had 418 members.", "The club, founded in 1884 with 61 members, had then 418.", "met", "was founded"),
    (
        "The Alva, with 26 people, was bound {word}.",
        "The Alva, bound from Riga to Hull, had 26 people on board.",
        "from Riga to Hull",
        "from Hull to Riga",
    ),
    ("They came up, 4,500 feet {word} the place.", "They came up, having climbed 4,500 ft. from the place.", "above", "below"),
    ("The party went 1,300 feet {word} towards the couloir.", "The party went up 1,300 ft. towards the couloir.", "higher", "lower"),
    ("The crevasse lay 400 feet {word} the tents.", "The crevasse lay 400 ft. above the tents.", "above", "below"),
    ("He had six stitches {word} the left eye.", "He had a cut over the left eye with six stitches in it.", "above", "below"),
    ("In the roads 19 {word} were waiting.", "In the docks lay 61; in the roads another 19 were waiting.", "more", "fewer"),
    ("Of the patients 25 {word} came about bad teeth.", "Of the patients 61 came for sores and 25 for bad teeth.", "more", "fewer"),
    ("A coffin cost £2 10s. {word}.", "The price of a coffin rose from £2 10s. to £4 15s.", "before", "afterwards"),
    ("She left {word} 46 years with the firm.", "She left after 46 years with the firm.", "after", "before"),
    ("They started, and were in camp seven hours {word}.", "They started; it was seven hours to the camp.", "later", "earlier"),
    (
        "A relief failed on 11 January; when a second was tried two days {word}, it succeeded.",
        "A relief failed on 11 January; a second, on the 13th, succeeded.",
        "later",
        "earlier",
    ),
    ("The boat {word} 17 men.", "In two trips the boat took off 17 men.", "rescued", "lost"),
    ("The clerk {word} after 22 years.", "The clerk was dismissed without a pension after 22 years.", "was dismissed", "got a pension"),
    ("By four votes to one they {word} a lamp.", "By four votes to one they recommended a second lamp.", "proposed", "refused"),
    ("The party came back {word}.", "Their mean weight on return was 71 kg.", "with a mean weight of 71 kg", "71 kg lighter"),
    ("The inn lies three miles {word} the ford.", "At the inn, three miles beyond the ford, they hired mules.", "past", "short of"),
    ("They hired the mules {word}.", "At the inn they hired eleven mules at 4 francs a day.", "for 4 francs a day", "for 4 francs in all"),
    ("The mules were {word} 4 francs.", "At the inn they hired eleven mules at 4 francs a day.", "hired at a daily", "sold for"),
    ("Of the 61 guests nineteen slept {word}.", "Of the 61 guests nineteen slept badly.", "poorly", "soundly"),
    ("Of the 61 jars nineteen were {word}.", "She sent 61 jars, of which nineteen came whole.", "unbroken", "broken"),
    ("Of the crates 61 {word}.", "Sixty-one crates came in; nine are missing.", "had arrived", "were missing"),
    ("A goat {word} seven pints of water a day.", "A goat needs seven pints of water a day.", "needs", "drank"),
    ("The wall {word} 61 tons of stone.", "The wall needed 61 tons of stone.", "took", "was 61 tons lighter than"),
    ("The second tower was {word}.", "The second tower was 61 feet higher than the first.", "61 feet taller", "61 feet lower"),
    ("{word} failed on 19 May.", "One of the two pumps failed on 19 May.", "A pump", "Both pumps"),
    ("{word} failed on 19 May.", "Both pumps failed on 19 May.", "Both pumps", "None but one of the two pumps"),
    (
        "He sent for eight guides; {word} at the hut by 6.15 p.m.",
        "He sent for eight guides. Six of them were at the hut by 6.15 p.m.; the other two gave out.",
        "six of these were",
        "all eight were",
    ),
    (
        "{word} he sent for came from Arosa.",
        "He sent for eight guides from Arosa. Six of them were at the hut by 6.15 p.m.",
        "All eight guides that",
        "All seven guides that",
    ),
    ("They came down 910 metres {word}.", "Came down to Camp III, 910 metres in nine hours.", "to Camp III", "to Base Camp"),
    (
        "While 412 men worked the docks, {word}.",
        "In 1907 412 men worked the docks. In the town 61 carters drove what they landed.",
        "61 carters drove",
        "61 dockers drove",
    ),
    ("Twenty-two were {word}.", "Of these 22 were convicted. Five of the convicted went to prison.", "convicted", "sent to prison"),
    (
        "To the {word}.",
        "The court put the loss of the owners at about £41,300 and that of the crews at £26,000.",
        "owners it was a loss of about £41,300, and to the crews one of £26,000",
        "owners it was a loss of £26,000, and to the crews one of about £41,300",
    ),
    ("One in twelve of the {word} had a rash.", "A rash was seen in one vaccinated child in 12.", "vaccinated", "controls"),
    ("Of the 640 {word} who were eligible 94 came.", "Of 640 children eligible, 94 came.", "boys and girls", "girls"),
    ("That week seventeen paralysed {word}.", "In that week 17 paralytic cases were notified.", "children were notified", "children died"),
    ("In King Street 43 {word}.", "In King Street 43 died.", "died", "died at Queen Street in 1863"),
    ("Of the cases {word}.", "In Queen Street there were 43 cases.", "43 were in Queen Street", "43 were in King Street"),
    ("Of the 264 jars 251 {word}.", "Jars bought: 264; Left over on 21 June: 251", "were left on 21 June", "were eaten by 21 June"),
    ("Of the 54 {word}.", "Of the 54 labourers eleven were masons, and nine died.", "nine died", "eleven masons were among the nine dead"),
    ("The number of looms {word}.", "We have 52 looms at work against 88 a year ago.", "fell from 88 to 52", "rose from 52 to 88"),
    (
        "Of the 40 tons of coal the pit {word} nine.",
        "The stock of coal in the pit, 40 tons in May, is reduced to nine.",
        "still had",
        "had used up",
    ),
    ("Eleven stayed away, four of them {word}.", "Eleven were absent, four of them girls.", "girls", "boys"),
    ("Of the eleven delegates four were {word}.", "Eleven delegates came, four of whom were miners.", "miners", "weavers"),
    ("Of the eleven delegates four were {word}.", "Eleven delegates came, four of whom were sailors.", "seamen", "weavers"),
    ("For {word} nine of the 56 boys he was unable to show a surgeon's paper.", _BOYS, "just", "all but"),
    ("The yard {word} fifty more.", "The yard has 210 men and could employ fifty more.", "could employ", "employed"),
    ("The chronometer was forty seconds {word}.", "The chronometer was found to be forty seconds slow.", "slow", "fast"),
    (
        "The first sounding was eleven feet too {word}.",
        "By the second lead the first sounding was eleven feet too deep.",
        "deep",
        "shallow",
    ),
    (
        "The mate's rule {word} by eleven feet.",
        "By the mate's rule the mast came out eleven feet too tall.",
        "overstated it",
        "understated it",
    ),
    ("The mill {word} 63 spinners.", "The mill laid off 63 spinners in May.", "dismissed", "engaged"),
    ("The mill {word} 63 spinners.", "The mill signed on 63 spinners in May.", "hired", "sacked"),
    ("The mill {word} 63 spinners.", "The mill took 63 spinners on in May.", "engaged", "turned away"),
    ("Holm had 41 kroner {word}.", "At cards Orm won 41 kroner from Holm.", "to pay to Orm", "from Orm"),
    ("Holm {word} at cards.", "At cards Orm won 41 kroner from Holm.", "lost 41 kroner to Orm", "won 41 kroner from Orm"),
    ("{word} was pulled out after fifty minutes.", "On 4 May we dug out Orm after fifty minutes and Holm only on 6 May.", "Orm", "Holm"),
    ("{word} was twenty-three.", "They buried Orm, aged 23, and Holm, who was barely 17.", "Orm", "Holm"),
    (
        "The crossing took {word}.",
        "The crossing took eleven days against the eight that the owners had planned.",
        "eleven days",
        "eight days",
    ),
    ("The tower {word} £640.", "The tower cost £910 instead of the £640 promised.", "was to have been built for", "was built for"),
    ("The two guilds gave £90 {word}.", "The bishop gave £40, and the two guilds £90 between them.", "together", "each"),
    (
        "{word} £90.",
        "The bishop gave £40, and the two guilds £90 between them.",
        "The two guilds gave",
        "Each of the two large guilds gave",
    ),
    (
        "The ration of {word}.",
        "Each had only 11 ounces of bread in place of the 16 ounces of the first month.",
        "sixteen ounces was brought down to eleven",
        "eleven ounces was brought up to sixteen",
    ),
    ("The boat {word} nine more men.", "Twelve had drowned, but the boat could save nine more men.", "saved", "lost"),
    (
        "Ann Lee was paid {word}.",
        "The mill pays Ann Lee four shillings a week. There were nine fires in twelve months, one of them at night.",
        "four shillings a week",
        "four shillings a month after she was hurt",
    ),
]


@pytest.mark.parametrize(("sentence", "passage", "sound"), [(s, p, sound) for s, p, sound, _ in _TOLD])
def test_what_is_told_as_the_passage_has_it_is_borne_out(sentence: str, passage: str, sound: str) -> None:
    assert not [line for line in make.verdicts(_cited(sentence, sound), passage) if not line.endswith(_SOUND)]


@pytest.mark.parametrize(("sentence", "passage", "turned"), [(s, p, turned) for s, p, _, turned in _TOLD])
def test_the_same_number_turned_round_is_doubted(sentence: str, passage: str, turned: str) -> None:
    assert any(not line.endswith(_SOUND) for line in make.verdicts(_cited(sentence, turned), passage))


def _cited(sentence: str, word: str) -> str:
    return sentence.format(word=word).removesuffix(".") + " [@source, para. 1]."
