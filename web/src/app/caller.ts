/** Who may see a route: everybody else is sent to sign in and comes back afterwards. */
import { redirect } from "@tanstack/react-router";
import { findMe } from "@/shared/session/me-query";
import { queryClient } from "./query-client";

export async function requireCaller({ location }: { location: { href: string } }): Promise<void> {
  const me = await findMe(queryClient);
  if (me === null) throw redirect({ to: "/sign-in", search: { next: location.href } });
}
