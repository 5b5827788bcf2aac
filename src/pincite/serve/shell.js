// The page of `pincite serve`: waits for news of each build, shows the page of the edit, and writes the findings where they stand.
(() => {
'use strict';
const at = name => document.getElementById(name);
const book = at('book');
const sheet = at('sheet');
let news = {};
let target = '';
let scroll = null;

const pressed = button => button.getAttribute('aria-pressed') === 'true';
const here = () => {
  try { return decodeURIComponent(book.contentWindow.location.pathname.replace(/^\/book\//, '')); } catch { return ''; }
};

function update(next) {
  const before = news;
  news = next;
  at('status').textContent = next.status || '';
  showProblem(next.problem);
  listFindings(next.findings || []);
  if (next.book && next.book !== before.book) turn(before.book === undefined);
  else annotate();
  if (pressed(at('paper')) && next.paper !== before.paper) showPaper();
}

function turn(first) {
  const page = here();
  const known = first && location.hash.length > 1 ? decodeURIComponent(location.hash.slice(1)) : '';
  if (first) open(known || 'index.html', '');
  else if (pressed(at('follow')) && news.page) open(news.page, news.place || '');
  else if (news.changed.includes(page) || news.changed.includes('site.css')) {
    scroll = [page, book.contentWindow.scrollY];
    open(page, '');
  } else shown();
}

function open(page, id) {
  target = id;
  book.contentWindow.location.replace(`/book/${encodeURI(page)}?v=${news.book || 0}`);
}

function shown() {
  document.documentElement.dataset.book = news.book || 0;
}

book.addEventListener('load', () => {
  const page = here();
  if (!page || page === 'blank') return;
  history.replaceState(null, '', `#${encodeURIComponent(page)}`);
  annotate();
  const inside = book.contentDocument;
  const block = target && inside.getElementById(target);
  if (block) {
    block.classList.add('pincite-edit');
    block.scrollIntoView({ block: 'center' });
  } else if (scroll && scroll[0] === page) book.contentWindow.scrollTo(0, scroll[1]);
  target = '';
  scroll = null;
  if (pressed(at('paper'))) showPaper();
  shown();
});

function annotate() {
  const inside = book.contentDocument;
  const page = here();
  if (!inside || !inside.body || !page) return;
  inside.querySelectorAll('.pincite-note').forEach(note => note.remove());
  inside.querySelectorAll('.pincite-at').forEach(place => place.classList.remove('pincite-at', 'warning'));
  if (!inside.querySelector('link[href="/notes.css"]')) {
    const style = inside.createElement('link');
    style.rel = 'stylesheet';
    style.href = '/notes.css';
    inside.head.append(style);
  }
  (news.findings || []).filter(finding => finding.page === page).forEach(finding => write(inside, finding));
}

function write(inside, finding) {
  const number = finding.target && inside.getElementById(finding.target);
  if (number) number.classList.add('pincite-at', ...(finding.severity === 'error' ? [] : ['warning']));
  const block = number ? number.closest('p, h1, h2, h3, h4, li, table, figure, dd, blockquote') || number : blockWith(inside, finding.near);
  const note = inside.createElement('aside');
  note.className = `pincite-note ${finding.severity}`;
  note.setAttribute('role', 'note');
  for (const line of [`${finding.severity}: ${finding.message}`, finding.help, `${finding.place} (${finding.rule})`]) {
    if (!line) continue;
    const paragraph = inside.createElement('p');
    paragraph.textContent = line;
    note.append(paragraph);
  }
  if (block) block.after(note);
  else (inside.querySelector('article') || inside.body).prepend(note);
}

const letters = text => (text || '').replace(/[^\p{L}\p{N}]/gu, '');

function blockWith(inside, words) {
  const sought = letters(words).slice(0, 60);
  if (!sought) return null;
  return [...inside.querySelectorAll('article p, article li, article h1, article h2, article h3, article td, article dd, article figcaption')]
    .find(element => letters(element.textContent).includes(sought)) || null;
}

function line(parent, kind, text) {
  const element = document.createElement(kind);
  element.textContent = text;
  parent.append(element);
  return element;
}

function listFindings(findings) {
  at('count').textContent = findings.length;
  const list = document.createElement('ol');
  findings.forEach(finding => {
    const item = document.createElement('li');
    item.className = finding.severity;
    line(item, 'strong', finding.severity);
    item.append(` ${finding.message} `);
    if (finding.help) line(item, 'em', `${finding.help} `);
    const place = line(item, finding.page ? 'button' : 'span', finding.place);
    if (finding.page) place.addEventListener('click', () => open(finding.page, finding.target));
    list.append(item);
  });
  at('list').replaceChildren(list);
  if (!findings.length) line(at('list'), 'p', 'Nothing to mend.');
}

function showProblem(problem) {
  const box = at('problem');
  box.hidden = !problem;
  box.replaceChildren();
  if (!problem) return;
  line(box, 'strong', 'Not built; the last good book is shown. ');
  box.append([problem.place && `${problem.place}: `, problem.message, problem.help && `\n${problem.help}`].filter(Boolean).join(''));
}

function showPaper() {
  const page = (news.pages || {})[here()];
  const address = `/paper.pdf?v=${news.paper || 0}${page ? `#page=${page}` : ''}`;
  if (sheet.getAttribute('src') !== address) sheet.setAttribute('src', address);
}

at('follow').addEventListener('click', event => event.target.setAttribute('aria-pressed', !pressed(event.target)));
at('findings').addEventListener('click', () => {
  const button = at('findings');
  button.setAttribute('aria-pressed', !pressed(button));
  at('list').hidden = !pressed(button);
});
at('paper').addEventListener('click', event => {
  event.target.setAttribute('aria-pressed', !pressed(event.target));
  sheet.hidden = !pressed(event.target);
  if (!sheet.hidden) showPaper();
});

const source = new EventSource('/events');
source.addEventListener('message', event => update(JSON.parse(event.data)));
source.addEventListener('error', () => { at('status').textContent = 'The server does not answer. Is pincite serve still running?'; });
})();
