/** What is framed on the pages beside the panel: pointed at for a moment, or pinned by a press. */
import { create } from "zustand";
import type { Box, Evidence } from "@/shared/score/analysis";

export interface PageBox {
  readonly page: number;
  readonly box: Box;
  /** A number or a word at the corner of the frame. */
  readonly label?: string;
}

interface PageBoxState {
  readonly pointed: readonly PageBox[];
  readonly pinned: readonly PageBox[];
}

const NONE: readonly PageBox[] = [];

export const usePageBoxes = create<PageBoxState>(() => ({ pointed: NONE, pinned: NONE }));

export function boxesOf(evidence: readonly Evidence[]): readonly PageBox[] {
  return evidence.length === 0 ? NONE : evidence.map(({ page, box }) => ({ page, box }));
}

export function pointAt(boxes: readonly PageBox[]): void {
  usePageBoxes.setState({ pointed: boxes });
}

export function pin(boxes: readonly PageBox[]): void {
  usePageBoxes.setState({ pinned: boxes, pointed: NONE });
}

export function clearBoxes(): void {
  usePageBoxes.setState({ pointed: NONE, pinned: NONE });
}
