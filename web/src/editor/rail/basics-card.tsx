/** The head of the resume: who this is and how to reach them. */
import { ChevronRight } from "lucide-react";
import { Suspense, useEffect } from "react";
import { classNames } from "@/shared/ui/class-names";
import { extra } from "@/shared/ui/extra";
import { ROOT, textOf } from "../document/draft";
import { useDraft, useSession, useView } from "../state/editor-context";
import { setOpen } from "../state/view-store";
import { PartBody } from "./part-list";

const loadPhoto = async () => (await import("./photo-field")).PhotoField;
const PhotoField = extra(loadPhoto);
/** Fetched before the card is opened, for the connection may be gone by then. */
const PHOTO_AFTER_MS = 500;

export function BasicsCard() {
  const { view } = useSession();
  const open = useView((state) => state.open.has(ROOT.basics));
  const name = useDraft((draft) => textOf(draft.document.content.basics.name));
  const label = useDraft((draft) => textOf(draft.document.content.basics.label));
  useEffect(() => {
    const timer = setTimeout(() => void loadPhoto().catch(() => undefined), PHOTO_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div
      className={classNames("rounded-card border border-line", open ? "bg-canvas pb-3" : "bg-surface")}
      data-card={ROOT.basics}
    >
      <h2>
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(view, ROOT.basics, !open)}
          className="flex min-h-11 w-full items-center gap-1.5 rounded-card ps-3.5 pe-3 text-start"
        >
          <ChevronRight
            size={16}
            aria-hidden="true"
            className={classNames(
              "shrink-0 text-muted transition-transform duration-120",
              open && "rotate-90",
            )}
          />
          <span className="shrink-0 text-ui font-semibold">Header</span>
          <span className="truncate text-ui font-normal text-muted">
            {[name, label].filter(Boolean).join(" · ")}
          </span>
        </button>
      </h2>
      {open ? (
        <div className="px-3 pt-1">
          <PartBody id={ROOT.basics} part={null} />
          <Suspense>
            <PhotoField />
          </Suspense>
        </div>
      ) : null}
    </div>
  );
}
