"""Verbs by what they say about whose work it is, with all their forms.

Sources: the verbs of O*NET 15-2051 and 15-1243.01, ESCO 2511.4 and GitLab's job families for the builders; the article
and public AI PM postings for deciding, partnering and knowing. Lemmas are American; British forms fold into them.
"""

from typing import Final, Literal, NamedTuple

VerbClass = Literal[
    "make",  # brings a thing into being: build, develop, write
    "train",  # what is done to a model only: train, fine-tune
    "operate",  # keeps a thing running: deploy, maintain
    "prepare",  # what is done to data: clean, ingest
    "analyze",  # looks into data
    "perform",  # does the activity its object names: conduct, run
    "weak",  # own, manage, drive: says little without its object
    "decide",  # sets strategy, bar, criteria
    "partner",  # guides or works with those who do it
    "enable",  # lets others do it
    "know",  # understands it
    "use",  # with a tool
    "have",  # have built, be responsible for
    "plain",  # any other verb
]

_LEMMAS: Final[dict[VerbClass, str]] = {
    "make": """
        build develop create design implement construct engineer write code program author architect produce
        craft generate prototype assemble script
    """,
    "train": """
        train retrain tune finetune pretrain fit calibrate quantize distill validate backtest parameterize
    """,
    "operate": """
        deploy productionize productize operationalize serve host containerize maintain operate monitor
        automate orchestrate scale optimize schedule debug troubleshoot administer provision configure
        migrate integrate refactor instrument dockerize benchmark test
    """,
    "prepare": """
        clean cleanse preprocess process wrangle label annotate transform ingest extract load query scrape
        mine munge impute normalize aggregate curate collect gather consolidate blend model featurize
        structure prepare source
    """,
    "analyze": """
        analyze explore visualize investigate examine study interpret forecast predict quantify
    """,
    "perform": """
        perform conduct run execute do apply undertake carry complete handle practice
    """,
    "weak": """
        own manage drive lead improve enhance oversee deliver contribute participate evolve ship launch
        iterate expand extend grow direct head spearhead champion accelerate refine upgrade modernize
        establish provide support advance update report publish research assist experiment innovate
        strengthen increase reduce solve tackle work transition release
    """,
    "decide": """
        define set decide prioritize choose select assess evaluate size scope frame specify approve
        negotiate measure articulate shape steer balance weigh recommend sequence stop sunset justify
        challenge plan track present demo communicate explain educate hire advise determine identify
        formulate review propose translate document outline clarify synthesize map position price monetize
        pitch advocate evangelize represent discover audit oversee govern inform influence agree judge own
    """,
    "partner": """
        partner collaborate coordinate liaise align guide mentor coach brief facilitate bridge connect
        interface engage cooperate consult pair help supervise inspire motivate rally meet listen interact
        join unite involve
    """,
    "enable": """
        enable empower allow let ensure help encourage equip
    """,
    "know": """
        know learn understand grasp appreciate speak read discuss
    """,
    "use": """
        use leverage utilize employ harness apply
    """,
    "have": """
        have be include require demonstrate show involve possess bring
    """,
    "plain": """
        make take give keep turn move come go see think want need love enjoy care thrive seek look find get
        stay follow act become answer respond address join offer receive earn change start finish begin
        continue adapt manage operate say pull push test feed power fuel sit spend talk write visit
        interview sell market onboard adopt attend roll derive uncover extract relay buy rent license wait
        put fit settle hear judge estimate miss raise resolve fix close submit file request escalate secure
        protect comply hold share tell convey capture foster cultivate nurture promote preserve achieve
        reach exceed meet succeed win gain retain attract recruit convert delight surprise surface detect
        prevent mitigate minimize maximize streamline simplify ideate brainstorm envision imagine conceive
        conceptualize pioneer catalyze revolutionize disrupt reinvent rethink reshape redefine rebuild
        embed weave plug unify focus specialize strive exist empathize commit excel
        transcribe remove eliminate introduce consider exercise maintain pursue spot flag remain travel help
        believe value treat respect welcome celebrate trust rely depend build
    """,
}
_IRREGULAR: Final = {
    "built": "build",
    "wrote": "write",
    "written": "write",
    "led": "lead",
    "ran": "run",
    "running": "run",
    "made": "make",
    "making": "make",
    "took": "take",
    "given": "give",
    "understood": "understand",
    "drove": "drive",
    "driven": "drive",
    "chose": "choose",
    "did": "do",
    "done": "do",
    "doing": "do",
    "does": "do",
    "has": "have",
    "had": "have",
    "having": "have",
    "been": "be",
    "being": "be",
    "is": "be",
    "are": "be",
    "was": "be",
    "were": "be",
    "am": "be",
    "modeling": "model",
    "modeled": "model",
    "labeling": "label",
    "labeled": "label",
    "knew": "know",
    "known": "know",
    "overseen": "oversee",
    "brought": "bring",
    "found": "find",
    "kept": "keep",
    "seen": "see",
    "grown": "grow",
    "sold": "sell",
    "analyzed": "analyze",
    "fed": "feed",
    "solving": "solve",
}
_FINITE: Final = frozenset({"does", "has", "is", "are", "was", "were", "am"})
NOUN_TOO: Final = frozenset(
    "design plan process report program code label query model test source work research scale lead support "
    "monitor release need demo review map track frame challenge influence change start study project experiment "
    "practice access market power fuel head host set structure use show coach interface benchmark forecast pitch "
    "audit measure document schedule price size scope stop fit run approach increase offer sequence position "
    "partner help update transition script prototype advance sprint upgrade engage own direct balance present "
    "mine blend focus answer say engineer act feed push talk visit interview love care look find value trust "
    "request file share close flag surprise delight fix exercise raise surface capture treat respect travel "
    "welcome".split()
)
"""Verbs whose base form is as often a noun or an adjective: they need a verb's place and an object to count."""

