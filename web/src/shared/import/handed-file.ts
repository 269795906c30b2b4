/** A file on its way to the review screen: handed over by the page where it was dropped, taken once. */

/** What may hold a resume, for the browser's own choice of files. The server looks at what a file holds. */
export const RESUME_FILES =
  ".pdf,.docx,.odt,.rtf,.html,.htm,.md,.txt,.json,.yaml,.yml,.xml,.zip,.csv,.tex,.ltx,.tgz";
export const MOST_MEGABYTES = 25;

let handed: File | null = null;

export function handFile(file: File): void {
  handed = file;
}

export function takeHandedFile(): File | null {
  const file = handed;
  handed = null;
  return file;
}

/** Whether a file is LaTeX, or an archive of it: the names of a zip's files stand at its end. */
export async function holdsLatex(file: File): Promise<boolean> {
  if (/\.(?:tex|ltx|tgz|tar\.gz)$/i.test(file.name)) return true;
  if (!/\.zip$/i.test(file.name)) return false;
  const end = await file.slice(-100_000).text();
  return /\.(?:tex|ltx)PK|\.(?:tex|ltx)\W/i.test(end);
}

/** Whether something that is dragged over the page is a file. */
export function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}
