"""Which files of tests begin: those that take longest, so that no worker sits idle beside the last of them.

The seconds are those of one processor, measured once and rounded; only their order matters. A file that is
not named is short.
"""

SECONDS = {
    "tests/e2e/test_pages.py": 45,
    "tests/entry/test_kill.py": 40,
    "tests/engines/tex/test_attacks.py": 32,
    "tests/engines/tex/test_equality.py": 32,
    "tests/e2e/test_editor.py": 30,
    "tests/e2e/test_score.py": 30,
    "tests/e2e/test_latex.py": 25,
    "tests/house/test_contract.py": 22,
    "tests/e2e/test_templates.py": 20,
    "tests/entry/test_kill_tex.py": 20,
    "tests/entry/test_up.py": 20,
    "tests/setup/test_wheel.py": 18,
    "tests/modules/scoring/test_hostile_files.py": 15,
    "tests/engines/render/templates/test_duo.py": 15,
    "tests/engines/render/proof/test_prove.py": 15,
    "tests/modules/identity/test_guesses.py": 14,
    "tests/e2e/test_latex_barriers.py": 14,
    "tests/e2e/test_latex_typing.py": 14,
    "tests/platform/jobs/test_kills.py": 14,
    "tests/e2e/test_typing.py": 12,
    "tests/e2e/test_import.py": 12,
    "tests/engines/tex/test_diagnostics.py": 12,
    "tests/engines/render/formats/test_docx.py": 12,
    "tests/modules/export/test_files.py": 10,
    "tests/platform/db/test_embedded.py": 10,
    "tests/entry/cli/test_score.py": 10,
    "tests/engines/render/test_breaking.py": 9,
    "tests/modules/scoring/test_kills.py": 8,
    "tests/entry/cli/test_render.py": 8,
    "tests/engines/tex/test_workshop.py": 8,
    "tests/engines/tex/test_compiling.py": 8,
    "tests/engines/render/formats/test_latex.py": 8,
    "tests/engines/tex/test_endurance.py": 7,
    "tests/modules/tex/test_cancelling.py": 7,
    "tests/e2e/test_journey.py": 6,
    "tests/engines/render/formats/test_sameness.py": 6,
    "tests/platform/jobs/test_enqueue.py": 6,
}


def weight(node_id: str) -> int:
    """What sorts a test: files in this order, each file whole."""
    return -SECONDS.get(node_id.partition("::")[0], 0)
