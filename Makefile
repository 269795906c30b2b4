# Each command brings what it needs onto the machine first, quickly when nothing has changed.
PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
# What of LaTeX is installed once the product runs: minimal, full or none. Make has a TEX of its own.
ifeq ($(origin TEX),default)
TEX = minimal
endif
ARGS ?=
BOOTSTRAP = @$(PYTHON) -m scripts.bootstrap

.DEFAULT_GOAL := help
.PHONY: help up test check bench dev wheel client locks

help: ## show this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/make \1\t\2/' | expand -t 14

up: ## run the product (PORT=8123, HOST=0.0.0.0, TEX=none|full, CURRICLE_DATA_DIR=folder)
	$(BOOTSTRAP) up -- curricle up --host $(HOST) --port $(PORT) --tex $(TEX)

test: ## every check and every test (ARGS="tests/entry -k up" chooses tests)
	$(BOOTSTRAP) test -- python -m scripts.check everything $(ARGS)

check: ## format, lint, types and the walls of the house, without the tests
	$(BOOTSTRAP) check -- python -m scripts.check fast

bench: ## the benchmarks, each beside a peer or a limit
	$(BOOTSTRAP) bench -- python -m bench

dev: ## run from the sources, reloading both sides (PORT=8000)
	$(BOOTSTRAP) dev -- python -m scripts.dev --port $(PORT)

wheel: ## build dist/*.whl with the front end inside
	$(BOOTSTRAP) wheel -- python -m scripts.wheel

client: ## generate the front end's client from the schema
	$(BOOTSTRAP) client -- node web/codegen/generate.mjs

locks: ## make requirements/*.lock anew from pyproject.toml
	$(BOOTSTRAP) wheel -- python -m scripts.locks
