"""Every rule, in run order. A new rule is one class in one file and one line here."""

from typing import Final

from jdlint.rules.buzzwords.buzzword_density import BuzzwordDensity
from jdlint.rules.buzzwords.hats_and_heroes import HatsAndHeroes
from jdlint.rules.buzzwords.kitchen_sink_must_haves import KitchenSinkMustHaves
from jdlint.rules.buzzwords.multi_specialist_ask import MultiSpecialistAsk
from jdlint.rules.credentials.advanced_degree_required import AdvancedDegreeRequired
from jdlint.rules.credentials.certification_as_must import CertificationAsMust
from jdlint.rules.credentials.closed_loop_experience import ClosedLoopExperience
from jdlint.rules.credentials.domain_expertise_ignored import DomainExpertiseIgnored
from jdlint.rules.credentials.impossible_years import ImpossibleYears
from jdlint.rules.credentials.no_portfolio_signal import NoPortfolioSignal
from jdlint.rules.credentials.years_inflation import YearsInflation
from jdlint.rules.data_science.analyst_reporting_duties import AnalystReportingDuties
from jdlint.rules.data_science.builder_heavy_role_mix import BuilderHeavyRoleMix
from jdlint.rules.data_science.builds_data_pipelines import BuildsDataPipelines
from jdlint.rules.data_science.builds_or_trains_models import BuildsOrTrainsModels
from jdlint.rules.data_science.deploys_or_operates_models import DeploysOrOperatesModels
from jdlint.rules.data_science.designs_ml_architecture import DesignsMlArchitecture
from jdlint.rules.data_science.ds_toolchain_as_must_have import DsToolchainAsMustHave
from jdlint.rules.data_science.feature_engineering_or_data_prep import FeatureEngineeringOrDataPrep
from jdlint.rules.data_science.research_output_expected import ResearchOutputExpected
from jdlint.rules.data_science.title_mixes_roles import TitleMixesRoles
from jdlint.rules.data_science.writes_production_code import WritesProductionCode
from jdlint.rules.generalist.ai_in_title_only import AiInTitleOnly
from jdlint.rules.generalist.ai_swap_test import AiSwapTest
from jdlint.rules.generalist.delivery_only_role import DeliveryOnlyRole
from jdlint.rules.generalist.deterministic_promise import DeterministicPromise
from jdlint.rules.generalist.no_data_duty import NoDataDuty
from jdlint.rules.generalist.no_evaluation_duty import NoEvaluationDuty
from jdlint.rules.generalist.no_failure_or_risk_duty import NoFailureOrRiskDuty
from jdlint.rules.generalist.uses_ai_tools_only import UsesAiToolsOnly
from jdlint.rules.hiring.coding_screen import CodingScreen
from jdlint.rules.hiring.no_hiring_process import NoHiringProcess
from jdlint.rules.hiring.one_sided_interview_loop import OneSidedInterviewLoop
from jdlint.rules.hygiene.coded_or_cliche_language import CodedOrClicheLanguage
from jdlint.rules.hygiene.length_out_of_range import LengthOutOfRange
from jdlint.rules.hygiene.pay_range_missing import PayRangeMissing
from jdlint.rules.maturity.contradictory_maturity import ContradictoryMaturity
from jdlint.rules.maturity.early_strategy_only import EarlyStrategyOnly
from jdlint.rules.maturity.experience_bar_vs_maturity import ExperienceBarVsMaturity
from jdlint.rules.maturity.mature_hands_on_build import MatureHandsOnBuild
from jdlint.rules.maturity.no_ai_context import NoAiContext
from jdlint.rules.maturity.no_team_composition import NoTeamComposition
from jdlint.rules.maturity.unbalanced_team import UnbalancedTeam
from jdlint.rules.own.hidden_text import HiddenText
from jdlint.rules.own.too_short_to_judge import TooShortToJudge
from jdlint.rules.own.unexplained_suppression import UnexplainedSuppression
from jdlint.rules.own.unused_suppression import UnusedSuppression
from jdlint.rules.rule import Rule
from jdlint.rules.scope.missing_connecting_the_dots import MissingConnectingTheDots
from jdlint.rules.scope.missing_strategic_strand import MissingStrategicStrand
from jdlint.rules.scope.missing_tactical_or_communication import MissingTacticalOrCommunication
from jdlint.rules.scope.missing_technical_strand import MissingTechnicalStrand
from jdlint.rules.scope.no_problem_or_outcome import NoProblemOrOutcome
from jdlint.rules.scope.soft_skills_missing_or_token import SoftSkillsMissingOrToken
from jdlint.rules.scope.technical_only_nice_to_have import TechnicalOnlyNiceToHave

RULES: Final[tuple[Rule, ...]] = (
    # DS1xx: confused with data science or engineering
    BuildsOrTrainsModels(),
    FeatureEngineeringOrDataPrep(),
    BuildsDataPipelines(),
    WritesProductionCode(),
    DeploysOrOperatesModels(),
    ResearchOutputExpected(),
    DsToolchainAsMustHave(),
    AnalystReportingDuties(),
    DesignsMlArchitecture(),
    TitleMixesRoles(),
    BuilderHeavyRoleMix(),
    # PM2xx: confused with a generalist product manager
    AiInTitleOnly(),
    AiSwapTest(),
    NoEvaluationDuty(),
    NoDataDuty(),
    NoFailureOrRiskDuty(),
    DeliveryOnlyRole(),
    DeterministicPromise(),
    UsesAiToolsOnly(),
    # MA3xx: maturity and team context
    NoAiContext(),
    NoTeamComposition(),
    EarlyStrategyOnly(),
    MatureHandsOnBuild(),
    UnbalancedTeam(),
    ExperienceBarVsMaturity(),
    ContradictoryMaturity(),
    # CR4xx: credentials and experience
    AdvancedDegreeRequired(),
    ImpossibleYears(),
    ClosedLoopExperience(),
    CertificationAsMust(),
    NoPortfolioSignal(),
    YearsInflation(),
    DomainExpertiseIgnored(),
    # HP5xx: hiring process
    NoHiringProcess(),
    CodingScreen(),
    OneSidedInterviewLoop(),
    # SC6xx: scope balance
    MissingStrategicStrand(),
    MissingTacticalOrCommunication(),
    MissingTechnicalStrand(),
    TechnicalOnlyNiceToHave(),
    SoftSkillsMissingOrToken(),
    MissingConnectingTheDots(),
    NoProblemOrOutcome(),
    # BZ7xx: buzzwords, kitchen sink, impossible asks
    BuzzwordDensity(),
    KitchenSinkMustHaves(),
    MultiSpecialistAsk(),
    HatsAndHeroes(),
    # GN8xx: general hygiene, off by default
    LengthOutOfRange(),
    PayRangeMissing(),
    CodedOrClicheLanguage(),
    # JD0xx: jdlint's own marks, and what could not be judged; unused suppressions are known only after all others
    UnusedSuppression(),
    UnexplainedSuppression(),
    HiddenText(),
    TooShortToJudge(),
)
