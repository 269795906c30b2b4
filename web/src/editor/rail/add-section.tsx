/** Adds a section of any kind at the end of the document. */
import { Plus } from "lucide-react";
import { flushSync } from "react-dom";
import { Button } from "@/shared/ui/button";
import { Menu } from "@/shared/ui/menu";
import { nodeAt } from "../document/address";
import { addSection } from "../document/commands";
import type { SectionType } from "../document/draft";
import { nodesOf } from "../document/draft";
import { SECTION_TITLES } from "../document/fields";
import { useDraft, useEditor, useSession } from "../state/editor-context";
import { reveal } from "../state/focus";

const TYPES = Object.keys(SECTION_TITLES) as SectionType[];

export function AddSection() {
  const editor = useEditor();
  const { view } = useSession();
  const isLetter = useDraft((draft) => draft.document.kind === "cover_letter");
  const types = TYPES.filter((type) => type !== "letter" || isLetter);
  const add = (type: SectionType) => {
    const { command, id } = addSection(type);
    flushSync(() => editor.run(command));
    const item = nodesOf(nodeAt(editor.draft(), id)?.items)[0];
    if (item) reveal(editor, view, item.id, "");
    if (type === "custom") view.setState({ renaming: id });
  };
  return (
    <Menu
      label="Add a section"
      align="start"
      items={types.map((type) => ({ id: type, label: SECTION_TITLES[type], perform: () => add(type) }))}
      trigger={
        <Button
          variant="secondary"
          icon={<Plus size={14} aria-hidden="true" />}
          className="w-full border-dashed"
        >
          Add section
        </Button>
      }
    />
  );
}
