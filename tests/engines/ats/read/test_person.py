"""Who a resume is about: names, ways to reach people, places, accounts, and the language of the text."""

import time

import pytest

from curricle.engines.ats.read.language import language_of
from curricle.engines.ats.read.person import location_of
from curricle.engines.ats.read.place import place
from curricle.engines.ats.read.resume import read_resume
from curricle.engines.ats.read.way import address, network_of, ways
from tests.engines.ats.read.written import line, of_lines, pages

WAYS = [
    ("Mail: ann.lee@example.com", [("email", "ann.lee@example.com")]),
    ("ann [at] example [dot] com", [("email", "ann@example.com")]),
    ("ann(at)example.com", [("email", "ann@example.com")]),
    ("ann @ example . com", [("email", "ann@example.com")]),
    ("Tel. +49 (0)89 5550 1234", [("phone", "+49 (0)89 5550 1234")]),
    ("(614) 555-0147", [("phone", "(614) 555-0147")]),
    ("973.555.0122", [("phone", "973.555.0122")]),
    ("Phone: 98230 55512", [("phone", "98230 55512")]),
    ("www.example.com/ann", [("url", "www.example.com/ann")]),
    ("https://example.org/a?b=c.", [("url", "https://example.org/a?b=c")]),
    ("portfolio at annlee.dev", [("url", "annlee.dev")]),
    ("a@example.com, +1 503 555 0142", [("email", "a@example.com"), ("phone", "+1 503 555 0142")]),
    ("2015 - 2019", []),
    ("Node.js, Vue.js and ASP.NET", []),
    ("$1,234,567 and #123456789", []),
    ("B.Sc. in Physics", []),
    ("", []),
]
NAMES = [
    ("# Nora Kessling\nEngineer", "Nora Kessling"),
    ("# NORA KESSLING\nEngineer", "NORA KESSLING"),
    ("# Dr. Anneliese van der Berg\nOberärztin", "Dr. Anneliese van der Berg"),
    ("# Jean-Baptiste O'Rourke, PhD\nIngénieur", "Jean-Baptiste O'Rourke"),
    ("# Lucía F. Vega\nProfesora", "Lucía F. Vega"),
    ("# 山田 太郎\nエンジニア", "山田 太郎"),
    ("# Curriculum Vitae\nNora Kessling\nnora.kessling@example.com", "Nora Kessling"),
    ("Name: Nora Kessling\nE-mail: nora@example.com", "Nora Kessling"),
    ("# Nora\n# Kessling\nEngineer", "Nora Kessling"),
    ("Software Engineer\nNora Kessling\nnkessling@example.com", "Nora Kessling"),
    ("**Nora Kessling** Software Engineer\nnora@example.com", "Nora Kessling"),
]
PLACES = [
    "Portland, Oregon",
    "San Francisco, CA",
    "Remote",
    "München",
    "Austin, TX 78701",
    "東京",
    "Hubli, Karnataka",
]
NO_PLACES = [
    "Acme Inc",
    "Engineer",
    "Registered Nurse, RN",
    "a very long text that is about many other things, CA",
    "",
]
LANGUAGES = {
    "en": "Led the team and worked with the owners of the plant for three years at the site",
    "de": "Leitung der Abteilung und Entwicklung von Anlagen für die Kunden im In- und Ausland",
    "fr": "Gestion de la production et des équipes dans les ateliers pour le compte de la direction",
    "es": "Gestión de la producción y de los equipos en el taller para la dirección con los clientes",
    "it": "Gestione della produzione e delle squadre nella officina per conto della direzione con il capo",
    "pt": "Gestão da produção e das equipas na oficina para a direção com os clientes do país",
    "nl": "Leiding van het team en verantwoordelijk voor de klanten met een eigen budget bij de fabriek",
    "pl": "Zarządzanie zespołem w dziale oraz współpraca z klientami na terenie kraju i za granicą dla",
    "ru": "Руководство отделом и работа с клиентами на территории страны и за рубежом для компании",
    "tr": "Ekip yönetimi ve müşteri ilişkileri için bir çok proje ile çalıştı en iyi sonuçlar için de",
    "ja": "チームのリーダーとして、お客様のシステムを開発しました。",
    "zh": "负责团队管理和客户系统的开发与维护工作。",
    "ko": "팀의 리더로서 고객 시스템을 개발하였습니다.",
    "el": "Διοίκηση ομάδας και συνεργασία με πελάτες",
    "ar": "إدارة الفريق والعمل مع العملاء",
}


