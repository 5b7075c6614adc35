"""AI terms, and what an AI product manager decides about AI: the substance that a generalist's posting lacks.

Phrases are folded (see tokens.fold_phrase). Sources: the article's three strands; public AI PM postings and guides
named in docs/rules.md. A phrase is substance only with a verb of deciding, owning, guiding or knowing.
"""

from typing import Final

from jdlint.vocabulary.matcher import phrases

AI_SURE: Final = phrases(
    """ai, a . i, artificial intelligence, ml, machine learning, deep learning, neural network, llm
    large language model, genai, gen ai, generative ai, gpt, chatgpt, nlp, natural language processing
    computer vision, ai / ml, ml / ai, foundation model, agentic, agentic ai, reinforcement learning
    language model, conversational ai, generative model, data science, data scientist, ml model, ai model
    machine learning model, predictive model, frontier model, multimodal model, prompt engineering
    retrieval augmented generation, voice ai, ai agent, llm agent, autonomous agent, mlops, recommender system
    recommendation engine, recommendation system, speech recognition, aiml, openai, anthropic, claude, gemini
    ai powered, ai driven, ai native, ml powered, ai enabled, responsible ai, image recognition
    transformer model, copilot, stable diffusion, agi, ai system"""
)
"""Words that speak of AI whatever stands around them."""

AI_NAMED: Final = phrases(
    """ai, a . i, ml, llm, genai, gpt, nlp, artificial intelligence, machine learning, deep learning, generative, neural
    language model, data science, data scientist"""
)
"""What names AI beyond doubt, so that "model" and "agent" beside it may mean AI's."""

AI_AMBIGUOUS: Final = phrases(
    """model, agent, algorithm, recommendation, personalization, prompt, chatbot, rag, training data, inference
    embedding, automation, eval, hallucination, prediction, predictive analytics, fine tuning, ranking
    guardrail, red teaming"""
)
"""Words that speak of AI only in a posting that names AI elsewhere."""

