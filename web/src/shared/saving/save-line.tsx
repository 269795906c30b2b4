/** Where the work is: on the server, on its way, or on this device. */
import { Check, CircleAlert, CloudOff, LoaderCircle, Pencil } from "lucide-react";
import { Status, type Tone } from "@/shared/ui/status";
import type { SaveStatus } from "./autosave";

const icon = { size: 14, "aria-hidden": true, className: "shrink-0" } as const;

interface Line {
  readonly tone: Tone;
  readonly text: string;
  readonly icon: React.ReactNode;
}

function keptText({ kept }: SaveStatus, where: string): string {
  return kept ? `${where}kept on this device` : `${where}not kept: leave this page open`;
}

function fixText(status: SaveStatus): string {
  const count = status.findings.length;
  const start = status.kept ? "Kept on this device" : "Not saved";
  if (count === 0) return status.message ? `${start}: ${status.message}` : start;
  return `${start}: fix ${count} ${count === 1 ? "field" : "fields"} to save`;
}

function lineOf(status: SaveStatus): Line {
  switch (status.state) {
    case "saved":
      return { tone: "quiet", text: "Saved", icon: <Check {...icon} /> };
    case "unsaved":
      return { tone: "quiet", text: "Unsaved changes", icon: <Pencil {...icon} /> };
    case "saving":
      return { tone: "quiet", text: "Saving…", icon: <LoaderCircle {...icon} /> };
    case "offline":
      return { tone: "warn", text: keptText(status, "Offline, "), icon: <CloudOff {...icon} /> };
    case "invalid":
    case "refused":
      return { tone: "bad", text: fixText(status), icon: <CircleAlert {...icon} /> };
    case "conflict":
      return { tone: "warn", text: "Changed elsewhere", icon: <CircleAlert {...icon} /> };
  }
}

export function SaveLine({ status }: { status: SaveStatus }) {
  const line = lineOf(status);
  return (
    <Status tone={line.tone} icon={line.icon}>
      <span className="truncate">{line.text}</span>
    </Status>
  );
}
