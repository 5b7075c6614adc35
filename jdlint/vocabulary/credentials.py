"""Degrees, certificates, and the words that make them optional or replaceable.

Level names are those of rules CR401 and CR404. Sources: the article (credentials below projects), and the wording of
public postings.
"""

from typing import Final

from jdlint.vocabulary.ai import AI_SURE
from jdlint.vocabulary.matcher import Matcher, phrases

PHD = phrases("phd, ph . d, ph . d ., doctorate, doctoral degree, doctoral")
MASTER = phrases("""
master degree, master in, master of, master or phd, master or doctorate, master or higher, master preferred, ms in
m . s ., m . s . in, msc, m . sc ., meng, m . tech, mba, m . b . a ., ms degree, ms or, or ms, bs / ms, ms / phd
advanced degree, graduate degree, postgraduate degree, postgraduate, post graduate degree, master / phd
bachelor / master
""")
BACHELOR = phrases("""
bachelor, bachelor degree, bachelor of science, bachelor of art, bs in, ba in, bs degree, ba degree, bs or, ba / bs
bs / ba, b . s ., b . a ., bsc, b . sc ., b . tech, b . e ., b . eng, undergraduate degree, university degree
college degree, degree in, degree required, academic degree, four year degree, 4 year degree, degree from
technical degree, engineering degree, stem degree, quantitative degree, computer science degree, degree holder
educational background in, academic background in, university graduate, college graduate, degree qualified
degree or, bachelor or master, bachelor or higher, relevant degree, university education, higher education in
degree level
""")
PEDIGREE = phrases("""
top tier university, top university, ivy league, russell group, tier 1 institute, tier 1 university, tier 1 college
top school, top tier school, faang, ex google, ex faang, ex mckinsey, mbb, first class honor, top tier consulting
iit, iim, premier institute, top business school, elite university, target school
""")
CERTIFICATE = phrases("""
certification, certificate, certified, nanodegree, pmp, csm, cspo, prince2, cipp, aigp, six sigma
safe certification, psm, pspo, certified scrum master, certified product owner, pmi acp
deep learning specialization, machine learning specialization, machine learning specialty, cloud ml engineer
azure ai engineer
""")

EQUIVALENT: Final = phrases("""
can count, may count, count toward, count for, may substitute, can substitute, may replace, can replace, equivalent
comparable experience, similar experience, in lieu, not required, not necessary, no degree, whether or not
does not matter, doesn't matter, self taught, substitute, alternatively, non traditional, regardless of, instead of
not a must, commensurate experience, or experience, lived experience, not essential, not mandatory, not needed
or a portfolio, or portfolio
""")
"""One of these opens another way in."""

OPTIONAL_WORDS: Final = frozenset(
    "preferred preferably ideally bonus desirable desired advantage advantageous asset welcome nice beneficial "
    "helpful optional "
    "favorable appreciated preference prefer".split()
)
PLUS_BEFORE: Final = frozenset({"a", "big", "huge", "strong", "definite", "real", "major", "considered"})
MUST_WORDS: Final = frozenset({"required", "must", "mandatory", "require", "requires", "essential"})

EXPERIENCE_ROUTE: Final = frozenset(
    "relevant related equivalent practical work working professional industry year of in and the comparable "
    "similar proven hands on "
    "demonstrated substantial significant prior previous extensive real world on the job applied minimum at least "
    "yr more".split()
)
"""What may stand between "or" and "experience" where experience replaces a degree."""
EXPERIENCE_WORDS: Final = frozenset(
    {"experience", "background", "training", "skill", "qualification", "knowledge", "expertise"}
)

NOT_BEFORE_A_CERTIFICATE: Final = frozenset(
    "company gift ssl tls digital birth product iso soc fda ce stock marriage organic hipaa for device".split()
)
NOT_AFTER_A_CERTIFICATE: Final = frozenset(
    "process program body requirement compliance testing company cost budget reimbursement authority support audit "
    "course prep fee b corp employer partner methodology method practice principle standard".split()
)
"""Beside a certificate, these make it the company's, the product's, or a benefit."""

CREDENTIAL_MATCHER: Final = Matcher(
    {
        "phd": PHD,
        "master": MASTER,
        "bachelor": BACHELOR,
        "pedigree": PEDIGREE,
        "certificate": CERTIFICATE,
        "equivalent": EQUIVALENT,
    }
)

