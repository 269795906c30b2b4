/** What a key can be allowed to do, in words. */
export const SCOPES = [
  { value: "resumes:read", label: "Read resumes" },
  { value: "resumes:write", label: "Change resumes" },
  { value: "exports:write", label: "Make exports" },
  { value: "analyses:read", label: "Read scores and postings" },
  { value: "analyses:write", label: "Score resumes" },
  { value: "profile:read", label: "Read the profile" },
] as const;

export type Scope = (typeof SCOPES)[number]["value"];

export function scopeLabel(scope: string): string {
  return SCOPES.find((entry) => entry.value === scope)?.label ?? scope;
}
