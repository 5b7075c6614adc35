"""Answers that are known already: one JSON file each, so that the same question costs once and is answered the same."""

import hashlib
import json
import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from jdlint.llm.model import Answer, Model, Question, ReplayError, Reply, Usage

VERSION: Final = 1
"""Changes where the same answer would be read in another way."""
VARIABLE: Final = "JDLINT_LLM_CACHE"
"""`replay` forbids calls; `off` neither reads nor writes."""
FOLDER_VARIABLE: Final = "JDLINT_LLM_CACHE_DIR"


def cache_folder() -> Path:
    """Where answers are kept: what the environment names, or the place of the user's caches on this system."""
    if named := os.environ.get(FOLDER_VARIABLE):
        return Path(named)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "jdlint" / "llm"


class Remembered:
    """A model whose answers are kept; in replay it is not asked at all."""

    def __init__(self, model: Model, folder: Path, *, replay: bool = False) -> None:
        self._model = model
        self._folder = folder
        self._replay = replay

    @property
    def name(self) -> str:
        """The name of the model behind."""
        return self._model.name

    def ask(self, question: Question[Answer]) -> Reply[Answer]:
        """The known answer, or the model's; raises ReplayError where replay forbids to ask."""
        key = key_of(question, self.name)
        known = self._known(key, question.shape)
        if known is not None:
            return Reply(known, Usage(from_cache=1))
        if self._replay:
            raise ReplayError(
                f"no answer of {self.name} to this is in the cache, and {VARIABLE}=replay forbids asking; run once "
                "without it and keep the cache"
            )
        reply = self._model.ask(question)
        self._keep(key, reply.answer.model_dump(mode="json"))
        return reply

    @property
    def behind(self) -> Model:
        """The model that is asked what is not known."""
        return self._model

    def knows(self, question: Question[Answer]) -> bool:
        """Whether the answer to this would cost nothing."""
        return self._known(key_of(question, self.name), question.shape) is not None

    def _known(self, key: str, shape: type[Answer]) -> Answer | None:
        try:
            kept = json.loads(self._file(key).read_text(encoding="utf-8"))
            return shape.model_validate(kept["answer"])
        except (OSError, ValueError, KeyError, TypeError):
            return None  # not there, cut short or from another version: as good as unknown

    def _keep(self, key: str, answer: dict[str, Any]) -> None:
        """Write so that another run sees a whole file or none. A cache that cannot be written only costs money."""
        file = self._file(key)
        content = json.dumps({"model": self.name, "answer": answer}, ensure_ascii=False, indent=1)
        with suppress(OSError):
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=".")
            try:
                with os.fdopen(handle, "w", encoding="utf-8", errors="surrogatepass") as open_file:
                    open_file.write(content)
                os.replace(temporary, file)
            except BaseException:
                Path(temporary).unlink(missing_ok=True)
                raise

    def _file(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key}.json"


def key_of(question: Question[Answer], model: str) -> str:
    """Everything that shapes an answer, as one hash: model, prompt with the posting in it, schema and parameters."""
    parts = {
        "version": VERSION,
        "model": model,
        "system": question.prompt.system,
        "user": question.prompt.user,
        "schema": question.schema,
        "max_tokens": question.max_tokens,
        "vote": [question.vote, question.votes > 1],
    }
    text = json.dumps(parts, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
