"""Short hashes of normalised texts: what "the same source" means to consistency checks."""

import hashlib
import unicodedata

from workbench.domain.text import TAG_CHARACTER


def text_key(text: str) -> str:
    """A 16-digit key; texts that differ only in white space, case of form or tags share it.

    Normalisation: NFKC, tags removed, white space collapsed. Case is kept: "Polish" and
    "polish" are two words. The empty text has the empty key.
    """
    normal = " ".join(unicodedata.normalize("NFKC", text.replace(TAG_CHARACTER, " ")).split())
    if not normal:
        return ""
    return hashlib.blake2b(normal.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
