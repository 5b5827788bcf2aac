// The data of the page, the filters, and which claims they leave.

const data = JSON.parse(document.getElementById('data').textContent);
const claims = data.claims;
const VERDICTS = ['failed', 'undecided', 'exempt', 'rounded', 'entailed', 'derived', 'equivalent', 'verified'];
const SOUND = ['verified', 'equivalent', 'rounded', 'entailed', 'derived'];
const SIGNS = { verified: '✓', equivalent: '=', rounded: '≈', entailed: '≥', derived: 'Σ', exempt: '○', undecided: '?', failed: '✕' };
// Questions that no verdict answers; the select for rules offers them below the rules.
const STATES = {
  contradicted: ['contradicted by another passage', (claim) => Boolean(claim.disputed)],
  waiting: ['waiting for a review', (claim) => claim.verdict === 'undecided' && !settles(claim.review)],
  reviewed: ['reviewed', (claim) => Boolean(claim.review)],
  stale: ['reviewed, but changed since', (claim) => Boolean(claim.review && claim.review.changed)],
};

const blocks = data.chapters.map((chapter) => new Map(chapter.blocks.map((block) => [block.index, block])));
data.chapters.forEach((chapter, at) => chapter.claims.forEach((index) => { claims[index].chapter = at; }));
const indexOf = new Map(claims.map((claim, index) => [claim.id, index]));

const state = { mode: 'desk', view: 'overview', claim: -1, chapter: 0, found: [], filters: emptyFilters() };

function emptyFilters() {
  return { verdicts: new Set(), chapter: '', rule: '', seed: '', text: '' };
}

function settles(review) {
  return Boolean(review && !review.changed && review.decision !== 'comment');
}

function blockOf(claim) {
  return blocks[claim.chapter].get(claim.block);
}

function sentenceOf(claim) {
  return blockOf(claim).text.slice(claim.sentence[0], claim.sentence[1]);
}

function numberOf(claim) {
  return blockOf(claim).text.slice(claim.span[0], claim.span[1]);
}

function fileOf(claim) {
  return claim.file || data.chapters[claim.chapter].file;
}

function matches(claim) {
  const { verdicts, chapter, rule, seed, text } = state.filters;
  if (verdicts.size && !verdicts.has(claim.verdict)) return false;
  if (chapter !== '' && claim.chapter !== Number(chapter)) return false;
  if (rule && !(rule in STATES ? STATES[rule][1](claim) : claim.rule === rule)) return false;
  if (seed && !claim.cited.some((cited) => cited[0] === seed)) return false;
  return !text || sentenceOf(claim).toLowerCase().includes(text.toLowerCase());
}

function find() {
  state.found = [];
  claims.forEach((claim, index) => { if (matches(claim)) state.found.push(index); });
}

// --- filters in the address, so that a link carries them ---------------------------------------------------------

function readFilters(query) {
  const given = new URLSearchParams(query);
  const filters = emptyFilters();
  (given.get('verdict') || '').split(',').filter(Boolean).forEach((name) => {
    (name === 'sound' ? SOUND : [name]).forEach((verdict) => { if (VERDICTS.includes(verdict)) filters.verdicts.add(verdict); });
  });
  filters.chapter = given.get('chapter') in data.chapters ? given.get('chapter') : '';
  ['rule', 'seed', 'text'].forEach((name) => { filters[name] = given.get(name) || ''; });
  return filters;
}

function writeFilters() {
  const { verdicts, ...others } = state.filters;
  const given = new URLSearchParams();
  if (verdicts.size) given.set('verdict', [...verdicts].join(','));
  Object.entries(others).forEach(([name, value]) => { if (value !== '') given.set(name, value); });
  const query = given.toString();
  return query ? `?${query}` : '';
}

function isFiltered() {
  return writeFilters() !== '';
}

// --- text as HTML ----------------------------------------------------------------------------------------------------

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text) {
  return String(text).replace(/[&<>"']/g, (mark) => ESCAPES[mark]);
}

// Without the places of citations and notes.
function bare(text) {
  return text.replace(/\s*\ufffc/g, '').replace(/\s+/g, ' ');
}

function plain(text) {
  return bare(text).trim();
}

function plural(count, noun) {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

function sign(verdict) {
  return `<span class="sign" data-verdict="${verdict}" aria-hidden="true">${SIGNS[verdict]}</span>`;
}
