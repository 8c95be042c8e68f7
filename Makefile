# Winnow. `make run` shows it, `make test` proves it; each target sets up first what it needs.

.DEFAULT_GOAL := help
.PHONY: help setup run test lint format screenshots translations bench lock clean distclean
.DELETE_ON_ERROR:

BIN := .venv/bin

# Run one tool under a heading; when it fails, say which one it was.
define step
@printf '\n== %s\n' '$(1)'; $(1) || { printf '\nmake $@: failed at: %s\n' '$(1)' >&2; exit 1; }
endef

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.* ## \(.*\)/  make \1\t\2/p' Makefile | expand -t 20

setup: ## create .venv with everything Winnow needs (at once when nothing changed)
	@python=$$(PYTHON='$(PYTHON)' packaging/find-python.sh) && "$$python" packaging/bootstrap.py

run: setup ## the sample project: in the window, or headless where there is no display
	@$(BIN)/winnow demo --out out/demo

test: lint ## all checks of the code, then all tests
	@python=$$(PYTHON='$(PYTHON)' packaging/find-python.sh) && "$$python" packaging/bootstrap.py test-tools
	$(call step,$(BIN)/pytest)

lint: setup ## style, types and the layers of the house
	$(call step,$(BIN)/ruff check)
	$(call step,$(BIN)/ruff format --check)
	$(call step,$(BIN)/mypy)
	$(call step,$(BIN)/lint-imports --no-logo)

format: setup ## put the code into its one shape
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

screenshots: setup ## make the pictures of the README and the docs
	@$(BIN)/python packaging/screenshots.py

translations: setup ## bring resources/i18n in line with the texts of the window
	@$(BIN)/python packaging/translations.py update

bench: setup ## measure speed and memory
	@for script in benchmarks/*.py; do echo "== $$script"; $(BIN)/python "$$script" || exit 1; done

lock: setup ## write the exact versions that pyproject.toml's ranges give today
	@$(BIN)/python packaging/bootstrap.py lock

clean: ## remove what building and testing leave behind
	@rm -rf build dist out .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find . -path ./.venv -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean ## also remove .venv
	@rm -rf .venv
