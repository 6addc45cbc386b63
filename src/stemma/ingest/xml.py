"""XML read with every door shut: no entity is resolved, nothing is fetched, depth is limited."""

from __future__ import annotations

from typing import Any

from stemma.ingest.faults import FaultError, unreadable


def parse_xml(data: bytes) -> Any:
    """The root element.

    Raises:
        FaultError: it is not well formed, or is nested beyond all measure.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser=parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise FaultError(unreadable("A part of the file is not well-formed XML.")) from error


def local(element: Any) -> str:
    """The element's name without its namespace; empty for comments and entities."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Any, name: str) -> str | None:
    """The attribute of that local name, whatever its namespace."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return None
