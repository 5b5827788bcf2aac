// Sign-off: buttons where `pincite serve` shows the page, else the command to type.

const token = (document.querySelector('meta[name="pincite-token"]') || {}).content || '';
const DECISIONS = [['accepted', 'Accept'], ['rejected', 'Reject'], ['comment', 'Comment']];

function reviewPart(claim) {
  const standing = claim.review ? standingReview(claim.review) : '';
  const form = token ? reviewForm(claim) : claim.reviewable && !settles(claim.review) ? reviewCommand(claim) : '';
  return standing || form ? `<section class="review"><h3>Review</h3>${standing}${form}</section>` : '';
}

function standingReview(review) {
  const said = review.reason ? `: ${escape(review.reason)}` : '';
  const stale = review.changed ? `<p class="stale">Stale, for ${escape(review.changed)}.</p>` : '';
  return `<p class="said" data-decision="${review.decision}">${capital(escape(review.decision)).replace(/\.$/, '')} by ${escape(review.by)} on ${escape(review.on)}${said}</p>${stale}`;
}

function reviewForm(claim) {
  const offered = DECISIONS.filter(([name]) => claim.reviewable || name === 'comment');
  const buttons = offered.map(([name, word]) => `<button type="submit" name="decision" value="${name}">${word}</button>`).join(' ');
  const failing = claim.reviewable ? '' : '<p class="label">A number like this can be commented on; only mending makes it pass.</p>';
  return `<form id="review-form">${failing}<label>Reason <textarea name="reason" rows="2" required></textarea></label>`
    + `<label>Your name <input name="by" required autocomplete="name" value="${escape(remember('reviewer'))}"></label>`
    + `<p>${buttons}</p><p id="review-state" role="status"></p></form>`;
}

function reviewCommand(claim) {
  const command = `pincite review ${claim.id} --accept --reason "…"`;
  return `<p class="label">An editor settles it with</p><p><code>${escape(command)}</code> `
    + `<button type="button" class="copy" data-copy="${escape(command)}">Copy<span class="unseen"> the command</span></button></p>`;
}

async function sendReview(form, decision) {
  const claim = claims[state.claim];
  const status = document.getElementById('review-state');
  const given = new FormData(form);
  remember('reviewer', given.get('by'));
  status.textContent = 'Writing …';
  try {
    const answer = await fetch('/api/reviews', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Pincite-Token': token },
      body: JSON.stringify({ claim: claim.id, decision, by: given.get('by'), reason: given.get('reason') }),
    });
    const said = await answer.json();
    if (!answer.ok) throw new Error(said.error);
    claim.review = said.review;
  } catch (error) {
    status.textContent = `Not written: ${error.message}`;
    return;
  }
  const link = document.getElementById(`c${state.claim}`);
  if (link) link.dataset.review = claim.review.decision;
  drawSheet();
  announce(`${capital(claim.review.decision)} Written to reviews.toml.`);
  sheet.focus();
}
