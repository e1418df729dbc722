// Tries a regular expression on texts, in a worker that can be ended: some patterns take longer on one text than anybody waits.

export interface Tried {
  readonly source: string;
  readonly texts: readonly string[];
}

addEventListener('message', ({ data }: MessageEvent<Tried>) => {
  const pattern = new RegExp(data.source, 'u');
  postMessage(data.texts.flatMap((text, index) => (pattern.test(text) ? [index] : [])));
});
