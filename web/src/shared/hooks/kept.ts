/** Small choices that this browser remembers; where it may not, they last until the page is left. */
export function kept<T extends string>(key: string, allowed: readonly T[], otherwise: T): T {
  try {
    const value = localStorage.getItem(key);
    return allowed.find((entry) => entry === value) ?? otherwise;
  } catch {
    return otherwise;
  }
}

export function keep(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Remembering is a comfort and nothing depends on it.
  }
}
