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
      className="border-b border-line max-sm:flex-nowrap max-sm:py-1"
      action={
        <Link to="/register" className={buttonClass("primary")}>
          Create an account
        </Link>
      }
    >
      {/* A phone has no room to spare above what is written. */}
      <span className="max-sm:hidden">
        Keep your work: only this device can open it until you create an account.
      </span>
      <span className="sm:hidden">Only this device has your work.</span>
    </Banner>
  );
}
