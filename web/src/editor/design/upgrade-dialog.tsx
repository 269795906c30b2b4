/** Before and after, side by side, with what the change log says: take the newer version, or keep the page. */

import { showToast } from "@/shared/toast/toast-store";
import { Button } from "@/shared/ui/button";
import { Dialog } from "@/shared/ui/dialog";
import { useDraft, useEditor } from "../state/editor-context";
import { changeLines } from "./change-lines";
import { chooseTemplate, configOf } from "./settings-commands";
import type { UpgradeOffer } from "./template-queries";

export function UpgradeDialog({ offer, onClose }: { offer: UpgradeOffer; onClose: () => void }) {
  const editor = useEditor();
  const config = useDraft(configOf);
  const accept = () => {
    editor.run(chooseTemplate({ id: offer.template, version: offer.to_version ?? "", config }));
    const after = editor.draft();
    const undo = () => (editor.draft() === after ? editor.undo() : undefined);
    showToast({ message: `Now in version ${offer.to_version}.`, action: { label: "Undo", perform: undo } });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Version ${offer.to_version}`}
      description="The first page as it was last saved, in both versions."
      className="w-[min(60rem,calc(100vw-2rem))]"
      footer={
        <>
          <Button onClick={onClose}>Keep {offer.from_version}</Button>
          <Button variant="primary" onClick={accept}>
            Take {offer.to_version}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Picture name={`Before: ${offer.from_version}`} url={offer.before_url} />
        <Picture name={`After: ${offer.to_version}`} url={offer.after_url} />
      </div>
      <h3 className="mt-5 mb-1.5 text-ui font-semibold">What changed</h3>
      <ul className="list-disc ps-5 text-ui">
        {changeLines(offer.changes).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Dialog>
  );
}

function Picture({ name, url }: { name: string; url: string | null }) {
  return (
    <figure>
      <figcaption className="mb-1.5 text-label font-medium">{name}</figcaption>
      <div className="aspect-[210/297] overflow-hidden bg-paper shadow-paper">
        {url ? <img src={url} alt={`First page, ${name}`} className="w-full" /> : null}
      </div>
    </figure>
  );
}
