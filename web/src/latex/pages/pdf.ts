/** Opens PDFs: the library and its worker are fetched once, when the first page is wanted. */
import type { PDFDocumentProxy, PDFPageProxy, PDFWorker } from "pdfjs-dist";

export type { PDFDocumentProxy, PDFPageProxy };

type Library = typeof import("pdfjs-dist");

interface Press {
  readonly library: Library;
  readonly worker: PDFWorker;
}

let press: Promise<Press> | null = null;

async function build(): Promise<Press> {
  const library = await import("pdfjs-dist");
  const port = new Worker(new URL("./pdf-worker.ts", import.meta.url), { type: "module" });
  // The typings take the worker for one of an older kind.
  const worker = library.PDFWorker.create({ port } as unknown as Parameters<
    typeof library.PDFWorker.create
  >[0]);
  await worker.promise;
  return { library, worker };
}

/** Fetches what is needed to show pages, before they are there. */
export function warmPdf(): Promise<Press> {
  press ??= build().catch((error: unknown) => {
    press = null;
    throw error;
  });
  return press;
}

export async function openPdf(data: Uint8Array): Promise<PDFDocumentProxy> {
  const { library, worker } = await warmPdf();
  const loading = library.getDocument({
    data,
    worker,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  return loading.promise;
}

/** Lays the words of a page over its picture, to be selected and read out. */
export async function layText(page: PDFPageProxy, container: HTMLElement, scale: number): Promise<void> {
  const { library } = await warmPdf();
  const layer = new library.TextLayer({
    textContentSource: page.streamTextContent(),
    container,
    viewport: page.getViewport({ scale }),
  });
  await layer.render();
}
