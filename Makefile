# The same tasks without Make: `python tasks.py demo`, `python tasks.py test`, `python tasks.py check`.
PYTHON ?= python3
export SERVE
.PHONY: demo test gates check
demo test gates check:
	@$(PYTHON) tasks.py $@
