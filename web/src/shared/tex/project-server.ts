/** How LaTeX comes in: a file or an archive is read by the server, looked at, and kept as a resume. */
import { api, body } from "../../client/api";
import type { components, paths } from "../../client/schema";

type Schemas = components["schemas"];
type JsonBody<T> = T extends { requestBody: { content: { "application/json": infer Body } } } ? Body : never;
type CreateBody = JsonBody<paths["/api/v1/resumes"]["post"]>;
type SaveBody = JsonBody<paths["/api/v1/resumes/{resume_id}"]["put"]>;

export type ReadProject = Schemas["ProjectOut"];
export type TexSample = Schemas["TexSampleOut"];

/** What is taken for LaTeX when it is dropped or chosen. */
export const TEX_FILES = ".tex,.zip,.ltx,.tar.gz,.tgz,application/zip,text/x-tex";

export function isTexUpload({ name }: { name: string }): boolean {
  return /\.(?:tex|ltx|zip|tgz|tar\.gz)$/i.test(name);
}

/** A form as the client takes it: the schema calls a file of one a text. */
function formOf(file: Blob, name: string): { file: string } {
  const form = new FormData();
  form.set("file", file, name);
  return form as unknown as { file: string };
}

export async function readUpload(file: File): Promise<ReadProject> {
  return body(await api.POST("/api/v1/tex/projects", { body: formOf(file, file.name) }));
}

export async function listTexSamples(signal?: AbortSignal): Promise<readonly TexSample[]> {
  return body(await api.GET("/api/v1/tex/samples", signal ? { signal } : {}));
}

export async function readTexSample(name: string): Promise<ReadProject> {
  const sample = body(await api.GET("/api/v1/tex/samples/{name}", { params: { path: { name } } }));
  return { ...sample, findings: [] };
}

export async function uploadAsset(
  resumeId: string,
  name: string,
  file: Blob,
): Promise<{ name: string; asset_id: string }> {
  const params = { path: { resume_id: resumeId } };
  const form = formOf(file, name.split("/").at(-1) ?? name);
  const made = body(await api.POST("/api/v1/resumes/{resume_id}/assets", { params, body: form }));
  return { name, asset_id: made.asset_id };
}

/** The bytes of a file that came as text. */
export async function blobOf(base64: string): Promise<Blob> {
  const whole = atob(base64);
  return new Blob([Uint8Array.from(whole, (letter) => letter.charCodeAt(0))]);
}

type KeptFile = { name: string; text: string } | { name: string; asset_id: string };

/** Keeps the project as a resume: its texts first, then the pictures beside it. */
export async function createLatex(title: string, project: ReadProject): Promise<string> {
  const { engine, files } = project;
  const texts: KeptFile[] = files.flatMap(({ name, text }) =>
    typeof text === "string" ? [{ name, text }] : [],
  );
  const main = project.main ?? texts[0]?.name ?? "main.tex";
  const documentOf = (all: readonly KeptFile[]) => ({
    schema_version: 1,
    kind: "latex",
    content: { engine, main, files: all },
  });
  const first = { title, document: documentOf(texts) } as unknown as CreateBody;
  const made = body(await api.POST("/api/v1/resumes", { body: first }));
  const binaries = files.filter(({ base64 }) => typeof base64 === "string");
  if (binaries.length === 0) return made.id;
  const assets: KeptFile[] = [];
  for (const { name, base64 } of binaries) {
    assets.push(await uploadAsset(made.id, name, await blobOf(base64 ?? "")));
  }
  await api.PUT("/api/v1/resumes/{resume_id}", {
    params: { path: { resume_id: made.id }, header: { "If-Match": `"${made.revision}"` } },
    body: { title, document: documentOf([...texts, ...assets]) } as unknown as SaveBody,
  });
  return made.id;
}

/** A name for the resume, from the name of the file it came in. */
export function titleOf(name: string): string {
  return (
    name
      .replace(/\.(?:tex|ltx|zip|tgz|tar\.gz)$/i, "")
      .replace(/[-_]+/g, " ")
      .trim() || "My resume"
  );
}

/** The smallest document that makes a page, and says how to go on. */
export const BLANK: ReadProject = {
  engine: "pdflatex",
  main: "main.tex",
  findings: [],
  files: [
    {
      name: "main.tex",
      text: String.raw`\documentclass[11pt,a4paper]{article}
\usepackage[T1]{fontenc}
\usepackage[margin=2cm]{geometry}
\usepackage{lmodern,enumitem,titlesec,hyperref}

\pagestyle{empty}
\setlength{\parindent}{0pt}
\setlist[itemize]{leftmargin=1.2em, itemsep=1pt, topsep=2pt}
\titleformat{\section}{\large\bfseries}{}{0pt}{}[\vspace{-6pt}\rule{\linewidth}{0.4pt}]

\begin{document}

{\LARGE\bfseries Your Name}\\[2pt]
City \quad \href{mailto:you@example.org}{you@example.org} \quad +00 000 0000

\section{Experience}
\textbf{Position} \hfill 2022 -- today\\
\textit{Employer, City}
\begin{itemize}
  \item What you did, and what it changed.
\end{itemize}

\section{Education}
\textbf{Degree} \hfill 2018 -- 2022\\
\textit{University, City}

\end{document}
`,
    },
  ],
};
