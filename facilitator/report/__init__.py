"""What leaves on paper or as a file.

`documents` lists what there is and writes it, from a `snapshot` of one workshop. One file per document or format:
`action_plan`, `action_list` (CSV, Markdown), `raci_sheet`, `agenda_sheet`, `day_log`, and `summary` with its chapters
(`day_times`, `context_story`, `prioritised`, `solution_story`, `room_story`; `outcomes` are shared). The base they
all stand on:

- `paper`: the kit a document is written with (`Paper`: fonts, styles, page width)
- `pdf`: a story of flowables becomes a file (`build`, `Front`)
- `text`: users' text made harmless for PDF, CSV and Markdown
- `tables`, `marks`, `drawings`, `impact_grid`: what is put on the page
- `fonts`, `system_fonts`: one embedded family, and a visible stand-in for what it lacks
- `pieces`, `dates`: what stands at the front, sections that keep to their headings, days and times in words
- `spreadsheet`, `workbook`, `files`: CSV, XLSX and plain text, written whole or not at all
- `printed`: what a document is; `assess`: those of the assessment, which are about a wave and not about a workshop
"""
