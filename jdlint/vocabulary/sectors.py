"""Fields of business whose inside knowledge is worth as much as knowledge of AI."""

from typing import Final

from jdlint.vocabulary.matcher import Matcher, phrases

SECTORS: Final[dict[str, tuple[str, ...]]] = {
    "healthcare": phrases("""
        healthcare, health care, hospital, clinical, clinician, patient, medical, medicine, pharma
        pharmaceutical, life science, digital health, biotech, health system
    """),
    "finance": phrases("""
        fintech, bank, banking, financial service, lending, payment, credit risk, trading, wealth management
        capital market, asset management, financial institution, mortgage, accounting
    """),
    "insurance": phrases(
        "insurance, insurer, insurtech, underwriting, claim handling, claim processing, reinsurance, actuarial"
    ),
    "supply chain": phrases("supply chain, logistics, freight, warehousing, procurement, shipping carrier, fleet"),
    "law": phrases("legal tech, legaltech, law firm, litigation, lawyer, contract lifecycle, attorney"),
    "energy": phrases(
        "energy sector, utility, power grid, oil and gas, renewable energy, electricity, energy industry"
    ),
    "education": phrases("edtech, ed tech, classroom, school district, teacher, curriculum, higher education"),
    "manufacturing": phrases("manufacturing, factory, shop floor, industrial automation, plant operator"),
    "hiring": phrases(
        "recruiting software, recruitment software, hiring platform, talent acquisition, hr tech, hrtech"
    ),
}
REGULATED: Final = frozenset({"healthcare", "finance", "insurance", "law", "hiring"})
SECTOR_MATCHER: Final = Matcher(SECTORS)

DOMAIN_VALUED = phrases("""
        domain experience, domain expertise, domain knowledge, industry experience, industry knowledge
        industry expertise, subject matter expert, subject matter expertise, background in the industry
        experience in the industry, experience in the field, sector experience, vertical experience
        domain expert, knowledge of the industry, regulated industry, regulated environment
    """)
DOMAIN_MATCHER: Final = Matcher({"domain": DOMAIN_VALUED})
