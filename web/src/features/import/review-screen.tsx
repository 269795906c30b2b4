/** The source on one side, what was read on the other; on a small screen one at a time. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { ArrowLeft, FileText, ListChecks } from "lucide-react";
import { useId, useMemo, useState } from "react";
import { useStore } from "zustand";
import { api, body } from "@/client/api";
import { explain, isProblem } from "@/client/problem";
import type { ResumeDocument } from "@/client/types";
import { useMedia } from "@/shared/hooks/use-media";
import { Banner } from "@/shared/ui/banner";
import { Button } from "@/shared/ui/button";
import { buttonClass } from "@/shared/ui/button-class";
import { Input } from "@/shared/ui/input";
import { SplitPane } from "@/shared/ui/split-pane";
import { Tabs, tabPanel } from "@/shared/ui/tabs";
import { FieldsPane } from "./fields-pane";
import { allFields, outlineOf } from "./outline";
import { seenByKey, without } from "./places";
import { type Judged, standing } from "./problems";
import type { Reading } from "./reading";
import { finished, openReview } from "./review-store";
import { SourcePane } from "./source-pane";
import { titleFor } from "./title";

export function ReviewScreen({ reading, onAgain }: { reading: Reading; onAgain: () => void }) {
  const [review] = useState(() => openReview(reading));
  const [title, setTitle] = useState(() => titleFor(reading));
  const seen = useMemo(() => seenByKey(reading), [reading]);
  const whole = useStore(review, (state) => state.document);
  const removed = useStore(review, (state) => state.removed);
  const document = useMemo(() => without(whole, removed), [whole, removed]);
  const groups = useMemo(() => outlineOf(document, seen), [document, seen]);
  const fields = useMemo(
    () =>
      new Map(groups.flatMap((one) => one.entries.flatMap(allFields)).map((view) => [view.key, view.text])),
    [groups],
  );
  const [judged, setJudged] = useState(
    () => ({ document, texts: fields, findings: reading.remarks }) as Judged,
  );
  const client = useQueryClient();
  const navigate = useNavigate();
  const create = useMutation({
    mutationFn: async () => {
      const made = finished(review, reading) as ResumeDocument;
      return body(await api.POST("/api/v1/resumes", { body: { title: title.trim(), document: made } }));
    },
    onError: (error) => {
      setJudged({ document, texts: fields, findings: isProblem(error) ? error.findings : [] });
    },
    onSuccess: async (resume) => {
      void client.invalidateQueries({ queryKey: ["resumes"] });
      await navigate({ to: "/resumes/$resumeId", params: { resumeId: resume.id } });
    },
  });
  const problems = useMemo(() => standing(judged, fields), [judged, fields]);
  const isListed = isProblem(create.error) && create.error.findings.length > 0;
  const failure = create.error && !isListed ? explain(create.error) : null;
  const count = problems.byKey.size + problems.rest.length;

  return (
    <div className="flex h-full flex-col">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-canvas px-3 py-2">
        <Link to="/" className={buttonClass("ghost", "px-0! w-control")} aria-label="Back to your resumes">
          <ArrowLeft size={16} aria-hidden="true" />
        </Link>
        <h1 tabIndex={-1} className="text-ui font-medium text-muted">
          Look it over
        </h1>
        <div className="order-last min-w-0 grow basis-full sm:order-none sm:basis-40">
          <Input
            aria-label="Title of the resume"
            value={title}
            maxLength={200}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        </div>
        <div className="ms-auto flex gap-2">
          <Button onClick={onAgain}>Another file</Button>
          <Button
            variant="primary"
            busy={create.isPending}
            disabled={title.trim() === ""}
            onClick={() => create.mutate()}
          >
            Create resume
          </Button>
        </div>
      </header>
      {failure || count > 0 ? (
        <Banner tone={failure || create.isError ? "bad" : "warn"} role={create.isError ? "alert" : "status"}>
          {failure
            ? failure
            : `${count === 1 ? "One thing has" : `${count} things have`} to be put right before it can be saved; the field says what.`}
        </Banner>
      ) : null}
      <Panes
        source={
          <SourcePane
            reading={reading}
            review={review}
            seen={seen}
            textOf={(key) => fields.get(key) ?? leftText(key)}
          />
        }
        fields={<FieldsPane reading={reading} review={review} groups={groups} problems={problems} />}
      />
    </div>
  );

  function leftText(key: string): string {
    return reading.leftover.find(({ id }) => id === key)?.text ?? "";
  }
}

const TABS = [
  { id: "fields", label: <TabLabel icon={<ListChecks size={14} aria-hidden="true" />} text="Fields" /> },
  { id: "source", label: <TabLabel icon={<FileText size={14} aria-hidden="true" />} text="File" /> },
];

function TabLabel({ icon, text }: { icon: React.ReactNode; text: string }) {
  return (
    <span className="inline-flex items-center justify-center gap-1.5">
      {icon}
      {text}
    </span>
  );
}

function Panes({ source, fields }: { source: React.ReactNode; fields: React.ReactNode }) {
  const isWide = useMedia("(min-width: 900px)");
  const base = useId();
  const [tab, setTab] = useState("fields");
  if (isWide) {
    return (
      <main id="main" tabIndex={-1} className="min-h-0 grow">
        <SplitPane
          label="Width of the file"
          storageKey="curricle.import.split"
          initial={48}
          start={source}
          end={fields}
        />
      </main>
    );
  }
  return (
    <main id="main" tabIndex={-1} className="flex min-h-0 grow flex-col">
      <div className="min-h-0 grow" {...tabPanel(base, tab)}>
        {tab === "fields" ? fields : source}
      </div>
      <Tabs
        label="What is shown"
        idBase={base}
        tabs={TABS}
        value={tab}
        onChange={setTab}
        className="shrink-0 border-t border-line bg-canvas *:h-12 *:grow"
      />
    </main>
  );
}
