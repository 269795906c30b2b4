"""Headings in many languages, and what is none."""

import pytest

from curricle.engines.ats.read.headings import announced

KNOWN = [
    *(
        (text, "work")
        for text in ("Experience", "PROFESSIONAL EXPERIENCE", "Work History", "Where I've Been")
    ),
    *((text, "work") for text in ("Berufserfahrung", "Expérience professionnelle", "Experiencia laboral")),
    *((text, "work") for text in ("Esperienza lavorativa", "Experiência profissional", "Werkervaring")),
    *(
        (text, "work")
        for text in ("Doświadczenie zawodowe", "Опыт работы", "İş Deneyimi", "職歴", "工作经历", "경력")
    ),
    *((text, "work") for text in ("Arbetslivserfarenhet", "Pracovní zkušenosti", "Szakmai tapasztalat")),
    *(
        (text, "education")
        for text in ("Education", "Academic Background", "Ausbildung", "Formation", "Educación")
    ),
    *(
        (text, "education")
        for text in ("Istruzione", "Formação acadêmica", "Opleiding", "Wykształcenie", "学歴")
    ),
    *((text, "education") for text in ("Образование", "Eğitim", "学历", "학력", "Utbildning", "Vzdělání")),
    *(
        (text, "skills")
        for text in ("Skills", "Technical Skills", "Core Competencies", "Kenntnisse", "Compétences")
    ),
    *(
        (text, "skills")
        for text in ("Habilidades", "Competenze", "Vaardigheden", "Umiejętności", "Навыки", "技能")
    ),
    *(
        (text, "languages")
        for text in ("Languages", "Sprachkenntnisse", "Langues", "Idiomas", "Języki", "Языки")
    ),
    *(
        (text, "summary")
        for text in ("Profile", "About Me", "Career Objective", "Über mich", "O mnie", "自己PR")
    ),
    *((text, "projects") for text in ("Projects", "Side Projects", "Projekte", "Proyectos", "プロジェクト")),
    *(
        (text, "certificates")
        for text in ("Certifications", "Licenses & Certifications", "Zertifikate", "資格")
    ),
    *((text, "publications") for text in ("Publications", "Veröffentlichungen", "Publicaciones")),
    *((text, "awards") for text in ("Honors & Awards", "Auszeichnungen", "Premios", "受賞歴")),
    *((text, "volunteer") for text in ("Volunteering", "Ehrenamt", "Bénévolat", "Voluntariado")),
    *((text, "interests") for text in ("Hobbies", "Interessen", "Centres d'intérêt", "趣味")),
    *((text, "references") for text in ("References", "Referenzen", "Références")),
    *((text, "contact") for text in ("Contact", "Personal Details", "Kontakt", "Coordonnées")),
    ("E X P E R I E N C E", "work"),
    ("TECHNICAL SKILLS:", "skills"),
    ("Skills and Interests", "skills"),
    ("Curriculum Vitae", "title"),
]


@pytest.mark.parametrize(("text", "kind"), KNOWN)
def test_known_headings(text: str, kind: str) -> None:
    found = announced(text)
    assert found is not None
    assert found.type == kind
    assert found.is_standard


@pytest.mark.parametrize(
    ("text", "kind"), [("Relevant hospital experience", "work"), ("Toolbox of tools", "skills")]
)
def test_words_of_headings_are_known_within_others(text: str, kind: str) -> None:
    found = announced(text)
    assert found is not None
    assert found.type == kind
    assert not found.is_standard


@pytest.mark.parametrize(
    "text", ["Acme Inc", "University of Lisbon", "", "x" * 500, "one two three four five six"]
)
def test_what_is_no_heading(text: str) -> None:
    assert announced(text) is None
