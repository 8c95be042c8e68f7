"""The project file: schema, migrations, queries, undo log.

Start at ``project_file.ProjectFile``: everything else hangs on it.
"""
