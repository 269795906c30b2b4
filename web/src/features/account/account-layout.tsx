/** The rooms of the account, and for visitors what an account would give them. */
import { Link, Outlet } from "@tanstack/react-router";
import { UserRound } from "lucide-react";
import { useTitle } from "@/shared/hooks/use-title";
import { useMe } from "@/shared/session/me-query";
import { buttonClass } from "@/shared/ui/button-class";
import { Empty } from "@/shared/ui/empty";
import { SignOutButton } from "./sign-out-button";

const ROOMS = [
  { to: "/account/profile", label: "Profile" },
  { to: "/account/security", label: "Security" },
  { to: "/account/keys", label: "API keys" },
] as const;

export function AccountLayout() {
  const me = useMe();
  if (me?.kind === "visitor") return <NoAccountYet />;
  return (
    <div className="flex flex-col gap-6 lg:flex-row lg:gap-12">
      <nav aria-label="Account" className="flex shrink-0 gap-1 overflow-x-auto lg:w-40 lg:flex-col">
        {ROOMS.map((room) => (
          <Link
            key={room.to}
            to={room.to}
            className="flex h-row items-center rounded-control px-3 text-ui font-medium whitespace-nowrap text-muted hover:bg-hover hover:text-ink aria-[current=page]:bg-press aria-[current=page]:text-ink"
          >
            {room.label}
          </Link>
        ))}
        <SignOutButton />
      </nav>
      <div className="max-w-[68ch] min-w-0 grow">
        <Outlet />
      </div>
    </div>
  );
}

function NoAccountYet() {
  useTitle("Account");
  return (
    <>
      <h1 tabIndex={-1} className="text-title font-semibold">
        Account
      </h1>
      <Empty
        icon={<UserRound size={32} aria-hidden="true" />}
        title="You have no account yet"
        action={
          <>
            <Link to="/register" className={buttonClass("primary")}>
              Create an account
            </Link>
            <Link to="/sign-in" className={buttonClass("secondary")}>
              Sign in
            </Link>
          </>
        }
      >
        What you write is kept for this browser. With an account it is yours on every device, and your drafts
        move in.
      </Empty>
    </>
  );
}
