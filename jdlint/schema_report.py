"""The JSON Schema of the JSON report. A test holds real reports against it."""

from typing import Any, Final

from jdlint.config import FAIL_ON
from jdlint.finding import BANDS
from jdlint.reports.json_report import ROLES, SCHEMA_VERSION, STRANDS

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

_Schema = dict[str, Any]


def _object(properties: _Schema) -> _Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: _Schema) -> _Schema:
    return {"type": "array", "items": items}


def _one_of(*words: str) -> _Schema:
    return {"enum": list(words)}


_TEXT: Final[_Schema] = {"type": "string"}
_TEXT_OR_NULL: Final[_Schema] = {"type": ["string", "null"]}
_CODE: Final[_Schema] = {"type": "string", "pattern": "^[A-Z]{2}[0-9]*$"}
_COUNT: Final[_Schema] = {"type": "integer", "minimum": 0}
_FROM_ONE: Final[_Schema] = {"type": "integer", "minimum": 1}
_SHARE: Final[_Schema] = {"type": "number", "minimum": 0, "maximum": 1}
_EXCERPT: Final[_Schema] = {"type": "string", "maxLength": 300}
_RANGE: Final[_Schema] = {
    "line": _FROM_ONE,
    "column": {**_FROM_ONE, "description": "In code points of the file."},
    "end_line": _FROM_ONE,
    "end_column": {**_FROM_ONE, "description": "The column after the last one."},
}
_SUGGESTION: Final = _object(
    {"kind": _one_of("replace", "insert", "advice"), "maturity": _one_of(*BANDS), "text": _TEXT}
)
_FINDING: Final = _object(
    {
        "code": _CODE,
        "name": _TEXT,
        "severity": _one_of("error", "warning", "info"),
        "source": _one_of("rule", "llm"),
        "message": _TEXT,
        **_RANGE,
        "excerpt": {**_EXCERPT, "description": "The statement as readable text, white space folded."},
        "suggestions": {
            **_list(_SUGGESTION),
            "description": "One where the maturity is known, one for each band where it is not.",
        },
        "related": {
            **_list(_object({**_RANGE, "excerpt": _EXCERPT})),
            "description": "The lines that a finding about the whole posting rests on.",
        },
        "covers": {**_list(_CODE), "description": "Codes of the findings that this one stands for."},
        "fingerprint": {**_TEXT, "description": "The same while the words are, wherever the line moves."},
    }
)
_BEFORE: Final = _object(
    {
        "status": _one_of("linted", "out-of-scope", "too-short", "error"),
        "confusions": _list(_one_of("data-science", "generalist-pm")),
        "role_mix": _object(dict.fromkeys(ROLES, _SHARE)),
        "strands": _object(dict.fromkeys(STRANDS, _SHARE)),
        "findings": _list(_FINDING),
        "new": {**_list(_TEXT), "description": "Fingerprints of findings that were not there."},
        "gone": {**_list(_TEXT), "description": "Fingerprints of findings that were there and are not any more."},
        "change": {**_TEXT, "description": "What the change did, in one sentence."},
    }
)
_FILE: Final = _object(
    {
        "path": {**_TEXT, "description": "As given on the command line, with forward slashes."},
        "status": _one_of("linted", "out-of-scope", "too-short", "error"),
        "reason": {**_TEXT_OR_NULL, "description": "Why it was not linted."},
        "title": _TEXT_OR_NULL,
        "confusions": {
            **_list(_one_of("data-science", "generalist-pm")),
            "description": "Which other role this posting mistakes the AI PM for.",
        },
        "role_mix": {**_object(dict.fromkeys(ROLES, _SHARE)), "description": "Shares of 1, or all 0."},
        "strands": {**_object(dict.fromkeys(STRANDS, _SHARE)), "description": "Shares of 1, or all 0."},
        "maturity": _object(
            {
                "band": _one_of(*BANDS, "unknown"),
                "source": _one_of("option", "front-matter", "config", "text", "default"),
                "evidence": _list(_object({"line": _FROM_ONE, "text": _TEXT})),
            }
        ),
        "findings": _list(_FINDING),
        "suppressed": {**_COUNT, "description": "Findings silenced by a comment or by `ignore`."},
        "checks_skipped": _list(_object({"code": _CODE, "reason": _TEXT})),
    }
)
_FILE["properties"]["before"] = {
    **_BEFORE,
    "description": "The posting at the revision of --diff-base; not there without it, nor for a new posting.",
}
REPORT_SCHEMA: Final[_Schema] = {
    "$schema": DIALECT,
    "title": "jdlint report",
    **_object(
        {
            "schema_version": {"const": SCHEMA_VERSION},
            "tool": _object({"name": {"const": "jdlint"}, "version": _TEXT}),
            "settings": _object(
                {
                    "maturity": _one_of(*BANDS, "auto", "varies"),
                    "today": _TEXT,
                    "fail_on": _one_of(*FAIL_ON, "varies"),
                }
            ),
            "files": _list(_FILE),
            "summary": _object(dict.fromkeys(("files", "errors", "warnings", "infos"), _COUNT)),
        }
    ),
}
