"""Everything that can go wrong between jdlint and a model: whether to try again, and what to tell the user."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from jdlint.llm.model import AskingError
from jdlint.llm.numbering import plain

LONGEST_WAIT: Final = 60.0
"""Seconds. A server that asks for more patience than this is not waited for."""
DETAIL_CHARACTERS: Final = 160


@dataclass(frozen=True, slots=True)
class Fault:
    """One kind of failure. `sentence` may hold {model} and {detail}, the provider's own words."""

    sentence: str
    retry: bool = False
    stops: bool = False
    """Whether the next posting would meet the same."""


UNREACHABLE: Final = Fault(
    "cannot reach the server of {model}: is it running, and is its address right?", retry=True, stops=True
)
BROKEN_OFF: Final = Fault("the connection to the server of {model} broke off", retry=True)
TOO_SLOW: Final = Fault("{model} did not answer in time; `timeout` in [tool.jdlint.llm] allows more", retry=True)
NO_COMPLETION: Final = Fault("what the server of {model} sent is no answer of a model: {detail}", retry=True)
_KEY_REFUSED: Final = Fault("the server of {model} refuses the key (401): check that it is right and alive", stops=True)
_FORBIDDEN: Final = Fault("the key may not use {model} (403): {detail}", stops=True)
_NO_MODEL: Final = Fault("there is no {model} at this address (404): check the model's name", stops=True)
_UNPAID: Final = Fault("the account of this key cannot pay for {model}: {detail}", stops=True)
_TOO_LONG: Final = Fault("the posting is longer than {model} can read")
_BAD_REQUEST: Final = Fault("the server of {model} does not accept the request: {detail}")
_BUSY: Final = Fault("the server of {model} takes no more requests for now (429)", retry=True)
_DOWN: Final = Fault("the server of {model} has a fault of its own: {detail}", retry=True)
_DECLINED: Final = Fault("the provider of {model} declined to answer: {detail}")
_UNEXPECTED: Final = Fault("{model} could not be asked: {detail}")
_SETTING: Final = Fault("{model} cannot be used so: {detail}", stops=True)

BY_EXCEPTION: Final[Mapping[str, Fault]] = {
    "AuthenticationError": _KEY_REFUSED,
    "PermissionDeniedError": _FORBIDDEN,
    "NotFoundError": _NO_MODEL,
    "PaymentRequiredError": _UNPAID,
    "RateLimitError": _BUSY,
    "Timeout": TOO_SLOW,
    "ContextWindowExceededError": _TOO_LONG,
    "ContentPolicyViolationError": _DECLINED,
    "RejectedRequestError": _DECLINED,
    "GuardrailRaisedException": _DECLINED,
    "BlockedPiiEntityError": _DECLINED,
    "SensitiveDataRouteException": _DECLINED,
    "ModifyResponseException": _DECLINED,
    "BadRequestError": _BAD_REQUEST,
    "InvalidRequestError": _BAD_REQUEST,
    "UnprocessableEntityError": _BAD_REQUEST,
    "ImageFetchError": _BAD_REQUEST,
    "VectorStoreSearchError": _BAD_REQUEST,
    "UnsupportedParamsError": _SETTING,
    "LiteLLMUnknownProvider": _SETTING,
    "ModelNotMappedError": _SETTING,
    "BudgetExceededError": _UNPAID,
    "ServiceUnavailableError": _DOWN,
    "BadGatewayError": _DOWN,
    "InternalServerError": _DOWN,
    "MidStreamFallbackError": BROKEN_OFF,
    "APIConnectionError": UNREACHABLE,
    "APIResponseValidationError": NO_COMPLETION,
    "JSONSchemaValidationError": NO_COMPLETION,
    "APIError": _UNEXPECTED,
    "MockException": _UNEXPECTED,
    "OpenAIError": _UNEXPECTED,
}
"""By the name of litellm's exception; the nearest class of its ancestry counts."""

BY_STATUS: Final[Mapping[int, Fault]] = {
    402: _UNPAID,
    403: _FORBIDDEN,
    408: TOO_SLOW,
    409: _DOWN,
    413: _TOO_LONG,
    425: _BUSY,
    529: _DOWN,
}
"""Statuses that litellm gives no exception of their own."""

_CONNECTION_REFUSED = frozenset({"ConnectError", "ConnectTimeout", "ConnectionRefusedError", "gaierror"})
_CONNECTION_LOST = frozenset({"ReadError", "WriteError", "RemoteProtocolError", "ConnectionResetError"})
_READING_FAILED = frozenset({"JSONDecodeError"})
_SPENT = ("quota", "billing", "credit balance", "insufficient_quota")


class AttemptError(AskingError):
    """One attempt that failed; `wait` is how many seconds the server asks for before the next."""

    def __init__(self, fault: Fault, model: str, detail: str = "", wait: float | None = None) -> None:
        shown = plain(detail)[:DETAIL_CHARACTERS] or "it gives no reason"
        super().__init__(fault.sentence.format(model=model, detail=shown), stops=fault.stops)
        self.retry = fault.retry
        self.wait = wait


def fault_of(error: BaseException) -> Fault:
    """What happened, from an exception of litellm and those it was raised from."""
    causes = {type(each).__name__ for each in _chain(error)}
    if causes & _CONNECTION_REFUSED:
        return UNREACHABLE
    if causes & _CONNECTION_LOST:
        return BROKEN_OFF
    status = int(getattr(error, "status_code", None) or 0)
    if status == 429 and any(word in str(error).lower() for word in _SPENT):
        return _UNPAID
    names = [each.__name__ for each in type(error).__mro__]
    fault = next((BY_EXCEPTION[name] for name in names if name in BY_EXCEPTION), _UNEXPECTED)
    if fault in (_UNEXPECTED, _BAD_REQUEST) and status in BY_STATUS:
        return BY_STATUS[status]
    if fault is _DOWN and (causes & _READING_FAILED or getattr(error, "litellm_response_headers", None) is None):
        return NO_COMPLETION
    return fault


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__
