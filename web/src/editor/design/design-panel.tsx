/** The style panel: the template, the paper, and every setting that the template's schema describes. */
import { useQuery } from "@tanstack/react-query";
import { RotateCcw, Save } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { explain } from "@/client/problem";
import { showToast } from "@/shared/toast/toast-store";
import { Button } from "@/shared/ui/button";
import { ErrorPanel } from "@/shared/ui/error-panel";
import { Segmented } from "@/shared/ui/segmented";
import { Skeleton } from "@/shared/ui/skeleton";
import { ROOT, textOf } from "../document/draft";
import { useDraft, useEditor, useView } from "../state/editor-context";
import { CurrentTemplate } from "./current-template";
import { SettingSection } from "./setting-section";
import { configOf, resetSettings } from "./settings-commands";
import { groupsOf } from "./settings-schema";
import { savePreferences, type TemplateDetail, templateQuery } from "./template-queries";
import { UpgradeBanner } from "./upgrade-banner";

const GalleryDialog = lazy(async () => ({ default: (await import("./gallery-dialog")).GalleryDialog }));

const PAPERS = [
  { value: "a4", label: "A4" },
  { value: "letter", label: "US Letter" },
] as const;

export function DesignPanel() {
  const editor = useEditor();
  const id = useDraft((draft) => textOf(draft.document.presentation.template) || "modern");
  const paper = useDraft((draft) => draft.document.presentation.page_size ?? "a4");
  const [choosing, setChoosing] = useState(false);
  const { data, error, refetch } = useQuery(templateQuery(id));
  return (
    <section
      aria-label="Design"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys.
      tabIndex={0}
      className="h-full overflow-y-auto overscroll-contain bg-sunken focus-visible:outline-offset-[-2px]"
    >
      <div className="@container mx-auto flex max-w-2xl flex-col gap-2 p-2 pb-24 sm:p-3 sm:pb-24">
        <UpgradeBanner />
        <CurrentTemplate id={id} template={data} onChange={() => setChoosing(true)} />
        <div className="flex flex-wrap items-center justify-between gap-2 rounded-card border border-line bg-surface px-3.5 py-2.5">
          <p aria-hidden="true" className="text-ui font-semibold">
            Paper
          </p>
          <Segmented
            label="Paper size"
            options={PAPERS}
            value={paper}
            onChange={(value) => editor.set(ROOT.presentation, "page_size", value)}
          />
        </div>
        {error ? (
          <ErrorPanel error={error} what="The settings could not be loaded" onRetry={() => void refetch()} />
        ) : null}
        {data ? <Settings template={data} /> : error ? null : <Skeleton className="h-64 w-full" />}
      </div>
      <Suspense>{choosing ? <GalleryDialog onClose={() => setChoosing(false)} /> : null}</Suspense>
    </section>
  );
}

function Settings({ template }: { template: TemplateDetail }) {
  const groups = groupsOf(template.configuration);
  const open = useView((view) => view.open);
  return (
    <>
      {groups.map((group, index) => (
        <SettingSection
          key={group.id}
          group={group}
          defaults={template.defaults}
          supportsPhoto={template.supports.photo}
          startsOpen={index === 0 || open.has(`design.${group.id}`)}
        />
      ))}
      <Keeping template={template} />
    </>
  );
}

function Keeping({ template }: { template: TemplateDetail }) {
  const editor = useEditor();
  const config = useDraft(configOf);
  const [busy, setBusy] = useState(false);
  const changed = Object.keys(config).length > 0;
  const reset = () => {
    editor.run(resetSettings());
    const after = editor.draft();
    const undo = () => (editor.draft() === after ? editor.undo() : undefined);
    showToast({ message: `${template.name} looks as it came.`, action: { label: "Undo", perform: undo } });
  };
  const keep = async () => {
    setBusy(true);
    try {
      await savePreferences(template.id, config);
      showToast({
        message: `New documents in ${template.name} will begin with these settings.`,
        tone: "good",
      });
    } catch (error) {
      showToast({ message: explain(error), tone: "bad" });
    }
    setBusy(false);
  };
  return (
    <div className="flex flex-wrap gap-2 pt-1">
      <Button icon={<RotateCcw size={14} aria-hidden="true" />} disabled={!changed} onClick={reset}>
        Reset to default
      </Button>
      <Button
        variant="ghost"
        busy={busy}
        icon={<Save size={14} aria-hidden="true" />}
        disabled={!changed}
        onClick={keep}
      >
        Save as my default
      </Button>
    </div>
  );
}
