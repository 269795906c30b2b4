/** Who one is: picture, name, language, time zone, plan. */
import { useMe } from "@/shared/session/me-query";
import { Skeleton } from "@/shared/ui/skeleton";
import { AvatarPanel } from "./avatar-panel";
import { ComparisonChoice } from "./comparison-choice";
import { PageHeading } from "./page-heading";
import { Panel } from "./panel";
import { ProfileForm } from "./profile-form";
import { ThemeChoice } from "./theme-choice";

export function ProfilePage() {
  const me = useMe();
  return (
    <>
      <PageHeading>Profile</PageHeading>
      {me ? (
        <>
          <AvatarPanel me={me} />
          <Panel title="About you">
            <ProfileForm key={me.id} me={me} />
          </Panel>
          <Panel title="Appearance">
            <ThemeChoice />
          </Panel>
          <Panel title="Scores">
            <ComparisonChoice />
          </Panel>
          <Panel title="Plan">
            <p className="text-body">
              You are on <strong>{me.plan.name}</strong>.
            </p>
          </Panel>
        </>
      ) : (
        <Skeleton className="mt-6 h-40 w-full" />
      )}
    </>
  );
}
