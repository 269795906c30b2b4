/** The files that shall be ranked: dropped or chosen, each of them removable. */
import { X } from "lucide-react";
import { FileDrop } from "@/shared/score/file-drop";
import { RESUME_FILE_WORDS, RESUME_FILES } from "@/shared/score/file-kinds";
import { useFileDrop } from "@/shared/score/use-file-drop";
import { IconButton } from "@/shared/ui/icon-button";

interface FileListProps {
  files: readonly File[];
  onChange: (files: readonly File[]) => void;
}

const keyOf = (file: File) => `${file.name} ${file.size} ${file.lastModified}`;

/** The same file twice is one. */
export function withFiles(before: readonly File[], more: readonly File[]): readonly File[] {
  const known = new Set(before.map(keyOf));
  return [...before, ...more.filter((file) => !known.has(keyOf(file)))];
}

function sizeText(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000 ? `${kilobytes} kB` : `${(kilobytes / 1000).toFixed(1)} MB`;
}

export function FileList({ files, onChange }: FileListProps) {
  const add = (more: readonly File[]) => onChange(withFiles(files, more));
  const over = useFileDrop(add);
  return (
    <>
      <FileDrop
        title="Drop the resumes here"
        button="Choose files"
        accept={`${RESUME_FILES},.zip`}
        multiple
        over={over}
        onFiles={add}
        hint={`${RESUME_FILE_WORDS}, or one archive (.zip) of them.`}
      />
      {files.length > 0 ? (
        <ul
          aria-label="Chosen files"
          className="mt-3 max-h-80 overflow-y-auto rounded-control border border-line"
        >
          {files.map((file) => (
            <li
              key={keyOf(file)}
              className="flex items-center gap-3 border-t border-line ps-3 pe-1 first:border-t-0"
            >
              <span className="min-w-0 grow truncate text-ui">{file.name}</span>
              <span className="shrink-0 text-label text-muted tabular-nums">{sizeText(file.size)}</span>
              <IconButton
                label={`Leave out ${file.name}`}
                icon={<X size={14} />}
                onClick={() => onChange(files.filter((other) => other !== file))}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
