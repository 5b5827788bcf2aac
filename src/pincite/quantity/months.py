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
    ("st", "valentine's", "day"): (2, 14),
    ("valentine's", "day"): (2, 14),
    ("halloween",): (10, 31),
}
MOVABLE = frozenset({"easter", "whitsun", "pentecost", "ramadan", "passover", "lent", "advent"})

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
