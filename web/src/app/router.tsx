/** The map of the application: every address, who may see it, and the part of the bundle that shows it. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { requireCaller } from "./caller";
import { Root } from "./root";
import { RouteError } from "./route-error";

interface NextSearch {
  next?: string;
}

/** Only an address of ours is a place to go on to: nobody is led elsewhere by a link. */
function readNext(search: Record<string, unknown>): NextSearch {
  const next = search.next;
  return typeof next === "string" && /^\/(?![/\\])/.test(next) ? { next } : {};
}

/** The posting to rank against, the analysis to show, the weights to tell of: words of the address, or nothing. */
const text = (value: unknown) => (typeof value === "string" && value ? value : undefined);
const readPosting = (search: Record<string, unknown>): { posting?: string } => {
  const posting = text(search.posting);
  return posting ? { posting } : {};
};
/** The design that somebody pointed at; what cannot be the name of one is passed over. */
const readTemplate = (search: Record<string, unknown>): { template?: string } => {
  const template = text(search.template);
  return template && /^[a-z][a-z0-9-]{0,63}$/.test(template) ? { template } : {};
};
const readAnalysis = (search: Record<string, unknown>): { analysis?: string } => {
  const analysis = text(search.analysis);
  return analysis ? { analysis } : {};
};

const readVersion = (search: Record<string, unknown>): { version?: string } => {
  const version = text(search.version);
  return version ? { version } : {};
};

const root = createRootRoute({
  component: Root,
  notFoundComponent: lazyRouteComponent(() => import("./not-found-page"), "NotFoundPage"),
});

const shell = createRoute({
  getParentRoute: () => root,
  id: "shell",
  // Editors have a frame of their own and do without this one.
  component: lazyRouteComponent(() => import("./shell/app-shell"), "AppShell"),
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

const postings = createRoute({
  getParentRoute: () => shell,
  path: "/postings",
  component: lazyRouteComponent(() => import("@/features/postings/postings-page"), "PostingsPage"),
});

const posting = createRoute({
  getParentRoute: () => shell,
  path: "/postings/$postingId",
  component: lazyRouteComponent(() => import("@/features/postings/posting-page"), "PostingPage"),
});

const ranking = createRoute({
  getParentRoute: () => shell,
  path: "/ranking",
  validateSearch: readPosting,
  component: lazyRouteComponent(() => import("@/features/ranking/ranking-page"), "RankingPage"),
});

const ranked = createRoute({
  getParentRoute: () => shell,
  path: "/ranking/$bulkId",
  component: lazyRouteComponent(() => import("@/features/ranking/ranked-page"), "RankedPage"),
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
  validateSearch: readTemplate,
  component: lazyRouteComponent(() => import("@/features/trial/trial-page"), "TrialPage"),
});

const check = createRoute({
  getParentRoute: () => root,
  path: "/check",
  validateSearch: readAnalysis,
  component: lazyRouteComponent(() => import("@/features/check/check-page"), "CheckPage"),
});

const scoring = createRoute({
  getParentRoute: () => root,
  path: "/scoring",
  validateSearch: readVersion,
  component: lazyRouteComponent(() => import("@/features/check/scoring-page"), "ScoringPage"),
});

const importing = createRoute({
  getParentRoute: () => root,
  path: "/import",
  validateSearch: readAnalysis,
  component: lazyRouteComponent(() => import("@/features/import/import-page"), "ImportPage"),
  beforeLoad: requireCaller,
});

const routeTree = root.addChildren([
  shell.addChildren([
    dashboard,
    activity,
    postings,
    posting,
    ranking,
    ranked,
    account.addChildren([accountStart, profile, security, keys]),
  ]),
  editor,
  signIn,
  register,
  confirm,
  reset,
  trial,
  check,
  scoring,
  importing,
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
