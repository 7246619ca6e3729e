"""The Markdown of a pack, parsed into a tree of nodes; which nodes a page may have is for its readers to say."""

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.footnote import footnote_plugin

from resources.identifiers import SourceKey
from resources.known import Known
from resources.library import Source


class _Parser(MarkdownIt):
    """Makes a link of every address, so that one of a wrong kind is a fault with a line and not just odd text."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the parser's own name
        """Whether there is an address at all."""
        return bool(url)


class Markdown:
    """CommonMark with tables, call-outs and source notes, without HTML; made once a pack.

    A note `[^key]` is one only where `key` is among the `sources`: any other stays in the text as it was typed.
    """

    def __init__(self, sources: Known[SourceKey, Source]) -> None:
        self._notes = {f":{key}": -1 for key in (*sources.good, *sources.left_out)}
        parser = _Parser("commonmark", {"html": False, "alerts": True})
        parser.enable("table").use(footnote_plugin, inline=False, always_match_refs=sources.is_unread).disable(
            ["footnote_tail", "reference"]
        )
        self._parser = parser

    def parse(self, text: str) -> SyntaxTreeNode:
        """The tree of a page."""
        tokens = self._parser.parse(text, {"footnotes": {"refs": dict(self._notes), "list": {}}})
        return SyntaxTreeNode(tokens)
