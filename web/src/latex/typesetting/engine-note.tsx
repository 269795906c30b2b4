/** A hint where the document asks for another engine than it gets. */
import { useMemo } from "react";
import { Banner } from "@/shared/ui/banner";
import { Button } from "@/shared/ui/button";
import { ENGINES, textOf } from "../document/project";
import { wishedEngine } from "../document/wished-engine";
import { useContent, useLatex } from "../state/latex-context";

export function EngineNote() {
  const { project } = useLatex();
  const engine = useContent((content) => content.engine);
  const text = useContent((content) => textOf(content, content.main));
  const wish = useMemo(() => wishedEngine(text, engine), [text, engine]);
  if (!wish) return null;
  return (
    <Banner
      className="border-b border-line py-1.5"
      action={
        <Button onClick={() => project.change((content) => ({ ...content, engine: wish.engine }))}>
          Use {ENGINES[wish.engine]}
        </Button>
      }
    >
      This document asks for {ENGINES[wish.engine]}: {wish.because}.
    </Banner>
  );
}
