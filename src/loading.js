// Loads the widget's own files, and takes nothing for one that is something else: a portal's own page in place of a file,
// half a file, a file in another encoding. What failed is asked for anew the next time.

/** So long nothing may come, and so long one file may take. */
const SILENCE = 30_000;
const WHOLE = 180_000;

/** Ends a wait that has no end of its own. */
const within = (promise, time = SILENCE) => {
  let timer;
  const late = new Promise((_, refuse) => { timer = setTimeout(() => refuse(new Error('timeout')), time); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

const failed = new Set();

/** The bytes of a file. */
const get = async (url) => {
  const stop = new AbortController();
  const end = setTimeout(() => stop.abort(), WHOLE);
  let silent;
  const listen = () => {
    clearTimeout(silent);
    silent = setTimeout(() => stop.abort(), SILENCE);
  };
  listen();
  try {
    // What was wrong may lie in the browser's cache.
    const response = await fetch(url, failed.has(url) ? { signal: stop.signal, cache: 'reload' } : { signal: stop.signal });
    if (!response.ok) throw new Error(`${response.status} ${url}`);
    const reader = response.body.getReader();
    const parts = [];
    for (let part; !(part = await reader.read()).done;) {
      listen();
      parts.push(part.value);
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  } finally {
    clearTimeout(end);
    clearTimeout(silent);
  }
};

const loaded = {};
/** What `read(bytes)` makes of a file, once for all elements; `read` throws if the file is not what it should be. */
const file = (url, read) => loaded[url] ??= get(url).then(read).catch((error) => {
  delete loaded[url];
  failed.add(url);
  throw error;
});

const otherwise = (url) => new Error(`${url} is something else`);

/** As `xtask` computes it: FNV-1a over UTF-16. */
const sum = (text) => {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
};

/** Texts, the style among them, in the encoding in which they travel, or as a well-meaning program has put them into UTF-8. */
const texts = ([url, expected], charset) => file(url, (bytes) => {
  for (const encoding of [charset ?? 'utf-8', 'utf-8']) {
    const text = new TextDecoder(encoding).decode(bytes).replaceAll('\r\n', '\n');
    if (sum(text) === expected) return text;
  }
  throw otherwise(url);
});

/** A program that runs: its glue, and the elements in which it does. A new one beside one that has ended. */
const start = async (of) => {
  // A module's address is all that tells a new copy from one that has ended or never came.
  of.times = (of.times ?? 0) + 1;
  const again = of.times > 1 ? `?${of.times}` : '';
  const wasm = get(of.wasm).then((bytes) => {
    if (bytes[0] !== 0 || bytes[1] !== 0x61 || bytes[2] !== 0x73 || bytes[3] !== 0x6d) throw otherwise(of.wasm);
    return bytes;
  });
  wasm.catch(() => {});
  const glue = await within(import(of.glue + again), 2 * SILENCE);
  const program = { glue, elements: new Set() };
  glue.onEnd((error) => {
    if (of.program) of.program = undefined;
    console.error('saa-self-assessment:', error);
    // It is in the middle of a call, perhaps of an element's own.
    queueMicrotask(() => [...program.elements].forEach((element) => element.ended()));
    program.hasEnded = true;
  });
  await within(glue.default({ module_or_path: await wasm }));
  glue.tellWhereItPanics();
  return program;
};

/** One copy of a program for all elements of the page. */
const load = (of) => of.program ??= start(of).catch((error) => {
  of.program = undefined;
  failed.add(of.wasm);
  throw error;
});
