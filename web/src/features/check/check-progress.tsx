/** While a file is read: what is happening, for how long, and nothing that is not known. */
import { useEffect, useState } from "react";
import { formatDuration } from "@/shared/format/dates";

export function CheckProgress({ name }: { name: string }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const from = performance.now();
    const timer = setInterval(() => setSeconds((performance.now() - from) / 1000), 200);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="mx-auto max-w-2xl py-16">
      <h1 tabIndex={-1} className="mb-1 text-title font-semibold">
        Reading your resume
      </h1>
      <p role="status" className="mb-4 truncate text-body text-muted">
        {name}
      </p>
      <progress aria-label="Reading your resume" />
      <p className="mt-2 text-ui text-muted tabular-nums">
        {formatDuration(seconds)}
        {seconds > 5 ? ". This one takes longer than most." : ""}
      </p>
    </div>
  );
}
