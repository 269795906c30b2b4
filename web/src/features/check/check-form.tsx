/** Where a resume is dropped, and a posting if one wants it compared. */
import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { FormError } from "@/shared/forms/form-error";
import { FileDrop } from "@/shared/score/file-drop";
import { RESUME_FILE_WORDS, RESUME_FILES } from "@/shared/score/file-kinds";
import { useFileDrop } from "@/shared/score/use-file-drop";
import { Field } from "@/shared/ui/field";
import { Textarea } from "@/shared/ui/textarea";
import type { CheckOrder } from "./check-page";
import { fileTrouble, LARGEST_MB } from "./file-trouble";

interface CheckFormProps {
  error: unknown;
  onCheck: (order: CheckOrder) => void;
}

export function CheckForm({ error, onCheck }: CheckFormProps) {
  const [posting, setPosting] = useState("");
  const [refused, setRefused] = useState<string | null>(null);
  const take = ([file, ...more]: readonly File[]) => {
    if (!file) return;
    const trouble = more.length > 0 ? "Drop one resume at a time." : fileTrouble(file);
    setRefused(trouble);
    const text = posting.trim();
    if (!trouble) onCheck({ file, ...(text ? { postingText: text } : {}) });
  };
  const over = useFileDrop(take);
  return (
    <div className="mx-auto max-w-2xl">
      <h1 tabIndex={-1} className="text-section font-semibold text-balance">
        See what a machine reads in your resume
      </h1>
      <p className="mt-2 mb-6 text-body text-muted text-pretty">
        Drop the file that you send out. In a few seconds you see the words that software takes out of it, a
        score with a reason for each point, and what would raise it. No account needed.
      </p>
      <FormError>{refused ?? (error ? fileTrouble(error) : null)}</FormError>
      <div className="mt-3">
        <FileDrop
          title="Drop your resume here"
          button="Choose a file"
          accept={RESUME_FILES}
          over={over}
          onFiles={take}
          hint={`${RESUME_FILE_WORDS}, up to ${LARGEST_MB} MB.`}
        />
      </div>
      <details className="group/posting mt-4 rounded-card border border-line bg-surface">
        <summary className="flex min-h-11 list-none items-center gap-2 rounded-card px-4 text-ui font-medium [&::-webkit-details-marker]:hidden">
          <ChevronRight
            size={14}
            aria-hidden="true"
            className="text-muted transition-transform duration-120 group-open/posting:rotate-90"
          />
          Compare it with a posting
          <span className="font-normal text-muted">if you have one</span>
        </summary>
        <div className="px-4 pb-4">
          <Field label="Posting" hint="Paste it here before you drop the file.">
            {(control) => (
              <Textarea
                {...control}
                value={posting}
                onChange={({ target }) => setPosting(target.value)}
                className="max-h-72 min-h-32! overflow-y-auto!"
              />
            )}
          </Field>
        </div>
      </details>
      <p className="mt-4 text-ui text-muted">
        The file is read on this server and given to nobody. What was read stays with this browser, so that
        you can go on from it, until you delete it.
      </p>
    </div>
  );
}
