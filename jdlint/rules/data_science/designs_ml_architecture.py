from collections.abc import Iterator, Mapping

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.rules.asking import asked, is_platform_role
from jdlint.rules.phrases import Phrases
from jdlint.rules.rule import Hit, Rewrites, Rule

_ENGINEER = Phrases(
    """
    engineering background, background in engineering, background in software, technical background, background
    in computer science, software engineering experience, experience as an engineer, experience in software
    engineering, computer science degree, degree in computer science
    """
)


class DesignsMlArchitecture(Rule):
    """The candidate is asked to design the technical architecture.

    What it flags:
        A duty or must-have to design system, data, ML or reference architectures. Advice at an early company that
        asks for (or welcomes) an engineering background, a warning elsewhere, an error at a mature company. For a
        platform product manager one level milder.

    Why it matters:
        The AI PM should weigh infrastructure options and say what users would pay for them. Drawing the design and
        answering for it is an architect's or a lead engineer's job.

    Bad:
        Responsibilities
        - Design our MLOps reference architecture.

    Good:
        Responsibilities
        - Weigh infrastructure options with the architect: cost, latency, lock-in.

    When it does not apply:
        - Discussing, challenging or choosing between options: that is the technical strand.
        - Information architecture, the architecture of a team or of a price list.
        - Early, when the posting names an engineering background.

    Source:
        - article: infrastructure choices are to be discussed; early on the AI PM may "contribute to architecture
          design if they have an engineering background".
        - practice: postings that add architecture to everything else ask for a person who does not exist.
          https://www.wjkim.com/series/unicorn/part-1
        - our proposal: the levels by maturity and the platform exception.

    Known limits:
        "Shape the architecture" is read as deciding with others.
    """

    code = "DS109"
    name = "designs-ml-architecture"
    severity = Severity.WARNING
    rewrites = Rewrites(
        early="If you have an engineering background, discuss the first architecture sketch with the engineers and "
        "say what users need from it.",
        scaling="Bring product constraints such as cost, latency and lock-in to architecture reviews.",
        mature="Align AI initiatives with the way our infrastructure evolves, and challenge choices that users would "
        "pay for.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        asks = tuple(asked(profile, "architecture"))
        severity = self._severity(posting, profile) if asks else self.severity
        for ask in asks:
            message = (
                f"{ask.quote(posting)} is usually an AI architect's {ask.noun}: "
                "write which options the person weighs, and with whom."
            )
            yield ask.hit(message, severity, "the architecture")

    def _severity(self, posting: Posting, profile: Profile) -> Severity:
        band = profile.maturity.band
        severity = Severity.ERROR if band == "mature" else self.severity
        if is_platform_role(posting, profile):
            severity = severity.lowered()
        return Severity.INFO if band == "early" and _welcomes_engineers(posting) else severity


def _welcomes_engineers(posting: Posting) -> bool:
    return any(
        _ENGINEER.within(posting.text_of(statement))
        for statement in posting.statements
        if statement.section not in ("about", "benefits", "boilerplate", "process")
    )
