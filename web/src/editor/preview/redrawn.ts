/** Measures from the change of a draft to the frame that shows it, for tests and for anybody's profiler. */

const NAME = "preview.redrawn";

/** Resolves once the browser has painted what stands in the document now. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(null);
    });
  });
}

export async function measureRedrawn(changedAt: number, version: number, by: string): Promise<void> {
  await painted();
  performance.clearMeasures(NAME);
  performance.measure(NAME, { start: changedAt, end: performance.now(), detail: { version, by } });
}
