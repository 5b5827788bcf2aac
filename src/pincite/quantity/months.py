"""Names of months, weekdays, seasons, feasts and eras."""

from __future__ import annotations

from pincite.quantity.wordset import word_set

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip
SHORT_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip
# Those of a German date, `14. Juli 1907`; by themselves they may be names of people.
GERMAN_MONTHS = {
    "januar": 1, "jänner": 1, "februar": 2, "märz": 3, "mai": 5, "juni": 6, "juli": 7, "oktober": 10, "dezember": 12,
}  # fmt: skip
# Those that are common words too need a capital letter.
CAPITAL_ONLY = frozenset({"may", "march", "august", "mar", "sep", "dec", "jan", "june", "april"})

WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat")
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

# Feasts of fixed date: words, month, day. Easter and its kin move and stay names.
FEASTS: dict[tuple[str, ...], tuple[int, int]] = {
    ("boxing", "day"): (12, 26),
    ("christmas", "day"): (12, 25),
    ("christmas", "eve"): (12, 24),
    ("christmas",): (12, 25),
    ("new", "year's", "day"): (1, 1),
    ("new", "year's", "eve"): (12, 31),
    ("may", "day"): (5, 1),
    ("armistice", "day"): (11, 11),
    ("bastille", "day"): (7, 14),
    ("independence", "day"): (7, 4),
    ("all", "saints'", "day"): (11, 1),
    ("st", "patrick's", "day"): (3, 17),
    ("michaelmas",): (9, 29),
    ("lady", "day"): (3, 25),
    ("midsummer", "day"): (6, 24),
    ("candlemas",): (2, 2),
    ("martinmas",): (11, 11),
    ("epiphany",): (1, 6),
    ("twelfth", "night"): (1, 5),
    ("valentine's", "day"): (2, 14),
    ("halloween",): (10, 31),
    ("midsummer", "eve"): (6, 23),
    ("all", "souls'", "day"): (11, 2),
    ("all", "hallows'", "eve"): (10, 31),
    ("lammas",): (8, 1),
    ("lammas", "day"): (8, 1),
    ("hallowmas",): (11, 1),
    ("holy", "innocents'", "day"): (12, 28),
    ("childermas",): (12, 28),
    ("twelfth", "day"): (1, 6),
    ("guy", "fawkes", "night"): (11, 5),
    ("guy", "fawkes", "day"): (11, 5),
    ("bonfire", "night"): (11, 5),
    ("burns", "night"): (1, 25),
    ("walpurgis", "night"): (4, 30),
    ("remembrance", "day"): (11, 11),
    ("anzac", "day"): (4, 25),
}
# Days of saints, with `St` before and `Day` behind.
SAINTS = {
    "agnes's": (1, 21), "agatha's": (2, 5), "valentine's": (2, 14), "david's": (3, 1), "patrick's": (3, 17), "george's": (4, 23),
    "mark's": (4, 25), "barnabas'": (6, 11), "john's": (6, 24), "peter's": (6, 29), "swithin's": (7, 15), "swithun's": (7, 15),
    "margaret's": (7, 20), "james's": (7, 25), "anne's": (7, 26), "olaf's": (7, 29), "lawrence's": (8, 10), "bartholomew's": (8, 24),
    "giles's": (9, 1), "matthew's": (9, 21), "michael's": (9, 29), "luke's": (10, 18), "crispin's": (10, 25), "simon's": (10, 28),
    "martin's": (11, 11), "hugh's": (11, 17), "cecilia's": (11, 22), "clement's": (11, 23), "catherine's": (11, 25),
    "katherine's": (11, 25), "andrew's": (11, 30), "barbara's": (12, 4), "nicholas's": (12, 6), "nicholas'": (12, 6),
    "lucy's": (12, 13), "thomas's": (12, 21), "stephen's": (12, 26), "sylvester's": (12, 31),
}  # fmt: skip
FEASTS |= {("st", saint, "day"): date for saint, date in SAINTS.items()}
# Feasts that move with Easter, and how many days they fall after it.
OF_EASTER: dict[tuple[str, ...], int] = {
    ("easter", "day"): 0, ("easter", "sunday"): 0, ("easter", "monday"): 1, ("easter", "tuesday"): 2, ("easter", "eve"): -1,
    ("easter",): 0, ("shrove", "tuesday"): -47, ("ash", "wednesday"): -46, ("palm", "sunday"): -7, ("maundy", "thursday"): -3,
    ("good", "friday"): -2, ("holy", "saturday"): -1, ("ascension", "day"): 39, ("whit", "sunday"): 49, ("whitsunday",): 49,
    ("whitsun",): 49, ("pentecost",): 49, ("whit", "monday"): 50, ("whit", "tuesday"): 51, ("trinity", "sunday"): 56,
    ("corpus", "christi"): 60,
}  # fmt: skip
MOVABLE = frozenset(words[0] for words in OF_EASTER) | {"ramadan", "passover", "lent", "advent"}

# Era or reign: name to the year before its first.
ERAS = {
    "meiji": 1867, "taisho": 1911, "taishō": 1911, "showa": 1925, "shōwa": 1925, "heisei": 1988, "reiwa": 2018,
    "minguo": 1911, "guangxu": 1874, "tongzhi": 1861, "xianfeng": 1850, "daoguang": 1820, "jiaqing": 1795,
    "qianlong": 1735, "yongzheng": 1722, "kangxi": 1661, "xuantong": 1908,
}  # fmt: skip
BEFORE_CHRIST = frozenset({"bc", "bce"})
AFTER_CHRIST = frozenset({"ad", "ce"})

PARTS = {
    "early": "early", "mid": "mid", "late": "late", "beginning": "early", "start": "early", "middle": "mid",
    "end": "late", "close": "late", "opening": "early",
}  # fmt: skip
