/** One group of settings, folded or open. */
import { ChevronRight } from "lucide-react";
import { SectionSettings } from "./section-settings";
import { SettingControl } from "./setting-control";
import type { Config, SettingGroup } from "./settings-schema";

interface SettingSectionProps {
  group: SettingGroup;
  defaults: Config;
  supportsPhoto: boolean;
  startsOpen: boolean;
}

export function SettingSection({ group, defaults, supportsPhoto, startsOpen }: SettingSectionProps) {
  if (group.id === "photo" && !supportsPhoto) return null;
  const single = group.settings.filter(({ rule }) => rule["x-widget"] !== "sections");
  const isOfSections = single.length < group.settings.length;
  return (
    <details
      open={startsOpen}
      className="group/details rounded-card border border-line bg-surface open:bg-canvas"
    >
      <summary className="flex min-h-11 list-none items-center gap-1.5 rounded-card ps-3.5 pe-3 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          size={16}
          aria-hidden="true"
          className="shrink-0 text-muted transition-transform duration-120 group-open/details:rotate-90"
        />
        <h2 className="text-ui font-semibold">{group.title}</h2>
      </summary>
      <div className="flex flex-col gap-4 px-3.5 pt-1 pb-4">
        {single.map(({ key, rule }) => (
          <SettingControl key={key} name={key} rule={rule} />
        ))}
        {isOfSections ? <SectionSettings settings={group.settings} defaults={defaults} /> : null}
      </div>
    </details>
  );
}
