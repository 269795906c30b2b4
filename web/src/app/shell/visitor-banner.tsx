/** Tells visitors that only this device can open their work until they have an account. */
import { Link } from "@tanstack/react-router";
import { useMe } from "@/shared/session/me-query";
import { Banner } from "@/shared/ui/banner";
import { buttonClass } from "@/shared/ui/button-class";

export function VisitorBanner() {
  const me = useMe();
  if (me?.kind !== "visitor") return null;
  return (
    <Banner
      className="border-b border-line"
      action={
        <Link to="/register" className={buttonClass("primary")}>
          Create an account
        </Link>
      }
    >
      Keep your work: only this device can open it until you create an account.
    </Banner>
  );
}
