/** The control that fits to a setting, whatever template it belongs to. */
import { memo } from "react";
import { Checkbox } from "@/shared/ui/checkbox";
import { isRecord, ROOT } from "../document/draft";
import { useDraft, useEditor, useFindingMessage } from "../state/editor-context";
import { ChoiceControl } from "./controls/choice-control";
import { ColourControl } from "./controls/colour-control";
import { FontControl } from "./controls/font-control";
import { NumberControl } from "./controls/number-control";
import { configOf, setSetting } from "./settings-commands";
import { type Rule, type Setting, sameValue, settingValue } from "./settings-schema";

/** What is set back to the template's own value is no choice any more. */
function chosen(value: unknown, rule: Rule): unknown {
  return sameValue(value, settingValue({}, "", rule)) ? undefined : value;
}

export const SettingControl = memo(function SettingControl({ name, rule }: { name: string; rule: Rule }) {
  const editor = useEditor();
  const value = useDraft((draft) => configOf(draft)[name]);
  const error = useFindingMessage(ROOT.presentation, `config.${name}`);
  const now = settingValue(value === undefined ? {} : { [name]: value }, name, rule);
  const change = (next: unknown) => editor.run(setSetting(name, chosen(next, rule)));
  if (rule.type === "object") {
    const inner = isRecord(now) ? now : {};
    return (
      <fieldset className="flex flex-col gap-4">
        <legend className="sr-only">{rule.title}</legend>
        {Object.entries(rule.properties ?? {}).map(([key, part]) => (
          <OneControl
            key={key}
            setting={{ key, rule: part }}
            value={inner[key]}
            onChange={(next) => change({ ...inner, [key]: next })}
          />
        ))}
      </fieldset>
    );
  }
  return <OneControl setting={{ key: name, rule }} value={now} onChange={change} error={error || null} />;
});

interface OneControlProps {
  setting: Setting;
  value: unknown;
  onChange: (value: unknown) => void;
  error?: string | null;
}

function OneControl({ setting: { key, rule }, value, onChange, error = null }: OneControlProps) {
  const given = { name: key, rule, onChange, error };
  if (rule.type === "boolean") {
    return (
      <Checkbox
        label={rule.title}
        checked={value === true}
        onChange={({ target }) => onChange(target.checked)}
      />
    );
  }
  if (rule.format === "color") return <ColourControl {...given} value={String(value)} />;
  if (key === "font" || key === "heading_font") {
    return <FontControl {...given} value={typeof value === "string" ? value : null} />;
  }
  if (rule.enum) return <ChoiceControl {...given} value={value as string | number | null} />;
  if (rule.type === "number" || rule.type === "integer") {
    return <NumberControl {...given} value={Number(value)} />;
  }
  return null;
}
