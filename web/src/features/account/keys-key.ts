/** Where the cache keeps the API keys. */
export const KEYS_KEY = ["keys"] as const;