AI_WORK: Final = (
    *AI_SURE,
    *phrases("""
recommendation, recommender, personalization, personalization engine, search ranking, relevance, predictive
intelligent, machine learning powered, ml based, ai based, ai first, ai / ml powered
"""),
)
PRODUCT_WORK = phrases("""
product, pm, product manager, product management, product owner, feature, application, solution, product team
system, platform, initiative, capability, project, program
""")
OTHER_ROUTE = phrases("""
equivalent, adjacent, similar, comparable, transferable, any context, not necessarily, side project
personal project, hackathon, course project, self taught, academic project, related role, related field
related domain, related industry, emerging technology, or related
""")
CLOSED_LOOP_MATCHER: Final = Matcher({"ai": AI_WORK, "product": PRODUCT_WORK, "route": OTHER_ROUTE})

SUCCESS = phrases("""
track record, proven record, proven success, proven result, proven delivery, demonstrated success
demonstrated history, demonstrable success, documented success, proven history
""")
"""What speaks of work carried out where the sentence says of what: "a track record of launching products"."""
RECORD = phrases("""
history of shipping, history of launching
history of delivering, history of building, history owning, history of taking, history of bringing, your portfolio
portfolio review, portfolio of work, portfolio of project, portfolio of your, portfolio that, bring a portfolio
share a portfolio, submit a portfolio, a portfolio or, a portfolio and, or a portfolio, or portfolio
portfolio walk through, work sample, side project, personal project, own project, hackathon, capstone
open source contribution, case study you, case study of your, case study from your, past project, previous project
project you have, project you led, something you built, something you have built, something you shipped
something you launched, project walk through, product you own, product you owned, product you built
product you launched, product you shipped, product you led, feature you shipped, feature you launched
work you are proud of, walk us through, show us something, show us one, show us a project, show us a product
show us your work, tell us about a product, tell us about a project, tell us about one, prototype you built
bring one ai project, bring one project, have carried an idea, have been responsible for a product, from zero to one
zero to one product, 0 to 1 product, evidence of shipped, evidence of launched, evidence of delivered
evidence of product, project start to finish, product implementation from start to finish, result you achieved
bring one example, bring an example
""")
"""What stands for work somebody has carried out."""
ANOTHER_WAY = phrases("""
equivalent experience, equivalent practical experience, or equivalent, equivalent work experience
equivalent professional experience, equivalent combination, combination of education and experience
combination of education and work, transferable experience, adjacent experience, comparable experience
non traditional background, unconventional background, self taught, in any context, not necessarily with the title
in lieu of a degree, in lieu of degree, in place of a degree, instead of a degree, experience in lieu
commensurate experience
""")
"""What opens another way than the credential."""
RECORD_MATCHER: Final = Matcher({"record": RECORD, "success": SUCCESS, "way": ANOTHER_WAY})

DELIVERED: Final = frozenset({"shipped", "launched", "released", "delivered"})
"""Done work by these verbs, before or as the attribute of a product: "have shipped a feature", "launched products"."""
HAD_A_HAND_IN: Final = frozenset(
    "built scaled taken took brought grown owned led created developed carried moved".split()
)
"""Done work only after "have", or where they open a requirement."""
DELIVERING: Final = frozenset("shipping launching releasing delivering building scaling developing creating".split())
TAKING: Final = frozenset(
    "taking bringing leading moving growing scaling building developing getting take bring lead".split()
)
"""With experience before and a destination after: "experience taking a model from prototype to production"."""
DELIVER: Final = frozenset({"ship", "launch", "release", "deliver", "bring"})
"""After "proven" or "demonstrated": "proven ability to deliver products"."""
DELIVERY: Final = frozenset({"delivery", "launch", "launches", "release", "releases"})
"""After "successful", "proven" or "led"."""
PROVEN: Final = frozenset({"proven", "demonstrated", "demonstrable", "documented", "verifiable", "history"})
DESTINATIONS: Final = frozenset(
    "market launch production release ga availability adoption mature first real paying".split()
)
DELIVERED_THINGS: Final = frozenset(
    "product feature app application platform solution software system tool service capability assistant agent "
    "launch release initiative marketplace website program dashboard mvp something".split()
)
DEGREE_WORDS: Final = frozenset({"degree", "bachelor", "master", "phd", "diploma", "undergraduate", "graduate"})
