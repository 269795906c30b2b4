/** Which engine a document asks for: by its magic comment, or by packages that only some engines know. */
import { withoutComment } from "./outline";
import type { EngineName } from "./project";

const MAGIC = /^\s*%\s*!\s*TEX\s+(?:TS-)?program\s*=\s*(pdflatex|xelatex|lualatex)/im;
const LUA_ONLY = /\\directlua\b|\\usepackage(?:\[[^\]]*\])?\{[^}]*\blua(?:code|tex[a-z]*)\b/;
const UNICODE_ONLY =
  /\\(?:usepackage|RequirePackage)(?:\[[^\]]*\])?\{[^}]*\b(?:fontspec|polyglossia|unicode-math|xltxtra|mathspec)\b|\\setmainfont\b/;

export interface EngineWish {
  readonly engine: EngineName;
  readonly because: string;
}

/** A document that looks at its engine itself is made for several. */
const ASKS_ITSELF =
  /\\(?:if(?:pdftex|pdf|xetex|luatex|tutex)\b|ifdefined\\(?:directlua|XeTeXversion)|usepackage\{[^}]*\bif(?:tex|xetex|luatex|pdf)\b)/i;

/** What the text asks for where that is not what it gets; null when it is content. */
export function wishedEngine(text: string, engine: EngineName): EngineWish | null {
  const magic = MAGIC.exec(text)?.[1]?.toLowerCase() as EngineName | undefined;
  if (magic) return magic === engine ? null : { engine: magic, because: "its first lines say so" };
  const plain = text.split("\n").map(withoutComment).join("\n");
  if (ASKS_ITSELF.test(plain)) return null;
  if (LUA_ONLY.test(plain))
    return engine === "lualatex" ? null : { engine: "lualatex", because: "it runs Lua" };
  if (UNICODE_ONLY.test(plain) && engine === "pdflatex") {
    return { engine: "xelatex", because: "it uses fonts of the system" };
  }
  return null;
}
