/** Takes files into the project: what one writes in as text, everything else as an upload beside it. */
import { explain } from "@/client/problem";
import { blobOf, isTexUpload, readUpload, uploadAsset } from "@/shared/tex/project-server";
import { showToast } from "@/shared/toast/toast-store";
import {
  freeName,
  isTextName,
  type LatexContent,
  nameProblem,
  type ProjectFile,
  withFile,
} from "../document/project";
import type { LatexSession } from "../state/latex-session";
import { openTab } from "../state/view-store";

const MOST_TEXT_BYTES = 1024 * 1024;

/** A name as the project takes it: what a system allows and TeX does not goes. */
export function cleanName(name: string): string {
  const cleaned = name
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}_ .,+()/-]+/gu, "-")
    .replace(/^[.\s-]+/, "");
  return cleaned || "file";
}

async function readFile(session: LatexSession, file: File, name: string): Promise<ProjectFile> {
  if (isTextName(name) && file.size <= MOST_TEXT_BYTES) return { name, text: await file.text() };
  return uploadAsset(session.resumeId, name, file);
}

async function addArchive(session: LatexSession, archive: File): Promise<string[]> {
  const { files, findings } = await readUpload(archive);
  const added: string[] = [];
  for (const { name, text, base64 } of files) {
    const free = freeName(session.project.content(), cleanName(name));
    const kept: ProjectFile =
      typeof text === "string"
        ? { name: free, text }
        : await uploadAsset(session.resumeId, free, await blobOf(base64 ?? ""));
    session.project.change((content) => withFile(content, kept));
    added.push(free);
  }
  const first = findings[0];
  if (first) showToast({ message: first.message, tone: first.severity === "error" ? "bad" : "info" });
  return added;
}

/** Adds these files; where a name is taken the new file gets a number, so that nothing is lost. */
export async function addFiles(session: LatexSession, files: Iterable<File>): Promise<void> {
  const { project, view } = session;
  const added: string[] = [];
  for (const file of files) {
    try {
      if (isTexUpload(file) && !/\.(tex|ltx)$/i.test(file.name)) {
        added.push(...(await addArchive(session, file)));
        continue;
      }
      const name = freeName(project.content(), cleanName(file.name));
      const kept = await readFile(session, file, name);
      project.change((content) => withFile(content, kept));
      added.push(name);
    } catch (error) {
      showToast({ message: `${file.name}: ${explain(error)}`, tone: "bad" });
    }
  }
  const last = added.at(-1);
  if (!last) return;
  openTab(view, last);
  showToast({
    message: added.length === 1 ? `${last} is added.` : `${added.length} files are added.`,
    tone: "good",
  });
}

/** An empty file to write in; answers why not, where its name cannot be. */
export function createFile({ project, view }: LatexSession, wished: string): string | null {
  const name = /\.[a-z]+$/i.test(wished.trim()) ? wished.trim() : `${wished.trim()}.tex`;
  const problem = wished.trim() === "" ? "A file needs a name." : nameProblem(project.content(), name);
  if (problem) return problem;
  project.change((content: LatexContent) => withFile(content, { name, text: "" }));
  openTab(view, name);
  return null;
}
