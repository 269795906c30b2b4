/** Sends one request as the schema describes it: path, query, headers and body in, the body of the answer out. */
import { problemFrom, Unreachable } from "./problem";

type Values = Readonly<Record<string, unknown>>;

/** What goes out with a request; the types of the client say what may be in it. */
export interface Order extends Pick<RequestInit, "signal" | "keepalive"> {
  readonly params?: { readonly path?: Values; readonly query?: Values; readonly header?: Values };
  readonly body?: unknown;
  readonly bodySerializer?: (body: unknown) => BodyInit;
  readonly headers?: Values;
  readonly parseAs?: "json" | "blob" | "text";
}

export interface Answer {
  readonly data: unknown;
  readonly response: Response;
}

export function addressOf(template: string, { path = {}, query = {} }: Order["params"] = {}): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(path[name])));
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) words.append(name, String(one));
    }
  }
  return words.size > 0 ? `${filled}?${words}` : filled;
}

function headersOf({ params, headers, body, bodySerializer }: Order): Headers {
  const all = new Headers();
  // A form brings its own type, with the line that divides its parts.
  if (body !== undefined && !bodySerializer && !(body instanceof FormData))
    all.set("Content-Type", "application/json");
  for (const [name, value] of Object.entries({ ...params?.header, ...headers })) {
    if (value !== undefined && value !== null) all.set(name, String(value));
  }
  return all;
}

function bodyOf({ body, bodySerializer }: Order): BodyInit | null {
  if (body === undefined) return null;
  if (bodySerializer) return bodySerializer(body);
  return body instanceof FormData ? body : JSON.stringify(body);
}

async function dataOf(response: Response, parseAs: Order["parseAs"]): Promise<unknown> {
  if (response.status === 204 || response.status === 304) return undefined;
  if (parseAs === "blob") return response.blob();
  const words = await response.text();
  if (parseAs === "text") return words;
  return words ? JSON.parse(words) : undefined;
}

/** What a browser throws where nobody answers is a TypeError; a question that was given up is none. */
async function reach(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    throw error instanceof TypeError ? new Unreachable(error.message) : error;
  }
}

/** Failures are thrown: what the server says as ApiProblem, and its silence as Unreachable. */
export async function send(method: string, template: string, order: Order = {}): Promise<Answer> {
  const { signal = null, keepalive = false } = order;
  const address = new URL(addressOf(template, order.params), window.location.origin);
  const request = new Request(address, {
    method,
    headers: headersOf(order),
    body: bodyOf(order),
    credentials: "same-origin",
    signal,
    keepalive,
  });
  const response = await reach(request);
  if (!response.ok && response.status !== 304) throw await problemFrom(response);
  return { data: await dataOf(response, order.parseAs), response };
}
