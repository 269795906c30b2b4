/** In the making. */
export function TrialPage() {
  return <h1>TrialPage</h1>;
}
