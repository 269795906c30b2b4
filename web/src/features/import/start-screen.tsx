/** Where the file comes from: chosen, dropped, or pasted as text. */
import { FileUp } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { holdsFiles, RESUME_FILES } from "@/shared/import/handed-file";
import { Banner } from "@/shared/ui/banner";
import { Button } from "@/shared/ui/button";
import { Field } from "@/shared/ui/field";
import { Textarea } from "@/shared/ui/textarea";

interface StartScreenProps {
  problem: { title: string; detail: string } | null;
  onFile: (file: File) => void;
}

export function StartScreen({ problem, onFile }: StartScreenProps) {
  const picker = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const isOver = useDropped(onFile);
  return (
    <main id="main" tabIndex={-1} className="relative h-full overflow-y-auto">
      <div className="mx-auto grid max-w-2xl gap-6 px-4 py-10">
        <div>
          <h1 tabIndex={-1} className="text-title font-semibold">
            Bring your resume
          </h1>
          <p className="mt-1 text-body text-muted">
            It is read, you look it over, and only then it is saved. The file itself is not kept.
          </p>
        </div>
        {problem ? (
          <Banner tone="bad" role="alert">
            <strong className="font-medium">{problem.title}.</strong> {problem.detail}
          </Banner>
        ) : null}
        <section
          aria-labelledby="import-file"
          className={`grid justify-items-center gap-3 rounded-card border-2 border-dashed px-4 py-10 text-center ${isOver ? "border-accent bg-accent-soft" : "border-control bg-surface"}`}
        >
          <FileUp size={28} className="text-accent-text" aria-hidden="true" />
          <h2 id="import-file" className="text-card font-semibold">
            Drop a file here
          </h2>
          <p className="max-w-[52ch] text-ui text-muted">
            PDF, Word, OpenDocument, RTF, HTML, Markdown, text or LaTeX. Also JSON Resume, Reactive Resume,
            RenderCV, YAMLResume, Europass, and LinkedIn’s data archive.
          </p>
          <Button variant="primary" onClick={() => picker.current?.click()}>
            Choose a file
          </Button>
          <input
            ref={picker}
            type="file"
            hidden
            accept={RESUME_FILES}
            aria-label="Resume to bring in"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = "";
              if (file) onFile(file);
            }}
          />
        </section>
        <form
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim()) onFile(new File([text], "pasted.txt", { type: "text/plain" }));
          }}
        >
          <Field label="Or paste the text" hint="From LinkedIn, a web page or anywhere else.">
            {(control) => (
              <Textarea
                {...control}
                rows={5}
                value={text}
                className="max-h-80 min-h-32! overflow-y-auto"
                onChange={(event) => setText(event.currentTarget.value)}
              />
            )}
          </Field>
          <div>
            <Button type="submit" disabled={!text.trim()}>
              Read the text
            </Button>
          </div>
        </form>
        <details className="text-ui text-muted">
          <summary className="font-medium text-ink">How to get your data from LinkedIn</summary>
          <ol className="mt-2 list-decimal ps-5">
            <li>On LinkedIn open Settings, then Data privacy, then Get a copy of your data.</li>
            <li>Ask for the profile. LinkedIn sends a link by mail, often within ten minutes.</li>
            <li>Drop the zip here as it is. Messages and contacts in it are not opened.</li>
          </ol>
        </details>
      </div>
    </main>
  );
}

/** Files that are dropped anywhere on the page; whether one is over it now. */
function useDropped(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  const receive = useRef(onFile);
  receive.current = onFile;
  useEffect(() => {
    const hover = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      receive.current(file);
    };
    window.addEventListener("dragover", hover);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", hover);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, []);
  return isOver;
}
