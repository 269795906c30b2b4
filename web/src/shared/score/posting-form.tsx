/** Where a posting comes from: pasted words, one that was kept, a file, or a link. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ClipboardPaste, FileUp, Link2 } from "lucide-react";
import { type FormEvent, useRef, useState } from "react";
import { explain } from "@/client/problem";
import { FormError } from "../forms/form-error";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { Segmented } from "../ui/segmented";
import { Select } from "../ui/select";
import { Textarea } from "../ui/textarea";
import type { Posting } from "./analysis";
import { postingQuery, postingsQuery } from "./score-queries";
import { makePosting, type PostingSource } from "./score-server";

const icon = { size: 14, "aria-hidden": true } as const;
const WAYS = [
  { value: "text", label: "Text", icon: <ClipboardPaste {...icon} /> },
  { value: "file", label: "File", icon: <FileUp {...icon} /> },
  { value: "url", label: "Link", icon: <Link2 {...icon} /> },
] as const;
type Way = (typeof WAYS)[number]["value"];

export const POSTING_FILES = ".pdf,.docx,.odt,.rtf,.html,.htm,.md,.txt";
/** Fewer words than these are no posting, and a comparison with them says nothing. */
const FEWEST_WORDS = 12;

interface PostingFormProps {
  submitLabel: string;
  onPosting: (posting: Pick<Posting, "id">) => void;
  /** Kept postings are on offer too. */
  offersKept?: boolean;
}

export function PostingForm({ submitLabel, onPosting, offersKept = false }: PostingFormProps) {
  const client = useQueryClient();
  const [way, setWay] = useState<Way>("text");
  const [text, setText] = useState("");
  const [url, setUrl] = useState("");
  const [lack, setLack] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const make = useMutation({
    mutationFn: (source: PostingSource) => makePosting(source),
    onSuccess: (posting) => {
      client.setQueryData(postingQuery(posting.id).queryKey, posting);
      void client.invalidateQueries({ queryKey: postingsQuery.queryKey });
      onPosting(posting);
    },
  });
  const choose = (next: Way) => {
    make.reset();
    setLack(null);
    setWay(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (make.isPending) return;
    const wanting = lackOf(way, text, url);
    setLack(wanting);
    if (wanting) return;
    if (way === "file") picker.current?.click();
    else make.mutate(way === "text" ? { text } : { url: url.trim() });
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      {offersKept ? <KeptPostings onChoose={onPosting} /> : null}
      <div>
        <Segmented label="Where the posting comes from" options={WAYS} value={way} onChange={choose} />
      </div>
      <FormError>{make.error ? explain(make.error) : null}</FormError>
      {way === "text" ? (
        <Field label="Posting" error={lack} hint="All of it: what they ask for is often further down.">
          {(control) => (
            <Textarea
              {...control}
              value={text}
              onChange={({ target }) => setText(target.value)}
              className="max-h-64 min-h-32! overflow-y-auto!"
            />
          )}
        </Field>
      ) : null}
      {way === "url" ? (
        <Field label="Address of the posting" error={lack} hint="The page is fetched once, by the server.">
          {(control) => (
            <Input
              {...control}
              type="url"
              inputMode="url"
              placeholder="https://"
              value={url}
              onChange={({ target }) => setUrl(target.value)}
            />
          )}
        </Field>
      ) : null}
      {way === "file" ? (
        <p className="text-ui text-muted">PDF, Word, OpenDocument, RTF, HTML, Markdown or plain text.</p>
      ) : null}
      <input
        ref={picker}
        type="file"
        hidden
        accept={POSTING_FILES}
        aria-label="File of the posting"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (file) make.mutate({ file });
        }}
      />
      <div>
        <Button type="submit" variant="primary" busy={make.isPending}>
          {way === "file" ? "Choose a file" : submitLabel}
        </Button>
      </div>
    </form>
  );
}

function lackOf(way: Way, text: string, url: string): string | null {
  if (way === "text") {
    const words = text.split(/\s+/).filter(Boolean).length;
    if (words === 0) return "Paste the posting here first.";
    return words < FEWEST_WORDS ? "That is too short to be a posting. Paste all of it." : null;
  }
  if (way === "url" && !/^https?:\/\/\S+\.\S+/i.test(url.trim()))
    return "Give the whole address, with https://.";
  return null;
}

function KeptPostings({ onChoose }: { onChoose: (posting: Pick<Posting, "id">) => void }) {
  const { data } = useQuery(postingsQuery);
  if (!data || data.length === 0) return null;
  return (
    <Field label="One that you kept">
      {(control) => (
        <Select
          {...control}
          value=""
          onChange={({ target }) => (target.value ? onChoose({ id: target.value }) : undefined)}
        >
          <option value="">Choose a posting…</option>
          {data.map((posting) => (
            <option key={posting.id} value={posting.id}>
              {[posting.title, posting.company].filter(Boolean).join(", ")}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
