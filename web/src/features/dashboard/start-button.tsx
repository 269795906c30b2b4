/** One way to begin: what it is, and what it is for. */
import type { ReactNode } from "react";

interface StartButtonProps {
  icon: ReactNode;
  name: string;
  hint: string;
  disabled: boolean;
  onClick: () => void;
}

export function StartButton({ icon, name, hint, ...button }: StartButtonProps) {
  return (
    <button
      type="button"
      {...button}
      className="flex items-center gap-3 rounded-card border border-line bg-surface p-4 text-start hover:border-control disabled:opacity-60"
    >
      <span className="text-accent-text">{icon}</span>
      <span>
        <span className="block text-body font-medium">{name}</span>
        <span className="block text-ui text-muted">{hint}</span>
      </span>
    </button>
  );
}
