// The desk: sections, filters, steps from claim to claim, and keys.

const filters = document.getElementById('filters');
const position = document.getElementById('position');
const spread = document.querySelector('.spread');
const isWide = window.matchMedia('(min-width: 64rem)');
const VIEWS = { overview: 'overview', concordance: 'concordance', changes: 'changes', desk: 'desk', list: 'desk' };

function route() {
  const [name, query = ''] = decodeURIComponent(location.hash.slice(1)).split(/\?(.*)/s);
  if (name.startsWith('claim-')) {
    const index = indexOf.get(name.slice('claim-'.length));
    if (query || state.view !== 'desk') applyFilters(query);
    show('desk');
    if (index === undefined) return announce('No claim has that name any more. It may have been mended.');
    // Whoever follows a claim's link in the text wants its evidence next; Escape leads back.
    const followed = textBox.contains(document.activeElement);
    choose(index, { scroll: !followed });
    return followed && sheet.focus({ preventScroll: isWide.matches });
  }
  if (name === 'desk' || name === 'list') {
    state.mode = name;
    applyFilters(query);
    show('desk');
    return open();
  }
  if (name in VIEWS || !name) return show(name || 'overview', true);
  const target = document.getElementById(name);
  const view = target && target.closest('.view');
  if (!view) return show('overview');
  show(view.id.slice('view-'.length));
  return target.scrollIntoView();
}