GERUND_TOO: Final = frozenset(
    "engineering marketing testing training modeling planning reporting programming processing pricing hiring".split()
)
"""Forms in -ing that are as often a function or an activity: they need an object to count as verbs."""

Form = Literal["base", "s", "ing", "ed"]
_DOUBLING: Final = frozenset("embed commit submit excel program debug equip".split())
"""Verbs of two syllables that are stressed on the second, or double their last letter all the same."""


class Verb(NamedTuple):
    """One form of a verb."""

    lemma: str
    verb_class: VerbClass
    form: Form


def doubles(lemma: str) -> bool:
    """Whether the last consonant is doubled before an ending: plan, planning; embed, embedded."""
    if lemma in _DOUBLING:
        return True
    one_syllable = sum(letter in "aeiouy" for letter in lemma) == 1
    return one_syllable and len(lemma) > 2 and lemma[-1] not in "aeiouwxy" and lemma[-2] in "aeiou"


def _forms(lemma: str) -> tuple[tuple[str, Form], ...]:
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe")):
        stem = lemma[:-1]
        return ((lemma, "base"), (lemma + "s", "s"), (stem + "ing", "ing"), (lemma + "d", "ed"))
    if lemma.endswith("y") and lemma[-2] not in "aeou":
        return ((lemma, "base"), (lemma[:-1] + "ies", "s"), (lemma + "ing", "ing"), (lemma[:-1] + "ied", "ed"))
    plural = "es" if lemma.endswith(("ss", "sh", "ch", "x", "o")) else "s"
    stem = lemma + lemma[-1] if doubles(lemma) else lemma
    return ((lemma, "base"), (lemma + plural, "s"), (stem + "ing", "ing"), (stem + "ed", "ed"))


def _all_verbs() -> dict[str, Verb]:
    verbs: dict[str, Verb] = {}
    classes: dict[str, VerbClass] = {}
    for verb_class, lemmas in _LEMMAS.items():
        for lemma in lemmas.split():
            if lemma in classes:
                continue
            classes[lemma] = verb_class
            for word, regular in _forms(lemma):
                verbs.setdefault(word, Verb(lemma, verb_class, regular))
    for word, lemma in _IRREGULAR.items():
        form: Form = "ing" if word.endswith("ing") else "s" if word in _FINITE else "ed"
        verbs[word] = Verb(lemma, classes.get(lemma, "plain"), form)
    return verbs


VERBS: Final = _all_verbs()
"""Every form of every verb, by lower-case word in American spelling."""


_AMERICAN_ENDINGS: Final = (
    ("ising", "izing"),
    ("ised", "ized"),
    ("ises", "izes"),
    ("ise", "ize"),
    ("yse", "yze"),
    ("ysing", "yzing"),
    ("ysed", "yzed"),
    ("elling", "eling"),
    ("elled", "eled"),
)
_known: dict[str, Verb | None] = {}
_REMEMBERED_WORDS: Final = 50_000


def verb_of(word: str) -> Verb | None:
    """The verb a lower-case word is a form of, in either spelling, or None."""
    try:
        return _known[word]
    except KeyError:
        verb = VERBS.get(word) or _american(word) or _unlisted(word)
        if len(_known) < _REMEMBERED_WORDS:
            _known[word] = verb
        return verb


def _american(word: str) -> Verb | None:
    for ending, american in _AMERICAN_ENDINGS:
        if word.endswith(ending):
            return VERBS.get(word[: -len(ending)] + american)
    return None


def _unlisted(word: str) -> Verb | None:
    """ "internalize", "internalizing": a verb by its ending alone."""
    if len(word) < 7:
        return None
    if word.endswith(("ize", "ify")):
        return Verb(word, "plain", "base")
    return Verb(word, "plain", "ing") if word.endswith(("izing", "ifying")) else None
