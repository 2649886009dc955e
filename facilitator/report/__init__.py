"""What leaves on paper or as a file.

One file per document or format. The base they all stand on:

- `paper`: the kit a document is written with (`Paper`: fonts, styles, page width)
- `pdf`: a story of flowables becomes a file (`build`, `Front`)
- `text`: users' text made harmless for PDF, CSV and Markdown
- `tables`, `marks`, `drawings`, `impact_grid`: what is put on the page
- `fonts`, `system_fonts`: one embedded family, and a visible stand-in for what it lacks
- `spreadsheet`, `files`: CSV and plain text, written whole or not at all
"""
