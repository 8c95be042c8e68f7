"""The ``winnow`` command: its options, its exit codes, and what happens to errors.

0 done; 1 the gate asked for was not met; 2 wrong usage or bad input, in one sentence;
3 an internal error (a bug).
"""

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Annotated

import typer

from workbench import __version__
from workbench.cli.output import say
from workbench.domain.errors import Cancelled, WinnowError

if TYPE_CHECKING:
    from workbench.cli.window import Window

DONE, GATE_NOT_MET, BAD_INPUT, INTERNAL_ERROR = 0, 1, 2, 3

app = typer.Typer(
    name="winnow",
    help="Review machine translation: scores, checks and verbal husks, all on this machine.",
    add_completion=False,
    no_args_is_help=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

_COMMANDS = (
    "project",
    "scoring",
    "estimating",
    "checking",
    "telling",
    "window",
    "lexicon",
    "terms",
    "models",
    "annotations",
    "profiles",
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"winnow {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _window(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback does the work
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which.")
    ] = False,
) -> None:
    """Open the window, with the last project or the welcome page."""
    if context.invoked_subcommand is None:
        from workbench.cli.window import open_window

        raise typer.Exit(open_window(context, None))


for _name in _COMMANDS:
    _module = import_module(f"workbench.cli.{_name}")
    _module.register(app)


def main(arguments: list[str], window: "Window | None" = None) -> int:
    """Carry out one command line and return its exit code."""
    # A name with unpaired surrogates (a file name in another encoding) must not break a message.
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    sys.stderr.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        code = app(arguments, prog_name="winnow", standalone_mode=False, obj=window)
        sys.stdout.flush()
    except typer.Exit as stop:
        return int(stop.exit_code)
    except typer.Abort:
        say("winnow: stopped.")
        return BAD_INPUT
    except typer.TyperException as error:
        say(f"winnow: {error.format_message()}")
        return BAD_INPUT
    except Cancelled as stop:
        say(f"winnow: {stop}")
        return BAD_INPUT
    except WinnowError as error:
        say(f"winnow: {error}")
        return BAD_INPUT
    except KeyboardInterrupt:
        say("winnow: stopped; what was finished is kept.")
        return 130
    except BrokenPipeError:
        # The reader of a pipe went away (``winnow … | head``): not an error of ours.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception:  # noqa: BLE001 - the last line of defence: a bug gets its own exit code
        import traceback

        traceback.print_exc()
        say("winnow: this is a bug in Winnow; please report it with the lines above.")
        return INTERNAL_ERROR
    return int(code) if isinstance(code, int) else DONE
