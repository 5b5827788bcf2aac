"""Counted nouns that an editor would accept for each other, and words that name more than others do."""

from __future__ import annotations

SYNONYMS: tuple[tuple[str, ...], ...] = (
    # war
    ("soldier", "man", "troop", "trooper", "fighter", "combatant", "defender", "effective", "rank", "force", "garrison", "strength"),
    ("shell", "round", "bomb", "ammunition"),
    ("bullet", "cartridge"),
    ("grenade",),
    ("gun", "cannon", "artillery"),
    ("machine-gun", "machinegun"),
    ("offensive", "attack", "assault"),
    ("phase", "stage", "offensive"),
    ("siege", "battle"),
    ("raid", "sortie"),
    ("officer", "commander"),
    ("plane", "aircraft", "aeroplane", "airplane", "machine"),
    ("airfield", "airport", "aerodrome"),
    ("runway", "airstrip", "strip"),
    ("hill", "height", "mount", "mountain"),
    # what befalls people
    ("killed", "kill", "dead", "die", "death", "fatality", "slain", "life", "perish"),
    ("corpse", "body", "cadaver"),
    ("wounded", "wound", "injured", "injury"),
    ("captured", "capture", "prisoner", "captive", "pow"),
    ("casualty", "loss"),
    ("survivor", "remain", "leave"),
    ("escape", "flee"),
    ("illness", "disease", "sickness"),
    ("patient", "case", "sick", "ill"),
    ("birth", "born"),
    ("wedding", "marriage"),
    ("accident", "crash", "collision"),
    # people
    ("inhabitant", "people", "person", "resident", "citizen", "civilian", "population", "townspeople", "soul", "individual"),
    ("people", "folk", "mouth"),
    ("worker", "employee", "staff", "workman", "workpeople", "hand", "operative", "workforce", "labourer", "laborer", "personnel"),
    ("coolie", "worker", "workman", "hand", "labourer", "laborer"),
    ("job", "post", "position", "place"),
    ("job", "worker", "employee"),
    ("child", "infant", "youngster", "kid"),
    ("boy", "lad"),
    ("baby", "infant", "newborn"),
    ("pupil", "student", "scholar", "schoolchild", "learner"),
    ("teacher", "schoolteacher", "schoolmaster"),
    ("doctor", "physician", "medic"),
    ("lawyer", "attorney", "solicitor"),
    ("sailor", "seaman", "man", "mariner"),
    ("crew", "crewman", "hand", "man", "sailor"),
    ("member", "man"),
    ("delegate", "deputy", "representative"),
    ("lawmaker", "legislator", "parliamentarian"),
    ("settler", "colonist"),
    ("immigrant", "migrant", "arrival"),
    ("reinforcement", "replacement", "newcomer"),
    ("farmer", "peasant"),
    ("policeman", "constable", "officer", "police"),
    ("spectator", "onlooker", "people", "attendance", "crowd"),
    ("fan", "supporter", "follower"),
    ("visitor", "guest", "tourist"),
    ("rider", "cyclist", "man", "racer"),
    ("runner", "athlete", "man"),
    ("competitor", "contestant", "entrant", "participant", "starter"),
    ("player", "man"),
    ("goal", "strike"),
    ("win", "victory", "triumph"),
    ("defeat", "loss", "lose"),
    ("draw", "tie"),
    ("match", "game", "fixture"),
    ("stage", "leg"),
    ("voter", "elector"),
    ("vote", "ballot"),
    ("subscriber", "reader"),
    ("shareholder", "stockholder"),
    ("customer", "client", "buyer"),
    ("owner", "proprietor"),
    ("tenant", "lodger"),
    ("household", "family"),
    ("volunteer", "helper"),
    ("invalid", "patient"),
    ("passenger", "traveller", "traveler"),
    # things
    ("city", "town"),
    ("village", "hamlet", "settlement"),
    ("district", "borough"),
    ("house", "home", "dwelling", "residence"),
    ("flat", "apartment"),
    ("building", "structure", "edifice"),
    ("storey", "story", "floor"),
    ("road", "street"),
    ("church", "parish"),
    ("shop", "store", "outlet"),
    ("factory", "plant", "mill", "works"),
    ("firm", "company", "business", "enterprise", "manufacturer", "maker"),
    ("ship", "vessel", "boat", "craft"),
    ("ship", "sail", "merchantman"),
    ("car", "automobile", "vehicle"),
    ("lorry", "truck"),
    ("locomotive", "engine"),
    ("carriage", "coach", "wagon"),
    ("telegram", "message", "cable"),
    ("letter", "epistle"),
    ("book", "volume"),
    ("copy", "exemplar"),
    ("page", "leaf"),
    ("picture", "painting", "canvas"),
    ("song", "lied"),
    ("work", "composition", "piece"),
    ("film", "movie", "picture"),
    ("tale", "story"),
    ("rock", "stone", "boulder"),
    ("tree", "trunk"),
    ("sheep", "ewe"),
    ("pig", "hog", "swine"),
    ("dog", "hound"),
    ("cow", "cattle"),
    ("sled", "sledge", "sleigh"),
    ("tin", "can"),
    ("barrel", "cask"),
    ("sack", "bag"),
    ("box", "case", "crate", "chest"),
    ("parcel", "package"),
    ("meal", "dinner"),
    ("channel", "route", "way"),
    # what is counted without being a thing
    ("kind", "sort", "type", "variety"),
    ("time", "occasion"),
    ("opportunity", "chance", "occasion"),
    ("layer", "fold", "thickness", "ply"),
    ("request", "demand", "petition"),
    ("seat", "mandate"),
    ("article", "paper"),
    ("trip", "journey", "voyage"),
    ("trial", "experiment", "test"),
    ("error", "mistake"),
    ("complaint", "grievance"),
    ("visit", "call"),
    ("speech", "address"),
    ("language", "tongue"),
    ("country", "nation", "state"),
    ("dollar", "usd"),
    ("wage", "pay", "salary"),
    ("price", "cost"),
    ("sale", "turnover"),
    ("percentage", "share", "proportion"),
)
"""Groups of nouns that an editor would accept for each other; book.toml extends them. Casualties are not the killed."""

