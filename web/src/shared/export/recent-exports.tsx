/** The files that were made of this resume before, as long as they are kept. */
import type { ResumeExport } from "@/client/types";
import { formatAgo } from "@/shared/format/dates";
import { FORMATS } from "./formats";

const MOST = 5;

export function RecentExports({ exports }: { exports: readonly ResumeExport[] }) {
  const kept = exports.filter(({ download_url }) => download_url).slice(0, MOST);
  if (kept.length === 0) return null;
  return (
    <section aria-label="Recent exports">
      <h3 className="mb-1 text-label font-medium">Recent exports</h3>
      <ul className="divide-y divide-line border-y border-line">
        {kept.map(({ id, format, created_at, download_url }) => (
          <li key={id} className="flex min-h-row items-center gap-3 text-ui">
            <span className="w-24 font-medium">{FORMATS[format].name}</span>
            <span className="grow text-muted">{formatAgo(created_at)}</span>
            <a href={download_url ?? ""} download className="rounded-inner px-1 text-accent-text underline">
              Download
              <span className="sr-only"> {FORMATS[format].name}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
