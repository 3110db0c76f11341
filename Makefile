# All that people, CI and the workflows type. `make help` lists it.

SHELL := /bin/bash
.DEFAULT_GOAL := site
.DELETE_ON_ERROR:
.SUFFIXES:

# The generator forks processes, which Windows cannot do.
ifeq ($(OS),Windows_NT)
$(error Paper Digest runs on Linux and macOS; on Windows, type "wsl --install" once and run make inside WSL)
endif

# The Pythons that the locks hold for, newest first; CI runs the first and the last of them (ci.yml).
PYTHONS := 3.14 3.13 3.12 3.11
# PYTHON=... names the one to use; without it, the newest that fits is taken.
PYTHON ?=

VENV := .venv
BIN := $(VENV)/bin
# Each stamp carries the time at which its part was made: a second run installs nothing.
MADE := $(VENV)/made
SITE_TOOLS := $(VENV)/installed-site
DEV_TOOLS := $(VENV)/installed-dev
SCRIPT_TOOLS := node_modules/.package-lock.json

# Browsers that the tests can drive; the first one found is taken, as in tests/browser/conftest.py.
BROWSERS := chromium chromium-browser google-chrome

PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
PIP_FAILED := { echo "Installing failed: pip says above why, and it needs a network. Then type make again." >&2; exit 1; }
# One version of a package for all Pythons ("fewest"), so that each makes the same site. Only wheels, since what builds
# the others would have no hash. Extras stay: to an older pip, a pinned "coverage" is no "coverage[toml]".
COMPILE := $(BIN)/uv pip compile pyproject.toml --quiet --system-certs --upgrade --universal --fork-strategy fewest \
	--python-version $(lastword $(PYTHONS)) --only-binary :all: --generate-hashes --no-strip-extras --group build \
	--custom-compile-command "make lock"

.PHONY: site serve test check check-scripts bench golden lock wheels clean all-passed browser help FORCE

site: $(SITE_TOOLS) ## Build the website into build/site (SITE_URL=... sets its address).
	$(BIN)/paper-digest build $(if $(SITE_URL),--site-url "$(SITE_URL)")

serve: $(SITE_TOOLS) ## Build the website, show it at http://127.0.0.1:8000, and build again on every change.
	$(BIN)/paper-digest serve

test: $(DEV_TOOLS) browser ## Run every test, in a real browser too, and show what they cover.
	$(BIN)/python -m pytest --numprocesses auto --cov --cov-report=term

# On GitHub, problems of the content are annotations beside their lines.
check: $(DEV_TOOLS) ## Check style, types, the direction of imports, and all content.
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/paper-digest check $(if $(GITHUB_ACTIONS),--format github)

check: check-scripts
check-scripts: $(SCRIPT_TOOLS) ## Check the types, the style and likely bugs of the scripts and styles of the site.
	$(BIN)/node node_modules/typescript/bin/tsc
	$(BIN)/node node_modules/@biomejs/biome/bin/biome check --error-on-warnings

bench: $(SITE_TOOLS) ## Time the build against bare MkDocs (CORPUS=file.jsonl.gz names the papers).
	$(BIN)/python benchmarks/build.py $(if $(CORPUS),"$(CORPUS)",$(error name the papers: make bench CORPUS=file.jsonl.gz))

golden: $(DEV_TOOLS) ## Write tests/golden anew from what the code makes now; the diff is the review.
	$(BIN)/python -m pytest --renew-golden

lock: $(DEV_TOOLS) ## Take the newest allowed version of every package into requirements/.
	$(COMPILE) --output-file requirements/site.txt > /dev/null
	$(COMPILE) --output-file requirements/dev.txt --extra dev --constraint requirements/site.txt > /dev/null

# pip judges markers by the Python that it runs on, so the locks have none about versions of Python.
wheels: $(MADE) ## Prove that the locks name a wheel of every package for each Python that they hold for.
	@folder=$$(mktemp -d) && trap 'rm -r "$$folder"' EXIT && \
	for version in $(PYTHONS); do \
	  $(PIP) download --dest "$$folder" --python-version $$version --only-binary :all: --require-hashes \
	    -r requirements/dev.txt || exit 1; \
	  echo "Python $$version: there is a wheel of every package"; \
	done

clean: ## Remove all that these commands have made.
	rm -rf $(VENV) node_modules build htmlcov .coverage .coverage.* .hypothesis .*_cache
	find . -name __pycache__ -prune -exec rm -r {} +

all-passed: ## Fail unless each word of RESULTS is "success"; the last job of a workflow asks this.
	@for result in $${RESULTS:-nothing}; do \
	  [ "$$result" = success ] || { echo "not all jobs passed: $${RESULTS:-nothing}" >&2; exit 1; }; \
	done

help: ## List these targets.
	@sed -nE 's/^([a-z-]+):.*## (.*)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

# --- Set-up ---------------------------------------------------------------------------------------

ENVIRONMENT := requirements/environment
ifneq ($(shell $(SHELL) $(ENVIRONMENT) fits $(VENV) '$(PYTHON)' $(PYTHONS)),yes)
$(MADE): FORCE
endif
$(MADE):
	@$(SHELL) $(ENVIRONMENT) make $(VENV) '$(PYTHON)' $(PYTHONS)

$(SITE_TOOLS): requirements/site.txt pyproject.toml $(MADE)
	@echo "Installing what building needs (once)"
	@$(PIP) install --require-hashes -r requirements/site.txt || $(PIP_FAILED)
	@$(PIP) install --no-deps --no-build-isolation --editable . || $(PIP_FAILED)
	@touch $@

$(DEV_TOOLS): requirements/dev.txt $(SITE_TOOLS)
	@echo "Installing what testing needs (once)"
	@$(PIP) install --require-hashes -r requirements/dev.txt || $(PIP_FAILED)
	@touch $@

test: $(SCRIPT_TOOLS)
# Node knows a list of certificates of its own; it is told to trust those of the machine too, as pip does.
$(SCRIPT_TOOLS): package.json package-lock.json .npmrc | $(DEV_TOOLS)
	@echo "Installing what checking scripts needs (once)"
	@NODE_USE_SYSTEM_CA=1 $(BIN)/npm ci --loglevel=error || { \
	  echo "npm could not install the packages of package-lock.json." \
	    "It needs the npm registry, or a copy of it that 'npm config set registry ADDRESS' names." >&2; \
	  exit 1; \
	}
	@touch $@

# Debian's Chromium where apt may install it, Playwright's own elsewhere; neither where a browser is there.
browser: $(DEV_TOOLS)
	@if [ -n "$$(type -P $(BROWSERS))" ]; then \
	  :; \
	elif [ "$$(id -u)" = 0 ] && type -P apt-get > /dev/null; then \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium; \
	else \
	  $(BIN)/playwright install chromium; \
	fi
