/** A file that is not written in: its picture where there is one, and what it is for. */
import { FileImage } from "lucide-react";
import { fileOf, isText } from "../document/project";
import { useContent, useLatex } from "../state/latex-context";

const SHOWN = /\.(png|jpe?g|svg)$/i;

export function AssetView({ name }: { name: string }) {
  const { resumeId } = useLatex();
  const file = useContent((content) => fileOf(content, name));
  if (!file || isText(file)) return null;
  const address = `/api/v1/resumes/${resumeId}/assets/${file.asset_id}`;
  return (
    <div className="flex h-full flex-col items-center justify-center gap-4 overflow-auto bg-sunken p-6">
      {SHOWN.test(name) ? (
        <img src={address} alt={name} className="max-h-[60%] max-w-full bg-paper shadow-paper" />
      ) : (
        <FileImage size={32} aria-hidden="true" className="text-muted" />
      )}
      <p className="text-ui text-muted">
        In the text: <code className="font-mono text-ink">{`\\includegraphics{${name}}`}</code>
      </p>
    </div>
  );
}