SUBSTANCE: Final[dict[str, tuple[str, ...]]] = {
    "evaluation": phrases(
        """eval, evaluation, model evaluation, evaluation framework, evaluation criterion, evaluation plan
        evaluation methodology, evaluation metric, evaluation strategy, evaluation result, evaluation process
        evaluation pipeline, evaluation set, evaluation dataset, offline evaluation, online evaluation
        human evaluation, eval result, eval set, eval suite, eval design, quality bar, model quality, ai quality
        model performance, ai performance, algorithm performance, model accuracy, precision and recall
        precision / recall, false positive, false negative, golden dataset, golden set, test set, ground truth
        hallucination rate, error rate, error analysis, failure analysis, llm as judge, llm as a judge, rubric
        acceptance threshold, model benchmark, benchmark for model, output quality, response quality, launch bar
        good enough, good enough answer, false alarm, which error, which mistake, wrong answer
        how often it may be wrong, be wrong, is wrong, answer quality, prediction quality
        recommendation quality, search quality, quality metric, model metric, success metric for ai, launch gate
        go / no go, cost of error, model output, ai output, ai generated output, model improvement
        model behavior, offline metric"""
    ),
    "data": phrases(
        """training data, data quality, data requirement, data need, labeling guideline, annotation guideline
        labeling standard, labeling strategy, labeling tool, annotation tool, labeling platform, training dataset
        data labeling, data annotation, annotation, data collection
        data collection strategy, data availability, data acquisition, data acquisition strategy, data strategy
        data partnership, data flywheel, feedback data, labeled data, data governance, data readiness
        dataset strategy, ground truth data, feedback loop, user feedback loop, human feedback, preference data
        learning loop, data access, data source, data licensing, synthetic data, data sourcing, dataset
        data feedback loop, data privacy"""
    ),
    "model-choice": phrases(
        """model trade off, model tradeoff, trade off, latency, inference cost, token cost, model selection
        model choice, choice of model, model provider, model vendor, foundation model, build versus buy
        build vs buy, build or buy, build vs . buy, fine tuning, prompting, prompt design, prompt strategy
        prompt engineering, rag, retrieval augmented generation, context window, model limitation
        model capability, model behavior, model requirement, limitation of ai, capability and limitation
        limit of ai, ai limitation, ai capability, confidence threshold, model architecture, model development
        model lifecycle, ml lifecycle, ai lifecycle, model training, model serving, model deployment, inference
        model cost, cost per query, cost per inference, embedding, agentic workflow, agent orchestration
        tool use, autonomy, non deterministic, probabilistic, technology stack, infrastructure choice
        model drift, drift, retraining, model monitoring, model version, model update, model launch
        recommendation algorithm, ranking algorithm, ml technique, ml system, ai technique
        recommendation system, ml concept, how model, model fail, how llm work, ai architecture, ml architecture
        ml infrastructure, ai infrastructure, model integration, prompt"""
    ),
    "risk": phrases(
        """responsible ai, ai safety, model safety, safety risk, guardrail, bias, fairness, hallucination, fallback
        human in the loop, human review, human oversight, escalation, ai governance, ai ethic, ai ethics
        ethical ai, explainability, interpretability, transparency, model risk, ai risk, misuse, red teaming
        red team, adversarial, safety, safeguard, trust and safety, ai policy, ai regulation, eu ai act
        ai compliance, ai act, ai incident, model incident, failure mode, edge case, content moderation, privacy
        safety control, alignment research, ai trust, content safety, safety system, jailbreak, prompt injection
        abuse, ethical implication, ai security, ai safety research, safety outcome"""
    ),
    "feasibility": phrases(
        """ai opportunity, ai use case, use case for ai, ml use case, ai / ml use case, ai feasibility
        technical feasibility, data feasibility, feasibility, return on ai, roi of ai, ai investment
        ai business case, business case for ai, where ai add value, where ai can, where ai, when not to use ai
        opportunity for ai, application of ai, ai application, ml opportunity, ai value, ai roi, roi
        return on investment, unit economics, staffing plan, infrastructure cost, applied ai use case
        agentic use case, llm use case, ai problem, ml problem, ml problem statement, frame the problem
        where model, apply ai, ai adoption"""
    ),
    "direction": phrases(
        """ai strategy, ai product strategy, ai roadmap, ml roadmap, ai / ml roadmap, ai vision, ai product vision
        ai product roadmap, ai / ml strategy, ml strategy, genai strategy, generative ai strategy
        strategy for ai, roadmap for ai, ai platform strategy, ai portfolio, model roadmap, ai transformation
        agent strategy, ai and ml strategy, machine learning strategy, machine learning roadmap
        ai feature roadmap, research roadmap, research priority, research direction, ai product portfolio"""
    ),
    "experiment": phrases(
        """experiment on model, a / b test, ab test, a / b testing, experiment, experimentation, online experiment
        pilot, shadow mode, canary, user research, prototype, proof of concept, prompt prototype, user trust
        user test, usability test, ai user experience, conversational design, staged rollout, gradual rollout
        phased rollout, beta, wizard of oz, ai experience, human ai interaction"""
    ),
    "alignment": phrases(
        """data strategy, data management strategy, data platform, ml platform, ai platform, platform strategy
        infrastructure evolution, infrastructure roadmap, platform roadmap, across product line, across product
        other product, other product line, product line, shared capability, reusable, reuse, across team
        shared platform, common platform, platform team, data team, data infrastructure, cross product
        across business unit, platform evolution, shared ai capability, ai ecosystem, across the organization
        product area"""
    ),
}
"""What is decided about AI, by subject. Most phrases need an AI word in the same statement (see NEEDS_AI)."""

