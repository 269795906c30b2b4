/** Where this server keeps its mail itself, its mailbox page is the place to look. */
import { useQuery } from "@tanstack/react-query";
import { Inbox } from "lucide-react";
import { buttonClass } from "@/shared/ui/button-class";

/** The mailbox page exists only while the server delivers mail to it. */
async function hasMailbox(): Promise<boolean> {
  const answer = await fetch("/mailbox", { method: "HEAD", redirect: "error" }).catch(() => null);
  return answer?.ok ?? false;
}

export function MailboxLink() {
  const { data } = useQuery({
    queryKey: ["mailbox"],
    queryFn: hasMailbox,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!data) return null;
  return (
    <div className="mt-6 rounded-card border border-line bg-surface p-4">
      <p className="text-ui text-muted">This server keeps its mail itself instead of sending it.</p>
      <a href="/mailbox" className={buttonClass("secondary", "mt-3 w-full")}>
        <Inbox size={16} aria-hidden="true" />
        Open the mailbox
      </a>
    </div>
  );
}