_TRADES = """
    porter bearer guide sherpa coolie muleteer drover driver herdsman shepherd ploughman groom coachman cabman teamster carter
    blacksmith smith carpenter joiner mason bricklayer plasterer plumber glazier navvy platelayer ganger pitman hewer trammer
    quarryman prospector docker stevedore lighterman boatman ferryman oarsman rower trawlerman engineman gunner private sapper
    rifleman musketeer grenadier dragoon hussar lancer cuirassier cossack reservist recruit conscript deserter mutineer marine
    midshipman pilot airman aviator policeman constable gendarme warder convict friar woodcutter lumberjack trapper hunter climber
    mountaineer surveyor trumpeter picket veteran signaller signalman telegraphist linesman
"""
"""Of whom books speak as 'the men'."""

NARROWER: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        ("people", "person", "individual", "soul", "folk", "mouth"),
        f"""man woman child boy girl baby adult worker employee workman hand operative labourer laborer coolie pensioner widow widower
        orphan pupil student scholar teacher clerk nurse doctor physician surgeon patient invalid prisoner captive convict inmate refugee
        evacuee migrant emigrant immigrant settler colonist passenger traveller visitor tourist guest pilgrim spectator onlooker fan
        supporter subscriber voter elector member delegate deputy candidate shareholder customer tenant lodger farmer peasant
        fisherman miner weaver spinner baker butcher sailor seaman crewman fireman stoker engineer officer soldier trooper policeman
        constable judge juror witness victim survivor volunteer helper servant slave monk nun priest player rider cyclist runner
        athlete competitor entrant participant starter finisher musician singer dancer actor artist writer inhabitant resident citizen
        civilian householder householder townsman villager native foreigner dissentient protester demonstrator striker picket
        guerrilla militiaman casualty fatality invitee applicant graduate professor scientist employer manager director dead killed
        wounded injured missing homeless unemployed blind job outsider newcomer
        mourner marcher rioter bystander {_TRADES}""",
    ),
    (
        ("man",),
        f"""soldier trooper sailor seaman crewman miner worker workman labourer rider cyclist runner player officer striker starter
        finisher competitor entrant participant {_TRADES}""",
    ),
    (("woman",), "girl wife widow nurse nun mother"),
    (("child",), "boy girl baby infant pupil orphan son daughter brother sister"),
    (("worker", "employee", "staff"), "man woman clerk miner weaver spinner baker operative hand labourer workman mechanic"),
    (("animal", "beast", "creature"), "horse dog cow sheep pig goat mule ox camel pony cattle bird seal whale"),
    (("bird",), "hen goose duck gull penguin gannet puffin eagle"),
    (
        ("ship", "vessel", "boat", "craft"),
        "steamer frigate cruiser destroyer schooner trawler ferry yacht tanker barge liner cutter brig sloop tug",
    ),
    (("vehicle",), "car lorry truck bus tank van motorcycle tram carriage wagon cart"),
    (("building",), "house church school barn shop factory hotel temple mill warehouse cottage"),
    (("weapon", "arm"), "rifle gun pistol musket sword mortar machine-gun revolver"),
    (("gun",), "howitzer mortar cannon carronade"),
    (("book", "title"), "novel volume pamphlet"),
    (("work", "piece", "composition"), "symphony sonata opera song quartet concerto mass cantata overture waltz étude motet hymn"),
    (("place",), "town village city hamlet port"),
    (("paper", "title", "publication"), "newspaper magazine journal weekly daily"),
    (("body", "organisation", "organization"), "society club union association committee company council"),
    (("match", "game"), "final replay semi-final qualifier"),
    (("injury",), "burn fracture wound"),
)
"""General words, and the words that each may stand for: 300 pensioners are 300 people, but 300 people are not all pensioners."""
