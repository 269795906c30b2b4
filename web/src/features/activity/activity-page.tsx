/** In the making. */
export function ActivityPage() {
  return <h1>ActivityPage</h1>;
}