@pytest.mark.parametrize(("text", "found"), WAYS)
def test_ways_to_reach_somebody(text: str, found: list[tuple[str, str]]) -> None:
    assert [(way.kind, way.value) for way in ways(text)] == found


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_names(text: str, name: str) -> None:
    reading = read_resume(pages(f"{text}\n\n# Experience\n**Acme Inc** || 2019 – 2021\nEngineer\n"))
    assert reading.document.content.basics.name == name


def test_an_address_that_was_broken_at_the_end_of_a_line() -> None:
    reading = read_resume(pages("# Nora Kessling\nnora.kessling@exam\nple.com\n\n# Skills\nGo, Python\n"))
    assert reading.document.content.basics.email == "nora.kessling@example.com"


def test_links_say_what_the_text_does_not() -> None:
    lines = [
        line("Nora Kessling", 40.3, size=20.0),
        line("Write to me", 60.3, links=("mailto:nora@example.com?subject=x",)),
        line("Call me", 74.3, links=("tel:+15035550142",)),
        line("My account", 88.3, links=("https://www.linkedin.com/in/nora-kessling/",)),
        line("LinkedIn: nkessling", 102.3),
    ]
    basics = read_resume(of_lines(lines)).document.content.basics
    assert basics.email == "nora@example.com"
    assert basics.phone == "+15035550142"
    assert [(one.network, one.username) for one in basics.profiles][:1] == [("LinkedIn", "nkessling")]


def test_ways_within_a_summary_are_those_of_the_person() -> None:
    about = "I build payment systems that let people sleep.\nPhone: +1 503 555 0142\nnora@example.com"
    text = f"# Nora Kessling\n\n# About\n{about}"
    basics = read_resume(pages(text)).document.content.basics
    assert (basics.email, basics.phone) == ("nora@example.com", "+1 503 555 0142")


def test_a_second_phone_is_a_detail() -> None:
    basics = read_resume(
        pages("# Nora Kessling\n+1 503 555 0142 | +1 503 555 0143 | Swims")
    ).document.content.basics
    assert basics.phone == "+1 503 555 0142"
    assert [one.value for one in basics.details] == ["+1 503 555 0143", "Swims"]


@pytest.mark.parametrize("text", PLACES)
def test_places(text: str) -> None:
    assert place(text) >= 0.85


@pytest.mark.parametrize("text", NO_PLACES)
def test_what_is_no_place(text: str) -> None:
    assert place(text) < 0.85


def test_an_address_by_its_parts() -> None:
    assert location_of("12 Main Street, 97201 Portland, Oregon") == {
        "address": "12 Main Street",
        "postal_code": "97201",
        "city": "Portland",
        "region": "Oregon",
    }
    assert location_of("Portland, OR 97201")["postal_code"] == "97201"


def test_accounts() -> None:
    assert network_of("https://www.linkedin.com/in/ann-lee/") == ("LinkedIn", "ann-lee")
    assert network_of("github.com/annlee") == ("GitHub", "annlee")
    assert network_of("https://example.com/github") is None
    assert address("example.com") == "https://example.com"
    assert address("javascript:alert(1)") is None


@pytest.mark.parametrize(("code", "text"), LANGUAGES.items())
def test_languages(code: str, text: str) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize(
    "text", ["1 " * 50_000, "a@" * 50_000, "www." * 50_000, "(" * 50_000, "+" * 50_000, "a.b" * 50_000]
)
def test_no_text_takes_long(text: str) -> None:
    before = time.process_time()
    ways(text)
    place(text)
    assert time.process_time() - before < 1.0
