// What the widget is made of, for who drives it. Roles, labels and texts lead everywhere but to what has none: the page
// that is shown, and what is around it. A page that was left lingers a moment for screen readers, with the same roles
// and texts. The classes and ids that tell them apart are private to the widget, and are named here and in `audit.mjs`
// alone.

/** What is shown, not what lingers a moment for screen readers. */
const SHOWN = ':not(.sa-leaving, .sa-leaving *)';

/** The element, which may stand more than once in a page. */
export const element = page => page.locator('saa-self-assessment');

/** The page that is shown. */
export const shown = form => element(form.page).locator(`.sa-page${SHOWN}`);

/** All that is shown: of one language, with what stands around the page. */
export const root = form => element(form.page).locator(`.sa-root${SHOWN}`);

/** What stands below every page: where the answers are, help, the way to delete everything. */
export const footer = form => root(form).locator('.sa-foot');

/** The headings of pages within an element, or within all of them, what lingers included. */
export const pageHeadings = scope => scope.locator('.sa-heading');

/** Waits until a form is there, in an element or in a page. */
export const formAppears = scope => pageHeadings(scope).first().waitFor();

/** What is said to screen readers: "polite" or "assertive". */
export const liveRegion = (form, manner) => root(form).locator(`> [aria-live="${manner}"]`);

/** The choice of language. */
export const languages = form => root(form).getByRole('list', { name: form.t('language-choice') });

/** What is wrong on the page, in its summary. */
export const errorSummary = form => shown(form).getByRole('group', { name: form.t('summary-title'), exact: true });

/** The number under which the application was received. */
export const referenceNumber = form =>
  shown(form)
    .getByRole('paragraph')
    .filter({ hasText: form.t('sent-reference') })
    .getByRole('strong');

/** What stands under a heading of its own: a measure, a weighting, a rule. */
export const cardOf = (form, title) => shown(form).getByRole('heading', { name: title, exact: true }).locator('..');

/** The cards of a page, and what each says first. */
export const cards = form => shown(form).locator('.sa-measure');
export const verdictIn = card => card.locator('.sa-verdict');

/** The ways on that the page offers side by side, in their order. */
export const actions = form => shown(form).locator('.sa-actions').getByRole('button');

/** The box above a page that asks to look again at answers that rarely go together. */
export const lookAgain = form => shown(form).locator('.sa-look-again');

/** The box that names the parts in which nothing was answered. */
export const emptyParts = form => shown(form).locator('.sa-empty-parts');

/** What the agency says in its own words of why it takes an application not. */
export const agencyDetail = form => shown(form).locator('.sa-lead + p');

/** The name of a question in the id of a field: ids are `<element>-<page>-<question><part>`. */
export const nameInId = id => /^sa[^-]*-\d+-(.*)$/.exec(id)?.[1] ?? '';

/** The examples of a page of the gallery. */
export const examples = form => shown(form).locator('.sa-part');

/** Waits until nothing lingers any more that was left. */
export const nothingLingers = page =>
  page.waitForFunction(() => !document.querySelector('saa-self-assessment').shadowRoot.querySelector('.sa-leaving'));
