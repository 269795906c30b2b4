/** One sample to begin from: its page, and below it what it is. */
import type { ReactNode } from "react";

interface SampleTileProps {
  picture: string;
  disabled: boolean;
  onClick: () => void;
  children: ReactNode;
}

export function SampleTile({ picture, children, ...button }: SampleTileProps) {
  return (
    <li>
      <button
        type="button"
        {...button}
        className="flex h-full w-full flex-col overflow-hidden rounded-card border border-line bg-sunken text-start hover:border-control"
      >
        <img
          src={picture}
          alt=""
          loading="lazy"
          className="aspect-[1/1.1] w-full bg-paper object-cover object-top"
        />
        <span className="w-full grow border-t border-line bg-surface px-3 py-2 text-ui font-medium">
          {children}
        </span>
      </button>
    </li>
  );
}
