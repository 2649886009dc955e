"""How the index looks: the colours of the window, by day and by night, and on paper."""

STYLE = """\
:root { color-scheme: light dark; --canvas: #f4f6f9; --card: #ffffff; --head: #f7f9fb; --ink: #1b2230; \
--muted: #5a6474; --line: #dfe4ec; --accent: #2f5bea; --warn: #96560a; }
@media (prefers-color-scheme: dark) {
  :root { --canvas: #10151f; --card: #1a2130; --head: #161c29; --ink: #f4f6fa; --muted: #b6c1d2; \
--line: #2c3648; --accent: #a8c2ff; --warn: #f0a858; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--canvas); color: var(--ink); font: 16px/1.5 "Fira Sans", "Segoe UI", \
system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
header { border-top: 4px solid var(--accent); padding-top: 1rem; margin-bottom: 1.5rem; }
header p, section > p { color: var(--muted); margin: 0 0 .5rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; margin: 0 0 .5rem; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1.1rem 1.25rem; \
margin-bottom: 1rem; }
ul { margin: 0; padding-left: 1.1rem; }
li { margin: .2rem 0; break-inside: avoid; }
.whose { list-style: none; padding: 0; columns: 24rem; column-gap: 2rem; }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
small { color: var(--muted); font-size: .9em; }
.lacks { color: var(--warn); font-weight: 600; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--muted); font-weight: 600; }
tbody th { font-weight: 600; min-width: 9rem; }
td { min-width: 5rem; }
td:nth-last-child(3) { width: 55%; }
td:nth-last-child(2) { white-space: nowrap; }
@media screen and (max-width: 40rem) {
  main { padding: 1rem .75rem 3rem; }
  table { min-width: 36rem; }
}
@media print {
  :root { --canvas: #ffffff; --card: #ffffff; --ink: #000000; --muted: #40464f; --accent: #000000; --warn: #6b3d06; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  section { border: 0; border-radius: 0; padding: 0; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
}
"""
