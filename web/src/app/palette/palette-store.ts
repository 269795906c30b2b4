/** Whether the command palette or the sheet of shortcuts is open. */
import { create } from "zustand";

type Layer = "palette" | "shortcuts" | null;

export const useLayer = create<{ layer: Layer }>(() => ({ layer: null }));

export const openPalette = () => useLayer.setState({ layer: "palette" });
export const openShortcuts = () => useLayer.setState({ layer: "shortcuts" });
export const closeLayer = () => useLayer.setState({ layer: null });
