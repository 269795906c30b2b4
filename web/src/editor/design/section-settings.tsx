/** All that concerns the sections in one list: order, column, page breaks, and what is left out. */
import { Checkbox } from "@/shared/ui/checkbox";
import { useDraft, useEditor } from "../state/editor-context";
import { SectionList } from "./controls/section-list";
import { type SectionList as ListKey, movedOrder, rowsOf, toggled } from "./section-rows";
import { configOf, setSetting } from "./settings-commands";
import type { Config, Setting } from "./settings-schema";

const LISTS: readonly ListKey[] = ["side", "keep_together", "new_page", "hide"];
const NUMBERS = "page_numbers";

interface SectionSettingsProps {
  settings: readonly Setting[];
  defaults: Config;
}

export function SectionSettings({ settings, defaults }: SectionSettingsProps) {
  const editor = useEditor();
  const sections = useDraft((draft) => draft.document.content.sections);
  const config = useDraft(configOf);
  const rows = rowsOf(
    sections.filter((section) => section.visible !== false),
    config,
    defaults,
  );
  const offered = new Set(settings.map(({ key }) => key));
  const columns = config.columns ?? defaults.columns;
  const marks = LISTS.filter((key) => offered.has(key) && (key !== "side" || columns === 2));
  const move = (from: number, to: number) => {
    const order = movedOrder(rows, from, to);
    if (order) editor.run(setSetting("section_order", order));
  };
  const hidden = (config.hide ?? defaults.hide ?? []) as readonly string[];
  const showsNumbers = !hidden.includes(NUMBERS);
  const toggleNumbers = () => {
    const next = showsNumbers ? [...hidden, NUMBERS] : hidden.filter((name) => name !== NUMBERS);
    editor.run(setSetting("hide", next));
  };
  return (
    <>
      {rows.length > 0 ? (
        <SectionList
          rows={rows}
          marks={marks}
          onMove={move}
          onToggle={(key, id) => editor.run(setSetting(key, toggled(rows, key, id, config, defaults)))}
        />
      ) : null}
      {offered.has("hide") ? (
        <Checkbox label="Number the pages after the first" checked={showsNumbers} onChange={toggleNumbers} />
      ) : null}
    </>
  );
}
