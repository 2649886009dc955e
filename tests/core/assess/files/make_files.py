"""Writes the survey tools' files that stand here, with the quirks that such files really have.

Run from the project's folder: `python -m tests.core.assess.files.make_files`. The old Excel file, `plain.xls`, is not
written here: it was saved once by a program of that time.
"""

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from facilitator.report.workbook import XLSXWRITER

HERE = Path(__file__).parent
STATEMENTS = (
    "Product marketing knows what is on the roadmap and when each thing should be ready.",
    "Sales can tell correctly what the product does and where it stops.",
    "Every team has the same picture of our typical buyers and what they are looking for.",
    "When two teams cannot agree, everyone knows who to take it to, and there it gets settled.",
    "Battle cards, and our answers to objections, are kept up to date.",
    "Sales is kept posted on what is coming and when it will be released.",
)
"""What the wave of these tests asks, by slot."""
LABELS = ("Not happening", "Now and then", "Regular, but could be better", "Working well", "An example to others")
Rows = Iterable[Sequence[object]]


def labelled(rating: str) -> str:
    return f"{rating} - {LABELS[int(rating) - 1]}" if rating.isdigit() else rating


def csv_text(rows: Rows, separator: str = ",", line_end: str = "\n") -> str:
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=separator, lineterminator=line_end).writerows(rows)
    return written.getvalue()


def save(name: str, text: str, encoding: str = "utf-8") -> None:
    (HERE / name).write_bytes(text.encode(encoding))


def save_workbook(name: str, rows: Rows, title: str = "Form1") -> None:
    with XLSXWRITER.Workbook(HERE / name, {"default_date_format": "m/d/yy hh:mm:ss", "remove_timezone": True}) as book:
        book.set_properties({"created": datetime(2027, 1, 20, tzinfo=UTC)})
        sheet = book.add_worksheet(title)
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)


def google() -> None:
    """Localised time stamp, numbers before the questions, a line end inside one, reasons behind two."""
    save(
        "google.csv",
        csv_text(
            [
                [
                    "Zeitstempel", "In welchem Team arbeitest du?",
                    "1. " + STATEMENTS[0], "Why?", "2. " + STATEMENTS[1].replace("correctly what", "correctly\r\nwhat"),
                    "Why?", "3. " + STATEMENTS[2] + " (1 = Not happening, 5 = An example to others)",
                    "4. " + STATEMENTS[3], "5. " + STATEMENTS[4], "6. " + STATEMENTS[5],
                    "Anything else you want to say?",
                ],
                ["12.01.2027 10:03:11", "Sales", 2, "We hear of it from customers", 4, "", 3, 2, 5, 1, "Thank you"],
                ["12.01.2027 10:04:52", "Product", 5, "", 3, "Depends on who you ask", 3, 4, "", 4, ""],
                ["12.01.2027 10:04:52", "PMM", 4, "", 4, "", 4, 4, 4, 4, ""],
                ["13.01.2027 08:00:00", "Product", 5, "", 3, "", 3, 4, 4, 5, "n/a"],
                ["13.01.2027 09:30:09", "Finance", 3, "", 3, "", "", "", "", "", ""],
            ]
        ),
    )  # fmt: skip


def google_grid() -> None:
    """A grid question: the statement stands in brackets behind the question; labels with numbers, and “Don’t know”."""
    asked = [f"How is it going? [{text}]" for text in STATEMENTS]
    rows = ["243155", "5?4332", "-1?223"]
    marks = {"?": "Don’t know", "-": ""}
    answers = [[marks.get(mark, mark) for mark in row] for row in rows]
    stamps = [f"2027/01/1{at} 9:15:0{at} AM GMT+1" for at in range(len(rows))]
    body = [[stamp, *map(labelled, answer), "Sales"] for stamp, answer in zip(stamps, answers, strict=True)]
    save("google_grid.csv", csv_text([["Timestamp", *asked, "Team"], *body], line_end="\r\n"))


def microsoft() -> None:
    """A German workbook: no-break blanks in headings, times as times, labels alone, points of a quiz, a name column."""
    heads = ["ID", "Startzeit", "Fertigstellungszeit", "E-Mail", "Name", "Zeitpunkt der letzten Änderung"]
    asked = [text.replace(" ", "\u00a0", 1) + "\u00a0" for text in STATEMENTS]
    points = [f"Punkte - {STATEMENTS[0]}", f"Feedback - {STATEMENTS[0]}"]
    rows: list[list[object]] = [[*heads, "Abteilung", asked[0], *points, *asked[1:], "Kommentare2"]]
    for at, (team, ratings, words) in enumerate(
        [("Vertrieb", "124315", "Mehr davon"), ("Produkt", "554432", ""), ("Marketing", "3?4351", "")], 1
    ):
        labels = [LABELS[int(mark) - 1] if mark.isdigit() else "Weiß nicht" for mark in ratings]
        begun = datetime(2027, 1, 12, 9, at, tzinfo=UTC)
        times = [begun, begun + timedelta(minutes=8, seconds=30)]
        rows.append([at, *times, "anonymous", "", "", team, labels[0], "", "", *labels[1:], words])
    save_workbook("microsoft.xlsx", rows, "Sheet1")


