/** The way out, at hand where there is no sidebar. */
import { useSignOut } from "@/shared/session/use-sign-out";
import { Button } from "@/shared/ui/button";

export function SignOutButton() {
  const signOut = useSignOut();
  return (
    <Button
      variant="ghost"
      className="ms-auto px-3! text-muted lg:ms-0 lg:justify-start"
      onClick={() => void signOut()}
    >
      Sign out
    </Button>
  );
}
