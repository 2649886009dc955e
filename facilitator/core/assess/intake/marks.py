"""Ratings as survey tools write them: "4", "4 - Working well", "Working well", "★★★★", "4/5", "don't know"."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from facilitator.core.assess.answers import BLANK, UNSURE
from facilitator.core.assess.intake.headings import readable
from facilitator.core.columns import plain, words
from facilitator.core.names import folded
from facilitator.core.phrases import quoted

UNREADABLE: Final = "!"
"""The mark of a cell that can't be read as a rating; it is never stored."""

_UNSURE = words(
    "don't know|dont know|do not know|i don't know|i do not know|dk|idk|don't know not applicable|unsure|"
    "not sure|i'm not sure|no opinion|no answer|no response|prefer not to say|prefer not to answer|can't say|"
    "cannot say|can't judge|cannot judge|unable to say|unable to rate|n a|na|not applicable|does not apply|"
    "doesn't apply|don't know n/a|no idea|unknown|"
    "weiß nicht|weiss nicht|ich weiß nicht|weiß ich nicht|keine angabe|keine antwort|k a|kann ich nicht beurteilen|"
    "nicht zutreffend|trifft nicht zu keine angabe|ne sais pas|je ne sais pas|nsp|sans opinion|sans objet|sans avis|"
    "sans réponse|non applicable|ne se prononce pas|no sé|no lo sé|no sabe|ns nc|sin opinión|sin respuesta|no aplica|"
    "no procede|non so|non lo so|non applicabile|nessuna risposta|senza opinione|não sei|não se aplica|sem resposta|"
    "sem opinião|weet niet|weet ik niet|ik weet het niet|geen mening|geen antwoord|niet van toepassing|n v t|ved ikke|"
    "ikke relevant|vet inte|vet ej|ej tillämpligt|vet ikke|en osaa sanoa|en tiedä|nie wiem|trudno powiedzieć|"
    "nie dotyczy|nevím|nelze posoudit|nem tudom|nu știu|bilmiyorum|fikrim yok|не знаю|затрудняюсь ответить|"
    "нет ответа|не применимо|δεν γνωρίζω|δεν ξέρω|分からない|わからない|不知道|不适用|잘 모르겠음|모름"
)
_MISSING = words("null|nan|blank|empty|missing|not answered|unanswered|skipped|no rating")
_MONTHS = words(
    "jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|"
    "october|november|december|mrz|mai|okt|dez|januar|februar|marz|juni|juli|oktober|dezember|janv|fevr|avr|juil|"
    "janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|ene|abr|ago|dic|enero|febrero|"
    "marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gen|mag|giu|lug|set|ott|gennaio|"
    "febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|mrt|mei|maart|januari|februari|augustus|fev|out|"
    "janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro|novembro|dezembro|maj|augusti"
)
_AS_WELL: Mapping[str, int] = MappingProxyType(
    {
        "not happening at all": 1,
        "happening inconsistently": 2,
        "happening regularly but with room for improvement": 3,
        "best in class example": 5,
        "best in class": 5,
    }
)
"""Other words for the five points that people may have asked with: those of the method's own check list (seed 001)."""
_GOOD = re.compile(
    r"\b(?:(?:very|sehr|tres|muy|molto) (?:good|gut|bien|bon|buen[oa]?|buono|bene)|strongly agree|excellent|best|"
    r"always|outstanding|trifft (?:voll|vollig|genau|sehr) .*zu|immer|tout a fait d'accord|toujours|siempre|sempre)\b"
)
_BAD = re.compile(
    r"\b(?:never|not at all|strongly disagree|(?:very|sehr|tres) (?:poor|bad|schlecht|mauvais|unzufrieden)|worst|poor|"
    r"mangelhaft|ungenugend|ausreichend|trifft (?:gar|uberhaupt) nicht zu|nie|niemals|jamais|pas du tout|nunca)\b"
)
_STARS = "★⭐✭✮🌟"
_EMPTY_STARS = "☆✩"
_MISSING_CODE = "-99"  # Qualtrics, for a question that was seen and not answered
_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "\ufe0f": ""})
_DASHES = re.compile(r"[-–—−_\s]+")
_NUMBER = re.compile(
    r"[(\[]?([+-]?\d+(?:[.,]\d+)?)[)\]]?\s*(?:(?:/|of|out of|von|sur|de|di|van|av|z|из)\s*5)?"
    r"\s*(?:stars?|points?|pts?)?[.)]?"
)
_BEFORE = re.compile(r"[(\[]?(\d+)(?:[.,]0+)?[)\]]?\s*[-–—−:=.)\]|·,;]\s*([^\d\s][^\d;]*)", re.DOTALL)
_DATE = re.compile(
    r"\d{4}-\d\d-\d\d.*|\d{1,2}[.\s/-]+([^\W\d]+)\.?(?:[\s-]+\d{2,4})?|([^\W\d]+)[.\s-]+\d{1,4}", re.DOTALL
)
_SEVERAL = re.compile(r".*\d.*[;,]\s*\d.*|.*\w\s*;\s*\w.*", re.DOTALL)
_BLANK_BEFORE = re.compile(r"(\d+)\s+([^\d\s].*)", re.DOTALL)
_BEHIND = re.compile(r"(\D*[^\d\s(\[=:–—-])\s*(?:[(\[]\s*(\d+)\s*[)\]]|\s[-–—=:]\s*(\d+))", re.DOTALL)


