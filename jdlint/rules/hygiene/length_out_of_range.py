from collections.abc import Iterator, Mapping
from typing import ClassVar

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.rules.rule import Hit, Rewrites, Rule


class LengthOutOfRange(Rule):
    """The posting is very short or very long.

    What it flags:
        Fewer than 250 or more than 1,100 words.

    Why it matters:
        Too short leaves out what a candidate needs to know; too long is not read. Studies disagree on where that
        begins, so this is advice and off by default.

    Bad:
        Responsibilities
        - Own the roadmap of our AI assistant.

    Good:
        About us
        - We make planning software for hospitals. One model is live: it forecasts how many beds each ward needs
          tomorrow, and forty wards plan with it. Two pilots run on a managed language model, and half of our notes are
          not labeled yet. You join two data scientists, a data engineer and four software engineers, and report to the
          head of product; an ML engineer starts in June.
        Responsibilities
        - Estimate what each idea for AI can return, given the limits of the model, the effort and our people, before
          we spend anything on it.
        - Define with nurses how far off a forecast may be before it does harm, on which test set we check it, and who
          reviews the failures.
        - Find out whether the notes may be used at all, who owns them, and what it would take to label them well.
        - Plan the experiments of each month with the data scientists, sit with two wards while they work with the
          result, and change course when it does not help them.
        - Weigh hosted models against our own with engineering: quality, latency, privacy and cost for each ward.
        - Decide when a person must look at a forecast, and what we tell a ward on the day the model is wrong.
        - Line this work up with the data platform, so that the operating rooms can reuse it next year.
        Requirements
        - You have taken one product with AI in it to users, in a job or in a project of your own, and can walk us
          through what you measured.
        - You know how hospitals work, or learn a field like it quickly and with respect for those who do.
        - You keep people calm and honest when a model misbehaves and the date slips.
        How we hire
        - A call, a walk through one project of yours, a talk about a real trade-off with two engineers, and a product
          talk with two nurses. You hear from us within three days after each.

    When it does not apply:
        - Unless it is selected.

    Source:
        - study: Appcast on clicks that become applications: 4,000 to 5,000 characters.
          https://jobmarketmonitor.com/2015/03/19/long-or-short-job-descriptions-and-titles-click-to-applies-are-up-to-five-times-higher-for-job-descriptions-between-2000-to-10000-characters/
        - study: LinkedIn: under 150 words get more applications.
          https://business.linkedin.com/talent-solutions/recruiting-tips/7-job-post-tips
        - study: Textio: 300 to 700 words. https://textio.com/blog/how-to-write-your-best-job-post-ever-part-2

    Known limits:
        Words of benefits and boilerplate count too.
    """

    code = "GN801"
    name = "length-out-of-range"
    severity = Severity.INFO
    default = False
    suggestion = "advice"
    options: ClassVar[Mapping[str, float]] = {"shortest": 250, "longest": 1100}
    units: ClassVar[Mapping[str, str]] = {
        "shortest": "words of the posting; a proposal around two studies (300 to 700 words, 4,000 to 5,000 characters)",
        "longest": "words of the posting; as `shortest`",
    }
    rewrites = Rewrites(
        early="Stage and data in two sentences, the team, five to seven duties, five must-haves, the hiring steps.",
        scaling="What is live, what is next, who does what, five to seven duties, five must-haves, the hiring steps.",
        mature="The portfolio, the partners, five duties, five must-haves, how you develop people, the hiring steps.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        words = len(posting.source.text.split())
        if not options["shortest"] <= words <= options["longest"]:
            direction = "short" if words < options["shortest"] else "long"
            yield Hit(
                f"{words} words are {direction}: studies disagree, but {options['shortest']:.0f} to "
                f"{options['longest']:.0f} "
                "words suit most postings."
            )
