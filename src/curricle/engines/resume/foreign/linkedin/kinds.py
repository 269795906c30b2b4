"""The tables of the archive that belong to a resume: their files, their columns, and their other names."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of table: how its file may be called, and its columns in LinkedIn's order."""

    name: str
    files: tuple[str, ...]
    columns: tuple[str, ...]


def _kind(name: str, files: str, columns: str) -> Kind:
    return Kind(name, tuple(files.split(",")), tuple(columns.split(",")))


KINDS: Final = (
    _kind(
        "profile",
        "profile,profil,perfil,profilo,profiel",
        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location"
        ",Twitter Handles,Websites,Instant Messengers",
    ),
    _kind("summary", "profilesummary", "Profile Summary"),
    _kind(
        "positions",
        "positions,position,positionen,postes,experiences,puestos,posiciones,posizioni,cargos,functies",
        "Company Name,Title,Description,Location,Started On,Finished On",
    ),
    _kind(
        "education",
        "education,ausbildung,formation,formations,educacion,formazione,formacao,opleiding,opleidingen",
        "School Name,Start Date,End Date,Notes,Degree Name,Activities",
    ),
    _kind(
        "skills",
        "skills,kenntnisse,competences,aptitudes,competenze,competencias,vaardigheden",
        "Name",
    ),
    _kind("languages", "languages,sprachen,langues,idiomas,lingue,talen,language", "Name,Proficiency"),
    _kind(
        "certifications",
        "certifications,zertifikate,bescheinigungen,certificaciones,certificazioni,certificacoes",
        "Name,Url,Authority,Started On,Finished On,License Number",
    ),
    _kind(
        "projects",
        "projects,projekte,projets,proyectos,progetti,projetos,projecten",
        "Title,Description,Url,Started On,Finished On",
    ),
    _kind(
        "volunteering",
        "volunteering,volunteerexperiences,volunteer,ehrenamt,benevolat,voluntariado,volontariato,vrijwilligerswerk",
        "Company Name,Role,Cause,Started On,Finished On,Description",
    ),
    _kind("emails", "emailaddresses,email,emails", "Email Address,Confirmed,Primary,Updated On"),
    _kind("phones", "phonenumbers,phones", "Extension,Number,Type"),
    _kind(
        "publications",
        "publications,publikationen,publicaciones,pubblicazioni,publicacoes,publicaties",
        "Name,Published On,Description,Publisher,Url",
    ),
    _kind(
        "honors",
        "honors,honorsandawards,auszeichnungen,distinctions,reconocimientos,riconoscimenti,honrarias",
        "Title,Description,Issued On",
    ),
    _kind("courses", "courses,kurse,cours,cursos,corsi,cursussen", "Name,Number"),
    _kind(
        "patents",
        "patents,patente,brevets,brevetti,patenten",
        "Title,Description,Application Number,Url,Filed On,Issued On",
    ),
    _kind(
        "organizations",
        "organizations,organisationen,organisations,organizaciones,organizzazioni,organizacoes",
        "Name,Start Date,End Date,Description,Position",
    ),
    _kind("tests", "testscores,tests", "Name,Description,Score,Date"),
    _kind(
        "recommendations",
        "recommendationsreceived,recommendations",
        "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
    ),
    _kind("causes", "causesyoucareabout", "Supported Cause"),
)

