"""The small words that tell who does what: subjects, governors, prepositions, and nouns that stand for a verb."""

from typing import Final

ADVERBS: Final = frozenset(
    "also not never always even just still really very well hands on together personally independently "
    "individually yourself often simply both either primarily mainly successfully closely directly actively "
    "continuously end".split()
)
MODALS: Final = frozenset(
    "will can could would should must may might shall you'll they'll we'll they'd you'd i'll it'll who'll cannot "
    "can't won't don't doesn't didn't needn't do does did gonna".split()
)
RELATIVES: Final = frozenset({"who", "that", "which", "whose", "where"})
PREPOSITIONS: Final = frozenset(
    "of in for with by through on from about while when without than after before like including into across via "
    "using as per within between among over under throughout during against toward towards around at upon beyond "
    "onto alongside behind if because since until whenever once unless although though wherever whether how why "
    "what such where based so to".split()
)
CONJUNCTIONS: Final = frozenset({"and", "or", "/", ",", "then", "but", "nor"})
CANDIDATE_PRONOUNS: Final = frozenset({"you", "you'll", "you'd", "you've", "you're", "yourself", "your"})
OTHER_PRONOUNS: Final = frozenset(
    "we they it i he she we'll they'll we're they're we've they've it's we'd everyone anyone others everybody our "
    "their".split()
)
CANDIDATE_NOUNS: Final = frozenset(
    """someone somebody candidate person individual hire incumbent role position job manager owner lead leader
    director pm tpm professional builder thinker doer self-starter teammate colleague mission responsibility duty
    task responsible expert vp head opportunity chance""".split()
)
"""Nouns that mean the candidate where they are a subject ("the AI product manager builds", "your task is to")."""

PEOPLE_NOUNS: Final = frozenset(
    """engineer scientist analyst researcher developer designer architect team squad specialist partner stakeholder
    customer client user company people department function organization vendor contractor leader executive
    colleague teammate member expert group pod guild marketer practitioner business merchant student manager
    employee staff founder teacher clinician operator analytics engineering research science peer lab unit
    everyone annotator labeler""".split()
)
"""Nouns for those who may do the work instead of the candidate."""

KNOW_NOUNS: Final = frozenset(
    """understanding knowledge familiarity awareness interest passion appreciation exposure curiosity enthusiasm
    grasp literacy acquaintance comfortable familiar interested passionate aware curious conversant knowledgeable
    comfort sense excited insight literate""".split()
)
EXPERIENCE_NOUNS: Final = frozenset(
    """experience expertise proficiency proficient skill ability able background year expert mastery fluent fluency
    competence competency experienced capable capability record history aptitude skilled adept degree phd master
    bachelor competent command specialist practitioner hands proven strong advanced solid""".split()
)
EXPERIENCE_HEADS: Final = frozenset(
    """experience expertise proficiency proficient skill ability able background year expert mastery fluent fluency
    competence competency experienced capable record history aptitude skilled adept competent command responsible
    responsibility accountable accountability""".split()
)

DEVERBAL: Final = {
    "development": "develop",
    "design": "design",
    "implementation": "implement",
    "deployment": "deploy",
    "maintenance": "maintain",
    "training": "train",
    "creation": "create",
    "building": "build",
    "construction": "construct",
    "optimization": "optimize",
    "integration": "integrate",
    "migration": "migrate",
    "automation": "automate",
    "operation": "operate",
    "administration": "administer",
    "preparation": "prepare",
    "cleaning": "clean",
    "labeling": "label",
    "annotation": "annotate",
    "ingestion": "ingest",
    "extraction": "extract",
    "transformation": "transform",
    "analysis": "analyze",
    "engineering": "engineer",
    "coding": "code",
    "programming": "program",
    "tuning": "tune",
    "productionization": "productionize",
    "validation": "validate",
    "fine": "finetune",
    "writing": "write",
    "monitoring": "monitor",
    "testing": "test",
    "debugging": "debug",
    "modeling": "model",
}
"""Nouns that stand for a verb when "of" follows: "development of data pipelines"."""

TRANSPARENT: Final = frozenset(
    "set series suite range variety number library portfolio collection part piece majority family generation "
    "type kind class lot host array mix fleet combination version wide broad diverse aspect component backbone "
    "core heart lifecycle end".split()
)
"""Head nouns that stand for what follows their "of": "a range of models"."""

NEGATIONS: Final = frozenset(
    "rarely seldom hardly not never won't don't doesn't cannot can't needn't without no didn't isn't aren't nor "
    "neither".split()
)
NOT_NEGATIONS: Final = (
    ("not", "only"),
    ("not", "just"),
    ("not", "limited"),
    ("not", "merely"),
    ("not", "simply"),
    ("no", "less"),
    ("not", "least"),
    ("why", "not"),
    ("without", "fail"),
)
REPLACED: Final = (("rather", "than"), ("instead", "of"), ("as", "opposed"))
"""What follows these is what the candidate does not do."""

MODIFIER_PHRASES: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "state": (("state", "of", "the", "art"),),
    "end": (("end", "to", "end"),),
    "best": (("best", "in", "class"),),
    "day": (("day", "to", "day"),),
    "out": (("out", "of", "the", "box"),),
    "hands": (("hands", "on"),),
    "from": (("from", "scratch"),),
    "at": (("at", "scale"),),
    "in": (("in", "production"),),
    "0": (("0", "to", "1"),),
    "zero": (("zero", "to", "one"),),
}
"""Several words, by their first, that describe a noun or a verb and are never its object or its governor."""

VERB_PREFIXES: Final = frozenset("re co pre fine de over under out self cross a".split())
"""What a hyphen may join to a verb: "re-train", "co-create", "fine-tune", "cross-train"."""

DETERMINERS: Final = frozenset(
    "the a an our your their its this these those all any new high complex large scalable robust key major both "
    "each every".split()
)
"""Words that begin a noun phrase, so that the word before them was a verb."""
PHRASAL_VERBS: Final = frozenset({("set", "up"), ("stand", "up")})
"""Verbs of two words that mean bringing a thing into operation."""
