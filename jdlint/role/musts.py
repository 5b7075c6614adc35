"""Builders' skills among the musts: tools, methods and former jobs, asked for with or without a verb."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from jdlint.role.clauses import label_end
from jdlint.role.frames import Clauses, Frame, head_of
from jdlint.role.lexicon import OBJECT_DUTIES
from jdlint.role.profile import Duty, Family, Stance, Subject
from jdlint.role.stance import stance_of
from jdlint.vocabulary.grammar import EXPERIENCE_HEADS, KNOW_NOUNS
from jdlint.vocabulary.matcher import Match
from jdlint.vocabulary.product import PRODUCT_HEADS
from jdlint.vocabulary.roles import JOB_MATCHER, builder_of
from jdlint.vocabulary.tokens import Tokens

_STRONG: Final = frozenset(
    "expert expertise proficiency proficient strong advanced mastery fluent deep solid hands year fluency "
    "extensive expertly skilled excellent command proven in-depth depth".split()
)
_EXPERT: Final = frozenset("expert advanced proficient expertly extensive hands".split())
"""Knowledge with one of these before it is practice: "expert knowledge of PyTorch"."""
_SOFT: Final = frozenset(
    "familiar familiarity basic exposure conversational some conceptual awareness appreciation".split()
)
_SELF_SERVICE: Final = (
    ("data", "analysis"),
    ("own", "analysis"),
    ("prototyping",),
    ("prototype",),
    ("analyze", "data"),
    ("read", "code"),
    ("query", "data"),
)
"""Purposes for which a product manager may use a language: answering their own questions."""

_WORK: Final = frozenset({"experience", "background", "year"})
"""One of these stands where a former job is asked for, or "as" before it."""
_DEGREES: Final = frozenset("degree bsc msc bachelor master phd education diploma ba bs".split())
_ALTERNATIVES: Final = frozenset({"product", "pm", "management", "equivalent"})
_SENTENCE_ENDS: Final = frozenset({".", ";", "!", "?"})
_WHERE: Final = frozenset({"into", "in", "to", "within"})
_DENIED: Final = frozenset({"not", "no", "without", "never", "nor"})
_MANAGING: Final = frozenset({"product", "pm", "management"})
_WAYS_WITHIN: Final = 10
_OBJECT_SKILLS: Final = {
    "model-work": 0.8,
    "data-preparation": 0.8,
    "pipeline": 0.45,
    "ml-pipeline": 0.7,
    "operation": 0.8,
    "code": 0.8,
    "infrastructure": 0.6,
    "query": 0.3,
    "report": 0.4,
    "model": 0.45,
    "architecture": 0.45,
    "research": 1.6,
}
"""Builders' objects among the musts, and how surely they ask for a builder."""
_BOTH_LANGUAGES: Final = 1.25
"""Weight of a demand for two languages in one: a plain list of both is a whole demand."""
_PRACTICES: Final = frozenset(
    {"machine", "data", "nlp", "natural", "computer", "software", "analytics", "quantitative"}
)
"""First words of fields in which years of experience nearly ask for a builder ("five years in machine learning")."""
_HOMOGRAPHS: Final = frozenset("excel mode beam glue stitch git react ray hive caret bash helm linux".split())
"""Tools that are words, or that product managers use as well."""
_QUALIFIED: Final = (PRODUCT_HEADS - EXPERIENCE_HEADS - {"knowledge"}) | frozenset(
    "process team lifecycle life company cycle environment principle concept product packaging industry market "
    "organization stakeholder department field background tool ecosystem management practice method methodology "
    "challenge engineer scientist analyst certificate certification specialization specialty agent assistant copilot "
    "generation".split()
)
"""After one of these the phrase before it only says of what kind the thing is."""


def read_musts(tokens: Tokens, matches: Sequence[Match], clauses: Clauses, *, wished: bool) -> Iterator[Duty]:
    """Tools, methods, activities and former jobs a requirement asks for; `experience` where it means practice."""
    words = tokens.folded
    after_label = label_end(tokens)
    for match in matches:
        skill = _skill(match, words)
        if (
            skill is None
            or match.start < after_label
            or not _DENIED.isdisjoint(words[max(match.start - 3, 0) : match.start])
        ):
            continue
        frame = _frame_before(clauses, match.start)
        if "production" in words[match.start : match.end] and not _WHERE.isdisjoint(
            words[max(match.start - 3, 0) : match.start]
        ):
            continue  # "delivering products into production environments" names a place
        if skill.subject in ("code", "model") and _is_one_of_several_ways(words, match):
            continue
        weight = skill.weight * _strength(words, match, frame, activity=skill.subject != "tool")
        stance = _skill_stance(clauses.frames, frame, tokens, words, match.start)
        yield Duty(skill.subject, skill.family, stance, round(weight, 2), tokens, (match.start, match.end))
    if not wished:
        yield from _former_jobs(tokens, clauses)


def _is_one_of_several_ways(words: Sequence[str], match: Match) -> bool:
    """ "Product management or software development": whoever has done the one need not have done the other."""
    before = words[max(match.start - _WAYS_WITHIN, 0) : match.start]
    after = words[match.end : match.end + _WAYS_WITHIN]
    if "or" in words[: match.start] and not _DEGREES.isdisjoint(words[: match.start]):
        return True
    return ("or" in before and not _MANAGING.isdisjoint(before)) or ("or" in after and not _MANAGING.isdisjoint(after))


class _Skill(NamedTuple):
    subject: Subject
    family: Family
    weight: float


