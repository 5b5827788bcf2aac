"""Nouns and verbs of many fields that an editor accepts for each other: ``passage || sentence``."""

from __future__ import annotations

import pytest
from tests.check import make

from pincite.check.nouns import thesaurus
from pincite.check.synonyms_by_field import SYNONYMS_BY_FIELD
from pincite.check.words import stems
from pincite.model.book import CheckSettings
from pincite.model.claim import SOUND

_BORNE_OUT = """
The brigade went into action with 2,140 bayonets and came out with 860. || The brigade went in with 2,140 infantrymen
The regiment mustered 412 sabres at Carrow. || At Carrow the regiment had 412 horsemen
The fort was held by 240 rank and file. || Two hundred and forty private soldiers held the fort
The column lost 37 stragglers on the road. || Thirty-seven laggards were lost by the column on the road
Four sentries were posted at the bridge. || Four sentinels stood at the bridge
The patrol took 18 hostages from the village. || From the village the patrol carried off eighteen captives
The battery fired 640 projectiles in the forenoon. || In the forenoon 640 shells were fired by the battery
The dump held 3,200 charges of powder. || There were 3,200 rounds of powder in the dump
Nineteen sorties were flown on the 4th. || On the 4th the squadron flew nineteen missions
The group lost 14 airmen over Varne. || Over Varne the group lost 14 fliers
The squadron wrote off eleven machines in March. || In March the squadron wrote off eleven aeroplanes
There were 27 engagements with the raiders that summer. || That summer saw 27 fights with the raiders
The rebels laid 16 ambushes on the pass. || On the pass the rebels laid sixteen traps
The commander had 52 subordinates on the staff list. || The commander had 52 juniors on the staff list
The army bought 4,300 remounts at Dorrin. || At Dorrin the army bought 4,300 horses
The infirmary had 146 sufferers from typhus in June. || In June there were 146 typhus patients in the infirmary
The ward received 88 admissions in the week. || In the week the ward took in 88 patients
The camp reported 1,312 attacks of fever. || The camp reported 1,312 cases of fever
The hospital has 60 beds. || The hospital has sixty cots
There were 17 relapses among the convalescents. || Seventeen recurrences were seen among the convalescents
The surgeon lost 9 in the ward. Of the treatments 31 were successful. || Thirty-one of the cures succeeded
The dispensary gave 512 inoculations in May. || In May the dispensary gave 512 vaccinations
The explosion entombed 43 colliers at Hask pit. || At Hask pit 43 miners were entombed by the explosion
The colliery raised 310,000 tons and worked 11 seams. || The colliery worked eleven veins
The mill ran 740 looms and 31,000 spindles. || The mill kept 740 looms going
The owners locked out 2,360 operatives. || The owners shut out 2,360 mill-hands
The yard discharged 190 joiners. || The yard laid off 190 carpenters
The dock company took on 415 stevedores. || The dock company hired 415 dockers
The company has 86 locomotives. || Eighty-six engines belong to the company
The express was made up of nine coaches. || Nine carriages made up the express
The works turned out 114 trucks for the colliery line. || For the colliery line the works built 114 wagons
The line had 64 enginemen on its books. || On its books the line had 64 engine-drivers
Two firemen were scalded at Tarn shed. || At Tarn shed two stokers were scalded
The company sold 12,400 tickets on the holiday. || On the holiday 12,400 fares were taken by the company
There are 23 halts between Orm and the coast. || Between Orm and the coast there are 23 stops
The embankment needed 52,000 railway ties. || The embankment took 52,000 sleepers
The company runs 34 services a day to Marle. || To Marle the company runs 34 trains a day
The port cleared 318 sail in the year. || The port cleared 318 vessels in the year
The fleet comprised 57 smacks. || The fleet was of 57 fishing boats
The barque carried a crew of 22. || There were 22 hands aboard the barque
The wreck cost 19 seamen their lives. || Nineteen sailors lost their lives in the wreck
The tug made 14 trips to the wreck. || Fourteen runs to the wreck were made by the tug
Seven lifeboats were launched in the gale. The lugger had 6 oarsmen. || The lugger had six rowers
The estate had 132 holdings. || The estate was let in 132 farms
The murrain killed 2,315 cattle in the county. || The murrain killed 2,315 beasts in the county
The farmer sowed 46 fields with barley. || Forty-six plots were sown with barley by the farmer
The parish relieved 380 paupers that winter. || That winter the parish relieved 380 poor
The committee served 9,600 dinners in January. || In January the committee served 9,600 meals
The soup kitchen gave out 2,750 helpings a day. || The soup kitchen gave out 2,750 portions a day
The landlord evicted 64 cottagers. || The landlord turned out 64 cottars
The union had 418 harvesters on strike. || The union had 418 reapers on strike
The theatre's takings were £1,842 in the season. || In the season the theatre had receipts of £1,842
The outlay on the pier came to £23,650. || Expenditure on the pier came to £23,650
The society's liabilities stood at £8,415. || The debts of the society stood at £8,415
The yearly revenue of the harbour was £5,270. || The yearly income of the harbour was £5,270
The fund had 1,436 contributors. || The fund had 1,436 donors
The company had 912 shareholders. || There were 912 investors in the company
The bank had 214 creditors at its failure. || At its failure the bank owed money to 214 creditors
The company opened 31 branches. || The company opened 31 offices
There were 46 bankruptcies in the county in 1884. || In 1884 the county had 46 failures
The hall is of four storeys. || The hall has four floors
The corporation put up 128 dwellings. || The corporation built 128 houses
The flood ruined 73 homesteads. || The flood ruined 73 farmhouses
The architect planned 14 chambers on the upper level. || On the upper level the architect planned fourteen rooms
The fire gutted 36 tenements. || The blaze gutted 36 dwellings
The town had 417 blazes in the decade. || In the decade the town had 417 fires
The brigade turned out 29 pumps. || The brigade sent 29 engines
The dam burst drowned 93 villagers. || Ninety-three inhabitants of the village were drowned when the dam burst
The flood swept away 7 bridges; 11 breaches were found in the bank. || Eleven gaps were found in the bank
The court heard 38 witnesses. || Thirty-eight deponents were heard by the court
Ten jurors were for conviction. || Ten jurymen were for conviction
He was found guilty on six counts. || He was found guilty on six charges
The bench inflicted 54 fines. || The bench imposed 54 penalties
The sessions disposed of 127 suits. || The sessions disposed of 127 actions
The gaol held 211 convicts. || The prison held 211 inmates
The judge passed 19 sentences of transportation. || Nineteen terms of transportation were passed by the judge
The police made 84 apprehensions that night. || That night the police made 84 arrests
The county had 36 murders in the year. || The county had 36 homicides in the year
Hale had a majority of 214. || Hale's margin was 214
The Liberals took 31 constituencies. || The Liberals won 31 seats
At the poll 4,812 electors voted. || At the poll 4,812 voters cast a vote
There were 96 spoilt papers. || Ninety-six ballots were spoilt
Seven nominees stood for the ward. || Seven candidates stood for the ward
The council has 24 councillors. || The council has 24 members
The school has 16 teachers and 412 scholars. || The school has 412 pupils
The academy had 23 masters. || The academy had 23 teachers
The college gave 14 bursaries. || The college gave fourteen scholarships
The school holds nine classrooms. || There are nine schoolrooms in the school
The chapel had 320 communicants. || The chapel had 320 members
The congregation was of 640 worshippers. || There were 640 churchgoers in the congregation
The mission made 73 converts. || The mission won 73 proselytes
The abbey held 28 monks. || The abbey held 28 brethren
The paper ran for 211 issues. || The paper ran for 211 numbers
The editor printed 38 articles on the subject. || The editor printed 38 pieces on the subject
The publisher rejected 14 manuscripts. || The publisher turned down fourteen typescripts
The expedition hired 118 porters. || The expedition hired 118 bearers
The caravan reached the lake in 23 marches. || The caravan reached the lake in 23 stages
They made seven bivouacs on the glacier. || On the glacier they made seven camps
The party set out with 33 huskies. || The party set out with 33 dogs
The sledge party laid nine depots. || The sledge party laid nine caches
The climbers found three ledges and drove 16 pitons. || Sixteen pegs were driven
The museum bought 2,310 specimens. || The museum bought 2,310 examples
The chemist analysed 46 samples. || The chemist analysed 46 specimens
She made 58 experiments with the lamp. || She made 58 tests of the lamp
The observers took 1,460 readings. || The observers took 1,460 measurements
The trial enrolled 318 participants. || The trial enrolled 318 subjects
The drug was given in four injections. || The drug was given in four doses
The coast had 61 gales that winter. || That winter the coast had 61 storms
There were 14 earthquakes in the week. || There were fourteen shocks in the week
The station logged 118 frosts. || The station logged 118 freezes
The club won 17 fixtures. || The club won 17 matches
The final drew 42,300 spectators. || The final was watched by 42,300 onlookers
The striker scored 31 goals and the side had nine draws. || The side had nine ties
Twelve oarsmen trained for the race; 83 entrants started. || Eighty-three competitors started
The diary has 386 entries. || There are 386 jottings in the diary
The act has 47 clauses. || The act has 47 sections
The bill had 112 amendments. || The bill had 112 changes
The strikers held 26 meetings. || The strikers held 26 gatherings
The council sat on 18 occasions. || The council met eighteen times
The society was founded by 14 weavers in 1844. || In 1844 fourteen weavers set up the society
The brig foundered with 31 aboard. || The brig went down with 31 aboard
The ship struck a reef and 26 were lost. || Twenty-six were lost when the ship hit a reef
The firm dismissed 310 clerks. || The firm laid off 310 clerks
The council pulled down 84 cottages. || The council demolished 84 cottages
Fire destroyed 57 barns. || Fifty-seven barns burned down
The sale brought in £615. || The sale yielded £615
He drew a pension of £84. || He received a pension of £84
Some 214 members turned out for the meeting. || The meeting was attended by some 214 members
The townsmen subscribed £1,310 for the widows. || The townsmen gave £1,310 to the widows
Thirty-eight prisoners got away from the fort. || Thirty-eight prisoners escaped from the fort
The firemen extinguished 63 fires. || The firemen put out 63 fires
Rents went up by 14 per cent. || Rents rose by 14 per cent
The commission assembled on 31 days. || The commission sat on 31 days
The lodge was set up by 14 masons; 6 joined in the second year. || The lodge was founded by fourteen masons
The brig struck at 3.20 and went down by 4.10. || The brig hit the rock at 3.20 and had sunk by 4.10
In May the mill laid off 64, and in June it took on 19. || In May sixty-four were dismissed; in June nineteen were engaged
The brigade put out 23 of the 31 fires. || Of the 31 fires the brigade extinguished 23
The council pulled down 48 of the houses and repaired 112. || Forty-eight of the houses were demolished, and 112 mended
Fire destroyed 9 mills; 4 escaped. || Nine mills burned down and four were spared
The bazaar brought in £214 and the lottery £96. || The bazaar earned £214 and the lottery £96
The widow drew 7s. 6d. a week. || The widow received 7s. 6d. a week
The bench sat on 23 days that winter. || That winter the bench met on 23 days
Some 1,400 turned out to hear him at Leam. || About 1,400 attended his speech at Leam
The squire subscribed £50 and the vicar £5. || The squire gave £50, the vicar £5
Bread went up by a penny in March and came down by a halfpenny in May. || In March bread rose by a penny
The sickness carried off 46 in the lower town. || Forty-six died of the sickness in the lower town
The landlord evicted 12 families and forgave 7 their rent. || Twelve families were turned out by the landlord
The lifeboat picked up 17 of the crew. || Seventeen of the crew were rescued by the lifeboat
Of the strikers 36 were locked up. || Thirty-six of the strikers were jailed
The jury was out for 40 minutes. || The jury deliberated for forty minutes
The company paid out 6 per cent in 1871. || In 1871 the company declared a dividend of 6 per cent
The well was sunk to 214 feet. || The well was dug to a depth of 214 feet
The picket was made up of 12 troopers. || The picket consisted of twelve horsemen
The parish baptised 41 children in the year. || In the year the parish had 41 christenings
The doctor vaccinated 312 in a week. || The doctor inoculated 312 in a week
The steamer rammed the pier at 6.15. || At 6.15 the steamer collided with the pier
The sale realised £1,240. || The auction fetched £1,240
The ship took in 230 tons of coal at Orm. || At Orm the ship loaded 230 tons of coal
The crew was paid off with 14 weeks' wages. || The hands were discharged with fourteen weeks' pay
The troops broke camp at 4 a.m. || The soldiers struck camp at four in the morning
Four firms went under in 1884. || Four businesses failed in 1884
The post was abandoned by its 26 men. || Its 26 men deserted the post
The mine gives work to 430. || The pit employs 430
The book ran to 212 pages. || The volume had 212 pages
The paper folded after 84 issues. || After 84 issues the paper ceased
The rebels fell back 14 miles. || The rebels retreated fourteen miles
The school broke up with 212 on its roll. || There were 212 pupils enrolled in the school when it broke up
The surgeon took off 11 legs. || The surgeon amputated eleven legs
The regatta drew 3,200. || At the regatta there was a crowd of 3,200
The bank shut its doors on 14 branches. || The bank closed fourteen of its offices
The squadron was of 40 ships, 12 frigates and 28 sloops. || Twelve ships of the squadron were frigates
The fleet had 12 ships and 37 boats. || The fleet had 12 ships
The town had 318 houses and 211 cottages. || The town had 211 cottages
There were 31 camps and 17 bivouacs. || There were 17 bivouacs
The magistrates heard 46 cases and 9 suits. || Nine suits were heard by the magistrates
The garrison lost 14 officers and 231 men. || The garrison lost 231 men
"""


