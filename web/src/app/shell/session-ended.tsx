/** A session that ended elsewhere: signing in again happens on top of the page, so that no draft is lost. */
import { useQueryClient } from "@tanstack/react-query";
import { SignInForm } from "@/features/auth/sign-in-form";
import { showToast } from "@/shared/toast/toast-store";
import { Dialog } from "@/shared/ui/dialog";

export function SessionEnded({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const onSignedIn = () => {
    onClose();
    showToast({ message: "Signed in again.", tone: "good" });
    void client.invalidateQueries();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Your session has ended"
      description="Sign in again to go on. What you wrote is still here."
    >
      <SignInForm onSignedIn={onSignedIn} />
    </Dialog>
  );
}
