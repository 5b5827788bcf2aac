// The manuscript: one chapter at a time, each claim a link that is marked by its verdict.

const textBox = document.getElementById('text');

function drawChapter(at) {
  const chapter = data.chapters[at];
  const ofBlock = new Map();
  chapter.claims.forEach((index) => {
    const list = ofBlock.get(claims[index].block) || [];
    list.push(index);
    ofBlock.set(claims[index].block, list);
  });
  const parts = [`<p class="file">${escape(chapter.file)}</p>`];
  for (let place = 0; place < chapter.blocks.length; place += 1) {
    const block = chapter.blocks[place];
    if (block.cell) {
      const cells = [];
      while (place < chapter.blocks.length && chapter.blocks[place].cell && chapter.blocks[place].table === block.table) {
        cells.push(chapter.blocks[place]);
        place += 1;
      }
      place -= 1;
      parts.push(table(cells, ofBlock));
    } else {
      parts.push(paragraph(block, ofBlock.get(block.index) || []));
    }
  }
  parts.push(turns(at));
  textBox.innerHTML = parts.join('\n');
  textBox.className = 'manuscript';
  state.drawn = `chapter ${at}`;
  dimOthers();
}

function paragraph(block, own) {
  const inner = prose(block, own);
  const language = block.language ? ` lang="${escape(block.language)}"` : '';
  if (block.kind === 'heading') {
    const level = Math.min(block.level + 1, 6);
    return `<h${level}${language}>${inner}</h${level}>`;
  }
  const note = block.note ? `<span class="note-number">${block.note}</span> ` : '';
  const kind = block.note ? 'note' : block.quote ? 'quotation' : block.kind;
  return `<p class="block ${kind}"${language}>${note}${inner}</p>`;
}

function table(cells, ofBlock) {
  const rows = new Map();
  cells.forEach((cell) => {
    const row = rows.get(cell.cell[0]) || [];
    row.push(cell);
    rows.set(cell.cell[0], row);
  });
  const lines = [...rows].map(([number, row]) => {
    const inner = row.map((cell) => {
      const name = number === 0 ? 'th scope="col"' : 'td';
      const shown = prose(cell, ofBlock.get(cell.index) || []);
      return number === 0 && !shown ? '<td></td>' : `<${name}>${shown}</${name.slice(0, 2)}>`;
    });
    return `<tr>${inner.join('')}</tr>`;
  });
  return `<div class="wide block" role="region" aria-label="Table" tabindex="0"><table>${lines.join('')}</table></div>`;
}

// The text of a block with its claims as links and its citations as the author wrote them.
function prose(block, own) {
  const citations = new Map(block.citations || []);
  let out = '';
  let at = 0;
  [...own].sort((a, b) => claims[a].span[0] - claims[b].span[0]).forEach((index) => {
    const [start, end] = claims[index].span;
    if (start < at) return;
    out += written(block.text, at, start, citations) + claimLink(index, written(block.text, start, end, citations));
    at = end;
  });
  return out + written(block.text, at, block.text.length, citations);
}

function written(text, start, end, citations) {
  let out = '';
  let at = start;
  for (let mark = text.indexOf('\ufffc', at); mark !== -1 && mark < end; mark = text.indexOf('\ufffc', at)) {
    out += escape(text.slice(at, mark));
    out += citations.has(mark)
      ? `<cite>${escape(citations.get(mark))}</cite>`
      : '<span class="object" title="a note, a formula or an image">°</span>';
    at = mark + 1;
  }
  return out + escape(text.slice(at, end));
}

function claimLink(index, inner) {
  const claim = claims[index];
  const reviewed = claim.review ? ` data-review="${claim.review.changed ? 'stale' : claim.review.decision}"` : '';
  return `<a class="claim" id="c${index}" data-verdict="${claim.verdict}"${reviewed} href="#claim-${escape(claim.id)}">${inner}`
    + `<span class="unseen"> (${claim.verdict}${claim.disputed ? ', contradicted' : ''})</span></a>`;
}

function turns(at) {
  const link = (to, word) => (to in data.chapters
    ? `<a href="#desk?chapter=${to}">${word}: ${escape(data.chapters[to].title)}</a>` : '<span></span>');
  return `<nav class="turns" aria-label="Chapters">${link(at - 1, 'Before')}${link(at + 1, 'Next')}</nav>`;
}

function dimOthers() {
  if (state.mode !== 'desk') return;
  const kept = isFiltered() ? new Set(state.found) : null;
  textBox.querySelectorAll('a.claim').forEach((link) => {
    link.classList.toggle('other', kept !== null && !kept.has(Number(link.id.slice(1))));
  });
}