SELF_EVIDENT: Final = frozenset(
    phrases(
        """eval, evaluation framework, model evaluation, evaluation set, golden dataset, golden set, model quality
        model performance, hallucination, hallucination rate, precision and recall, ai quality, human evaluation
        llm as judge, training data, labeling guideline, annotation guideline, labeled data, model trade off
        model tradeoff, model selection, model limitation, inference cost, rag, retrieval augmented generation
        responsible ai, ai safety, ai governance, human in the loop, model risk, ai opportunity, ai use case
        ml use case, ai feasibility, ai strategy, ai product strategy, ai roadmap, ml roadmap, ml platform
        ai platform, model behavior, model drift, model monitoring, model output, model requirement, ai risk
        model capability, ml problem statement, model accuracy, ai ethics, ai ethic, ethical ai
        guardrail, prompt engineering, prompt injection, foundation model, model deployment, model lifecycle
        ml lifecycle, data labeling, data annotation, labeling tool, annotation tool, labeling platform, human feedback
        ground truth data, training dataset"""
    )
)
"""Phrases that speak of AI without an AI word beside them."""

PLAIN: Final[dict[str, tuple[str, ...]]] = {
    "evaluation": phrases(
        """good enough, good answer, how good, launch bar, release bar, hold a release, hold a release back
        hold launch, hold release, refuse a release, set the threshold, the threshold, which error
        which mistake, error we can live with, mistake we can live with, live with, get it wrong, went wrong
        how often it may be wrong, be wrong, is wrong, wrong answer, false alarm, test set, rating guide, rater
        error rate, miss against, quality bar, answer quality, precision and recall, error analysis, launch gate
        stop rule, accuracy, what a good, bar that a release, correct answer, bad answer, which answer
        new version, version may go out, model miss, what count as, cost of error, cost of an error
        cost of a wrong, cost more than it save, which kind of failure, release criterion, real case"""
    ),
    "data": phrases(
        """with the data engineer, with data engineering, with data engineer, data owner, which record
        whether the data, who own the data, who own it, data exist, data audit, what data, which data
        data we have, may be used for, permit their use, which field, data quality, data requirement
        data availability, data we may use, allowed to use, data should collect, where the data, labeled"""
    ),
    "model-choice": phrases(
        """compare two model, two model, compare prompt, quality and cost, latency and cost, cost and latency
        cost per conversation, cost per answer, cost per case, delay and cost, price of the model, slower reply
        faster model, cheaper model, confidence threshold, vendor model, cost latency"""
    ),
    "risk": phrases(
        """unsure, when the model is wrong, when the model is, person always decide, person decide
        report a bad answer, has to review, have to review, is not sure, not sure, find nothing
        person must review, person review, must review, when a person, fallback, hand over to a person
        hand off to a person, human review, off limit, what may be recorded, roll back, rollback, failure mode
        when it fail, when it is wrong, what we show, what the customer see, what we tell"""
    ),
    "feasibility": phrases(
        """worth solving, worth doing, give back, would cost, what it cost, what it would cost, worth it
        worth its money, worth the money, could return, can return, what each idea, before budget
        before we spend, make the case, expected gain, case for or against, should not use, not worth
        which idea, rule would do, simple rule"""
    ),
    "alignment": phrases(
        """across product line, other product line, the other product, other product can, line up with
        for all three, other team can use"""
    ),
    "experiment": phrases(
        """plan experiment, experiment, shadow run, pilot, shadow mode, try out, demo, iteration, sprint
        user interview, user research, usability test, retrospective, talk to user, user call, customer call
        customer interview, a / b test, prototype, beta, user test"""
    ),
}
"""AI substance said without a word of AI, as good postings under an AI title say it. One alone proves nothing."""

TOOL_USE: Final = phrases(
    """use ai tool, ai productivity tool, ai coding tool, ai assistant, ai assisted, ai tool, chatgpt, copilot
    claude code, cursor, lovable, v0, bolt, replit, vibe coding, vibe code, ai fluent, ai power user, notebooklm
    ai note taking, midjourney, claude, gemini"""
)
"""Assistants a product manager may use at their own desk."""