class Marks(dict[str, str]):
    """Cell → mark, each wording read once: "1" to "5", "?", "-", or UNREADABLE. Reading a cell adds it."""

    def __init__(self, labels: Sequence[str]) -> None:
        super().__init__()
        self._labels = {**_AS_WELL, **{plain(_straight(label)): number for number, label in enumerate(labels, 1)}}

    def __missing__(self, cell: str) -> str:
        mark = self[cell] = self._read(cell)
        return mark

    def _read(self, cell: str) -> str:
        text = _compared(cell)
        if not text or _DASHES.fullmatch(text) or plain(text) in _MISSING or text == _MISSING_CODE:
            return BLANK
        if text == "?" or plain(text) in _UNSURE:
            return UNSURE
        if plain(text) in self._labels:
            return str(self._labels[plain(text)])
        if not text.strip(_STARS + _EMPTY_STARS + " "):
            return _within(sum(text.count(star) for star in _STARS))
        if number := _NUMBER.fullmatch(text):
            value = float(number[1].replace(",", "."))
            return _within(int(value)) if value.is_integer() else UNREADABLE
        return self._of_both(text)

    def _of_both(self, text: str) -> str:
        """The mark of a number with its label, on either side of it."""
        if before := _BEFORE.fullmatch(text):
            number, label = int(before[1]), plain(before[2])
        elif behind := _BEHIND.fullmatch(text):
            number, label = int(behind[2] or behind[3]), plain(behind[1])
        elif (beside := _BLANK_BEFORE.fullmatch(text)) and plain(beside[2]) in {*self._labels, *_UNSURE}:
            number, label = int(beside[1]), plain(beside[2])
        else:
            return UNREADABLE
        if label in _UNSURE:
            return UNSURE
        if label in _MONTHS or _turned(number, label):
            return UNREADABLE
        return _within(number) if self._labels.get(label, number) == number else UNREADABLE

    def runs_back(self, cell: str) -> bool:
        """Whether a number comes with words that fit the other end of the scale: "1 - very good"."""
        before = _BEFORE.fullmatch(_compared(cell))
        return before is not None and _turned(int(before[1]), plain(before[2]))

    def trouble(self, cell: str) -> str:
        """Why a cell can't be read, as the end of a sentence that begins with what it holds."""
        text = _compared(cell)
        if _is_date(text):
            return "is a date, which a spreadsheet program may have made of a number"
        number = _NUMBER.fullmatch(text) or _BEFORE.fullmatch(text)
        if number is None:
            return "holds more than one answer" if _SEVERAL.fullmatch(text) else "is not a rating"
        value = float(number[1].replace(",", "."))
        if not value.is_integer():
            return "is not a whole number from 1 to 5"
        if 1 <= value <= 5 and not _NUMBER.fullmatch(text):
            return "gives a number and a label that do not go together"
        return "is not between 1 and 5"

    def said(self, cell: str) -> str:
        """What a cell holds and why it can't be read: "“7” is not between 1 and 5"."""
        return f"{quoted(readable(cell))} {self.trouble(cell)}"


def number_of(cell: str) -> float | None:
    """The number that a cell begins with or consists of, percentages too; None for words."""
    text = folded(cell).rstrip("% ")
    found = _NUMBER.fullmatch(text) or _BEFORE.fullmatch(text)
    return float(found[1].replace(",", ".")) if found else None


def _within(number: int) -> str:
    return str(number) if 1 <= number <= 5 else UNREADABLE


def _turned(number: int, label: str) -> bool:
    """Whether the words beside a number say that the scale runs the other way, as school marks do in some countries."""
    return bool(_GOOD.search(label) if number < 3 else _BAD.search(label) and number > 3)


def _is_date(text: str) -> bool:
    found = _DATE.fullmatch(text)
    return found is not None and (text[:4].isdigit() or (found[1] or found[2]) in _MONTHS)


def _compared(cell: str) -> str:
    """A cell to compare by; the sign that some tools set behind each choice is taken off."""
    return folded(_straight(readable(cell))).rstrip("; ")


def _straight(text: str) -> str:
    return text.translate(_QUOTES)
