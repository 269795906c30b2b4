/** A command is a value: its name, its keys and what it performs, so that menu, palette and keyboard share it. */
import type { ReactNode } from "react";

export interface Command {
  id: string;
  name: string;
  /** The heading in the palette and in the sheet of shortcuts. */
  group: string;
  /** "mod+k", "shift+mod+z", "?" or a sequence such as "g r". */
  keys?: string;
  icon?: ReactNode;
  /** Further words by which the palette finds it. */
  words?: string;
  /** Offered only while this says so. */
  when?: () => boolean;
  perform: () => void;
}
