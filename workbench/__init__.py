"""Winnow: a translation-quality review workbench.

The layers, top to bottom, each importing only what stands below it:
``gui | cli`` → ``services`` → ``reports`` → ``checks | scoring | mt | formats | review``
→ ``husks`` → ``store`` → ``config`` → ``domain``.
"""

__version__ = "0.1.0"
