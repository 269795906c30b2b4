/** A session that ended elsewhere: signing in again happens on top of the page, so that no draft is lost. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { onSignedOut } from "@/client/api";
import type { Me } from "@/client/types";
import { SignInForm } from "@/features/auth/sign-in-form";
import { meQuery } from "@/shared/session/me-query";
import { showToast } from "@/shared/toast/toast-store";
import { Dialog } from "@/shared/ui/dialog";

export function SessionEnded() {
  const client = useQueryClient();
  const [ended, setEnded] = useState(false);

  useEffect(
    () =>
      onSignedOut(() => {
        const known = client.getQueryData<Me | null>(meQuery.queryKey);
        if (known?.kind === "user") setEnded(true);
      }),
    [client],
  );

  const onSignedIn = () => {
    setEnded(false);
    showToast({ message: "Signed in again.", tone: "good" });
    void client.invalidateQueries();
  };

  return (
    <Dialog
      open={ended}
      onClose={() => setEnded(false)}
      title="Your session has ended"
      description="Sign in again to go on. What you wrote is still here."
    >
      <SignInForm onSignedIn={onSignedIn} />
    </Dialog>
  );
}
