"""What a posting's own front matter says to jdlint: `jdlint: {maturity: early, team: {ml_engineers: 0}}`.

Checked by hand rather than by pydantic: every posting with front matter would pay for that import.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, TypeVar

from jdlint.config import MATURITIES, ROLES, SUBTYPES, TEAM_ROLES, Settings, stated_maturity
from jdlint.errors import ConfigError
from jdlint.reading.source import FrontMatterValue, Source

KEY: Final = "jdlint"

_Word = TypeVar("_Word", bound=str)


class _WrongKeyError(Exception):
    """A key of the front matter that is unknown or has a wrong value."""

    def __init__(self, path: tuple[str, ...], problem: str) -> None:
        super().__init__(problem)
        self.path = path


def with_front_matter(source: Source, settings: Settings, *, may_ignore: bool) -> Settings:
    """The settings with the posting's own front matter over them; its `ignore` counts where `may_ignore`.

    Raises ConfigError naming file, line, key and what was expected.
    """
    said = source.front_matter.get(KEY)
    if said is None or said.value is None:
        return settings
    try:
        for key, value in _mapping((), said.value).items():
            if key != "ignore" or may_ignore:
                settings = _READERS.get(key, _unknown)(settings, key, value)
    except _WrongKeyError as wrong:
        line = _line_of(source, said, wrong.path)
        raise ConfigError(f"{source.name}:{line}: {'.'.join((KEY, *wrong.path))}: {wrong}") from None
    return settings


def _maturity(settings: Settings, key: str, value: object) -> Settings:
    stated: dict[str, Any] = dict(stated_maturity(_one_of(key, value, MATURITIES), "front-matter"))
    return settings._replace(**stated)


def _role(settings: Settings, key: str, value: object) -> Settings:
    return settings._replace(role=_one_of(key, value, ROLES))


def _subtype(settings: Settings, key: str, value: object) -> Settings:
    return settings._replace(subtype=_one_of(key, value, SUBTYPES))


def _jurisdiction(settings: Settings, key: str, value: object) -> Settings:
    if not isinstance(value, str):
        raise _WrongKeyError((key,), f"expected a place such as US-NY, not {value!r}")
    return settings._replace(jurisdiction=value)


def _team(settings: Settings, key: str, value: object) -> Settings:
    counts = {}
    for role, count in _mapping((key,), value).items():
        if role not in TEAM_ROLES:
            raise _WrongKeyError((key, role), _unknown_among(role, TEAM_ROLES))
        if not isinstance(count, int) or isinstance(count, bool) or count < 0:
            raise _WrongKeyError((key, role), f"expected how many people, 0 or more, not {count!r}")
        counts[role] = count
    return settings._replace(team={**settings.team, **counts})


def _ignore(settings: Settings, key: str, value: object) -> Settings:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise _WrongKeyError((key,), f"expected a list of rule codes such as [GN801], not {value!r}")
    from jdlint.codes import checked_code

    try:
        codes = [checked_code(each) for each in value]
    except ValueError as error:
        raise _WrongKeyError((key,), str(error)) from None
    return settings._replace(ignore={**settings.ignore, **dict.fromkeys(codes, "ignored in front matter")})


def _unknown(settings: Settings, key: str, value: object) -> Settings:
    raise _WrongKeyError((key,), _unknown_among(key, _READERS))


_READERS: Final[Mapping[str, Callable[[Settings, str, object], Settings]]] = {
    "maturity": _maturity,
    "team": _team,
    "ignore": _ignore,
    "role": _role,
    "subtype": _subtype,
    "jurisdiction": _jurisdiction,
}


def _one_of(key: str, value: object, known: tuple[_Word, ...]) -> _Word:
    for each in known:
        if value == each:
            return each
    raise _WrongKeyError(
        (key,), f"expected {', '.join(known[:-1])} or {known[-1]}, not {value!r}{_near(str(value), known)}"
    )


def _mapping(path: tuple[str, ...], value: object) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise _WrongKeyError(path, f"expected keys with values, not {value!r}")
    return {str(key): each for key, each in value.items()}


def _unknown_among(key: str, known: Iterable[str]) -> str:
    return f"unknown key; expected one of {', '.join(known)}{_near(key, known)}"


def _near(word: str, known: Iterable[str]) -> str:
    from jdlint.nearest import did_you_mean

    return did_you_mean(word, known)


def _line_of(source: Source, said: FrontMatterValue, path: tuple[str, ...]) -> int:
    """The line of the innermost key of `path`, or of the value as a whole where it is written in another way."""
    start = said.start
    for key in path:
        found = re.compile(rf"{re.escape(key)}[\"']?\s*:").search(source.original, start, said.end)
        start = found.start() if found else start
    return source.original_place(start, start).line
