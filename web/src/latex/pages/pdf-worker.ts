/** Where PDFs are read: beside the page, so that the keys never wait for it. */
import "pdfjs-dist/build/pdf.worker.min.mjs";
