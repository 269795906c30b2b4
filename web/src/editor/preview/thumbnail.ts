/** A small picture of a sheet, from whatever stands on it. */

function pictureOf(svg: Element): Promise<HTMLImageElement> {
  const text = new XMLSerializer().serializeToString(svg);
  const url = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  const image = new Image();
  image.src = url;
  return image.decode().then(
    () => {
      URL.revokeObjectURL(url);
      return image;
    },
    (error: unknown) => {
      URL.revokeObjectURL(url);
      throw error;
    },
  );
}

/** Leaves the canvas as it is where there is nothing to see yet. */
export async function drawThumbnail(sheet: Element, canvas: HTMLCanvasElement): Promise<void> {
  const root = sheet.shadowRoot;
  const svg = root?.querySelector("svg");
  const source = root?.querySelector("canvas") ?? (svg ? await pictureOf(svg).catch(() => null) : null);
  const pen = canvas.getContext("2d");
  if (!source || !pen || source.width === 0) return;
  const box = sheet.getBoundingClientRect();
  if (box.width > 0) canvas.height = Math.round((canvas.width * box.height) / box.width);
  pen.imageSmoothingQuality = "high";
  pen.drawImage(source, 0, 0, canvas.width, canvas.height);
}
