/*
 * The sums of the entry pages of turnout, of what the server has: under each open slot, above the
 * grid, and whether everything that was typed is saved.
 */
(function () {
  'use strict';

  const grid = window.baucu.turnout;
  if (!grid) {
    return;
  }
  const { page, all, cells, rowOf, fill, find, isRefused, isSilent } = grid;
  const { show: dots } = window.baucu.figures;
  const text = page.dataset;
  let savedAt = '';

  /* totals of the slot: of the areas that have reported, and it says how many those are */
  function totals() {
    all('[data-total]').forEach((place) => {
      let voted = 0;
      let voters = 0;
      let reported = 0;
      const slot = place.dataset.total;
      const inputs = cells().filter((input) => input.dataset.slot === slot);
      inputs.forEach((input) => {
        if (input.dataset.saved !== '') {
          voted += Number(input.dataset.saved);
          voters += Number(rowOf(input).dataset.voters);
          reported += 1;
        }
      });
      place.querySelector('[data-sum]').textContent = reported ? dots(voted) : '–';
      place.querySelector('[data-count]').textContent =
        text.areasOf.replace('{0}', reported).replace('{1}', inputs.length);
      if (slot === text.slot) {
        const put = (selector, words) =>
          document.querySelectorAll(selector).forEach((where) => { where.textContent = words; });
        put('[data-total-percent]', window.baucu.percent(voted, voters));
        put('[data-reported]', String(reported));
        put('[data-base]', fill(text.baseWords, reported));
        const errors = inputs.filter(isRefused).length;
        put('[data-errors]', fill(text.errorsWords, errors));
        const missing = inputs.filter(isSilent).length;
        put('[data-missing]', missing || errors ? fill(text.missingWords, missing) : text.nothingMissing);
        document.querySelectorAll('[data-errors-chip]').forEach((chip) => { chip.hidden = !errors; });
      }
    });
  }

  /* the server's answer on the page of one area: what was found, or where the figure stands */
  function answer(input) {
    const found = page.querySelector('[data-note]:not([hidden]) .inl span');
    return (found || rowOf(input).querySelector('[data-state]')).textContent;
  }

  /* what is not saved, in words: refused, waiting for the server, in a slot that closed, in hand */
  function unsaved(errors) {
    const { outbox } = grid;
    const due = outbox.due().length;
    const isInHand = Array.from(outbox.items.keys()).some(find);
    if (due && outbox.stands) {
      return outbox.sentence(due);
    }
    if (errors) {
      return fill(text.errorsWords, errors);
    }
    return due || !isInHand ? fill(text.waiting, outbox.items.size) : text.typing;
  }

  function savedLine() {
    const place = document.querySelector('[data-saved-line]');
    if (!place) {
      return;
    }
    const { outbox } = grid;
    const errors = cells().filter(isRefused).length;
    const isSaved = !outbox.items.size && !errors;
    const one = document.querySelector('[data-send-figure]') && cells()[0];
    const waits = outbox.due().length && outbox.stands;
    place.querySelector('[data-words]').textContent = one && !waits
      ? answer(one) : isSaved ? fill(text.allSaved, savedAt) : unsaved(errors);
    place.hidden = isSaved && (one ? one.dataset.saved === '' : !savedAt);
    place.classList.toggle('is-waiting', !isSaved);
  }

  /* draws them anew */
  function drawSums() {
    totals();
    savedLine();
  }

  /* something was saved by this page just now */
  function noteSaved() {
    savedAt = window.baucu.now().slice(11);
  }

  Object.assign(grid, { drawSums, noteSaved });
})();
