"""English inflection, both ways: all forms of a word, and the same form of another word.

Written as rules and one table of irregular words, because a form list maps every form to one
lemma only (*hanging* is a noun there) and the suggestions need to say *kicked* → *died*.
"""

from functools import cache

# base past participle; the -s and -ing forms are regular.
_IRREGULAR = """
arise arose arisen; awake awoke awoken; bear bore borne; beat beat beaten; become became become;
begin began begun; bend bent bent; bet bet bet; bid bid bid; bind bound bound; bite bit bitten;
bleed bled bled; blow blew blown; break broke broken; breed bred bred; bring brought brought;
build built built; burn burnt burnt; burst burst burst; buy bought bought; cast cast cast;
catch caught caught; choose chose chosen; cling clung clung; come came come; cost cost cost;
creep crept crept; cut cut cut; deal dealt dealt; dig dug dug; do did done; draw drew drawn;
dream dreamt dreamt; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen;
feed fed fed; feel felt felt; fight fought fought; find found found; flee fled fled;
fling flung flung; fly flew flown; forbid forbade forbidden; forget forgot forgotten;
forgive forgave forgiven; freeze froze frozen; get got got; give gave given; go went gone;
grind ground ground; grow grew grown; hang hung hung; have had had; hear heard heard;
hide hid hidden; hit hit hit; hold held held; hurt hurt hurt; keep kept kept; kneel knelt knelt;
know knew known; lay laid laid; lead led led; lean leant leant; leap leapt leapt;
learn learnt learnt; leave left left; lend lent lent; let let let; lie lay lain; light lit lit;
lose lost lost; make made made; mean meant meant; meet met met; pay paid paid; put put put;
quit quit quit; read read read; ride rode ridden; ring rang rung; rise rose risen; run ran run;
saw sawed sawn; say said said; see saw seen; seek sought sought; sell sold sold; send sent sent;
set set set; sew sewed sewn; shake shook shaken; shed shed shed; shine shone shone;
shoot shot shot; show showed shown; shrink shrank shrunk; shut shut shut; sing sang sung;
sink sank sunk; sit sat sat; sleep slept slept; slide slid slid; smell smelt smelt;
sow sowed sown; speak spoke spoken; spend spent spent; spill spilt spilt; spin spun spun;
spit spat spat; split split split; spoil spoilt spoilt; spread spread spread;
spring sprang sprung; stand stood stood; steal stole stolen; stick stuck stuck;
sting stung stung; stink stank stunk; stride strode stridden; strike struck struck;
swear swore sworn; sweep swept swept; swell swelled swollen; swim swam swum;
swing swung swung; take took taken; teach taught taught; tear tore torn; tell told told;
think thought thought; throw threw thrown; tread trod trodden; understand understood understood;
undo undid undone; wake woke woken; wear wore worn; weave wove woven; weep wept wept;
win won won; wind wound wound; withdraw withdrew withdrawn; wring wrung wrung;
write wrote written
"""
_PLURALS = """
man men; woman women; child children; foot feet; tooth teeth; goose geese; mouse mice;
louse lice; ox oxen; person people; knife knives; life lives; wife wives; half halves;
leaf leaves; loaf loaves; wolf wolves; thief thieves; shelf shelves; calf calves; self selves;
hoof hooves; sheaf sheaves; dwarf dwarves; die dice; penny pence
"""
_REGULAR = """
act add admit agree aim answer appear apply ask attack attend attract avoid back bark bask bother
bounce brag call carry cause change chase cheat clear climb close collapse compare complain
cook count cover cram crash cry dance decide deceive deliver deny depend deserve despise die
dodge drag drop dump earn eliminate end enjoy enter escape exaggerate exist explain express face
fail fancy fill finish flirt flog follow fool force fuss gather gloat grab grasp grumble handle
happen hate haul help hint hope hurry ignore insist itch jump kick kill knock laugh lick like
listen live long look loaf love manage marry mess mince miss mock move name need nip notice obey
offer open order pack part pass pester pick pile pinch place play please pluck point pop pour
praise pretend procrastinate promise pry pull push raise rain ramble rant refuse regret relax
rely remain remember remove reveal revel rock roll ruin rush sail save scare scold scrape scream
separate settle shout skate skip slack sleep slip smoke sob solve spare squander squeeze stand
starve start state stay stir stop strain strip stumble suffer suit support swallow talk tease
thrash thrive tire toil toss touch trick trip trust try turn twiddle use vanish wait walk want
waste watch whip wink wipe work worry yearn yell
"""
# burned and burnt
_DOUBLE_PAST = frozenset(
    {"burn", "dream", "kneel", "lean", "leap", "learn", "smell", "spill", "spoil", "light"}
)
_VOWELS = frozenset("aeiou")
# Words of two syllables stressed at the end double their consonant as those of one do.
_DOUBLING = frozenset(
    {"begin", "commit", "permit", "refer", "prefer", "occur", "forget", "regret", "admit"}
)


