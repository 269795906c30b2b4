/** Tells that there is a newer version of the template; nothing changes until somebody wants it to. */
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { Banner } from "@/shared/ui/banner";
import { Button } from "@/shared/ui/button";
import { textOf } from "../document/draft";
import { useDraft, useSession } from "../state/editor-context";
import { upgradeQuery } from "./template-queries";

const UpgradeDialog = lazy(async () => ({ default: (await import("./upgrade-dialog")).UpgradeDialog }));

export function UpgradeBanner() {
  const { resumeId } = useSession();
  const template = useDraft((draft) => textOf(draft.document.presentation.template));
  const version = useDraft((draft) => textOf(draft.document.presentation.template_version));
  const { data: offer } = useQuery(upgradeQuery(resumeId));
  const [looking, setLooking] = useState(false);
  // The offer is of what was saved; it is void when the open draft has moved on.
  if (!offer?.is_offered || offer.template !== template || offer.from_version !== version) return null;
  return (
    <>
      <Banner className="rounded-card" action={<Button onClick={() => setLooking(true)}>Compare</Button>}>
        This template has a newer version, {offer.to_version}. Yours stays as it is unless you want it.
      </Banner>
      <Suspense>
        {looking ? <UpgradeDialog offer={offer} onClose={() => setLooking(false)} /> : null}
      </Suspense>
    </>
  );
}
