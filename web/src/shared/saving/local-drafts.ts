/** The copy on this device: every change is written here before it goes to the server. */
import { createLastWords, later } from "./last-words";

/** What an editor holds: a title, and a document of whatever kind it edits. */
export interface KeptDraft<D = unknown> {
  readonly title: string;
  readonly document: D;
}

export interface LocalDraft extends KeptDraft {
  readonly resumeId: string;
  /** The revision of the server that the draft was made from. */
  readonly revision: number;
  readonly changedAt: number;
}

export interface LocalDrafts {
  /** Holds on to a draft in this very turn, until it is kept. */
  hold(draft: LocalDraft): void;
  keep(draft: LocalDraft): Promise<void>;
  read(resumeId: string): Promise<LocalDraft | null>;
  forget(resumeId: string): Promise<void>;
}

const DATABASE = "curricle";
const STORE = "drafts";

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "resumeId" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

export async function openLocalDrafts(): Promise<LocalDrafts> {
  const database = await open();
  const words = createLastWords(localStorage);
  const write = (change: (store: IDBObjectStore) => void): Promise<void> => {
    const transaction = database.transaction(STORE, "readwrite", { durability: "relaxed" });
    change(transaction.objectStore(STORE));
    const done = finished(transaction);
    // Without this the write waits for a turn of the event loop, which a crashed tab no longer has.
    transaction.commit?.();
    return done;
  };
  const read = (resumeId: string): Promise<LocalDraft | null> =>
    new Promise((resolve, reject) => {
      const request = database.transaction(STORE).objectStore(STORE).get(resumeId);
      request.onsuccess = () => resolve((request.result as LocalDraft | undefined) ?? null);
      request.onerror = () => reject(request.error);
    });
  return {
    hold: words.say,
    keep: async (draft) => {
      await write((store) => store.put(draft));
      words.forget(draft.resumeId, draft.changedAt);
    },
    forget: async (resumeId) => {
      words.forget(resumeId);
      await write((store) => store.delete(resumeId));
    },
    read: async (resumeId) => later(await read(resumeId), words.heard(resumeId)),
  };
}

/** Where the browser allows no database, drafts live as long as the page; the status line says so. */
export function forgetfulDrafts(): LocalDrafts {
  const refuse = () => Promise.reject(new Error("This browser keeps no data for this site."));
  return { hold: () => {}, keep: refuse, read: () => Promise.resolve(null), forget: () => Promise.resolve() };
}
