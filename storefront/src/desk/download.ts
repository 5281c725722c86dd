/** Hands a text to the reader as a file to keep. */
export function downloadText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun reading the blob once the click is handled; later is soon enough to let go of it.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
