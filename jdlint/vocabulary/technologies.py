"""How old a technology can be, for demands on years of experience with it.

Each date is the first day of the month. `public` is the first time outsiders could use it, `common` when it became
generally available, that is when ordinary companies began to. Umbrella terms (AI, machine learning, NLP, computer
vision, recommenders) are decades old and stand in no row. The pages with the sources are named in each row.
"""

from typing import Final, NamedTuple

from jdlint.vocabulary.matcher import Matcher


class Technology(NamedTuple):
    """A technology and the dates (ISO) that years of experience with it count from."""

    name: str
    public: str
    common: str
    source: str
    phrases: tuple[str, ...]


_OPENAI: Final = "https://openai.com/blog/openai-api (June 2020); https://openai.com/blog/chatgpt (30 November 2022)"

TECHNOLOGIES: Final = (
    Technology("deep learning", "2012-09-01", "2015-01-01", "AlexNet, NeurIPS 2012", ("deep learning",)),
    Technology(
        "transformer models",
        "2017-06-01",
        "2018-10-01",
        "https://arxiv.org/abs/1706.03762; BERT, October 2018",
        ("transformer", "transformer model", "transformer architecture", "bert"),
    ),
    Technology(
        "large language models",
        "2020-06-01",
        "2022-11-01",
        _OPENAI,
        ("llm", "large language model", "llm application", "llm product", "llm based"),
    ),
    Technology(
        "generative AI",
        "2020-06-01",
        "2022-11-01",
        _OPENAI,
        ("generative ai", "gen ai", "genai", "generative model", "generative artificial intelligence"),
    ),
    Technology("GPT models", "2020-06-01", "2022-11-01", _OPENAI, ("gpt", "gpt 3", "openai api", "openai")),
    Technology("ChatGPT", "2022-11-01", "2022-11-01", _OPENAI, ("chatgpt",)),
    Technology(
        "prompt engineering", "2020-06-01", "2022-11-01", _OPENAI, ("prompt engineering", "prompting", "prompt design")
    ),
    Technology(
        "retrieval augmented generation",
        "2020-05-01",
        "2023-01-01",
        "https://arxiv.org/abs/2005.11401",
        ("rag", "retrieval augmented generation"),
    ),
    Technology(
        "GitHub Copilot",
        "2021-06-01",
        "2022-06-01",
        "https://github.blog/2022-06-21-github-copilot-is-generally-available-to-all-developers/",
        ("github copilot",),
    ),
    Technology(
        "LangChain",
        "2022-10-01",
        "2023-01-01",
        "first commit October 2022, https://www.fastolf.com/posts/ai-timeline-2023-langchain.html",
        ("langchain", "llamaindex", "llama index"),
    ),
    Technology("GPT-4", "2023-03-01", "2023-07-01", "https://openai.com/research/gpt-4", ("gpt 4", "gpt4")),
    Technology("Claude", "2023-03-01", "2023-07-01", "https://www.anthropic.com/news/introducing-claude", ("claude",)),
    Technology(
        "LLM agents",
        "2023-03-01",
        "2024-01-01",
        "AutoGPT, March 2023",
        ("ai agent", "llm agent", "agentic ai", "agentic system", "agentic workflow"),
    ),
    Technology(
        "LLM evaluation and operations",
        "2022-11-01",
        "2023-01-01",
        _OPENAI,
        ("llmops", "llm evaluation", "llm eval"),
    ),
    Technology(
        "the Model Context Protocol",
        "2024-11-01",
        "2025-01-01",
        "https://www.anthropic.com/news/model-context-protocol",
        ("mcp", "model context protocol"),
    ),
    Technology("vibe coding", "2025-02-01", "2025-02-01", "term of February 2025", ("vibe coding",)),
    Technology(
        "the EU AI Act",
        "2024-08-01",
        "2025-02-01",
        "Regulation (EU) 2024/1689, in force 1 August 2024",
        ("eu ai act", "ai act"),
    ),
)

BY_NAME: Final = {technology.name: technology for technology in TECHNOLOGIES}
TECHNOLOGY_MATCHER: Final = Matcher({technology.name: technology.phrases for technology in TECHNOLOGIES})

UMBRELLAS: Final = frozenset(
    "product pm management manager software engineering engineer data ml machine ai analytics consulting business "
    "marketing sales "
    "technology saas nlp leadership research platform program project development industry".split()
)
"""A word of these right after the number of years is what the years were spent on."""
