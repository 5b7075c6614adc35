"""What a product manager's statement is about: AI substance by strand, ordinary product work, delivery, people."""

from collections.abc import Iterator, Sequence
from typing import Final

from jdlint.role.frames import Clauses, Frame
from jdlint.role.profile import Duty, Family, Stance, Subject
from jdlint.role.stance import stance_of
from jdlint.vocabulary.ai import SELF_EVIDENT
from jdlint.vocabulary.builders import OTHER_MODELS
from jdlint.vocabulary.grammar import PEOPLE_NOUNS, PREPOSITIONS
from jdlint.vocabulary.matcher import Match
from jdlint.vocabulary.tokens import Tokens

STRAND_OF: Final[dict[str, Family]] = {
    "evaluation": "technical",
    "data": "technical",
    "model-choice": "technical",
    "risk": "strategic",
    "feasibility": "strategic",
    "direction": "strategic",
    "alignment": "strategic",
    "experiment": "tactical",
}
"""The strand a subject of AI substance belongs to, after the article's three strands."""

_AI_TOKENS: Final = frozenset("ai ml llm llms genai gpt chatgpt nlp agentic mlops aiml openai anthropic".split())
_DIRECTIONS: Final = frozenset({"vision", "strategy", "roadmap", "direction"})
_DECORATING: Final = frozenset({"powered", "driven", "enabled", "based", "native", "first", "infused"})
"""What follows AI where it only adorns a product: the swap test of rule PM202."""
_QUESTIONS: Final = frozenset("what which whether how when where why if".split())
"""Words that open a question a product manager has to answer: "decide what the customer sees when ..."."""
_SUBJECT_WITHIN: Final = 4
_DOES_AI: Final = frozenset("model agent assistant chatbot copilot bot chatgpt claude gemini llm llms".split())
"""What behaves in some way; "how AI can help" says nothing of it."""
_QUESTION_REACH: Final = 6
"""Words between the question and its verb."""


_TECHNOLOGY: Final = frozenset(
    "ml llm llms genai gpt nlp agentic mlops generative neural rag multimodal transformer".split()
)


def names_technology(tokens: Tokens) -> bool:
    """Whether a statement says which AI it speaks of."""
    if not _TECHNOLOGY.isdisjoint(tokens.folded):
        return True
    text = " ".join(tokens.folded)
    return "machine learning" in text or "language model" in text


BUILT_PLATFORM: Final = 0.4
"""What an AI platform counts that is built, not steered: builders do that as well."""
NAMED_FUNCTION: Final = 0.15
"""What a product phrase counts that names colleagues rather than work."""
_NONE: Final = frozenset({"zero", "no", "without"})
"""A promise of none is no work on the thing: "zero hallucinations"."""
PLAIN_WEIGHT: Final = 0.5
"""A phrase of AI substance in a statement without an AI word."""


def count_ai_words(tokens: Tokens, matches: Sequence[Match], *, ambiguous: bool) -> int:
    """AI terms in a statement; the ambiguous ones (model, agent, prompt) count only where asked to."""
    count = 0
    for match in matches:
        inside = {tokens.folded[index] for index in range(match.start, match.end)}
        if "ai?" in match.lists and _is_other_model(tokens, match):
            continue
        sure = "ai" in match.lists or inside & _AI_TOKENS or {"machine", "learning"} <= inside
        if sure or (ambiguous and "ai?" in match.lists):
            count += 1
    return count


def _is_other_model(tokens: Tokens, match: Match) -> bool:
    """A business model, an operating model, a model canvas."""
    if tokens.folded[match.end - 1] not in ("model", "prediction", "agent"):
        return False
    before = tokens.folded[match.start - 1] if match.start else ""
    after = tokens.folded[match.end] if match.end < len(tokens) else ""
    return before in OTHER_MODELS or before == "fit" or after == "canvas"


def read_substance(
    tokens: Tokens, matches: Sequence[Match], clauses: Clauses, *, ai_words: int, requirement: bool
) -> Iterator[Duty]:
    """Duties of product managers, AI's and others', each with the stance of the verb before it."""
    if ai_words:
        yield from _direction(tokens, clauses)
        yield from _behavior(tokens, clauses)
    for match in matches:
        if match.start and tokens.words[match.start - 1] in _NONE:
            continue
        frame = _frame_of(clauses, match)
        stance: Stance = ("know" if requirement else "own") if frame is None else _stance(frame, clauses, tokens)
        for subject, family, weight in _subjects(match, tokens, ai_words):
            verb = frame.verb.lemma if frame is not None else ""
            if subject == "product" and frame is not None and _names_company(frame, match, tokens):
                weight = min(weight, NAMED_FUNCTION)
            if subject == "alignment" and frame is not None and frame.verb.verb_class in ("make", "operate"):
                weight *= BUILT_PLATFORM
            yield Duty(subject, family, stance, weight, tokens, (match.start, match.end), verb=verb)


