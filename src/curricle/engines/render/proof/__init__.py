"""Reading a finished file back, and comparing what a machine reads in it with what was written."""

from curricle.engines.render.proof.proving import prove, prove_json
from curricle.engines.render.proof.result import Difference, Proof, Reading

__all__ = ["Difference", "Proof", "Reading", "prove", "prove_json"]
