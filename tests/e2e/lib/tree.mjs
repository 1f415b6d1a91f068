// Chromium's accessibility tree: what a screen reader is given, with computed names, roles, states and descriptions.
// It cannot tell whether a reader says it; for that there is tests/screen-reader.

const value = property => property?.value?.value ?? property?.value;
const SHOWN = ['checked', 'selected', 'expanded', 'invalid', 'required', 'disabled', 'level'];
const AROUND = ['group', 'radiogroup', 'form', 'alert', 'dialog', 'main', 'region', 'navigation', 'banner'];

function describe(node) {
  const states = Object.fromEntries((node.properties ?? []).map(property => [property.name, value(property)]));
  const shown = SHOWN.filter(name =>
    name === 'checked' ? states[name] !== undefined : ![undefined, false, 'false'].includes(states[name]),
  );
  const more = shown.length ? ` (${shown.map(name => `${name}=${states[name]}`).join(', ')})` : '';
  const description = value(node.description) ? ` - ${value(node.description)}` : '';
  return `${value(node.role)} '${value(node.name) ?? ''}'${more}${description}`;
}

async function nodes(page) {
  const session = await page.context().newCDPSession(page);
  try {
    return (await session.send('Accessibility.getFullAXTree')).nodes;
  } finally {
    await session.detach();
  }
}

/** The focused node and the groups around it, as `radio 'None' (checked=false) in group 'Standing up' in main ''`. */
export async function focusedNode(page) {
  const all = await nodes(page);
  const byId = new Map(all.map(node => [node.nodeId, node]));
  const focused = all
    .filter(node => node.properties?.some(property => property.name === 'focused' && value(property) === true))
    .pop();
  if (!focused) return '';
  const words = [describe(focused)];
  for (let node = byId.get(focused.parentId); node; node = byId.get(node.parentId)) {
    if (!node.ignored && AROUND.includes(value(node.role))) words.push(describe(node));
  }
  return words.join(' in ');
}

/** The whole tree, one line a node, indented. */
export async function tree(page) {
  const all = await nodes(page);
  const byId = new Map(all.map(node => [node.nodeId, node]));
  const silent = ['InlineTextBox', 'none', 'generic', 'Legend', 'LabelText'];
  const lines = [];
  const walk = (node, depth) => {
    const shown = !node.ignored && !silent.includes(value(node.role));
    if (shown) lines.push('  '.repeat(depth) + describe(node));
    for (const id of node.childIds ?? []) if (byId.has(id)) walk(byId.get(id), depth + (shown ? 1 : 0));
  };
  walk(all[0], 0);
  return lines.join('\n');
}