def _names_company(frame: Frame, match: Match, tokens: Tokens) -> bool:
    """Whether the phrase only names whom one works with: "with a team spanning user research and design"."""
    if frame.verb.verb_class != "partner" and frame.verb.lemma != "work":
        return False
    before = (word for word in reversed(tokens.words[frame.at + 1 : match.start]) if word in PREPOSITIONS)
    return next(before, "") in ("with", "alongside", "across", "between")


def _direction(tokens: Tokens, clauses: Clauses) -> Iterator[Duty]:
    """A vision, strategy or roadmap whose object is AI: "the roadmap for our ML products", not "our AI-powered app"."""
    for index, word in enumerate(tokens.folded):
        if word not in _DIRECTIONS:
            continue
        for other in range(index + 1, min(index + 12, len(tokens))):
            if tokens.words[other] in (".", ";"):
                break
            following = tokens.folded[other + 1] if other + 1 < len(tokens) else ""
            named = tokens.folded[other] in _AI_TOKENS or (
                tokens.folded[other] == "machine" and following == "learning"
            )
            if named and following not in _DECORATING:
                frame = next((frame for frame in reversed(clauses.frames) if frame.at <= index), None)
                stance: Stance = "own" if frame is None else stance_of(frame, tokens)
                verb = frame.verb.lemma if frame is not None else ""
                yield Duty("direction", "strategic", stance, 0.7, tokens, (index, other + 1), verb=verb)
                return


def _behavior(tokens: Tokens, clauses: Clauses) -> Iterator[Duty]:
    """How AI is to behave: "define how the assistant answers", "own how agents are monitored"."""
    words = tokens.folded
    for frame in clauses.frames:
        question = frame.at + 1
        if words[question : question + 1] != ["how"] or frame.noun:
            continue
        for subject in range(question + 1, min(question + 1 + _SUBJECT_WITHIN, len(words))):
            if words[subject] in PEOPLE_NOUNS:
                break
            if words[subject] in _DOES_AI:
                stance = stance_of(frame, tokens)
                verb = frame.verb.lemma
                yield Duty("model-choice", "technical", stance, 0.7, tokens, (question, subject + 1), verb=verb)
                break


def _frame_of(clauses: Clauses, match: Match) -> Frame | None:
    found = None
    for frame in clauses.frames:
        if frame.at >= match.end:
            break
        found = frame
    return found


def _stance(frame: Frame, clauses: Clauses, tokens: Tokens) -> Stance:
    """The frame's stance; what others do is the candidate's to decide where the sentence says "decide how they ..."."""
    stance = stance_of(frame, tokens)
    if stance != "other" or frame.negated:
        return stance
    if not _QUESTIONS.isdisjoint(tokens.words[max(frame.at - _QUESTION_REACH, 0) : frame.at]):
        return "decide"
    first = next((other for other in clauses.frames if not other.noun), frame)
    asks = tokens.words[first.at + 1] in _QUESTIONS if first.at + 1 < len(tokens) else False
    return "decide" if asks and not first.others and not first.negated else stance


def _subjects(match: Match, tokens: Tokens, ai_words: int) -> Iterator[tuple[Subject, Family, float]]:
    phrase = " ".join(tokens.folded[index] for index in range(match.start, match.end))
    for name in match.lists:
        if name.startswith("substance:"):
            subject: Subject = name[10:]  # type: ignore[assignment]
            if phrase in SELF_EVIDENT or ai_words:
                yield subject, STRAND_OF[subject], 1.0 if phrase in SELF_EVIDENT else 0.7
        elif name.startswith("plain:"):
            plain: Subject = name[6:]  # type: ignore[assignment]
            yield plain, STRAND_OF[plain], 0.7 if ai_words else PLAIN_WEIGHT
        elif name == "product":
            yield "product", "generalist_pm", 1.0
        elif name == "product~":
            yield "product", "generalist_pm", 0.5
        elif name == "product?":
            yield "product", "generalist_pm", 0.15
        elif name == "delivery":
            yield "delivery", "project_manager", 1.0
        elif name == "delivery?":
            yield "delivery", "project_manager", 0.4
        elif name == "people":
            yield "people", "soft_skill", 1.0
        elif name == "ai-tool":
            yield "ai-tool-use", "other", 0.5
