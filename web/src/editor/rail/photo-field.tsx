/** The photo in the header: put in, described, taken away; shown on pages whose template has room for one. */
import { useQuery } from "@tanstack/react-query";
import { ImagePlus, UserRound } from "lucide-react";
import { useRef, useState } from "react";
import { api, body } from "@/client/api";
import { explain } from "@/client/problem";
import { FormError } from "@/shared/forms/form-error";
import { Button } from "@/shared/ui/button";
import { Field } from "@/shared/ui/field";
import { Input } from "@/shared/ui/input";
import { templateQuery } from "../design/template-queries";
import { isRecord, ROOT, textOf } from "../document/draft";
import { useDraft, useEditor, useSession } from "../state/editor-context";

/** Photos are kept under the address of this site, whatever it was called when they came. */
function pathOf(url: string): string {
  const { pathname, search } = new URL(url, window.location.origin);
  return pathname + search;
}

export function PhotoField() {
  const editor = useEditor();
  const { resumeId, autosave } = useSession();
  const picker = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const image = useDraft((draft) => draft.document.content.basics.image);
  const name = useDraft((draft) => textOf(draft.document.content.basics.name));
  const template = useDraft((draft) => textOf(draft.document.presentation.template) || "modern");
  const { data } = useQuery(templateQuery(template));
  const url = isRecord(image) ? textOf(image.url) : "";
  const alt = isRecord(image) ? textOf(image.alt) : "";

  const upload = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    setFailure(null);
    try {
      await autosave.saveNow();
      const answer = await api.PUT("/api/v1/resumes/{resume_id}/photo", {
        params: { path: { resume_id: resumeId } },
        body: file as unknown as string,
        bodySerializer: () => file,
        headers: { "Content-Type": file.type || "application/octet-stream" },
      });
      const words = alt || (name ? `Portrait of ${name}` : "Portrait");
      editor.set(ROOT.basics, "image", { url: body(answer).url, alt: words });
    } catch (error) {
      setFailure(explain(error));
    }
    setBusy(false);
  };

  return (
    <fieldset className="mt-3 border-t border-line pt-3">
      <legend className="sr-only">Photo</legend>
      <div className="flex items-center gap-3.5">
        <span className="grid size-16 shrink-0 place-items-center overflow-hidden rounded-full border border-line bg-sunken text-muted">
          {url ? (
            <img src={pathOf(url)} alt={alt} className="size-full object-cover" />
          ) : (
            <UserRound size={24} aria-hidden="true" />
          )}
        </span>
        <div className="min-w-0 grow">
          <div className="flex flex-wrap gap-2">
            <Button
              busy={busy}
              icon={<ImagePlus size={14} aria-hidden="true" />}
              onClick={() => picker.current?.click()}
            >
              {url ? "Change photo" : "Add a photo"}
            </Button>
            {url ? (
              <Button variant="ghost" onClick={() => editor.set(ROOT.basics, "image", null)}>
                Remove
              </Button>
            ) : null}
          </div>
          <p className="mt-1 text-label text-muted">
            {data && !data.supports.photo
              ? `${data.name} shows no photo; other templates do.`
              : "PNG, JPEG or WebP. In many countries a resume has none."}
          </p>
        </div>
        <input
          ref={picker}
          type="file"
          hidden
          aria-label="Photo file"
          accept="image/png,image/jpeg,image/webp"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = "";
            void upload(file);
          }}
        />
      </div>
      <FormError>{failure}</FormError>
      {url ? (
        <Field label="What the photo shows, for those who cannot see it" className="mt-3">
          {(control) => (
            <Input
              {...control}
              maxLength={300}
              value={alt}
              onChange={({ target }) => editor.set(ROOT.basics, "image.alt", target.value)}
            />
          )}
        </Field>
      ) : null}
    </fieldset>
  );
}
