"""The same form of another Portuguese verb, for the suggestions: *chutou* → *morreu*."""

from collections.abc import Sequence
from functools import cache

# The commonest forms in one order; 0 marks a form left out because spelling would change.
_REGULAR = {
    "ar": "ar ando ado a am o ei ou aram ava avam ará arão aria ariam amos",
    "er": "er endo ido e em o i eu eram ia iam erá erão eria eriam emos",
    "ir": "ir indo ido e em o i iu iram ia iam irá irão iria iriam imos",
}
_IRREGULAR = """
dar dando dado dá dão dou dei deu deram dava davam dará darão daria dariam damos
estar estando estado está estão estou estive esteve estiveram estava estavam estará estarão
estaria estariam estamos
fazer fazendo feito faz fazem faço fiz fez fizeram fazia faziam fará farão faria fariam fazemos
dizer dizendo dito diz dizem digo disse disse disseram dizia diziam dirá dirão diria diriam dizemos
ir indo ido vai vão vou fui foi foram ia iam irá irão iria iriam vamos
ser sendo sido é são sou fui foi foram era eram será serão seria seriam somos
ter tendo tido tem têm tenho tive teve tiveram tinha tinham terá terão teria teriam temos
vir vindo vindo vem vêm venho vim veio vieram vinha vinham virá virão viria viriam vimos
pôr pondo posto põe põem ponho pus pôs puseram punha punham porá porão poria poriam pomos
ver vendo visto vê veem vejo vi viu viram via viam verá verão veria veriam vemos
perder perdendo perdido perde perdem perco perdi perdeu perderam perdia perdiam perderá perderão
perderia perderiam perdemos
pedir pedindo pedido pede pedem peço pedi pediu pediram pedia pediam pedirá pedirão pediria
pediriam pedimos
sair saindo saído sai saem saio saí saiu saíram saía saíam sairá sairão sairia sairiam saímos
cair caindo caído cai caem caio caí caiu caíram caía caíam cairá cairão cairia cairiam caímos
passar passando passado passa passam passo passei passou passaram passava passavam passará passarão
passaria passariam passamos
"""
_FORMS = 16
# Verbs whose stem changes, or whose forms no rule here makes.
_UNSURE = frozenset(
    {"poder", "saber", "querer", "trazer", "haver", "caber", "valer", "rir", "ler", "crer", "subir"}
    | {"dormir", "sentir", "mentir", "servir", "seguir", "conseguir", "fugir", "cobrir", "engolir"}
    | {"ouvir", "medir", "impedir", "odiar", "incendiar", "passear", "mexer"}
)


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    words = _IRREGULAR.split()
    rows = [tuple(words[start : start + _FORMS]) for start in range(0, len(words), _FORMS)]
    return {row[0]: row for row in rows}


@cache
def _forms(verb: str) -> tuple[str, ...]:
    """The forms of ``verb`` in the order of the tables; empty where it is no sure verb."""
    if verb in _irregular():
        return _irregular()[verb]
    endings = _REGULAR.get(verb[-2:])
    if endings is None or len(verb) < 4 or verb in _UNSURE or verb.endswith("ear"):
        return ()
    stem = verb[:-2]
    made = []
    for ending in endings.split():
        last = stem
        # tocar → toquei, pagar → paguei, começar → comecei, erguer → ergo, exigir → exijo
        if verb.endswith("ar") and ending.startswith("e"):
            last = _before_e(stem)
        elif verb[-2:] in {"er", "ir"} and ending == "o":
            last = stem[:-1] + "j" if stem.endswith("g") else stem
            last = stem[:-1] + "ç" if stem.endswith("c") else last
        made.append(last + ending)
    return tuple(made)


def _before_e(stem: str) -> str:
    if stem.endswith("c"):
        return stem[:-1] + "qu"
    if stem.endswith("g"):
        return stem + "u"
    return stem[:-1] + "c" if stem.endswith("ç") else stem


def same_form(verb: str, model: str, bases: Sequence[str]) -> str | None:
    """``verb`` in the form that ``model`` has of one of ``bases``; None where any is in doubt."""
    forms = _forms(verb)
    if not forms:
        return None
    wanted = {
        forms[place] for base in bases for place, form in enumerate(_forms(base)) if form == model
    }
    return wanted.pop() if len(wanted) == 1 else None
