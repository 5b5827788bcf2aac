// The claims as a list, a hundred drawn at a time as the reader comes to them.

const CHUNK = 100;
const drawnRows = { from: 0, to: 0 };

function drawList() {
  const at = Math.max(0, state.found.indexOf(state.claim));
  drawnRows.from = at - (at % CHUNK);
  drawnRows.to = drawnRows.from;
  state.drawn = 'list';
  textBox.className = 'listing';
  textBox.innerHTML = state.found.length
    ? '<p><button type="button" id="fewer">Show earlier ones</button></p><ol class="claims" id="rows"></ol><p><button type="button" id="more">Show more</button></p>'
    : '<p class="nothing">No claim is like that.</p>';
  if (!state.found.length) return;
  const more = document.getElementById('more');
  more.addEventListener('click', drawMore);
  document.getElementById('fewer').addEventListener('click', drawEarlier);
  new IntersectionObserver((seen) => { if (seen.some((entry) => entry.isIntersecting)) drawMore(); }, { rootMargin: '600px' }).observe(more);
  drawMore();
}

function drawMore() {
  const next = state.found.slice(drawnRows.to, drawnRows.to + CHUNK);
  document.getElementById('rows').insertAdjacentHTML('beforeend', next.map(row).join(''));
  drawnRows.to += next.length;
  showEnds();
}

function drawEarlier() {
  const from = Math.max(0, drawnRows.from - CHUNK);
  document.getElementById('rows').insertAdjacentHTML('afterbegin', state.found.slice(from, drawnRows.from).map(row).join(''));
  drawnRows.from = from;
  showEnds();
}

function showEnds() {
  document.getElementById('more').parentElement.hidden = drawnRows.to >= state.found.length;
  document.getElementById('fewer').parentElement.hidden = drawnRows.from === 0;
}

// Draws the rows about a claim, where they are not drawn yet.
function drawAbout(index) {
  const at = state.found.indexOf(index);
  if (at === -1 || (state.drawn === 'list' && at >= drawnRows.from && at < drawnRows.to)) return;
  if (state.drawn === 'list' && at === drawnRows.to) drawMore();
  else if (state.drawn === 'list' && at === drawnRows.from - 1) drawEarlier();
  else drawList();
}

function row(index) {
  const claim = claims[index];
  const text = blockOf(claim).text;
  const lead = bare(text.slice(claim.sentence[0], claim.span[0]));
  const rest = bare(text.slice(claim.span[1], claim.sentence[1]));
  const space = /\s$/.test(lead) ? ' ' : '';
  const gap = /^\s/.test(rest) ? ' ' : '';
  return `<li>${sign(claim.verdict)}<div><p class="sentence"><a id="c${index}" class="row" href="#claim-${escape(claim.id)}">`
    + `${escape(shorten(lead.trim(), 90, true))}${space}<b data-verdict="${claim.verdict}">${escape(numberOf(claim))}</b>${gap}${escape(shorten(rest.trim(), 120, false))}`
    + `<span class="unseen"> (${claim.verdict})</span></a></p>`
    + `<p class="reason">${escape(claim.rule || claim.verdict)} <span class="where">${escape(data.chapters[claim.chapter].title)}, line ${claim.line}</span></p></div></li>`;
}

function shorten(text, length, fromEnd) {
  if (text.length <= length) return text;
  const cut = fromEnd ? text.slice(-length).replace(/^\S*\s/, '') : text.slice(0, length).replace(/\s\S*$/, '');
  return fromEnd ? `… ${cut}` : `${cut} …`;
}
