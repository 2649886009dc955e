"""Which column of a list holds the names, the e-mail addresses and the teams."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facilitator.core.columns import HEADER_WITHIN, Rows, by_content, headed, plain, share, values_of, words
from facilitator.core.names import folded

_FULL = words(
    "name|full name|fullname|display name|participant|participants|person|people|attendee|attendees|member|who|contact|"
    "teilnehmer|teilnehmerin|teilnehmende|nom complet|nom et prenom|prenom nom|nom prenom|participante|nombre completo|"
    "nombre y apellidos|nome completo|nome e cognome|partecipante|naam|volledige naam|navn|namn|nimi|imie i nazwisko|"
    "jmeno a prijmeni|nev|teljes nev|ad soyad|имя и фамилия|фио|участник|ονοματεπωνυμο|氏名|姓名|이름"
)
_FIRST = words(
    "first name|firstname|first|given name|givenname|forename|vorname|rufname|prenom|nombre|nome|primeiro nome|"
    "voornaam|fornavn|fornamn|etunimi|imie|jmeno|keresztnev|utonev|ad|имя|ονομα"
)
_LAST = words(
    "last name|lastname|last|surname|family name|familyname|nachname|familienname|nom|nom de famille|apellido|"
    "apellidos|cognome|sobrenome|apelido|achternaam|etternavn|efternavn|efternamn|sukunimi|nazwisko|prijmeni|vezeteknev|soyad|"
    "фамилия|επωνυμο|επιθετο"
)
_EMAIL = words(
    "email|e mail|mail|email address|e mail address|mail address|work email|mailadresse|e mail adresse|email adresse|"
    "adresse email|adresse e mail|adresse mail|courriel|correo|correo electronico|posta elettronica|indirizzo email|"
    "e mailadres|emailadres|epost|e post|sahkoposti|adres email|почта|электронная почта|ηλεκτρονικη διευθυνση|"
    "メール|邮箱|이메일"
)
_TEAM = words(
    "team|team name|teams|function|department|dept|group|unit|division|business unit|"
    "abteilung|bereich|funktion|gruppe|equipe|service|departement|fonction|groupe|equipo|departamento|area|funcion|"
    "grupo|squadra|reparto|funzione|gruppo|setor|afdeling|functie|avdelning|avdeling|osasto|tiimi|zespol|dzial|"
    "tym|oddeleni|csapat|osztaly|takim|bolum|команда|отдел|группа|ομαδα|τμημα|チーム|部門|部门|团队|팀|부서"
)
_FUNCTIONS = words(
    "product|marketing|sales|customer success|support|customer support|engineering|design|finance|legal|operations|"
    "product management|product marketing|partners|research|people|hr|it|vertrieb|produkt|vente|ventes|produit|ventas|"
    "producto|vendite|prodotto|vendas|produto"
)


@dataclass(frozen=True)
class Columns:
    """Where things stand, as column numbers from 0. Several name columns are joined in the order given."""

    name: tuple[int, ...]
    email: int | None = None
    team: int | None = None


def header_at(rows: Rows) -> int | None:
    """The number of the row that names the columns, among the first ten (titles may stand above); None if none does."""
    for number, row in enumerate(rows[:HEADER_WITHIN]):
        if any("@" in cell for cell in row):
            return None
        named = {plain(cell) for cell in row}
        if named & (_FULL | _FIRST | _LAST | _EMAIL):
            return number
    return None


def guess_columns(header: Sequence[str], rows: Rows, team_names: Iterable[str] = ()) -> Columns:
    """Guess the columns by the header's words (in a dozen languages), and what that leaves open by their content.

    An "@" marks e-mail; values that are names of teams, or that come back again and again, mark teams.
    """
    named = [plain(cell) for cell in header]
    email = headed(named, _EMAIL)
    if email is None:
        email = by_content(rows, set(), lambda values: share(values, lambda v: "@" in v) >= 0.5)
    team = headed(named, _TEAM)
    names = _name_columns(named)
    if team is None:
        functions = _FUNCTIONS | {folded(name) for name in team_names}
        team = by_content(rows, {email, *names}, lambda values: _look_like_teams(values, functions))
    return Columns(names or _names_by_content(rows, {email, team}), email, team)


def _name_columns(named: Sequence[str]) -> tuple[int, ...]:
    full, first, last = (headed(named, among) for among in (_FULL, _FIRST, _LAST))
    pair = (first, last if last is not None else full) if first is not None else (full if full is not None else last,)
    return tuple(number for number in pair if number is not None)


def _look_like_teams(values: Sequence[str], functions: frozenset[str]) -> bool:
    if share(values, lambda value: folded(value) in functions) >= 0.5:
        return True
    wordy = share(values, _wordy) == 1.0
    return wordy and len(values) >= 4 and len({folded(value) for value in values}) <= len(values) / 2


def _names_by_content(rows: Rows, taken: set[int | None]) -> tuple[int, ...]:
    first = by_content(rows, taken, lambda values: share(values, _wordy) > 0.5)
    if first is None:
        return ()
    second = by_content(rows, {*taken, first}, lambda values: share(values, _wordy) > 0.5)
    if second is not None and all(share(values_of(rows, c), lambda v: " " not in v) > 0.7 for c in (first, second)):
        return (first, second)
    return (first,)


def _wordy(value: str) -> bool:
    return "@" not in value and any(letter.isalpha() for letter in value) and not any(d.isdigit() for d in value)
