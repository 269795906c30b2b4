/** The small bar of marks over a text; it shows itself when the text is worked on. */
import { Bold, Italic, Link } from "lucide-react";
import type { RefObject } from "react";
import { Tooltip } from "@/shared/ui/tooltip";
import { applyMark, MARKS } from "./mark-keys";

const ICONS = { bold: Bold, italic: Italic, link: Link };

interface MarkBarProps {
  control: RefObject<HTMLTextAreaElement | null>;
  set: (text: string) => void;
}

export function MarkBar({ control, set }: MarkBarProps) {
  return (
    <div className="absolute end-0 -top-1.5 flex opacity-0 transition-opacity duration-120 group-focus-within/text:opacity-100 group-hover/text:opacity-100 coarse:opacity-100 coarse:static coarse:mt-1">
      {MARKS.map(({ name, label, keys }) => {
        const Icon = ICONS[name];
        return (
          <Tooltip key={name} text={label} keys={keys}>
            <button
              type="button"
              aria-label={label}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => control.current && applyMark(control.current, name, set)}
              className="grid size-6 place-items-center rounded-inner text-muted hover:bg-hover hover:text-ink coarse:size-11"
            >
              <Icon size={13} aria-hidden="true" />
            </button>
          </Tooltip>
        );
      })}
    </div>
  );
}
