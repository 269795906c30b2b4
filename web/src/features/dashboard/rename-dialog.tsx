/** A new name for a resume. */
import type { ResumeCard } from "@/client/types";
import { FormError } from "@/shared/forms/form-error";
import { useForm } from "@/shared/forms/use-form";
import { Button } from "@/shared/ui/button";
import { Dialog } from "@/shared/ui/dialog";
import { Field } from "@/shared/ui/field";
import { Input } from "@/shared/ui/input";

interface RenameDialogProps {
  resume: ResumeCard;
  rename: (resume: ResumeCard, title: string) => Promise<void>;
  onClose: () => void;
}

export function RenameDialog({ resume, rename, onClose }: RenameDialogProps) {
  const form = useForm(async ({ title = "" }) => {
    await rename(resume, title.trim());
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
              defaultValue={resume.title}
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
