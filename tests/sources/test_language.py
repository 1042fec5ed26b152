import pytest

from sightline.sources import language
from sightline.sources.language import identify, language_code

TEXTS = {
    "en": "The mayor of Kestrin said on Sunday that the talks with Norland would go on.",
    "de": "Der Bürgermeister von Kestrin sagte am Sonntag, dass die Gespräche mit Norland weitergehen.",
    "nl": "De burgemeester van Kestrin zei op zondag dat het overleg over de grens was hervat, of dat had "
    "hij in elk geval gehoord; over wat er is besproken was hij niet in staat iets te zeggen.",
    "fr": "Le maire de Kestrin a déclaré dimanche que les négociations avec le Norland continueraient.",
    "es": "El alcalde de Kestrin dijo el domingo que las conversaciones con Norland continuarían.",
    "pt": "O presidente da câmara de Kestrin disse no domingo que as conversações continuariam.",
    "it": "Il sindaco di Kestrin ha detto domenica che i colloqui con il Norland sarebbero continuati.",
    "ro": "Primarul orașului Kestrin a declarat duminică că discuțiile cu Norland vor continua.",
    "pl": "Burmistrz Kestrina powiedział w niedzielę, że rozmowy z Norlandem będą kontynuowane.",
    "cs": "Starosta Kestrinu v neděli řekl, že jednání s Norlandem budou pokračovat.",
    "tr": "Kestrin belediye başkanı pazar günü Norland ile görüşmelerin süreceğini söyledi.",
    "sv": "Kestrins borgmästare sade på söndagen att samtalen med Norland skulle fortsätta.",
    "hu": "Kestrin polgármestere vasárnap azt mondta, hogy a tárgyalások folytatódnak.",
    "ru": "Мэр Кестрина заявил в воскресенье, что переговоры с Нордландом продолжатся.",
    "uk": "Мер Кестріна заявив у неділю, що переговори з Нордландом триватимуть і надалі.",
    "ka": "კესტრინის მერმა კვირას განაცხადა, რომ მოლაპარაკებები გაგრძელდება.",
    "hy": "Կեստրինի քաղաքապետը կիրակի օրը հայտարարեց, որ բանակցությունները կշարունակվեն։",
    "ar": "قال رئيس بلدية كسترين يوم الأحد إن المحادثات مع نورلاند ستستمر.",
    "fa": "شهردار کسترین روز یکشنبه گفت که گفتگوها با نورلند ادامه خواهد یافت.",
    "zh": "凯斯特林市长星期日表示,与诺兰的边境谈判将继续进行下去。",
    "ja": "ケストリン市長は日曜日、ノーランドとの協議を続けると述べた。",
}


@pytest.mark.parametrize(("code", "text"), TEXTS.items(), ids=TEXTS)
def test_identifies(code, text):
    assert identify(text) == code


@pytest.mark.parametrize(
    "text",
    ["", " \n", "Kestrin", "12.5 % 1987–1990 …", "A. B. C.", "Ann Orvel, Petr Lund", "| 3 | 2021 | 5 |" * 9],
)
def test_names_no_language_without_enough_to_go_by(text):
    assert identify(text) is None


def test_plain_english_needs_no_model(monkeypatch):
    monkeypatch.setattr(language, "_model", lambda: pytest.fail("the model was loaded"))
    assert identify(TEXTS["en"] * 2 + "They were not there when it was over.") == "en"


def test_looks_at_the_start_only():
    assert identify(TEXTS["ru"] * 40 + TEXTS["en"] * 400) == "ru"


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("en", "en"),
        ("EN", "en"),
        ("en-GB", "en"),
        ("en_US.UTF-8", "en"),
        ("eng", "en"),
        ("English", "en"),
        (" rus ", "ru"),
        ("nb-NO", "no"),
        ("zh-Hant", "zh"),
        ("grc", "grc"),
        ("", None),
        ("Tarvian", None),
        ("e", None),
        ("1", None),
    ],
)
def test_language_code(given, code):
    assert language_code(given) == code
