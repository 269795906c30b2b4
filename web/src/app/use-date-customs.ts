/** Dates follow the language and the zone of whoever is here. */

import { setDateCustoms } from "@/shared/format/dates";
import { useMe } from "@/shared/session/me-query";

export function useDateCustoms(): void {
  const me = useMe();
  if (me) setDateCustoms(me.locale, me.time_zone);
}
