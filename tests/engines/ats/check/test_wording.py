"""What findings say: what, why and how, in plain words, and no promise."""

import re

import pytest

from curricle.engines.ats.check.weights import Weights, versions
from tests.engines.ats.check.resumes import judged
from tests.engines.ats.check.test_faults import FAULTS

# No promise of being hired, no command, no scare, and no names of tools that nobody can look into.
FORBIDDEN = re.compile(
    r"\bmust\b|guarantee|get(?:s)? (?:you )?(?:hired|the job)|will be (?:hired|invited|rejected)|"
    r"auto-?reject|75 ?%|beat the|workday|taleo|icims|\btodo\b|!",
    re.IGNORECASE,
)


def test_every_finding_says_what_why_and_how() -> None:
    for _, change, _ in FAULTS:
        for finding in judged(change).findings:
            for text in (finding.message, finding.why, finding.fix):
                assert text[:1].isupper() or text[:1] in "“0123456789", text
                assert text.rstrip()[-1] in ".?", text
                assert not FORBIDDEN.search(re.sub(r"“[^”]*”", "", text)), text
            assert finding.pointer.startswith("/")
            assert finding.severity in ("error", "warning", "info")
            assert finding.points >= 0
            assert re.fullmatch(r"[a-z]+\.[a-z_]+", finding.code)


@pytest.mark.parametrize("version", versions())
def test_the_catalogue_promises_nothing(version: str) -> None:
    weights = Weights.load(version)
    texts = [weights.note, *(gate.label for gate in weights.gates.values())]
    texts += [f"{check.label} {check.why}" for check in weights.checks]
    texts += [profile.why for profile in weights.profiles.values()]
    for text in texts:
        assert not FORBIDDEN.search(text), text
    assert "judgement" in weights.note