def pairs(table: str) -> list[str]:
    """The lines of a table."""
    return table.strip().splitlines()


def unsound(pair: str, settings: CheckSettings | None = None) -> list[str]:
    """Why the numbers of the sentence are not borne out by the passage; nothing where they are."""
    passage, sentence = pair.split(" || ")
    judgements = make.check(f"{sentence} [@source, para. 1].", passage, settings).judgements
    assert judgements
    return [str(judgement.reason) for judgement in judgements if judgement.verdict not in SOUND]


@pytest.mark.parametrize("pair", pairs(_BORNE_OUT))
def test_a_word_that_an_editor_accepts_is_borne_out(pair: str) -> None:
    assert unsound(pair) == []


def test_the_table_of_the_author_adds_to_those_of_the_fields() -> None:
    pair = "The fort had 37 bombardiers || The fort had 37 gunners"
    assert unsound(pair)
    assert unsound(pair, CheckSettings(synonyms=(("bombardier", "gunner"),))) == []


def test_no_row_of_the_fields_makes_one_of_the_killed_and_the_wounded() -> None:
    meanings = thesaurus()
    apart = stems("killed wounded captured infantry cavalry birth arrest conviction offer debt income cost")
    assert not [(one, other) for one in apart for other in apart if one != other and meanings.same(one, other)]


def test_each_row_has_two_words_and_stands_once() -> None:
    assert all(len(row) > 1 for row in SYNONYMS_BY_FIELD)
    assert len(set(map(frozenset, SYNONYMS_BY_FIELD))) == len(SYNONYMS_BY_FIELD)
