/** The password and the devices that are signed in. */
import { PageHeading } from "./page-heading";
import { Panel } from "./panel";
import { PasswordForm } from "./password-form";
import { SessionList } from "./session-list";

export function SecurityPage() {
  return (
    <>
      <PageHeading>Security</PageHeading>
      <Panel title="Password" lead="Changing it ends all your other sessions.">
        <PasswordForm />
      </Panel>
      <Panel title="Signed-in devices" lead="End a session that you do not know, then change your password.">
        <SessionList />
      </Panel>
    </>
  );
}
