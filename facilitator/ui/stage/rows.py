"""Rows that are more than can be read at once: which of them are shown, and the words that say so."""


def page(at: int, count: int, size: int) -> range:
    """The rows of the page that holds a row; the last page is full too."""
    first = max(0, min(max(0, at) // size * size, count - size))
    return range(first, min(first + size, count))


def page_words(shown: range, count: int, noun: str, plural: str = "") -> str:
    """Which rows are shown: "Rows 6 to 10 of 14"; nothing where that is all of them."""
    if len(shown) == count:
        return ""
    if len(shown) == 1:
        return f"{noun} {shown.start + 1} of {count}"
    return f"{plural or noun + 's'} {shown.start + 1} to {shown.stop} of {count}"
