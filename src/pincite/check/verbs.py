"""Which words of a sentence are its verbs, as far as forms and neighbours tell."""

from __future__ import annotations

from collections.abc import Sequence

from pincite.check.words import stems
from pincite.quantity.wordset import word_set

AUXILIARIES = word_set(
    """
    is was were are be been being am has have had having do does did will would shall should can could may might
    must
    """
)
DETERMINERS = word_set("a an the this that these those his her its their our my your no every each some any")
PREPOSITIONS = word_set(
    """
    of in on at by for from with without to into onto over under above below between among against across along
    around after before during since until till through throughout towards toward upon per via near beside behind beyond within
    about
    """
)
PRONOUNS = word_set("he she it they we i you who which that this these those both neither all others one whom whose")

_PAST = word_set(
    """
    began begun broke broken brought built bought caught chose chosen came cost crept cut dealt drew drawn drank drunk drove
    driven ate eaten fell fallen fed felt fought found fled flew flown forbade forbidden forgot forgotten forgave froze frozen
    got gave given went gone ground grew grown hung heard hid hidden hit held hurt kept knew known laid lain led left lent let
    lay lit lost made meant met paid put quit read rode ridden rang rose risen ran run said saw seen sought sold sent set shook
    shaken shone shot showed shown shrank shrunk shut sang sung sank sunk sat slept slid spoke spoken spent spread sprang
    sprung stood stole stolen stuck struck stricken swore sworn swept swam swung took taken taught tore torn told thought threw
    thrown understood woke wore worn wept won wound withdrew withdrawn wrote written bore born became become overcame overcome
    overthrew undertook undertaken beat beaten bent bled blew blown bred burst cast clung dug dwelt fit flung knelt leant leapt
    learnt rid shed slain slew slit spat spelt spilt split strode strove swelled swollen thrust trod trodden upset mistook
    outlived outnumbered burnt spoilt arose arisen awoke foresaw foreseen forsook forsaken overran overtook overtaken rebuilt retook retaken
    withheld withstood underwent undergone outran outgrew outsold sewn sown strewn stung stank shorn smelt wove woven bade mown hewn
    """
)
_PRESENT = word_set(
    """
    gives says puts counts lists speaks holds lies stands runs makes takes comes goes shows contains carries measures
    weighs costs earns pays receives employs owns remains dates begins ends opens closes rises falls grows finds reaches lives dies
    dissents admits claims estimates reports states writes thinks believes maintains notes records tells wants has
    """
)
_NOUNS_TOO = word_set(
    """
    shot cost costs cut hit set wound left run read put spread split ground saw felt bore rose found lay orders
    claims states records reports notes ends falls runs marks counts
    """
)
_NOT_VERBS = word_set(
    """
    hundred indeed speed seed need breed aged deed feed shed sped weed reed naked sacred hatred kindred wicked
    rugged crowded armed united so-called
    spring string evening morning building meeting feeling wedding shipping mining farming fishing shilling sterling nothing something
    anything everything king ceiling railing clothing housing engineering beginning crossing landing opening
    """
)
_BASE = word_set(
    """
    accept admit allow appear ask begin believe belong bring build buy call carry cause claim close come contain cost count cover deny
    depend earn employ end enter estimate expect fall fill find follow fly form gain get give go grow hold include join keep know land
    lead leave lend lie live lose make mean measure meet need occupy offer open own pass pay plan produce propose prove provide publish
    put raise reach receive recommend reject remain report require rest return rise run say see sell send serve set show sink stand start
    state stay stop suffer supply support take tell think travel try turn use vote wait want weigh win work write
    """
)
_PLURAL_PRONOUNS = word_set("they we you i who which that")
_COUNTS = word_set("one two three four five six seven eight nine ten dozen hundred thousand million")
LIGHT = stems("be have do make take get come go give put let set hold keep become remain stand lie")
"""Verbs that say little by themselves."""
TELLING = stems("count counted reckon reckoned estimate estimated compute computed calculate calculated")
"""Verbs that say how somebody came by a number, which tells nothing of what it counts."""


def is_verb(words: Sequence[str], at: int) -> bool:
    """Whether the word at a place of a part of a sentence (in small letters) is a verb, or a participle used as one."""
    word = words[at]
    if word in AUXILIARIES:
        return True
    before = words[at - 1] if at else ""
    if before[:1].isdecimal():
        before = "ten"
    if before in DETERMINERS or before in PREPOSITIONS:
        return False
    if word in _NOUNS_TOO:
        after = words[at + 1] if at + 1 < len(words) else ""
        if before not in DETERMINERS and (after in DETERMINERS or after[:1].isdecimal() or after in _COUNTS):
            return before not in _COUNTS
        return before not in _COUNTS and not any(near in DETERMINERS for near in words[max(0, at - 2) : at])
    if word in _PAST or word in _PRESENT:
        return True
    if word.endswith("ed") and len(word) > 3 and word not in _NOT_VERBS:
        return True
    if at == 0 and word.endswith("ing") and len(word) > 5 and word not in _NOT_VERBS:
        return True
    if word == "not":
        return False
    if before == "not" and at > 1:
        before = words[at - 2]
    if word in _BASE and (before in _PLURAL_PRONOUNS or (before.endswith("s") and not before.endswith(("ss", "us", "is")))):
        after = words[at + 1] if at + 1 < len(words) else ""
        return after in DETERMINERS or after in PREPOSITIONS or not after or after[:1].isdecimal()
    return before in {"will", "would", "shall", "should", "can", "could", "may", "might", "must", "did"} and word.isalpha()
