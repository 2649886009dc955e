"""The assessment on paper and as files.

`documents` lists what there is: what is asked (`form`: questions to paste, forms to fill in), what was answered
(`wave_snapshot`: the report and its tables), and what comes of it (`plans`: improvement plans, review dates).
"""
