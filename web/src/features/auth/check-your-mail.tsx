/** A letter is on its way: what to do now, and what to do when it does not come. */
import type { ReactNode } from "react";
import { Button } from "@/shared/ui/button";
import { AuthFrame } from "./auth-frame";
import { MailboxLink } from "./mailbox-link";

export function CheckYourMail({
  title,
  onBack,
  children,
}: {
  title: string;
  onBack: () => void;
  children: ReactNode;
}) {
  return (
    <AuthFrame title={title}>
      <p className="text-body text-muted" role="status">
        {children}
      </p>
      <MailboxLink />
      <p className="mt-6 text-ui text-muted">Nothing there? Look in the spam folder, or try again.</p>
      <Button className="mt-3" onClick={onBack}>
        Use another address
      </Button>
    </AuthFrame>
  );
}
