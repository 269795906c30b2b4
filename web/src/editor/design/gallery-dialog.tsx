/** All templates with one's own document in them: chosen with a click or by arrow keys, taken back with one undo. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { explain } from "@/client/problem";
import { FormError } from "@/shared/forms/form-error";
import { showToast } from "@/shared/toast/toast-store";
import { Button } from "@/shared/ui/button";
import { Dialog } from "@/shared/ui/dialog";
import { Skeleton } from "@/shared/ui/skeleton";
import { textOf } from "../document/draft";
import { useEditor } from "../state/editor-context";
import { EVERYTHING, filterTemplates } from "./gallery-filter";
import { GalleryFilters } from "./gallery-filters";
import { chooseTemplate, configOf } from "./settings-commands";
import { carriedTo } from "./settings-schema";
import { TemplateCard } from "./template-card";
import { type Template, templateQuery, templatesQuery } from "./template-queries";

export function GalleryDialog({ onClose }: { onClose: () => void }) {
  const editor = useEditor();
  const queries = useQueryClient();
  const group = useId();
  const { data: templates, error } = useQuery(templatesQuery);
  const [filter, setFilter] = useState(EVERYTHING);
  // The pictures show the document as it was when the gallery was opened.
  const [{ draft, version }] = useState(() => editor.store.getState());
  const before = textOf(draft.document.presentation.template) || "modern";
  const [chosen, setChosen] = useState(before);
  const shown = filterTemplates(templates ?? [], filter);

  const use = async () => {
    const template = templates?.find(({ id }) => id === chosen);
    onClose();
    if (!template || chosen === before) return;
    await apply(template);
  };
  const apply = async ({ id, name, version: newest }: Template) => {
    try {
      const { preferences } = await queries.ensureQueryData(templateQuery(id));
      const config = carriedTo(configOf(editor.draft()), preferences);
      editor.run(chooseTemplate({ id, version: newest, config }));
      const after = editor.draft();
      const undo = () => (editor.draft() === after ? editor.undo() : undefined);
      showToast({
        message: `Now in ${name}. Not a word was changed.`,
        action: { label: "Undo", perform: undo },
      });
    } catch (problem) {
      showToast({ message: explain(problem), tone: "bad" });
    }
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title="Templates"
      description="Your own document in each of them. Every one is read in order by machines."
      className="w-[min(68rem,calc(100vw-2rem))] h-[min(52rem,calc(100dvh-2rem))]"
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            Keep the one I have
          </Button>
          <Button variant="primary" disabled={chosen === before} onClick={use}>
            Use this template
          </Button>
        </>
      }
    >
      <FormError>{error ? explain(error) : null}</FormError>
      <GalleryFilters templates={templates ?? []} filter={filter} onChange={setFilter} />
      <p role="status" className="sr-only">
        {templates ? `${shown.length} of ${templates.length} templates` : ""}
      </p>
      <fieldset className="mt-4">
        <legend className="sr-only">Template</legend>
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(13rem,100%),1fr))] gap-4">
          {shown.map((template) => (
            <TemplateCard
              key={template.id}
              template={template}
              draft={draft}
              version={version}
              group={group}
              isChosen={template.id === chosen}
              onChoose={() => setChosen(template.id)}
            />
          ))}
          {templates || error
            ? null
            : [1, 2, 3, 4].map((place) => <Skeleton key={place} className="aspect-[3/4] w-full" />)}
        </ul>
        {templates && shown.length === 0 ? (
          <p className="py-12 text-center text-ui text-muted">
            No template has all of that. Choose less above.
          </p>
        ) : null}
      </fieldset>
    </Dialog>
  );
}
