"""The table of idioms: number words that count nothing. To add one, add a line; the number word goes in angle brackets."""

from __future__ import annotations

from functools import lru_cache

PHRASES: tuple[str, ...] = tuple(
    line.strip()
    for line in """
    were <ten> a penny
    are <ten> a penny
    is <ten> a penny
    was <ten> a penny
    be <ten> a penny
    at <first>
    from the <first>
    <first> of all
    <first> and foremost
    in the <first> place
    in the <second> place
    <first> and last
    at <first> sight
    at <first> glance
    at <first> hand
    at <first> light
    <first> light
    <first> aid
    <first> name
    <first> names
    <first> lady
    <first> mate
    <second> mate
    <third> mate
    <fourth> mate
    <first> officer
    <first> secretary
    <first> minister
    <first> lord
    <first> sea lord
    <first> lieutenant
    <second> lieutenant
    <second> thoughts
    <second> thought
    <second> opinions
    <half> an eye
    <half> an ear
    <half> a mind
    <half> a chance
    <second> nature
    <second> sight
    <second> wind
    <second> fiddle
    <second> to none
    <second> best
    <second> only to
    <second> in command
    <second> guess
    <third> party
    <third> parties
    <third> degree
    <third> world
    <first> world
    <fourth> estate
    <fifth> column
    <fifth> columnists
    <sixth> sense
    <eleventh> hour
    <first> instance
    <first> principles
    <first> class
    <second> class
    <third> class
    <second> string
    <third> rail
    <fifth> wheel
    <seventh> heaven
    <first> fruits
    <one> another
    <twice> shy
    <one> by <one>
    <one> - by - <one>
    <one> and all
    <one> day
    <one> morning
    <one> evening
    <one> afternoon
    <one> night
    <one> or other
    <one> or another
    <one> thing
    <one> better
    at <naught>
    at <nought>
    to <naught>
    to <nought>
    for <nought>
    for <naught>
    <one> side
    <one> hand
    <one> way or another
    no <one>
    any <one>
    some <one>
    every <one>
    each <one>
    this <one>
    that <one>
    the <one>
    which <one>
    another <one>
    square <one>
    day <one>
    number <one>
    as <one>
    <one> after another
    <one> after the other
    <one> behind another
    <one> behind the other
    <one> above another
    <one> above the other
    <one> beside another
    <one> upon another
    <one> against another
    <one> in front of the other
    at <one> time
    <one> time
    <one> and the same
    <one> must
    <one> can
    <one> may
    <one> might
    <one> could
    <one> would
    <one> should
    <one> cannot
    <one> needs
    <one> hopes
    <one> feels
    <one> suspects
    <one> wonders
    <one> sees
    <one> finds
    <one> has to
    <one> 's
    <one> way
    <one> stroke
    for <one>
    the <one> hand
    on the <one>
    in <one> piece
    with <one> accord
    with <one> voice
    at <one> stroke
    in <one> go
    <one> of those
    <one> of these
    at <one> with
    <one> of us
    <one> of them
    <one> of you
    <one> of whom
    <one> of which
    <one> of his
    <one> of her
    <one> of its
    <one> of their
    <one> of my
    <one> of our
    in <two> minds
    my <two> cents
    his <two> cents
    her <two> cents
    their <two> cents
    your <two> cents
    put <two> and <two> together
    <two> and <two> together
    in <two>
    <two> by <two>
    in <twos> and <threes>
    by <twos> and <threes>
    <three> by <three>
    on all <fours>
    at <sixes> and <sevens>
    the <ten> commandments
    <nine> times out of <ten>
    <ten> to <one> he
    <ten> to <one> they
    on cloud <nine>
    dressed to the <nines>
    back to square <one>
    <seven> seas
    the <four> winds
    <twenty> questions
    <zero> in on
    <zero> sum
    ground <zero>
    absolute <zero>
    <zero> tolerance
    a <thousand> thanks
    <one> in the eye
    six of <one>
    <six> of <one> and half a dozen of the other
    a <million> miles
    thanks a <million>
    never in a <million> years
    a <thousand> times no
    close <quarters>
    <first> come
    <first> served
    in the <first> flush
    the <first> to admit
    a <second> time round
    catch <22>
    catch - <22>
    on <second> thoughts
    all <one>
    <one> such
    not <one> jot
    <one> and only
    <first> things <first>
    <one> last
    to <one> side
    on <one> side
    on <one> hand
    from <one> to the other
    from <one> another
    to <one> another
    a <second> opinion
    without a <second> thought
    a split <second>
    split <second>
    a <second> or two
    love at <first>
    <two> cheers
    play <second>
    <first> rate
    <second> rate
    <one> up
    <one> off
    <one> sided
    <one> way street
    <one> dimensional
    at <sixes>
    <once> more
    <once> again
    at <once>
    all at <once>
    <once> and for all
    <once> upon
    for <once>
    kill <two> birds with <one> stone
    <two> birds with <one> stone
    in <one> fell swoop
    at <one> fell swoop
    <one> fell swoop
    <nine> to <five>
    <nine> - to - <five>
    the whole <nine> yards
    <forty> winks
    <one> horse town
    think <twice>
    thought <twice>
    second to <none>
    by <halves>
    go <halves>
    better <half>
    <one> iota
    fifty <fifty>
    at <one> point
    at <one> stage
    by <one> account
    last but <one>
    next but <one>
    of <one> mind
    for <one> reason or another
    <one> reason or another
    by <one> accord
    <one> step at a time
    <one> at a time
    <one> jump ahead
    <one> step ahead
    <one> rule for
    from the very <first>
    at the very <first>
    <second> glance
    at <third> hand
    or <third> hand
    <second> hand
    <second> or third hand
    <second> officer
    <second> bite
    as to the <first>
    as to the <second>
    as to the <third>
    <eleventh> - hour
    <third> and last
    <second> and last
    for <two> ,
    in <two> shakes
    half of each
    <one> of a kind
    in <one> sense
    in <one> form or another
    <one> word
    <one> fine day
    <two> a penny
    a <one> - track
    on the <one> hand
    <six> feet under
    <two> - timing
    to the <nth>
    every <once> in a while
    <third> time lucky
    <first> cousin
    <first> cousins
    <second> cousin
    <second> cousins
    <second> home
    <second> language
    <first> language
    <third> age
    """.strip().splitlines()
)

Phrases = dict[str, dict[str, tuple[tuple[int, tuple[str, ...]], ...]]]
"""By number word and the word beside it (before it, else after it): how far in the number word stands, and all the words."""


@lru_cache(maxsize=8)
def phrase_table(rows: tuple[str, ...]) -> Phrases:
    """The phrases by each of their number words and a word beside it. Made once for each list of phrases."""
    found: dict[str, dict[str, list[tuple[int, tuple[str, ...]]]]] = {}
    for row in rows:
        words = tuple(word.strip("<>") for word in row.split())
        for at, word in enumerate(row.split()):
            if word[0] == "<":
                beside = words[at - 1] if at else words[1] if len(words) > 1 else ""
                found.setdefault(words[at], {}).setdefault(beside, []).append((at, words))
    return {
        word: {beside: tuple(sorted(places, key=lambda place: -len(place[1]))) for beside, places in rows_by.items()}
        for word, rows_by in found.items()
    }


BY_NUMBER_WORD = phrase_table(PHRASES)
