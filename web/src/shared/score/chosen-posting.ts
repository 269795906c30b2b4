/** Where this browser remembers which posting a resume is compared with. */
export function postingKeyOf(resumeId: string): string {
  return `curricle.posting.${resumeId}`;
}
