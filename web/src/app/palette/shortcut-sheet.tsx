/** All keys of the moment at a glance, and the switch for those without a modifier. */
import { availableCommands, useCommandStore } from "@/shared/commands/command-store";
import { useSingleKeys } from "@/shared/commands/use-shortcuts";
import { Checkbox } from "@/shared/ui/checkbox";
import { Dialog } from "@/shared/ui/dialog";
import { Kbd } from "@/shared/ui/kbd";

export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const scopes = useCommandStore((state) => state.scopes);
  const singleKeys = useSingleKeys();
  const withKeys = availableCommands({ scopes }).filter((command) => command.keys);
  const groups = [...new Set(withKeys.map((command) => command.group))].sort();
  return (
    <Dialog open onClose={onClose} title="Keyboard shortcuts">
      <div className="flex flex-col gap-5">
        {groups.map((group) => (
          <section key={group}>
            <h3 className="mb-1 text-label font-medium text-muted">{group}</h3>
            <dl>
              {withKeys
                .filter((command) => command.group === group)
                .map((command) => (
                  <div
                    key={command.id}
                    className="flex min-h-8 items-center justify-between gap-4 border-b border-line last:border-0"
                  >
                    <dt>{command.name}</dt>
                    <dd>
                      <Kbd keys={command.keys ?? ""} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <Checkbox
          label="Use keys without Ctrl or Alt"
          hint="They are always silent while you type in a field."
          checked={singleKeys.on}
          onChange={(event) => singleKeys.turn(event.currentTarget.checked)}
        />
      </div>
    </Dialog>
  );
}
