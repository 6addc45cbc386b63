# The same tasks without Make: `python tasks.py demo`, `python tasks.py test`, `python tasks.py check`.
PYTHON ?= python3
.PHONY: demo test check
demo test check:
	@$(PYTHON) tasks.py $@
