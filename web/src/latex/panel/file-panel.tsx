/** The files of the project: open, add, rename, delete. */
import { FilePlus2, Upload } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/shared/ui/button";
import { inOrder } from "../document/project";
import { addFiles, createFile } from "../files/add-files";
import { useContent, useLatex } from "../state/latex-context";
import { FileRow } from "./file-row";
import { NameInput } from "./name-input";

export function FilePanel() {
  const session = useLatex();
  const content = useContent((whole) => whole);
  const [naming, setNaming] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className="flex min-h-full flex-col p-2">
      <ul aria-label="Files" className="flex flex-col gap-px">
        {inOrder(content).map((file) => (
          <FileRow key={file.name} file={file} isMain={file.name === content.main} />
        ))}
        {naming ? (
          <li>
            <NameInput
              label="Name of the new file"
              initial=""
              placeholder="section.tex"
              onCommit={(name) => createFile(session, name)}
              onClose={() => setNaming(false)}
            />
          </li>
        ) : null}
      </ul>
      <div className="mt-2 flex flex-wrap gap-1 border-t border-line pt-2">
        <Button
          variant="ghost"
          className="px-2! text-muted!"
          icon={<FilePlus2 size={14} aria-hidden="true" />}
          onClick={() => setNaming(true)}
        >
          New file
        </Button>
        <Button
          variant="ghost"
          className="px-2! text-muted!"
          icon={<Upload size={14} aria-hidden="true" />}
          onClick={() => picker.current?.click()}
        >
          Upload
        </Button>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label="Files to add"
          onChange={(event) => {
            void addFiles(session, [...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = "";
          }}
        />
      </div>
      <p className="mt-2 px-2 text-label text-muted">Or drop files and pictures anywhere.</p>
    </div>
  );
}
