"""Speakers: whom the words of a source, a pronoun or a description mean within one document."""