function show(name, fromTop) {
  const changed = state.view !== name;
  state.view = name;
  document.querySelectorAll('.view').forEach((view) => { view.hidden = view.id !== `view-${VIEWS[name]}`; });
  const current = name === 'desk' ? state.mode : name;
  document.querySelectorAll('.masthead nav a').forEach((link) => {
    if (link.hash === `#${current}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  });
  const heading = document.getElementById(`title-${VIEWS[name]}`);
  document.title = `${heading.textContent}: ${data.title || 'citation check'}`;
  if (changed && fromTop) window.scrollTo(0, 0);
}

// The text or the list, with the chosen claim if it is among those found, else the first.
function open() {
  if (state.filters.chapter !== '') state.chapter = Number(state.filters.chapter);
  const kept = claims[state.claim] && state.found.includes(state.claim);
  if (kept || (isFiltered() && state.found.length && (state.filters.chapter === '' || onlyChapter() === false))) {
    return choose(kept ? state.claim : state.found[0], { scroll: kept });
  }
  state.claim = -1;
  draw();
  drawSheet();
  placeSheet();
  window.scrollTo(0, 0);
  return tell();
}

function onlyChapter() {
  const { verdicts, rule: name, seed, text } = state.filters;
  return !verdicts.size && !name && !seed && !text;
}

function draw() {
  if (state.mode === 'list') drawList();
  else if (state.drawn !== `chapter ${state.chapter}`) drawChapter(state.chapter);
  else dimOthers();
}

function choose(index, { scroll = false, focus = false } = {}) {
  const before = textBox.querySelector('[aria-current]');
  if (before) before.removeAttribute('aria-current');
  state.claim = index;
  state.chapter = claims[index].chapter;
  if (state.mode === 'list') {
    if (state.drawn !== 'list') drawList();
    drawAbout(index);
  } else {
    draw();
  }
  const link = document.getElementById(`c${index}`);
  drawSheet();
  if (link) {
    link.setAttribute('aria-current', 'true');
    placeSheet(link);
    if (focus) link.focus({ preventScroll: true });
    if (scroll || focus) link.scrollIntoView({ block: isWide.matches ? 'center' : 'start' });
  }
  sheet.scrollTop = 0;
  tell();
}

// Beside the text where there is room, else below the paragraph of the claim.
function placeSheet(link) {
  const target = link && (link.closest('li') || link.closest('.block, h2, h3, h4, h5, h6'));
  if (isWide.matches || !target) spread.append(sheet);
  else if (target.tagName === 'LI') target.querySelector('div').append(sheet);
  else target.after(sheet);
}

function step(by, focus) {
  if (!state.found.length) return;
  let at = state.found.indexOf(state.claim);
  if (at === -1) {
    // From where the text is open: the first claim of the chapter, or the one after it.
    at = state.found.findIndex((index) => claims[index].chapter >= state.chapter);
    at = by > 0 ? (at === -1 ? 0 : at) : at - 1;
  } else {
    at += by;
  }
  const index = state.found[Math.max(0, Math.min(state.found.length - 1, at))];
  history.replaceState(null, '', `#claim-${claims[index].id}${writeFilters()}`);
  choose(index, { scroll: true, focus });
}

function tell() {
  const total = state.found.length;
  const at = state.found.indexOf(state.claim);
  const claim = claims[state.claim];
  const what = claim && at !== -1 ? `<span class="unseen">: ${escape(plain(numberOf(claim)))}, ${claim.verdict}</span>` : '';
  position.innerHTML = at === -1 ? plural(total, 'claim') : `${(at + 1).toLocaleString('en')} of ${plural(total, 'claim')}${what}`;
  document.getElementById('previous').disabled = !total || at === 0;
  document.getElementById('next').disabled = !total || at === total - 1;
  document.getElementById('clear').hidden = !isFiltered();
}

function announce(text) {
  position.textContent = text;
}

// --- filters -----------------------------------------------------------------------------------------------------------

function drawFilters() {
  const counts = new Map();
  const rules = new Map();
  claims.forEach((claim) => {
    counts.set(claim.verdict, (counts.get(claim.verdict) || 0) + 1);
    if (claim.rule) rules.set(claim.rule, (rules.get(claim.rule) || 0) + 1);
  });
  const boxes = VERDICTS.filter((name) => counts.has(name)).map((name) => `<label class="chip" data-verdict="${name}">`
    + `<input type="checkbox" name="verdict" value="${name}">${sign(name)} ${name} <span class="count">${counts.get(name).toLocaleString('en')}</span></label>`);
  filters.querySelector('.verdicts').insertAdjacentHTML('beforeend', boxes.join(''));
  const option = ([value, text]) => `<option value="${escape(value)}">${escape(text)}</option>`;
  fill('chapter', [['', 'the whole book'], ...data.chapters.map((chapter, at) => [at, chapter.title])], option);
  fill('seed', [['', 'all sources'], ...data.seeds.map((seed) => [seed.key, seed.title || seed.key])], option);
  const states = Object.entries(STATES).filter(([, [, is]]) => claims.some(is)).map(([name, [text]]) => [name, text]);
  fill('rule', [['', 'all rules'], ...[...rules].sort().map(([name, count]) => [name, `${name} (${count})`]), ...states], option);
}

function fill(name, rows, option) {
  filters.elements[name].innerHTML = rows.map(option).join('');
}

function applyFilters(query) {
  state.filters = readFilters(query);
  const { verdicts, ...others } = state.filters;
  filters.querySelectorAll('[name=verdict]').forEach((box) => { box.checked = verdicts.has(box.value); });
  Object.entries(others).forEach(([name, value]) => { filters.elements[name].value = value; });
  find();
  if (state.drawn === 'list') state.drawn = '';
}

function takeFilters() {
  const given = new FormData(filters);
  state.filters = {
    verdicts: new Set(given.getAll('verdict')), chapter: given.get('chapter'), rule: given.get('rule'), seed: given.get('seed'), text: given.get('text').trim(),
  };
  find();
  if (state.drawn === 'list') state.drawn = '';
  history.replaceState(null, '', `#${state.mode}${writeFilters()}`);
  open();
}

// --- keys ----------------------------------------------------------------------------------------------------------------

const KEYS = {
  j: () => step(1, true),
  n: () => step(1, true),
  k: () => step(-1, true),
  p: () => step(-1, true),
  e: () => sheet.focus(),
  o: () => { const link = sheet.querySelector('a.open'); if (link) link.click(); },
  t: () => { location.hash = `#${state.mode === 'desk' ? 'list' : 'desk'}${writeFilters()}`; },
  '/': () => filters.elements.text.focus(),
  '?': () => document.getElementById('help').showModal(),
};

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
  const typing = event.target.matches('input:not([type=checkbox]), select, textarea');
  if (event.key === 'Escape' && state.view === 'desk' && !typing) {
    focusClaim();
    return;
  }
  if (typing || state.view !== 'desk' || !document.getElementById('keys-on').checked) return;
  const act = KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

function focusClaim() {
  const link = document.getElementById(`c${state.claim}`);
  if (link) link.focus();
}

function onBack(event) {
  if (!event.target.closest('[data-back]')) return;
  event.preventDefault();
  focusClaim();
}

function onCopy(event) {
  const button = event.target.closest('button.copy');
  if (!button) return;
  const done = () => { button.firstChild.textContent = 'Copied'; };
  if (navigator.clipboard) navigator.clipboard.writeText(button.dataset.copy).then(done, () => {});
}

function linkPlaces() {
  document.querySelectorAll('.where[data-file]').forEach((item) => {
    const address = editorAddress(item.dataset.file, item.dataset.line, item.dataset.column);
    if (address) item.innerHTML = `<a href="${escape(address)}">${item.innerHTML}</a>`;
  });
}

function start() {
  drawFilters();
  document.getElementById('editor').innerHTML = Object.entries(EDITORS).map(([name, [text]]) => `<option value="${name}">${text}</option>`).join('');
  document.getElementById('editor').value = remember('editor') || 'vscode';
  document.getElementById('editor').addEventListener('change', (event) => { remember('editor', event.target.value); drawSheet(); });
  document.getElementById('keys-on').checked = remember('keys') !== 'off';
  document.getElementById('keys-on').addEventListener('change', (event) => remember('keys', event.target.checked ? 'on' : 'off'));
  document.getElementById('keys').addEventListener('click', KEYS['?']);
  document.getElementById('help-close').addEventListener('click', () => document.getElementById('help').close());
  document.getElementById('next').addEventListener('click', () => step(1));
  document.getElementById('previous').addEventListener('click', () => step(-1));
  document.getElementById('clear').addEventListener('click', () => { filters.reset(); takeFilters(); });
  filters.addEventListener('submit', (event) => event.preventDefault());
  filters.addEventListener('input', takeFilters);
  sheet.addEventListener('submit', (event) => { event.preventDefault(); sendReview(event.target, event.submitter.value); });
  document.addEventListener('click', onCopy);
  sheet.addEventListener('click', onBack);
  document.addEventListener('keydown', onKey);
  isWide.addEventListener('change', () => placeSheet(document.getElementById(`c${state.claim}`)));
  window.addEventListener('hashchange', route);
  find();
  linkPlaces();
  route();
  document.documentElement.dataset.ready = 'true';
}

start();
