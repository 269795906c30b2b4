/** The one way to the server: typed by the OpenAPI schema, failures thrown as ApiProblem or Unreachable. */
import type { Client } from "openapi-fetch";
import { isProblem, Unreachable } from "./problem";
import type { paths } from "./schema";
import { type Order, send } from "./send";

type SignedOutListener = () => void;
const signedOut = new Set<SignedOutListener>();

/** Calls back when the server no longer knows this session. */
export function onSignedOut(listener: SignedOutListener): () => void {
  signedOut.add(listener);
  return () => signedOut.delete(listener);
}

const by = (method: string) => async (path: string, order?: Order) => {
  try {
    return await send(method, path, order);
  } catch (error) {
    if (isProblem(error, "identity.not_signed_in")) for (const listener of signedOut) listener();
    throw error;
  }
};

type Api = Pick<Client<paths>, "GET" | "POST" | "PUT" | "PATCH" | "DELETE">;

/** Only the types are those of openapi-fetch: what else it can do nobody asks for, and all would have to load it. */
export const api = {
  GET: by("GET"),
  POST: by("POST"),
  PUT: by("PUT"),
  PATCH: by("PATCH"),
  DELETE: by("DELETE"),
} as unknown as Api;

/** The body of an answer that always has one. Failures were thrown before it came here. */
export function body<T>(answer: { data?: T }): NonNullable<T> {
  if (answer.data === undefined || answer.data === null) throw new Unreachable("The answer has no body.");
  return answer.data;
}
