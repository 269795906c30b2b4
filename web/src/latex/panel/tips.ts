/** Tips for resumes in LaTeX, each with what can be put into the text. */

export interface Tip {
  readonly title: string;
  readonly text: string;
  readonly code?: string;
}

export interface TipGroup {
  readonly name: string;
  readonly tips: readonly Tip[];
}

export const TIPS: readonly TipGroup[] = [
  {
    name: "Writing",
    tips: [
      {
        title: "A date at the right edge",
        text: "Everything after \\hfill moves to the end of the line.",
        code: String.raw`\textbf{Position} \hfill 2022 -- today`,
      },
      {
        title: "A list that wastes no paper",
        text: "enumitem takes the gaps out. It needs \\usepackage{enumitem}.",
        code: String.raw`\begin{itemize}[leftmargin=1.2em, itemsep=1pt, topsep=2pt]
  \item What you did, and what it changed.
\end{itemize}`,
      },
      {
        title: "Signs that mean something",
        text: "Write \\& \\% \\$ \\# \\_ for the signs themselves. Two hyphens make the dash of 2019--2022.",
        code: String.raw`R\&D, 30\,\%, 2019--2022`,
      },
      {
        title: "Links that work in the PDF",
        text: "With hyperref, and without coloured boxes when you say hidelinks.",
        code: String.raw`\href{https://example.org}{example.org}`,
      },
    ],
  },
  {
    name: "The page",
    tips: [
      {
        title: "Margins",
        text: "One line in the preamble sets them all; 15 to 20 mm suit a full page.",
        code: String.raw`\usepackage[a4paper, margin=18mm]{geometry}`,
      },
      {
        title: "One line too many",
        text: "Tighten the gaps before headings first. Type below 10 pt is hard to read on paper.",
        code: String.raw`\titlespacing*{\section}{0pt}{8pt}{4pt}`,
      },
      {
        title: "Keep an entry together",
        text: "Asks for a new page unless so many lines fit on this one. It needs \\usepackage{needspace}.",
        code: String.raw`\needspace{4\baselineskip}`,
      },
      {
        title: "No page number",
        text: "A single page needs none.",
        code: String.raw`\pagestyle{empty}`,
      },
    ],
  },
  {
    name: "Read by machines",
    tips: [
      {
        title: "Letters that can be copied",
        text: "These lines make accents and ligatures come out as letters when a PDF is read.",
        code: String.raw`\usepackage[T1]{fontenc}
\usepackage{cmap}
\pdfgentounicode=1 \input{glyphtounicode}`,
      },
      {
        title: "One column reads best",
        text: "Programs read line by line. Side columns and tables mix what does not belong together; icons say nothing to them, so write the word too.",
      },
    ],
  },
  {
    name: "When it fails",
    tips: [
      {
        title: "Mend the first error",
        text: "Those after it are often its children. F8 goes to the next one, Shift F8 to the one before.",
      },
      {
        title: "Find the line by halves",
        text: "Put \\end{document} into the middle. If the page comes, the trouble is below, else above.",
        code: String.raw`\end{document}`,
      },
      {
        title: "Fonts of the system",
        text: "fontspec works with XeLaTeX and LuaLaTeX; choose the engine beside Typeset.",
        code: String.raw`\usepackage{fontspec}
\setmainfont{TeX Gyre Pagella}`,
      },
    ],
  },
];

export interface KeyTip {
  readonly keys: string;
  readonly text: string;
}

export const KEY_TIPS: readonly KeyTip[] = [
  { keys: "mod+enter", text: "Typeset now" },
  { keys: "mod+s", text: "Save and typeset" },
  { keys: "mod+alt+j", text: "Show this line on the page" },
  { keys: "mod+f", text: "Find and replace" },
  { keys: "mod+b", text: "Bold" },
  { keys: "mod+i", text: "Italic" },
  { keys: "mod+/", text: "Comment the line" },
  { keys: "f8", text: "Next problem" },
  { keys: "mod+d", text: "Also select the next same word" },
  { keys: "alt+arrowup", text: "Move the line up" },
];
