/** Keys as people know them on their machine: "mod+shift+z" is ⇧⌘Z on a Mac and Ctrl Shift Z elsewhere. */
import { keyNames } from "../commands/keys";

export function Kbd({ keys }: { keys: string }) {
  return (
    <kbd className="inline-flex gap-0.5 font-sans text-label text-muted">
      {keyNames(keys).map((name) => (
        <span key={name} className="rounded-inner border border-line bg-sunken px-1 min-w-5 text-center">
          {name}
        </span>
      ))}
    </kbd>
  );
}