def surveymonkey() -> None:
    """Two rows of headings: a matrix whose statements stand in the second, single questions with “Response”."""
    heads = [
        "Respondent ID", "Collector ID", "Date Created", "Date Modified", "IP Address", "Email Address", "First Name",
        "Last Name", "Custom Data 1",
    ]  # fmt: skip
    top = [
        *heads,
        "Which team are you on?",
        "<p>How true is this?</p>",
        *[""] * 4,
        STATEMENTS[5],
        "Any other comments?",
    ]
    below = [*[""] * 9, "Response", *STATEMENTS[:5], "Response", "Open-Ended Response"]
    rows = [top, below]
    for at, (team, ratings, words) in enumerate(
        [("Sales", "12345?", "Good questions"), ("Sales", "2234-4", ""), ("Product", "555544", ""), ("", "------", "")]
    ):
        marks = [labelled(mark) if mark not in "?-" else "N/A" if mark == "?" else "" for mark in ratings]
        meta = [f"1186432100{at}", "429700001", "01/12/2027 09:00:00 AM", "01/12/2027 09:09:00 AM", "203.0.113.7"]
        rows.append([*meta, "", "", "", "", team, *marks, words])
    save("surveymonkey.csv", csv_text(rows), "utf-8-sig")


def surveymonkey_options() -> None:
    """Every option of a question in a column of its own, ticked by its own words."""
    top = ["Respondent ID", "Collector ID", "Team"]
    below = ["", "", "Response"]
    options = [*(labelled(str(n)) for n in range(1, 6)), "Don't know"]
    for text in STATEMENTS:
        top += [text, *[""] * 5]
        below += options
    rows = [top, below]
    for at, ratings in enumerate(("123455", "4444?1")):
        row = [f"1190000000{at}", "429700001", "Product"]
        for mark in ratings:
            chosen = "Don't know" if mark == "?" else labelled(mark)
            row += [option if option == chosen else "" for option in options]
        rows.append(row)
    save_workbook("surveymonkey_options.xlsx", rows)


def qualtrics_rows() -> list[list[str]]:
    meta = [
        "StartDate", "EndDate", "Status", "IPAddress", "Progress", "Duration (in seconds)", "Finished", "RecordedDate",
        "ResponseId", "RecipientLastName", "RecipientFirstName", "RecipientEmail", "ExternalReference",
        "LocationLatitude", "LocationLongitude", "DistributionChannel", "UserLanguage",
    ]  # fmt: skip
    texts = [
        "Start Date", "End Date", "Response Type", "IP Address", "Progress", "Duration (in seconds)", "Finished",
        "Recorded Date", "Response ID", "Recipient Last Name", "Recipient First Name", "Recipient Email",
        "External Data Reference", "Location Latitude", "Location Longitude", "Distribution Channel", "User Language",
    ]  # fmt: skip
    asked = [f"How far is this so with us?&nbsp; - <b>{text}</b><br>" for text in STATEMENTS]
    codes = [*meta, "Q1", *(f"Q2_{n}" for n in range(1, 7)), "Q3"]
    heads = [*texts, "Your function", *asked, "What else should we know?"]
    ids = [f'{{"ImportId":"{code}"}}' for code in codes]
    rows = [codes, heads, ids]
    for at, (status, finished, team, ratings, words) in enumerate(
        [
            ("Survey Preview", "True", "Sales", "111111", "test"),
            ("IP Address", "True", "Sales", "243155", "Let us do this every quarter"),
            ("IP Address", "True", "Product", "55443?", ""),
            ("IP Address", "False", "Product", "43----", ""),
            ("IP Address", "False", "", "------", ""),
            ("Spam", "True", "Sales", "555555", ""),
        ]
    ):
        marks = ["" if mark == "-" else "Don't know" if mark == "?" else mark for mark in ratings]
        begun, done = f"2027-01-12 09:0{at}:00", f"2027-01-12 09:1{at}:30"
        kept = [begun, done, status, "203.0.113.9", "100", "630", finished, done, f"R_3fKq{at}aZ", "", "", "", ""]
        rows.append([*kept, "52.5", "13.4", "anonymous", "EN", team, *marks, words])
    return rows


def qualtrics() -> None:
    """Three rows of headings with HTML, tries, spam, and answers not sent off; and two rows in UTF-16 with tabs."""
    rows = qualtrics_rows()
    save("qualtrics.csv", csv_text(rows), "utf-8-sig")
    save("qualtrics.tsv", csv_text([*rows[:2], *rows[3:]], "\t", "\r\n"), "utf-16")


