/** A mark is seen before the server has answered, and taken back where it refuses. */
import { QueryClient, QueryClientProvider, QueryObserver } from "@tanstack/react-query";
import { act, renderHook, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { api } from "@/client/api";
import type { ResumeCard } from "@/client/types";
import { useToasts } from "@/shared/toast/toast-store";
import { PAGES_KEY } from "./resumes-query";
import { useMarkFavourite } from "./use-mark-favourite";

const ONE = { id: "one", title: "One", is_favourite: false } as ResumeCard;
const TWO = { id: "two", title: "Two", is_favourite: false } as ResumeCard;
type Listing = { pages: { items: ResumeCard[] }[] };
let leave = () => {};

afterEach(() => {
  leave();
  useToasts.setState({ toasts: [] });
});

/** A listing that somebody looks at, and a server that answers when it is told to. */
function setUp() {
  const client = new QueryClient();
  const listing: Listing = { pages: [{ items: [ONE, TWO] }] };
  const queryKey = [...PAGES_KEY, "updated", false];
  const queryFn = vi.fn(() => new Promise<Listing>(() => {}));
  client.setQueryData(queryKey, listing);
  const observer = new QueryObserver(client, { queryKey, queryFn, staleTime: Number.POSITIVE_INFINITY });
  leave = observer.subscribe(() => {});
  let succeed = () => {};
  let fail = () => {};
  const answer = new Promise<never>((resolve, reject) => {
    succeed = () => resolve({} as never);
    fail = () => reject(new Error("refused"));
  });
  const patch = vi.spyOn(api, "PATCH").mockReturnValue(answer);
  const { result } = renderHook(() => useMarkFavourite(), {
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  });
  const marks = () =>
    client
      .getQueryData<Listing>(queryKey)
      ?.pages.flatMap((page) => page.items.map((one) => one.is_favourite));
  return { mark: result.current, marks, patch, succeed, fail, queryFn };
}

it("shows the mark at once and asks for a fresh listing afterwards", async () => {
  const { mark, marks, patch, succeed, queryFn } = setUp();
  act(() => mark({ resume: TWO, isFavourite: true }));
  await waitFor(() => expect(marks()).toEqual([false, true]));
  await waitFor(() => expect(patch).toHaveBeenCalledOnce());
  expect(patch.mock.calls[0]?.[1]).toEqual({
    params: { path: { resume_id: "two" } },
    body: { is_favourite: true },
  });
  expect(queryFn).not.toHaveBeenCalled();
  await act(async () => succeed());
  await waitFor(() => expect(queryFn).toHaveBeenCalledOnce());
  expect(marks()).toEqual([false, true]);
});

it("takes the mark back and says so", async () => {
  const { mark, marks, fail } = setUp();
  act(() => mark({ resume: ONE, isFavourite: true }));
  await waitFor(() => expect(marks()).toEqual([true, false]));
  await act(async () => fail());
  await waitFor(() => expect(marks()).toEqual([false, false]));
  expect(useToasts.getState().toasts).toMatchObject([{ tone: "bad" }]);
});
