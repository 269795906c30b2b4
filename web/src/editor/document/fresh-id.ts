/** Ids for parts that are made in the browser: short, random, and allowed by the document's schema. */

const ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";

export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join("");
}
