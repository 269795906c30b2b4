"""The document tree as plain text: the same words in the same order as on the page."""

from curricle.engines.render.tree import Contact, Entry, Prose, Section, Tree

SEPARATOR = " · "


def plain_text(tree: Tree) -> str:
    """The whole document, one thought a line."""
    head = [tree.name, tree.label, SEPARATOR.join(contact_text(contact) for contact in tree.contacts)]
    blocks = ["\n".join(line for line in head if line)]
    blocks.extend(_section(section, tree.comma) for section in tree.sections)
    return "\n\n".join(block for block in blocks if block) + "\n"


def contact_text(contact: Contact) -> str:
    """A contact as it is shown."""
    return f"{contact.label}: {contact.text}" if contact.kind == "detail" and contact.label else contact.text


def run_text(runs: Prose) -> str:
    """The characters of a paragraph."""
    return "".join(run.text for run in runs)


def _section(section: Section, comma: str) -> str:
    if section.shape == "list":
        body = SEPARATOR.join(list_text(entry) for entry in section.entries)
    elif section.shape == "lines":
        body = "\n".join(line_text(entry, comma) for entry in section.entries)
    elif section.shape == "letter":
        body = "\n\n".join(run_text(runs) for entry in section.entries for runs in entry.paragraphs)
    else:
        body = "\n\n".join(_entry(entry, comma) for entry in section.entries)
    if not section.title:
        return body
    rule = "=" * min(len(section.title), 60)
    return f"{section.title}\n{rule}\n{body}"


def list_text(entry: Entry) -> str:
    """An entry of a list: what it is, and how well."""
    facts = SEPARATOR.join(run_text(fact) for fact in entry.facts)
    return f"{entry.title} ({facts})" if entry.title and facts else entry.title or facts


def line_text(entry: Entry, comma: str) -> str:
    """An entry of one line: what it is, and what belongs to it."""
    head, tags = list_text(entry), comma.join(entry.tags)
    return f"{head}: {tags}" if head and tags else head or tags


def _entry(entry: Entry, comma: str) -> str:
    lines = [comma.join(part for part in (entry.title, entry.place) if part)]
    lines.append(
        SEPARATOR.join(part for part in (entry.period, entry.location, *map(run_text, entry.facts)) if part)
    )
    lines.extend(run_text(runs) for runs in entry.paragraphs)
    lines.extend(f"- {run_text(bullet.runs)}" for bullet in entry.bullets)
    lines.append(comma.join(entry.tags))
    text = "\n".join(line for line in lines if line)
    return "\n\n".join(part for part in (text, *(_entry(inner, comma) for inner in entry.entries)) if part)