def typeform() -> None:
    """A hash before each answer, ratings by stars or out of five, a cut heading, partial ones told by their type."""
    asked = [text if at != 3 else text[:60] + "..." for at, text in enumerate(STATEMENTS)]
    heads = ["#", "Your team?", *asked, "Comments", "Response Type", "Start Date (UTC)", "Stage Date (UTC)",
             "Submit Date (UTC)", "Network ID", "Tags"]  # fmt: skip
    rows: list[list[object]] = [[*heads]]
    for at, (team, ratings, kind) in enumerate(
        [("Sales team", ("4/5", "★★★", "5", "2.0", "(1)", "4"), "completed"),
         ("Product", ("5", "5", "4", "", "", ""), "partial")]
    ):  # fmt: skip
        times = ["2027-01-12 09:00:00", "", f"2027-01-12 09:0{at}:00"]
        rows.append([f"{at}x7hq2m5kd9w8s{at}", team, *ratings, "", kind, *times, f"ab12cd34e{at}", ""])
    save("typeform.csv", csv_text(rows))


def plain() -> None:
    """Our own blank form filled in: numbers over the columns, semicolons, Windows' own encoding."""
    save(
        "plain.csv",
        csv_text(
            [
                ["Team", *map(str, range(1, 7)), "Comment"],
                ["Sales", *"123455", "Später mehr"],
                ["Product", *"44??21", ""],
            ],
            ";",
            "\r\n",
        ),
        "cp1252",
    )


def reworded() -> None:
    """Statements that somebody has changed a little, or rather more, on the way."""
    asked = [
        "PMM knows what is on the roadmap and when each thing should be ready",
        "Sales can tell what our product does and where it stops",
        "Do you feel that every team has roughly the same picture of typical buyers, and of what they look for?",
        STATEMENTS[3].replace("When two teams", "If two teams"),
        "We have a canteen that people enjoy",
        STATEMENTS[5],
    ]
    save("reworded.csv", csv_text([["Team", *asked], ["Sales", *"123455"], ["Product", *"554321"]]))


def open_document() -> None:
    """What LibreOffice saves: a blank tail repeated a million times."""
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    number = '<table:table-cell office:value-type="float" office:value="{0}"><text:p>{0}</text:p></table:table-cell>'
    head = "".join(cell.format(text) for text in ("Team", *STATEMENTS))
    row = cell.format("Sales") + "".join(number.format(mark) for mark in "543212")
    blank = '<table:table-cell table:number-columns-repeated="1024"/>'
    tail = f'<table:table-row table:number-rows-repeated="1048570">{blank}</table:table-row>'
    content = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content office:version="1.3" '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
        f'<table:table table:name="Answers"><table:table-row>{head}</table:table-row><table:table-row>{row}'
        f"</table:table-row>{tail}</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    with zipfile.ZipFile(HERE / "plain.ods", "w") as packed:
        for name, text in (("mimetype", kind), ("content.xml", content), ("META-INF/manifest.xml", manifest)):
            packed.writestr(zipfile.ZipInfo(name, (2027, 1, 20, 0, 0, 0)), text)


def broken() -> None:
    """What has to be refused: totals, another scale, other words, statements below each other, another list."""
    save(
        "broken_totals.csv",
        csv_text([[STATEMENTS[0]], ["Answer Choices", "Responses", ""], ["1", "12.50%", "1"], ["5", "87.50%", "7"]]),
    )
    save(
        "broken_seven.csv",
        csv_text([["Team", *STATEMENTS], *(["Sales", *row] for row in ("765432", "677654", "234567", "176543"))]),
    )
    agreed = ["Trifft zu", "Trifft eher zu", "Teils, teils", "Trifft nicht zu", "Trifft zu", "Trifft zu"]
    save("broken_words.csv", csv_text([["Team", *STATEMENTS], ["Sales", *agreed], ["Product", *agreed[::-1]]]))
    save("broken_aside.csv", csv_text([["Statement", "Ada", "Bo"], *([text, 4, 5] for text in STATEMENTS)]))
    save("broken_other.csv", csv_text([["Order", "Amount"], ["A-1", 4], ["A-2", 5]]))
    save("broken_headings.csv", csv_text([["Timestamp", *STATEMENTS]]))
    whole = (HERE / "microsoft.xlsx").read_bytes()
    (HERE / "broken_half.xlsx").write_bytes(whole[: len(whole) // 2])
    rows: list[list[object]] = [["Team", *STATEMENTS]]
    rows += [["Sales", first, *"11111"] for first in ("6", "0", "x", "3.5")]
    save("broken_cells.csv", csv_text([*rows, ["Sales", *"123454"], [""] * 7, ["Sales", *[""] * 6]]))


if __name__ == "__main__":
    for make in (google, google_grid, microsoft, surveymonkey, surveymonkey_options, qualtrics, typeform, plain):
        make()
    reworded()
    open_document()
    broken()
