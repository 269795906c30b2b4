/** Reads a file that somebody dropped or chose, and says in words when it is not a document of ours. */
export type FileAnswer = { document: Record<string, unknown>; title: string } | { problem: string };

const MOST_BYTES = 2 * 1024 * 1024;

export async function readDocumentFile(file: File): Promise<FileAnswer> {
  if (file.size > MOST_BYTES) return { problem: "This file is larger than 2 MB, too large for a resume." };
  return readDocumentText(await file.text(), file.name);
}

export function readDocumentText(text: string, name: string): FileAnswer {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: "This file is not JSON." };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { problem: "This file holds no resume." };
  }
  if ("content" in value || "schema_version" in value) {
    return { document: value as Record<string, unknown>, title: name.replace(/\.json$/i, "") || "My resume" };
  }
  if ("basics" in value || "work" in value) {
    return {
      problem:
        "This looks like a JSON Resume file. Turn it into a Curricle file first: curricle convert --from jsonresume --to curricle",
    };
  }
  return { problem: "This file holds no resume of Curricle." };
}
