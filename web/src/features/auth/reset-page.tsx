/** A forgotten password: without a token it asks where to write to, with one it takes the new password. */
import { useState } from "react";
import { fragmentToken } from "./fragment-token";
import { ResetChoose } from "./reset-choose";
import { ResetRequest } from "./reset-request";

export function ResetPage() {
  const [token] = useState(() => fragmentToken());
  return token === null ? <ResetRequest /> : <ResetChoose token={token} />;
}
