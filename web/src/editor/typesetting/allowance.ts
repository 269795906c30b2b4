/** Whether this device may typeset by itself: ten megabytes are fetched once, and memory is needed for them. */

interface Connection {
  readonly saveData?: boolean;
  readonly type?: string;
  readonly effectiveType?: string;
}

export interface Device {
  readonly deviceMemory?: number;
  readonly connection?: Connection;
}

const LEAST_MEMORY_GB = 4;
const SLOW = new Set(["slow-2g", "2g", "3g"]);

export function mayTypeset(device: Device): boolean {
  const { connection, deviceMemory } = device;
  if (deviceMemory !== undefined && deviceMemory < LEAST_MEMORY_GB) return false;
  if (!connection) return true;
  return !(connection.saveData || connection.type === "cellular" || SLOW.has(connection.effectiveType ?? ""));
}

export function canTypeset(): boolean {
  return (
    typeof WebAssembly === "object" && typeof OffscreenCanvas === "function" && typeof Worker === "function"
  );
}
