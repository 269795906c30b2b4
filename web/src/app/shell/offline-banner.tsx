/** Says that there is no connection, and that what is written stays on this device until there is one. */
import { useOnline } from "@/shared/hooks/use-online";
import { Banner } from "@/shared/ui/banner";

export function OfflineBanner() {
  const online = useOnline();
  return (
    <div role="status">
      {online ? null : (
        <Banner tone="warn">
          No connection. What you write is kept on this device and saved when it is back.
        </Banner>
      )}
    </div>
  );
}
