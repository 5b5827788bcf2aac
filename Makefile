# Two commands set everything up: `make pdf` builds the book, `make test` passes the tests.
# The author's: pdf print epub html all check report serve.  The developer's: ci test lint format golden bench mutate lock clean.

.DEFAULT_GOAL := pdf
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV   := .venv
BIN    := $(VENV)/bin
BOOK   ?= manuscript/book.toml
ARGS   ?=
READY  := $(addprefix pincite.,cli.printing cli.checking read.chapter check.desk engines.section_setting publish.composition)

.PHONY: pdf print epub html all check report serve setup ci test lint format format-check types golden bench mutate lock clean

pdf print epub html all: setup
	@$(BIN)/pincite build $@ --book $(BOOK) $(ARGS)

check report serve: setup
	@$(BIN)/pincite $@ --book $(BOOK) $(ARGS)

# --- set-up: the environment, the editions' libraries and fonts, the tests' tools -------------------------------
setup: $(VENV)/.installed $(VENV)/.editions $(VENV)/.compiled

$(VENV)/.installed: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "pincite needs Python 3.11 or newer; found $(PYTHON). Install it, or run make PYTHON=/path/to/python3.11" >&2; exit 3; }
	@echo "Setting up $(VENV) …"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || \
	  { echo "Python cannot make a virtual environment. Install it: apt-get install python3-venv" >&2; exit 3; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $@

$(VENV)/.editions: styles/setup.sh styles/fonts.toml $(VENV)/.installed
	@bash styles/setup.sh $(BIN)/python
	@touch $@

# Where Python may write no compiled files of its own, each start would compile pincite's modules again: a second of every build.
$(VENV)/.compiled: $(shell find src -name '*.py' -newer $(VENV)/.compiled 2>/dev/null) $(VENV)/.editions
	@$(BIN)/python -m compileall -q src
	@$(BIN)/python -m pincite.build.ready_made $(READY)
	@touch $@

$(VENV)/.tests: requirements-dev.lock tests/setup.sh $(VENV)/.editions
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@bash tests/setup.sh $(BIN)/python
	@touch $@

# --- the developer's --------------------------------------------------------------------------------------------
ci: format-check lint types test

test: $(VENV)/.tests $(VENV)/.compiled
	@$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder $(ARGS)

lint: $(VENV)/.tests
	@$(BIN)/ruff check src tests manuscript
	@$(BIN)/lint-imports

format: $(VENV)/.tests
	@$(BIN)/ruff check --fix --select I src tests manuscript
	@$(BIN)/ruff format src tests manuscript

format-check: $(VENV)/.tests
	@$(BIN)/ruff format --check src tests manuscript

types: $(VENV)/.tests
	@$(BIN)/mypy

golden: $(VENV)/.tests
	@PINCITE_GOLDEN=rewrite $(BIN)/python -m pytest $(ARGS)

# What others do is installed for the bench only; what cannot be is named as missing in its table. ARGS=--full: 85 chapters too.
bench: $(VENV)/.tests
	@for names in "quantulum3 recognizers-text-suite emoji<2" typst; do \
	  test -d build/bench/$${names%% *} || \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check --target build/bench $$names || true; done
	@PYTHONPATH=build/bench $(BIN)/python tests/bench/quantities.py
	@$(BIN)/python tests/bench/check.py
	@$(BIN)/python tests/bench/run.py $(ARGS)

# The book and the test books without a fault, in one table.
mutate: setup
	@$(BIN)/pincite mutate --book $(BOOK) --also tests/books/sound --also tests/books/sound-rewritten $(ARGS)

# The lock names no index: packages come from wherever this machine's pip is set to look.
lock: $(VENV)/.installed
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check pip-tools
	@cd $(CURDIR) && for extra in "" dev; do \
	  $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-header --no-annotate --no-emit-index-url \
	    --no-emit-find-links --no-emit-trusted-host --all-build-deps $${extra:+--extra $$extra} \
	    --output-file requirements$${extra:+-$$extra}.lock pyproject.toml; done

clean:
	@rm -rf build tests/books/*/build .mypy_cache .ruff_cache .pytest_cache .hypothesis
