"""What a column is for that is no statement: by its heading, in a dozen languages, and by what it holds."""

import re
from collections.abc import Callable, Iterable, Sequence

from facilitator.core.assess.intake.marks import UNREADABLE, Marks
from facilitator.core.assess.intake.shapes import AnswerFile, Tool, Use
from facilitator.core.columns import plain, share, words
from facilitator.core.names import folded
from facilitator.core.people_columns import guess_columns

_UNUSED = words(
    "ip address|ipaddress|ip|network id|location latitude|location longitude|locationlatitude|locationlongitude|"
    "latitude|longitude|user agent|browser|device|device type|operating system|referrer|collector id|user language|"
    "userlanguage|distribution channel|distributionchannel|external data reference|external reference|"
    "externalreference|custom data 1|recaptcha score|q recaptchascore|duration in seconds|duration|progress|tags|"
    "ending|score|total points|quiz feedback|time taken|language|url|phone|phone number|country|city|"
    "ip adresse|adresse ip|direccion ip|indirizzo ip"
)
_SCORING = re.compile(
    r"(?:points|feedback|punkte|score)\s*[-–—:]\s.*|.*\[(?:score|feedback|points|punkte)\]", re.IGNORECASE | re.DOTALL
)
_ID = words(
    "#|id|response id|responseid|respondent id|respondentid|answer id|submission id|participant id|unique id|token|"
    "identifiant|antwort id|kennung|iid|nr"
)
_STAMP = words(
    "timestamp|zeitstempel|horodateur|marca temporal|carimbo de data hora|informazioni cronologiche|tijdstempel|"
    "tidsstampel|tidsstempel|tidsmerke|sygnatura czasowa|aikaleima|タイムスタンプ|时间戳记|타임스탬프|отметка времени|"
    "start time|startzeit|heure de debut|hora de inicio|ora di inizio|begintijd|starttid|aloitusaika|開始時刻|开始时间|"
    "completion time|fertigstellungszeit|heure de fin|hora de finalizacion|hora de conclusao|ora di completamento|"
    "tijd van voltooien|slutforandetid|fullforingstidspunkt|完了時刻|完成时间|last modified time|"
    "zeitpunkt der letzten anderung|startdate|enddate|start date|end date|recordeddate|recorded date|date created|"
    "date modified|start date utc|submit date utc|stage date utc|submitted at|submission date|date|date submitted|datum"
)
_STATUS = words("status|response type|response status")
_FINISHED = words("finished|completed|complete|abgeschlossen|termine|terminado")
_TEAM = re.compile(
    r"\b(?:teams?|department|dept|function|division|business unit|abteilung|bereich|gruppe|equipe|service|departement|"
    r"equipo|departamento|area|squadra|reparto|funzione|setor|afdeling|avdelning|avdeling|osasto|tiimi|zespol|dzial|"
    r"tym|oddeleni|csapat|takim|отдел|команда)\b|チーム|部門|部门|团队|부서|팀"
)
_TEAM_EXACT = words("group|unit|funktion|fonction|funcion|groupe|grupo|gruppo|organisation|organization|org")
_COMMENT = re.compile(
    r"\b(?:comments?|why|reasons?|remarks?|explain|explanation|examples?|feedback|elaborate|notes?|thoughts|"
    r"kommentare?|warum|begrundung|anmerkung(?:en)?|bemerkung(?:en)?|commentaires?|pourquoi|remarques?|comentarios?|"
    r"por que|commento|commenti|perche|opmerking(?:en)?|waarom|toelichting|kommentarer?|varfor|hvorfor|miksi|"
    r"komentarz|dlaczego|комментарии?|почему|other please specify|sonstiges)\d*\b|コメント|理由|评论|의견"
)
_GENERAL = re.compile(
    r"\b(?:anything|else|general|overall|other|further|final|closing|additional|in addition|more to|add|tell us|"
    r"sonst|weitere|allgemein(?:e|er)?|noch etwas|autres?|generale?s?|otros?|algo mas|altro|altri|overige|ovrigt)\b"
)
_EACH_LONGEST, _TEAM_LONGEST, _TEAM_HEADING, _MOST_TEAMS = 40, 40, 80, 30
_LEAST_WORDS = 3  # names have two
_PREVIEWS = words("survey preview|preview|survey test|test|spam|umfragevorschau|apercu de l enquete|1|2|8|9|17")
_TOTALS = words(
    "total|totals|grand total|sum|average|averages|mean|means|median|std dev|stdev|standard deviation|variance|minimum|"
    "maximum|summe|gesamt|insgesamt|durchschnitt|mittelwert|mittel|ø|anzahl|moyenne|somme|promedio|suma|somma|totale|"
    "gemiddelde|totaal|count|number of answers"
)
_UNFINISHED = words("false|0|no|falsch|faux|falso|nein|partial|started|incomplete|in progress|unvollstandig")


