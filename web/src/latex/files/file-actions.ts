/** What can be done with one file; what is taken away can be taken back. */
import { showToast } from "@/shared/toast/toast-store";
import { fileOf, nameProblem, withFile, withName, withoutFile } from "../document/project";
import type { LatexSession } from "../state/latex-session";
import { closeTab, openTab, renameTab } from "../state/view-store";

/** Gives the file another name; answers why not, where that cannot be. */
export function renameFile(
  { project, view, desk }: LatexSession,
  from: string,
  wished: string,
): string | null {
  const to = wished.trim();
  if (to === from) return null;
  const problem = nameProblem(project.content(), to, from);
  if (problem) return problem;
  desk.rename(from, to);
  project.change((content) => withName(content, from, to));
  renameTab(view, from, to);
  return null;
}

export function deleteFile({ project, view }: LatexSession, name: string): void {
  const file = fileOf(project.content(), name);
  if (!file || project.content().main === name) return;
  if (view.getState().tabs.length === 1) openTab(view, project.content().main);
  closeTab(view, name);
  project.change((content) => withoutFile(content, name));
  showToast({
    message: `${name} is deleted.`,
    action: {
      label: "Undo",
      perform: () => {
        project.change((content) => (fileOf(content, name) ? content : withFile(content, file)));
        openTab(view, name);
      },
    },
  });
}

export function makeMain({ project }: LatexSession, name: string): void {
  project.change((content) => ({ ...content, main: name }));
}
