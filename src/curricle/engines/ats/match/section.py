"""The parts of a posting: which lines are headings, and what stands under them."""

import re
from functools import cache

from curricle.engines.ats.match.posting import PostingSection, SectionKind
from curricle.engines.ats.match.source import Row, Source

_MOST_WORDS = 9
_TRIM = " \t:：*_#=~-–—|.…!?>•\"'“”"
# Looked at in this order: “preferred qualifications” is not “qualifications”.
_KINDS: tuple[tuple[SectionKind, str], ...] = (
    (
        "preferred",
        r"preferred\b.*|.*\bpreferred|nice[- ]to[- ]haves?.*|good[- ]to[- ]haves?.*|bonus\b.*|.*\bbonus points.*|"
        r"desir(?:ed|able)\b.*|.*\bdesirable|pluses|(?:a )?(?:big )?plus(?: if.*)?|.*\b(?:is|are) a plus|"
        r"(?:it(?:'|’)s|it is|it would be) (?:a )?(?:nice|great|plus|bonus|good).*|additional (?:skills|qualifications|"
        r"assets)|ideally.*|optional\b.*|extra credit.*|brownie points.*|what (?:would|will|could) (?:set|make) you .*|"
        r"even better.*|(?:added|additional) (?:advantages?|value)|advantages?|assets?|we(?:'|’)d love it if.*|"
        r"wünschenswert.*|von vorteil.*|das wäre (?:toll|schön).*|idealerweise.*|pluspunkte.*|(?:les )?plus|"
        r"(?:serait|sont) un plus|atouts?.*|deseables?|se valorar[áa].*|valorable.*|requisitos deseables|"
        r"titolo preferenziale|gradit[oi].*|wenselijk|diferenciais?|mile widziane",
    ),
    (
        "required",
        r"(?:(?:job|key|core|minimum|basic|essential|main|general|role|position|technical|mandatory|the|our|your|"
        r"entry|required|candidate|and|&|skills?,?|knowledge,?|education(?:al)?,?|experience,?|abilities,?|other|"
        r"professional|personal|special|necessary|work|key|job) )*(?:requirements?|qualifications?|must[- ]haves?|"
        r"skills?|competenc(?:ies|es?)|experience|criteria|prerequisites|abilities|attributes|expertise|credentials|"
        r"essentials|skill ?set|specification|education|background|certifications?|licen[cs]es?)"
        r"(?: (?:required|needed|and|&|or|of|for|the|role|skills?,?|experience,?|education,?|qualifications?|"
        r"requirements?|abilities|knowledge|competencies|we|you|are|need|seek|looking|position|job|training|"
        r"licensure|certifications?|attributes|include|includes|essential|necessary|minimum|must|have))*|"
        r"required|must have.*|essential|you must have|what (?:you(?:'|’)ll|you will|you|we) (?:need|bring|have|"
        r"require|expect|look|are looking|value|should|seek|offer us).*|what (?:we(?:'|’)re|we are|do we) "
        r"(?:look|seek|need|expect).*|who (?:you are|we(?:'|’)re looking|we are looking|are you|are we looking).*|"
        r"(?:we(?:'|’)re|we are) looking for(?: (?:someone|people|candidates|you))?.*|about you|your profile|"
        r"your background|your skills.*|your (?:experience|expertise|qualifications|strengths|superpowers?).*|"
        r"the (?:ideal|successful|right|perfect) (?:candidate|applicant|person).*|(?:ideal|successful) "
        r"(?:candidate|applicant)s?.*|person(?:al)? (?:specification|profile)|candidate profile|profile|"
        r"you (?:have|are|bring|should have|will have|possess|need|must|might be).*|to (?:be successful|succeed|"
        r"qualify|apply,? you).*|do you have.*|is this you.*|this is you|tech(?:nology|nical)? stack|(?:our )?stack|"
        r"technologies.*|tools|required (?:skills|experience).*|knowledge|knowledge,? skills.*|profile description|"
        r"professional and personal.*|what makes you.*|"
        r"anforderung(?:en|sprofil).*|(?:ihr|dein|unser|das) ?(?:anforderungs)?profil.*|"
        r"das bring(?:st|en) (?:du|sie).*|was (?:du|sie) mitbring.*|(?:deine|ihre) (?:qualifikation|skills|kenntnisse|"
        r"fähigkeiten|stärken).*|qualifikation(?:en)?|voraussetzungen|was wir (?:erwarten|uns wünschen|suchen).*|"
        r"wir erwarten.*|du bringst mit.*|sie bringen mit.*|"
        r"(?:votre |le |ton |)profil(?: recherché| souhaité|)|compétences.*|qualifications? requises?|prérequis|"
        r"vous (?:êtes|avez).*|ce que nous recherchons.*|requisitos.*|perfil.*|(?:qué )?buscamos.*|tu perfil|"
        r"conocimientos.*|experiencia.*|formación.*|requisiti.*|competenze.*|profilo.*|functie-?eisen|"
        r"(?:wat )?(?:wij|we) vragen.*|jouw profiel|wie ben jij.*|wymagania.*|krav|kvalifikationer|din profil|"
        r"dina kvalifikationer|habilidades|o que (?:buscamos|esperamos).*",
    ),
    (
        "duties",
        r"(?:(?:key|main|job|your|the|core|primary|essential|principal|day[- ]to[- ]day|daily|major|role|general|"
        r"and|&|position|overall|specific) )*(?:responsibilit(?:y|ies)|duties|tasks?|accountabilit(?:y|ies)|"
        r"functions|activities|deliverables|objectives|role|job|position|mission|work|opportunity|challenge|purpose|"
        r"description|summary|overview|brief)"
        r"(?: (?:and|&|of|the|role|responsibilities|duties|include|includes|tasks|description|summary|overview|"
        r"position|job|purpose|in|brief|functions|are|will|be))*|"
        r"what (?:you(?:'|’)ll|you will|will you|you(?:'|’)d|you|we(?:'|’)ll have you|the job|the role) "
        r"(?:do|be|work|get to|own|deliver|achieve|involve|involves|entails?|build|be doing).*|"
        r"how you(?:'|’)ll.*|in this (?:role|position|job).*|(?:as|about|for) (?:the|this|your) (?:role|job|position|"
        r"opportunity|work).*|you(?:'|’)?(?:ll| will)(?: be)?(?: responsible.*)?|job (?:description|summary|purpose|"
        r"details|duties)|a (?:typical )?day in the life.*|your (?:day|impact|contribution|new role).*|"
        r"(?:deine|ihre|das sind deine|unsere) aufgaben?.*|aufgaben.*|(?:dein|ihr) (?:job|aufgabengebiet).*|"
        r"das erwartet (?:dich|sie).*|was dich erwartet.*|tätigkeiten.*|"
        r"(?:vos |tes |les |)missions?.*|responsabilit[éèa].*|le poste|description du poste|vos tâches|"
        r"funciones.*|responsabilidades.*|tareas.*|(?:tus )?funciones|descripción del puesto|mansioni.*|attività.*|"
        r"taken|(?:wat )?ga je doen.*|werkzaamheden|obowiązki.*|zakres obowiązków|arbetsuppgifter|arbejdsopgaver|"
        r"atividades|o que você.*",
    ),
    (
        "benefits",
        r"(?:(?:our|the|your|company|employee|job|additional|compensation|pay|salary|perks|and|&|some|key|other) )*"
        r"(?:benefits?|perks|compensation|salary|remuneration|rewards|package|pay|wage)"
        r"(?: (?:and|&|benefits|perks|package|range|compensation|salary|of|the|role|offered|include|includes|for|"
        r"you|at|working|here|details|information|rate|scale))*|what (?:we|you(?:'|’)ll|you) (?:offer|get|can offer|"
        r"receive|can expect|gain|give).*|what(?:'|’)s in it for you.*|what(?:'|’)s on offer.*|we (?:offer|can offer|"
        r"provide)(?: you)?|why (?:join|work|us|choose|you(?:'|’)ll love|you will love|should you).*|in return.*|"
        r"(?:das |was |)(?:wir|bieten wir) (?:bieten|dir|ihnen).*|wir bieten.*|unser angebot|(?:deine |ihre )?vorteile|"
        r"(?:nous|ce que nous) (?:offrons|proposons|vous).*|avantages|rémunération|(?:qué )?(?:te )?ofrecemos.*|"
        r"beneficios.*|offriamo.*|(?:wat )?(?:wij|we) bieden.*|arbeidsvoorwaarden|oferujemy|vi erbjuder|vi tilbyder|"
        r"benefícios|oferecemos",
    ),
    (
        "about",
        r"about (?!you\b|the (?:role|job|position))[\w&.'’ -]{1,40}|who we are.*|our (?:company|story|culture|values|"
        r"team|vision|client|organi[sz]ation|history|commitment.*)|the (?:company|team|organi[sz]ation|department|"
        r"client)|company (?:description|overview|profile|background|info.*|culture)|(?:team|department) (?:overview|"
        r"description)|introduction|meet (?:the|our) team|über uns.*|wer wir sind|wir über uns|das unternehmen|"
        r"das sind wir|(?:à propos|qui sommes).*|l(?:'|’)entreprise|sobre nosotros.*|(?:la )?empresa|quiénes somos|"
        r"chi siamo|over ons|o nas|om oss|om os|sobre (?:nós|a empresa)",
    ),
    (
        "other",
        r"how to apply.*|(?:to )?apply(?: now| here| today)?|application(?:s| process| instructions| deadline)?.*|"
        r"equal (?:employment )?opportunit.*|eeo.*|diversity.*|(?:our )?commitment to.*|disclaimer|legal.*|"
        r"contact(?: us| person| information)?|(?:additional|other|further|more) (?:information|info|details)|"
        r"next steps|(?:interview|hiring|recruitment|selection) process|notes?|privacy.*|location|"
        r"work(?:ing)? (?:environment|conditions|hours|schedule|location).*|physical (?:demands|requirements).*|"
        r"travel|schedule|hours|job type|employment type|reports? to|supervis(?:or|ion).*|"
        r"(?:ihr )?ansprechpartner.*|kontakt|bewerbung.*|jetzt bewerben|postuler.*|(?:cómo )?(?:aplicar|inscribirse).*|"
        r"candidatura|solliciteren",
    ),
)
# Headings that stand before their text on the same line.
_INLINE = re.compile(
    r"(?:(?<=[.!?;)\n•])\s+|^)(?P<heading>(?:[A-Z][\w’'/&-]*)(?: (?:[A-Za-z][\w’'/&-]*)){0,5})\s?:(?=\s)"
)