# What else a column may be called: other years' names and other languages.
_ALIASES: Final = """
First Name=Given Name|Vorname|Prénom|Nombre|Nome|Voornaam|Förnamn|Imię
Last Name=Surname|Family Name|Nachname|Familienname|Nom|Nom de famille|Apellidos|Cognome|Sobrenome
|Achternaam|Efternamn|Nazwisko
Maiden Name=Geburtsname|Nom de jeune fille|Apellido de soltera|Nome da nubile|Meisjesnaam
Address=Adresse|Dirección|Indirizzo|Endereço|Adres
Birth Date=Geburtsdatum|Date de naissance|Fecha de nacimiento|Data di nascita|Data de nascimento
|Geboortedatum
Headline=Profilslogan|Titre du profil|Titular|Sommario|Título do perfil|Kopregel|Überschrift
Summary=Zusammenfassung|Résumé|Resumen|Riepilogo|Resumo|Samenvatting|Info|Infos
Industry=Branche|Secteur|Sector|Settore|Setor|Bedrijfstak
Zip Code=Postal Code|Postleitzahl|Code postal|Código postal|CAP|CEP|Postcode
Geo Location=Location|Standort|Lieu|Ubicación|Località|Localização|Locatie
Company Name=Company|Organization Name|Firmenname|Unternehmen|Unternehmensname|Nom de l’entreprise
|Nom de l'entreprise|Entreprise|Nombre de la empresa|Empresa|Nome dell'azienda|Azienda|Nome da empresa
|Bedrijfsnaam|Företagsnamn
Title=Position|Job Title|Position Title|Titel|Titre|Intitulé du poste|Cargo|Puesto|Título|Titolo
|Qualifica|Functietitel
Description=Beschreibung|Descripción|Descrizione|Descrição|Beschrijving|Beskrivning
Location=Ort|Standort|Lieu|Ubicación|Località|Localidade|Localização|Locatie|Plats
Started On=Start Date|Started|Begonnen am|Beginn|Startdatum|Date de début|Commencé le|Fecha de inicio
|Comenzó el|Iniziato il|Data di inizio|Data de início|Início|Begonnen op
Finished On=End Date|Finished|Beendet am|Ende|Enddatum|Date de fin|Terminé le|Fecha de finalización
|Finalizó el|Terminato il|Data di fine|Data de término|Fim|Einddatum|Beëindigd op
School Name=School|Name der Schule|Schule|Hochschule|Nom de l'école|École|Établissement
|Nombre de la institución|Institución educativa|Nome dell'istituto|Istituto|Nome da instituição
|Instituição de ensino|Naam school|Onderwijsinstelling
Start Date=Started On|Beginn|Startdatum|Date de début|Fecha de inicio|Data di inizio|Data de início
End Date=Finished On|Ende|Enddatum|Date de fin|Fecha de finalización|Data di fine|Data de término
|Einddatum
Notes=Notizen|Anmerkungen|Remarques|Notas|Note|Notities
Degree Name=Degree|Abschluss|Name des Abschlusses|Diplôme|Nom du diplôme|Titulación|Título
|Titolo di studio|Diploma|Graad|Naam graad
Activities=Aktivitäten|Activités|Actividades|Attività|Atividades|Activiteiten
Name=Bezeichnung|Nom|Nombre|Nome|Naam|Namn
Proficiency=Kenntnisse|Sprachniveau|Niveau|Competencia|Nivel|Competenza|Nível|Proficiência|Vaardigheid
Authority=Issuer|Issuing Organization|Aussteller|Zertifizierungsstelle|Organisme|Autorité|Autoridad
|Autorità|Autoridade|Instantie
License Number=License No|Lizenznummer|Numéro de licence|Número de licencia|Numero licenza
|Número da licença|Licentienummer
Url=Link|Website|Lien
Role=Rolle|Funktion|Fonction|Rôle|Función|Ruolo|Função|Functie
Cause=Zweck|Bereich|Causa|Goed doel
Email Address=E-Mail-Adresse|Adresse e-mail|Dirección de email|Dirección de correo electrónico
|Indirizzo email|E-mailadres|Endereço de e-mail
Primary=Primär|Principal|Principale|Primair
Number=Nummer|Numéro|Número|Numero
Type=Typ|Tipo
Publisher=Verlag|Herausgeber|Éditeur|Editorial|Editore|Editora|Uitgever
Published On=Veröffentlicht am|Publié le|Publicado el|Pubblicato il|Publicado em
Issued On=Ausgestellt am|Délivré le|Emitido el|Rilasciato il|Emitido em
Text=Recommendation|Empfehlung|Texte|Testo|Texto
Supported Cause=Cause
Application Number=Patent Number
"""


def folded(text: str) -> str:
    """A name without case, accents, blanks and signs."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if sign.isalnum())


def _aliases() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in _ALIASES.replace("\n|", "|").strip().splitlines():
        column, _, names = line.partition("=")
        found[column] = tuple(map(folded, names.split("|")))
    return found


_BY_COLUMN: Final = _aliases()


def column_of(kind: Kind, header: str) -> str | None:
    """Which column of a kind a header names."""
    name = folded(header)
    exact = next((column for column in kind.columns if folded(column) == name), None)
    return exact or next((one for one in kind.columns if name in _BY_COLUMN.get(one, ())), None)


def kind_of_file(path: str) -> Kind | None:
    """What a file of the archive is by its name, wherever it lies and whatever is added to its name."""
    stem = path.replace("\\", "/").rpartition("/")[2].rpartition(".")[0]
    name = folded(re.sub(r"[ _-]*\(?\d+\)?$", "", stem))
    return next((kind for kind in KINDS if name in kind.files), None)
