/** The one moment in which the secret of a key can be seen. */
import { Check, Copy } from "lucide-react";
import { useState } from "react";
import type { NewApiKey } from "@/client/types";
import { Button } from "@/shared/ui/button";
import { Dialog } from "@/shared/ui/dialog";
import { Field } from "@/shared/ui/field";
import { Input } from "@/shared/ui/input";

export function ShowKeyDialog({ made, onClose }: { made: NewApiKey; onClose: () => void }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard?.writeText(made.secret).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Copy your key now"
      description="It is shown only this once. Whoever has it can do what it may do."
      footer={
        <Button variant="primary" onClick={onClose}>
          I have it
        </Button>
      }
    >
      <Field label={made.name}>
        {(control) => (
          <Input
            {...control}
            readOnly
            value={made.secret}
            className="font-mono"
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
      </Field>
      <div className="mt-3 flex items-center gap-3">
        <Button onClick={() => void copy()} icon={copied ? <Check size={16} /> : <Copy size={16} />}>
          {copied ? "Copied" : "Copy"}
        </Button>
        <span role="status" className="text-ui text-muted">
          {copied ? "The key is in the clipboard." : ""}
        </span>
      </div>
    </Dialog>
  );
}