@cache
def _patterns() -> tuple[tuple[SectionKind, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _KINDS)


def kind_of_heading(text: str) -> SectionKind | None:
    """What stands under a heading; nothing where it is none that is known."""
    plain = " ".join(text.strip(_TRIM).split())
    if not plain or len(plain) > 80 or len(plain.split()) > _MOST_WORDS:
        return None
    for kind, pattern in _patterns():
        if pattern.fullmatch(plain):
            return kind
    return None


def sections_of(source: Source) -> list[PostingSection]:
    """The sections in order, with places in the text that is read; together they cover all of it."""
    starts: list[tuple[int, SectionKind, str]] = [(0, "other", "")]
    for number, row in enumerate(source.rows):
        if _can_head(source, row, number):
            kind = kind_of_heading(row.text)
            if kind is not None:
                starts.append((row.start, kind, row.text.strip(_TRIM)))
                continue
        for match in _INLINE.finditer(row.text):
            kind = kind_of_heading(match["heading"])
            if kind is not None:
                starts.append((row.start + match.start("heading"), kind, match["heading"]))
    ends = [start for start, _, _ in starts[1:]] + [len(source.text)]
    return [
        PostingSection(kind, heading, start, end)
        for (start, kind, heading), end in zip(starts, ends, strict=True)
        if end > start and (heading or source.text[start:end].strip())
    ]


def _can_head(source: Source, row: Row, number: int) -> bool:
    if row.heading or row.text.endswith(":"):
        return True
    if row.bullet or row.text[-1] in ".,;":
        return False
    # A list of short lines without bullets is not a list of headings.
    after = source.rows[number + 1] if number + 1 < len(source.rows) else None
    return after is not None
