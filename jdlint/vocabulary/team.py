"""Words by which a posting names the specialists around the role, who is missing, and whom it reports to."""

from typing import Final

from jdlint.vocabulary.matcher import Matcher, phrases

DATA_SCIENTISTS = phrases("""
data scientist, data science team, data science group, data science organization, data science org
data science colleague, data science partner, data science counterpart, data science lead, statistician
decision scientist, ai scientist, ml scientist, head of data science, data science department, modeling team
data science and engineering team
""")
ML_ENGINEERS = phrases("""
ml engineer, machine learning engineer, ai engineer, ai / ml engineer, ml / ai engineer, mlops engineer
nlp engineer, computer vision engineer, prompt engineer, llm engineer, deep learning engineer, ml team
machine learning team, ai team, ai / ml team, ml / ai team, ai engineering team, ml engineering, ai engineering
ai and ml team, ml engineering team, machine learning engineering, applied ai team, ai platform team
ml platform team, machine learning platform team, ai and data team, data and ai team, ai developer, ai specialist
ai expert, machine learning expert, genai team, ai / ml expert, generative ai team, ai group, ai squad, ml developer
machine learning specialist, ai product team, ml product team, personalization team, recommendation team
ai function, ai lead, ml lead, head of ai, head of machine learning, ai architect team, responsible ai team
ai safety team, ai ethics team, ai ethicist, conversation designer, annotator, labeling team, annotation team
""")
RESEARCHERS = phrases("""
research scientist, applied scientist, ai researcher, ml researcher, machine learning researcher, research team
research engineer, ai research team, ai research, applied research team, research lab, research organization
research and engineering team, applied science team, applied scientist team, researcher
""")
DATA_ENGINEERS = phrases("""
data engineer, data engineering, data engineering team, analytics engineer, data platform team, data team
data infrastructure team, data and analytics team, data system team, data org, data organization, head of data
chief data officer, data lead
""")
ANALYSTS = phrases(
    "data analyst, bi analyst, analytics team, business intelligence team, product analyst, analyst, analytics lead"
)
ARCHITECTS = phrases("ai architect, ml architect, machine learning architect, data architect, solution architect")
PRODUCT_OWNERS = phrases("product owner")
DATA_FUNCTIONS = phrases("""
data science, research, machine learning, ml, ai, ai / ml, ml / ai, data, analytics, ds, applied science
ml research, applied ai, research and development
""")
"""Names of functions: specialists only in a list of teams ("engineering, data science and design")."""

REPORTING = phrases("""
report to, report directly to, report into, reporting to, reporting directly to, reporting into, reporting line
report in to, direct line to, supporting the, support the, work directly under, working directly under, managed by
line manager be, work directly with our, working directly with our, work directly with the
working directly with the, led by
""")
GAPS = phrases("""
in the absence of, until we hire, until we have, fill gap, fill the gap, fill in gap, filling gap, fill in for
cover for, cover the gap, covering for, cover engineering gap, cover engineering, no dedicated, gap left by
cover gap, covering gap, fill any gap, bridge the gap left
""")
PLANS = phrases("""
contractor, agency, freelancer, start in, join in, joining in, plan to hire, planned hire, are hiring, be hiring
open role, will join, contract in place, external partner, hire planned, we will hire, we expect to hire
expected to join, vendor, consultant, help define that hire, next hire, permanent hire
""")
SOFTWARE_ENGINEERS = phrases("""
software engineer, backend engineer, engineer, engineering, engineering team, developer, software developer, cto
full stack engineer
""")

TEAM_MATCHER: Final = Matcher(
    {
        "data_scientists": DATA_SCIENTISTS,
        "ml_engineers": ML_ENGINEERS,
        "researchers": RESEARCHERS,
        "data_engineers": DATA_ENGINEERS,
        "analysts": ANALYSTS,
        "architects": ARCHITECTS,
        "product_owners": PRODUCT_OWNERS,
        "function": DATA_FUNCTIONS,
        "reporting": REPORTING,
        "gap": GAPS,
        "plan": PLANS,
        "software": SOFTWARE_ENGINEERS,
    }
)
SPECIALISTS: Final = frozenset(
    {"data_scientists", "ml_engineers", "researchers", "data_engineers", "analysts", "architects"}
)

OTHER_FUNCTIONS: Final = frozenset(
    "engineering design product marketing sales legal policy finance operation operations compliance security ux "
    "editorial support "
    "engineer designer communications leadership risk platform go safety privacy success business clinical eng qa gtm"
    " infrastructure".split()
)
"""Functions that stand in a list of teams beside data science or research."""

PARTNER_CUES: Final = frozenset(
    "with alongside partner partnering collaborate collaborating collaboration coordinate coordinating across "
    "between team "
    "join joining our together including include pair guide align lead leading comprised consist spans span led".split()
)
"""One of these in a statement makes a specialist named there a colleague."""

NOT_COLLEAGUES: Final = frozenset(
    "for by help helping enable enabling empower empowering allow let former as used serve serving like".split()
)
"""Right before a specialist, these make them users, or the candidate."""

LEADERS: Final = frozenset(
    "head director vp vice chief ceo cto cpo coo caio cdo founder co manager lead principal president officer sr "
    "senior group gm svp "
    "evp cofounder leader".split()
)
"""Who one reports to."""
