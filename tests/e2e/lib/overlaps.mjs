// Pieces of text, and controls, that lie on each other.

/** What lies on something else on the page that is shown. What surrounds something may lie under it. */
export const overlapping = page =>
  page.evaluate(() => {
    const root = document.querySelector('saa-self-assessment').shadowRoot;
    const holds = element => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
    // Of a text the lines, not the box around them: the mark of a radio button stands in the box of its label.
    const boxes = element => {
      const texts = [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
      return texts.length ? texts.flatMap(lines) : [...element.getClientRects()];
    };
    const lines = text => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return [...range.getClientRects()];
    };
    const pieces = [...root.querySelectorAll('.sa-page *')]
      .filter(element => holds(element) || element.matches('input, textarea, select'))
      .filter(element => element.checkVisibility() && !element.closest('.sa-leaving, .sa-hidden, option, select > *'))
      .map(element => ({ element, boxes: boxes(element) }));
    const name = ({ localName, innerText, id }) => `${localName} "${(innerText || id).trim().slice(0, 40)}"`;
    const faults = [];
    pieces.forEach((one, at) => {
      for (const other of pieces.slice(at + 1)) {
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        const lies = one.boxes.some(box =>
          other.boxes.some(
            its =>
              Math.min(box.right, its.right) - Math.max(box.left, its.left) > 1 &&
              Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top) > 4,
          ),
        );
        if (lies) faults.push(`${name(one.element)} lies on ${name(other.element)}`);
      }
    });
    return faults;
  });
