"""Where the words of a search stand in a page."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QTextCursor, QTextDocument

OPTIONS = (
    QRegularExpression.PatternOption.CaseInsensitiveOption | QRegularExpression.PatternOption.UseUnicodePropertiesOption
)


def places_of(document: QTextDocument, words: Sequence[str]) -> Iterator[QTextCursor]:
    """Every place of any of the words, whole and whatever their case; empty words stand nowhere."""
    sought = "|".join(QRegularExpression.escape(word) for word in words if word)
    if not sought:
        return
    pattern = QRegularExpression(rf"\b(?:{sought})\b", OPTIONS)
    found = document.find(pattern, 0)
    while not found.isNull():
        yield found
        found = document.find(pattern, found)
