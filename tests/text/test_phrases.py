"""Patterns over classes of words: the longest fits, a refusal gives way, levels stand on levels."""

from __future__ import annotations

from stemma.text.phrases import Grammar, Item, Match, Rules

LEXICON = {"red": ("COLOUR", 1), "blue": ("COLOUR", 2), "boat": ("THING", 1), "boats": ("THING", 2)}


def items(text: str) -> list[Item]:
    found, at = [], 0
    for word in text.split():
        kind, value = LEXICON.get(word, ("", 0))
        found.append(Item(at, at + len(word), word, kind, value))
        at += len(word) + 1
    return found


def words(grammar: Grammar, text: str) -> list[tuple[str, str]]:
    return [
        (item.kind, text[item.start : item.end]) for item in grammar.read(items(text)) if item.kind
    ]


def grammar_of(*levels: Rules) -> Grammar:
    return Grammar([level.rules for level in levels], LEXICON, {}, frozenset({"COLOUR", "THING"}))


def test_the_longest_match_wins() -> None:
    rules = Rules()
    rules.when("COLOUR", gives="SHADE")(lambda _: "shade")
    rules.when("the? COLOUR THING", gives="PHRASE")(lambda _: "phrase")
    assert words(grammar_of(rules), "the red boat and blue") == [
        ("PHRASE", "the red boat"),
        ("SHADE", "blue"),
    ]


def test_a_rule_may_refuse_and_another_takes_its_place() -> None:
    rules = Rules()
    rules.when("COLOUR THING", gives="PHRASE")(lambda _: None)
    rules.when("COLOUR", gives="SHADE")(lambda _: "shade")
    assert words(grammar_of(rules), "red boat") == [("SHADE", "red"), ("THING", "boat")]


def test_a_pattern_may_name_a_word_that_has_a_class() -> None:
    rules = Rules()
    rules.when("red THING", gives="RED")(lambda _: "red")
    assert words(grammar_of(rules), "red boat") == [("RED", "red boat")]
    assert words(grammar_of(rules), "blue boat") == [("COLOUR", "blue"), ("THING", "boat")]


def test_a_level_sees_what_the_level_below_found() -> None:
    below, above = Rules(), Rules()
    below.when("COLOUR THING", gives="PHRASE")(lambda match: match.number("COLOUR"))
    above.when("PHRASE and PHRASE", gives="PAIR")(
        lambda match: tuple(item.value for item in match.all("PHRASE"))
    )
    read = grammar_of(below, above).read(items("red boat and blue boats"))
    assert [item.value for item in read] == [(1, 2)]


def test_a_rule_sees_what_stands_on_either_side() -> None:
    seen: list[tuple[str, str]] = []

    def look(match: Match) -> str:
        seen.append(
            (match.before.word if match.before else "", match.after.word if match.after else "")
        )
        return "seen"

    rules = Rules()
    rules.when("COLOUR", gives="SHADE")(look)
    grammar_of(rules).read(items("some red thing blue"))
    assert seen == [("some", "thing"), ("thing", "")]


def test_a_text_without_a_figure_or_a_triggers_word_need_not_be_read() -> None:
    rules = Rules()
    rules.when("COLOUR", gives="SHADE")(lambda _: "shade")
    grammar = grammar_of(rules)
    assert grammar.awake("a Red hull", 0, 10)
    assert grammar.awake("hull 4", 0, 6)
    assert not grammar.awake("a hull, red", 0, 7)


def test_a_run_tries_only_the_rules_that_it_can_fit() -> None:
    rules = Rules()
    rules.when("the? COLOUR")(lambda _: "shade")
    rules.when("the? THING of COLOUR")(lambda _: "thing")
    level, _ = grammar_of(rules)._levels[0]
    assert [len(key) for key in level.keys] == [1, 1]
    assert level.fits(level.keys[0]) == ((0, -1, 0),)