def _rows(table: str) -> list[list[str]]:
    return [row.split() for row in table.replace("\n", " ").split(";")]


@cache
def _verbs() -> dict[str, tuple[str, str]]:
    return {base: (past, participle) for base, past, participle in _rows(_IRREGULAR)}


@cache
def _plurals() -> dict[str, str]:
    return {row[0]: row[1] for row in _rows(_PLURALS)}


def _doubles(word: str) -> bool:
    if len(word) < 3 or word[-1] in "wxy" or word[-1] in _VOWELS or word[-2] not in _VOWELS:
        return False
    if word in _DOUBLING:
        return True
    return word[-3] not in _VOWELS and sum(letter in _VOWELS for letter in word) == 1


def s_form(word: str) -> str:
    """The plural or the third person: *kisses*, *flies*, *feet* stays for nouns' own table."""
    if word in {"be", "have"}:
        return {"be": "is", "have": "has"}[word]
    if word.endswith(("s", "x", "z", "ch", "sh")) or word in {"go", "do", "hero", "potato"}:
        return word + "es"
    if word.endswith("y") and len(word) > 2 and word[-2] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def ing_form(word: str) -> str:
    """The present participle: *lying*, *making*, *hitting*."""
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")) and word != "be":
        return word[:-1] + "ing"
    return word + word[-1] + "ing" if _doubles(word) else word + "ing"


def ed_form(word: str) -> str:
    """The regular past: *tried*, *baked*, *stopped*."""
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and len(word) > 2 and word[-2] not in _VOWELS:
        return word[:-1] + "ied"
    return word + word[-1] + "ed" if _doubles(word) else word + "ed"


def past_forms(word: str) -> tuple[str, str]:
    """Past tense and past participle of a base form."""
    irregular = _verbs().get(word)
    return irregular or (ed_form(word), ed_form(word))


def inflections(word: str) -> frozenset[str]:
    """All forms of ``word`` as noun and verb; some do not exist, which is harmless."""
    if len(word) < 2 or not word.isascii() or not word.isalpha():
        return frozenset({word})
    forms = {word, s_form(word), ing_form(word), *past_forms(word)}
    if word in _DOUBLE_PAST:
        forms.add(ed_form(word))
    if word in _plurals():
        forms.add(_plurals()[word])
    if word == "get":
        forms.add("gotten")
    return frozenset(forms)


@cache
def base_forms() -> dict[str, str]:
    """Irregular form → base form, verbs and plurals together."""
    bases = {plural: singular for singular, plural in _plurals().items()}
    for base, (past, participle) in _verbs().items():
        bases.setdefault(past, base)
        bases.setdefault(participle, base)
    return bases


def possible_bases(form: str) -> tuple[str, ...]:
    """Base forms that could have made ``form``; most of them are no words."""
    found = [base_forms()[form]] if form in base_forms() else []
    for ending, replacements in (
        ("ies", ("y",)),
        ("es", ("", "e")),
        ("s", ("",)),
        ("ied", ("y",)),
        ("ed", ("", "e")),
        ("ying", ("ie",)),
        ("ing", ("", "e")),
    ):
        if form.endswith(ending) and len(form) > len(ending):
            stem = form[: -len(ending)]
            found += [stem + replacement for replacement in replacements]
            if ending in {"ed", "ing"} and len(stem) > 2 and stem[-1] == stem[-2]:
                found.append(stem[:-1])
    return tuple(dict.fromkeys(base for base in found if form in inflections(base)))


@cache
def _regular_verbs() -> frozenset[str]:
    return frozenset(_REGULAR.split())


def is_verb(word: str) -> bool:
    """Whether ``word`` is the base form of a verb this module is sure of."""
    return word in _verbs() or word in _regular_verbs() or word == "be"
