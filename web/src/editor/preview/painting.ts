/** A draft made visible: who drew it, what was found in it, and the step that puts it on screen. */
import type { Finding } from "@/client/problem";
import type { PageSize } from "../typesetting/protocol";
import type { Overflow } from "./overflow";

export interface Painting {
  readonly by: "server" | "browser";
  readonly findings: readonly Finding[];
  /** Missing where it is not yet known. */
  readonly overflow?: Overflow | null;
  readonly sizes: readonly PageSize[];
  readonly show: (container: HTMLElement) => void;
}
