/** One file in the list: opens on a click, with its menu beside it. */
import { Ellipsis, FileCode, FileImage, FileText, Pencil, Star, Trash2 } from "lucide-react";
import { useState } from "react";
import { classNames } from "@/shared/ui/class-names";
import { Menu } from "@/shared/ui/menu";
import type { MenuItem } from "@/shared/ui/menu-item";
import { isPictureName, isText, type ProjectFile } from "../document/project";
import { deleteFile, makeMain, renameFile } from "../files/file-actions";
import { useLatex, useView } from "../state/latex-context";
import { openTab } from "../state/view-store";
import { NameInput } from "./name-input";

const icon = { size: 14, "aria-hidden": true, className: "shrink-0 text-muted" } as const;

function iconOf(file: ProjectFile) {
  if (/\.tex$/i.test(file.name)) return <FileCode {...icon} />;
  return isPictureName(file.name) ? <FileImage {...icon} /> : <FileText {...icon} />;
}

export function FileRow({ file, isMain }: { file: ProjectFile; isMain: boolean }) {
  const session = useLatex();
  const isActive = useView((state) => state.active === file.name);
  const [renaming, setRenaming] = useState(false);
  if (renaming) {
    return (
      <li>
        <NameInput
          label={`New name of ${file.name}`}
          initial={file.name}
          onCommit={(name) => renameFile(session, file.name, name)}
          onClose={() => setRenaming(false)}
        />
      </li>
    );
  }
  const items: MenuItem[] = [
    {
      id: "rename",
      label: "Rename…",
      icon: <Pencil size={16} />,
      keys: "f2",
      perform: () => setRenaming(true),
    },
    ...(isText(file) && !isMain && /\.tex$/i.test(file.name)
      ? [
          {
            id: "main",
            label: "Typeset this file",
            icon: <Star size={16} />,
            perform: () => makeMain(session, file.name),
          },
        ]
      : []),
    "separator",
    {
      id: "delete",
      label: "Delete",
      icon: <Trash2 size={16} />,
      danger: true,
      disabled: isMain,
      perform: () => deleteFile(session, file.name),
    },
  ];
  const [folder, name] = split(file.name);
  return (
    <li
      className={classNames(
        "group flex items-center rounded-control",
        isActive ? "bg-accent-soft" : "hover:bg-hover",
      )}
    >
      <button
        type="button"
        aria-current={isActive || undefined}
        title={isMain ? `${file.name}: the file that is typeset` : file.name}
        onClick={() => {
          session.view.setState({ side: "source" });
          openTab(session.view, file.name);
        }}
        onKeyDown={(event) => event.key === "F2" && setRenaming(true)}
        className="flex min-h-8 min-w-0 grow items-center gap-2 rounded-control px-2 text-start text-ui coarse:min-h-11"
      >
        {iconOf(file)}
        <span className="min-w-0 truncate">
          <span className="text-muted">{folder}</span>
          {name}
        </span>
        {isMain ? <span className="ms-auto shrink-0 text-label text-muted">main</span> : null}
      </button>
      <Menu
        label={`Actions for ${file.name}`}
        items={items}
        trigger={
          <button
            type="button"
            aria-label={`Actions for ${file.name}`}
            className="grid size-8 shrink-0 place-items-center rounded-control text-muted opacity-0 group-hover:opacity-100 focus-visible:opacity-100 aria-expanded:opacity-100 hover:text-ink coarse:size-11 coarse:opacity-100"
          >
            <Ellipsis size={14} aria-hidden="true" />
          </button>
        }
      />
    </li>
  );
}

function split(path: string): [string, string] {
  const at = path.lastIndexOf("/") + 1;
  return [path.slice(0, at), path.slice(at)];
}
