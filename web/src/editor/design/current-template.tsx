/** Which template the document is in, and the way to all others. */
import { LayoutTemplate } from "lucide-react";
import { Button } from "@/shared/ui/button";
import type { TemplateDetail } from "./template-queries";

interface CurrentTemplateProps {
  id: string;
  template: TemplateDetail | undefined;
  onChange: () => void;
}

export function CurrentTemplate({ id, template, onChange }: CurrentTemplateProps) {
  return (
    <div className="flex items-start gap-3.5 rounded-card border border-line bg-surface p-3.5">
      <span className="block aspect-[210/297] w-16 shrink-0 overflow-hidden rounded-[2px] border border-line bg-paper">
        <img
          src={template?.picture_url ?? `/api/v1/templates/${encodeURIComponent(id)}/page.svg`}
          alt=""
          className="size-full object-cover object-top"
        />
      </span>
      <div className="min-w-0 grow">
        <h2 className="text-ui font-semibold">{template?.name ?? id}</h2>
        <p className="mt-0.5 mb-2.5 line-clamp-2 text-label text-muted">{template?.description ?? ""}</p>
        <Button icon={<LayoutTemplate size={14} aria-hidden="true" />} onClick={onChange}>
          Change template
        </Button>
      </div>
    </div>
  );
}
