"""The operators' start page: their open appeals, their load, and whether they take new ones.

`reading` is what the page shows, `views` what it answers and does.
"""
