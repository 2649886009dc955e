"""Public holidays by country and region, out of the `holidays` package.

Importing it takes a third of a second: whatever is loaded when the program starts must not import this module. For
the working days themselves ask `workdays.workdays_of`.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import lru_cache, partial
from types import MappingProxyType

from holidays import HolidayBase, country_holidays
from holidays.registry import COUNTRIES

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.names import folded
from facilitator.core.plan.prepare.workdays import YearOff
from facilitator.core.plan.workshops import Programme, programme_of
from facilitator.core.text import one_line

_ENGLISH = ("en_GB", "en_US")
_SMALL_WORDS = ("and", "of", "the")
# The registry's keys, without accents and articles, as these countries and places are written.
_WRITTEN = MappingProxyType(
    {
        "AX": "Åland Islands",
        "BL": "Saint Barthélemy",
        "CD": "Democratic Republic of the Congo",
        "CI": "Côte d’Ivoire",
        "CW": "Curaçao",
        "GW": "Guinea-Bissau",
        "HK": "Hong Kong",
        "HM": "Heard Island and McDonald Islands",
        "RE": "Réunion",
        "ST": "São Tomé and Príncipe",
        "SY": "Syria",
        "TL": "Timor-Leste",
        "TR": "Türkiye",
    }
)


def set_holidays(document: Document, code: str) -> Programme:
    """Say whose public holidays are not worked: "DE", "DE-BY" (ISO 3166), or "" for weekends alone.

    UserError if the country or region is not known.
    """
    country, _, region = one_line(code).partition("-")
    country = country.upper()
    if country or region:
        if country not in dict(countries()):
            raise UserError(f"No public holidays are known for “{code}”: choose a country from the list.")
        region = _known_region(country, region)
    code = "-".join(filter(None, (country, region)))
    with document.step("Choose holidays") as step:
        return step.put(programme_of(document).with_(holidays=code))


def _known_region(country: str, typed: str) -> str:
    codes = {folded(code): code for code, _name in regions(country)}
    if typed and folded(typed) not in codes:
        name = dict(countries())[country]
        raise UserError(f"“{typed}” is not a region of {name} known here: choose one from the list, or none.")
    return codes.get(folded(typed), "")


# Questions


def countries() -> list[tuple[str, str]]:
    """All countries whose holidays are known, as (code, English name), by name."""
    found = [(codes[1], _country_name(key, codes[1])) for key, codes in COUNTRIES.items()]
    return sorted(found, key=lambda country: folded(country[1]))


def regions(country: str) -> list[tuple[str, str]]:
    """The regions of a country that have holidays of their own, as (code, name), by name; often there are none.

    A region that the package knows only by its code goes by that. UserError for an unknown country.
    """
    known = _calendar(country)
    aliases = known.get_subdivision_aliases()
    found = [(code, _region_name(code, aliases.get(code, []))) for code in known.subdivisions]
    return sorted(found, key=lambda region: folded(region[1]))


def name_of(code: str) -> str:
    """What is chosen, in words: "Germany, Bavaria"; "" for nothing, and the code itself if it is not known here."""
    country, _, region = code.partition("-")
    name = dict(countries()).get(country)
    if name is None:
        return code
    return f"{name}, {dict(regions(country)).get(region, region)}" if region else name


def year_off(code: str) -> Callable[[int], YearOff]:
    """What tells the days off of any year for a country or region.

    A code that is not known here (the file may come from a newer program) leaves the region out, or else all but the
    weekends.
    """
    return partial(_year_off, code)


@lru_cache(maxsize=64)
def _year_off(code: str, year: int) -> YearOff:
    # A calendar for each year: in some countries the days of the weekend have changed over time.
    calendar = _nearest(code, year)
    first = date(year, 1, 1)
    length = date(year, 12, 31).timetuple().tm_yday
    days = [first + timedelta(days=i) for i in range(length)]
    names = {day: str(calendar.get(day)) for day in days if day in calendar}
    return YearOff(
        frozenset(day for day in days if not calendar.is_working_day(day)),
        MappingProxyType(names),
    )


def _nearest(code: str, year: int) -> HolidayBase:
    country, _, region = code.partition("-")
    if country not in dict(countries()):
        return HolidayBase()
    return _calendar(country, region if region in dict(regions(country)) else None, year)


def _calendar(country: str, region: str | None = None, year: int | None = None) -> HolidayBase:
    """The package's calendar of a country, naming days in English where it can."""
    try:
        known = country_holidays(country, subdiv=region, years=year)
    except NotImplementedError as error:
        raise UserError(f"No public holidays are known for “{country}”: choose a country from the list.") from error
    if (known.default_language or "en").startswith("en"):
        return known
    language = next((language for language in _ENGLISH if language in known.supported_languages), None)
    return country_holidays(country, subdiv=region, years=year, language=language) if language else known


def _region_name(code: str, aliases: Sequence[str]) -> str:
    """The first name that is not a code itself, such as “GP” for Guadeloupe."""
    return next((name for name in aliases if len(name) > len("ABC")), code)


def _country_name(key: str, code: str) -> str:
    if code in _WRITTEN:
        return _WRITTEN[code]
    words = (word if word in _SMALL_WORDS else word.capitalize() for word in key.split("_"))
    return " ".join(words)
