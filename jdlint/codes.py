"""Rule codes and prefixes of them, as users write them in options, configuration and front matter."""

from jdlint.nearest import did_you_mean
from jdlint.rules import RULES


def checked_code(written: str) -> str:
    """The code or prefix in capitals; raises ValueError, with the nearest code, where no rule has it."""
    code = written.strip().upper()
    known = [rule.code for rule in RULES]
    if code and any(each.startswith(code) for each in known):
        return code
    from jdlint.llm.checks import BY_CODE

    if code and any(each.startswith(code) for each in BY_CODE):
        return code
    raise ValueError(f"{written!r} is no rule code or prefix{did_you_mean(code, [*known, *BY_CODE])}")


def checked_threshold(code: str, option: str) -> None:
    """Raise ValueError, with the nearest name, where the rule has no such option."""
    by_code = {rule.code: rule.options for rule in RULES}
    if code not in by_code:
        raise ValueError(f"{code!r} is no rule code{did_you_mean(code, by_code)}")
    options = by_code[code]
    if option not in options:
        has = f"{code} has {', '.join(options)}" if options else f"{code} has no thresholds"
        raise ValueError(f"{option!r} is no threshold of {code}: {has}{did_you_mean(option, options)}")
