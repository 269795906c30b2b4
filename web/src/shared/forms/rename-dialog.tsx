/** A new name for something that its owner keeps here. */
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { FormError } from "./form-error";
import { useForm } from "./use-form";

interface RenameDialogProps {
  title: string;
  rename: (title: string) => Promise<void>;
  onClose: () => void;
}

export function RenameDialog({ title: before, rename, onClose }: RenameDialogProps) {
  const form = useForm(async ({ title = "" }) => {
    await rename(title.trim());
    onClose();
  });
  return (
    <Dialog open onClose={onClose} title="Rename">
      <form {...form.props} className="flex flex-col gap-4">
        <FormError>{form.errors.form}</FormError>
        <Field label="Name" error={form.errors.fields.title}>
          {(control) => (
            <Input
              {...control}
              name="title"
              defaultValue={before}
              required
              maxLength={200}
              autoFocus
              onFocus={(event) => event.currentTarget.select()}
            />
          )}
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={form.busy}>
            Rename
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
