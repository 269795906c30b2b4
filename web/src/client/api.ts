/** The one way to the server: typed by the OpenAPI schema, failures thrown as ApiProblem or Unreachable. */
import createClient, { type Middleware } from "openapi-fetch";
import { problemFrom, Unreachable } from "./problem";
import type { paths } from "./schema";

type SignedOutListener = () => void;
const signedOut = new Set<SignedOutListener>();

/** Calls back when the server no longer knows this session. */
export function onSignedOut(listener: SignedOutListener): () => void {
  signedOut.add(listener);
  return () => signedOut.delete(listener);
}

const failures: Middleware = {
  async onResponse({ response }) {
    if (response.ok || response.status === 304) return undefined;
    const problem = await problemFrom(response);
    if (problem.code === "identity.not_signed_in") for (const listener of signedOut) listener();
    throw problem;
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    return error instanceof TypeError ? new Unreachable(error.message) : undefined;
  },
};

export const api = createClient<paths>({ baseUrl: window.location.origin, credentials: "same-origin" });
api.use(failures);

/** The body of an answer that always has one. Failures were thrown before it came here. */
export function body<T>(answer: { data?: T }): NonNullable<T> {
  if (answer.data === undefined || answer.data === null) throw new Unreachable("The answer has no body.");
  return answer.data;
}