def is_scoring(heading: str) -> bool:
    """Whether a column holds a quiz's points for a question, or the remark on them, and not the answer."""
    return _SCORING.fullmatch(heading) is not None


def use_of(file: AnswerFile, column: int, team_names: frozenset[str]) -> Use | None:
    """What a column is for by its heading or code alone, or because it holds names of teams; None if that says nothing.

    `team_names` are folded.
    """
    heading = file.headings[column]
    called = {plain(heading), plain(file.codes[column])} - {""}
    if called & _UNUSED or is_scoring(heading) or heading in ("", "-"):
        return Use.UNUSED
    if heading.strip() == "#" or called & _ID:
        return Use.ID
    if called & _STATUS:
        return Use.STATUS if file.tool in (Tool.QUALTRICS, Tool.TYPEFORM) else Use.UNUSED
    for use, among in ((Use.FINISHED, _FINISHED), (Use.STAMP, _STAMP)):
        if called & among:
            return use
    return Use.TEAM if _is_team(file, column, team_names) else None


def team_share(file: AnswerFile, column: int, team_names: frozenset[str]) -> float:
    """Which share of what a column holds are names of teams, from 0 to 1."""
    return share([row[column] for row in file.rows if row[column]], lambda value: folded(value) in team_names)


def people_columns(file: AnswerFile, taken: Iterable[int]) -> dict[int, Use]:
    """The columns not taken yet whose headings say that they hold names or e-mail addresses."""
    passed = set(taken)
    found = guess_columns(
        ["" if at in passed else _of_recipient(heading) for at, heading in enumerate(file.headings)], ()
    )
    uses = dict.fromkeys(found.name, Use.NAME)
    return uses if found.email is None else {**uses, found.email: Use.EMAIL}


def is_comment(heading: str) -> bool:
    """Whether a heading asks for words: why, comments, examples."""
    return _COMMENT.search(plain(heading)) is not None


def is_general(heading: str) -> bool:
    """Whether a heading asks for words on the whole: anything else, other comments."""
    return _GENERAL.search(plain(heading)) is not None


def is_prose(values: Sequence[str], marks: Marks) -> bool:
    """Whether a column holds people's own sentences, and nothing like ratings."""
    if not values or share(values, lambda value: marks[value] != UNREADABLE) >= 0.3 or _all(values, _begins_with_digit):
        return False
    if sum(map(len, values)) > _EACH_LONGEST * len(values):
        return not _all(values, _is_address)
    return len(set(values)) > 12 and sum(map(_words_in, values)) >= _LEAST_WORDS * len(values)


def is_rated(values: Sequence[str], marks: Marks) -> bool:
    """Whether a good part of a column are ratings."""
    return share(values, lambda value: marks[value].isdigit()) >= 0.3


def is_preview(cell: str) -> bool:
    """Whether a row was made while the survey was tried out, or is spam."""
    return plain(cell) in _PREVIEWS


def is_totals(row: Sequence[str]) -> bool:
    """Whether a row sums up the others, as people put below their lists: "Average", "Total (n = 12)"."""
    first = next(filter(None, row), "")
    return plain(first.partition("(")[0].partition("=")[0]) in _TOTALS


def is_unfinished(cell: str) -> bool:
    """Whether a tool says that somebody has not come to the end."""
    return plain(cell) in _UNFINISHED


def _is_team(file: AnswerFile, column: int, team_names: frozenset[str]) -> bool:
    if team_share(file, column, team_names) >= 0.5:
        return True
    values = [row[column] for row in file.rows if row[column]]
    heading = folded(file.headings[column])
    named = bool(_TEAM.search(heading)) and len(heading) <= _TEAM_HEADING and not is_comment(heading)
    short = _all(values, lambda value: len(value) <= _TEAM_LONGEST and not value.isdigit())
    return (named or plain(heading) in _TEAM_EXACT) and short and len(set(values)) <= _MOST_TEAMS


def _of_recipient(heading: str) -> str:
    return plain(heading).removeprefix("recipient ").removeprefix("your ").removeprefix("what is your ")


def _all(values: Sequence[str], true: Callable[[str], bool]) -> bool:
    return all(map(true, values))


def _words_in(value: str) -> int:
    return len(value.split())


def _is_address(value: str) -> bool:
    return " " not in value and ("@" in value or "/" in value)


def _begins_with_digit(value: str) -> bool:
    return value[:1].isdigit()
