/** The files that can be read as a resume, for people and for the browser's dialog. */
export const RESUME_FILES = ".pdf,.docx,.odt,.rtf,.html,.htm,.md,.txt,.tex";
export const RESUME_FILE_WORDS = "PDF, Word, OpenDocument, RTF, HTML, Markdown, LaTeX or plain text";
