#!/bin/sh
# Prints the Python to set Winnow up with: $PYTHON if given, the one .venv was made with,
# else the first of 3.11 to 3.13 that runs. (A name on the PATH may be a shim that does not.)
fits='import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))'

if [ -n "$PYTHON" ]; then
    candidates=$PYTHON
else
    candidates=".venv/bin/python python3.11 python3.12 python3.13 python3 python"
fi
for candidate in $candidates; do
    if "$candidate" -c "$fits" >/dev/null 2>&1; then
        echo "$candidate"
        exit 0
    fi
done
echo "Winnow needs Python 3.11, 3.12 or 3.13 and found none (tried: $candidates);" \
    "install one (Debian, Ubuntu: python3) or name it: make setup PYTHON=/path/to/python3" >&2
exit 1
