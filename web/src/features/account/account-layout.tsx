/** In the making. */
export function AccountLayout() {
  return <h1>AccountLayout</h1>;
}
