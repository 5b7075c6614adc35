# Everything a fresh clone needs is Python 3.11 or newer, git and make; the rest is installed into .venv from hash locks.
#
#   make lint             lint an example posting, to see what jdlint says
#   make lint JD=role.md  lint your own posting or folder
#   make test             ruff, mypy and the test suite
#   make test-slow        the tests that take long, or need the validators of tests/node (npm)
#   make test-browser     the HTML report in headless Chromium, which has to be installed
#   make test-llm         ask a real, very small model on this machine (downloads about 120 MB once)
#   make fixtures         write the expected output in fixtures/ and README.md anew, for a person to read the diff
#   make docs             write the generated parts of docs/ anew
#   make bench            time jdlint beside other prose linters (installs them; needs npm)
#   make dist             build the release into dist/, twice, and compare the bytes
#   make wheel            the same, then install it away from its source, and try it
#   make lock             renew requirements/*.txt from pyproject.toml
#   make clean            remove what the targets above made

PYTHON ?= python3
VENV ?= .venv
JD ?= fixtures/documents/flagged/kitchen-sink.md

# The interpreter that `make lock` resolves for; the locks then serve this version and every newer one.
OLDEST_PYTHON := 3.11
# uv resolves for all platforms and Python versions in one file, which pip-tools does not; only `make lock` needs it.
UV := uv==0.13.9

BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
RUNTIME_READY := $(VENV)/runtime.stamp
DEV_READY := $(VENV)/dev.stamp

.PHONY: lint test test-llm test-slow test-browser fixtures docs bench dist wheel lock clean

# A demonstration: findings are what it is meant to show, so the target ends well whatever jdlint's own status.
lint: $(RUNTIME_READY)
	@$(BIN)/python -m jdlint "$(JD)" || echo "(jdlint itself ended with status $$?; make lint only shows it)" >&2

test: $(DEV_READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict jdlint
	$(BIN)/python -m pytest

# `-m` here comes after the one in pyproject.toml, and wins.
test-slow: $(DEV_READY) tests/node/node_modules/.package-lock.json
	$(BIN)/python -m pytest -m slow

test-browser: $(DEV_READY)
	$(BIN)/python -m pytest -m browser

tests/node/node_modules/.package-lock.json: tests/node/package-lock.json
	npm ci --prefix tests/node --no-audit --no-fund --silent
	@touch $@

# The model server has an environment of its own: it needs none of what jdlint is developed with.
test-llm: $(DEV_READY)
	bash .ci/test-llm $(BIN)/python $(VENV)-llm

fixtures: $(DEV_READY)
	$(BIN)/python -m tests.rewrite_fixtures
	$(BIN)/python -m tests.rewrite_expected
	$(BIN)/python -m tests.readme_example
	$(BIN)/python docs/write_pictures.py

docs: $(DEV_READY)
	$(BIN)/python docs/write_rules.py
	$(BIN)/python docs/write_cli.py
	$(BIN)/python docs/write_ci.py
	$(BIN)/python docs/write_configuration.py
	$(BIN)/python docs/write_pictures.py

bench:
	@$(PYTHON) benchmarks/run.py $(BENCH)

dist: $(DEV_READY)
	bash .ci/dist $(BIN)/python

wheel: $(DEV_READY)
	bash .ci/wheel $(BIN)/python

$(RUNTIME_READY): requirements/runtime.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "jdlint needs Python 3.11 or newer; choose one with: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 1; }
	@echo "Setting up $(VENV) (once) ..." >&2
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --require-hashes -r requirements/runtime.txt
	@touch $@

# The editable install downloads nothing: its build backend is in the lock too.
$(DEV_READY): $(RUNTIME_READY) requirements/dev.txt pyproject.toml
	$(PIP) install --require-hashes -r requirements/dev.txt
	$(PIP) install --no-deps --no-index --no-build-isolation --editable .
	@touch $@

# The development lock is made first and the runtime lock within it, so that both hold the same versions.
LOCK := $(VENV)-lock/bin/uv pip compile pyproject.toml --quiet --upgrade --universal --python-version $(OLDEST_PYTHON) \
	--generate-hashes --no-emit-index-url --custom-compile-command "make lock"
lock:
	$(PYTHON) -m venv $(VENV)-lock
	$(VENV)-lock/bin/python -m pip --disable-pip-version-check --quiet install $(UV)
	$(LOCK) --group dev --output-file requirements/dev.txt
	$(LOCK) --constraint requirements/dev.txt --no-annotate --output-file requirements/runtime.txt
	$(LOCK) --constraint requirements/dev.txt --no-annotate --extra llm --output-file requirements/llm.txt

clean:
	rm -rf $(VENV) $(VENV)-lock $(VENV)-llm dist build benchmarks/.work .mypy_cache .pytest_cache .ruff_cache .hypothesis