def _skill(match: Match, words: Sequence[str]) -> _Skill | None:
    following = words[match.end] if match.end < len(words) else ""
    factor = 0.3 if following in _QUALIFIED else 1.0
    if "languages" in match.lists:
        return _Skill("tool", "data_scientist", _BOTH_LANGUAGES * factor)
    for name in match.lists:
        if name.startswith("tool:"):
            family: Family = name[5:]  # type: ignore[assignment]
            if words[match.start] in _HOMOGRAPHS and match.end - match.start == 1:
                return _Skill("tool", family, 0.4 * factor)
            return _Skill("tool", family, (0.5 if family == "data_analyst" else 1.0) * factor)
    if "method" in match.lists:
        return _Skill("tool", "data_scientist", factor)
    for name in match.lists:
        if name.startswith("object:") and name[7:] in _OBJECT_SKILLS:
            subject, family = OBJECT_DUTIES[name[7:]]
            return _Skill(subject, family, _OBJECT_SKILLS[name[7:]] * factor)
    if "field" not in match.lists:
        return None
    if words[match.end - 1] == "experience" or (words[match.end - 1] == "background" and "year" in words):
        return _Skill("code", "software_engineer", 0.9 * factor)  # "seven years of engineering experience"
    if "year" not in words or words[match.start] not in _PRACTICES:
        return _Skill("tool", "data_scientist", 0.35 * factor)
    if words[match.start] == "software":  # "five years of software engineering"
        return _Skill("code", "software_engineer", 0.9 * factor)
    return _Skill("tool", "data_scientist", 0.49 * factor)


def _frame_before(clauses: Clauses, index: int) -> Frame | None:
    found = None
    for frame in clauses.frames:
        if frame.at > index:
            break
        found = frame
    return found


def _skill_stance(
    frames: Sequence[Frame], frame: Frame | None, tokens: Tokens, words: Sequence[str], index: int
) -> Stance:
    """Practice, unless the words say knowledge, or that others use the tool ("Python is what the teams use")."""
    if any(
        other.others and other.verb.verb_class == "use" and _is_one_sentence(words, other.at, index) for other in frames
    ):
        return "other"
    if frame is not None and _is_of_product_work(frame, tokens, index):
        return "decide"
    if frame is None:
        return "know" if _is_soft(words[:index]) or not KNOW_NOUNS.isdisjoint(words[:index]) else "experience"
    stance = stance_of(frame, tokens)
    if stance == "partner" and frame.verb.lemma == "work":  # "experience working with PyTorch" is no company to keep
        stance = "experience"
    if stance == "know" and any(word in _EXPERT for word in words[:index]):
        return "experience"
    if stance in ("own", "experience"):
        return "know" if _is_soft(words[:index]) else "experience"
    return stance


def _is_of_product_work(frame: Frame, tokens: Tokens, index: int) -> bool:
    """ "Own the roadmap for publication", "product management experience in Kubernetes": what the product is about."""
    if frame.noun:
        return frame.at < index and tokens.folded[frame.at - 1] in ("management", "pm", "manager", "owner")
    direct = next((phrase for phrase in frame.objects if not phrase.preposition), None)
    return direct is not None and direct.end <= index and tokens.folded[head_of(direct, tokens)] in PRODUCT_HEADS


def _is_soft(words: Sequence[str]) -> bool:
    """Familiarity, exposure, a working knowledge."""
    return not _SOFT.isdisjoint(words) or ("working", "knowledge") in pairwise(words)


def _is_one_sentence(words: Sequence[str], one: int, other: int) -> bool:
    return _SENTENCE_ENDS.isdisjoint(words[min(one, other) : max(one, other)])


def _strength(words: Sequence[str], match: Match, frame: Frame | None, *, activity: bool) -> float:
    """How hard the demand is: proficiency 1, plain experience or a bare list less, self-service in one language least.

    An activity ("model deployment") that somebody has merely met is known, not practiced: it counts less than a tool.
    """
    after = words[match.end : match.end + 10]
    for purpose in () if "languages" in match.lists else _SELF_SERVICE:
        if any(tuple(after[index : index + len(purpose)]) == purpose for index in range(len(after))):
            return 0.4
    if any(word in _STRONG for word in words):
        return 1.0
    if activity:
        return 0.55
    return 0.8 if frame is None else 0.75


def _former_jobs(tokens: Tokens, clauses: Clauses) -> Iterator[Duty]:
    """ "Experience as a machine learning engineer", unless product management is accepted instead."""
    jobs = JOB_MATCHER.find(tokens)
    for job in jobs:
        if _WORK.isdisjoint(tokens.folded) and not _is_named_with_as(tokens, job):
            continue
        beside = tokens.folded[max(job.start - _WAYS_WITHIN, 0) : job.end + _WAYS_WITHIN]
        if not _ALTERNATIVES.isdisjoint(beside):
            continue
        plural = tokens.words[job.end - 1].endswith("s")
        if plural or "with" in tokens.folded[max(0, job.start - 6) : job.start]:
            continue
        frame = _frame_before(clauses, job.start)
        stance: Stance = "experience" if frame is None or frame.noun else stance_of(frame, tokens)
        stance = "experience" if stance == "own" else stance
        family = builder_of(job)
        subject: Subject = "code" if family == "software_engineer" else "model"
        yield Duty(subject, family, stance, 0.9, tokens, (job.start, job.end), verb="work as")
        return


def _is_named_with_as(tokens: Tokens, job: Match) -> bool:
    """ "Worked as a data engineer"; a certificate "such as ML Engineer" is no job."""
    before = tokens.folded[max(job.start - 4, 0) : job.start]
    return "as" in before and "such" not in before
