/** The map of the application: every address, who may see it, and the part of the bundle that shows it. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { requireCaller } from "./caller";
import { NotFoundPage } from "./not-found-page";
import { Root } from "./root";
import { RouteError } from "./route-error";
import { AppShell } from "./shell/app-shell";

interface NextSearch {
  next?: string;
}

/** Only an address of ours is a place to go on to: nobody is led elsewhere by a link. */
function readNext(search: Record<string, unknown>): NextSearch {
  const next = search.next;
  return typeof next === "string" && /^\/(?![/\\])/.test(next) ? { next } : {};
}

const root = createRootRoute({ component: Root, notFoundComponent: NotFoundPage });

const shell = createRoute({
  getParentRoute: () => root,
  id: "shell",
  component: AppShell,
  beforeLoad: requireCaller,
});

const dashboard = createRoute({
  getParentRoute: () => shell,
  path: "/",
  component: lazyRouteComponent(() => import("@/features/dashboard/dashboard-page"), "DashboardPage"),
});

const activity = createRoute({
  getParentRoute: () => shell,
  path: "/activity",
  component: lazyRouteComponent(() => import("@/features/activity/activity-page"), "ActivityPage"),
});

const account = createRoute({
  getParentRoute: () => shell,
  path: "/account",
  component: lazyRouteComponent(() => import("@/features/account/account-layout"), "AccountLayout"),
});

const accountStart = createRoute({
  getParentRoute: () => account,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/account/profile" });
  },
});

const profile = createRoute({
  getParentRoute: () => account,
  path: "/profile",
  component: lazyRouteComponent(() => import("@/features/account/profile-page"), "ProfilePage"),
});

const security = createRoute({
  getParentRoute: () => account,
  path: "/security",
  component: lazyRouteComponent(() => import("@/features/account/security-page"), "SecurityPage"),
});

const keys = createRoute({
  getParentRoute: () => account,
  path: "/keys",
  component: lazyRouteComponent(() => import("@/features/account/keys-page"), "KeysPage"),
});

const editor = createRoute({
  getParentRoute: () => root,
  path: "/resumes/$resumeId",
  component: lazyRouteComponent(() => import("./editor-route"), "EditorRoute"),
  beforeLoad: requireCaller,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: readNext,
  component: lazyRouteComponent(() => import("@/features/auth/sign-in-page"), "SignInPage"),
});

const register = createRoute({
  getParentRoute: () => root,
  path: "/register",
  validateSearch: readNext,
  component: lazyRouteComponent(() => import("@/features/auth/register-page"), "RegisterPage"),
});

const confirm = createRoute({
  getParentRoute: () => root,
  path: "/confirm",
  component: lazyRouteComponent(() => import("@/features/auth/confirm-page"), "ConfirmPage"),
});

const reset = createRoute({
  getParentRoute: () => root,
  path: "/reset",
  component: lazyRouteComponent(() => import("@/features/auth/reset-page"), "ResetPage"),
});

const trial = createRoute({
  getParentRoute: () => root,
  path: "/try",
  component: lazyRouteComponent(() => import("@/features/trial/trial-page"), "TrialPage"),
});

const routeTree = root.addChildren([
  shell.addChildren([dashboard, activity, account.addChildren([accountStart, profile, security, keys])]),
  editor,
  signIn,
  register,
  confirm,
  reset,
  trial,
]);

export const router = createRouter({
  routeTree,
  basepath: "/app",
  defaultPreload: "intent",
  defaultErrorComponent: RouteError,
  defaultPendingMs: 150,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
